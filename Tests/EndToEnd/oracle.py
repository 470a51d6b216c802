#!/usr/bin/env python3
"""An independent, slow computation of the totals, held against a running daemon.

  oracle.py make DIR --seed N            a small register with every oddity
  oracle.py load SOCKET DIR              imports a register
  oracle.py totals SOCKET DIR --questions 200 --seed N [--cli VIENTRO]
  oracle.py history SOCKET DIR --seed N  changes, questions about the past, reversals

Whole numbers and fractions only, no SQL: values, nested splits, places and sums follow the
documented rules word for word.
"""
import argparse, csv, datetime as dt, functools, http.client, json, os, random, socket, subprocess, sys, uuid
from fractions import Fraction
from urllib.parse import urlencode
from oddities import KINDS, MEASURES, decimals, major, make, save

DIMS = ["sector", "province", "district", "commune", "donor", "donor-class", "country", "owner", "managing-agency",
        "modality", "budget-regime", "status", "project", "year", "half", "quarter", "month"]
MISSION_DIMS = ["year", "half", "month", "purpose", "country", "donor", "province", "district", "host"]
AREAS = ("province", "district", "commune")
TODAY = (dt.datetime.now(dt.timezone.utc) + dt.timedelta(hours=7)).date().isoformat()
HAPPENED = ("in-province", "ended", "reported")


def minor(text, currency):
    value = Fraction(text) * 10 ** decimals(currency)
    assert value.denominator == 1, (text, currency)
    return value.numerator


def half_away(value):
    sign = -1 if value < 0 else 1
    whole = abs(value)
    floor = whole.numerator // whole.denominator
    return sign * (floor + (1 if whole - floor >= Fraction(1, 2) else 0))


