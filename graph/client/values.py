"""What may travel to the engine and what comes back.

The engines differ in what they let through: a null in a MERGE key makes a new node each time on one and an error on the
other. So rows are checked here, before they are sent.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from cypher import Query
from graph.errors import ValueRefused

_SCALARS = (str, bool, int, float, bytes, date, datetime, time)
_INT64 = 2**63


def check_rows(query: Query, rows: Sequence[Mapping[str, Any]]) -> None:
    """Raise `ValueRefused` unless each row has every key that the query reads, none null, and storable values.

    A nested map (`row.props`) holds properties: a null there removes one.
    """
    for number, row in enumerate(rows):
        for key in query.row_keys:
            if row.get(key) is None:
                raise ValueRefused(f"{query.name}: row {number} has no {key}")
        for key, value in row.items():
            where = f"{query.name}: row {number}, {key}"
            if isinstance(value, Mapping):
                for name, inner in value.items():
                    _check(f"{where}.{name}", inner)
            elif value is None:
                raise ValueRefused(f"{where} is null")
            else:
                _check(where, value)


def check_parameters(query: Query, parameters: Mapping[str, Any]) -> None:
    """Raise `ValueRefused` when a parameter is missing or could not be stored; null is allowed."""
    for name in query.inputs:
        if name not in parameters:
            raise ValueRefused(f"{query.name}: no parameter {name}")
    for name, value in parameters.items():
        if name != "rows":
            _check(f"{query.name}: {name}", value)


def plain(value: Any) -> Any:
    """A result as plain Python: nodes and relationships become maps, times become ISO 8601 texts.

    A node is {"labels", "properties"}, a relationship {"type", "properties"}, a path {"nodes", "relationships"}.
    """
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if value is None or isinstance(value, (str, bool, int, float, bytes)):
        return value
    if hasattr(value, "iso_format"):
        return value.iso_format()
    return _graph_value(value)


def _graph_value(value: Any) -> Any:
    if hasattr(value, "relationships"):
        nodes = [plain(node) for node in value.nodes]
        return {"nodes": nodes, "relationships": [plain(link) for link in value.relationships]}
    if hasattr(value, "labels"):
        return {"labels": sorted(value.labels), "properties": plain(dict(value))}
    if hasattr(value, "type"):
        return {"type": value.type, "properties": plain(dict(value))}
    return list(value) if isinstance(value, Iterable) else str(value)


def _check(where: str, value: Any) -> None:
    if value is None or isinstance(value, _SCALARS):
        _check_scalar(where, value)
    elif isinstance(value, (list, tuple)):
        kinds = {str if isinstance(item, str) else type(item) for item in value}
        if len(kinds) > 1:
            raise ValueRefused(f"{where} is a list of several types")
        for item in value:
            if not isinstance(item, _SCALARS):
                raise ValueRefused(f"{where} is a list of something that is no scalar")
            _check_scalar(where, item)
    else:
        raise ValueRefused(f"{where} is neither a scalar nor a list")


def _check_scalar(where: str, value: Any) -> None:
    if isinstance(value, str) and not value.isascii():
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            raise ValueRefused(f"{where} holds half a surrogate pair") from None
    elif isinstance(value, int) and not -_INT64 <= value < _INT64:
        raise ValueRefused(f"{where} does not fit in 64 bits")
