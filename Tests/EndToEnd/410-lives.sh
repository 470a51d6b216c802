# The lives of a grant and of a mission: moves, clocks, flags, clashes, the proof of the ledger.
. "$ROOT/Tests/EndToEnd/lib.sh"
start_daemon
import_sample

state() { vientro report list --rule "$1" --json | python3 -c \
    "import json,sys; print(' '.join(o['state'] for o in json.load(sys.stdin)['obligations'] if o['subject']['code']=='$2'))"; }
# By the office's calendar, not that of the machine.
days() { TZ=ICT-7 python3 -c "import datetime; print(datetime.date.today() + datetime.timedelta(days=$1))"; }
flags() { vientro flag list --kind "$1" --json | python3 -c \
    "import json,sys; print(' '.join(f['subject']['code'] for f in json.load(sys.stdin)['flags']))"; }

# --- a grant ---
cat >"$DIR/projects.csv" <<CSV
code,title,modality,donors,owner,dossier_received_on,status,sectors,areas
LC-NEW,Trạm y tế mới,project,NGO-010,SGD-12,$(days -3),appraising,health,district:106@2020-01-01
CSV
vientro import projects "$DIR/projects.csv" --json >/dev/null
vientro rule adopt ND313 --from ND80 --reason "tạm áp dụng" --json >/dev/null 2>&1 || true
vientro job run extend-obligations --wait --json >/dev/null
is "the appraisal runs" "upcoming" "$(state ND313-APPRAISAL LC-NEW)"
exits 1 vientro project move LC-NEW completed --on "$(days 0)" --reason x
exits 64 vientro project move LC-NEW aproved --on "$(days 0)" --reason x
exits 64 vientro project move LC-NEW approved --on "$(days 0)"
exits 1 vientro project move LC-NEW approved --on "$(days 0)" --reason x
exits 1 vientro project move LC-NEW approved --on "$(days 1)" --decision 1/QĐ --start-on "$(days 10)" --end-on "$(days 400)" --reason x
exits 0 vientro project move LC-NEW approved --on "$(days -1)" --decision 1/QĐ --start-on "$(days 10)" \
    --end-on "$(days 400)" --reason "QĐ" --dry-run --json
is "the dry run moved nothing" appraising "$(vientro project life LC-NEW --json >"$DIR/life"; json "$DIR/life" "d['status']")"
exits 0 vientro project move LC-NEW approved --on "$(days -1)" --decision 1/QĐ --start-on "$(days 10)" \
    --end-on "$(days 400)" --reason "QĐ" --json
is "the appraisal ended" "received" "$(state ND313-APPRAISAL LC-NEW)"
[ -n "$(state ND313-NOTICE LC-NEW)" ] || fail "no notice is owed"
exits 0 vientro project move LC-NEW active --on "$(days 0)" --start-on "$(days 0)" --reason "khởi công" --json
exits 64 vientro report list --rule ND80-OWN
is "the notice is settled" "received" "$(state ND313-NOTICE LC-NEW)"
exits 0 vientro project amend LC-NEW --end-on "$(days 800)" --decision 2/QĐ --on "$(days 0)" --reason "gia hạn" --json
exits 1 vientro project move LC-NEW approved --on "$(days 0)" --decision 3 --reason x
grep -q "suspended, completed" "$DIR/stderr" || fail "the allowed moves are not named"
vientro project life LC-NEW --json >"$DIR/life"
is "its life" "approved active None" "$(json "$DIR/life" "*(e['to'] for e in d['events'])")"
is "its first decision" "1/QĐ" "$(json "$DIR/life" "d['events'][0]['decision']")"
vientro export projects --out "$DIR/out.csv"
grep "^LC-NEW" "$DIR/out.csv" | grep -q "1/QĐ" || fail "the approval's decision is not kept"
exits 0 vientro project regime LC-NEW ND80 --from "$(days 0)" --reason "thử" --json
exits 0 vientro project life LC-NEW --lang vi

