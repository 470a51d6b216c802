# Report obligations of the sample: a handful overdue, one handed in, one received, a regime taken
# over, deadlines by themselves.
. "$ROOT/Tests/EndToEnd/lib.sh"
start_daemon
import_sample
vientro import submissions "$ROOT/deploy/sample/submissions.csv" --json >/dev/null
vientro report list --state overdue --direction in --as-of 2026-11-21 --json >"$DIR/overdue"
count=$(json "$DIR/overdue" "len(d['obligations'])")
[ "$count" -ge 3 ] && [ "$count" -le 10 ] || fail "$count overdue is no handful"
code=$(json "$DIR/overdue" "d['obligations'][0]['code']")
exits 0 vientro report submit "$code" --on 2026-11-20 --number 12/BC-SYT --json
vientro report list --as-of 2026-11-21 --json >"$DIR/all"
is "submitted" submitted "$(json "$DIR/all" "[o for o in d['obligations'] if o['code'] == '$code'][0]['state']")"
exits 0 vientro report receive "$code" --on 2026-11-21 --json
vientro report list --as-of 2026-11-21 --json >"$DIR/all"
is "received late" received-late "$(json "$DIR/all" "[o for o in d['obligations'] if o['code'] == '$code'][0]['state']")"
exits 1 vientro report receive "$code" --on 2026-11-21 --json
exits 1 vientro report receive NOT/A/2026 --json

# Sent back and come again: a day between knows what stood then.
again=$(json "$DIR/overdue" "d['obligations'][1]['code']")
state() { vientro report list --as-of "$1" --json >"$DIR/all"
    json "$DIR/all" "[o for o in d['obligations'] if o['code'] == '$again'][0]['state']"; }
exits 0 vientro report submit "$again" --on 2026-11-10 --number 20/BC --json
exits 0 vientro report return "$again" --on 2026-11-12 --until 2026-11-14 --reason "thiếu biểu" --json
exits 0 vientro report submit "$again" --on 2026-11-15 --number 21/BC --json
is "sent back" returned "$(state 2026-11-13)"
is "come again" submitted "$(state 2026-11-15)"
vientro report explain "$again" --json >"$DIR/explained"
is "submissions" "20/BC 21/BC" "$(json "$DIR/explained" "' '.join(s['number'] for s in d['submissions'])")"
vientro report explain "$again" >"$DIR/stdout"
grep -q "1\. submitted 2026-11-10 · returned 2026-11-12" "$DIR/stdout" || fail "explain does not show each time"

vientro flag list --json >"$DIR/flags"
[ "$(json "$DIR/flags" "len([f for f in d['flags'] if f['kind'] == 'regime-without-rule'])")" -ge 1 ] ||
    fail "no grant waits for the rules of its regime"
exits 0 vientro rule adopt ND313 --from ND80 --reason "until the office has read the decree" --json
vientro flag list --json >"$DIR/flags"
is "regimes without rules after" 0 "$(json "$DIR/flags" "len([f for f in d['flags'] if f['kind'] == 'regime-without-rule'])")"

# Rules by hand.
exits 0 vientro rule check --json
quarterly="--name Quý --regime provincial --direction in --about project --reporter owner --recipient office \
    --every quarter --basis QĐ-12"
exits 0 vientro rule check LC-OWN-Q $quarterly --due-day 10 --due-months-after 1 --json
[ "$(json "$DIR/stdout" "d['obligations_new'] > 0 and d['obligations_already_due'] == 0")" = True ] ||
    fail "the rule would make nothing, or what is due already"
exits 3 vientro rule check LC-OWN-Q $quarterly --window-start-day 15
exits 1 vientro rule add LC-OWN-Q $quarterly --window-start-day 15 --json
grep -q "window without a due day" "$DIR/stderr" || fail "no reason"
exits 1 vientro rule add A/B $quarterly --due-day 10 --due-months-after 1 --json
exits 0 vientro rule add LC-OWN-Q $quarterly --due-day 10 --due-months-after 1 --reason "quy chế" --dry-run
exits 1 vientro rule show LC-OWN-Q --json
exits 0 vientro rule add LC-OWN-Q $quarterly --due-day 10 --due-months-after 1 --reason "quy chế" --json
vientro rule show LC-OWN-Q >"$DIR/stdout"
grep -q "quy chế" "$DIR/stdout" || fail "the reason is not shown"
vientro report list --rule LC-OWN-Q --json >"$DIR/quarters"
[ "$(json "$DIR/quarters" "len(d['obligations'])")" -ge 1 ] || fail "no quarters are owed"
exits 0 vientro rule end LC-OWN-Q --on 2027-06-30 --reason "bãi bỏ" --json
exits 0 vientro rule confirm TT23-H1 --basis "23/2022/TT-BTC, Điều 20" --json
vientro rule list --json >"$DIR/rules"
is "confirmed" "True True" "$(json "$DIR/rules" "' '.join(str(r[k]) for r in d['rules'] if r['code'] == 'TT23-H1' for k in ('verified', 'in_use'))")"

