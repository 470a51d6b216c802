#!/usr/bin/env python3
"""What stands behind figures, held against an independent computation.

  explained.py explain SOCKET DIR --questions 40 --seed N [--cli VIENTRO]

Each figure of a total against its entries; `check_bridges` holds bridges between moments of the
past against what the totals were then. See oracle.py.
"""
import argparse, csv, io, json, random, subprocess
from decimal import Decimal
from oracle import AREAS, Daemon, Oracle, Register, ask_for, major

CAUSES = ("new", "reversed", "attribute_changed", "re_split", "re_valued")
FIGURES = ("amount", "entries", "projects", "donors", "old", "new", "causes", "difference")


def ask(daemon, path, items):
    status, body = daemon.get(path, items)
    assert status == 200, (path, items, status, body[:2000])
    return json.loads(body)


def key_of(row):
    return tuple(sorted((k, v) for k, v in row.items() if k not in FIGURES))


# ---------------------------------------------------------------- bridges

def check_bridge(daemon, items, old, new, since, as_of=None):
    """A bridge from the answer `old`, known at `since`, to the answer `new`."""
    what = f"bridge {items} since {since} as of {as_of}"
    b = ask(daemon, "/v1/totals/bridge", items + [("since", since)] + ([("as_of", as_of)] if as_of else []))
    return hold_bridge(what, b, old, new)


def hold_bridge(what, b, old, new):
    tops = lambda a: {(): a["total"]} if "total" in a else {(("currency", t["currency"]),): t["amount"] for t in a["totals"]}
    for rows, olds, news in ((b["rows"], {key_of(r): r["amount"] for r in old["rows"]}, {key_of(r): r["amount"] for r in new["rows"]}),
                             (b["totals"], tops(old), tops(new))):
        found = {key_of(r): r for r in rows}
        assert len(found) == len(rows), f"{what}: a row twice"
        for olds_or_news, name in ((olds, "old"), (news, "new")):
            assert set(olds_or_news) <= set(found), f"{what}: {name} rows are missing {set(olds_or_news) - set(found)}"
        for key, row in found.items():
            assert row["difference"] == "0", (what, row)
            for name, known in (("old", olds), ("new", news)):
                assert Decimal(row[name]) == Decimal(known.get(key, "0")), (what, name, row, known.get(key))
            assert set(row["causes"]) == set(CAUSES), row
            assert Decimal(row["old"]) + sum(Decimal(row["causes"][c]["amount"]) for c in CAUSES) == Decimal(row["new"]), (what, row)
    return b


def check_side_by_side(daemon, items, since, as_of):
    """Each of several measures has its own bridge, as asked for by itself."""
    items = [i for i in items if i[0] not in ("measure", "currency")]
    both = ask(daemon, "/v1/totals/bridge", items + [("since", since), ("as_of", as_of), ("measure", "receipt,commitment"), ("currency", "USD,VND")])
    asked = [(m, c) for m in ("receipt", "commitment") for c in ("USD", "VND")]
    assert [(x["measure"], x["currency"]) for x in both["bridges"]] == asked, both
    for (m, c), found in zip(asked, both["bridges"]):
        alone = ask(daemon, "/v1/totals/bridge", items + [("since", since), ("as_of", as_of), ("measure", m), ("currency", c)])
        for k in set(alone) - {"now"}:
            assert found[k] == alone[k], (items, m, c, k)
    assert both["rows"] == both["bridges"][0]["rows"]


