# Reminders of the sample: foreseen, made once though the daemon is killed five times while at it,
# proved, withdrawn when the report comes; the board, and the letter to those who are late.
. "$ROOT/Tests/EndToEnd/lib.sh"
start_daemon
import_sample
vientro import submissions "$ROOT/deploy/sample/submissions.csv" --json >/dev/null
vientro rule adopt ND313 --from ND80 --reason "until the office has read the decree" --json >/dev/null
exits 0 vientro rule remind ND80-OWN-Y --before 30,7 --reason "the office asks earlier" --json
exits 0 vientro rule reminders
grep -q "ND80-OWN-Y  *30, 7" "$DIR/stdout" || fail "the rule's own steps are not listed"
exits 64 vientro rule remind ND80-OWN-Z --before 7 --reason x
exits 64 vientro rule remind ND80-OWN-Y --before soon

AT=2027-01-14T07:00:00+07:00
vientro job run remind-due --at "$AT" --dry-run --json >"$DIR/dry"
json "$DIR/dry" "chr(10).join(sorted(l.split(':')[0] for l in d['summary'].split(chr(10))[:-1]))" >"$DIR/foreseen"
[ "$(wc -l <"$DIR/foreseen")" -ge 3 ] || fail "next to nobody would be told: $(cat "$DIR/dry")"
vientro mail list --json >"$DIR/mails"
is "a dry run makes nothing" 0 "$(json "$DIR/mails" "len(d['mails'])")"

for delay in 0 0.05 0.1 0.2 0.4; do
    vientro job run remind-due --at "$AT" --json >/dev/null
    sleep "$delay"
    kill -9 "$DAEMON"
    wait "$DAEMON" || true
    start_daemon
done
vientro job run remind-due --at "$AT" --wait --timeout 120 --json >"$DIR/last"
is "the last run" ran "$(json "$DIR/last" "d['state']")"
vientro mail list --json >"$DIR/mails"
json "$DIR/mails" "chr(10).join(sorted(m['to'] for m in d['mails'] if m['report'] == 'due-reminder'))" >"$DIR/made"
cmp "$DIR/foreseen" "$DIR/made" || fail "not one mail to each that was foreseen"
is "all wait for a person" held "$(json "$DIR/mails" "','.join({m['state'] for m in d['mails']})")"
exits 0 vientro job audit --exit-code --json

# Proof of notice: each step and recipient once.
vientro report list --direction in --as-of 2027-01-14 --state overdue --rule ND80-OWN-Y --json >"$DIR/late"
code=$(json "$DIR/late" "d['obligations'][0]['code']")
vientro report explain "$code" --csv >"$DIR/proof.csv"
python3 - "$DIR/proof.csv" <<'PY'
import csv, sys
rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8")))
keys = [(r["step"], r["to"]) for r in rows]
assert rows and len(set(keys)) == len(keys), keys
# Of last year: no step whose day was over when the register was filled counts as missed.
assert {r["fate"] for r in rows} == {"mailed"}, rows
assert all(r["message_id"].startswith("<") for r in rows), rows
PY
exits 0 vientro report explain "$code"
grep -q "reminder 20 working days after" "$DIR/stdout" || fail "no notice is shown"

# The report comes while its reminder waits: it is not let go, and the next run takes it back.
mail=$(json "$DIR/mails" "[m['id'] for m in d['mails'] if m['to'] == '$(python3 -c "
import csv; print([r['to'] for r in csv.DictReader(open('$DIR/proof.csv')) if r['audience'] == 'reporter'][0])")'][0]")
exits 0 vientro report submit "$code" --json
exits 1 vientro mail release "$mail" --reason "read" --json
exits 0 "$VIENTRO" --socket "$SOCKET" --lang vi job run remind-due --at 2027-01-15T07:00:00+07:00 --dry-run
grep -q "rút lại thư $mail gửi .* không còn phải gửi" "$DIR/stdout" || fail "it would not be withdrawn"
! grep -qE "held|withdraw" "$DIR/stdout" || fail "the Vietnamese dry run has English in it"
vientro job run remind-due --at 2027-01-15T07:00:00+07:00 --wait --timeout 120 --json >/dev/null
vientro mail list --state cancelled --json >"$DIR/mails"
json "$DIR/mails" "1 / ('$mail' in [m['id'] for m in d['mails']])" >/dev/null || fail "mail $mail was not withdrawn"

exits 0 vientro report board --period 2026-H1 --json
is "the board adds up" True "$(json "$DIR/stdout" "all(r['expected'] == r['on_time'] + r['late'] + r['day_unknown'] + r['submitted'] + r['outstanding'] for r in d['in']['rows'] + d['out']['rows'] + [d['in']['total']])")"
[ "$(json "$DIR/stdout" "d['in']['total']['on_time']")" -ge 10 ] || fail "the half-year's reports are not on the board"
exits 64 vientro report board --period soon --json
exits 0 vientro report board --period 2026 --csv
exits 0 vientro report dunning --as-of 2027-01-20
grep -q "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" "$DIR/stdout" || fail "no letter"
exits 0 vientro audit verify --exit-code
stop_daemon
