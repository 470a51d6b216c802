# The ledger by hand: entries, reversals, re-splits and rates, against the totals and an
# independent computation.
. "$ROOT/Tests/EndToEnd/lib.sh"
start_daemon
import_sample

total() { vientro total --measure "${2:-receipt}" --project "$1" --json | python3 -c \
    "import json,sys; d=json.load(sys.stdin); print(d['total'], d['check']['difference'])"; }

# --- entering ---
before=$(total LC-001 | cut -d' ' -f1)
vientro receive LC-001 1000000 VND --date 2017-03-01 --description "hand" --reason "phiếu 12" \
    --json >"$DIR/entry"
is "its ref" "LC-001/R-2017-001" "$(json "$DIR/entry" "d['entry']['ref']")"
is "its value" 1000000 "$(json "$DIR/entry" "d['entry']['vnd']")"
is "its parts add up" 1000000 "$(json "$DIR/entry" "sum(int(p['vnd']) for p in d['parts'])")"
is "the total" "$((before + 1000000)) 0" "$(total LC-001)"
vientro receive LC-001 -500.25 USD --date 2017-03-02 --reason "giảm" --json >"$DIR/usd"
is "the next ref" "LC-001/R-2017-002" "$(json "$DIR/usd" "d['entry']['ref']")"
is "a reduction in dollars" "-500.25" "$(json "$DIR/usd" "d['entry']['usd']")"
is "the rate is named" accounting "$(json "$DIR/usd" "d['entry']['vnd_rate']['type']")"
vientro receive LC-001 VND --in-kind --item "xe đạp" --quantity 20 --unit chiếc --date 2017-04-01 \
    --reason "biên bản" --json >"$DIR/kind"
is "an unvalued gift" None "$(json "$DIR/kind" "d['entry']['amount']")"
vientro disburse LC-001 750 EUR --vnd-stated 20000000 --date 2017-05-01 --ref GN-TAY-1 \
    --reason "chứng từ" --json >"$DIR/stated"
is "a stated value" 20000000 "$(json "$DIR/stated" "d['entry']['vnd']")"

# --- said before, refused after ---
exits 0 vientro commit LC-001 5 VND --date 2017-06-01 --dry-run --reason x --json
exits 1 vientro ledger show LC-001/C-2017-001
events=$(vientro status --json | python3 -c "import json,sys; print(json.load(sys.stdin)['audit']['events'])")
exits 1 vientro receive NOWHERE 5 VND --date 2017-06-01 --reason x
exits 1 vientro receive LC-001 6 VND --date 2017-06-01 --ref TN-001-1 --reason x
exits 1 vientro receive LC-001 5 VND --date 2016-01-01 --reason x
grep -q "2016-05-01" "$DIR/stderr" || fail "the approval's day is not named"
grep -q -- --confirm "$DIR/stderr" || fail "--confirm is not named"
exits 1 vientro receive LC-001 5 VND --date 2019-01-01 --reason x
exits 1 vientro receive LC-001 5 VND --date 2199-01-01 --reason x
exits 1 vientro receive LC-001 999999999999999 VND --date 2017-06-01 --reason x
exits 65 vientro receive LC-001 5.5 VND --date 2017-06-01 --reason x
exits 65 vientro receive LC-001 1,000 VND --date 2017-06-01 --reason x
exits 65 vientro receive LC-001 5 XXX --date 2017-06-01 --reason x
exits 65 vientro receive LC-001 5 USD --vnd-stated -3 --date 2017-06-01 --reason x
exits 65 vientro receive LC-001 5 USD --date 2017-13-01 --reason x
exits 64 vientro receive LC-001 VND --date 2017-06-01 --reason x
exits 64 vientro receive LC-001 5 VND --reason x
is "events after refusals" "$events" \
    "$(vientro status --json | python3 -c "import json,sys; print(json.load(sys.stdin)['audit']['events'])")"
exits 0 vientro receive LC-001 5 VND --date 2016-01-01 --confirm --ref EARLY --reason x --json
is "the warning is kept" before-approval "$(json "$DIR/stdout" "d['warnings'][0]['code']")"

# --- reversing ---
exits 64 vientro ledger reverse GN-TAY-1
vientro ledger reverse GN-TAY-1 --reason "nhập nhầm" --json >"$DIR/reversal"
is "the exact opposite" "-750.00 -20000000" \
    "$(json "$DIR/reversal" "d['entry']['amount'], d['entry']['vnd']" | tr -d "(),'")"
is "what it takes back" GN-TAY-1 "$(json "$DIR/reversal" "d['entry']['reverses']")"
exits 1 vientro ledger reverse GN-TAY-1 --reason again
grep -q "GN-TAY-1-R" "$DIR/stderr" || fail "the reversal is not named"
exits 1 vientro ledger reverse GN-TAY-1-R --reason again
exits 1 vientro ledger reverse NO-SUCH --reason again
vientro ledger show GN-TAY-1 --json >"$DIR/show"
is "taken back by" GN-TAY-1-R "$(json "$DIR/show" "d['entry']['reversed_by']")"
is "why it was entered" "chứng từ" "$(json "$DIR/show" "d['entry']['reason']")"
vientro ledger list --project LC-001 --kind receipt --from 2017-03-01 --to 2017-04-30 --json >"$DIR/list"
is "the list" "3" "$(json "$DIR/list" "len(d['entries'])")"
exits 64 vientro ledger list --kind receipts
vientro ledger list --project LC-001 --lang vi | grep -q "tiếp nhận" || fail "the list in Vietnamese"

