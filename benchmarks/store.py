"""Rows per second that the store writes, against the bare driver with the same statement, alternating."""

import json
import statistics
import tempfile
import time
from pathlib import Path

import neo4j

from cypher import load
from graph.client import Client, apply_schema
from graph.engine import Lease, stop
from graph.resolve.graph import Graph, Node
from graph.store import Store

ROWS, BATCH, ROUNDS = 10_000, 2000, 5


PROPERTIES = {"ids": ["P-x"], "search_text": "name of somebody", "print": "abcdefghijklmnopqrst"}


def people(round_: int) -> dict[str, Node]:
    rows = {}
    for number in range(ROWS):
        uid = f"P-{round_}-{number}"
        properties = {"uid": uid, "ids": (uid,), "name": f"Name {number}", "search_text": "name of somebody"}
        rows[uid] = Node(uid, "Person", properties)
    return rows


def main() -> None:
    bare, whole = [], []
    with tempfile.TemporaryDirectory() as place:
        data = Path(place)
        lease = Lease(data)
        there = lease.address
        client = Client.connect(there.uri, there.user, there.password, there.database)
        apply_schema(client)
        driver = neo4j.GraphDatabase.driver(there.uri, auth=(there.user, there.password))
        text = load("store/put_node", entity="Person").text
        store, known = Store(client), {}
        for round_ in range(ROUNDS):
            rows = [
                {
                    "uid": f"B-{round_}-{n}",
                    "props": {**PROPERTIES, "uid": f"B-{round_}-{n}", "name": f"Name {n}"},
                }
                for n in range(ROWS)
            ]
            began = time.perf_counter()
            with driver.session(database=there.database) as session:
                for start in range(0, ROWS, BATCH):
                    batch = rows[start : start + BATCH]
                    session.execute_write(lambda tx, batch=batch: tx.run(text, rows=batch).consume())
            bare.append(ROWS / (time.perf_counter() - began))
            with driver.session(database=there.database) as session:
                session.execute_write(
                    lambda tx: tx.run(
                        "MATCH (p:Person) WHERE p.uid STARTS WITH 'B-' DETACH DELETE p"
                    ).consume()
                )
            known |= people(round_)
            began = time.perf_counter()
            store.write(Graph(known, {}))
            whole.append(ROWS / (time.perf_counter() - began))
        driver.close()
        client.close()
        lease.release()
        stop(data)
    ratios = [w / b for w, b in zip(whole, bare, strict=True)]
    print(
        json.dumps(
            {
                "bare_rows_per_s": round(statistics.median(bare)),
                "store_rows_per_s": round(statistics.median(whole)),
                "store_to_bare": round(statistics.median(ratios), 3),
            }
        )
    )


if __name__ == "__main__":
    main()
