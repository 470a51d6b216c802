# Report obligations of the sample: a handful overdue, one handed in, one received, a regime taken
# over, deadlines by themselves.
. "$ROOT/Tests/EndToEnd/lib.sh"
start_daemon
import_sample
vientro import submissions "$ROOT/deploy/sample/submissions.csv" --json >/dev/null
vientro report list --state overdue --as-of 2026-11-21 --json >"$DIR/overdue"
count=$(json "$DIR/overdue" "len(d['obligations'])")
[ "$count" -ge 3 ] && [ "$count" -le 10 ] || fail "$count overdue is no handful"
code=$(json "$DIR/overdue" "d['obligations'][0]['code']")
exits 0 vientro report submit "$code" --on 2026-11-20 --number 12/BC-SYT --json
vientro report list --as-of 2026-11-21 --json >"$DIR/all"
is "submitted" submitted "$(json "$DIR/all" "[o for o in d['obligations'] if o['code'] == '$code'][0]['state']")"
exits 0 vientro report receive "$code" --on 2026-11-21 --json
vientro report list --as-of 2026-11-21 --json >"$DIR/all"
is "received late" received-late "$(json "$DIR/all" "[o for o in d['obligations'] if o['code'] == '$code'][0]['state']")"
exits 1 vientro report receive "$code" --on 2026-11-21 --json
exits 1 vientro report receive NOT/A/2026 --json

vientro flag list --json >"$DIR/flags"
[ "$(json "$DIR/flags" "len([f for f in d['flags'] if f['kind'] == 'regime-without-rule'])")" -ge 1 ] ||
    fail "no grant waits for the rules of its regime"
exits 0 vientro rule adopt ND313 --from ND80 --reason "until the office has read the decree" --json
vientro flag list --json >"$DIR/flags"
is "regimes without rules after" 0 "$(json "$DIR/flags" "len([f for f in d['flags'] if f['kind'] == 'regime-without-rule'])")"

deadline() { vientro deadline "$@" --json >"$DIR/d"; json "$DIR/d" "d['effective']"; }
is "28/02/2026" 2026-03-02 "$(deadline --on 2026-02-28)"
is "a make-up day" 2026-08-22 "$(deadline --on 2026-08-22)"
is "six months" 2026-03-02 "$(deadline --from 2025-08-31 --months 6)"
is "working days" 2026-08-25 "$(deadline --from 2026-08-19 --working-days 5)"
is "before an expiry" 2026-04-29 "$(deadline --from 2026-06-30 --days 60 --before)"

vientro job run flag-overdue --wait --json >/dev/null
vientro report list --state overdue --json >"$DIR/overdue"
[ "$(json "$DIR/overdue" "len([o for o in d['obligations'] if not o['flagged_at']])")" = 0 ] || fail "overdue and not flagged"
exits 0 vientro audit verify --exit-code
stop_daemon
