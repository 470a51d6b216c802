# Today's places, other headings of sectors, border units, and cuts with what came after them.
. "$ROOT/Tests/EndToEnd/lib.sh"
start_daemon
import_sample

all="$(vientro total --json | python3 -c "import json,sys; print(json.load(sys.stdin)['total'])")"
for by in province district commune sector,commune; do
    vientro total --lens current --by "$by" --json >"$DIR/by"
    is "current lens by $by" "$all 0" "$(json "$DIR/by" \
        "sum(int(r['amount']) for r in d['rows']), int(d['check']['difference'])" | tr -d '(),')"
done
vientro total --lens current --by district --json >"$DIR/by"
is "no district lives today" "[None]" "$(json "$DIR/by" "[r['district'] for r in d['rows']]")"
vientro total --lens current --by province --json >"$DIR/by"
is "one province, of today" "[('12', '2025-07-01')]" \
    "$(json "$DIR/by" "[(r['province'], r['province_valid_from']) for r in d['rows']]")"

# Three communes of the old map, each with a project of its own: Bản Lang, Phìn Hồ, Lản Nhì Thàng.
cat >"$DIR/projects.csv" <<'CSV'
code,title,modality,donors,owner,approved_on,start_on,end_on,status,sectors,areas
LENS-1,Bản Lang,project,DONOR,OWNER,2019-05-01,2019-05-01,2020-12-31,closed,health,commune:03577
LENS-2,Phìn Hồ,project,DONOR,OWNER,2019-05-01,2019-05-01,2020-12-31,closed,health,commune:03496
LENS-3,Lản Nhì Thàng,project,DONOR,OWNER,2019-05-01,2019-05-01,2020-12-31,closed,education,commune:03391
CSV
donor=$(sed -n 2p "$ROOT/deploy/sample/donors.csv" | cut -d, -f1)
owner=$(sed -n 2p "$ROOT/deploy/sample/agencies.csv" | cut -d, -f1)
sed -i "s/DONOR/$donor/; s/OWNER/$owner/" "$DIR/projects.csv"
vientro import projects "$DIR/projects.csv" --json >/dev/null
vientro cut create before --name "Trước khi nhập" --document "BC 12" --json >"$DIR/cut"
is "a cut is one change" 1 "$(json "$DIR/cut" "d['changed']")"
cat >"$DIR/ledger.csv" <<'CSV'
ref,project,kind,date,amount,currency
LENS-1,LENS-1,commitment,2019-06-01,100,VND
LENS-2,LENS-2,commitment,2019-06-01,200,VND
LENS-3,LENS-3,commitment,2019-06-01,300,VND
CSV
vientro import ledger "$DIR/ledger.csv" --json >/dev/null
for pair in LENS-1:03583 LENS-2:03508 LENS-3:03388; do
    vientro total --project "${pair%:*}" --by commune,province --lens current --json >"$DIR/by"
    is "$pair" "[('${pair#*:}', '2025-07-01', '12')]" \
        "$(json "$DIR/by" "[(r['commune'], r['commune_valid_from'], r['province']) for r in d['rows']]")"
    vientro total --area "commune:${pair#*:}" --project "${pair%:*}" --lens current --json >"$DIR/by"
    is "$pair by today's unit" True "$(json "$DIR/by" "int(d['total']) > 0")"
done
exits 64 vientro total --lens current --area district:109
grep -q "ended on 2025-06-30" "$DIR/stderr" || fail "an ended unit is named: $(cat "$DIR/stderr")"
exits 64 vientro total --lens tomorrow

# As of a day before the reform the units are those of that day; nothing was known here then.
vientro total --as-of 2025-01-01 --lens current --by district --json >"$DIR/by"
is "nothing was recorded" 0 "$(json "$DIR/by" "d['total']")"

# Cuts.
exits 1 vientro cut create before --name again
exits 64 vientro cut create later --name "x" --at 2999-01-01
exits 0 vientro cut create dry --name "x" --dry-run
exits 1 vientro cut show dry
vientro total --cut before --json >"$DIR/cut"
is "as of the cut" "$all before" "$(json "$DIR/cut" "d['total'] + ' ' + d['cut']")"
is "adjustments" "['LENS-1', 'LENS-2', 'LENS-3'] 600" \
    "$(json "$DIR/cut" "[a['ref'] for a in d['adjustments']], int(d['adjustments_total'])" | sed 's/^(//; s/, 600)$/ 600/')"
