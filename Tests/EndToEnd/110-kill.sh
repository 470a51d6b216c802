# Killed without a word, and down for a while: nothing acknowledged is lost, every tick is told.
. "$ROOT/Tests/EndToEnd/lib.sh"
start_daemon
import_sample
vientro job schedule total-sectors "every 2s" --reason "a busy test" >/dev/null
sleep 3
events=$(vientro status --json >"$DIR/s" && json "$DIR/s" "d['audit']['events']")
kill -9 "$DAEMON"
wait "$DAEMON" || true
sleep 7
start_daemon
vientro status --json >"$DIR/s"
is "events after the kill" "$events" "$(json "$DIR/s" "d['audit']['events']")"
sleep 4
exits 0 vientro job audit --exit-code --json
is "no gap anywhere" 0 "$(json "$DIR/stdout" "sum(len(j['gaps']) for j in d['jobs'])")"
[ "$(json "$DIR/stdout" "[j for j in d['jobs'] if j['job'] == 'total-sectors'][0]['coalesced']")" -ge 2 ] ||
    fail "ticks of the time down were not coalesced"
vientro total --class foreign-ngo --to 2021-12-31 --json >"$DIR/total"
is "the total" 131250000000 "$(json "$DIR/total" "d['total']")"
exits 0 vientro audit verify --exit-code

# The database killed under the daemon: it is started again and answers.
kill -9 "$(head -n 1 "$DIR/state/postgresql/15/postmaster.pid")"
for _ in $(seq 100); do
    vientro total --json >"$DIR/total" 2>/dev/null && break
    sleep 0.3
done
is "the total after the database died" 0 "$(json "$DIR/total" "d['check']['difference']")"
stop_daemon
