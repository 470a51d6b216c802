# The whole country's places as one reform after the other: seen first, done as one change, taken
# back as one, and nothing recorded is moved by it.
. "$ROOT/Tests/EndToEnd/lib.sh"
start_daemon
places=$ROOT/deploy/places
vientro import areas "$places/areas-2004.csv" --json >/dev/null
for kind in sectors rates donors agencies; do
    vientro import "$kind" "$ROOT/deploy/sample/$kind.csv" --json >/dev/null
done
donor=$(sed -n '2s/,.*//p' "$ROOT/deploy/sample/donors.csv")
owner=$(sed -n '2s/,.*//p' "$ROOT/deploy/sample/agencies.csv")
sector=$(sed -n '2s/^office,\([^,]*\),.*/\1/p' "$ROOT/deploy/sample/sectors.csv")
cat >"$DIR/projects.csv" <<CSV
code,title,modality,donors,owner,status,sectors,areas,approved_on,start_on,end_on
P1,Bản Lang,project,$donor,$owner,active,$sector,commune:03577,2024-01-10,2024-02-01,2027-01-31
P2,Chia tách,project,$donor,$owner,active,$sector,commune:00025=50|district:109=50,2024-01-10,2024-02-01,2027-01-31
CSV
vientro import projects "$DIR/projects.csv" --json >/dev/null
cat >"$DIR/ledger.csv" <<CSV
ref,project,kind,date,amount,currency
L1,P1,commitment,2024-01-10,1000,VND
L2,P2,commitment,2024-01-10,501,VND
CSV
vientro import ledger "$DIR/ledger.csv" --json >/dev/null
vientro total --by district,commune --json >"$DIR/before"
events() { vientro audit verify --json >"$DIR/audit"; json "$DIR/audit" "d['events']"; }
reform() { vientro area reform "$places/reform-2025-07-01.csv" --effective-on 2025-07-01 --act 202/2025/QH15 "$@"; }

n=$(events)
reform --dry-run --json >"$DIR/dry"
is "a dry run changes nothing" "$n" "$(events)"
batch() {
    vientro import list --json >"$DIR/imports"
    json "$DIR/imports" "next(i['batch'] for i in d['imports'] if i['file_name'] == '$1')"
}
reform --reason "a day too early" --json >/dev/null
vientro import reverse "$(batch 202/2025/QH15)" --reason "too early" --json >/dev/null
vientro export areas --out "$DIR/areas.csv"
is "as before" "$(wc -l <"$places/areas-2004.csv")" "$(wc -l <"$DIR/areas.csv")"
n=$(events)
reform --reason "the reform of 2025" --json >"$DIR/done"
is "one change" "$((n + 1))" "$(events)"
for key in ended begun successions unplaceable projects committed; do
    is "$key as the dry run said" "$(json "$DIR/dry" "d['$key']")" "$(json "$DIR/done" "d['$key']")"
done
is "districts that end" 696 "$(json "$DIR/done" "d['ended']['district']")"
is "projects it touches" 2 "$(json "$DIR/done" "d['projects']")"
is "their commitments" 1501 "$(json "$DIR/done" "d['committed']")"
vientro total --by district,commune --json >"$DIR/after"
is "what was recorded stays" "$(json "$DIR/before" "d['rows']")" "$(json "$DIR/after" "d['rows']")"
vientro export areas --out "$DIR/one.csv"
cp "$DIR/one.csv" "$DIR/areas.csv"
count() { python3 -c "import csv,sys; print(sum(1 for r in csv.DictReader(open('$DIR/areas.csv')) if $1))"; }
is "communes after" 3321 "$(count "r['level'] == 'commune' and r['valid_from'] <= '2025-07-01' <= (r['valid_to'] or '9')")"
is "provinces after" 34 "$(count "r['level'] == 'province' and r['valid_from'] <= '2025-07-01' <= (r['valid_to'] or '9')")"
is "districts after" 0 "$(count "r['level'] == 'district' and not r['valid_to']")"
is "provinces before" 63 "$(count "r['level'] == 'province' and r['valid_from'] <= '2025-06-30' <= (r['valid_to'] or '9')")"
is "communes before" 10035 "$(count "r['level'] == 'commune' and r['valid_from'] <= '2025-06-30' <= (r['valid_to'] or '9')")"
vientro --lang vi area reform "$places/reform-2026-04-30.csv" --effective-on 2026-04-30 --act 30/2026/QH16 --reason "Đồng Nai" >"$DIR/screen"
grep -q "Sắp xếp đơn vị hành chính theo 30/2026/QH16, hiệu lực từ 30/04/2026" "$DIR/screen" || fail "the screen: $(cat "$DIR/screen")"

# Refused whole, with line and column, and nothing changed.
n=$(events)
refused() { # WHAT LINE COLUMN FILE DAY
    exits 65 vientro area reform "$4" --effective-on "$5" --act X --json
    is "$1" "$2 $3" "$(json "$DIR/stdout" "d['errors'][0]['line'], d['errors'][0]['column']" | tr -d "(),'")"
    is "$1: nothing changed" "$n" "$(events)"
}
printf 'old_level,old_code,new_level,new_code,kind,name\nprovince,01,province,01,whole,Hà Nội\ndistrict,109,,,,\n' >"$DIR/wrong.csv"
refused "a unit that had ended" 3 old_code "$DIR/wrong.csv" 2026-07-01
printf 'old_level,old_code,new_level,new_code,kind\nprovince,01,province,98,whole\n' >"$DIR/wrong.csv"
refused "a unit without a name" 2 name "$DIR/wrong.csv" 2026-07-01
printf 'old_level,old_code,new_level,new_code,kind,name\nprovince,01,province,04,whole,Hà Nội\n' >"$DIR/wrong.csv"
refused "a code that is in force" 2 old_code "$DIR/wrong.csv" 2026-07-01
printf 'old_level,old_code,kin\nprovince,01,whole\n' >"$DIR/wrong.csv"
refused "an unknown column" 1 kin "$DIR/wrong.csv" 2026-07-01
printf 'old_level,old_code,new_level,new_code,kind,name,weight\nprovince,01,province,98,part,A,0.5\nprovince,01,province,99,part,B,\n' >"$DIR/wrong.csv"
refused "half the weights" 3 weight "$DIR/wrong.csv" 2026-07-01
exits 65 vientro area reform "$DIR/wrong.csv" --effective-on 2026-07-01 --act X
if grep -q skip-invalid "$DIR/stdout" "$DIR/stderr"; then fail "advises what a reform does not have"; fi
printf 'old_level,old_code,new_level,new_code,kind,name,weight\nprovince,01,province,98,part,A,60\nprovince,01,province,99,part,B,30\n' >"$DIR/wrong.csv"
refused "weights that sum to 90" 2 weight "$DIR/wrong.csv" 2026-07-01
printf 'old_level,old_code\nprovince,12\n' >"$DIR/wrong.csv"
exits 1 vientro area reform "$DIR/wrong.csv" --effective-on 2026-07-01 --act X --json
grep -q reform-incomplete "$DIR/stderr" || fail "a reform that leaves units behind: $(cat "$DIR/stderr")"
is "left behind: nothing changed" "$n" "$(events)"

# Taken back as one.
vientro import reverse "$(batch 30/2026/QH16)" --reason "wrong day" --json >/dev/null
vientro export areas --out "$DIR/areas.csv"
cmp "$DIR/areas.csv" "$DIR/one.csv" || fail "the second reform left something"
exits 0 vientro audit verify --exit-code
stop_daemon