def divide(amount, shares):
    """Largest remainder, ties to the item listed first, a negative amount as its absolute value."""
    sign, whole = (-1, -amount) if amount < 0 else (1, amount)
    exact = [Fraction(whole) * s / 100 for s in shares]
    parts = [e.numerator // e.denominator for e in exact]
    order = sorted(range(len(shares)), key=lambda i: (-(exact[i] - parts[i]), i))
    for i in order[:whole - sum(parts)]:
        parts[i] += 1
    assert sum(parts) == whole
    return [sign * p for p in parts]


def listed(text):
    """'a=60|b=40' as [(a, 60), (b, 40)]."""
    items = []
    for item in text.split("|"):
        name, mark, share = item.partition("=")
        items.append((name, Fraction(share) if mark else Fraction(100)))
    assert sum(s for _, s in items) == 100, text
    return items


# ---------------------------------------------------------------- the register

class Register:
    """What the files say, row by row, in plain lists."""

    def __init__(self, folder=None):
        self.tables = {}
        self.values = {}
        for kind in KINDS:
            path = folder and os.path.join(folder, kind + ".csv")
            self.tables[kind] = list(csv.DictReader(open(path, encoding="utf-8-sig", newline=""))) if path and os.path.exists(path) else []
        if folder:
            self.prepare()

    def prepare(self):
        t = self.tables
        self.units = {}
        for a in t["areas"]:
            self.units.setdefault((a["level"], a["code"]), []).append(a)
        self.donors = {d["code"]: d for d in t["donors"]}
        self.projects = {p["code"]: p for p in t["projects"]}
        self.rates = {}
        for r in t["rates"]:
            if r["type"] == "accounting":
                self.rates.setdefault(r["currency"], []).append((r["date"], Fraction(r["vnd_per_unit"])))
        for rows in self.rates.values():
            rows.sort()
        self.entries = {e["ref"]: e for e in t["ledger"]}
        for e in t["ledger"]:
            self.value(e)

    def rate(self, currency, day):
        fitting = [rate for date, rate in self.rates.get(currency, []) if date <= day]
        return fitting[-1] if fitting else None

    def value(self, e):
        """The values of an entry: what was made stays, what is missing is made if it can be."""
        if not e.get("amount"):
            self.values[e["ref"]] = (None, None)
            return
        if e.get("reverses"):
            vnd, usd = self.values[e["reverses"]]
            self.values[e["ref"]] = (None if vnd is None else -vnd, None if usd is None else -usd)
            return
        vnd, usd = self.values.get(e["ref"], (None, None))
        amount = minor(e["amount"], e["currency"])
        if vnd is None and e.get("vnd_value"):
            vnd = int(e["vnd_value"])
        if usd is None and e.get("usd_value"):
            usd = minor(e["usd_value"], "USD")
        if vnd is None:
            rate = self.rate(e["currency"], e["date"])
            if e.get("vnd_stated"):
                vnd = int(e["vnd_stated"])
            elif e["currency"] == "VND":
                vnd = amount
            elif rate is not None:
                vnd = half_away(Fraction(amount, 10 ** decimals(e["currency"])) * rate)
        if usd is None:
            rate = self.rate("USD", e["date"])
            if e["currency"] == "USD":
                usd = amount
            elif vnd is not None and rate is not None:
                usd = half_away(Fraction(vnd) / rate * 100)
        self.values[e["ref"]] = (vnd, usd)

    # places

    def unit(self, level, code, day):
        for a in self.units.get((level, code), []):
            if a["valid_from"] <= day and (not a["valid_to"] or day <= a["valid_to"]):
                return a
        return None

    def place(self, name, named_on, own_day=None):
        """The unit that is named on a day and those above it on the record's own day, by level."""
        where, _, date = name.partition("@")
        level, _, code = where.partition(":")
        unit = self.unit(level, code, date or named_on)
        assert unit, (name, named_on)
        day = max(own_day or named_on, unit["valid_from"])
        if unit["valid_to"]:
            day = min(day, unit["valid_to"])
        found, at = {}, unit
        while at:
            found[at["level"]] = at
            at = self.unit(at["parent_level"], at["parent_code"], day) if at["parent_level"] else None
        return found

    # places on another day

    def fate(self, unit, day):
        """What a unit has become: itself, nobody knows, one of several, or shares of several."""
        if unit["valid_from"] <= day and (not unit["valid_to"] or day <= unit["valid_to"]):
            return "is", unit
        if not unit["valid_to"] or unit["valid_to"] >= day:
            return "unknown", None
        lives = sorted(a["valid_from"] for a in self.units[(unit["level"], unit["code"])] if a["valid_from"] > unit["valid_to"])
        lines = [s for s in self.tables["area-successors"] if (s["old_level"], s["old_code"]) == (unit["level"], unit["code"])
                 and unit["valid_to"] < s["effective_on"] <= min([day] + lives[:1])]
        lines = sorted((s for s in lines if s["effective_on"] == min(x["effective_on"] for x in lines)), key=lambda s: s["new_code"].encode())
        if not lines:
            return "ended", unit
        news = [self.unit(s["new_level"], s["new_code"], s["effective_on"]) for s in lines]
        fates = [self.fate(n, day) if n else ("unknown", None) for n in news]
        if len(lines) == 1 and lines[0]["kind"] != "part":
            return fates[0]
        weights = [Fraction(s["weight"]) if s.get("weight") else None for s in lines]
        if None not in weights and sum(weights) in (1, 100):
            shares = [(w * 100 / sum(weights), f) for w, f in zip(weights, fates) if w]
            return shares[0][1] if len(shares) == 1 else ("shares", shares)
        return "either", fates + ([("unknown", None)] if len(fates) == 1 else [])

    def agreed(self, fate, day):
        """The units by level that are certain, whatever else is not."""
        kind, what = fate
        if kind == "unknown":
            return {}
        if kind == "is":
            found, at = {}, what
            while at:
                found[at["level"]] = at
                at = self.unit(at["parent_level"], at["parent_code"], day) if at["parent_level"] else None
            return found
        if kind == "ended":
            above = what["parent_level"] and self.unit(what["parent_level"], what["parent_code"], what["valid_to"])
            found = self.agreed(self.fate(above, day), day) if above else {}
            return {level: u for level, u in found.items() if AREAS.index(level) < AREAS.index(what["level"])}
        all_found = [self.agreed(f[1] if kind == "shares" else f, day) for f in what]
        return {level: u for level, u in all_found[0].items() if all(f.get(level) is u for f in all_found)}

    def leaves(self, fate, day, amounts):
        """(units, amounts) of each part into which money in a former unit divides."""
        kind, what = fate
        if kind != "shares":
            return [(self.agreed(fate, day), amounts)]
        columns = [[None] * len(what) if a is None else divide(a, [w for w, _ in what]) for a in amounts]
        return [leaf for (_, f), of in zip(what, zip(*columns)) for leaf in self.leaves(f, day, of)]

    def today(self, place, amounts, day):
        named = place[max(place, key=AREAS.index)]
        return self.leaves(self.fate(named, day), day, amounts)

    # headings

    def heading(self, scheme, sector, day):
        if scheme == "office":
            return sector
        valid = {s["code"] for s in self.tables["sectors"] if s["scheme"] == scheme
                 and (not s.get("valid_from") or s["valid_from"] <= day) and (not s.get("valid_to") or day <= s["valid_to"])}
        found = {m["to_code"] for m in self.tables["sector-map"] if (m["from_scheme"], m["from_code"], m["to_scheme"]) == ("office", sector, scheme)} & valid
        return found.pop() if len(found) == 1 else None

    # parts

    def plan(self, code, date):
        """What a project's money of that day is divided over: of each list the last that is in force."""
        p = self.projects[code]
        own_day = p["approved_on"] or p["start_on"] or p["dossier_received_on"]
        dated = sorted((s for s in self.tables["splits"] if s["project"] == code and s["effective_on"] <= date), key=lambda s: s["effective_on"])
        plan = {}
        for row, day in [(p, own_day)] + [(s, s["effective_on"]) for s in dated]:
            for name in ("sectors", "areas", "donors"):
                if row[name]:
                    plan[name] = [(self.place(item, day, own_day) if name == "areas" else item, share) for item, share in listed(row[name])]
        return plan["sectors"], plan["areas"], plan["donors"]

    def shared(self, plan, amount):
        if amount is None:
            return None
        sectors, areas, donors = plan
        parts = []
        for of_sector in divide(amount, [s for _, s in sectors]):
            for of_area in divide(of_sector, [s for _, s in areas]):
                parts += divide(of_area, [s for _, s in donors])
        return parts

    @functools.lru_cache(maxsize=None)
    def parts(self, ref):
        """(sector, place, donor, amount, vnd, usd) of each part of an entry."""
        e = self.entries[ref]
        sectors, areas, donors = plan = self.plan(e["project"], e["date"])
        keys = [(s, a, d) for s, _ in sectors for a, _ in areas for d, _ in donors]
        amount = minor(e["amount"], e["currency"]) if e["amount"] else None
        columns = [self.shared(plan, v) or [None] * len(keys) for v in (amount, *self.values[ref])]
        return [key + values for key, values in zip(keys, zip(*columns))]


def period_of(day, dim):
    year, month = day[:4], int(day[5:7])
    return {"year": year, "half": f"{year}-H{1 if month <= 6 else 2}", "quarter": f"{year}-Q{(month + 2) // 3}", "month": day[:7]}[dim]


def period_days(code):
    year, rest = int(code[:4]), code[5:]
    first, last = {"": (1, 12), "H1": (1, 6), "H2": (7, 12), "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12)}.get(rest) or (int(rest), int(rest))
    end = dt.date(year + last // 12, last % 12 + 1, 1) - dt.timedelta(days=1)
    return f"{year}-{first:02d}-01", end.isoformat()


def unit_key(unit):
    return (unit["code"], unit["valid_from"]) if unit else (None, None)


def order(keys):
    return [(k is None, (k or "").encode()) for k in keys]


class Oracle:
    def __init__(self, register):
        self.r = register

    def key(self, dim, entry, part):
        p = self.r.projects[entry["project"]]
        sector, place, donor = part[:3]
        if dim in AREAS:
            return unit_key(place.get(dim))
        value = {"sector": lambda: sector, "donor": lambda: donor, "donor-class": lambda: self.r.donors[donor]["class"],
                 "country": lambda: self.r.donors[donor]["country"], "owner": lambda: p["owner"], "managing-agency": lambda: p["managing_agency"],
                 "modality": lambda: p["modality"], "budget-regime": lambda: p["budget_regime"], "status": lambda: p["status"],
                 "project": lambda: p["code"]}.get(dim, lambda: period_of(entry["date"], dim))()
        return (value or None,)

    def passes_entry(self, q, e):
        p = self.r.projects[e["project"]]
        f = q["filters"]
        return (e["kind"] == q["measure"] and (not q["from"] or e["date"] >= q["from"]) and (not q["to"] or e["date"] <= q["to"])
                and ("owner" not in f or p["owner"] in f["owner"]) and ("project" not in f or p["code"] in f["project"])
                and ("modality" not in f or p["modality"] in f["modality"]))

    def parts(self, q, e):
        """The parts of an entry, in the places and under the headings that are asked for."""
        for sector, place, donor, *amounts in self.r.parts(e["ref"]):
            heading = self.r.heading(q["scheme"], sector, e["date"])
            for units, of in self.r.today(place, amounts, TODAY) if q["lens"] == "current" else [(place, amounts)]:
                yield (heading, units, donor, *of)

    def passes_part(self, q, part):
        f = q["filters"]
        sector, place, donor = part[:3]
        d = self.r.donors[donor]
        if "border" in f and not any(u.get("border") == "true" for u in place.values()):
            return False
        if "area" in f:
            names = {(u["level"], u["code"], u["valid_from"]) for u in place.values()}
            if not any((u["level"], u["code"], u["valid_from"]) in names for u in q["units"]):
                return False
        return (("donor" not in f or donor in f["donor"]) and ("sector" not in f or sector in f["sector"])
                and ("class" not in f or d["class"] in f["class"]) and ("country" not in f or d["country"] in f["country"]))

    def total(self, q):
        currency = q["currency"]
        column = {"original": 3, "VND": 4, "USD": 5}[currency]
        original = currency == "original"
        rows, tops, ledger, waiting, unvalued = {}, {}, {}, {}, set()
        seen = (set(), set(), set())

        def add(figures, value, e, donor):
            figures[0] += value
            figures[1].add(e["ref"])
            figures[2].add(e["project"])
            figures[3].add(donor)
        for e in self.r.tables["ledger"]:
            if not self.passes_entry(q, e):
                continue
            unit = e["currency"] if original else currency
            whole = [minor(e["amount"], e["currency"]) if e["amount"] else None, *self.r.values[e["ref"]]][column - 3]
            ledger[unit] = ledger.get(unit, 0) + (whole or 0)
            for part in self.parts(q, e):
                if not self.passes_part(q, part):
                    continue
                value = part[column]
                if value is None:
                    if part[3] is None:
                        unvalued.add(e["ref"])
                    else:
                        w = waiting.setdefault(e["currency"], [0, set()])
                        w[0] += part[3]
                        w[1].add(e["ref"])
                    continue
                add(tops.setdefault(unit, [0, set(), set(), set()]), value, e, part[2])
                if q["by"]:
                    keys = tuple(k for dim in q["by"] for k in self.key(dim, e, part))
                    add(rows.setdefault((keys, unit), [0, set(), set(), set()]), value, e, part[2])
                for group, item in zip(seen, (e["ref"], e["project"], part[2])):
                    group.add(item)

        def figures(value, unit):
            return {"amount": major(value[0], unit), "entries": len(value[1]), "projects": len(value[2]), "donors": len(value[3])}
        names = [n for dim in q["by"] for n in ([dim.replace("-", "_")] + ([dim + "_valid_from"] if dim in AREAS else []))]
        answer = {"measure": q["measure"], "currency": currency, "from": q["from"], "to": q["to"], "cut": None, "lens": q["lens"], "scheme": q["scheme"],
                  "rows": [{**dict(zip(names, keys)), **figures(value, unit), **({"currency": unit} if original else {})}
                           for (keys, unit), value in sorted(rows.items(), key=lambda i: order(i[0][0] + (i[0][1],)))],
                  "entries": len(seen[0]), "projects": len(seen[1]), "donors": len(seen[2]), "unvalued": len(unvalued),
                  "unconverted": [{"currency": c, "amount": major(w[0], c), "entries": len(w[1])} for c, w in sorted(waiting.items())]}
        if original:
            answer["totals"] = [{"currency": c, **figures(v, c)} for c, v in sorted(tops.items())]
            answer["check"] = [{"currency": c, "ledger": major(v, c), "difference": "0"} for c, v in sorted(ledger.items())]
        else:
            answer["total"] = major(tops[currency][0] if tops else 0, currency)
            answer["check"] = {"ledger": major(ledger.get(currency, 0), currency), "difference": "0"}
        return answer

    def missions(self, by, first, last, lens="historical"):
        rows, top = {}, []
        for m in self.r.tables["missions"]:
            if (m["status"] or "ended") not in HAPPENED or (first and m["arrive_on"] < first) or (last and m["arrive_on"] > last):
                continue
            top.append(m)
            donors = [d for d in m["donor"].split("|") if d]
            places = [self.r.place(a, m["arrive_on"]) for a in m["areas"].split("|") if a]
            if lens == "current":
                places = [self.r.agreed(self.r.fate(p[max(p, key=AREAS.index)], TODAY), TODAY) for p in places]
            for place in places or [{}]:
                for donor in donors or [None]:
                    keys = ()
                    for dim in by:
                        if dim in AREAS:
                            keys += unit_key(place.get(dim))
                        elif dim == "donor":
                            keys += (donor,)
                        elif dim == "country":
                            keys += (m["country"] or (self.r.donors[donors[0]]["country"] if donors else None) or None,)
                        elif dim in ("purpose", "host"):
                            keys += (m[dim],)
                        else:
                            keys += (period_of(m["arrive_on"], dim),)
                    rows.setdefault(keys, {})[m["code"]] = int(m["people"])
        names = [n for dim in by for n in ([dim] + ([dim + "_valid_from"] if dim in AREAS else []))]
        return {"missions": len(top), "person_visits": sum(int(m["people"]) for m in top),
                "rows": [{**dict(zip(names, keys)), "missions": len(found), "person_visits": sum(found.values())}
                         for keys, found in sorted(rows.items(), key=lambda i: order(i[0]))] if by else []}


# ---------------------------------------------------------------- questions

def ask_for(rng, r):
    """A random question as the socket takes it, and as the oracle does."""
    q = {"measure": rng.choice(MEASURES[:1] * 3 + MEASURES), "currency": rng.choice(["VND", "VND", "USD", "original"]),
         "by": rng.sample(DIMS, rng.choice([0, 1, 1, 1, 2, 2, 3, 4])), "from": None, "to": None, "filters": {}, "units": [],
         "lens": rng.choice(["historical", "current"]), "scheme": "office"}
    items = [("measure", q["measure"]), ("currency", q["currency"])] + ([("by", ",".join(q["by"]))] if q["by"] else [])
    others = sorted({s["scheme"] for s in r.tables["sectors"]} - {"office"})
    if others and rng.random() < .4:
        q["scheme"] = rng.choice(others)
        items.append(("scheme", q["scheme"]))
    if q["lens"] == "current":
        items.append(("lens", "current"))
    days = sorted(e["date"] for e in r.tables["ledger"])
    x = rng.random()
    if x < .2:
        code = period_of(rng.choice(days), rng.choice(["year", "half", "quarter", "month"]))
        q["from"], q["to"] = period_days(code)
        items.append(("period", code))
    elif x < .5:
        a, b = sorted(rng.choices(days, k=2))
        q["from"], q["to"] = rng.choice([(a, b), (a, None), (None, b)])
        items += [(n, q[n]) for n in ("from", "to") if q[n]]
    projects, donors = r.tables["projects"], r.tables["donors"]
    pools = {"donor": [d["code"] for d in donors], "sector": [s["code"] for s in r.tables["sectors"] if s["scheme"] == q["scheme"]],
             "owner": sorted({p["owner"] for p in projects}), "project": [p["code"] for p in projects],
             "modality": ["programme", "project", "non-project"], "class": sorted({d["class"] for d in donors}),
             "country": sorted({d["country"] for d in donors} - {""}), "area": None}
    for name in rng.sample(sorted(pools), rng.choice([0, 0, 1, 1, 2, 3])):
        for _ in range(rng.choice([1, 1, 2, 3])):
            if name == "area":
                level = rng.choice(AREAS)
                fitting = [a for a in r.tables["areas"] if a["level"] == level and (q["lens"] == "historical" or not a["valid_to"])]
                if not fitting:
                    continue
                a = rng.choice(fitting)
                lives = r.units[(a["level"], a["code"])]
                value = f"{a['level']}:{a['code']}" + (f"@{a['valid_from']}" if len(lives) > 1 or rng.random() < .3 else "")
                q["units"].append(a)
            else:
                value = rng.choice(pools[name])
            q["filters"].setdefault(name, []).append(value)
            items.append((name, value))
    if rng.random() < .1 and any(a.get("border") == "true" for a in r.tables["areas"]):
        q["filters"]["border"] = ["true"]
        items.append(("border", "true"))
    return q, items


class Daemon:
    """HTTP over the control socket."""

    def __init__(self, path):
        self.path = path
        self.link = None

    def connect(self, timeout=300):
        link = http.client.HTTPConnection("localhost", timeout=timeout)
        link.sock = socket.socket(socket.AF_UNIX)
        link.sock.settimeout(timeout)
        link.sock.connect(self.path)
        return link

    def call(self, method, path, body=None, headers={}):
        for attempt in (1, 2):
            try:
                self.link = self.link or self.connect()
                self.link.request(method, path, body, headers)
                answer = self.link.getresponse()
                return answer.status, answer.read()
            except (http.client.HTTPException, OSError):
                self.link = None
                if attempt == 2 or method != "GET":
                    raise

    def get(self, path, items=()):
        return self.call("GET", path + ("?" + urlencode(items) if items else ""))

    def total(self, items):
        status, body = self.get("/v1/totals", items)
        if status != 200:
            raise SystemExit(f"total {items}: {status} {body.decode()}")
        return json.loads(body)

    def load(self, kind, data, request=None, **options):
        query = urlencode(options)
        status, body = self.call("POST", f"/v1/imports/{kind}" + ("?" + query if query else ""), data,
                                 {"X-Request-Id": request or str(uuid.uuid4()), "Content-Type": "text/csv"})
        return status, json.loads(body)

    def must_load(self, kind, data, **options):
        status, answer = self.load(kind, data, **options)
        if status != 200:
            raise SystemExit(f"import {kind}: {status} {json.dumps(answer, ensure_ascii=False)[:2000]}")
        return answer

    def export(self, kind):
        status, body = self.get(f"/v1/exports/{kind}")
        assert status == 200, body
        return body

    def events(self):
        return json.loads(self.get("/v1/status")[1])["audit"]


def same(found, expected, what):
    found = {k: found.get(k) for k in expected}
    if isinstance(expected.get("check"), list):
        # A currency that has only gifts without value may stand in the check or not.
        for side in (found, expected):
            side["check"] = [c for c in side["check"] if c["ledger"].strip("0.")]
    if found == expected:
        return
    print(f"DIFFERS: {what}")
    for k in expected:
        if found[k] == expected[k]:
            continue
        if k == "rows":
            f, e = [json.dumps(r, sort_keys=True) for r in found[k]], [json.dumps(r, sort_keys=True) for r in expected[k]]
            for mark, one, other in (("+", f, e), ("-", e, f)):
                for row in [r for r in one if r not in other][:6]:
                    print("   ", mark, row)
            if sorted(f) == sorted(e):
                print("    the order differs")
        else:
            print(f"    {k}: found {found[k]}\n    {k}: expected {expected[k]}")
    sys.exit(1)


def load(daemon, folder):
    for kind in KINDS:
        path = os.path.join(folder, kind + ".csv")
        if os.path.exists(path):
            daemon.must_load(kind, open(path, "rb").read())


def check_totals(daemon, r, questions, seed, cli=None):
    rng, oracle = random.Random(seed), Oracle(r)
    nonempty = 0
    for n in range(questions):
        q, items = ask_for(rng, r)
        if cli and n % 25 == 0:
            by_hand = [x for name, value in items for x in ([f"--{name}"] if name == "border" else [f"--{name}", value])]
            found = json.loads(subprocess.run([cli, "--socket", daemon.path, "total", "--json", *by_hand], check=True, capture_output=True).stdout)
        else:
            found = daemon.total(items)
        expected = oracle.total(q)
        nonempty += bool(expected["entries"])
        same(found, expected, f"total {items}")
    dates = sorted(m["arrive_on"] for m in r.tables["missions"])
    for n in range(questions // 4 if dates else 0):
        by = rng.sample(MISSION_DIMS, rng.choice([0, 1, 1, 2, 2, 3]))
        first, last = sorted(rng.choices(dates, k=2))
        first, last = rng.choice([(first, last), (None, None), (first, None), (None, last)])
        lens = rng.choice(["historical", "current"])
        items = ([("by", ",".join(by))] if by else []) + [(k, v) for k, v in (("from", first), ("to", last)) if v] + [("lens", lens)]
        status, body = daemon.get("/v1/missions/totals", items)
        if status != 200:
            raise SystemExit(f"mission totals {items}: {status} {body.decode()}")
        same(json.loads(body), oracle.missions(by, first, last, lens), f"mission totals {items}")
    assert nonempty > questions // 4, f"only {nonempty} of {questions} questions had an answer"
    print(f"{questions} totals ({nonempty} not empty) and {questions // 4 if dates else 0} mission totals agree")


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("what", choices=["make", "load", "totals", "history"])
    a.add_argument("paths", nargs="+")
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--questions", type=int, default=200)
    a.add_argument("--cli")
    o = a.parse_args()
    if o.what == "make":
        save(o.paths[0], make(o.seed))
    elif o.what == "load":
        load(Daemon(o.paths[0]), o.paths[1])
    elif o.what == "totals":
        check_totals(Daemon(o.paths[0]), Register(o.paths[1]), o.questions, o.seed, o.cli)
    else:
        from past import history
        history(Daemon(o.paths[0]), o.paths[1], o.seed)


if __name__ == "__main__":
    main()
