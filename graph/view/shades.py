"""Who is masked for a reader, and what must not be read in the cases that he sees."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.view.masking import is_cleared, pseudonym
from graph.view.reading import Reader
from graph.view.secrets import Secrets
from terms.vocabulary import Role


@dataclass(slots=True)
class Shades:
    """Learns case by case, within one answer; nothing is kept longer."""

    reader: Reader
    _names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _roles: dict[str, frozenset[str]] = field(default_factory=dict)
    _in_case: dict[str, list[str]] = field(default_factory=dict)
    _values: dict[str, list[tuple[str, tuple[str, ...]]]] = field(default_factory=lambda: defaultdict(list))
    _owners: dict[str, set[str]] = field(default_factory=dict)
    _searched: set[str] = field(default_factory=set)
    _secrets: dict[frozenset[str], Secrets] = field(default_factory=dict)

    def learn(self, cases: Iterable[str]) -> None:
        """Load who stands in these cases, their roles everywhere the reader sees, and what belongs to them."""
        new = set(cases) - self._in_case.keys()
        self._in_case.update((case, []) for case in new)
        people: set[str] = set()
        for row in self.reader.each("people", "cases", new):
            self._in_case[row["case"]].append(row["uid"])
            self._names[row["uid"]] = (row["name"], *(row["aliases"] or ()))
            self._roles[row["uid"]] = frozenset(row["roles"])
            people.add(row["uid"])
        hidden = {person for person in people if self.masked(person)} - self._searched
        self._searched |= hidden
        values: set[str] = set()
        for row in self.reader.each("belongings", "uids", hidden):
            forms = (row["norm"] or "", row["name"] or "", *(row["aliases"] or ()))
            self._values[row["uid"]].append((row["value"], forms))
            values.add(row["value"])
        self.learn_values(values)

    def learn_people(self, people: Iterable[str]) -> None:
        """Load the roles of these people in all cases that the reader sees."""
        new = set(people) - self._roles.keys()
        self._roles.update((person, frozenset()) for person in new)
        for row in self.reader.each("roles", "uids", new):
            self._roles[row["uid"]] = frozenset(row["roles"])

    def learn_values(self, values: Iterable[str]) -> None:
        """Load whose these numbers, addresses, accounts and documents are, of the people that the reader sees."""
        new = set(values) - self._owners.keys()
        self._owners.update((value, set()) for value in new)
        owners = [(row["value"], row["uid"]) for row in self.reader.each("possessors", "uids", new)]
        self.learn_people(owner for _, owner in owners)
        for value, owner in owners:
            if self._roles[owner]:
                self._owners[value].add(owner)

    def masked(self, person: str) -> bool:
        """Whether a person may not be named; who is not known may not."""
        return not is_cleared(self._roles.get(person, frozenset()))

    def pseudonym(self, person: str) -> str:
        """What the person is called instead."""
        return pseudonym(person, self._roles.get(person, frozenset()))

    def officials(self, people: Iterable[str]) -> set[str]:
        """Those of these people who are officials in a case that the reader sees."""
        wanted = set(people)
        self.learn_people(wanted)
        return {person for person in wanted if Role.OFFICIAL in self._roles[person]}

    def hidden_value(self, value: str) -> bool:
        """Whether a number, address, account or document belongs to masked people alone."""
        self.learn_values([value])
        owners = self._owners[value]
        return bool(owners) and all(self.masked(owner) for owner in owners)

    def vouched_value(self, value: str) -> bool:
        """Whether it belongs to somebody who may be named."""
        self.learn_values([value])
        return any(not self.masked(owner) for owner in self._owners[value])

    def secrets(self, cases: Iterable[str]) -> Secrets:
        """What must not be read in a text or name that belongs to these cases."""
        wanted = frozenset(cases)
        if wanted not in self._secrets:
            self.learn(wanted)
            people = {person for case in wanted for person in self._in_case.get(case, ())}
            hidden = {person for person in people if self.masked(person)}
            owned = (
                forms
                for person in hidden
                for value, forms in self._values[person]
                if self.hidden_value(value)
            )
            self._secrets[wanted] = Secrets.of(
                [(self.pseudonym(person), self._names[person]) for person in sorted(hidden)],
                [name for person in people - hidden for name in self._names[person]],
                [form for forms in owned for form in forms],
            )
        return self._secrets[wanted]