vientro total --cut before --sector health --json >"$DIR/cut"
is "filtered adjustments" "300" "$(json "$DIR/cut" "d['adjustments_total']")"
vientro total --cut before | grep -q "LENS-3" || fail "the screen lists adjustments"
exits 1 vientro total --cut nowhere
exits 64 vientro total --cut before --as-of 2026-01-01
vientro cut list --json >"$DIR/cut"
is "cuts" "['before']" "$(json "$DIR/cut" "[c['code'] for c in d['cuts']]")"

# What became of a unit is known from the day on which somebody entered it.
vientro total --by commune --lens current --json >"$DIR/before"
vientro cut create successors --name "Trước khi có đơn vị kế thừa" --json >/dev/null
cat >"$DIR/successors.csv" <<'CSV'
old_level,old_code,new_level,new_code,kind,effective_on,weight
district,110,commune,03595,part,2025-07-01,33.3333
district,110,commune,03618,part,2025-07-01,66.6667
CSV
vientro import area-successors "$DIR/successors.csv" --json >/dev/null
vientro total --by commune --lens current --json >"$DIR/after"
vientro total --by commune --lens current --cut successors --json >"$DIR/cut"
is "the past stays" "$(json "$DIR/before" "d['rows']")" "$(json "$DIR/cut" "d['rows']")"
is "less is without a place" True "$(python3 -c "
import json, sys
null = lambda f: [int(r['amount']) for r in json.load(open(f))['rows'] if r['commune'] is None][0]
print(null('$DIR/after') < null('$DIR/before'))")"
is "nothing is lost" "$(json "$DIR/before" "d['total']") 0" "$(json "$DIR/after" \
    "str(sum(int(r['amount']) for r in d['rows'])) + ' ' + d['check']['difference']")"
vientro total --area district:110 --json >"$DIR/district"
vientro total --area commune:03595 --area commune:03618 --lens current --json >"$DIR/after"
vientro total --area commune:03595 --area commune:03618 --lens current --cut successors --json >"$DIR/cut"
# Parts that a project named by commune lay there before; the district's own are new.
is "the district's money is in its two communes" True "$(python3 -c "
import json
total = lambda f: int(json.load(open(f))['total'])
print(0 < total('$DIR/after') - total('$DIR/cut') <= total('$DIR/district'))")"

# Headings.
all=$((all + 600))
for scheme in np-2013 np-2019 statistics dac-crs; do
    vientro total --by sector --scheme "$scheme" --json >"$DIR/by"
    is "$scheme adds up" "$all $scheme" \
        "$(json "$DIR/by" "str(sum(int(r['amount']) for r in d['rows'])) + ' ' + d['scheme']")"
done
vientro total --by sector --scheme statistics --json >"$DIR/by"
is "undated headings place everything" False "$(json "$DIR/by" "None in [r['sector'] for r in d['rows']]")"
vientro total --by sector --scheme np-2019 --to 2017-12-31 --json >"$DIR/by"
is "headings of another time place nothing" "[None]" "$(json "$DIR/by" "[r['sector'] for r in d['rows']]")"
vientro total --scheme dac-crs --sector 120 --json >"$DIR/by"
vientro total --sector health --json >"$DIR/health"
is "a filter names the scheme's headings" "$(json "$DIR/health" "d['total']")" "$(json "$DIR/by" "d['total']")"
exits 1 vientro total --scheme np-2031
exits 1 vientro total --scheme dac-crs --sector health

# Border units: districts of the old map, communes of the new.
vientro total --border --json >"$DIR/border"
units=$(awk -F, '$8 == "true" { print "--area " $1 ":" $2 "@" $6 }' "$ROOT/deploy/sample/areas.csv")
# shellcheck disable=SC2086
vientro total $units --json >"$DIR/named"
is "border" "$(json "$DIR/named" "d['total']")" "$(json "$DIR/border" "d['total']")"

# Missions.
vientro mission totals --lens current --by province --json >"$DIR/missions"
is "missions of today's province" "['12']" "$(json "$DIR/missions" "sorted({r['province'] for r in d['rows'] if r['province']})")"
stop_daemon
