# A year beside the one before, a regime's own days, several measures, ratios, larger units.
. "$ROOT/Tests/EndToEnd/lib.sh"
start_daemon
import_sample

# The same days a year earlier.
vientro total --by sector --period 2020 --compare previous-year --json >"$DIR/both"
vientro total --by sector --period 2019 --json >"$DIR/before"
vientro total --by sector --period 2020 --json >"$DIR/now"
is "the year before" "$(json "$DIR/before" "d['total']")" "$(json "$DIR/both" "d['previous_amount']")"
is "the change" "$(($(json "$DIR/now" "d['total']") - $(json "$DIR/before" "d['total']")))" \
    "$(json "$DIR/both" "d['change']")"
is "rows of the year before" \
    "$(json "$DIR/before" "sorted((r['sector'], r['amount']) for r in d['rows'])")" \
    "$(json "$DIR/both" "sorted((r['sector'], r['previous_amount']) for r in d['rows'] if r['previous_amount'] != '0')")"
is "every row's change" "True" \
    "$(json "$DIR/both" "all(int(r['amount']) - int(r['previous_amount']) == int(r['change']) for r in d['rows'])")"
vientro total --by month --period 2020 --compare previous-year --json >"$DIR/months"
is "months stand beside their own" "True True" "$(json "$DIR/months" \
    "all(r['month'].startswith('2020-') for r in d['rows']), sum(int(r['previous_amount']) for r in d['rows']) == int(d['previous_amount'])" | tr -d '(),')"
exits 64 vientro total --compare previous-year
exits 64 vientro total --compare last-week --period 2020
exits 64 vientro total --compare previous-year --period 2020 --currency original

# A regime's own days.
for pair in nd58:2026=2025-12-15/2026-12-14 nd09:2026-H1=2025-12-15/2026-06-14 \
    nd09:2026-H2=2026-06-15/2026-12-14 tt23:2026=2026-01-01/2027-01-31 calendar:2026-Q3=2026-07-01/2026-09-30; do
    vientro total --window "${pair%=*}" --json >"$DIR/window"
    is "${pair%=*}" "${pair#*=}" "$(json "$DIR/window" "d['from'] + '/' + d['to']")"
done
is "the law behind it" True "$(json "$DIR/window" "len(d['window_basis']) > 5")"
vientro mission totals --window nd58:2020 --json >"$DIR/missions"
vientro mission totals --from 2019-12-15 --to 2020-12-14 --json >"$DIR/named"
is "missions of a window" "$(json "$DIR/named" "d['missions']")" "$(json "$DIR/missions" "d['missions']")"
exits 64 vientro total --window nd58:2026-H1
exits 64 vientro total --window nd99:2026
exits 64 vientro total --window nd58:2026 --period 2026

# Several measures and currencies.
vientro total --by sector --measure commitment,disbursement --currency VND,USD --json >"$DIR/many"
is "four side by side" "commitment VND commitment USD disbursement VND disbursement USD" \
    "$(json "$DIR/many" "' '.join(m['measure'] + ' ' + m['currency'] for m in d['measures'])")"
for measure in commitment disbursement; do
    for currency in VND USD; do
        vientro total --by sector --measure $measure --currency $currency --json >"$DIR/one"
        is "$measure $currency" "$(json "$DIR/one" "d['total'], {r['sector']: r['amount'] for r in d['rows']}")" \
            "$(json "$DIR/many" "[m['total'] for m in d['measures'] if (m['measure'], m['currency']) == ('$measure', '$currency')][0], {r['sector']: m['amount'] for r in d['rows'] for m in r['measures'] if (m['measure'], m['currency']) == ('$measure', '$currency') and m['entries']}")"
    done
done
is "one measure has no list" False "$(json "$DIR/one" "'measures' in d or 'measures' in d['rows'][0]")"
exits 64 vientro total --measure commitment,commitment
exits 64 vientro total --measure commitment,gifts
exits 64 vientro total --currency VND,original

# Ratios.
vientro total --by sector --ratio whole --to 2020-12-31 --json >"$DIR/whole"
vientro total --measure disbursement --to 2020-12-31 --json >"$DIR/paid"
vientro total --to 2020-12-31 --json >"$DIR/promised"
is "whole" "$(json "$DIR/paid" "d['total']") $(json "$DIR/promised" "d['total']")" \
    "$(json "$DIR/whole" "d['disbursed'] + ' ' + d['committed']")"
vientro total --ratio in-year --period 2020 --json >"$DIR/year"
vientro total --measure budget --period 2020 --json >"$DIR/budget"
is "in-year" "$(json "$DIR/budget" "d['total']")" "$(json "$DIR/year" "d['committed']")"
exits 64 vientro total --ratio whole --by year
exits 64 vientro total --ratio half

# Screens.
vientro --lang vi total --by sector --unit ty >"$DIR/screen"
grep -q "tỷ đồng" "$DIR/screen" || fail "tỷ đồng: $(cat "$DIR/screen")"
exits 64 vientro total --unit ty --json
exits 64 vientro total --unit ty --currency USD
vientro total --by sector --period 2020 --compare previous-year | grep -q "Year before" || fail "a column for the year before"
vientro total --by sector --measure commitment,disbursement | grep -q "Disbursement (VND)" || fail "two columns"
vientro --lang en total --by sector >"$DIR/screen"
python3 - "$DIR/screen" <<'PYTHON'
import re, sys
shares = [int(re.sub(r"\D", "", s)) for s in re.findall(r"(\d+[.,]\d) %", open(sys.argv[1]).read())]
assert len(shares) > 3 and sum(shares[:-1]) == shares[-1] == 1000, shares
PYTHON
stop_daemon