# --- flags ---
exits 0 vientro receive LC-NEW 5 VND --date "$(days -2)" --confirm --ref EARLY --reason x --json
case " $(flags money-before-approval) " in *" LC-NEW "*) ;; *) fail "money before the approval" ;; esac
exits 0 vientro ledger reverse EARLY --reason x --json
case " $(flags money-before-approval) " in *" LC-NEW "*) fail "a flag without its cause" ;; esac
vientro flag list --lang vi >/dev/null

# --- a mission ---
cat >"$DIR/missions.csv" <<CSV
code,donor,purpose,status,host,arrive_on,depart_on,people,areas,project
DV-1,NGO-010,survey,requested,SGD-12,$(days -2),$(days -1),4,district:106@2020-01-01,LC-NEW
DV-2,NGO-033,survey,requested,SGD-12,$(days -1),$(days 3),2,district:106@2020-01-01,
CSV
vientro import missions "$DIR/missions.csv" --json >"$DIR/import"
is "they meet" 1 "$(json "$DIR/import" "d['warnings']")"
exits 1 vientro mission move DV-1 ended --reason x
exits 1 vientro mission move DV-1 permitted --reason x
exits 1 vientro mission move DV-1 permitted --permit 5/GP --reason x
grep -q "DV-2" "$DIR/stderr" || fail "the other mission is not named"
exits 0 vientro mission move DV-1 permitted --permit 5/GP --confirm --reason x --json
exits 0 vientro mission move DV-1 in-province --people 3 --confirm --reason x --json
exits 1 vientro mission move DV-2 in-province --reason x
exits 0 vientro mission move DV-1 ended --reason x --json
[ -n "$(state MISSION-RESULT DV-1)" ] || fail "no result is owed"
exits 0 vientro mission move DV-1 reported --reason x --json
is "the result is there" received "$(state MISSION-RESULT DV-1)"
vientro mission life DV-1 --json >"$DIR/life"
is "plan and fact" "4 3" "$(json "$DIR/life" "*(d['events'][1][k]['people'] for k in ('planned', 'after'))")"
vientro mission clashes --from "$(days -1)" --to "$(days 3)" --json >"$DIR/clashes"
is "the clash" "['DV-1', 'DV-2']" "$(json "$DIR/clashes" "d['clashes'][0]['missions']")"
vientro mission funnel --by donor --from "$(days -2)" --json >"$DIR/funnel"
is "the funnel" "1 1" "$(json "$DIR/funnel" "d['total']['missions'], d['total']['grants']" | tr -d '(),')"
printf 'code,note\nDV-2,"hộ chiếu C1234567"\n' >"$DIR/note.csv"
exits 65 vientro import missions "$DIR/note.csv" --json
grep -q 1234567 "$DIR/stdout" "$DIR/stderr" && fail "the passport's number is repeated"

# --- the proof ---
vientro job run verify-ledger --wait --json >"$DIR/proof"
is "the proof ran" ran "$(json "$DIR/proof" "d['state']")"
json "$DIR/proof" "d['summary']" | grep -q "add up$" || fail "the ledger does not add up"
psql -h "$DIR/state/run" -U vientro -d vientro -qc "ALTER TABLE allocations DISABLE TRIGGER USER;
    UPDATE allocations SET vnd = vnd + 1 WHERE until_seq = 9223372036854775807 AND part = 1
        AND entry_id = (SELECT id FROM ledger_entries WHERE ref = 'TN-001-1')" 2>"$DIR/psql" \
    && {
        vientro job run verify-ledger --wait --json >/dev/null
        is "the planted fault" TN-001-1 "$(flags ledger-disagrees)"
        vientro status --json >"$DIR/status"
        is "it is told" True \
            "$(json "$DIR/status" "'ledger-disagrees' in [w['code'] for w in d['warnings']]")"
    }
exits 0 vientro audit verify --exit-code
stop_daemon
