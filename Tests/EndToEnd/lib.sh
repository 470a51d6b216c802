# What the scripts share. Each has $DIR, a folder of its own, and $VIENTRO, $VIENTROD, $ROOT.
SOCKET=$DIR/run/control.sock
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1

start_daemon() { # flags…; waits until it runs
    "$VIENTROD" run --config "${CONFIG:-$ROOT/deploy/sample/vientro.yaml}" \
        --state-dir "$DIR/state" --socket "$SOCKET" "$@" >>"$DIR/daemon.log" 2>&1 &
    DAEMON=$!
    echo "$DAEMON" >"$DIR/daemon.pid"
    vientro status --wait "${DAEMON_WAIT:-60}" --json >/dev/null
}

stop_daemon() {
    kill -TERM "$DAEMON"
    wait "$DAEMON"
}

vientro() { "$VIENTRO" --socket "$SOCKET" --lang en "$@"; }

import_sample() {
    local kind
    for kind in areas area-successors sectors sector-map rates calendar donors agencies certificates contacts \
        projects ledger missions; do
        vientro import "$kind" "$ROOT/deploy/sample/$kind.csv" --json >/dev/null
    done
}

fail() {
    echo "FAILED: $*"
    exit 1
}

# is WHAT EXPECTED FOUND
is() { [ "$2" = "$3" ] || fail "$1: expected <$2>, found <$3>"; }

# json FILE EXPRESSION: the value of a Python expression over the document `d`
json() { python3 -c "import json,sys; d=json.load(open('$1')); print($2)"; }

# exits CODE COMMAND…: the command must end with that code; its output is kept
exits() {
    local want=$1 got=0
    shift
    "$@" >"$DIR/stdout" 2>"$DIR/stderr" || got=$?
    [ "$got" = "$want" ] || { cat "$DIR/stdout" "$DIR/stderr"; fail "$*: exit $got, expected $want"; }
}
