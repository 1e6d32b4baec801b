"""`python -m dashboard`: the explorer, on the address and port that the settings name, until it is stopped."""

import sys
import threading

import uvicorn

from dashboard import menu, session
from dashboard.map import warm
from dashboard.serve import application
from graph.errors import GraphError
from hilo.door import door
from hilo.gate import server_options
from hilo.settings import Settings


def main() -> int:
    """Open the door and serve; 1 when the store cannot be opened."""
    settings = Settings()
    try:
        with door(settings) as opened:
            session.enter(opened)
            names = frozenset(item.name for item in menu.ITEMS) - {"start"}
            threading.Thread(target=warm, daemon=True).start()
            uvicorn.run(application(settings, names), **server_options(settings, settings.explorer_port))
    except GraphError as error:
        sys.stderr.write(f"hilo: {error}\n")
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
