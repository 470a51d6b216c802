# Every figure is explained by its entries, also by its receipt after the register has changed; a
# bridge tells what became of it, and prose says it in sentences.
. "$ROOT/Tests/EndToEnd/lib.sh"
explained="python3 $ROOT/Tests/EndToEnd/explained.py"
start_daemon
import_sample

ngo="--class foreign-ngo --to 2021-12-31"
vientro total $ngo --by sector,district --json >"$DIR/total"
receipt=$(json "$DIR/total" "d['receipt']")
is "the same question's receipt" "$receipt" \
    "$(vientro total $ngo --by sector,district --json | python3 -c "import json,sys; print(json.load(sys.stdin)['receipt'])")"

vientro explain $ngo --row sector=education --row district=108@2004-01-01 --json >"$DIR/row"
is "the row" "$(json "$DIR/total" "[r['amount'] for r in d['rows'] if (r['sector'], r['district']) == ('education', '108')][0]")" \
    "$(json "$DIR/row" "d['sum']")"
is "its entries" "$(json "$DIR/row" "d['sum']")" "$(json "$DIR/row" "sum(int(e['value']) for e in d['entries'])")"
vientro explain "$receipt" --json >"$DIR/before"
is "by receipt" "131250000000 131250000000 0" \
    "$(json "$DIR/before" "d['total'], d['sum'], d['difference']" | tr -d "(),'")"

# Refusals say what is wrong.
exits 1 vientro explain T-0000-0000-0000
exits 64 vientro explain "T-12"
exits 64 vientro explain "$receipt" --measure receipt
exits 64 vientro explain --row sektor=education
grep -q 'Did you mean "sector"' "$DIR/stderr" || fail "no near name"
exits 1 vientro explain --row sector=nowhere
exits 64 vientro explain --row sector=education --row sector=health
exits 64 vientro explain --csv --json
exits 64 vientro total --since tomorrow
exits 64 vientro total --since 2999-01-01
exits 1 vientro total --since-cut K-1
exits 64 vientro total --since 2026-01-01 --since-cut K-1
exits 64 vientro total --since 2026-01-01 --prose

# A year of work: a new entry, its reversal, another split and another owner, one after the other.
sleep 0.05
then=$(vientro audit list --limit 1 --json | python3 -c "import json,sys; print(json.load(sys.stdin)['events'][0]['recorded_at'])")
vientro cut create K-1 --name "before the year's work" --json >/dev/null
cat >"$DIR/new.csv" <<'CSV'
ref,project,kind,date,amount,currency,in_kind
N-1,LC-041,commitment,2021-06-01,1000000,VND,false
N-2,LC-041,commitment,2021-06-02,3000000,VND,false
CSV
vientro import ledger "$DIR/new.csv" --json >/dev/null
printf 'ref,project,kind,date,amount,currency,in_kind,reverses\nN-3,LC-041,commitment,2021-06-03,-1000000,VND,false,N-1\n' >"$DIR/back.csv"
vientro import ledger "$DIR/back.csv" --json >/dev/null
vientro export projects | python3 -c "
import csv, sys
rows = [r for r in csv.DictReader(sys.stdin) if r['code'] == 'LC-020']
rows[0]['sectors'] = 'education=50|health=50'
w = csv.DictWriter(sys.stdout, rows[0].keys()); w.writeheader(); w.writerows(rows)" >"$DIR/projects.csv"
vientro import projects "$DIR/projects.csv" --json >/dev/null

vientro total $ngo --by sector --since "$then" --json >"$DIR/bridge"
is "old, new and causes" "131250000000 131253000000 4000000 -1000000 0 0 0 0" "$(json "$DIR/bridge" \
    "' '.join([d['totals'][0][k] for k in ('old', 'new')] + [d['totals'][0]['causes'][c]['amount'] for c in ('new', 'reversed', 'attribute_changed', 're_split', 're_valued')] + [d['totals'][0]['difference']])")"
vientro total $ngo --by sector --since-cut K-1 --json >"$DIR/since-cut"
is "a cut names the same past" "$(json "$DIR/bridge" "d['rows'], d['totals']")" \
    "$(json "$DIR/since-cut" "d['rows'], d['totals']")"
is "half of LC-020 went to health" "574000000 -574000000" "$(json "$DIR/bridge" \
    "' '.join(r['causes']['re_split']['amount'] for s in ('health', 'education') for r in d['rows'] if r['sector'] == s)")"
