"""Scripts that travel to the browser: vis-network as pyvis ships it, and our own."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

_BROWSER = Path(__file__).parent / "browser"
_INSIDE = "templates/lib/vis-9.1.2/vis-network.min.js"


@cache
def library() -> str:
    """vis-network 9.1.2 (Apache-2.0 or MIT) out of the installed pyvis, which itself is not imported."""
    found = find_spec("pyvis")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("the explorer needs pyvis: install the extra `explorer`")
    return (Path(found.origin).parent / _INSIDE).read_text("utf-8")


@cache
def own(*names: str) -> str:
    """Our own files of the folder `browser`, one after the other."""
    return "\n".join((_BROWSER / name).read_text("utf-8") for name in names)
