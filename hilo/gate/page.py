"""The one page that somebody without a key sees: a form to type it, in four languages, without a script."""

import base64
import hashlib
import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from string import Template
from types import MappingProxyType

FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Words:
    """What the page says in one language."""

    title: str
    label: str
    enter: str
    how: str
    link: str
    wrong: str
    wait: str
    ready: str
    leave: str
    stay: str


WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "es": Words(
            title="Entrar en Hilo",
            label="Clave",
            enter="Entrar",
            how="¿No tiene clave? La crea quien administra este sistema:",
            link="También puede darle un enlace que sirve una sola vez:",
            wrong="Esa clave o ese enlace no abre nada: está mal escrito, ya se usó, venció o fue revocado.",
            wait="Demasiados intentos desde aquí. Espere unos segundos y pruebe otra vez.",
            ready="El enlace está listo.",
            leave="Salir de Hilo",
            stay="Volver",
        ),
        "pt": Words(
            title="Entrar no Hilo",
            label="Chave",
            enter="Entrar",
            how="Não tem chave? Quem administra este sistema cria uma:",
            link="Essa pessoa também pode lhe dar um link que serve uma única vez:",
            wrong="Essa chave ou esse link não abre nada: está errado, já foi usado, venceu ou foi revogado.",
            wait="Tentativas demais a partir daqui. Espere alguns segundos e tente de novo.",
            ready="O link está pronto.",
            leave="Sair do Hilo",
            stay="Voltar",
        ),
        "en": Words(
            title="Enter Hilo",
            label="Key",
            enter="Enter",
            how="No key? Whoever runs this system makes one:",
            link="They can also give you a link that works once:",
            wrong="That key or link opens nothing: it is mistyped, used already, expired or revoked.",
            wait="Too many tries from here. Wait a few seconds and try again.",
            ready="The link is ready.",
            leave="Leave Hilo",
            stay="Go back",
        ),
        "nl": Words(
            title="Hilo openen",
            label="Sleutel",
            enter="Openen",
            how="Geen sleutel? Wie dit systeem beheert, maakt er een:",
            link="Die kan u ook een link geven die één keer werkt:",
            wrong="Die sleutel of link opent niets: verkeerd getypt, al gebruikt, verlopen of ingetrokken.",
            wait="Te veel pogingen vanaf hier. Wacht een paar seconden en probeer het opnieuw.",
            ready="De link staat klaar.",
            leave="Hilo verlaten",
            stay="Terug",
        ),
    }
)

_STYLE = (
    ":root{color-scheme:light dark}"
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:26rem;margin:12vh auto;padding:0 1.25rem}"
    "h1{font-size:1.5rem;font-weight:600;margin:0 0 1.25rem}"
    "label{display:block;margin:0 0 .25rem}"
    "input,button{font:inherit;width:100%;box-sizing:border-box;padding:.6rem .75rem;border-radius:.4rem;"
    "border:1px solid #767676}"
    "button{margin-top:.75rem;background:#1d4f73;color:#fff;border-color:#1d4f73;cursor:pointer}"
    ":focus-visible{outline:3px solid #4a90c2;outline-offset:2px}"
    "p{margin:1.25rem 0 .25rem}code{font-size:.875rem;overflow-wrap:anywhere}"
    ".say{border-left:4px solid #b3541e;padding:.25rem .75rem;margin:0 0 1.25rem}"
)

POLICY = (
    f"default-src 'none'; style-src 'sha256-{base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()}'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""What this page may load: its own style, nothing else."""

_FRAME = Template(
    '<!doctype html><html lang="$language"><head><meta charset="utf-8"><title>$title</title>'
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">'
    "<style>$style</style></head><body><main><h1>$title</h1>$body</main></body></html>"
)


def key_form(language: str, to: str = "/", say: str = "") -> bytes:
    """The form for a key. `to`: where to go then, already checked; `say`: the name of a sentence of `Words`."""
    words = WORDS[language]
    told = f'<p class="say" role="alert">{html.escape(getattr(words, say))}</p>' if say else ""
    body = (
        f'{told}<form method="post" action="/enter"><label for="key">{html.escape(words.label)}</label>'
        '<input id="key" name="key" type="password" required autofocus autocomplete="off" spellcheck="false">'
        f'<input type="hidden" name="to" value="{html.escape(to)}"><button>{html.escape(words.enter)}</button></form>'
        f"<p>{html.escape(words.how)}</p><code>hilo key new NAME --role analyst</code>"
        f"<p>{html.escape(words.link)}</p><code>hilo key link ID</code>"
    )
    return _page(language, words.title, body)


def code_form(language: str, code: str) -> bytes:
    """A button for somebody whom another page sent here with a code, which he may not have meant to use."""
    words = WORDS[language]
    body = (
        f'<p>{html.escape(words.ready)}</p><form method="post" action="/enter">'
        f'<input type="hidden" name="code" value="{html.escape(code)}">'
        f"<button autofocus>{html.escape(words.enter)}</button></form>"
    )
    return _page(language, words.title, body)


def leave_form(language: str) -> bytes:
    """A button to end the session."""
    words = WORDS[language]
    body = (
        f'<form method="post" action="/leave"><button autofocus>{html.escape(words.leave)}</button></form>'
        f'<p><a href="/">{html.escape(words.stay)}</a></p>'
    )
    return _page(language, words.leave, body)


def language_of(accepted: str, wished: str = "") -> str:
    """The language to speak: the one wished for in the address, else the first of Accept-Language that there is."""
    if wished in WORDS:
        return wished
    ranked: list[tuple[float, int, str]] = []
    for place, part in enumerate(accepted[:500].split(",")):
        code, _, rest = part.strip().partition(";")
        weight = re.search(r"q=([01](?:\.\d{1,3})?)$", rest.replace(" ", ""))
        ranked.append((-(float(weight[1]) if weight else 1.0), place, code.partition("-")[0].lower()))
    known = (code for weight, _, code in sorted(ranked) if weight and code in WORDS)
    return next(known, FALLBACK)


def _page(language: str, title: str, body: str) -> bytes:
    return _FRAME.substitute(language=language, title=html.escape(title), style=_STYLE, body=body).encode(
        "utf-8"
    )
