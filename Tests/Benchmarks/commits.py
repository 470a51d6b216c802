#!/usr/bin/env python3
"""What a single entry by hand costs, against bare inserts of the same rows; prints the ratio.

  commits.py BIN FOLDER [N]    starts a daemon of ours with the sample office under FOLDER

First the daemon is asked over its socket on one connection, without the control program's start;
the peer is one psql session that writes the same rows (entry, value, parts, link of the chain with
details, head) into tables with the same indexes, one transaction an entry, on the same server. Then
`vientro commit` as an operator types it, against a psql started for each transaction.
"""
import json, os, sys, time

from office import SAMPLE, Office, milliseconds

BIN, FOLDER = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
COUNT = int(sys.argv[3]) if len(sys.argv) > 3 else 300
KINDS = ["areas", "area-successors", "sectors", "rates", "calendar", "donors", "agencies",
         "certificates", "contacts", "projects", "ledger", "missions"]


def enter(office, count):
    """Seconds of each of so many entries by hand, and their parts in all."""
    taken, parts = [], 0
    for at in range(count):
        body = json.dumps({"kind": "receipt", "project": f"LC-{at % 78 + 1:03}", "confirm": True,
                           "amount": str(1000003 + at), "currency": "VND", "date": "2021-06-01",
                           "reason": "measured"})
        seconds, text = office.ask("POST", "/v1/ledger", body)
        taken.append(seconds)
        parts += len(json.loads(text)["parts"])
    return taken, parts


BARE = """
CREATE SCHEMA bare;
CREATE TABLE bare.entries (LIKE public.ledger_entries INCLUDING ALL);
CREATE TABLE bare.valuations (LIKE public.valuations INCLUDING ALL);
CREATE TABLE bare.allocations (LIKE public.allocations INCLUDING ALL);
CREATE TABLE bare.changes (LIKE public.changes INCLUDING ALL);
CREATE TABLE bare.details (LIKE public.change_details INCLUDING ALL);
CREATE TABLE bare.head (LIKE public.chain_head INCLUDING ALL);
INSERT INTO bare.head SELECT * FROM public.chain_head;
CREATE TEMP TABLE written AS SELECT id, seq, row_number() OVER (ORDER BY id) AS nth
    FROM public.ledger_entries ORDER BY id DESC LIMIT {count};
PREPARE entry (bigint) AS INSERT INTO bare.entries SELECT * FROM public.ledger_entries WHERE id = $1;
PREPARE value (bigint) AS INSERT INTO bare.valuations SELECT * FROM public.valuations WHERE entry_id = $1;
PREPARE part (bigint) AS INSERT INTO bare.allocations SELECT * FROM public.allocations WHERE entry_id = $1;
PREPARE link (bigint) AS INSERT INTO bare.changes SELECT * FROM public.changes WHERE seq = $1;
PREPARE detail (bigint) AS INSERT INTO bare.details SELECT * FROM public.change_details WHERE seq = $1;
PREPARE head (bigint) AS UPDATE bare.head SET seq = $1;
"""


def timed(call):
    began = time.monotonic()
    call()
    return time.monotonic() - began


def commands(office, count):
    """Seconds of each of so many commands that commit, and of as many starts of psql."""
    ours = [timed(lambda: office.vientro("commit", f"LC-{at % 78 + 1:03}", str(2000003 + at), "VND",
                                         "--date", "2021-06-01", "--reason", "measured",
                                         "--confirm"))
            for at in range(count)]
    office.psql(script="".join(
        line for line in BARE.format(count=count).splitlines(True)
        if line.startswith(("CREATE SCHEMA", "CREATE TABLE", "INSERT INTO"))))
    peer = [timed(lambda: office.psql(script=one(entry, seq)))
            for entry, seq in last(office, count)]
    office.psql("-c", "DROP SCHEMA bare CASCADE")
    return ours, peer


def one(entry, seq):
    """A transaction of the same rows, unprepared."""
    return f"""
BEGIN;
INSERT INTO bare.entries SELECT * FROM public.ledger_entries WHERE id = {entry};
INSERT INTO bare.valuations SELECT * FROM public.valuations WHERE entry_id = {entry};
INSERT INTO bare.allocations SELECT * FROM public.allocations WHERE entry_id = {entry};
INSERT INTO bare.changes SELECT * FROM public.changes WHERE seq = {seq};
INSERT INTO bare.details SELECT * FROM public.change_details WHERE seq = {seq};
UPDATE bare.head SET seq = {seq};
COMMIT;
"""


def last(office, count):
    """The last entries with their changes."""
    return [row.split("|") for row in office.psql(
        "-c", f"SELECT id, seq FROM ledger_entries ORDER BY id DESC LIMIT {count}")]


def bare(office, count):
    """Milliseconds that psql says each transaction took."""
    rows = last(office, count)
    began = "clock_timestamp()"
    script = BARE.format(count=count)
    script += f"CREATE TEMP TABLE taken (at timestamptz); INSERT INTO taken VALUES ({began});\n"
    for entry, seq in rows:
        script += (f"BEGIN; EXECUTE entry({entry}); EXECUTE value({entry}); EXECUTE part({entry}); "
                   f"EXECUTE link({seq}); EXECUTE detail({seq}); EXECUTE head({seq}); COMMIT;\n")
    script += ("SELECT extract(epoch FROM clock_timestamp() - at) FROM taken;\n"
               "DROP SCHEMA bare CASCADE;\n")
    return float(office.psql(script=script)[-1]) / len(rows) * 1000


with Office(BIN, FOLDER, SAMPLE, KINDS) as office:
    enter(office, 30)
    taken, parts = enter(office, COUNT)
    ours, peer = milliseconds(taken), bare(office, COUNT)
    print(f"one entry by hand, {parts / COUNT:.0f} parts    {ours:7.2f} ms")
    print(f"bare inserts of the same rows    {peer:7.2f} ms   ratio {ours / peer:.2f} (at most 3)")
    typed, started = (milliseconds(taken) for taken in commands(office, 60))
    print(f"vientro commit, a process each   {typed:7.2f} ms")
    print(f"psql, a process each             {started:7.2f} ms   ratio {typed / started:.2f}")
