"""`python -m api`: serve the API until it is told to stop."""

import uvicorn

from api.app import create
from hilo import gate
from hilo.settings import Settings


def main() -> None:
    """Listen where the settings say."""
    settings = Settings()
    uvicorn.run(create(settings), **gate.server_options(settings, settings.api_port))


if __name__ == "__main__":
    main()
