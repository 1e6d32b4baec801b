"""How the explorer looks and behaves: options of Streamlit, two calm themes, and a little style of our own."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

Option = str | int | bool | float | list[str]

SAFE: Mapping[str, Option] = {
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "client.toolbarMode": "minimal",
    "browser.gatherUsageStats": False,
    "server.headless": True,
    "server.showEmailPrompt": False,
    "server.fileWatcherType": "none",
    "server.enableXsrfProtection": True,
    "server.enableStaticServing": False,
    "server.enableAgentApi": False,
    "server.address": "127.0.0.1",
    "client.disableDataExport": True,
    "server.websocketPingInterval": 20,
    "server.disconnectedSessionTTL": 60,
    "runner.magicEnabled": False,
    "logger.level": "error",
    "logger.hideWelcomeMessage": True,
    "global.suppressDeprecationWarnings": True,
}
"""Nothing is told to anybody outside, no error shows its trace, no table leaves unrecorded, and files are not watched.

The address is the one that Streamlit believes in, so that it asks nobody outside for its own; uvicorn binds the real one.
"""

_COMMON: Mapping[str, Option] = {
    "baseRadius": "6px",
    "buttonRadius": "6px",
    "baseFontSize": 15,
    "showWidgetBorder": True,
    "linkUnderline": True,
    "metricValueFontSize": "1.7rem",
}
_SIZES = ["1.75rem", "1.35rem", "1.12rem", "1rem", "1rem", "1rem"]

_LIGHT: Mapping[str, Option] = {
    "primaryColor": "#0B6461",
    "backgroundColor": "#FBFAF7",
    "secondaryBackgroundColor": "#F1EFE9",
    "textColor": "#1D2830",
    "borderColor": "#D9D5CA",
    "linkColor": "#0B5A6E",
    "dataframeBorderColor": "#DEDACF",
    "dataframeHeaderBackgroundColor": "#F1EFE9",
}
_DARK: Mapping[str, Option] = {
    "primaryColor": "#5CB8AE",
    "backgroundColor": "#14191D",
    "secondaryBackgroundColor": "#1E252B",
    "textColor": "#E3E7E8",
    "borderColor": "#38434B",
    "linkColor": "#8CC7DB",
    "dataframeBorderColor": "#333D45",
    "dataframeHeaderBackgroundColor": "#1E252B",
}


def options(hosts: Iterable[str], port: int, upload_mb: int) -> dict[str, Option]:
    """All options of Streamlit for a server that is called by these names."""
    chosen: dict[str, Option] = dict(SAFE)
    chosen |= {f"theme.{name}": value for name, value in _COMMON.items()}
    for mode, colours in (("light", _LIGHT), ("dark", _DARK)):
        chosen |= {f"theme.{mode}.{name}": value for name, value in colours.items()}
    chosen["theme.headingFontSizes"] = _SIZES
    own = [f"{scheme}://{host}:{port}" for host in sorted(hosts) for scheme in ("http", "https")]
    return chosen | {"server.corsAllowedOrigins": own, "server.port": port, "server.maxUploadSize": upload_mb}


@cache
def style() -> str:
    """The style sheet, as markup. It is a constant: nothing from documents is part of it."""
    return f"<style>{files('dashboard').joinpath('look.css').read_text('utf-8')}</style>"


def widget_words(choose: str, limit: str) -> str:
    """Markup that puts two words of the catalogue over those that Streamlit's file uploader has in English alone."""
    box = '[data-testid="stFileUploaderDropzone"]'
    return (
        f'<style>{box} button p {{ font-size: 0; }} {box} button p::after {{ font-size: .95rem; content: "{choose}"; }}'
        f'{box} [data-testid="stFileUploaderDropzoneInstructions"] * {{ font-size: 0; }} '
        f'{box} [data-testid="stFileUploaderDropzoneInstructions"]::after {{ font-size: .86rem; content: "{limit}"; }}'
        "</style>"
    )
