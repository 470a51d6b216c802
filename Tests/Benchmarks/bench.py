#!/usr/bin/env python3
"""Measures the daemon against named peers in the same run; prints ratios, judges nothing.

  bench.py BIN FOLDER      FOLDER/register holds a made register

totals     two questions over all commitments against bare SQL of the same (bare_totals.sql)
since      the bridge from before a day's work: new entries, reversals, moved and divided projects
import     a ledger file through the daemon against the same work in bare SQL (bare.sql)
memory     the daemon's resident memory, idle and at its highest
status     `vientro status` against `curl --unix-socket` of the same route
start      from exec to READY, on an existing embedded cluster and on an external database
"""
import csv, functools, os, signal, socket, statistics, subprocess, sys, time

print = functools.partial(print, flush=True)
BIN, FOLDER = sys.argv[1], sys.argv[2]
HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLE = os.path.join(HERE, "..", "..", "deploy", "sample", "vientro.yaml")
SOCKET = os.path.join(FOLDER, "run", "control.sock")
STATE = os.path.join(FOLDER, "state")


class Daemon:
    """A daemon of ours; `ready` is the seconds from exec to READY=1."""

    def __init__(self, *flags):
        path = os.path.join(FOLDER, "notify")
        if os.path.exists(path):
            os.unlink(path)
        notify = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        notify.bind(path)
        os.chmod(path, 0o777)
        notify.settimeout(120)
        began = time.monotonic()
        self.process = subprocess.Popen(
            [f"{BIN}/vientrod", "run", "--config", SAMPLE, "--socket", SOCKET, *flags],
            env={**os.environ, "NOTIFY_SOCKET": path}, stderr=open(f"{FOLDER}/log", "ab"))
        while b"READY=1" not in notify.recv(65536):
            pass
        self.ready = time.monotonic() - began

    def memory(self, key):
        with open(f"/proc/{self.process.pid}/status") as f:
            return next(int(l.split()[1]) / 1024 for l in f if l.startswith(key))

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(120)


def vientro(*args, **more):
    return subprocess.run([f"{BIN}/vientro", "--socket", SOCKET, *args], check=True,
                          stdout=subprocess.DEVNULL, **more)


def timed(run):
    began = time.monotonic()
    run()
    return time.monotonic() - began


def psql(*args, **more):
    tool = ["psql", "-h", f"{STATE}/run", "-U", "vientro", "-d", "vientro", "-q", *args]
    subprocess.run(tool, check=True, stdout=subprocess.DEVNULL, **more)


def median(run, times):
    return statistics.median(timed(run) for _ in range(times))


def untouched(ledger, count):
    """Entries that nothing takes back, and that take nothing back."""
    with open(ledger, newline="", encoding="utf-8") as file:
        pairs = [(row["ref"], row["reverses"]) for row in csv.DictReader(file)]
    reversed_ones = {original for _, original in pairs}
    return [ref for ref, original in pairs if not original and ref not in reversed_ones][:count]


def work_of_a_day(register):
    """Does what a busy day brings to a large office; answers the instant before it."""
    time.sleep(1)
    instant = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    time.sleep(1)

    def changed(kind, count, change):
        path = os.path.join(FOLDER, f"changed-{kind}.csv")
        with open(f"{register}/{kind}.csv", newline="", encoding="utf-8") as old, \
                open(path, "w", newline="", encoding="utf-8") as new:
            rows = csv.DictReader(old)
            out = csv.DictWriter(new, rows.fieldnames)
            out.writeheader()
            for at, row in zip(range(count), rows):
                out.writerow(change(at, row))
        os.chmod(path, 0o644)
        vientro("import", kind, path, "--reason", "measured")

    def entry(at, row):
        return {**row, "ref": f"DAY-{at}", "reverses": ""}

    def project(at, row):
        # Every other project gives all to its first sector, the rest has another modality.
        if at % 2:
            return {**row, "modality": "non-project" if row["modality"] == "project" else "project"}
        return {**row, "sectors": row["sectors"].split("=")[0]}

    changed("ledger", 1000, entry)
    changed("projects", 100, project)
    for ref in untouched(f"{register}/ledger.csv", 10):
        vientro("ledger", "reverse", ref, "--reason", "measured")
    return instant


