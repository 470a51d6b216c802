"""Changes a loaded register in every way, asks again about each moment before, and takes files back."""
import csv, json, random, time, uuid
from oddities import KINDS, shared_items, text_of
from explained import CAUSES, check_bridges
from oracle import Register, ask_for, check_totals, listed, same

def strip(answer):
    return json.dumps({k: v for k, v in answer.items() if k not in ("now", "as_of")}, sort_keys=True)


def history(daemon, folder, seed):
    """Changes a loaded register in every way, and asks again about each moment before."""
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
        check_totals(daemon, now, 25, rng.randrange(10 ** 9))

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

    def resplit(p, **lists):
        """New shares from the start: what was said of the same list from later days on ends."""
        for name, text in lists.items():
            if listed(text) != listed(p[name]):
                for s in t["splits"]:
                    if s["project"] == p["code"]:
                        s[name] = ""
            p[name] = text

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
                # A receipt stands for the seq as well.
                side.pop("receipt", None)
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
        resplit(p, sectors=shared_items(rng, [s["code"] for s in t["sectors"] if s["scheme"] == "office"], 3), donors=shared_items(rng, [d["code"] for d in t["donors"]], 3))
        p["title"] += " (sửa)"
    put("projects", some, ["code", "sectors", "donors", "title"] + [c for c in ("modality", "owner", "status", "areas")])
    some = rng.sample(money, 5)
    for p in some:
        p["owner"] = "A-4" if p["owner"] != "A-4" else "A-3"
        p["budget_regime"] = "" if p["budget_regime"] else "off-budget"
    put("projects", some)
    # The project's own day crosses the reform, so the same code means another unit.
    some = rng.sample(money, 4)
    for p, day in zip(some, ("2008-03-03", "2009-01-01", "2025-06-30", "2025-07-01")):
        p["approved_on"] = day
        resplit(p, areas="province:01" if day > "2025-06-30" else "district:013=33.3333|province:01=66.6667")
    put("projects", some)
    some = rng.sample(t["missions"], 5)
    for m in some:
        m.update(people=str(int(m["people"]) + 3), donor="D2|D5", country="", arrive_on="2025-07-01", depart_on="2025-07-02", areas="commune:00111|province:01", status="")
    put("missions", some)
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
    moved = check_bridges(daemon, questions, known, rng)
    assert moved == set(CAUSES), f"causes never seen: {set(CAUSES) - moved}"
    print(f"{len(known)} moments of the past answer {len(questions)} questions as they did")
