# The register by hand: add, edit, search, show, history, documents; two clerks at once.
. "$ROOT/Tests/EndToEnd/lib.sh"
start_daemon
import_sample

# Adding: every rule of an import, nothing written on a dry run, a key once.
vientro donor add NGO-NEW --name "Tổ chức Hoà Bình" --class foreign-ngo --country FR \
    --reason "hồ sơ 1" --dry-run --json >"$DIR/a"
is "dry run" "1 True None" "$(json "$DIR/a" "d['changed'], d['dry_run'], d['seq']" | tr -d '(),')"
exits 1 vientro donor show NGO-NEW
vientro donor add NGO-NEW --name "Tổ chức Hoà Bình" --class foreign-ngo --country FR \
    --reason "hồ sơ 1" --json >"$DIR/a"
is "added" "1" "$(json "$DIR/a" "d['changed']")"
exits 1 vientro donor add NGO-NEW --name "x" --class foreign-ngo --json
is "again" "record-exists" "$(json "$DIR/stderr" "d['error']['code']")"
exits 65 vientro donor add NGO-X --name "x" --class ngo
exits 64 vientro donor add NGO-X --nme "x"
grep -q -- "--name" "$DIR/stderr" || fail "no list of the fields"
exits 64 vientro donor edit
exits 1 vientro donor edit NGO-NEV --name "x"
grep -q 'NGO-NEW' "$DIR/stderr" || fail "no near code"

# Editing: before and after, clearing, nothing twice.
vientro donor edit NGO-NEW --aliases "Peace Org" --reason "công văn 2" --json >"$DIR/e"
is "edited" "Peace Org" "$(json "$DIR/e" "d['after']['aliases']")"
vientro donor edit NGO-NEW --clear aliases,country --json >"$DIR/e"
is "cleared" "None None" "$(json "$DIR/e" "d['after']['aliases'], d['after']['country']" | tr -d '(),')"
vientro donor edit NGO-NEW --clear aliases --json >"$DIR/e"
is "unchanged" "0" "$(json "$DIR/e" "d['changed']")"
exits 65 vientro donor edit NGO-NEW --clear name

# Two clerks at once: one winner, one clear loser.
version=$(vientro project show LC-001 --json | python3 -c "import json,sys; print(json.load(sys.stdin)['version'])")
vientro project edit LC-001 --title "Tên thứ nhất" --if-version "$version" >"$DIR/one" 2>&1 &
one=$!
vientro project edit LC-001 --title "Tên thứ hai" --if-version "$version" >"$DIR/two" 2>&1 &
two=$!
codes=""
wait $one || codes="$codes one:$?"
wait $two || codes="$codes two:$?"
case "$codes" in
" one:1") loser=$DIR/one ;;
" two:1") loser=$DIR/two ;;
*) cat "$DIR/one" "$DIR/two"; fail "two edits at once: <$codes>" ;;
esac
grep -q 'changed meanwhile by .* (title)' "$loser" || fail "the loser is not told"
vientro project history LC-001 --json >"$DIR/h"
is "versions" "2" "$(json "$DIR/h" "len(d['events'])")"
is "what changed" "title" "$(json "$DIR/h" "d['events'][1]['changes'][0]['field']")"

# Money follows the donors of a project, and the ledger still adds up.
vientro project edit LC-001 --donors NGO-NEW --reason "đổi nhà tài trợ" >/dev/null
vientro total --donor NGO-NEW --json >"$DIR/t"
is "check" "0" "$(json "$DIR/t" "d['check']['difference']")"
is "moved" "True" "$(json "$DIR/t" "int(d['total']) > 0")"

# Lists: without diacritics, sorted, paged, complete, as CSV.
vientro area list --search "muong te" --json >"$DIR/l"
is "found" "True" "$(json "$DIR/l" "any('Mường Tè' in r['name'] for r in d['rows'])")"
vientro donor list --search "hoa binh" --json >"$DIR/l"
is "other spelling" "True" "$(json "$DIR/l" "'NGO-NEW' in [r['code'] for r in d['rows']]")"
vientro project list --json >"$DIR/all"
vientro project list --limit 5 --offset 3 --json >"$DIR/page"
is "page" "True" "$(python3 -c "
import json
a, p = json.load(open('$DIR/all')), json.load(open('$DIR/page'))
print(p['rows'] == a['rows'][3:8] and p['total'] == len(a['rows']) == a['total'])")"
vientro project list --status active --csv >"$DIR/l.csv"
head -1 "$DIR/l.csv" | grep -q '^code,title,' || fail "no CSV"
exits 64 vientro project list --colour red
exits 64 vientro donor list --status active
vientro area list --search "Lản Nhì Thàng" >"$DIR/l"
grep -q "Xã Lả Nhì Thàng" "$DIR/l" || fail "no near name: $(cat "$DIR/l")"

