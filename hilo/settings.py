"""What can be set, by `HILO_…` variables. The one place that reads the environment."""

import getpass
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from graph.errors import AccessRefused
from terms.vocabulary import Handling

MEGABYTE = 1_000_000

Port = Annotated[int, Field(ge=1, le=65535)]
Count = Annotated[int, Field(ge=1)]
Span = Annotated[float, Field(gt=0)]


class Settings(BaseSettings):
    """All settings with their defaults. Sizes are bytes unless the name says otherwise."""

    model_config = SettingsConfigDict(env_prefix="HILO_", extra="ignore")

    data: Path = Field(default_factory=lambda: Path.home() / ".local/share/hilo")
    """Folder of the store, the originals, the audit and the queue (0700)."""
    graph_uri: str = ""
    """Neo4j 5.26+ by bolt://, neo4j:// or +s. Empty: Hilo starts its embedded engine."""
    graph_user: str = "neo4j"
    graph_password: SecretStr = SecretStr("")
    graph_auth_file: Path | None = None
    """A file that holds user/password, as Neo4j's own containers take it; then those two need not be set."""
    graph_database: str = "neo4j"
    engine_heap: str = "1g"
    """Memory of the embedded engine's heap."""
    clearance: Handling = Handling.H3
    """The highest handling code that the local reader may see."""
    reader: str = Field(default_factory=getpass.getuser)
    """Who is written into the audit."""
    max_file_mb: int = 100
    max_unpacked_mb: int = 1000
    model: str = ""
    """Another installed spaCy pipeline, by name or path, for people, places and organisations."""
    bind: str = "127.0.0.1"
    """Address that the doors listen on. In a container 0.0.0.0, behind a port that is published on loopback."""
    api_port: Port = 8321
    explorer_port: Port = 8322
    allowed_hosts: str = "127.0.0.1,localhost,[::1]"
    """Names by which the doors may be called, with commas, whatever the port. Anything else is refused."""
    behind_https: bool = False
    """Whether browsers reach the explorer by https, through a proxy that keeps the Host header."""
    session_hours: Span = 12
    """How long a session of the explorer lasts."""
    max_request_mb: Count = 1
    """A request that is no upload; larger ones are refused."""
    max_upload_mb: Count = 500
    """All files of one upload."""
    max_waiting_uploads: Count = 100
    max_waiting_mb: Count = 10_000
    """What may wait for the worker: uploads, and their files in all."""
    max_requests: Count = 64
    """Requests that a door works on at once."""
    max_pages: Count = 40
    """Pages of the explorer that may be open at once."""
    answer_seconds: Span = 60
    """How long an answer may take to begin."""
    upload_seconds: Span = 900
    """How long a request's body, or an answer that has begun, may take."""
    max_tries: Count = 20
    """Wrong keys from one address before it has to wait; one more is let through every three seconds."""
    backup_passphrase_file: Path | None = None
    """A file whose first line is the passphrase of backups; without one `hilo backup` and `hilo restore` ask for it."""

    @model_validator(mode="after")
    def _read_auth_file(self) -> Self:
        if self.graph_auth_file is not None:
            try:
                user, _, password = self.graph_auth_file.read_text("utf-8").strip().partition("/")
            except (OSError, UnicodeDecodeError) as error:
                raise AccessRefused("the file of HILO_GRAPH_AUTH_FILE cannot be read") from error
            self.graph_user, self.graph_password = user, SecretStr(password)
        return self

    @property
    def hosts(self) -> frozenset[str]:
        """The allowed hosts, in lower case."""
        return frozenset(host.strip().lower() for host in self.allowed_hosts.split(",") if host.strip())
