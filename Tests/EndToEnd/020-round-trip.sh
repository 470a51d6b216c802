# Export, then import into an empty register: the same files come out again.
. "$ROOT/Tests/EndToEnd/lib.sh"
start_daemon
import_sample
# Every kind has rows, some with what a careless writer would lose.
vientro import submissions "$ROOT/deploy/sample/submissions.csv" --json >/dev/null
vientro sector add X 1 --name "Một, \"hai\"" >/dev/null
printf 'from_scheme,from_code,to_scheme,to_code\noffice,education,X,1\n' >"$DIR/map.csv"
vientro import sector-map "$DIR/map.csv" --json >/dev/null
vientro person add lan --name "Lan" --role enter --email lan@example.org >/dev/null
printf 'code,report,email,filter\nw,sector-totals,a@example.org,\n' >"$DIR/sub.csv"
vientro import subscriptions "$DIR/sub.csv" --json >/dev/null
vientro document add QD-1 --number "12/QĐ-UBND" --abstract "=1+1" --issued-on 2016-05-01 \
    --decides "project/LC-001|donor/NGO-010" >/dev/null
# A decision from a later day, by hand; one from an earlier day, by a file, does not end it.
vientro project split LC-001 --sectors "education=60|health=40" --effective-on 2017-03-01 --reason "QĐ 8" --json >/dev/null
printf 'project,effective_on,sectors,areas,donors\nLC-001,2016-09-01,health,,\n' >"$DIR/dated.csv"
vientro import splits "$DIR/dated.csv" --dry-run --json >"$DIR/dry"
is "rows of a dry run" 1 "$(json "$DIR/dry" "d['inserted']")"
is "splits after a dry run" 2 "$(vientro export splits | wc -l)"
vientro import splits "$DIR/dated.csv" --json >"$DIR/first"
batch=$(json "$DIR/first" "d['batch']")
vientro import list --json >"$DIR/list"
is "the newest import" splits "$(json "$DIR/list" "d['imports'][0]['kind']")"
vientro import reverse "$batch" --reason "wrong file" --json >/dev/null
is "splits after taking it back" 2 "$(vientro export splits | wc -l)"
vientro import splits "$DIR/dated.csv" --json >/dev/null
is "splits" 3 "$(vientro export splits | wc -l)"
# What letters ask for and what people decide about reports.
vientro report ask DX-2026-07 --name "Báo cáo đột xuất" --letter "CV 12/UBND" --due 2099-12-31 --owed-by LHHN-12 \
    --project LC-001 --json >/dev/null
printf 'code,name,letter,reporter,recipient,due\nDX-2025-01/LHHN-12/2025,Rà soát,CV 1,LHHN-12,office,2025-06-30\n' \
    >"$DIR/past.csv"
vientro import asked-reports "$DIR/past.csv" --json >/dev/null
open() { # N: the code of the Nth report that others owe us and that is still to come
    vientro report list --direction in --state upcoming --json >"$DIR/open"
    json "$DIR/open" "[o['code'] for o in d['obligations'] if not o['code'].startswith('DX-')][$1]"; }
today=$(TZ=ICT-7 date +%F)
waived=$(open 0)
vientro report waive "$waived" --reason "QĐ 5" --json >/dev/null
vientro report none-required "$(open 0)" --reason "không có" --json >/dev/null
vientro report extend "$(open 0)" --until 2099-06-30 --reason "CV 6" --json >/dev/null
returned=DX-2026-07/LC-001/2099-12-31
vientro report submit "$returned" --on "$today" --number 1/BC --json >/dev/null
vientro report return "$returned" --on "$today" --until 2099-12-31 --reason "thiếu biểu" --json >/dev/null
own=$(vientro report list --direction out --state upcoming --json |
    python3 -c "import json, sys; print(json.load(sys.stdin)['obligations'][0]['code'])")
vientro report step "$own" draft --json >/dev/null
vientro report assign "$own" --to lan --json >/dev/null
listed() { vientro report list --json >"$DIR/reports"
    json "$DIR/reports" "[[o[k] for k in ('code', 'state', 'due_effective', 'due_internal', 'direction', 'reporter', 'officer', 'step')] for o in d['obligations']]"; }
listed >"$DIR/reports-before"
grep -q "'$waived', 'waived'" "$DIR/reports-before" || fail "nothing is waived"
kinds="areas area-successors sectors sector-map rates calendar donors agencies certificates contacts projects \
splits ledger missions owed-reports asked-reports submissions report-decisions subscriptions people documents"
for kind in $kinds; do
    vientro export "$kind" --out "$DIR/$kind.csv"
    [ "$(wc -l <"$DIR/$kind.csv")" -gt 1 ] || fail "$kind has no rows"
done
# What a spreadsheet would run is defused on demand only.
grep -q ',=1+1,' "$DIR/documents.csv" || fail "documents are not as they were"
vientro export documents --safe | grep -q ",'=1+1," || fail "a formula is not defused"
vientro export ledger --safe --out "$DIR/safe.csv"
cmp "$DIR/ledger.csv" "$DIR/safe.csv" || fail "--safe changed numbers"
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
listed >"$DIR/reports-after"
cmp "$DIR/reports-before" "$DIR/reports-after" || fail "reports stand otherwise after the round trip"
for kind in owed-reports asked-reports submissions report-decisions; do
    vientro import "$kind" "$DIR/$kind.csv" --json >"$DIR/same"
    is "$kind again" "None 0 0" "$(json "$DIR/same" "' '.join(str(d.get(k)) for k in ('batch', 'inserted', 'updated'))")"
done
listed | cmp - "$DIR/reports-before" || fail "files that came twice changed reports"
vientro import report-decisions "$DIR/report-decisions.csv" --dry-run --json >/dev/null
printf 'obligation,waived_on\nNIX/LC-001/2026,%s\n' "$today" >"$DIR/wrong.csv"
exits 65 vientro import report-decisions "$DIR/wrong.csv" --json
grep -q asked-reports "$DIR/stderr" "$DIR/stdout" || fail "no hint where reports come from"
vientro import splits "$DIR/splits.csv" --json >"$DIR/same"
is "the same file again" "None 2" "$(json "$DIR/same" "d.get('batch'), d['unchanged']" | tr -d "(),'")"
is "totals" "$(json "$DIR/before" "d['rows']")" "$(json "$DIR/after" "d['rows']")"
stop_daemon
