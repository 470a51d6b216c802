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

KINDS = ["areas", "area-successors", "sectors", "sector-map", "rates", "calendar", "donors", "agencies",
         "certificates", "contacts", "projects", "ledger", "missions"]
DIMS = ["sector", "province", "district", "commune", "donor", "donor-class", "country", "owner", "managing-agency",
        "modality", "budget-regime", "status", "project", "year", "half", "quarter", "month"]
MISSION_DIMS = ["year", "half", "month", "purpose", "country", "donor", "province", "district", "host"]
MEASURES = ["commitment", "budget", "receipt", "disbursement", "counterpart"]
AREAS = ("province", "district", "commune")
DECIMALS = {"VND": 0, "JPY": 0, "KRW": 0, "KWD": 3, "BHD": 3}
HAPPENED = ("in-province", "ended", "reported")


def decimals(currency):
    return DECIMALS.get(currency, 2)


def minor(text, currency):
    value = Fraction(text) * 10 ** decimals(currency)
    assert value.denominator == 1, (text, currency)
    return value.numerator


def major(value, currency):
    d = decimals(currency)
    if d == 0:
        return str(value)
    return f"{'-' if value < 0 else ''}{abs(value) // 10 ** d}.{abs(value) % 10 ** d:0{d}d}"


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
        self.plans = {}
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

    def place(self, name, own_day):
        """The unit a record names and those above it, by level."""
        where, _, date = name.partition("@")
        level, _, code = where.partition(":")
        unit = self.unit(level, code, date or own_day)
        assert unit, (name, own_day)
        day = max(own_day, unit["valid_from"])
        if unit["valid_to"]:
            day = min(day, unit["valid_to"])
        found, at = {}, unit
        while at:
            found[at["level"]] = at
            at = self.unit(at["parent_level"], at["parent_code"], day) if at["parent_level"] else None
        return found

    # parts

    def plan(self, code):
        if code not in self.plans:
            p = self.projects[code]
            day = p["approved_on"] or p["start_on"] or p["dossier_received_on"]
            self.plans[code] = (listed(p["sectors"]), [(self.place(a, day), s) for a, s in listed(p["areas"])], listed(p["donors"]))
        return self.plans[code]

    def shared(self, code, amount):
        if amount is None:
            return None
        sectors, areas, donors = self.plan(code)
        parts = []
        for of_sector in divide(amount, [s for _, s in sectors]):
            for of_area in divide(of_sector, [s for _, s in areas]):
                parts += divide(of_area, [s for _, s in donors])
        return parts

    @functools.lru_cache(maxsize=None)
    def parts(self, ref):
        """(sector, place, donor, amount, vnd, usd) of each part of an entry."""
        e = self.entries[ref]
        sectors, areas, donors = self.plan(e["project"])
        keys = [(s, a, d) for s, _ in sectors for a, _ in areas for d, _ in donors]
        amount = minor(e["amount"], e["currency"]) if e["amount"] else None
        columns = [self.shared(e["project"], v) or [None] * len(keys) for v in (amount, *self.values[ref])]
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

    def passes_part(self, q, part):
        f = q["filters"]
        sector, place, donor = part[:3]
        d = self.r.donors[donor]
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
            for part in self.r.parts(e["ref"]):
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
        answer = {"measure": q["measure"], "currency": currency, "from": q["from"], "to": q["to"], "cut": None, "lens": "historical", "scheme": "office",
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

    def missions(self, by, first, last):
        rows, top = {}, []
        for m in self.r.tables["missions"]:
            if (m["status"] or "ended") not in HAPPENED or (first and m["arrive_on"] < first) or (last and m["arrive_on"] > last):
                continue
            top.append(m)
            donors = [d for d in m["donor"].split("|") if d]
            places = [self.r.place(a, m["arrive_on"]) for a in m["areas"].split("|") if a]
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
         "by": rng.sample(DIMS, rng.choice([0, 1, 1, 1, 2, 2, 3, 4])), "from": None, "to": None, "filters": {}, "units": []}
    items = [("measure", q["measure"]), ("currency", q["currency"])] + ([("by", ",".join(q["by"]))] if q["by"] else [])
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
    pools = {"donor": [d["code"] for d in donors], "sector": [s["code"] for s in r.tables["sectors"] if s["scheme"] == "office"],
             "owner": sorted({p["owner"] for p in projects}), "project": [p["code"] for p in projects],
             "modality": ["programme", "project", "non-project"], "class": sorted({d["class"] for d in donors}),
             "country": sorted({d["country"] for d in donors} - {""}), "area": None}
    for name in rng.sample(sorted(pools), rng.choice([0, 0, 1, 1, 2, 3])):
        for _ in range(rng.choice([1, 1, 2, 3])):
            if name == "area":
                level = rng.choice(AREAS)
                a = rng.choice([a for a in r.tables["areas"] if a["level"] == level])
                lives = r.units[(a["level"], a["code"])]
                value = f"{a['level']}:{a['code']}" + (f"@{a['valid_from']}" if len(lives) > 1 or rng.random() < .3 else "")
                q["units"].append(a)
            else:
                value = rng.choice(pools[name])
            q["filters"].setdefault(name, []).append(value)
            items.append((name, value))
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
        from urllib.parse import urlencode
        return self.call("GET", path + ("?" + urlencode(items) if items else ""))

    def total(self, items):
        status, body = self.get("/v1/totals", items)
        if status != 200:
            raise SystemExit(f"total {items}: {status} {body.decode()}")
        return json.loads(body)

    def load(self, kind, data, request=None, **options):
        from urllib.parse import urlencode
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
            by_hand = [x for name, value in items for x in (f"--{name}", value)]
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
        items = ([("by", ",".join(by))] if by else []) + [(k, v) for k, v in (("from", first), ("to", last)) if v]
        status, body = daemon.get("/v1/missions/totals", items)
        if status != 200:
            raise SystemExit(f"mission totals {items}: {status} {body.decode()}")
        same(json.loads(body), oracle.missions(by, first, last), f"mission totals {items}")
    assert nonempty > questions // 4, f"only {nonempty} of {questions} questions had an answer"
    print(f"{questions} totals ({nonempty} not empty) and {questions // 4 if dates else 0} mission totals agree")


