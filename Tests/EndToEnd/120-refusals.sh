# A daemon that cannot start says which and what to do, with its exit code.
. "$ROOT/Tests/EndToEnd/lib.sh"
run() { timeout 100 "$VIENTROD" "$@"; }
exits 78 run --config "$DIR/nowhere.yaml"
printf 'offise:\n  code: x\n' >"$DIR/bad.yaml"
exits 78 run check --config "$DIR/bad.yaml"
grep -q 'office' "$DIR/stderr" || fail "no did-you-mean"
exits 64 run --sokcet x
exits 78 run --config "$ROOT/deploy/sample/vientro.yaml" --state-dir "$DIR/s" --socket "$DIR/run/$(printf 'x%.0s' $(seq 120))"
exits 69 run check --config "$ROOT/deploy/sample/vientro.yaml" --database-url "host=/nonexistent dbname=x"
server=$("$ROOT/deploy/dev/test-server" start "$DIR/server")
trap '"$ROOT/deploy/dev/test-server" stop "$DIR/server"' EXIT
exits 69 run check --config "$ROOT/deploy/sample/vientro.yaml" --database-url "$server dbname=missing"
start_daemon
exits 75 run --config "$ROOT/deploy/sample/vientro.yaml" --state-dir "$DIR/other" --socket "$SOCKET"
exits 75 run --config "$ROOT/deploy/sample/vientro.yaml" --state-dir "$DIR/state" --socket "$DIR/run/other.sock"
stop_daemon
# A newer schema than the program's; a data folder of another version.
psql "$server dbname=postgres" -qc "CREATE DATABASE newer"
exits 0 run migrate --config "$ROOT/deploy/sample/vientro.yaml" --database-url "$server dbname=newer"
psql "$server dbname=newer" -qc "INSERT INTO schema_migrations VALUES (9999, 'later', '', now())"
exits 69 run --config "$ROOT/deploy/sample/vientro.yaml" --database-url "$server dbname=newer" --socket "$DIR/run/n.sock"
grep -q 9999 "$DIR/stderr" || fail "the newer schema is not named"
for folder in "$DIR"/state/postgresql/[0-9]*; do
    [ -d "$folder" ] && mv "$folder" "$DIR/state/postgresql/12" && echo 12 >"$DIR/state/postgresql/12/PG_VERSION" && break
done
exits 69 run --config "$ROOT/deploy/sample/vientro.yaml" --state-dir "$DIR/state" --socket "$SOCKET"

# The daemon away, or not for you.
exits 69 vientro status
CONFIG= exits 69 vientro total
