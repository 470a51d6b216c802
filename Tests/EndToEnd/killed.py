#!/usr/bin/env python3
"""Kills the daemon, or takes its database away, at many steps of its work, and asks afterwards
whether anything was lost or done twice.

  killed.py VIENTROD CONFIG URL FOLDER [POINTS]

URL names a server with the database `ready`, whose recipients have had mail before. CONFIG has SMTP
where the address of a mailbox belongs. For each
point a copy of it is worked on by a daemon that reaches it through a relay of ours. After so many of
its messages, in the middle of a conversation, the relay kills the daemon, and another goes on; or it
cuts every connection and is away for two seconds, as a database that restarts. What an unharmed
daemon makes of the same requests is what must be there in the end.
"""
import atexit, email, http.client, json, os, random, select, signal, socket, subprocess, sys, threading
import time
from concurrent.futures import ThreadPoolExecutor

from aiosmtpd.controller import Controller

VIENTROD, CONFIG, URL, FOLDER = sys.argv[1:5]
POINTS = sys.argv[5] if len(sys.argv) > 5 else "9"
SERVER = dict(item.split("=") for item in URL.split())
# What is asked, in order; each by an id of its own, so that asking again is not asking twice.
ASKED = [("extend-obligations", None), ("flag-overdue", None),
         ("remind-due", "2026-11-02T07:00:00+07:00"),
         ("send-reports", "2026-11-01T07:00:00+07:00"), ("deliver-mail", None)]


class Relay:
    """Between a daemon and its database; counts messages once it is armed."""

    def __init__(self, folder):
        os.makedirs(folder)
        self.folder, self.count, self.limit, self.harm = folder, None, None, None
        self.away_until, self.pairs = 0, []
        self.lock = threading.Lock()
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(f"{folder}/.s.PGSQL.5432")
        os.chmod(f"{folder}/.s.PGSQL.5432", 0o777)
        self.listener.listen(50)
        threading.Thread(target=self._accept, daemon=True).start()

    def arm(self, limit, harm):
        self.harm, self.limit, self.count = harm, limit, 0

    def cut(self):
        self.away_until = time.monotonic() + 2
        for pair in self.pairs:
            for one in pair:
                try:
                    one.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass

    def _accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            if time.monotonic() < self.away_until:
                client.close()
                continue
            server = socket.socket(socket.AF_UNIX)
            server.connect(f"{SERVER['host']}/.s.PGSQL.5432")
            self.pairs.append((client, server))
            threading.Thread(target=self._carry, args=(client, server), daemon=True).start()

    def _carry(self, client, server):
        try:
            while True:
                for one in select.select([client, server], [], [])[0]:
                    data = one.recv(65536)
                    if not data:
                        return
                    if one is client:
                        self._tell()
                    (server if one is client else client).sendall(data)
        except OSError:
            pass
        finally:
            client.close()
            server.close()

    def _tell(self):
        with self.lock:
            if self.count is None:
                return
            self.count += 1
            if self.count == self.limit:
                self.harm()


class Mailbox:
    """A server that keeps the ids of what it accepts."""

    def __init__(self, folder):
        self.ids = []
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.controller = Controller(self, hostname="127.0.0.1", port=port)
        self.controller.start()
        self.config = f"{folder}/vientro.yaml"
        with open(CONFIG, encoding="utf-8") as file:
            text = file.read().replace("SMTP", f"smtp://127.0.0.1:{port}")
        with open(self.config, "w", encoding="utf-8") as file:
            file.write(text)

    async def handle_DATA(self, server, session, envelope):
        self.ids.append(email.message_from_bytes(envelope.original_content)["Message-ID"].strip())
        return "250 2.0.0 kept"


class Refused(Exception):
    """The daemon answered that it cannot."""


class Daemon:
    def __init__(self, folder, config, host, database):
        # Asks again where the database is not there: a connection that was cut while nobody used
        # it is found dead by the next who does, who is refused.
        self.is_patient = False
        self.socket = f"{folder}/control.sock"
        self.log = open(f"{folder}/daemon.log", "ab")
        self.process = subprocess.Popen(
            [VIENTROD, "run", "--config", config, "--socket", self.socket, "--database-url",
             f"host={host} user={SERVER['user']} dbname={database}"], stderr=self.log)
        atexit.register(self.process.kill)
        deadline = time.monotonic() + 60
        while True:
            try:
                self.ask("GET", "/v1/status")
                return
            except OSError:
                assert time.monotonic() < deadline, "the daemon does not start"
                time.sleep(0.1)

    def ask(self, method, path, body=None, request=None):
        deadline = time.monotonic() + 30
        while True:
            try:
                return self._ask(method, path, body, request)
            except Refused as refused:
                code = refused.args[0]["error"]["code"]
                if not self.is_patient or code != "database" or time.monotonic() > deadline:
                    raise
                time.sleep(0.2)

    def _ask(self, method, path, body, request):
        connection = http.client.HTTPConnection("localhost")
        connection.sock = socket.socket(socket.AF_UNIX)
        connection.sock.settimeout(120)
        connection.sock.connect(self.socket)
        headers = {"Content-Type": "application/json"}
        if request:
            headers["X-Request-Id"] = request
        connection.request(method, path, json.dumps(body) if body else None, headers)
        answer = connection.getresponse()
        text = json.loads(answer.read())
        if answer.status != 200:
            raise Refused(text)
        return text

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)


