# Whoever dies in the middle of an import, nothing half-done remains and it can be repeated.
. "$ROOT/Tests/EndToEnd/lib.sh"
start_daemon
import_sample
{
    echo 'ref,project,kind,date,amount,currency,description'
    seq -f 'BIG-%.0f' 1 70000 | sed 's/$/,LC-001,receipt,2016-06-01,1,VND,"Chuyến hàng của đoàn, theo biên bản bàn giao"/'
} >"$DIR/big.csv"
[ "$(stat -c %s "$DIR/big.csv")" -gt 5000000 ] || fail "the file is small"
vientro export ledger --out "$DIR/before.csv"
vientro total --measure receipt --json >"$DIR/total-before"
events() { vientro status --json | python3 -c "import json,sys; print(json.load(sys.stdin)['audit']['events'])"; }
before=$(events)

untouched() {
    vientro export ledger --out "$DIR/now.csv"
    cmp "$DIR/before.csv" "$DIR/now.csv" || fail "$1 left something behind"
    is "events after $1" "$before" "$(events)"
    exits 0 vientro audit verify --exit-code
}

# The client dies in the middle of its upload.
mkfifo "$DIR/pipe"
vientro import ledger - <"$DIR/pipe" >/dev/null 2>&1 &
client=$!
exec 9>"$DIR/pipe"
head -c 3000000 "$DIR/big.csv" >&9
sleep 1
kill -9 "$client"
wait "$client" 2>/dev/null || true
exec 9>&-
sleep 0.5
untouched "a client that died"

# The daemon dies, at several moments of an import.
for pause in 0.2 0.8 2; do
    vientro import ledger "$DIR/big.csv" --json >/dev/null 2>&1 &
    client=$!
    sleep "$pause"
    kill -9 "$DAEMON"
    wait "$DAEMON" 2>/dev/null || true
    wait "$client" 2>/dev/null && { echo "too late after $pause s"; break; }
    start_daemon
    untouched "a daemon that died after $pause s"
done

# The database dies.
for pause in 0.3 1.5; do
    got=0
    vientro import ledger "$DIR/big.csv" --json >"$DIR/stdout" 2>"$DIR/stderr" &
    client=$!
    sleep "$pause"
    kill -9 "$(head -n 1 "$(find "$DIR/state" -name postmaster.pid)")"
    wait "$client" || got=$?
    [ "$got" = 0 ] && { echo "too late after $pause s"; break; }
    is "exit code when the database died" 69 "$got"
    for _ in $(seq 1 100); do
        vientro total --json >/dev/null 2>&1 && break
        sleep 0.3
    done
    untouched "a database that died after $pause s"
done

# Repeated, it is done, once.
vientro import ledger "$DIR/big.csv" --json >"$DIR/stdout"
is "repeated" "70000" "$(json "$DIR/stdout" "d['inserted'] + d['unchanged']")"
vientro import ledger "$DIR/big.csv" --json >"$DIR/stdout"
is "once more" "0 70000" "$(json "$DIR/stdout" "d['inserted'], d['unchanged']" | tr -d '(),')"
vientro total --measure receipt --json >"$DIR/total"
is "the total" 70000 "$(($(json "$DIR/total" "d['total']") - $(json "$DIR/total-before" "d['total']")))"
peak=$(awk '/VmHWM/ { print $2 }' "/proc/$DAEMON/status")
[ "$peak" -lt 200000 ] || fail "the daemon took $peak kB for a file of 6 MB"
exits 0 vientro audit verify --exit-code
stop_daemon
