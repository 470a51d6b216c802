#!/usr/bin/env python3
"""How long lists and searches of 50,000 projects take; prints milliseconds, at most 50 each.

  lists.py BIN FOLDER REGISTER    starts a daemon of ours under FOLDER with the register's files

Asked over the socket on one connection, 50 rows a page, with the count of all that fit.
"""
import http.client, os, signal, socket, statistics, subprocess, sys, time, urllib.parse

BIN, FOLDER, REGISTER = (os.path.abspath(argument) for argument in sys.argv[1:4])
SAMPLE = os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "..", "..", "deploy", "sample")
SOCKET = os.path.join(FOLDER, "run", "control.sock")
STATE = os.path.join(FOLDER, "state")
KINDS = ["areas", "area-successors", "sectors", "rates", "calendar", "donors", "agencies",
         "certificates", "contacts", "projects"]
ASKED = [
    ("the first page", {}),
    ("the last page", {"offset": "49950"}),
    ("a common search", {"search": "nuoc sach"}),
    ("a rare search", {"search": "P04321"}),
    ("a search in vain", {"search": "muong te"}),
    ("by status", {"status": "active"}),
    ("by owner", {"owner": "HPN-94"}),
    ("by donor", {"donor": "NGO-138"}),
    ("by year", {"year": "2024"}),
    ("by province", {"area": "province:12"}),
]


class Connection(http.client.HTTPConnection):
    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.connect(SOCKET)


def vientro(*args):
    subprocess.run([f"{BIN}/vientro", "--socket", SOCKET, *args], check=True,
                   stdout=subprocess.DEVNULL)


def ask(connection, query, count=15):
    """The median of so many answers, in milliseconds."""
    path = "/v1/registers/projects?" + urllib.parse.urlencode({"limit": "50", **query})
    taken = []
    for _ in range(count):
        began = time.monotonic()
        connection.request("GET", path)
        answer = connection.getresponse()
        text = answer.read()
        taken.append(time.monotonic() - began)
        assert answer.status == 200, text
    return statistics.median(taken) * 1000


def main():
    os.makedirs(FOLDER, exist_ok=True)
    daemon = subprocess.Popen(
        [f"{BIN}/vientrod", "run", "--config", os.path.join(SAMPLE, "vientro.yaml"), "--socket",
         SOCKET, "--state-dir", STATE], stderr=open(os.path.join(FOLDER, "log"), "ab"))
    try:
        vientro("status", "--wait", "60")
        for kind in KINDS:
            vientro("import", kind, f"{REGISTER}/{kind}.csv")
        # Planner statistics as autovacuum makes them within its first minute.
        subprocess.run(["psql", "-h", f"{STATE}/run", "-U", "vientro", "-d", "vientro", "-qAt",
                        "-c", "VACUUM ANALYZE"], check=True)
        connection = Connection("localhost")
        for name, query in ASKED:
            print(f"50,000 projects, {name:18} {ask(connection, query):7.1f} ms (at most 50)")
    finally:
        daemon.send_signal(signal.SIGTERM)
        daemon.wait(60)


main()