# Who follows a report, how far ours has come, and what a letter asks for.
exits 0 vientro person add lan --name "Trần Thị Lan" --role enter --reason "mới về" --json
own=$(vientro report list --direction out --state upcoming --json | python3 -c "import json, sys
print(json.load(sys.stdin)['obligations'][0]['code'])")
exits 0 vientro report assign "$own" --to lan --json
vientro report list --officer lan --json >"$DIR/hers"
is "hers" "$own" "$(json "$DIR/hers" "' '.join(o['code'] for o in d['obligations'])")"
exits 64 vientro report list --officer nobody-here --json
exits 64 vientro report step "$own" drafting --json
exits 0 vientro report step "$own" draft --json
exits 64 vientro report step "$own" issued --json
exits 0 vientro report step "$own" issued --number 15/BC-SNgV --json
vientro report explain "$own" --json >"$DIR/own"
is "issued" "issued 15/BC-SNgV" "$(json "$DIR/own" "d['obligation']['step'] + ' ' + d['submissions'][0]['number']")"
ask="--name Đột-xuất --letter CV-123/UBND --due 2099-12-31 --owed-by LHHN-12 --owed-by SNgV-12 --project LC-001"
exits 0 vientro report ask DX-2026-07 $ask --dry-run --json
exits 0 vientro report ask DX-2026-07 $ask --json
exits 1 vientro report ask DX-2026-07 $ask --json
vientro report list --rule DX-2026-07 --json >"$DIR/asked"
is "asked" 3 "$(json "$DIR/asked" "len(d['obligations'])")"
exits 0 vientro report withdraw DX-2026-07/LHHN-12/2099-12-31 --reason "gửi nhầm" --json
exits 0 vientro report waive DX-2026-07/LC-001/2099-12-31 --reason "nhầm" --json
exits 1 vientro report submit DX-2026-07/LC-001/2099-12-31 --json
grep -q reinstate "$DIR/stderr" || fail "no way back from a waiver"
printf 'obligation,received_on\nDX-2026-07/LC-001/2099-12-31,%s\n' "$(TZ=ICT-7 date +%F)" >"$DIR/late.csv"
exits 65 vientro import submissions "$DIR/late.csv" --json
exits 0 vientro report reinstate DX-2026-07/LC-001/2099-12-31 --reason "vẫn phải gửi" --json
exits 0 vientro import submissions "$DIR/late.csv" --json

exits 1 vientro rule add DX-2026-07 $quarterly --due-day 10 --due-months-after 1 --reason "x" --json
grep -q "code-taken" "$DIR/stderr" || fail "a rule takes the code of a letter's reports"

# What is owed after an end counts from the day of the move, at once and for good.
exits 0 vientro project move LC-2025-08 completed --on 2026-11-20 --reason "xong" --json
closing() { vientro report list --rule ND80-OWN-END --json >"$DIR/closing"
    json "$DIR/closing" "' '.join(o['code'] for o in d['obligations'] if o['subject']['code'] == 'LC-2025-08')"; }
is "closing report" ND80-OWN-END/LC-2025-08/2026-11-20 "$(closing)"
vientro job run extend-obligations --wait --json >/dev/null
is "the same after a night" ND80-OWN-END/LC-2025-08/2026-11-20 "$(closing)"

for never in 2026-02-30T10:00:00+07:00 2026-11-16T25:00:00+07:00 2026-11-16T10:75:00+07:00 2026-11-16T10:00:99+07:00; do
    exits 64 vientro total --as-of "$never" --json
done

exits 64 vientro flag list --kind overdu --json
grep -q 'Did you mean' "$DIR/stderr" || fail "no near kind"
exits 0 vientro job run check-calendar --wait --json

deadline() { vientro deadline "$@" --json >"$DIR/d"; json "$DIR/d" "d['effective']"; }
is "28/02/2026" 2026-03-02 "$(deadline --on 2026-02-28)"
is "a make-up day" 2026-08-22 "$(deadline --on 2026-08-22)"
is "six months" 2026-03-02 "$(deadline --from 2025-08-31 --months 6)"
is "working days" 2026-08-25 "$(deadline --from 2026-08-19 --working-days 5)"
is "before an expiry" 2026-04-29 "$(deadline --from 2026-06-30 --days 60 --before)"

vientro job run flag-overdue --wait --json >/dev/null
vientro report list --state overdue --json >"$DIR/overdue"
[ "$(json "$DIR/overdue" "len([o for o in d['obligations'] if not o['flagged_at']])")" = 0 ] || fail "overdue and not flagged"
exits 0 vientro audit verify --exit-code
stop_daemon