# --- splitting anew ---
OLD="education=80.05|water-sanitation=19.95"
NEW="health=33.3333|education=33.3333|livelihoods=33.3334"
split_total() { vientro total --measure "$1" --project LC-001 --by sector ${2:+--as-of "$2"} --json | python3 -c \
    "import json,sys; d=json.load(sys.stdin); assert d['check']['difference']=='0'; print(json.dumps({r['sector']: r['amount'] for r in d['rows']}, sort_keys=True))"; }
vientro export ledger --out "$DIR/ledger.csv"
python3 - "$DIR/ledger.csv" "$DIR/own.csv" <<'PY'
import csv, sys
rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8")))
out = csv.DictWriter(open(sys.argv[2], "w", encoding="utf-8", newline=""), rows[0].keys())
out.writeheader()
out.writerows(r for r in rows if r["project"] == "LC-001")
PY
first=$(split_total receipt)
is "the split before" "$(python3 "$ROOT/Tests/EndToEnd/splits.py" "$DIR/own.csv" 9999-12-31 "$OLD" "$NEW" receipt)" "$first"
exits 0 vientro project split LC-001 --sectors "$NEW" --effective-on 2017-03-01 --dry-run --json
[ "$(json "$DIR/stdout" "len(d['entries'])")" -gt 2 ] || fail "the dry run names no entries"
is "the dry run changed nothing" "$first" "$(split_total receipt)"
instant=$(python3 -c "import datetime; print(datetime.datetime.now().astimezone().isoformat())")
sleep 0.1
exits 0 vientro project split LC-001 --sectors "$NEW" --effective-on 2017-03-01 --reason "QĐ 5" --json
for kind in receipt disbursement commitment; do
    is "split of $kind" \
        "$(python3 "$ROOT/Tests/EndToEnd/splits.py" "$DIR/own.csv" 2017-03-01 "$OLD" "$NEW" $kind)" \
        "$(split_total $kind)"
done
is "what was known before" "$first" "$(split_total receipt "$instant")"
exits 0 vientro project split LC-001 --sectors "$NEW" --effective-on 2017-03-01 --reason "QĐ 5" --json
is "the same again" 0 "$(json "$DIR/stdout" "d['changed']")"
# From the project's start by default: the later split ends, and that is said.
exits 0 vientro project split LC-001 --sectors "$OLD" --reason "QĐ 6" --json
is "from the start" "2016-05-28" "$(json "$DIR/stdout" "d['effective_on']")"
is "a later split ends" later-split-ended "$(json "$DIR/stdout" "d['warnings'][0]['code']")"
is "as it was" "$first" "$(split_total receipt)"
exits 1 vientro project split LC-001 --sectors "nothing=50|education=50" --reason x
exits 1 vientro project split LC-001 --areas "district:999" --reason x
exits 1 vientro project split LC-001 --areas "commune:03643" --effective-on 2026-01-01 --reason x
exits 65 vientro project split LC-001 --sectors "health=50|education=49" --reason x
exits 1 vientro project split NOWHERE --sectors health --reason x
exits 64 vientro project split LC-001 --reason x
exits 0 vientro project splits LC-001

# --- rates ---
printf 'type,currency,date,vnd_per_unit,source\ncentral,USD,2010-01-01,20000,x\ncentral,EUR,2010-01-01,25000,x\n' \
    >"$DIR/rates.csv"
vientro import rates "$DIR/rates.csv" --json >/dev/null
value() { vientro ledger show "$1" --json | python3 -c \
    "import json,sys; e=json.load(sys.stdin)['entry']; print(e['vnd'], e['usd'])"; }
old=$(value LC-001/R-2017-002)
exits 0 vientro rate apply --json
is "nothing waited" 0 "$(json "$DIR/stdout" "d['changed']")"
exits 64 vientro rate apply --type central --revalue
exits 1 vientro rate apply --type centrel
exits 0 vientro rate apply --type central --revalue --dry-run --json
is "the dry run made no values" "$old" "$(value LC-001/R-2017-002)"
stated=$(value GN-TAY-1 | cut -d' ' -f1)
exits 0 vientro rate apply --type central --revalue --reason "thanh tra" --json
is "valued anew" "-10005000 -500.25" "$(value LC-001/R-2017-002)"
is "a stated value stays" "$stated" "$(value GN-TAY-1 | cut -d' ' -f1)"
is "its dollars follow" "1000.00" "$(value GN-TAY-1 | cut -d' ' -f2)"
is "and the reversal's" "-1000.00" "$(value GN-TAY-1-R | cut -d' ' -f2)"
exits 0 vientro rate apply --revalue --reason "lại" --json
is "and back" "$old" "$(value LC-001/R-2017-002)"
exits 0 vientro rate list --type central --json
is "the rates of a type" 2 "$(json "$DIR/stdout" "len(d['rates'])")"
vientro status --json >"$DIR/status"
is "old rates are told" True "$(json "$DIR/status" "'rates-stale' in [w['code'] for w in d['warnings']]")"

exits 0 vientro audit verify --exit-code
# An id names one request: another under the same is refused, not answered with the first one's.
post() { curl -s --unix-socket "$SOCKET" -X POST -H 'X-Request-Id: one-id' "http://localhost$1" -d "$2"; }
post /v1/ledger '{"kind":"commitment","project":"LC-041","amount":"100","currency":"VND","date":"2021-06-01","ref":"ONE-1","confirm":true}' >"$DIR/first"
post /v1/ledger '{"kind":"commitment","project":"LC-041","amount":"100","currency":"VND","date":"2021-06-01","ref":"ONE-1","confirm":true}' >"$DIR/again"
cmp "$DIR/first" "$DIR/again" || fail "the same request again: $(cat "$DIR/first" "$DIR/again")"
post /v1/ledger/reverse '{"ref":"ONE-1","reason":"x"}' | grep -q request-id-reused || fail "an id for two requests"
exits 64 vientro total --by sector --by donor
stop_daemon
