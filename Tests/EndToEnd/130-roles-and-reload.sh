# Who may do what, by the kernel's word; SIGHUP takes a good file and refuses a bad one.
. "$ROOT/Tests/EndToEnd/lib.sh"
cp "$ROOT/deploy/sample/vientro.yaml" "$DIR/vientro.yaml"
chmod 644 "$DIR/vientro.yaml"
export CONFIG=$DIR/vientro.yaml
start_daemon
import_sample
if [ "$(id -u)" = 0 ]; then
    for thread in /proc/"$DAEMON"/task/*/status; do
        ! grep -qE '^Uid:.*\b0\b' "$thread" || fail "a thread of the daemon is still root"
    done
    as_nobody() { runuser -u nobody -- "$VIENTRO" --socket "$SOCKET" --lang en "$@"; }
    if runuser -u nobody -- test -x "$VIENTRO"; then
        exits 77 as_nobody status
        printf 'login,name,role\nnobody,Nobody,read\n' >"$DIR/people.csv"
        vientro import people "$DIR/people.csv" --json >/dev/null
        exits 0 as_nobody status
        exits 77 as_nobody import people "$DIR/people.csv"
        printf 'login,name,role\nnobody,Nobody,enter\n' >"$DIR/people.csv"
        vientro import people "$DIR/people.csv" --json >/dev/null
        chmod 644 "$DIR/people.csv"
        exits 0 as_nobody import donors "$ROOT/deploy/sample/donors.csv" --dry-run --json
        # Whoever enters data cannot make himself admin.
        exits 77 as_nobody import people "$DIR/people.csv" --json
        exits 77 as_nobody job pause total-sectors --reason x
    else
        echo "skipped: nobody may not run $VIENTRO"
    fi
else
    echo "skipped: roles of other users need root"
fi
sed -i 's/^  name: .*/  name: Văn phòng khác/' "$DIR/vientro.yaml"
kill -HUP "$DAEMON"
sleep 2
vientro status --json >"$DIR/s"
is "the name after a reload" "Văn phòng khác" "$(json "$DIR/s" "d['office_name']")"
echo "nonsense: [" >>"$DIR/vientro.yaml"
kill -HUP "$DAEMON"
sleep 2
vientro status --json >"$DIR/s"
is "the name after a bad file" "Văn phòng khác" "$(json "$DIR/s" "d['office_name']")"
grep -q 'was not reloaded' "$DIR/daemon.log" || fail "the bad file was not told"
stop_daemon
