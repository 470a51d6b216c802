"""A daemon of ours with the sample office's settings, for a benchmark that asks it many times."""
import os, signal, socket, statistics, subprocess, time

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
        data = (body or "").encode()
        request = (f"{method} {path} HTTP/1.1\r\nHost: localhost\r\n"
                   f"Content-Type: application/json\r\nContent-Length: {len(data)}\r\n\r\n"
                   ).encode() + data
        began = time.monotonic()
        status, text = self.connection.exchange(request)
        taken = time.monotonic() - began
        assert status == 200, text
        return taken, text


class _Connection:
    """HTTP/1.1 on a Unix socket with nothing that would cost as much as the daemon does."""

    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.connect(path)
        self.buffer = b""

    def exchange(self, request):
        self.socket.sendall(request)
        head = self._until(b"\r\n\r\n").lower()
        status = int(head.split(b" ", 2)[1])
        if b"\r\ntransfer-encoding: chunked" in head:
            return status, b"".join(iter(self._chunk, b""))
        length = head.split(b"\r\ncontent-length: ", 1)[1].split(b"\r\n", 1)[0]
        return status, self._take(int(length))

    def _chunk(self):
        chunk = self._take(int(self._until(b"\r\n").split(b";")[0], 16))
        self._until(b"\r\n")
        return chunk

    def _until(self, end):
        while end not in self.buffer:
            self._read()
        part, self.buffer = self.buffer.split(end, 1)
        return part + end

    def _take(self, count):
        while len(self.buffer) < count:
            self._read()
        part, self.buffer = self.buffer[:count], self.buffer[count:]
        return part

    def _read(self):
        some = self.socket.recv(1 << 20)
        assert some, "the daemon closed the connection"
        self.buffer += some


def milliseconds(taken):
    """The median of seconds, in milliseconds."""
    return statistics.median(taken) * 1000