# ---------------------------------------------------------------- a register of oddities

COLUMNS = {
    "areas": "level,code,name,parent_level,parent_code,valid_from,valid_to,border",
    "area-successors": "old_level,old_code,new_level,new_code,kind,effective_on,legal_act,weight",
    "sectors": "scheme,code,name,name_en,parent,valid_from,valid_to",
    "sector-map": "from_scheme,from_code,to_scheme,to_code",
    "rates": "type,currency,date,vnd_per_unit,source",
    "donors": "code,name,name_en,class,country,registry_number,iati_id,aliases",
    "agencies": "code,name,name_en,kind,email,language,valid_from,valid_to,successor",
    "projects": "code,title,title_en,modality,donors,through,owner,managing_agency,budget_regime,dossier_received_on,approval_number,"
                "approved_on,approval_authority,start_on,end_on,status,sectors,areas,officer,iati_id",
    "ledger": "ref,project,kind,date,amount,currency,in_kind,item,quantity,unit,vnd_stated,description,document,reverses,vnd_value,usd_value",
    "missions": "code,donor,organisation,country,purpose,status,host,arrive_on,depart_on,people,areas,permit_number,permitted_on,project,officer,note",
}
OLD_END, REFORM = "2025-06-30", "2025-07-01"


def text_of(kind, rows, columns=None):
    import io
    out = io.StringIO()
    names = columns or COLUMNS[kind].split(",")
    w = csv.DictWriter(out, names, extrasaction="ignore", restval="", lineterminator="\n")
    w.writeheader()
    w.writerows(rows)
    return out.getvalue().encode()


def shared_items(rng, items, most=3):
    k = min(len(items), rng.randint(1, most))
    chosen = rng.sample(items, k)
    if k == 1:
        return chosen[0] + rng.choice(["", "", "=100"])
    if rng.random() < .3:
        # Shares that tie, and shares that leave remainders.
        widths = {2: [500000, 500000], 3: [333333, 333333, 333334]}[k]
    else:
        cuts = sorted(rng.sample(range(1, 1000000), k - 1))
        widths = [b - a for a, b in zip([0] + cuts, cuts + [1000000])]
    return "|".join(f"{c}={w // 10000}.{w % 10000:04d}".rstrip("0").rstrip(".") for c, w in zip(chosen, widths))