def work(daemon, name, is_harmed=False):
    """Asks for everything and waits for it; what is harmed meanwhile is not waited for."""
    for job, at in ASKED:
        body = {"wait": True, "reason": "asked", **({"at": at} if at else {})}
        try:
            run = daemon.ask("POST", f"/v1/jobs/{job}/run", body, f"{name}-{job}")
        except (OSError, http.client.HTTPException, Refused):
            if is_harmed:
                return
            raise
        assert run["state"] == "ran", run


def outcome(daemon):
    """What must be the same, whoever was killed."""
    flags = daemon.ask("GET", "/v1/flags?all=true")["flags"]
    mails = daemon.ask("GET", "/v1/mails")["mails"]
    codes = [row["code"] for row in daemon.ask("GET", "/v1/obligations")["obligations"]]
    return (sorted((flag["kind"], flag["subject"]["code"], flag["obligation"]) for flag in flags),
            sorted((mail["report"], mail["to"], mail["period"], mail["revision"]) for mail in mails),
            codes), mails


def attempt(number, limit, harm):
    """Works on a copy with some harm after so many messages; answers the outcome and the count."""
    name = f"copy_{number}"
    folder = f"{FOLDER}/{name}"
    os.makedirs(folder)
    subprocess.run(["psql", f"{URL} dbname=postgres", "-qc",
                    f"CREATE DATABASE {name} TEMPLATE ready"], check=True)
    relay, mailbox = Relay(f"{folder}/relay"), Mailbox(folder)
    daemon = Daemon(folder, mailbox.config, relay.folder, name)
    before = {mail["id"] for mail in daemon.ask("GET", "/v1/mails")["mails"]}
    strike = daemon.process.kill if harm == "killed" else relay.cut
    relay.arm(limit, strike)
    work(daemon, name, is_harmed=limit is not None)
    count = relay.count
    if limit:
        if count < limit:
            # It was done in fewer messages this time: then the harm comes at its end.
            relay.arm(None, strike)
            strike()
        time.sleep(1 if harm == "killed" else 3)
        if harm == "killed":
            daemon = Daemon(folder, mailbox.config, SERVER["host"], name)
        daemon.is_patient = True
        work(daemon, name)
    # A mail that the dead one had in hand waits for its lease, 15 s, and then for the next minute.
    deadline = time.monotonic() + 180
    while True:
        result, mails = outcome(daemon)
        if not any(mail["state"] in ("queued", "transmitting") for mail in mails):
            break
        assert time.monotonic() < deadline, mails
        time.sleep(0.5)
    audit = daemon.ask("GET", "/v1/jobs/audit")["jobs"]
    assert not any(job["gaps"] for job in audit), audit
    assert daemon.ask("GET", "/v1/audit/verify")["ok"]
    daemon.stop()
    relay.listener.close()
    mailbox.controller.stop()
    for mail in mails:
        if mail["id"] in before:
            continue
        times = mailbox.ids.count(mail["message_id"])
        fits = {"sent": times == 1, "unknown": times <= 1, "held": times == 0,
                "retry": times == 0}
        assert fits.get(mail["state"], False), (limit, mail, times)
    return result, count, [mail["state"] for mail in mails]


def main():
    seed = int.from_bytes(os.urandom(2), "big")
    chance = random.Random(seed)
    expected, total, states = attempt(0, None, None)
    assert expected[0] and expected[1] and "sent" in states, (expected[:2], states)
    print(f"unharmed: {total} messages, {len(expected[0])} flags, {len(expected[1])} mails; seed {seed}")
    if POINTS == "all":
        points = [(at, "killed") for at in range(1, total + 1)]
    else:
        step = total / int(POINTS)
        points = [(max(1, int(step * (at + chance.random()))), ["killed", "cut"][at % 2])
                  for at in range(int(POINTS))]
    failures = 0
    with ThreadPoolExecutor(3) as pool:
        for limit, harm, future in [(limit, harm, pool.submit(attempt, at + 1, limit, harm))
                                    for at, (limit, harm) in enumerate(points)]:
            try:
                result, _, states = future.result()
            except (AssertionError, Refused) as error:
                print(f"{harm} after {limit} messages: {error}")
                failures += 1
                continue
            if result != expected:
                print(f"{harm} after {limit} messages: the outcome differs")
                for name, one, other in zip(("flags", "mails", "reports"), expected, result):
                    if one != other:
                        print(f"  {name}: {len(one)} and {len(other)}",
                              [x for x in one if x not in other][:3],
                              [x for x in other if x not in one][:3])
                failures += 1
            else:
                print(f"{harm} after {limit} messages: nothing lost, nothing twice {states}")
    sys.exit(1 if failures else 0)


main()
