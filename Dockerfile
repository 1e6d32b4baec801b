# One image for the worker and both doors. Python and every package are the locked ones; nothing is built in the last stage.
ARG PYTHON=python:3.11.14-slim-bookworm

FROM ${PYTHON} AS build
ENV UV_LINK_MODE=copy UV_COMPILE_BYTECODE=1 UV_PYTHON=/usr/local/bin/python3.11 UV_PROJECT_ENVIRONMENT=/opt/hilo
RUN pip install --no-cache-dir --disable-pip-version-check --root-user-action=ignore uv==0.13.9
WORKDIR /src
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-dev --no-install-project --extra api --extra explorer --extra backup
COPY README.md LICENSE ./
COPY terms terms
COPY cypher cypher
COPY nlp nlp
COPY graph graph
COPY ingest ingest
COPY hilo hilo
COPY api api
COPY dashboard dashboard
RUN uv sync --frozen --no-dev --no-editable --extra api --extra explorer --extra backup

FROM ${PYTHON}
RUN python -m pip uninstall -q -y --root-user-action=ignore setuptools wheel pip \
 && groupadd --gid 10001 hilo \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /tmp --shell /usr/sbin/nologin hilo \
 && install -d -m 0700 -o hilo -g hilo /data
COPY --from=build /opt/hilo /opt/hilo
ENV PATH=/opt/hilo/bin:$PATH HOME=/tmp PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PYTHONSAFEPATH=1 \
    HILO_DATA=/data HILO_READER=operator HILO_BIND=0.0.0.0
USER hilo:hilo
WORKDIR /data
VOLUME /data
STOPSIGNAL SIGTERM
CMD ["hilo", "--help"]
