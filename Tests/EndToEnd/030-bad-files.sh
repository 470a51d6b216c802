# Files that are wrong: each is a clear error with line and column, and nothing changes.
. "$ROOT/Tests/EndToEnd/lib.sh"
start_daemon
import_sample
vientro export ledger --out "$DIR/ledger-before"
header='ref,project,kind,date,amount,currency'

refused() { # WHAT LINE COLUMN KIND; the file is $DIR/bad.csv
    exits 65 vientro import "$4" "$DIR/bad.csv" --json
    [ "$3" = any ] || is "$1: line and column" "$2 $3" \
        "$(json "$DIR/stdout" "d['errors'][0]['line'], d['errors'][0]['column']" | tr -d "(),'")"
    [ -n "$(json "$DIR/stdout" "d['errors'][0]['message']")" ] || fail "$1: no message"
}
bad() { printf '%s\n' "$@" >"$DIR/bad.csv"; }

bad "$header" 'X-1,LC-001,commitment,2016-02-30,1,USD'; refused "a date that is none" 2 date ledger
bad "$header" 'X-1,LC-001,commitment,2016-02-01,1.005,USD'; refused "too many decimals" 2 amount ledger
bad "$header" 'X-1,LC-001,commitment,2016-02-01,1000000000000000000,VND'; refused "too large" 2 amount ledger
bad "$header" 'X-1,LC-001,commitment,2016-02-01,1,XXQ'; refused "an unknown currency" 2 currency ledger
bad "$header" 'X-1,LC-999,commitment,2016-02-01,1,USD'; refused "an unknown project" 2 project ledger
bad "$header,amuont" 'X-1,LC-001,commitment,2016-02-01,1,USD,2'; refused "an unknown column" 1 amuont ledger
bad "$header" 'X-1,LC-001,commitment,2016-02-01,1'; refused "too few fields" 2 None ledger
bad "$header" 'CK-001,LC-001,commitment,2016-02-01,1,USD'; refused "a known ref" 2 ref ledger
printf '%s\nX-1,LC-001,commitment,2016-02-01,"1,USD\n' "$header" >"$DIR/bad.csv"; refused "an open quote" 2 any ledger
printf '%s\nX-1\0,LC-001,commitment,2016-02-01,1,USD\n' "$header" >"$DIR/bad.csv"; refused "a NUL byte" 2 any ledger
printf '%s\nX-\377,LC-001,commitment,2016-02-01,1,USD\n' "$header" >"$DIR/bad.csv"; refused "bad UTF-8" 2 ref ledger
printf '%s\nX-1,LC-001,commitment,2016-02-01,1,USD\n' "$header" | iconv -t UTF-16 >"$DIR/bad.csv"; refused "UTF-16" 1 any ledger
printf 'PK\003\004rest' >"$DIR/bad.csv"; refused "a workbook" 1 any ledger
{ printf '%s\n"' "$header"; head -c 3000000 /dev/zero | tr '\0' 'x'; } >"$DIR/bad.csv"; refused "a line without end" 2 any ledger

project='code,title,modality,donors,owner,status,sectors,areas,start_on,end_on'
bad "$project" 'P-1,T,project,NGO-001,SGD-12,active,education=60|health=39.99,district:107,2020-01-01,2021-01-01'
refused "shares of 99.99" 2 sectors projects
bad "$project" 'P-1,T,project,NGO-999,SGD-12,active,education,district:107,2020-01-01,2021-01-01'
refused "a missing donor" 2 donors projects
bad "$project" 'P-1,T,project,NGO-001,SGD-12,active,education,district:107,2026-01-01,2027-01-01'
refused "a district after the reform" 2 areas projects
bad "$project" 'P-1,T,project,NGO-001,SGD-12,active,education,commune:03577,2026-01-01,2027-01-01'
refused "a commune after the reform" 2 areas projects
json "$DIR/stdout" "d['errors'][0]['hint']" | grep -q 'It became commune:' || fail "the hint names no successor"

# Two bad lines of three: refused whole; with --skip-invalid the good one stands, the others are kept.
bad "$header" 'X-1,LC-001,commitment,2016-06-01,1,USD' 'X-2,LC-999,commitment,2016-06-01,1.00,USD' 'X-3,LC-001,commitment,2016-06-31,1,USD'
refused "two of three" 3 project ledger
vientro export ledger --out "$DIR/ledger-after"
cmp "$DIR/ledger-before" "$DIR/ledger-after" || fail "a refused file changed the ledger"
exits 0 vientro import ledger "$DIR/bad.csv" --skip-invalid --rejects "$DIR/rejects.csv" --json
is "skipped" "1 2" "$(json "$DIR/stdout" "d['inserted'], d['rejected']" | tr -d '(),')"
is "rejects" "$(sed -n '1p;3,4p' "$DIR/bad.csv" | sort)" "$(sort "$DIR/rejects.csv")"

exits 64 vientro import ledgre "$DIR/bad.csv"
exits 65 vientro import ledger "$DIR/nowhere.csv"
stop_daemon
