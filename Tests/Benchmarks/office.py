"""A daemon of ours with the sample office's settings, for a benchmark that asks it many times."""
import http.client, os, signal, socket, statistics, subprocess, time

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
SAMPLE = os.path.join(ROOT, "deploy", "sample")


class Office:
    def __init__(self, programs, folder, register, kinds):
        """Starts under the folder and imports those kinds of files."""
        os.makedirs(folder, exist_ok=True)
        self.programs = programs
        self.socket = os.path.join(folder, "run", "control.sock")
        self.state = os.path.join(folder, "state")
        self.daemon = subprocess.Popen(
            [f"{programs}/vientrod", "run", "--config", os.path.join(SAMPLE, "vientro.yaml"),
             "--socket", self.socket, "--state-dir", self.state],
            stderr=open(os.path.join(folder, "log"), "ab"))
        try:
            self._fill(register, kinds)
        except BaseException:
            self.__exit__()
            raise
        self.connection = _Connection(self.socket)

    def _fill(self, register, kinds):
        self.vientro("status", "--wait", "60")
        for kind in kinds:
            self.vientro("import", kind, f"{register}/{kind}.csv")
        # Planner statistics as autovacuum makes them within its first minutes.
        self.psql("-c", "VACUUM ANALYZE")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.daemon.send_signal(signal.SIGTERM)
        self.daemon.wait(60)

    def vientro(self, *args):
        subprocess.run([f"{self.programs}/vientro", "--socket", self.socket, *args], check=True,
                       stdout=subprocess.DEVNULL)

    def psql(self, *args, script=None):
        """What psql says on the daemon's own server, word by word."""
        return subprocess.run(
            ["psql", "-h", f"{self.state}/run", "-U", "vientro", "-d", "vientro", "-qAt", "-v",
             "ON_ERROR_STOP=1", *args],
            input=script, check=True, capture_output=True, text=True).stdout.split()

    def ask(self, method, path, body=None):
        """Seconds until the answer is read, and the answer, on one connection."""
        headers = {"Content-Type": "application/json"} if body else {}
        began = time.monotonic()
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read()
        taken = time.monotonic() - began
        assert answer.status == 200, text
        return taken, text


class _Connection(http.client.HTTPConnection):
    def __init__(self, path):
        super().__init__("localhost")
        self.path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.connect(self.path)


def milliseconds(taken):
    """The median of seconds, in milliseconds."""
    return statistics.median(taken) * 1000
