"""`python -m hilo`."""

from hilo.cli import main

main()
