"""The command line: `hilo COMMAND`. It prints; everything it shows comes from a View, masked."""

import sys

from hilo.cli.app import app

__all__ = ["app", "main"]

INTERRUPTED = 130
NOT_THERE = 2


def main() -> None:
    """Run the command line; every error that Hilo knows is one clear sentence and exit code 1."""
    from graph.errors import GraphError
    from graph.view.errors import NotFound, ViewError
    from hilo import interrupt
    from hilo.cli.console import complain

    interrupt.listen()
    try:
        app()
    except (GraphError, ViewError) as error:
        complain(str(error))
        sys.exit(NOT_THERE if isinstance(error, NotFound) else 1)
    except SystemExit as end:
        if end.code == INTERRUPTED:
            complain("stopped; give the same command again and it goes on where it was")
        raise
