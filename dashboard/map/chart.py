"""The map of journeys: shipped borders, great circles as wide as the cases that state them. Asks no server for anything."""

import math
from collections.abc import Iterable, Sequence
from typing import Any

import altair as alt

from dashboard.canvas.wording import Words, plain
from dashboard.map.borders import within
from dashboard.map.geometry import Window, circle, fitted, heading, midpoint
from dashboard.map.labels import Named, Side, beside
from dashboard.map.legs import Spot, Stretch

WIDTH, HEIGHT = 680, 560
ISLANDS = Window(420, 260, (-65.2, 11.3), 2150.0)
"""Aruba, Curaçao, Paraguaná, Güiria, Trinidad: too close to one another for the map of the continent."""

FACE = "Source Sans, sans-serif"
"""The letters of the page."""

_BORDERS = "borders"
_CARGO = ("victims", "smuggled", "goods", "")
_COLOURS = {
    False: ("#B3261E", "#0060A8", "#6B7580", "#8A6D00"),
    True: ("#FF8A7A", "#6CB8F0", "#A3AEBA", "#E0BE4A"),
}
_SHORT = 34
_SIDES: dict[Side, tuple[str, int, int]] = {
    Side.RIGHT: ("left", 9, 0),
    Side.LEFT: ("right", -9, 0),
    Side.ABOVE: ("center", 0, -13),
    Side.BELOW: ("center", 0, 13),
}
_CERTAIN = ("done", "planned", "denied")
_DASHES: tuple[Any, ...] = ([1, 0], [6, 4], [1.5, 4])
_GROUND = {
    False: {"sea": "#F3F7FA", "land": "#E4E7E2", "line": "#A9B2BB", "ink": "#1F2933"},
    True: {"sea": "#0F1519", "land": "#262F36", "line": "#4A5562", "ink": "#E8ECF0"},
}


Spec = dict[str, Any]
"""A Vega-Lite specification with its data."""


def chart(
    stretches: Sequence[Stretch], t: Words, *, dark: bool = False, width: int = WIDTH, height: int = HEIGHT
) -> Spec:
    """The stretches on a map that fits them. A click selects: the selection is called `leg`, its field `leg` a `Stretch.id`.

    Show it by `st.vega_lite_chart(spec=…, on_select="rerun")`. Without stretches: the continent.
    """
    ends = [(spot.longitude, spot.latitude) for spot in _spots(stretches)]
    return _layers(stretches, t, dark, fitted(ends, width, height), legend=True)


def islands(stretches: Sequence[Stretch], t: Words, *, dark: bool = False) -> Spec | None:
    """The inset of the islands and the coast before them; None when nothing ends there or the map is as close."""
    spots = _spots(stretches)
    inside = [spot for spot in spots if ISLANDS.holds((spot.longitude, spot.latitude)) and not spot.vague]
    window = fitted([(spot.longitude, spot.latitude) for spot in spots], WIDTH, HEIGHT)
    if not inside or window.scale > ISLANDS.scale * 0.7:
        return None
    return _layers(stretches, t, dark, ISLANDS, legend=False) | {"title": t("map.islands")}


def _spots(stretches: Iterable[Stretch]) -> list[Spot]:
    found = {spot.id: spot for stretch in stretches for spot in (stretch.source, stretch.target)}
    return list(found.values())


def _layers(stretches: Sequence[Stretch], t: Words, dark: bool, window: Window, *, legend: bool) -> Spec:
    ground, spots = _GROUND[dark], _spots(stretches)
    layers = [
        alt.Chart(alt.NamedData(name=_BORDERS, format=alt.JsonDataFormat(property="features"))).mark_geoshape(
            fill=ground["land"], stroke=ground["line"], strokeWidth=0.6, clip=True
        )
    ]
    if vague := [_ring(spot) for spot in spots if spot.vague]:
        layers.append(
            _shapes(vague)
            .mark_geoshape(
                fill=ground["ink"],
                fillOpacity=0.08,
                stroke=ground["ink"],
                strokeDash=[3, 3],
                strokeWidth=0.8,
                clip=True,
            )
            .encode(tooltip=alt.Tooltip("properties.name:N", title=t("map.uncertain")))
        )
    if stretches:
        layers += [_ways(stretches, t, dark, legend=legend), _arrows(stretches, dark, window)]
        layers += _points(spots, dark, window)
    made: alt.LayerChart = (
        alt.layer(*layers)
        .project(type="mercator", scale=alt.ExprRef(_scale(window)), center=list(window.centre))
        .properties(
            width=window.width,
            height=window.height,
            view=alt.ViewBackground(fill=ground["sea"], stroke=None),
        )
        .configure(background="transparent", font=FACE)
        .configure_legend(labelColor=ground["ink"], titleColor=ground["ink"])
        .configure_title(color=ground["ink"], anchor="start")
    )
    spec: Spec = made.to_dict(validate=False)
    spec["datasets"] = {**spec.get("datasets", {}), _BORDERS: within(window)}
    return spec


def _shapes(features: list[dict[str, Any]]) -> alt.Chart:
    whole = {"type": "FeatureCollection", "features": features}
    return alt.Chart(alt.InlineData(values=whole, format=alt.JsonDataFormat(property="features")))


def _ring(spot: Spot) -> dict[str, Any]:
    ring = circle((spot.longitude, spot.latitude), spot.vague)
    shape = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "properties": {"name": plain(spot.name, 60)}, "geometry": shape}