for row in 0 1 2 3 4; do
    is "row $row adds up" True "$(json "$DIR/bridge" \
        "(lambda r: int(r['old']) + sum(int(c['amount']) for c in r['causes'].values()) == int(r['new']) and r['difference'] == '0')(d['rows'][$row])")"
done
vientro total $ngo --by sector --since "$then" | grep -q "difference 0" || fail "the bridge's screen"
# The cut tells the same causes, whatever came after it.
vientro total $ngo --cut K-1 --json >"$DIR/cut"
is "the cut's causes" "$(json "$DIR/bridge" "d['totals'][0]['causes'], d['totals'][0]['new']")" \
    "$(json "$DIR/cut" "d['adjustments_causes'][0]['causes'], d['adjustments_causes'][0]['adjusted']")"
vientro explain $ngo --cut K-1 --lens current --json >"$DIR/row"
is "a cut is explained" "131250000000 0 K-1" "$(json "$DIR/row" "d['sum'] + ' ' + d['difference'] + ' ' + d['cut']")"
# Of two measures each has its bridge; one receipt stands for both.
vientro total --measure commitment,receipt --since "$then" --json >"$DIR/two"
is "two bridges" "['commitment', 'receipt']" "$(json "$DIR/two" "[b['measure'] for b in d['bridges']]")"
vientro total --measure commitment,receipt --since "$then" | grep -c "difference 0" >"$DIR/count"
is "two screens" 2 "$(cat "$DIR/count")"
both=$(vientro total --measure commitment,receipt --lens current --json | python3 -c "import json,sys; print(json.load(sys.stdin)['receipt'])")
vientro explain "$both" --measure receipt --json >"$DIR/row"
is "the one that is chosen" "receipt commitment" "$(json "$DIR/row" "d['measure'] + ' ' + d['others'][0]['measure']")"
vientro explain "$both" | grep -q "now in" || fail "the screen tells today's unit"
exits 64 vientro explain "$both" --measure budget
vientro total --since "$then" --as-of "$then" --json >"$DIR/none"
is "nothing changed meanwhile" True "$(json "$DIR/none" "d['totals'][0]['old'] == d['totals'][0]['new']")"

# By its receipt the figure is what it was, to the byte but for the time of asking.
vientro explain "$receipt" --json >"$DIR/after"
python3 - "$DIR/before" "$DIR/after" <<'PY'
import json, sys
before, after = (json.load(open(path)) for path in sys.argv[1:])
before.pop("now"), after.pop("now")
# What was taken back later was not then.
assert before == after, [k for k in before if before[k] != after[k]]
PY
vientro explain "$receipt" --row sector=education --limit 1 >"$DIR/screen"
grep -q "difference: 0 VND" "$DIR/screen" || fail "the screen's difference"
grep -q "$receipt" "$DIR/screen" || fail "the screen's receipt"

# Sentences, in both languages.
vientro total $ngo --by sector --as-of "$then" --prose --lang vi >"$DIR/prose"
grep -q "131,25 tỷ đồng" "$DIR/prose" || fail "the prose: $(cat "$DIR/prose")"
grep -q "Mã tra cứu: T-" "$DIR/prose" || fail "the prose has no receipt"
vientro total --period 2019 --prose >"$DIR/prose"
grep -q "^In 2019, commitments came to" "$DIR/prose" || fail "the prose: $(cat "$DIR/prose")"
# The sector mail names the receipt of its figures, and it explains them.
mail=$(vientro mail preview sector-totals --at 2026-11-16 --text | grep -o 'T-[0-9A-Z]\{4\}-[0-9A-Z]\{4\}-[0-9A-Z]\{4\}')
exits 0 vientro explain "$mail" --json
exits 0 vientro audit verify --exit-code
stop_daemon

# Registers of oddities, figure by figure; the history of 040 checks the bridges.
cat >"$DIR/office.yaml" <<'YAML'
office:
  code: T-01
  name: Sở Ngoại vụ
  province: "01"
YAML
CONFIG=$DIR/office.yaml
for seed in ${SEEDS:-11}; do
    rm -rf "$DIR/state"
    start_daemon
    python3 "$ROOT/Tests/EndToEnd/oracle.py" make "$DIR/odd-$seed" --seed "$seed"
    python3 "$ROOT/Tests/EndToEnd/oracle.py" load "$SOCKET" "$DIR/odd-$seed"
    $explained explain "$SOCKET" "$DIR/odd-$seed" --questions 25 --seed "$seed" --cli "$VIENTRO"
    stop_daemon
done