# Documents stand with what they decide on.
exits 65 vientro document add QD-1 --decides project/NOBODY
vientro document add QD-1 --number "12/QĐ-UBND" --issued-on 2016-05-01 --abstract "Phê duyệt" \
    --decides project/LC-001 --reason "văn bản đến" >/dev/null
vientro project show LC-001 --json >"$DIR/s"
is "document" "QD-1" "$(json "$DIR/s" "d['related']['documents']['rows'][0]['code']")"
vientro project show LC-001 >"$DIR/s.txt"
grep -q "DOCUMENTS" "$DIR/s.txt" || fail "no documents on the screen"
vientro --lang vi project show LC-001 >/dev/null
vientro mission show "$(vientro mission list --limit 1 --json | python3 -c "import json,sys; print(json.load(sys.stdin)['rows'][0]['code'])")" >/dev/null

# Duplicates: a warning, the pair, the merge, and back exactly.
vientro donor add NGO-DUP --name "Tổ chức Hòa Bình" --class foreign-ngo --json >"$DIR/a"
is "near name" "near-name" "$(json "$DIR/a" "d['warnings'][0]['code']")"
vientro donor list --duplicates | grep -q "NGO-DUP" || fail "the pair is not listed"
vientro total --by donor --json >"$DIR/before"
vientro project show LC-001 --json >"$DIR/p1"
exits 64 vientro donor merge NGO-NEW NGO-DUP
vientro donor merge NGO-NEW NGO-DUP --reason "nhập trùng" >/dev/null
vientro total --donor NGO-DUP --json >"$DIR/t"
is "moved" "True" "$(json "$DIR/t" "int(d['total']) > 0 and d['check']['difference'] == '0'")"
exits 1 vientro project edit LC-001 --donors NGO-NEW
exits 1 vientro project split LC-001 --donors NGO-NEW --reason x
grep -q "NGO-DUP" "$DIR/stderr" || fail "a split by a merged donor does not say which one it is now"
vientro donor unmerge NGO-NEW --reason "không trùng" >/dev/null
vientro total --by donor --json >"$DIR/after"
is "totals after all" "$(json "$DIR/before" "d['rows']")" "$(json "$DIR/after" "d['rows']")"

# Officers and agencies.
vientro person add lan --name "Lan" --role enter >/dev/null
vientro person add minh --name "Minh" --role enter >/dev/null
open=$(vientro project list --status active --limit 1 --json | python3 -c "import json,sys; print(json.load(sys.stdin)['rows'][0]['code'])")
vientro project edit "$open" --officer lan --reason "phân công" >/dev/null
vientro status --json >"$DIR/s"
is "warned" "True" "$(json "$DIR/s" "'unassigned' in [w['code'] for w in d['warnings']]")"
vientro handover lan minh --reason "chuyển công tác" >/dev/null
vientro project show "$open" --json >"$DIR/s"
is "handed over" "minh" "$(json "$DIR/s" "d['values']['officer']")"
owner=$(json "$DIR/s" "d['values']['owner']")
vientro agency add NEW-AGENCY --name "Cơ quan mới" --valid-from 2025-07-01 >/dev/null
vientro agency succeed "$owner" NEW-AGENCY --act "Nghị quyết 1670" --on 2025-07-01 \
    --reason "sắp xếp bộ máy" >/dev/null
vientro project show "$open" --json >"$DIR/s"
is "succeeded" "NEW-AGENCY" "$(json "$DIR/s" "d['values']['owner']")"
vientro report list --reporter "$owner" --state overdue --json >"$DIR/r"
is "nothing open is left" "0" "$(json "$DIR/r" "len(d['obligations'])")"

# Erasure: nothing personal is left, and the chain holds.
vientro contact add someone@example.org --name "Người Nào Đó" --phone 0912000111 \
    --agency NEW-AGENCY --role reporter >/dev/null
vientro contact erase someone@example.org --reason "theo yêu cầu" >/dev/null
exits 1 vientro contact show someone@example.org
vientro audit verify --exit-code --json >"$DIR/v"
is "chain" "True" "$(json "$DIR/v" "d['ok']")"
! vientro audit list --json | grep -q "someone@example.org" || fail "the trail tells the address"
stop_daemon
