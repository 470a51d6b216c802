# Export, then import into an empty register: the same files come out again.
. "$ROOT/Tests/EndToEnd/lib.sh"
start_daemon
import_sample
kinds="areas area-successors sectors rates calendar donors agencies certificates contacts projects \
ledger missions submissions subscriptions people"
for kind in $kinds; do vientro export "$kind" --out "$DIR/$kind.csv"; done
vientro total --by sector,district,donor --json >"$DIR/before"
stop_daemon
mv "$DIR/state" "$DIR/old"
start_daemon
for kind in $kinds; do
    vientro import "$kind" "$DIR/$kind.csv" --json >/dev/null
    vientro export "$kind" --out "$DIR/again.csv"
    cmp "$DIR/$kind.csv" "$DIR/again.csv" || fail "$kind differs after the round trip"
done
vientro total --by sector,district,donor --json >"$DIR/after"
is "totals" "$(json "$DIR/before" "d['rows']")" "$(json "$DIR/after" "d['rows']")"
stop_daemon