def main():
    daemon = Daemon("--state-dir", STATE)
    print(f"start, new embedded cluster      {daemon.ready:7.2f} s")
    time.sleep(2)
    print(f"memory, idle and empty           {daemon.memory('VmRSS'):7.1f} MB")
    register = os.path.join(FOLDER, "register")
    for kind in ["areas", "area-successors", "sectors", "rates", "calendar", "donors", "agencies",
                 "certificates", "contacts"]:
        vientro("import", kind, f"{register}/{kind}.csv")
    print(f"import of projects               {timed(lambda: vientro('import', 'projects', f'{register}/projects.csv')):7.2f} s")
    print(f"import of missions               {timed(lambda: vientro('import', 'missions', f'{register}/missions.csv')):7.2f} s")
    ledger = f"{register}/ledger.csv"
    ours = timed(lambda: vientro("import", "ledger", ledger))
    print(f"import of the ledger             {ours:7.2f} s")
    print(f"memory, highest                  {daemon.memory('VmHWM'):7.1f} MB")
    bare = timed(lambda: psql("-f", f"{HERE}/bare.sql", env={**os.environ, "LEDGER": ledger}))
    print(f"the same in bare SQL             {bare:7.2f} s   ratio {ours / bare:.2f} (at most 2.5)")
    psql("-c", "DROP SCHEMA bare CASCADE")
    # Planner statistics for both sides, as autovacuum makes them some minutes after such a load.
    psql("-c", "VACUUM ANALYZE")
    total = lambda *by: median(lambda: vientro("total", *by, "--json"), 3)
    print(f"total                            {total():7.2f} s")
    for by, which in (("sector", "sector"), ("sector,district,year", "three")):
        ours = total("--by", by)
        bare = median(lambda: psql("-v", f"by={which}", "-f", f"{HERE}/bare_totals.sql"), 3)
        print(f"total --by {by:21} {ours:7.2f} s   bare SQL {bare:.2f} s  ratio {ours / bare:.2f} (at most 1.2)")

    instant = work_of_a_day(register)
    for by in ("sector", "sector,district,year"):
        taken = median(lambda: vientro("total", "--since", instant, "--by", by, "--json"), 3)
        print(f"total --since, by {by:21}{taken:6.2f} s   (at most 2)")

    curl = ["curl", "-s", "-o", "/dev/null", "--unix-socket", SOCKET, "http://localhost/v1/status"]
    ask, peer = [], []
    for _ in range(30):
        ask.append(timed(lambda: vientro("status", "--json")))
        peer.append(timed(lambda: subprocess.run(curl, check=True)))
    a, b = statistics.median(ask), statistics.median(peer)
    print(f"vientro status                   {a * 1000:7.1f} ms  curl {b * 1000:.1f} ms  ratio {a / b:.2f} (at most 3)")
    time.sleep(5)
    print(f"memory, idle after all           {daemon.memory('VmRSS'):7.1f} MB")
    daemon.stop()

    starts = []
    for _ in range(5):
        daemon = Daemon("--state-dir", STATE)
        starts.append(daemon.ready)
        time.sleep(1)
        memory = daemon.memory("VmRSS")
        daemon.stop()
    print(f"start, existing embedded cluster {statistics.median(starts):7.2f} s   (at most 1.5)")
    print(f"memory, idle after a start       {memory:7.1f} MB  (at most 40)")
    external()


def external():
    """The same database behind a server that runs already."""
    tool = os.path.join(HERE, "..", "..", "deploy", "dev", "test-server")
    folder = os.path.join(FOLDER, "server")
    url = subprocess.run([tool, "start", folder], check=True, capture_output=True, text=True).stdout.strip()
    try:
        subprocess.run(["psql", f"{url} dbname=postgres", "-qc", "CREATE DATABASE external"], check=True)
        starts = []
        for _ in range(6):
            daemon = Daemon("--database-url", f"{url} dbname=external")
            starts.append(daemon.ready)
            daemon.stop()
        print(f"start, external database         {statistics.median(starts[1:]):7.2f} s   (at most 0.3)")
    finally:
        subprocess.run([tool, "stop", folder])


main()
