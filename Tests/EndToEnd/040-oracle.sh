# Totals against an independent slow computation, on registers of oddities and, where the maker
# of registers is at hand, on its registers; then questions about the past through every change.
. "$ROOT/Tests/EndToEnd/lib.sh"
oracle="python3 $ROOT/Tests/EndToEnd/oracle.py"
cat >"$DIR/office.yaml" <<'YAML'
office:
  code: T-01
  name: Sở Ngoại vụ
  province: "01"
YAML
CONFIG=$DIR/office.yaml

fresh() { # an empty register
    [ -z "${DAEMON:-}" ] || stop_daemon
    rm -rf "$DIR/state"
    start_daemon
}

beside="python3 $ROOT/Tests/EndToEnd/beside.py"
for seed in ${SEEDS:-1 2}; do
    fresh
    $oracle make "$DIR/odd-$seed" --seed "$seed"
    $oracle load "$SOCKET" "$DIR/odd-$seed"
    $oracle totals "$SOCKET" "$DIR/odd-$seed" --questions 45 --seed "$seed" --cli "$VIENTRO"
    $beside "$SOCKET" "$DIR/odd-$seed" --questions 20 --seed "$seed"
done
$oracle history "$SOCKET" "$DIR/odd-$seed" --seed "$seed"

maker=${MAKE_REGISTER:-$ROOT/../shared/tools/make_register.py}
if [ -f "$maker" ]; then
    fresh
    python3 "$maker" "$DIR/two" --projects 60 --entries 800 --missions 200 --seed 5 --provinces 12,24
    $oracle load "$SOCKET" "$DIR/two"
    $oracle totals "$SOCKET" "$DIR/two" --questions 50 --seed 5
    fresh
    python3 "$maker" "$DIR/lai-chau" --preset lai-chau
    $oracle load "$SOCKET" "$DIR/lai-chau"
    $oracle totals "$SOCKET" "$DIR/lai-chau" --questions 50 --seed 6
else
    echo "skipped: no maker of registers at $maker"
fi
stop_daemon
