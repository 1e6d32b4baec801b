"""What can be set, by `HILO_…` variables. The one place that reads the environment."""

import getpass
from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from terms.vocabulary import Handling

MEGABYTE = 1_000_000


class Settings(BaseSettings):
    """All settings with their defaults. Sizes are bytes unless the name says otherwise."""

    model_config = SettingsConfigDict(env_prefix="HILO_", extra="ignore")

    data: Path = Field(default_factory=lambda: Path.home() / ".local/share/hilo")
    """Folder of the store, the originals, the audit and the queue (0700)."""
    graph_uri: str = ""
    """Neo4j 5.26+ by bolt://, neo4j:// or +s. Empty: Hilo starts its embedded engine."""
    graph_user: str = "neo4j"
    graph_password: SecretStr = SecretStr("")
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
