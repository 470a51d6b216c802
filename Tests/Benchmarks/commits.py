#!/usr/bin/env python3
"""What a single entry by hand costs, against bare inserts of the same rows; prints the ratio.

  commits.py BIN FOLDER [N]    starts a daemon of ours with the sample office under FOLDER

The daemon is asked over its socket on one connection, without the control program's start; the peer
is one psql session that writes the same rows (entry, value, parts, link of the chain with details,
head) into tables with the same indexes, one transaction an entry, on the same server.
"""
import http.client, json, os, signal, socket, statistics, subprocess, sys, time

BIN, FOLDER = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
COUNT = int(sys.argv[3]) if len(sys.argv) > 3 else 300
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
SAMPLE = os.path.join(ROOT, "deploy", "sample")
SOCKET = os.path.join(FOLDER, "run", "control.sock")
STATE = os.path.join(FOLDER, "state")
KINDS = ["areas", "area-successors", "sectors", "rates", "calendar", "donors", "agencies",
         "certificates", "contacts", "projects", "ledger", "missions"]


class Connection(http.client.HTTPConnection):
    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.connect(SOCKET)


def vientro(*args):
    subprocess.run([f"{BIN}/vientro", "--socket", SOCKET, *args], check=True,
                   stdout=subprocess.DEVNULL)


def enter(count):
    """Seconds of each of so many entries by hand, and their parts in all."""
    connection = Connection("localhost")
    taken, parts = [], 0
    for at in range(count):
        body = json.dumps({"kind": "receipt", "project": f"LC-{at % 78 + 1:03}", "confirm": True,
                           "amount": str(1000003 + at), "currency": "VND", "date": "2021-06-01",
                           "reason": "measured"})
        began = time.monotonic()
        connection.request("POST", "/v1/ledger", body, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        text = answer.read()
        taken.append(time.monotonic() - began)
        assert answer.status == 200, text
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


def psql(*args, script=None):
    """What psql says on the daemon's own server."""
    return subprocess.run(
        ["psql", "-h", f"{STATE}/run", "-U", "vientro", "-d", "vientro", "-qAt", "-v",
         "ON_ERROR_STOP=1", *args],
        input=script, check=True, capture_output=True, text=True).stdout.split()


def bare(count):
    """Seconds that psql says each transaction took."""
    rows = psql("-c", f"SELECT id, seq FROM ledger_entries ORDER BY id DESC LIMIT {count}")
    script = BARE.format(count=count)
    began = "clock_timestamp()"
    script += f"CREATE TEMP TABLE taken (at timestamptz); INSERT INTO taken VALUES ({began});\n"
    for row in rows:
        entry, seq = row.split("|")
        script += (f"BEGIN; EXECUTE entry({entry}); EXECUTE value({entry}); EXECUTE part({entry}); "
                   f"EXECUTE link({seq}); EXECUTE detail({seq}); EXECUTE head({seq}); COMMIT;\n")
    script += ("SELECT extract(epoch FROM clock_timestamp() - at) FROM taken;\n"
               "DROP SCHEMA bare CASCADE;\n")
    return float(psql(script=script)[-1]) / len(rows)


def main():
    os.makedirs(FOLDER, exist_ok=True)
    daemon = subprocess.Popen(
        [f"{BIN}/vientrod", "run", "--config", os.path.join(SAMPLE, "vientro.yaml"), "--socket",
         SOCKET, "--state-dir", STATE], stderr=open(os.path.join(FOLDER, "log"), "ab"))
    try:
        vientro("status", "--wait", "60")
        for kind in KINDS:
            vientro("import", kind, f"{SAMPLE}/{kind}.csv")
        # Planner statistics as autovacuum makes them within its first minute.
        psql("-c", "ANALYZE")
        enter(30)
        taken, parts = enter(COUNT)
        ours = statistics.median(taken)
        peer = bare(COUNT)
        print(f"one entry by hand, {parts / COUNT:.0f} parts    {ours * 1000:7.2f} ms")
        print(f"bare inserts of the same rows    {peer * 1000:7.2f} ms   "
              f"ratio {ours / peer:.2f} (at most 3)")
    finally:
        daemon.send_signal(signal.SIGTERM)
        daemon.wait(60)


main()
