"""To come."""

from dashboard.frame import heading
from dashboard.language import t
from dashboard.session import Visit


def journeys(visit: Visit) -> None:
    """The page."""
    heading(visit, t("journeys.title"), t("journeys.note"))
