# Killed at any step of its work, or without its database for a while, the daemon loses nothing and
# does nothing twice.
. "$ROOT/Tests/EndToEnd/lib.sh"
url=$("$ROOT/deploy/dev/test-server" start "$DIR/server")
trap '"$ROOT/deploy/dev/test-server" stop "$DIR/server"' EXIT
psql "$url dbname=postgres" -qc "CREATE DATABASE ready"

cat >"$DIR/vientro.yaml" <<YAML
office: {code: SNgV-12, name: Sở Ngoại vụ tỉnh Lai Châu, province: "12", track_from: 2026-01-01}
mail:
  smtp: {url: "SMTP"}
  from: Vientro <vientro@example.gov.vn>
  operators: [sngv-12@example.gov.vn]
YAML

# The first mails of all are held for a person; the addresses are known from then on.
cat >"$DIR/smtp.py" <<'PY'
import socket, sys, time
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Sink
with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
Controller(Sink(), hostname="127.0.0.1", port=port).start()
open(sys.argv[1], "w").write(str(port))
time.sleep(600)
PY
/usr/bin/python3 "$DIR/smtp.py" "$DIR/port" &
echo $! >"$DIR/smtp.pid"
for _ in $(seq 100); do [ -s "$DIR/port" ] && break; sleep 0.1; done
sed "s|SMTP|smtp://127.0.0.1:$(cat "$DIR/port")|" "$DIR/vientro.yaml" >"$DIR/first.yaml"
"$VIENTROD" run --config "$DIR/first.yaml" --database-url "$url dbname=ready" --socket "$SOCKET" \
    >>"$DIR/daemon.log" 2>&1 &
DAEMON=$!
echo "$DAEMON" >"$DIR/daemon.pid"
vientro status --wait 60 --json >/dev/null
import_sample
vientro job run send-reports --at 2026-10-02T07:00:00+07:00 --wait --json >/dev/null
vientro mail list --state held --json >"$DIR/held"
vientro mail release $(json "$DIR/held" "' '.join(m['id'] for m in d['mails'])") --reason "read" >/dev/null
for _ in $(seq 100); do
    vientro mail list --json >"$DIR/mails"
    [ "$(json "$DIR/mails" "all(m['state'] == 'sent' for m in d['mails'])")" = True ] && break
    sleep 0.2
done
stop_daemon
/usr/bin/python3 "$ROOT/Tests/EndToEnd/killed.py" "$VIENTROD" "$DIR/vientro.yaml" "$url" "$DIR" \
    "${POINTS:-10}"
