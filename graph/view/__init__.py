"""The only way to read: what a scope may see, people masked unless they may be named."""

from graph.view.errors import Ambiguous, Forbidden, NotFound, PurposeMissing, ViewError
from graph.view.scope import LOCAL, Scope
from graph.view.view import View

__all__ = ["LOCAL", "Ambiguous", "Forbidden", "NotFound", "PurposeMissing", "Scope", "View", "ViewError"]