def check_bridges(daemon, questions, known, rng, pairs=100):
    """Bridges between moments, each known as (instant, answers in the order of the questions)."""
    moved = set()
    for _ in range(pairs):
        a, b = sorted(rng.sample(range(len(known)), 2), key=lambda i: known[i][0])
        n = rng.randrange(len(questions))
        bridge = check_bridge(daemon, questions[n], json.loads(known[a][1][n]), json.loads(known[b][1][n]), known[a][0], known[b][0])
        moved |= {c for row in bridge["rows"] + bridge["totals"] for c in CAUSES if row["causes"][c]["entries"]}
    for _ in range(3):
        a, b = sorted(rng.sample(range(len(known)), 2), key=lambda i: known[i][0])
        check_side_by_side(daemon, rng.choice(questions), known[a][0], known[b][0])
    print(f"{pairs} bridges meet at both ends; causes seen: {', '.join(sorted(moved))}")
    return moved


# ---------------------------------------------------------------- explanations

def row_items(q, row):
    """The row as `explain` takes it."""
    items = []
    for dim in q["by"]:
        name = dim.replace("-", "_")
        value = row[name] or ""
        if value and dim in AREAS:
            value += "@" + row[name + "_valid_from"]
        items.append(("row", f"{dim}={value}"))
    return items + ([("row", "currency=" + row["currency"])] if q["currency"] == "original" else [])


def expected_entries(oracle, q, row):
    """Refs and values of the entries behind a row, from the register's files."""
    names = [n for dim in q["by"] for n in ([dim.replace("-", "_")] + ([dim.replace("-", "_") + "_valid_from"] if dim in AREAS else []))]
    wanted = tuple(row[n] for n in names)
    column = {"original": 3, "VND": 4, "USD": 5}[q["currency"]]
    found = {}
    for e in oracle.r.tables["ledger"]:
        if not oracle.passes_entry(q, e) or (q["currency"] == "original" and e["currency"] != row["currency"]):
            continue
        for part in oracle.parts(q, e):
            if oracle.passes_part(q, part) and part[column] is not None:
                if tuple(k for dim in q["by"] for k in oracle.key(dim, e, part)) == wanted:
                    sums = found.setdefault(e["ref"], [0, 0])
                    sums[0] += part[column]
                    sums[1] += 1
    return found


def check_row(daemon, oracle, q, items, row):
    unit = row["currency"] if q["currency"] == "original" else q["currency"]
    what = f"explain {items} {row}"
    answer = ask(daemon, "/v1/totals/explain", items + row_items(q, row))
    expected = expected_entries(oracle, q, row)
    assert answer["total"] == answer["sum"] == row["amount"] and answer["difference"] == "0", what
    assert answer["count"] == row["entries"] == len(answer["entries"]) == len(expected), what
    ledger = oracle.r.entries
    for entry in answer["entries"]:
        e, (value, parts) = ledger[entry["ref"]], expected[entry["ref"]]
        assert entry["value"] == major(value, unit), (what, entry)
        assert len(entry["parts"]) == parts and entry["parts_in_all"] == len(list(oracle.parts(q, e))), (what, entry)
        assert (entry["project"], entry["date"], entry["kind"], entry["currency"]) == (e["project"], e["date"], e["kind"], e["currency"])
        vnd, usd = oracle.r.values[e["ref"]]
        for name, known, currency in (("vnd", vnd, "VND"), ("usd", usd, "USD")):
            assert (entry[name] and entry[name]["amount"]) == (None if known is None else major(known, currency)), (what, entry)
            rate = entry[name] and entry[name]["rate"]
            if rate:
                own = e["date"] if not e["reverses"] else ledger[e["reverses"]]["date"]
                assert rate["date"] <= own and Decimal(rate["vnd_per_unit"]) > 0, entry
        for split in entry["split"]:
            assert sum(Decimal(s["share"]) for s in split["shares"]) == 100, entry
        assert (entry["reverses"] or "") == (e["reverses"] or ""), entry
    days = [(e["date"], e["ref"]) for e in answer["entries"]]
    assert days == sorted(days), f"{what}: the order"
    return answer