def _told(stretch: Stretch, t: Words) -> dict[str, Any]:
    """What a tooltip says, as plain text."""
    references = ", ".join(plain(reference, 40) for reference in stretch.references[:6])
    return {
        "leg": stretch.id,
        "from": plain(stretch.source.name, 60),
        "to": plain(stretch.target.name, 60),
        "cases": len(stretch.references),
        "references": references + (" …" if len(stretch.references) > 6 else ""),
        "moved": t(f"map.moved.{stretch.moved}"),
        "certainty": t(f"map.certainty.{stretch.certainty}"),
        "mode": " + ".join(t(f"map.mode.{mode}") for mode in (stretch.mode or "unknown").split("+")),
    }


def _ways(stretches: Sequence[Stretch], t: Words, dark: bool, *, legend: bool) -> alt.Chart:
    features = [
        {
            "type": "Feature",
            **_told(stretch, t),
            "geometry": {
                "type": "LineString",
                "coordinates": [
                    (stretch.source.longitude, stretch.source.latitude),
                    (stretch.target.longitude, stretch.target.latitude),
                ],
            },
        }
        for stretch in stretches
    ]
    clicked = alt.selection_point(name="leg", fields=["leg"], on="click")
    shown = (
        alt.Legend(orient="bottom", direction="vertical", symbolType="stroke", symbolSize=300, labelLimit=0)
        if legend
        else None
    )
    most = max(len(stretch.references) for stretch in stretches)
    width = alt.Scale(domain=[1, max(2, most)], range=[1.8, 7])
    made: alt.Chart = (
        _shapes(features)
        .mark_geoshape(filled=False, clip=True, cursor="pointer")
        .encode(
            strokeWidth=alt.StrokeWidth("cases:Q", scale=width, legend=None),
            stroke=alt.Stroke(
                "moved:N", scale=_cargo(stretches, t, dark), title=t("map.moved"), legend=shown
            ),
            strokeDash=alt.StrokeDash(
                "certainty:N", scale=_dashes(stretches, t), title=t("map.certainty"), legend=shown
            ),
            opacity=alt.condition(clicked, alt.value(0.95), alt.value(0.25)),
            tooltip=[
                alt.Tooltip(f"{name}:N", title=t(f"map.{title}"))
                for name, title in (
                    ("from", "from"),
                    ("to", "to"),
                    ("references", "cases"),
                    ("moved", "moved"),
                    ("certainty", "certainty"),
                    ("mode", "mode"),
                )
            ],
        )
        .add_params(clicked)
    )
    return made


def _cargo(stretches: Sequence[Stretch], t: Words, dark: bool) -> alt.Scale:
    used = [
        (t(f"map.moved.{moved}"), colour)
        for moved, colour in zip(_CARGO, _COLOURS[dark], strict=True)
        if any(s.moved == moved for s in stretches)
    ]
    return alt.Scale(domain=[text for text, _ in used], range=[colour for _, colour in used])


def _dashes(stretches: Sequence[Stretch], t: Words) -> alt.Scale:
    used = [
        (t(f"map.certainty.{name}"), dash)
        for name, dash in zip(_CERTAIN, _DASHES, strict=True)
        if any(s.certainty == name for s in stretches)
    ]
    return alt.Scale(domain=[text for text, _ in used], range=[dash for _, dash in used])


def _arrows(stretches: Sequence[Stretch], dark: bool, window: Window) -> alt.Chart:
    colours = dict(zip(_CARGO, _COLOURS[dark], strict=True))
    rows = []
    for stretch in stretches:
        ends = [(spot.longitude, spot.latitude) for spot in (stretch.source, stretch.target)]
        if math.dist(*(window.pixel(end) for end in ends)) > _SHORT:
            x, y = midpoint(*ends)
            rows.append(
                {"x": x, "y": y, "turn": heading(*ends), "colour": colours.get(stretch.moved, colours[""])}
            )
    made: alt.Chart = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_point(shape="triangle-up", filled=True, size=70, opacity=1, clip=True)
        .encode(
            longitude="x:Q",
            latitude="y:Q",
            angle=alt.Angle("turn:Q", scale=None),
            fill=alt.Fill("colour:N", scale=None),
        )
    )
    return made


def _points(spots: Sequence[Spot], dark: bool, window: Window) -> list[alt.Chart]:
    """Points, and names where they fit; the tooltip of a way tells the others."""
    ink, ground = _GROUND[dark]["ink"], _GROUND[dark]["sea"]
    held = {
        Named(*window.pixel((s.longitude, s.latitude)), plain(s.name, 40)): s
        for s in spots
        if window.holds((s.longitude, s.latitude))
    }
    sides = beside(held, window.width)
    base = _placed([(spot, named.name) for named, spot in held.items()])
    layers = [
        base.mark_circle(size=46, color=ink, stroke=ground, strokeWidth=1, opacity=1, clip=True).encode(
            tooltip=alt.Tooltip("name:N")
        )
    ]
    for side, (align, dx, dy) in _SIDES.items():
        if names := [(held[named], named.name) for named, where in sides.items() if where is side]:
            text = _placed(names).encode(text="name:N")
            place: dict[str, Any] = {
                "align": align,
                "baseline": "middle",
                "dx": dx,
                "dy": dy,
                "fontSize": 12,
                "clip": True,
            }
            looks = ({"stroke": ground, "strokeWidth": 3.5}, {"color": ink})
            layers += [text.mark_text(**place, **look) for look in looks]
    return layers


def _placed(names: Iterable[tuple[Spot, str]]) -> alt.Chart:
    rows = [{"x": spot.longitude, "y": spot.latitude, "name": name} for spot, name in names]
    made: alt.Chart = alt.Chart(alt.InlineData(values=rows)).encode(longitude="x:Q", latitude="y:Q")
    return made


def _scale(window: Window) -> str:
    """The scale as a share of what room the page leaves: pages make charts smaller than they were asked for."""
    wide, high = window.width / window.scale, window.height / window.scale
    return f"min(width / {wide:.6f}, height / {high:.6f})"