def day_between(rng, first, last):
    a, b = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    return (a + dt.timedelta(days=rng.randrange((b - a).days + 1))).isoformat()


def make(seed, projects=40, entries=500, missions=80):
    """The tables of a small register; every rule has its odd case in it."""
    rng = random.Random(seed)
    t = {kind: [] for kind in KINDS}

    def area(level, code, parent, first, last):
        t["areas"].append({"level": level, "code": code, "name": f"Đơn vị {level} {code}, \"{first}\"", "parent_level": parent and parent.split(":")[0],
                           "parent_code": parent and parent.split(":")[1], "valid_from": first, "valid_to": last})
    for p in ("01", "02"):
        area("province", p, "", "2004-01-01", OLD_END)
        for d in range(1, 4):
            # A district that moved to the other province in 2009, under its old code.
            if p == "01" and d == 3:
                area("district", "013", "province:02", "2004-01-01", "2008-12-31")
                area("district", "013", "province:01", "2009-01-01", OLD_END)
            else:
                area("district", f"{p}{d}", f"province:{p}", "2004-01-01", OLD_END)
            for c in range(1, 4):
                area("commune", f"0{p}{d}{c}", f"district:{p}{d}", "2009-01-01" if d == 3 else "2004-01-01", OLD_END)
    # A code used for two communes, one after the other; a commune right under its province.
    area("commune", "09999", "district:011", "2004-01-01", "2012-12-31")
    area("commune", "09999", "district:021", "2013-01-01", OLD_END)
    area("commune", "08888", "province:02", "2004-01-01", OLD_END)
    # After the reform one province under a used code, communes without districts, codes used again.
    area("province", "01", "", REFORM, "")
    for c in ("00111", "00112", "02000", "02001"):
        area("commune", c, "province:01", REFORM, "")
    for a in t["areas"]:
        if a["level"] == "commune" and a["valid_to"] == OLD_END:
            t["area-successors"].append({"old_level": "commune", "old_code": a["code"], "new_level": "commune", "new_code": rng.choice(["00111", "02000", "02001"]),
                                         "kind": rng.choice(["whole", "part"]), "effective_on": REFORM})
    codes = ["education", "health", "Water", "agri/2", "a.b-c_d"]
    t["sectors"] = [{"scheme": "office", "code": c, "name": f"Lĩnh vực {c}"} for c in codes] + \
                   [{"scheme": "dac", "code": c, "name": c} for c in ("education", "110")]
    t["sector-map"] = [{"from_scheme": "office", "from_code": "education", "to_scheme": "dac", "to_code": "110"}]
    for cur, first, value in (("USD", "2010-01-01", 19500), ("EUR", "2008-06-01", 23000), ("JPY", "2012-01-01", 170), ("KWD", "2011-01-01", 76000)):
        day = dt.date.fromisoformat(first)
        while day < dt.date(2026, 10, 1):
            t["rates"].append({"type": "accounting", "currency": cur, "date": day.isoformat(), "vnd_per_unit": f"{value + rng.randrange(900)}.{rng.randrange(10 ** 12):012d}"})
            day += dt.timedelta(days=rng.randrange(20, 300))
        t["rates"].append({"type": "market", "currency": cur, "date": "2009-01-01", "vnd_per_unit": "1.5"})
    classes = ["foreign-ngo", "foreign-ngo", "government-body", "foreign-individual", "foreign-company", "research-body"]
    t["donors"] = [{"code": f"D{i}", "name": f"Nhà tài trợ {i}, \"bạn\"", "class": c, "country": rng.choice(["US", "JP", "", "CN"])} for i, c in enumerate(classes * 2)]
    t["agencies"] = [{"code": f"A-{i}", "name": f"Cơ quan {i}"} for i in range(5)]

    def places(day, most=3):
        found = [a for a in t["areas"] if a["valid_from"] <= day and (not a["valid_to"] or day <= a["valid_to"])]
        chosen = {(a["level"], a["code"]): f"{a['level']}:{a['code']}" + (f"@{day}" if rng.random() < .1 else "") for a in rng.sample(found, min(len(found), 6))}
        return list(chosen.values())
    for i in range(projects):
        day = day_between(rng, "2006-01-01", "2026-08-01")
        later = (dt.date.fromisoformat(day) + dt.timedelta(days=rng.randrange(100, 1500))).isoformat()
        p = {"code": f"P-{i:03d}", "title": f"Dự án {i}", "modality": rng.choice(["programme", "project", "non-project"]), "donors": shared_items(rng, [d["code"] for d in t["donors"]]),
             "owner": f"A-{rng.randrange(5)}", "managing_agency": rng.choice(["", "A-1", "A-2"]), "budget_regime": rng.choice(["", "state-budget", "off-budget"]),
             "status": rng.choice(["active", "closed", "completed", "suspended"]), "approved_on": "", "start_on": day, "end_on": later, "dossier_received_on": "",
             "sectors": shared_items(rng, codes)}
        own = day
        x = rng.random()
        if x < .4:
            p["approved_on"] = own = day_between(rng, "2006-01-01", "2026-08-01")
        elif x < .5:
            p.update(status=rng.choice(["proposed", "appraising", "rejected"]), start_on="", end_on="", dossier_received_on=day)
        x = places(own)
        if rng.random() < .1:
            # A place named as of another day than the project's own.
            x = places(rng.choice(["2007-05-05", "2011-05-05", "2026-02-02"]))
            x = [a.split("@")[0] + "@" + ("2007-05-05" if a.split("@")[-1] == "2007-05-05" else a.split("@")[1]) if "@" in a else a for a in x]
            x = [a for a in x if "@" in a] or places(own)
        p["areas"] = shared_items(rng, x)
        t["projects"].append(p)
    free, refs = [], 0
    for i in range(entries):
        p = rng.choice(t["projects"])
        cur = rng.choice(["VND"] * 4 + ["USD"] * 4 + ["EUR", "JPY", "KWD", "SEK", "CHF"])
        d = decimals(cur)
        amount = rng.choice([0, 1, 2, 3, 5, 7, 100, 101]) if rng.random() < .15 else rng.randrange(10 ** (6 + d))
        if cur == "VND" and rng.random() < .06:
            amount = 10 ** 18 - 1 - rng.randrange(3)
        amount = -amount if rng.random() < .12 else amount
        e = {"ref": f"L/{i:04d}", "project": p["code"], "kind": rng.choice(MEASURES[:1] * 3 + MEASURES), "date": day_between(rng, "2006-01-01", "2026-09-30"),
             "amount": major(amount, cur), "currency": cur, "in_kind": rng.choice(["true", "false", ""]), "vnd_stated": "", "reverses": "",
             "description": rng.choice(["", "", "hai\ndòng, \"trích\"", "Ấm đun nước"])}
        x = rng.random()
        if x < .08:
            stated = 10 ** 18 - 1 if rng.random() < .2 else rng.randrange(1, 10 ** 10)
            e["vnd_stated"] = str(0 if amount == 0 else -stated if amount < 0 else stated)
        elif x < .14:
            e.update(amount="", in_kind="true", item="Xe đạp", quantity="3.5", unit="chiếc")
        elif x < .24 and free:
            back = free.pop(rng.randrange(len(free)))
            text = back["amount"]
            if text and text.strip("-0."):
                text = text[1:] if text.startswith("-") else "-" + text
            e.update(project=back["project"], kind=back["kind"], currency=back["currency"], in_kind=back["in_kind"], amount=text, reverses=back["ref"],
                     date=rng.choice([e["date"], back["date"]]))
        if not e["reverses"]:
            free.append(e)
        t["ledger"].append(e)
    for i in range(missions):
        day = day_between(rng, "2006-01-01", "2026-09-30")
        t["missions"].append({"code": f"M{i:03d}", "donor": "|".join(rng.sample([d["code"] for d in t["donors"]], rng.choice([0, 1, 1, 2]))), "country": rng.choice(["", "", "FR"]),
                              "purpose": rng.choice(["explore", "survey", "volunteer"]), "status": rng.choice(["", "ended", "reported", "cancelled", "in-province", "permitted"]),
                              "host": f"A-{rng.randrange(5)}", "arrive_on": day, "depart_on": day, "people": str(rng.randrange(0, 30)),
                              "areas": "|".join(rng.sample(places(day), 2)) if rng.random() < .8 else ""})
    return t