def check_several(daemon, items):
    """One receipt for several measures; each of its figures is explained by choosing it."""
    total = daemon.total(items + [("measure", "disbursement,commitment"), ("currency", "VND,USD")])
    for m in total["measures"]:
        chosen = [("receipt", total["receipt"]), ("measure", m["measure"]), ("currency", m["currency"])]
        answer = ask(daemon, "/v1/totals/explain", chosen)
        assert (answer["sum"], answer["count"], answer["receipt"]) == (m["total"], m["entries"], total["receipt"]), (items, m)
        assert (answer["measure"], answer["currency"], len(answer["others"])) == (m["measure"], m["currency"], 3), answer
    first = ask(daemon, "/v1/totals/explain", [("receipt", total["receipt"])])
    assert first["sum"] == total["total"], items
    assert daemon.get("/v1/totals/explain", [("receipt", total["receipt"]), ("measure", "budget")])[0] == 400


def check_explanations(daemon, r, questions, seed, cli=None):
    rng, oracle = random.Random(seed), Oracle(r)
    rows = 0
    for n in range(questions):
        q, items = ask_for(rng, r)
        total = daemon.total(items)
        for row in rng.sample(total["rows"], min(4, len(total["rows"]))):
            check_row(daemon, oracle, q, items, row)
            rows += 1
        answer = ask(daemon, "/v1/totals/explain", items)
        assert answer["receipt"] == total["receipt"], (items, answer["receipt"], total["receipt"])
        assert answer["unvalued"] == total["unvalued"] and answer["unconverted"] == total["unconverted"], items
        waits = [e for e in answer["waiting"] if e["state"] == "unvalued"]
        assert len(waits) == total["unvalued"], items
        if "total" in total:
            assert answer["total"] == answer["sum"] == total["total"] and answer["count"] == total["entries"], items
            assert sum(Decimal(e["value"]) for e in answer["entries"]) == Decimal(total["total"]), items
            assert len(answer["waiting"]) == total["unvalued"] + sum(u["entries"] for u in total["unconverted"]), items
        else:
            assert [(f["currency"], f["sum"]) for f in answer["figures"]] == [(t["currency"], t["amount"]) for t in total["totals"]], items
        # The same by its receipt, as pages, as lines and as a table.
        by_receipt = ask(daemon, "/v1/totals/explain", [("receipt", total["receipt"].lower().replace("-", ""))])
        for k in ("total", "sum", "count", "entries", "waiting", "receipt", "seq"):
            assert by_receipt[k] == answer[k], (items, k)
        page = ask(daemon, "/v1/totals/explain", items + [("limit", "3"), ("offset", "2")])
        assert page["sum"] == answer["sum"] and page["count"] == answer["count"]
        assert page["entries"] + page["waiting"] == (answer["entries"] + answer["waiting"])[2:5]
        lines = daemon.get("/v1/totals/explain", items + [("format", "lines")])[1].decode().splitlines()
        assert [json.loads(x) for x in lines[1:]] == answer["entries"] + answer["waiting"]
        if cli and n % 10 == 0:
            by_hand = [x for name, value in items for x in ([f"--{name}"] if name == "border" else [f"--{name}", value])]
            run = lambda *more: subprocess.run([cli, "--socket", daemon.path, "explain", *by_hand, *more], check=True, capture_output=True).stdout
            table = list(csv.DictReader(io.StringIO(run("--csv").decode())))
            assert [(x["ref"], x["value"]) for x in table] == [(e["ref"], e["value"] or "") for e in answer["entries"] + answer["waiting"]]
            assert json.loads(run("--json"))["entries"] == answer["entries"]
        if n % 8 == 0:
            check_several(daemon, [i for i in items if i[0] not in ("measure", "currency")])
    print(f"{questions} questions and {rows} rows are explained by their entries")


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("what", choices=["explain"])
    a.add_argument("paths", nargs="+")
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--questions", type=int, default=40)
    a.add_argument("--cli")
    o = a.parse_args()
    check_explanations(Daemon(o.paths[0]), Register(o.paths[1]), o.questions, o.seed, o.cli)


if __name__ == "__main__":
    main()
