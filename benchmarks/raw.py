"""A bare server: what the machine allows. SQL writes the JSON, Python passes it on; no framework, no checks, no contract.

python -m granian benchmarks.raw:app --interface asgi
"""

import os

from psycopg_pool import AsyncConnectionPool

LIST = """
    SELECT json_build_object('count', (SELECT count(*) FROM evidence_publicitem WHERE current), 'results', json_agg(document))::text
    FROM (SELECT document FROM evidence_publicitem WHERE current ORDER BY accession LIMIT 50) page
"""
FILTERED = """
    WITH fitting AS MATERIALIZED (SELECT accession, document FROM evidence_publicitem WHERE current AND terms @> %s)
    SELECT json_build_object('count', (SELECT count(*) FROM fitting), 'results', json_agg(document))::text
    FROM (SELECT document FROM fitting ORDER BY accession LIMIT 50) page
"""
DEEP = """
    SELECT json_build_object('count', (SELECT count(*) FROM evidence_publicitem WHERE current), 'results', json_agg(document))::text
    FROM (SELECT document FROM evidence_publicitem WHERE current AND accession > %s ORDER BY accession LIMIT 50) page
"""
DETAIL = "SELECT document::text FROM evidence_publicitem WHERE current AND accession = %s"
SQL = {"list": LIST, "filtered": FILTERED, "deep": DEEP, "detail": DETAIL}

pool: AsyncConnectionPool | None = None


async def app(scope, receive, send):
    """`/list`, `/filtered/kind:finding,within:cidp`, `/deep/IVE000042`, `/detail/IVE000042`."""
    if scope["type"] != "http":
        return
    what, _, given = scope["path"].strip("/").partition("/")
    arguments = [given.split(",") if what == "filtered" else given] if given else []
    async with (await connections()).connection() as connection:
        answer = await connection.execute(SQL[what], arguments, prepare=True)
        body = (await answer.fetchone())[0].encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def connections():
    global pool
    if pool is None:
        pool = AsyncConnectionPool(os.environ["DATABASE_URL"], min_size=4, max_size=4, open=False, kwargs={"autocommit": True})
        await pool.open(wait=True)
    return pool
