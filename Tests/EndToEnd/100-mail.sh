# Reports leave through a real SMTP server: held first, released, delivered once, in Vietnamese and
# English, with a password over STARTTLS.
. "$ROOT/Tests/EndToEnd/lib.sh"
mkdir "$DIR/mail"
openssl req -x509 -newkey rsa:2048 -nodes -keyout "$DIR/key.pem" -out "$DIR/cert.pem" -days 2 \
    -subj /CN=localhost -addext subjectAltName=DNS:localhost 2>/dev/null
cat >"$DIR/smtp.py" <<'PY'
import os, socket, ssl, sys, time
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
folder, cert, key, port_file = sys.argv[1:]
class Keep:
    async def handle_DATA(self, server, session, envelope):
        name = f"{time.time_ns()}.eml"
        open(os.path.join(folder, name), "wb").write(envelope.original_content)
        return "250 2.0.0 kept as " + name
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(cert, key)
def login(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login, data.password) == (b"vientro", b"m\xe1\xba\xadt kh\xe1\xba\xa9u"))
with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
c = Controller(Keep(), hostname="127.0.0.1", port=port, tls_context=context, require_starttls=True,
               auth_required=True, authenticator=login)
c.start()
open(port_file, "w").write(str(port))
time.sleep(600)
PY
/usr/bin/python3 "$DIR/smtp.py" "$DIR/mail" "$DIR/cert.pem" "$DIR/key.pem" "$DIR/port" &
echo $! >"$DIR/smtp.pid"
for _ in $(seq 100); do [ -s "$DIR/port" ] && break; sleep 0.1; done

cat >"$DIR/vientro.yaml" <<YAML
office: {code: SNgV-12, name: Sở Ngoại vụ tỉnh Lai Châu, province: "12", track_from: 2026-01-01}
mail:
  smtp: {url: "smtp://localhost:$(cat "$DIR/port")", user: vientro}
  from: Vientro <vientro@example.gov.vn>
  operators: [sngv-12@example.gov.vn]
YAML
mkdir "$DIR/credentials"
printf 'mật khẩu' >"$DIR/credentials/mail.smtp.password"
chmod -R a+rX "$DIR/credentials"
export CREDENTIALS_DIRECTORY=$DIR/credentials SSL_CERT_FILE=$DIR/cert.pem CONFIG=$DIR/vientro.yaml
start_daemon
import_sample
vientro import submissions "$ROOT/deploy/sample/submissions.csv" --json >/dev/null
printf 'code,report,email,language,schedule\nen,sector-totals,english@example.org,en,0 7 1 * *\n' >"$DIR/subscriptions.csv"
vientro import subscriptions "$DIR/subscriptions.csv" --json >/dev/null

vientro job run send-reports --wait --json >"$DIR/made"
vientro mail list --json >"$DIR/mails"
is "mails made" 3 "$(json "$DIR/mails" "len(d['mails'])")"
is "all are held: new addresses" "held held held" "$(json "$DIR/mails" "' '.join(m['state'] for m in d['mails'])")"
is "nothing left the house" 0 "$(ls "$DIR/mail" | wc -l)"
vientro mail show "$(json "$DIR/mails" "d['mails'][0]['id']")" --eml >"$DIR/before.eml"
# Nobody waits for a tick: what is let go leaves at once, unless the job is paused.
vientro job schedule deliver-mail "every 12h" --reason "only by hand" --json >/dev/null
vientro job pause deliver-mail --reason "the line is down" --json >/dev/null
first=$(json "$DIR/mails" "d['mails'][0]['id']")
vientro mail release "$first" --reason "read and right" >/dev/null
sleep 3
is "paused stays paused" 0 "$(ls "$DIR/mail" | wc -l)"
vientro job resume deliver-mail --reason "the line is back" --json >/dev/null
vientro mail list --state held --json >"$DIR/mails"
vientro mail release $(json "$DIR/mails" "' '.join(m['id'] for m in d['mails'])") --reason "read and right" >/dev/null
for _ in $(seq 150); do [ "$(ls "$DIR/mail" | wc -l)" = 3 ] && break; sleep 0.2; done
is "delivered when let go" 3 "$(ls "$DIR/mail" | wc -l)"
vientro job run send-reports --wait --json >/dev/null
vientro job run deliver-mail --wait --json >/dev/null
vientro mail list --json >"$DIR/mails"
is "sent, and made once" "sent sent sent" "$(json "$DIR/mails" "' '.join(m['state'] for m in d['mails'])")"
is "in the mailbox" 3 "$(ls "$DIR/mail" | wc -l)"
/usr/bin/python3 - "$DIR" <<'PY'
import email, email.policy, glob, sys
mails = [email.message_from_binary_file(open(f, "rb"), policy=email.policy.default)
         for f in glob.glob(sys.argv[1] + "/mail/*.eml")]
subjects = sorted(str(m["subject"]) for m in mails)
assert any("báo cáo quá hạn" in s for s in subjects), subjects
assert any("lĩnh vực" in s for s in subjects), subjects
assert any("aid" in s.lower() for s in subjects), subjects
for m in mails:
    assert m["auto-submitted"] == "auto-generated"
    assert m.get_body(("plain",)).get_content().strip()
    html = m.get_body(("html",)).get_content()
    assert "<img" not in html and "http://" not in html and "https://" not in html
frozen = open(sys.argv[1] + "/before.eml", "rb").read()
bodies = [open(f, "rb").read() for f in glob.glob(sys.argv[1] + "/mail/*.eml")]
assert any(frozen.replace(b"\r\n", b"\n") == b.replace(b"\r\n", b"\n") for b in bodies), "bytes changed"
PY
exits 0 vientro mail test --to sngv-12@example.gov.vn
is "the test mail came" 4 "$(ls "$DIR/mail" | wc -l)"
exits 0 vientro audit verify --exit-code
stop_daemon
