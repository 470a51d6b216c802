# The manners of import and export, line by line, and the round trip of a register of oddities.
. "$ROOT/Tests/EndToEnd/lib.sh"
printf 'office:\n  code: T-01\n  name: Thử\n  province: "01"\n' >"$DIR/office.yaml"
CONFIG=$DIR/office.yaml
start_daemon
python3 "$ROOT/Tests/EndToEnd/manners.py" "$SOCKET"
stop_daemon

rm -rf "$DIR/state"
start_daemon
python3 "$ROOT/Tests/EndToEnd/oracle.py" make "$DIR/odd" --seed 4
kinds="areas area-successors sectors sector-map rates donors agencies projects ledger missions"
for kind in $kinds; do vientro import "$kind" "$DIR/odd/$kind.csv" --json >/dev/null; done
# Rates that came late: the entries keep the values they got.
printf 'type,currency,date,vnd_per_unit\naccounting,SEK,2009-01-01,2500.123456789012\n' >"$DIR/late.csv"
vientro import rates "$DIR/late.csv" --json >/dev/null
for kind in $kinds; do vientro export "$kind" --out "$DIR/$kind.csv"; done
vientro total --by sector,district,donor --currency USD --json >"$DIR/before"
stop_daemon
rm -rf "$DIR/state"
start_daemon
for kind in $kinds; do
    vientro import "$kind" "$DIR/$kind.csv" --json >/dev/null
    vientro export "$kind" --out "$DIR/again.csv"
    cmp "$DIR/$kind.csv" "$DIR/again.csv" || fail "$kind differs after the round trip"
done
vientro total --by sector,district,donor --currency USD --json >"$DIR/after"
is "totals" "$(json "$DIR/before" "d['rows'], d['unconverted'], d['unvalued']")" \
    "$(json "$DIR/after" "d['rows'], d['unconverted'], d['unvalued']")"
exits 0 vientro audit verify --exit-code
stop_daemon
