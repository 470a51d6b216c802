"""Divides entries of a ledger by shares, independently of the daemon: exact fractions, largest
remainder, ties to the item listed first. splits.py CSV EFFECTIVE OLD NEW: totals by the items of
two lists of shares over a project's ledger, entries dated from EFFECTIVE on by NEW."""
import csv, json, sys
from fractions import Fraction


def parse(text):
    items = [p.partition("=") for p in text.split("|")]
    return [(name, Fraction(share) if share else Fraction(100)) for name, _, share in items]


def split(amount, shares):
    whole = abs(amount)
    exact = [Fraction(whole) * share / 100 for _, share in shares]
    parts = [int(e) for e in exact]
    order = sorted(range(len(shares)), key=lambda i: (-(exact[i] - parts[i]), i))
    for i in order[: whole - sum(parts)]:
        parts[i] += 1
    return {name: part if amount >= 0 else -part for (name, _), part in zip(shares, parts)}


path, effective, old, new, kind = sys.argv[1:6]
sums = {}
for row in csv.DictReader(open(path, encoding="utf-8")):
    if row["kind"] != kind or not row["vnd_value"]:
        continue
    shares = parse(new if row["date"] >= effective else old)
    for name, part in split(int(row["vnd_value"]), shares).items():
        sums[name] = sums.get(name, 0) + part
print(json.dumps({k: str(v) for k, v in sorted(sums.items())}, sort_keys=True))
