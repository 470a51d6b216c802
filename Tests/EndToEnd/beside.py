#!/usr/bin/env python3
"""Figures set beside others, held against an independent computation: the year before, the days of
a regime, ratios, several measures. See oracle.py.

  beside.py SOCKET DIR --questions 40 --seed N
"""
import argparse, datetime as dt, random
from fractions import Fraction
from oddities import MEASURES, major
from oracle import AREAS, Daemon, Oracle, Register, ask_for, minor, order, period_days, period_of, same

PERIODS = ("year", "half", "quarter", "month")


def shifted(day, months):
    """The same day so many months later; the last of a month where there is none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for number in range(day.day, 0, -1):
        try:
            return dt.date(year, month + 1, number)
        except ValueError:
            continue


def year_before(first, last):
    one = dt.timedelta(days=1)
    first, last = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    return shifted(first, -12).isoformat(), (shifted(last + one, -12) - one).isoformat()


def window_days(code, period):
    """The 15th before the period to the 14th of its last month; settlements close a month late."""
    first, last = (dt.date.fromisoformat(d) for d in period_days(period))
    if code in ("nd09", "nd58"):
        return shifted(first, -1).replace(day=15).isoformat(), last.replace(day=14).isoformat()
    if code == "tt23" and len(period) == 4:
        return first.isoformat(), f"{int(period) + 1}-01-31"
    return first.isoformat(), last.isoformat()


def percent(part, whole):
    """Of the size of the whole, under the sign of the part."""
    if whole == 0:
        return None
    exact = abs(Fraction(part, whole)) * 1000
    tenths = (exact + Fraction(1, 2)).__floor__()
    sign = "-" if part < 0 and tenths else ""
    return f"{sign}{tenths // 10}.{tenths % 10}"


def names_of(by):
    return [n for dim in by for n in ([dim.replace("-", "_")] + ([dim + "_valid_from"] if dim in AREAS else []))]


def by_key(answer, q, years=0):
    """Rows by their keys, periods so many years later."""
    periods = {n for n in q["by"] if n in PERIODS}
    found = {}
    for row in answer["rows"]:
        key = tuple(f"{int(row[n][:4]) + years}{row[n][4:]}" if n in periods else row[n] for n in names_of(q["by"]))
        found[key] = row
    return found


def with_all(q, tables, make):
    """The rows of all tables, each key once, in the order of a total."""
    names = names_of(q["by"])
    keys = sorted({k for t in tables for k in t}, key=order)
    return [{**dict(zip(names, k)), **make(k)} for k in keys]


class Beside:
    def __init__(self, register):
        self.oracle = Oracle(register)

    def units(self, row, unit):
        return minor(row["amount"], unit) if row else 0

    def own(self, row, unit):
        none = {"amount": major(0, unit), "entries": 0, "projects": 0, "donors": 0}
        return {k: row[k] for k in none} if row else none

    def compared(self, q):
        unit = q["currency"]
        now = self.oracle.total(q)
        first, last = year_before(q["from"], q["to"])
        then = self.oracle.total({**q, "from": first, "to": last})
        def change(a, b):
            return {"previous_amount": major(b, unit), "change": major(a - b, unit), "change_percent": percent(a - b, b)}
        rows, old = by_key(now, q), by_key(then, q, 1)
        return {**now, "compare": "previous-year", **change(minor(now["total"], unit), minor(then["total"], unit)),
                "rows": with_all(q, (rows, old), lambda k: {**self.own(rows.get(k), unit), **change(
                    self.units(rows.get(k), unit), self.units(old.get(k), unit))})}

    def ratio(self, q, kind):
        unit = q["currency"]
        now = self.oracle.total(q)
        since = {"from": None} if kind == "whole" else {}
        paid = self.oracle.total({**q, "measure": "disbursement", **since})
        promised = self.oracle.total({**q, "measure": "commitment" if kind == "whole" else "budget", **since})
        def figures(a, b):
            return {"disbursed": major(a, unit), "committed": major(b, unit), "ratio_percent": percent(-a if b < 0 else a, b)}
        rows, left, right = (by_key(x, q) for x in (now, paid, promised))
        return {**now, "ratio": kind, **figures(minor(paid["total"], unit), minor(promised["total"], unit)),
                "rows": with_all(q, (rows, left, right), lambda k: {**self.own(rows.get(k), unit), **figures(
                    self.units(left.get(k), unit), self.units(right.get(k), unit))})}

    def measured(self, q, measures, currencies):
        asked = [(m, c) for m in measures for c in currencies]
        found = [self.oracle.total({**q, "measure": m, "currency": c}) for m, c in asked]
        rows = [by_key(x, q) for x in found]
        top = [{"measure": m, "currency": c, **{k: x[k] for k in ("total", "entries", "projects", "donors", "unconverted", "unvalued", "check")}}
               for (m, c), x in zip(asked, found)]
        def beside(k):
            return [{"measure": m, "currency": c, **self.own(r.get(k), c)} for (m, c), r in zip(asked, rows)]
        return {**found[0], "measures": top,
                "rows": with_all(q, rows, lambda k: {**self.own(rows[0].get(k), asked[0][1]), "measures": beside(k)})}


def ask_beside(rng, r, beside):
    """A random question of one of the kinds, its kind and its answer."""
    while True:
        q, items = ask_for(rng, r)
        if q["currency"] != "original":
            break
    kind = rng.choice(["compare", "window", "whole", "in-year", "measures"])
    days = sorted(e["date"] for e in r.tables["ledger"])
    def dated(pair, item):
        q["from"], q["to"] = pair
        return [i for i in items if i[0] not in ("from", "to", "period")] + item
    if kind == "compare":
        if not (q["from"] and q["to"]):
            code = period_of(rng.choice(days), rng.choice(PERIODS))
            items = dated(period_days(code), [("period", code)])
        items, answer = items + [("compare", "previous-year")], beside.compared(q)
    elif kind == "window":
        code, kinds = rng.choice([("nd58", ("year",)), ("nd09", PERIODS), ("tt23", ("year", "half", "month")), ("calendar", PERIODS)])
        period = period_of(rng.choice(days), rng.choice(kinds))
        items = dated(window_days(code, period), [("window", f"{code}:{period}")])
        if rng.random() < .3:
            items, answer = items + [("compare", "previous-year")], beside.compared(q)
        else:
            answer = beside.oracle.total(q)
        answer["window"] = f"{code}:{period}"
    elif kind == "measures":
        measures = rng.sample(MEASURES, rng.choice([1, 2, 2, 3]))
        currencies = rng.sample(["VND", "USD"], 2 if len(measures) == 1 else rng.choice([1, 2]))
        items = [i for i in items if i[0] not in ("measure", "currency")] + [("measure", ",".join(measures)), ("currency", ",".join(currencies))]
        answer = beside.measured(q, measures, currencies)
    else:
        if kind == "whole":
            q["by"] = [d for d in q["by"] if d not in PERIODS]
            items = [i for i in items if i[0] != "by"] + ([("by", ",".join(q["by"]))] if q["by"] else [])
        items, answer = items + [("ratio", kind)], beside.ratio(q, kind)
    return kind, items, answer


def check_beside(daemon, r, questions, seed):
    rng, beside, seen = random.Random(seed), Beside(r), {}
    for _ in range(questions):
        kind, items, expected = ask_beside(rng, r, beside)
        found = daemon.total(items)
        same(found, expected, f"total {items}")
        seen[kind] = seen.get(kind, 0) + bool(expected["entries"])
    assert len(seen) == 5 or questions < 30, f"kinds never asked: {seen}"
    print(f"{questions} figures beside others agree; not empty: {seen}")


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("paths", nargs=2)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--questions", type=int, default=40)
    o = a.parse_args()
    check_beside(Daemon(o.paths[0]), Register(o.paths[1]), o.questions, o.seed)


if __name__ == "__main__":
    main()
