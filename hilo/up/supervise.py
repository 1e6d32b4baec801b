"""`python -m hilo.up.supervise`: what `hilo up --detach` leaves behind, until `hilo down`."""

import sys

from graph.errors import GraphError
from hilo.settings import Settings
from hilo.up.house import RunsAlready, UpError, kept, stoppable, watch


def main() -> int:
    """Keep everything running; 0 when asked to stop, 1 when something ended, 3 when another one does it."""
    with stoppable() as asked:
        try:
            with kept(Settings()) as children:
                watch(children, asked)
        except RunsAlready:
            return 3
        except (UpError, GraphError) as error:
            sys.stderr.write(f"{error}\n")
            return 1
        except KeyboardInterrupt:
            return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
