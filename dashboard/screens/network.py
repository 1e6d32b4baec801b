"""To come."""

from dashboard.frame import heading
from dashboard.language import t
from dashboard.session import Visit


def network(visit: Visit) -> None:
    """The page."""
    heading(visit, t("network.title"), t("network.note"))
