"""Makes a small register in which every rule has its odd case. Deterministic for a seed."""
import csv, datetime as dt, io, os, random

KINDS = ["areas", "area-successors", "sectors", "sector-map", "rates", "calendar", "donors", "agencies",
         "certificates", "contacts", "projects", "splits", "ledger", "missions"]
MEASURES = ["commitment", "budget", "receipt", "disbursement", "counterpart"]
DECIMALS = {"VND": 0, "JPY": 0, "KRW": 0, "KWD": 3, "BHD": 3}

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
    "splits": "project,effective_on,sectors,areas,donors",
    "ledger": "ref,project,kind,date,amount,currency,in_kind,item,quantity,unit,vnd_stated,description,document,reverses,vnd_value,usd_value",
    "missions": "code,donor,organisation,country,purpose,status,host,arrive_on,depart_on,people,areas,permit_number,permitted_on,project,officer,note",
}
OLD_END, REFORM = "2025-06-30", "2025-07-01"
AGAIN_END, AGAIN = "2026-02-28", "2026-03-01"


def decimals(currency):
    return DECIMALS.get(currency, 2)


def major(value, currency):
    d = decimals(currency)
    if d == 0:
        return str(value)
    return f"{'-' if value < 0 else ''}{abs(value) // 10 ** d}.{abs(value) % 10 ** d:0{d}d}"


def text_of(kind, rows, columns=None):
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
        t["areas"].append({"border": rng.choice(["", "", "", "true", "false"]) if level != "province" else "", "level": level, "code": code, "name": f"Đơn vị {level} {code}, \"{first}\"", "parent_level": parent and parent.split(":")[0],
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
    for c in ("00111", "00112", "02001"):
        area("commune", c, "province:01", REFORM, "")
    # A second reform: a commune that came of the first one is split and its code goes on with a
    # smaller unit; another province, and a commune that moves there whole.
    area("commune", "02000", "province:01", REFORM, AGAIN_END)
    area("province", "03", "", AGAIN, "")
    for c, p in (("02000", "01"), ("02005", "03"), ("02006", "03"), ("00222", "03")):
        area("commune", c, f"province:{p}", AGAIN, "")

    def succession(old, new, kind, day, weight=""):
        t["area-successors"].append({**dict(zip(("old_level", "old_code"), old.split(":"))), **dict(zip(("new_level", "new_code"), new.split(":"))),
                                     "kind": kind, "effective_on": day, "weight": weight})
    for c, w in (("02006", "0.333333333333"), ("02000", "0.333333333334"), ("02005", "0.333333333333")):
        succession("commune:02000", f"commune:{c}", "part", AGAIN, w)
    succession("province:01", "province:01", "whole", REFORM)
    # Nobody has said how the second province was split; one of its districts went to a commune.
    succession("province:02", "province:01", "part", REFORM)
    succession("province:02", "province:03", "part", REFORM)
    succession("district:022", "commune:00112", "renamed", REFORM)
    for a in t["areas"]:
        if a["level"] != "commune" or a["valid_to"] != OLD_END:
            continue
        old, x = "commune:" + a["code"], rng.random()
        new = [f"commune:{c}" for c in rng.sample(["00111", "00112", "02000", "02001"], 3)]
        if x < .4:
            succession(old, new[0], "whole", REFORM)
        elif x < .7:
            # Weights in hundredths or in parts of one; some do not make a whole.
            weights = rng.choice([("60", "40", ""), ("0.5", "0.5", ""), ("33.3333", "33.3333", "33.3334"), ("0.1", "0.2", "0.7"), ("50", "49", ""), ("100", "0", "")])
            for n, w in zip(new, weights):
                if w:
                    succession(old, n, rng.choice(["part", "part", "whole"]), REFORM, w)
        elif x < .8:
            for n in new[:2]:
                succession(old, n, "part", REFORM)
        elif x < .9:
            succession(old, new[0], "part", REFORM)
    codes = ["education", "health", "Water", "agri/2", "a.b-c_d"]
    t["sectors"] = [{"scheme": "office", "code": c, "name": f"Lĩnh vực {c}"} for c in codes] + \
                   [{"scheme": "dac", "code": c, "name": c} for c in ("education", "110", "120", "311")] + \
                   [{"scheme": "np", "code": c, "name": c, "valid_from": a, "valid_to": b}
                    for c, a, b in (("01", "2010-01-01", "2015-12-31"), ("02", "2015-06-01", "2020-12-31"), ("03", "2016-01-01", ""), ("04", "", ""))]
    t["sector-map"] = [{"from_scheme": "office", "from_code": a, "to_scheme": s, "to_code": b}
                       for s, a, b in (("dac", "education", "110"), ("dac", "health", "120"), ("dac", "health", "110"), ("dac", "agri/2", "311"),
                                       ("np", "education", "01"), ("np", "education", "02"), ("np", "health", "03"), ("np", "health", "01"),
                                       ("np", "Water", "04"), ("np", "agri/2", "04"), ("np", "agri/2", "02"))]
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
    for p in t["projects"]:
        for day in sorted({day_between(rng, "2006-01-01", "2026-09-30") for _ in range(rng.choice([0, 0, 1, 1, 2, 3]))}):
            # Any of the three anew; what is left empty stays as it was.
            row = {"project": p["code"], "effective_on": day, "sectors": shared_items(rng, codes), "areas": shared_items(rng, places(day)),
                   "donors": shared_items(rng, [d["code"] for d in t["donors"]])}
            for name in rng.sample(["sectors", "areas", "donors"], rng.choice([0, 1, 2])):
                row[name] = ""
            t["splits"].append(row)
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
