# A clerk who asks in Vietnamese is refused in Vietnamese, with the place and the value; programs
# that name no language get English, and the codes are the same for both.
. "$ROOT/Tests/EndToEnd/lib.sh"
start_daemon
import_sample
say() { "$VIENTRO" --socket "$SOCKET" --lang vi "$@"; }
shows() { grep -qF "$1" "$DIR/stdout" "$DIR/stderr" || { cat "$DIR/stdout" "$DIR/stderr"; fail "not shown: $1"; }; }
# What stays as it is typed may be ASCII; these words would be an English sentence.
no_english() {
    ! grep -nwE 'is|are|not|the|there|did|mean|write|give|known|allowed|hint|line|column|see' \
        "$DIR/stdout" "$DIR/stderr" || fail "English among the Vietnamese"
}

printf '%s\n' 'code,name,class' 'NEW-1,Tổ chức A,foreign-ngo' 'NEW-2,Tổ chức B,foreign-ngos' >"$DIR/bad.csv"
exits 65 say import donors "$DIR/bad.csv"
shows 'dòng 3, cột class: "foreign-ngos" không có trong các từ dùng cho cột này'
shows 'gợi ý: Có phải ý là "foreign-ngo"? Chỉ dùng: foreign-ngo, '
no_english
exits 65 vientro import donors "$DIR/bad.csv"
shows 'line 3, column class: "foreign-ngos" is not one of the words of this column'
exits 65 say import donors "$DIR/bad.csv" --json
is "the code" "unknown-word" "$(json "$DIR/stdout" "d['errors'][0]['code']")"

# The register's own findings, and the whole file's.
printf '%s\n' 'ref,project,kind,date,amount,currency' 'X-1,LC-999,commitment,2016-02-01,1,USD' >"$DIR/bad.csv"
exits 65 say import ledger "$DIR/bad.csv"
shows 'dòng 2, cột project: không có khoản viện trợ "LC-999"'
no_english
printf 'PK\003\004rest' >"$DIR/bad.csv"
exits 65 say import ledger "$DIR/bad.csv"
shows 'đây là tệp Excel, không phải tệp CSV'
no_english

# Skipped lines are told in the clerk's language; the change keeps them in English.
printf '%s\n' 'code,name,class' 'NEW-1,Tổ chức A,foreign-ngo' 'NEW 2,Tổ chức B,foreign-ngo' >"$DIR/bad.csv"
exits 0 say import donors "$DIR/bad.csv" --skip-invalid --rejects "$DIR/rejects.csv"
shows 'dòng 3, cột code: "NEW 2" không phải là mã'
no_english

# A file that cannot be cut into lines has none to pass over, and leaves no file of rejects.
printf '%s\n' 'code,name,class' 'NEW-9,"Tổ chức C,foreign-ngo' >"$DIR/bad.csv"
exits 65 say import donors "$DIR/bad.csv" --skip-invalid --rejects "$DIR/none.csv"
shows 'dấu ngoặc kép mở ở dòng 2 không được đóng'
shows 'lỗi của cả tệp'
no_english
[ ! -e "$DIR/none.csv" ] || fail "a file of rejects without any"
exits 65 say import donors "$DIR/nowhere.csv"
shows 'Không có tệp hoặc thư mục này.'
shows 'gợi ý: Kiểm tra lại tên tệp và thư mục.'
no_english
exits 65 say export donors --out "$DIR/nowhere/out.csv"
shows 'gợi ý: Tạo thư mục trước'
no_english

# Answers of changes in words, names and receipts by the language.
exits 0 say person add moi --name Mới --role enter --valid-from 2026-01-01 --reason thử
shows 'Vai trò: – → nhập'
shows '01/01/2026'
exits 0 say total --period 2016 --compare previous-year
shows 'Mã tra cứu: T-'
exits 0 vientro total --by sector
shows 'Education'
exits 0 say total --by sector
shows 'Giáo dục'

# Refusals of commands.
exits 1 say report receive ND80-OWN-Y/LC-001/1999
shows 'không có báo cáo "ND80-OWN-Y/LC-001/1999"'
no_english
exits 64 say import ledgre "$DIR/bad.csv"
shows 'không có sổ "ledgre"'
shows 'Có phải ý là "ledger"?'
no_english
exits 1 say job history no-such-job
shows 'không có tác vụ "no-such-job"'
no_english
exits 64 say job schedule flag-overdue "0 25 * * *" --reason x
shows 'biểu thức cron "0 25 * * *" ghi "25" cho giờ'
no_english
exits 1 say import reverse 999999 --reason x
shows 'không có lần nhập 999999'
no_english

# Wrong command lines, whichever verb they are for.
exits 64 say total --period 2026 --from 2026-01-01
shows 'period không đi cùng --from và --to'
no_english
exits 64 say disburse LC-001 --in-kind --date 2026-01-01
shows 'thiếu CURRENCY sau "LC-001"'
no_english
exits 64 say project split LC-001 --sectors education --sectors health
shows 'sectors được ghi hai lần; chỉ ghi một lần'
exits 64 say totl
shows 'không có lệnh "totl"; chọn trong: status, total,'
exits 64 vientro totl
shows 'there is no verb "totl"; known: status, total,'

# Filters with a value that nobody has, and days in messages of places.
exits 1 say project list --area district:1077
shows 'Có phải ý là "district:107"?'
no_english
exits 64 say project list --area district:107@1990-01-01
shows 'district:107 không có hiệu lực vào ngày 01/01/1990'
no_english
exits 64 say flag list --subject LC-0011
shows 'Có phải ý là "LC-001"?'
no_english
exits 64 say rate list --currency USB
shows 'Có phải ý là "USD"?'
no_english

# Names of rules follow the language as well.
exits 0 vientro status
shows 'Annual report'
exits 0 say status
shows 'Báo cáo năm'

# Without a language: English, whatever the office's own is.
curl -s --unix-socket "$SOCKET" http://localhost/v1/totals?by=sectr >"$DIR/plain.json"
is "no language" '"sectr" is no dimension' "$(json "$DIR/plain.json" "d['error']['message']")"
curl -s --unix-socket "$SOCKET" "http://localhost/v1/totals?by=sectr&lang=vi" >"$DIR/plain.json"
is "lang=vi" '"sectr" không phải là chiều tổng hợp' "$(json "$DIR/plain.json" "d['error']['message']")"
is "its code" usage "$(json "$DIR/plain.json" "d['error']['code']")"
curl -s --unix-socket "$SOCKET" -H 'Accept-Language: vi-VN' http://localhost/v1/nowhere >"$DIR/plain.json"
is "no route" 'không có GET /v1/nowhere' "$(json "$DIR/plain.json" "d['error']['message']")"
stop_daemon
