"""The limit on wrong secrets: short, bounded, and of no use to lock others out."""

from hilo.gate.tries import MOST_ADDRESSES, MOST_KNOWN, Tries, address


class Clock:
    """Seconds that are set by hand."""

    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


def test_tries_come_back_one_by_one() -> None:
    clock = Clock()
    tries = Tries(5, clock)
    for number in range(5):
        assert tries.wait("a", str(number)) == 0
        tries.wrong("a", str(number))
    assert 0 < tries.wait("a", "x") <= 3
    clock.at += 3
    assert tries.wait("a", "x") == 0
    tries.wrong("a", "x")
    assert tries.wait("a", "y") > 0
    clock.at += 15
    assert tries.wait("a", "y") == 0


def test_an_address_answers_for_itself() -> None:
    tries = Tries(5, Clock())
    for number in range(10):
        tries.wrong("a", str(number))
    assert tries.wait("a", "x") > 0
    assert tries.wait("b", "x") == 0


def test_many_addresses_together_have_a_limit_that_passes_in_less_than_a_second() -> None:
    clock = Clock()
    tries = Tries(5, clock)
    for number in range(50):
        tries.wrong(f"a{number}", "x")
    assert 0 < tries.wait("new", "x") < 1
    clock.at += 1
    assert tries.wait("new", "x") == 0


def test_a_secret_that_was_right_is_looked_at_whatever_others_do_there() -> None:
    tries = Tries(5, Clock())
    tries.right("a", "good")
    for number in range(1000):
        tries.wrong("a", str(number))
    assert tries.wait("a", "good") == 0
    assert tries.wait("b", "good") > 0
    tries.wrong("a", "good")
    assert tries.wait("a", "good") > 0


def test_memory_is_bounded() -> None:
    tries = Tries(5, Clock())
    for number in range(MOST_ADDRESSES + 500):
        tries.wrong(str(number), "x")
        tries.right("a", str(number))
    assert len(tries._addresses) == MOST_ADDRESSES
    assert len(tries._known) == MOST_KNOWN


def test_an_ipv6_network_counts_as_one_address() -> None:
    one, two = ({"client": (f"2001:db8:0:1::{end}", 1)} for end in ("1", "ffff"))
    other = {"client": ("2001:db8:0:2::1", 1)}
    assert address(one) == address(two) != address(other)
    assert address({"client": ("192.0.2.1", 1)}) == "192.0.2.1"
    assert address({"client": None}) == address({}) == address({"client": ("unix", 0)}) == "-"
