"""The one room that talks to the engine. Nobody else imports the driver."""

from graph.client.connection import Client, Counters
from graph.client.opening import apply_schema, open_graph

__all__ = ["Client", "Counters", "apply_schema", "open_graph"]
