"""What stands before both doors: nobody passes without a key, and no request can ask for more than its share.

Plain ASGI, of no framework: `api` and `explorer` wrap an application, http and websocket alike.
"""

from hilo.gate.serving import server_options
from hilo.gate.stack import api, explorer

__all__ = ["api", "explorer", "server_options"]
