"""A limit on wrong secrets, by address and in all, that cannot be turned against those who hold a right one."""

import ipaddress
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from hilo.gate.asgi import Scope

REFILL_SECONDS = 3.0
"""How long an address that used up its tries waits for one more."""

TOGETHER = 10
"""How many addresses' worth of tries there is for all of them."""

MOST_ADDRESSES = 4096
MOST_KNOWN = 4096
KNOWN_SECONDS = 43_200.0
"""How long a secret that was right is remembered, as a hash and for its address alone."""


@dataclass(slots=True)
class _Left:
    tries: float
    at: float


class Tries:
    """Counts wrong secrets. Of use in one thread.

    Who has used up the tries of his address waits a few seconds, right secret or wrong, and no longer: tries come back one
    by one. A secret that was right from the same address before is looked at all the same, so that somebody who floods a
    shared address with wrong ones does not throw out those who work there. Memory is bounded; the oldest is forgotten.
    """

    def __init__(self, most: int, now: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._now = now
        self._addresses: OrderedDict[str, _Left] = OrderedDict()
        self._all = _Left(most * TOGETHER, now())
        self._known: OrderedDict[tuple[str, str], float] = OrderedDict()

    def wait(self, address: str, sha256: str) -> float:
        """Seconds until a secret from this address is looked at; 0: now."""
        now, one = self._now(), (address, sha256)
        if now - self._known.get(one, float("-inf")) < KNOWN_SECONDS:
            return 0.0
        left = self._addresses.get(address)
        mine = 1.0 if left is None else self._filled(left, self._most, 1 / REFILL_SECONDS)
        everybody = self._filled(self._all, self._most * TOGETHER, TOGETHER / REFILL_SECONDS)
        return max(0.0, (1 - mine) * REFILL_SECONDS, (1 - everybody) * REFILL_SECONDS / TOGETHER)

    def wrong(self, address: str, sha256: str) -> None:
        """A secret from this address was wrong, or is no longer right."""
        self._known.pop((address, sha256), None)
        left = self._addresses.setdefault(address, _Left(self._most, self._now()))
        self._addresses.move_to_end(address)
        for each in (left, self._all):
            each.tries = max(0.0, each.tries - 1)
        while len(self._addresses) > MOST_ADDRESSES:
            self._addresses.popitem(last=False)

    def right(self, address: str, sha256: str) -> None:
        """A secret from this address was right."""
        self._known[address, sha256] = self._now()
        self._known.move_to_end((address, sha256))
        while len(self._known) > MOST_KNOWN:
            self._known.popitem(last=False)

    def _filled(self, left: _Left, most: float, each_second: float) -> float:
        now = self._now()
        left.tries, left.at = min(most, left.tries + (now - left.at) * each_second), now
        return left.tries


def address(scope: Scope) -> str:
    """Where a request comes from, as far as tries are counted: of IPv6 the network, for anybody has many addresses there."""
    client = scope.get("client")
    try:
        found = ipaddress.ip_address(client[0] if client else "")
    except ValueError:
        return "-"
    if found.version == 6:
        return str(ipaddress.ip_network((found, 64), strict=False))
    return str(found)
