"""The routes, by subject."""

from api.routes import cases, decisions, documents, entities, exports, health, jobs, links, reveals

ROUTERS = (
    cases.router,
    entities.router,
    links.router,
    documents.router,
    exports.router,
    reveals.router,
    decisions.router,
    jobs.router,
    health.router,
)
"""In the order in which the description lists them."""
