"""How uvicorn serves a door: silent about addresses, about itself, and deaf to what a request says of its origin."""

from typing import Any

from hilo.settings import Settings


def server_options(settings: Settings, port: int) -> dict[str, Any]:
    """Arguments for `uvicorn.run(app, **server_options(settings, port))`.

    uvicorn's own access lines, which print query strings, are off; `hilo.access` takes their place on standard error.
    Forwarded headers are not believed: any program on this machine could send them.
    """
    return {
        "host": settings.bind,
        "port": port,
        "access_log": False,
        "server_header": False,
        "date_header": True,
        "proxy_headers": False,
        "timeout_keep_alive": 15,
        "timeout_graceful_shutdown": 10,
        "h11_max_incomplete_event_size": 65_536,
        "ws_max_size": 16 * 1024 * 1024,
        "log_config": {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
            "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
            "loggers": {
                "hilo": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
                "uvicorn": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
                "neo4j": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
            },
        },
    }
