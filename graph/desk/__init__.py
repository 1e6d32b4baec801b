"""The only way in for what people decide: a desk checks right and scope, writes the audit line, and appends a job."""

from graph.desk.desk import Desk
from graph.desk.jobs import Upload

__all__ = ["Desk", "Upload"]
