"""To come."""

from dashboard.frame import heading
from dashboard.language import t
from dashboard.session import Visit


def upload(visit: Visit) -> None:
    """The page."""
    heading(visit, t("upload.title"), t("upload.note"))
