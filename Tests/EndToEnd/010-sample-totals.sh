# The sample office: its published figures, every way of adding them up, and a second import that
# changes nothing.
. "$ROOT/Tests/EndToEnd/lib.sh"
start_daemon
import_sample

vientro total --class foreign-ngo --to 2021-12-31 --json >"$DIR/total"
is "commitments of foreign NGOs" 131250000000 "$(json "$DIR/total" "d['total']")"
is "the check" 0 "$(json "$DIR/total" "d['check']['difference']")"
for by in sector province district commune donor donor-class country owner managing-agency modality \
    budget-regime status project year half quarter month sector,district,year,donor; do
    vientro total --class foreign-ngo --to 2021-12-31 --by "$by" --json >"$DIR/by"
    is "by $by" 131250000000 "$(json "$DIR/by" "sum(int(r['amount']) for r in d['rows'])")"
done

vientro mission totals --to 2021-12-31 --json >"$DIR/missions"
is "missions" "321 1751" "$(json "$DIR/missions" "d['missions'], d['person_visits']" | tr -d '(),')"
for by in year half month purpose country host; do
    vientro mission totals --to 2021-12-31 --by "$by" --json >"$DIR/by"
    is "missions by $by" "321 1751" "$(json "$DIR/by" \
        "sum(r['missions'] for r in d['rows']), sum(r['person_visits'] for r in d['rows'])" | tr -d '(),')"
done

events=$(vientro status --json | python3 -c "import json,sys; print(json.load(sys.stdin)['audit']['events'])")
for kind in areas area-successors sectors sector-map rates calendar donors agencies certificates contacts \
    projects ledger missions; do
    vientro import "$kind" "$ROOT/deploy/sample/$kind.csv" --json >"$DIR/again"
    is "$kind again" "0 0" "$(json "$DIR/again" "d['inserted'], d['updated']" | tr -d '(),')"
done
is "events after the second import" "$events" \
    "$(vientro status --json | python3 -c "import json,sys; print(json.load(sys.stdin)['audit']['events'])")"
exits 0 vientro audit verify --exit-code
stop_daemon
