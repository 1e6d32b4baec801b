"""What shared things mean for links and paths, from their participations as the reader sees them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph.view.linking import OFFICIAL_BODIES, VENUES, Bearing, Participation, bearing
from graph.view.reading import Reader
from graph.view.relations import TYPES
from graph.view.shades import Shades
from graph.view.things import Thing, label_of
from terms.vocabulary import Kind

_VALUES = frozenset({Kind.PHONE, Kind.EMAIL, Kind.ACCOUNT, Kind.VEHICLE, Kind.PLACE, Kind.ORGANISATION})

_REACHED_BY = frozenset({"USES_PHONE", "USES_EMAIL", "USES_ACCOUNT"})


def participations(reader: Reader, things: Iterable[Thing], shades: Shades) -> dict[str, list[Participation]]:
    """Each thing's places in the cases that the reader sees, with who uses it counted."""
    known = [thing for thing in things if thing.label in set(Kind)]
    users: dict[str, set[str]] = defaultdict(set)
    bodies: set[str] = set()
    values = [thing.uid for thing in known if thing.label in _VALUES and not is_setting(thing)]
    for row in reader.each("owners", "uids", values, types=TYPES):
        label = label_of(row["labels"])
        if label == Kind.PERSON:
            users[row["uid"]].add(row["user"])
        elif (
            label == Kind.ORGANISATION
            and row["kind"] == "agency"
            and row["type"] in ("USES_PHONE", "USES_EMAIL", "USES_ACCOUNT")
        ):
            bodies.add(row["uid"])
    officials = shades.officials({person for found in users.values() for person in found})
    return {
        thing.uid: [
            Participation(
                thing.uid,
                Kind(thing.label),
                case,
                thing.text("kind"),
                thing.text("norm"),
                str(part.get("role") or ""),
                thing.uid in bodies or bool(users[thing.uid] & officials),
                len(users[thing.uid]),
            )
            for case, part in sorted(thing.parts.items())
        ]
        for thing in known
    }


def is_setting(thing: Thing) -> bool:
    """Whether it is a town, an agency or the like, which never links, whoever has to do with it."""
    kind = thing.text("kind")
    return (thing.label == Kind.PLACE and kind not in VENUES) or (
        thing.label == Kind.ORGANISATION and kind in OFFICIAL_BODIES
    )


def bearings(parts: Mapping[str, list[Participation]]) -> dict[str, Bearing]:
    """What each thing means where it is shared."""
    return {uid: bearing(found) for uid, found in parts.items() if found}