def save(folder, tables):
    os.makedirs(folder, exist_ok=True)
    for kind, rows in tables.items():
        if rows:
            with open(os.path.join(folder, kind + ".csv"), "wb") as f:
                f.write(text_of(kind, rows))


# ---------------------------------------------------------------- the past

def strip(answer):
    return json.dumps({k: v for k, v in answer.items() if k not in ("now", "as_of")}, sort_keys=True)


def history(daemon, folder, seed):
    """Changes a loaded register in every way, and asks again about each moment before."""
    import time
    rng = random.Random(seed)
    r = Register(folder)
    t = r.tables
    questions = [ask_for(rng, r)[1] for _ in range(25)]
    questions += [[("by", by)] for by in ("owner", "country,donor-class", "district", "province,sector", "status,modality", "project")]
    questions += [[("by", "province"), ("currency", "USD")], [("by", "sector,district,donor,owner"), ("currency", "original")]]
    known = []

    def note():
        time.sleep(.02)
        instant = json.loads(daemon.get("/v1/audit", [("limit", "1")])[1])["events"][0]["recorded_at"]
        known.append((instant, [strip(daemon.total(q)) for q in questions]))

    def past(share=.1):
        for instant, answers in known:
            for q, answer in zip(questions, answers):
                if rng.random() > share:
                    continue
                again = strip(daemon.total(q + [("as_of", instant)]))
                if again != answer:
                    same(json.loads(again), json.loads(answer), f"total {q} as of {instant}")

    def agree(changed=None):
        now = Register()
        now.tables = {k: [dict(x) for x in v] for k, v in t.items()}
        now.values = r.values
        now.prepare()
        check_totals(daemon, now, 40, rng.randrange(10 ** 9))

    def put(kind, rows, columns=None):
        body = text_of(kind, rows, columns)
        answer = daemon.must_load(kind, body)
        assert answer["updated"] + answer["inserted"] == len(rows), answer
        events = daemon.events()
        again = daemon.must_load(kind, body)
        assert again["inserted"] == again["updated"] == 0 and again["batch"] is None, again
        assert daemon.events() == events, "the same file again made an event"
        agree()
        note()
        past()
        return answer["batch"]

    def exports():
        return {k: daemon.export(k) for k in KINDS}

    def back(batch, what, before, totals):
        body = json.dumps({"reason": "nhầm tệp"}).encode()
        status, answer = daemon.call("POST", f"/v1/imports/{batch}/reverse", body, {"X-Request-Id": str(uuid.uuid4())})
        assert status == 200, (what, answer)
        after = exports()
        for kind in KINDS:
            if kind != "ledger" or what != "ledger":
                assert after[kind] == before[kind], f"reversing {what}: the export of {kind} differs"
        past()
        for q, old in zip(questions, totals):
            new = json.loads(strip(daemon.total(q)))
            old = json.loads(old)
            for side in (new, old):
                side.pop("seq")
                if what == "ledger":
                    # Reversals count; rows of nothing may have come.
                    for k in ("entries", "projects", "donors", "unconverted", "unvalued", "names"):
                        side.pop(k, None)
                    side["rows"] = [{k: v for k, v in row.items() if k not in ("entries", "projects", "donors")} for row in side["rows"] if row["amount"].strip("0.")]
                    for x in side.get("totals", []):
                        for k in ("entries", "projects", "donors"):
                            x.pop(k)
            same(new, old, f"total {q} after reversing {what}")
        note()

    note()
    money = [p for p in t["projects"] if any(e["project"] == p["code"] for e in t["ledger"])]
    # Splits, owners, status; donors; a place's parent; rates that come late; entries.
    some = rng.sample(money, 8)
    for p in some:
        p["sectors"] = shared_items(rng, [s["code"] for s in t["sectors"] if s["scheme"] == "office"], 3)
        p["donors"] = shared_items(rng, [d["code"] for d in t["donors"]], 3)
        p["title"] += " (sửa)"
    put("projects", some, ["code", "sectors", "donors", "title"] + [c for c in ("modality", "owner", "status", "areas")])
    some = rng.sample(money, 5)
    for p in some:
        p["owner"] = "A-4" if p["owner"] != "A-4" else "A-3"
        p["budget_regime"] = "" if p["budget_regime"] else "off-budget"
    put("projects", some)
    for d in t["donors"][:4]:
        d["class"] = "foreign-company" if d["class"] != "foreign-company" else "foreign-ngo"
        d["country"] = "DE" if d["country"] != "DE" else ""
        d["name"] += " mới"
    put("donors", t["donors"][:4])
    moved = [a for a in t["areas"] if a["code"] in ("011",) and a["level"] == "district"]
    for a in moved:
        a["parent_code"] = "02"
        a["name"] += " (chuyển)"
    put("areas", moved)
    late = [{"type": "accounting", "currency": c, "date": d, "vnd_per_unit": v, "source": "đến muộn"}
            for c, d, v in (("SEK", "2015-01-01", "2500.5"), ("SEK", "2019-01-01", "2600"), ("USD", "2007-01-01", "16010.25"), ("EUR", "2020-05-05", "26000"))]
    before, totals = exports(), known[-1][1]
    t["rates"] += late
    batch = put("rates", late)
    r.values = {**r.values}
    back(batch, "rates", before, totals)
    t["rates"] = [x for x in t["rates"] if x not in late]
    r.values.clear()
    agree()
    t["rates"] += late
    put("rates", late)
    new = [{**e, "ref": "N" + e["ref"][1:], "reverses": ""} for e in rng.sample([e for e in t["ledger"] if not e["reverses"]], 12)]
    new += [{**e, "ref": "B" + e["ref"][1:], "amount": e["amount"][1:] if e["amount"].startswith("-") else "-" + e["amount"] if e["amount"].strip("0.") else e["amount"],
             "vnd_stated": "", "reverses": e["ref"]} for e in new[:3]]
    before, totals = exports(), known[-1][1]
    t["ledger"] += new
    batch = put("ledger", new)
    back(batch, "ledger", before, totals)
    agree_after = daemon.export("ledger")
    t["ledger"][:] = list(csv.DictReader(agree_after.decode().splitlines(keepends=True)))
    agree()
    for kind, change in (("projects", lambda p: p.update(sectors="education", owner="A-2", areas=p["areas"])), ("donors", lambda d: d.update({"class": "research-body", "country": "LA"})),
                         ("agencies", lambda a: a.update(name=a["name"] + "!")), ("missions", lambda m: m.update(people="7", donor="D1|D2")),
                         ("areas", lambda a: a.update(parent_code="01" if a["parent_code"] == "02" else "02") if a["level"] == "district" else a.update(name="?"))):
        rows = [dict(x) for x in rng.sample(t[kind], min(5, len(t[kind])))]
        for row in rows:
            change(row)
        counts = [json.loads(daemon.get("/v1/missions/totals", [("by", by)])[1]) for by in ("province,donor", "district", "country")]
        before, totals = exports(), [strip(daemon.total(q)) for q in questions]
        known.append((json.loads(daemon.get("/v1/audit", [("limit", "1")])[1])["events"][0]["recorded_at"], totals))
        batch = daemon.must_load(kind, text_of(kind, rows))["batch"]
        past()
        if batch:
            back(batch, kind, before, totals)
        assert counts == [json.loads(daemon.get("/v1/missions/totals", [("by", by)])[1]) for by in ("province,donor", "district", "country")], f"missions after reversing {kind}"
    # The same id twice acts once and answers twice.
    line = text_of("ledger", [{"ref": "TWICE", "project": money[0]["code"], "kind": "commitment", "date": "2020-01-01", "amount": "5", "currency": "VND"}])
    name = str(uuid.uuid4())
    first, events = daemon.load("ledger", line, request=name), daemon.events()
    assert first[0] == 200 and first[1]["inserted"] == 1, first
    again = daemon.load("ledger", line, request=name)
    assert again == first, (first, again)
    assert daemon.events() == events
    past(1)
    status, verdict = daemon.get("/v1/audit/verify")
    assert status == 200 and json.loads(verdict)["ok"] is True, verdict
    print(f"{len(known)} moments of the past answer {len(questions)} questions as they did")


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
        history(Daemon(o.paths[0]), o.paths[1], o.seed)


if __name__ == "__main__":
    main()
