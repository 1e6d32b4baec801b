"""Where nodes stand: computed here, never in the browser, and the same for the same graph."""

import math
from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Point = tuple[float, float]
Adjacency = Mapping[str, Collection[str]]
_Array = NDArray[np.float64]

STEP = 120.0
"""The length that a line wants to have, in pixels at scale 1."""

WIDTH, HEIGHT = 104.0, 58.0
"""The room that a node and its label want for themselves."""

_GOLDEN = math.pi * (3 - math.sqrt(5))
_EXACT = 500
_PIVOTS = 40
_ROUNDS = 90
_ASPECT = 2.0
_WIDE, _FEW = 1.5, 12
_GAP = 90.0


def neighbours_of(nodes: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Who is tied to whom, among these nodes."""
    near: dict[str, set[str]] = {node: set() for node in nodes}
    for a, b in pairs:
        if a != b and a in near and b in near:
            near[a].add(b)
            near[b].add(a)
    return near


def arranged(nodes: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, Point]:
    """Positions for a whole graph: each part laid out for itself, the largest first, single nodes in a tray below."""
    near = neighbours_of(sorted(nodes), pairs)
    parts = _parts(near)
    boxes = [_placed(part, near) for part in parts if len(part) > 1]
    return _packed(boxes, [part[0] for part in parts if len(part) == 1])


def _parts(near: Adjacency) -> list[list[str]]:
    left, parts = set(near), []
    for node in near:
        if node in left:
            part = sorted(_distances(node, near))
            left.difference_update(part)
            parts.append(part)
    return sorted(parts, key=lambda part: (-len(part), part[0]))


def _distances(start: str, near: Adjacency) -> dict[str, int]:
    found, waiting = {start: 0}, deque([start])
    while waiting:
        node = waiting.popleft()
        for other in near[node]:
            if other not in found:
                found[other] = found[node] + 1
                waiting.append(other)
    return found


def _placed(part: Sequence[str], near: Adjacency) -> dict[str, Point]:
    """One connected part: stress majorisation, from pivots when it is large."""
    at = {node: number for number, node in enumerate(part)}
    if len(part) <= _EXACT:
        far = np.zeros((len(part), len(part)))
        for node, row in at.items():
            for other, steps in _distances(node, near).items():
                far[row, at[other]] = steps
        spots = _stress(far, _pivoted(far[:, :: max(1, len(part) // _PIVOTS)]))
    else:
        first = max(part, key=lambda node: (len(near[node]), node))
        spots = _pivoted(_pivot_distances(part, near, first)) * 1.5
    wide = _WIDE if len(part) > _FEW else 1.0
    spots = _apart(_upright(spots) * STEP * np.array([wide, 1.0]))
    return {node: (float(spots[row, 0]), float(spots[row, 1])) for node, row in at.items()}


def _pivot_distances(part: Sequence[str], near: Adjacency, first: str) -> _Array:
    """Distances to pivots that lie far from one another."""
    columns: list[_Array] = []
    pivot = first
    for _ in range(min(_PIVOTS, len(part))):
        found = _distances(pivot, near)
        columns.append(np.array([float(found[node]) for node in part]))
        pivot = part[int(np.argmax(np.min(columns, axis=0)))]
    return np.stack(columns, axis=1)


def _pivoted(far: _Array) -> _Array:
    """Classical scaling from the distances to some pivots; nodes that coincide are spread a little."""
    squared = far**2
    centred = squared - squared.mean(0, keepdims=True) - squared.mean(1, keepdims=True) + squared.mean()
    _, _, axes = np.linalg.svd(-0.5 * centred, full_matrices=False)
    flat = -0.5 * centred @ axes[:2].T
    if flat.shape[1] < 2:
        flat = np.hstack([flat, np.zeros((len(flat), 1))])
    spread = float(np.abs(flat).max()) or 1.0
    flat = flat / spread * max(1.0, float(far.max()) / 2)
    turns = np.arange(len(flat)) * _GOLDEN
    reach = 0.35 * np.sqrt(np.arange(len(flat)) + 1.0) / math.sqrt(len(flat))
    return np.asarray(flat + np.stack([np.cos(turns), np.sin(turns)], 1) * reach[:, None])


def _stress(far: _Array, spots: _Array) -> _Array:
    """Move all nodes until their distances on the plane are close to those in the graph (SMACOF)."""
    weights = np.divide(1.0, far**2, out=np.zeros_like(far), where=far > 0)
    whole = weights.sum(1)[:, None]
    for _ in range(_ROUNDS if len(far) <= 200 else _ROUNDS // 2):
        difference = spots[:, None, :] - spots[None, :, :]
        plane = np.sqrt((difference**2).sum(2))
        pull = np.divide(weights * far, plane, out=np.zeros_like(far), where=plane > 1e-9)
        moved = (pull.sum(1)[:, None] * spots - pull @ spots + weights @ spots) / whole
        if float(np.abs(moved - spots).max()) < 1e-3:
            return np.asarray(moved)
        spots = moved
    return spots


def _upright(spots: _Array) -> _Array:
    """The widest direction laid across, as screens are wide; the sign fixed."""
    centred = spots - spots.mean(0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    turned = centred @ axes.T
    return np.asarray(turned * np.where(turned[0] < 0, -1.0, 1.0))


def _apart(spots: _Array) -> _Array:
    """Push apart what would overlap, along the shorter way."""
    rounds = 120 if len(spots) <= 200 else 60 if len(spots) <= _EXACT else 12
    spots = spots.copy()
    for _ in range(rounds):
        dx = spots[:, None, 0] - spots[None, :, 0]
        dy = spots[:, None, 1] - spots[None, :, 1]
        over_x, over_y = WIDTH - np.abs(dx), HEIGHT - np.abs(dy)
        hit = (over_x > 0) & (over_y > 0)
        np.fill_diagonal(hit, val=False)
        if not hit.any():
            break
        sideways = hit & (over_x / WIDTH < over_y / HEIGHT)
        upward = hit & ~sideways
        order = np.sign(np.arange(len(spots))[:, None] - np.arange(len(spots))[None, :])
        side = np.where(dx == 0, order, np.sign(dx))
        up = np.where(dy == 0, order, np.sign(dy))
        spots[:, 0] += np.where(sideways, side * over_x, 0).sum(1) * 0.3
        spots[:, 1] += np.where(upward, up * over_y, 0).sum(1) * 0.3
    return spots


def _packed(boxes: Sequence[Mapping[str, Point]], single: Sequence[str]) -> dict[str, Point]:
    """Boxes in rows, as wide as fills a screen best; single nodes in a grid below."""
    sizes = [_size(box) for box in boxes]
    sums = [sum(w + _GAP for _, _, w, _ in sizes[: n + 1]) for n in range(min(len(sizes), 12))]
    area = sum((w + _GAP) * (h + _GAP) for _, _, w, h in sizes) + len(single) * WIDTH * HEIGHT * 1.6
    least = max([WIDTH * 6] + [w for _, _, w, _ in sizes])
    tried = [_rows(sizes, len(single), max(least, wide)) for wide in {*sums, math.sqrt(area * _ASPECT)}]
    spots, grid, _, _ = min(tried, key=lambda rows: (max(rows[2] / _ASPECT, rows[3]), rows[2]))
    found: dict[str, Point] = {}
    for box, (left, top, _, _), (x, y) in zip(boxes, sizes, spots, strict=True):
        found |= {node: (px - left + x, py - top + y) for node, (px, py) in box.items()}
    return _centred(found | dict(zip(single, grid, strict=True)))


def _rows(
    sizes: Sequence[tuple[float, float, float, float]], single: int, wide: float
) -> tuple[list[Point], list[Point], float, float]:
    """Where each box begins and each single node stands when a row is `wide`; the width and height that it takes."""
    spots: list[Point] = []
    x = y = tall = used = 0.0
    for _, _, width, height in sizes:
        if x and x + width > wide:
            x, y, tall = 0.0, y + tall + _GAP, 0.0
        spots.append((x, y))
        used = max(used, x + width)
        x, tall = x + width + _GAP, max(tall, height)
    y = y + tall + _GAP if sizes else 0.0
    columns = max(1, int(max(wide, used) // (WIDTH * 1.2)))
    grid = [(n % columns * WIDTH * 1.2, y + n // columns * HEIGHT * 1.3) for n in range(single)]
    return spots, grid, used, y + math.ceil(single / columns) * HEIGHT * 1.3


def _size(box: Mapping[str, Point]) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in box.values()], [y for _, y in box.values()]
    return min(xs), min(ys), max(xs) - min(xs) + WIDTH, max(ys) - min(ys) + HEIGHT


def _centred(found: Mapping[str, Point]) -> dict[str, Point]:
    if not found:
        return {}
    left, top, width, height = _size(found)
    x, y = left + (width - WIDTH) / 2, top + (height - HEIGHT) / 2
    return {node: (round(px - x), round(py - y)) for node, (px, py) in found.items()}


def ringed(centre: Point, wanted: Sequence[str], taken: Iterable[Point]) -> dict[str, Point]:
    """Free places on rings round a node for what is tied to it, the near ones first; nobody else moves."""
    busy = list(taken)
    found: dict[str, Point] = {}
    waiting = deque(wanted)
    ring = 1
    while waiting:
        reach = STEP * (0.55 + 0.6 * ring)
        slots = max(8, int(2 * math.pi * reach / WIDTH))
        for number in range(slots):
            if not waiting:
                break
            turn = 2 * math.pi * (number + (ring % 2) / 2) / slots - math.pi / 2
            spot = (round(centre[0] + reach * math.cos(turn)), round(centre[1] + reach * math.sin(turn)))
            if all(abs(spot[0] - x) >= WIDTH * 0.8 or abs(spot[1] - y) >= HEIGHT * 0.9 for x, y in busy):
                found[waiting.popleft()] = spot
                busy.append(spot)
        ring += 1
    return found
