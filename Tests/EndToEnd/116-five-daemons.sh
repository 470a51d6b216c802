# Five daemons on one database: each tick is run by one of them, also when some are killed.
. "$ROOT/Tests/EndToEnd/lib.sh"
url=$("$ROOT/deploy/dev/test-server" start "$DIR/server")
trap '"$ROOT/deploy/dev/test-server" stop "$DIR/server"' EXIT
psql "$url dbname=postgres" -qc "CREATE DATABASE shared"
sql() { psql "$url dbname=shared" -qAtc "$1"; }

start_one() { # number
    "$VIENTROD" run --config "$ROOT/deploy/sample/vientro.yaml" --database-url "$url dbname=shared" \
        --socket "$DIR/run$1/control.sock" >>"$DIR/daemon.log" 2>&1 &
    echo $! >"$DIR/$1.pid"
    "$VIENTRO" --socket "$DIR/run$1/control.sock" status --wait 60 --json >/dev/null
}
for number in 1 2 3 4 5; do start_one "$number"; done
SOCKET=$DIR/run3/control.sock
import_sample
vientro job schedule total-sectors "every 1s" --reason "a busy test" >/dev/null
vientro job schedule flag-overdue "every 2s" --reason "a busy test" >/dev/null
sleep 6
kill -9 "$(cat "$DIR/1.pid")" "$(cat "$DIR/2.pid")"
sleep 6
start_one 1
sleep 14

# No tick twice is a constraint of the database; none may be missing either, and none may be left.
exits 0 vientro job audit --exit-code --json
is "no gap anywhere" 0 "$(json "$DIR/stdout" "sum(len(j['gaps']) for j in d['jobs'])")"
busy=$(json "$DIR/stdout" "[j for j in d['jobs'] if j['job'] == 'total-sectors'][0]['ticks']")
[ "$busy" -ge 20 ] || fail "only $busy ticks came"
is "ticks that ran twice" 0 "$(sql "
    SELECT count(*) FROM (SELECT job, at FROM job_runs WHERE request_id IS NULL
        GROUP BY job, at HAVING count(*) > 1) x")"
is "leases that nobody keeps" 0 "$(sql "
    SELECT count(*) FROM job_runs WHERE state = 'running'
        AND lease_until < clock_timestamp() - interval '15 seconds'")"
exits 0 vientro audit verify --exit-code
is "flags" "$(sql "SELECT count(DISTINCT (kind, subject_kind, subject_code)) FROM flags")" \
    "$(sql "SELECT count(*) FROM flags")"
