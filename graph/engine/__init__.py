"""The embedded engine: an ArcadeDB server that Hilo starts by itself, one per data folder, shared by its commands.

It listens on loopback only, runs in a session of its own, and ends by itself when nobody has renewed a lease for a
while. Everything it keeps stands in `DATA/engine`, which only its owner may open.
"""

from graph.engine.launch import DEFAULTS, Lease, Options, Status, ensure, status, stop
from graph.engine.state import Address

__all__ = ["DEFAULTS", "Address", "Lease", "Options", "Status", "ensure", "status", "stop"]
