# A clock that is years past the last tick is not believed until a person vouches for it.
. "$ROOT/Tests/EndToEnd/lib.sh"
if [ -e /run/systemd/timesync/synchronized ]; then
    echo "skipped: a time server keeps this machine's clock"
    exit 0
fi
# The day on which a program was made vouches for the clock too; this one is old.
cp "$VIENTROD" "$DIR/vientrod"
touch -d "5 years ago" "$DIR/vientrod"
VIENTROD=$DIR/vientrod
start_daemon
vientro job schedule deliver-mail "every 1s" --reason "a busy test" >/dev/null
ran() { vientro job history deliver-mail --limit 5 --json | grep -q '"ran"'; }
for _ in $(seq 50); do
    ran && break
    sleep 0.2
done
ran || fail "the job never ran"

# As if the machine had been off for four years.
psql -h "$DIR/state/run" -U vientro -d vientro -qAt -v ON_ERROR_STOP=1 >/dev/null <<'SQL'
BEGIN;
LOCK TABLE job_schedules, job_ticks;
UPDATE job_schedules SET from_at = from_at - interval '4 years',
    until_at = until_at - interval '4 years';
UPDATE job_ticks SET due_from = due_from - interval '4 years', due_to = due_to - interval '4 years';
COMMIT;
SQL
doubted() { vientro status --json >"$DIR/s" && json "$DIR/s" "'clock-doubted' in [w['code'] for w in d['warnings']]"; }
ticks() { vientro job audit --json >"$DIR/a" && json "$DIR/a" "sum(j['ticks'] for j in d['jobs'])"; }
is "the clock is doubted" True "$(doubted)"
exits 1 vientro job run flag-overdue
before=$(ticks)
sleep 2
is "ticks while the clock is doubted" "$before" "$(ticks)"
exits 0 vientro job audit --exit-code --json
stop_daemon
start_daemon
is "the clock is doubted after a start" True "$(doubted)"

vientro clock accept --reason "off for four years" --json >"$DIR/c"
is "accepted" 1 "$(json "$DIR/c" "d['changed']")"
is "the clock is believed" False "$(doubted)"
sleep 2
[ "$(ticks)" -gt $((before + 100000)) ] || fail "the ticks of four years were not accounted for"
exits 0 vientro job audit --exit-code --json
exits 0 vientro job run flag-overdue --wait
exits 0 vientro audit verify --exit-code
vientro audit list --limit 3 --json | grep -q '"clock accept"' || fail "nobody vouched in the audit trail"
stop_daemon
