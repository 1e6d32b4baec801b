"""The two doors' gates, put together in the order in which a request meets them."""

from collections.abc import Collection

from hilo.door import keys, sessions
from hilo.gate.asgi import App
from hilo.gate.bearer import Bearer
from hilo.gate.cookie import Gate, Jar
from hilo.gate.limits import AtOnce, Bounded, InTime
from hilo.gate.log import Log
from hilo.gate.shield import Covered, Named
from hilo.gate.tries import Tries
from hilo.settings import MEGABYTE, Settings

API_CSP = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


def api(
    app: App,
    settings: Settings,
    *,
    open_to_all: Collection[str] = ("/healthz", "/readyz"),
    uploads: Collection[str] = ("/v1/uploads",),
    csp: str = API_CSP,
) -> App:
    """The API behind its gate. `open_to_all`: paths without a key; `uploads`: beginnings of paths that take large bodies.

    May be given to Starlette: `app.add_middleware(api, settings=settings)`.
    """
    guarded: App = Bearer(app, keys(settings), Tries(settings.max_tries), open_to_all)
    return _shielded(guarded, settings, csp, uploads=uploads, fixed=open_to_all)


def explorer(
    app: App,
    settings: Settings,
    *,
    csp: str,
    open_to_all: Collection[str] = ("/_stcore/health",),
    uploads: Collection[str] = ("/_stcore/upload_file",),
    cacheable: Collection[str] = ("/static/",),
) -> App:
    """The explorer behind its gate, websockets too. `cacheable`: beginnings of paths that hold no data.

    May be given to Starlette: `Middleware(explorer, settings=settings, csp=…)`.
    """
    jar = Jar(f"hilo_{settings.explorer_port}", settings.behind_https)
    guarded: App = Gate(app, sessions(settings), Tries(settings.max_tries), jar, open_to_all)
    fixed = {*open_to_all, "/", "/enter", "/leave", "/_stcore/stream", "/_stcore/host-config"}
    return _shielded(guarded, settings, csp, uploads=uploads, fixed=fixed, cacheable=cacheable, browsers=True)


def _shielded(
    app: App,
    settings: Settings,
    csp: str,
    *,
    uploads: Collection[str],
    fixed: Collection[str],
    cacheable: Collection[str] = (),
    browsers: bool = False,
) -> App:
    app = Bounded(app, settings.max_request_mb * MEGABYTE, settings.max_upload_mb * MEGABYTE, uploads)
    app = InTime(app, settings.answer_seconds, settings.upload_seconds)
    app = AtOnce(app, settings.max_requests, settings.max_pages)
    app = Named(app, settings.hosts, browsers=browsers)
    app = Log(app, fixed)
    return Covered(app, csp, cacheable)
