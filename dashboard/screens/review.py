"""To come."""

from dashboard.frame import heading
from dashboard.language import t
from dashboard.session import Visit


def review(visit: Visit) -> None:
    """The page."""
    heading(visit, t("review.title"), t("review.note"))
