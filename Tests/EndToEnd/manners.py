#!/usr/bin/env python3
"""The manners of import and export, asked of a running daemon with an empty database.

  manners.py SOCKET
"""
import csv, json, sys, threading, uuid
from oddities import KINDS, make, text_of
from oracle import Daemon

faults = []


def expect(what, found, wanted):
    if found != wanted:
        faults.append(what)
        print(f"WRONG {what}: expected {wanted!r}, found {found!r}")


def refused(d, what, kind, body, line, column, word="", hint=""):
    """The file is refused at that line and column, and nothing changes."""
    events, before = d.events(), d.export(kind)
    status, answer = d.load(kind, body if isinstance(body, bytes) else body.encode())
    if status != 422:
        return expect(what, (status, answer), 422)
    first = answer["errors"][0]
    expect(what, (first["line"], first["column"]), (line, column))
    if word not in first["message"] or hint not in (first["hint"] or ""):
        expect(what, first, (word, hint))
    expect(what + ": counts", (answer["inserted"], answer["updated"], answer["rejected"] > 0), (0, 0, True))
    expect(what + ": events", d.events(), events)
    expect(what + ": export", d.export(kind), before)


def taken(d, what, kind, body, inserted=0, updated=0, unchanged=0, **options):
    status, a = d.load(kind, body if isinstance(body, bytes) else body.encode(), **options)
    found = (status, a.get("inserted"), a.get("updated"), a.get("unchanged"))
    expect(what, found if status == 200 else (status, a), (200, inserted, updated, unchanged))
    return a


def row(d, kind, key, value):
    return next(r for r in csv.DictReader(d.export(kind).decode().splitlines(keepends=True)) if r[key] == value)


def files(d):
    taken(d, "columns in any order, BOM, CRLF", "donors", "\ufeffname,code,class,country\r\nMột,X1,foreign-ngo,US\r\nHai,X2,foreign-company,\r\n", inserted=2)
    taken(d, "an absent column keeps", "donors", "code,name,class\nX1,Một,foreign-ngo\n", unchanged=1)
    expect("kept", row(d, "donors", "code", "X1")["country"], "US")
    taken(d, "an empty cell clears", "donors", "code,name,class,country\nX1,Một,foreign-ngo,\n", updated=1)
    expect("cleared", row(d, "donors", "code", "X1")["country"], "")
    taken(d, "text is stored NFC", "donors", "code,name,class\nX3,Ha\u0323 Lo\u0323ng e\u0302\u0301,foreign-ngo\n", inserted=1)
    expect("NFC", row(d, "donors", "code", "X3")["name"], "H\u1ea1 L\u1ecdng \u1ebf")
    taken(d, "NFC and not are one", "donors", "code,name,class\nX3,H\u1ea1 L\u1ecdng \u1ebf,foreign-ngo\n", unchanged=1)
    taken(d, "a quoted line end", "donors", 'code,name,class\nX4,"Một\nhai, ""ba""",foreign-ngo\n', inserted=1)
    expect("kept as written", row(d, "donors", "code", "X4")["name"], 'Một\nhai, "ba"')
    taken(d, "no last line end", "donors", "code,name,class\nX4,Bốn,foreign-ngo", updated=1)
    refused(d, "an unknown column", "donors", "code,name,class,clas\nX9,n,foreign-ngo,x\n", 1, "clas", "clas")
    refused(d, "a column twice", "donors", "code,name,class,name\nX9,n,foreign-ngo,x\n", 1, "name")
    refused(d, "a missing column", "donors", "code,name\nX9,n\n", 1, "class", "class")
    taken(d, "an update without what new records need", "donors", "code,country\nX1,FR\n", updated=1)
    expect("updated", row(d, "donors", "code", "X1"), {**row(d, "donors", "code", "X1"), "name": "Một", "class": "foreign-ngo", "country": "FR"})
    refused(d, "a new record among updates", "donors", "code,country\nX1,GB\nX9,US\n", 3, "class", "new", "column")
    taken(d, "an agency", "agencies", "code,name,valid_from\nA9,Chín,2020-05-01\n", inserted=1)
    refused(d, "days reversed against the register", "agencies", "code,valid_to\nA9,2020-04-30\n", 2, "valid_to", "2020-05-01")
    taken(d, "an end", "agencies", "code,valid_to\nA9,2020-05-01\n", updated=1)
    taken(d, "a province", "areas", "level,code,name,valid_from\nprovince,91,Chín mốt,2020-05-01\n", inserted=1)
    refused(d, "areas reversed against the register", "areas", "level,code,valid_from,valid_to\nprovince,91,2020-05-01,2019-01-01\n", 2, "valid_to")
    refused(d, "a unit above that is nowhere", "areas", "level,code,name,valid_from,parent_level,parent_code\ndistrict,991,Huyện,2020-05-01,province,99\n", 2, "parent_code", "province:99")
    refused(d, "an empty file", "donors", "", 1, None)
    refused(d, "physical lines", "donors", 'code,name,class\nX5,"a\nb\nc",foreign-ngo\n"X6","d\ne",foreign-ngos\n', 5, "class", "foreign-ngos", "foreign-ngo")
    refused(d, "physical lines in CRLF", "donors", 'code,name,class\r\nX5,"a\r\nb",foreign-ngo\r\nX6,d,x\r\n', 4, "class")
    refused(d, "a code with a blank", "donors", "code,name,class\nX 5,a,foreign-ngo\n", 2, "code")
    refused(d, "a code that begins with a dot", "donors", "code,name,class\n.X,a,foreign-ngo\n", 2, "code")
    refused(d, "a code of 65", "donors", f"code,name,class\n{'X' * 65},a,foreign-ngo\n", 2, "code")
    refused(d, "a code with Vietnamese letters", "donors", "code,name,class\nĐ1,a,foreign-ngo\n", 2, "code")
    refused(d, "a number of 129", "donors", f"code,name,class,registry_number\nX9,a,foreign-ngo,{'9' * 129}\n", 2, "registry_number")
    taken(d, "a code of 64, a number of 128", "donors", f"code,name,class,registry_number\n{'X' * 64},a,foreign-ngo,{'ố' * 128}\n", inserted=1)
    refused(d, "a country that is none", "donors", "code,name,class,country\nX9,a,foreign-ngo,UK\n", 2, "country")
    refused(d, "a key twice", "donors", "code,name,class\nX9,a,foreign-ngo\nX9,a,foreign-ngo\n", 3, "code", "line 2")
    many = "code,name,class\n" + "".join(f"N{i},a,x\n" for i in range(1500)) + "GOOD,a,foreign-ngo\n"
    status, answer = d.load("donors", many.encode())
    expect("1,500 errors", (status, len(answer["errors"]), answer["errors_total"], answer["rejected"], answer["read"]), (422, 1000, 1500, 1500, 1501))
    expect("the first errors", [e["line"] for e in answer["errors"][:3]], [2, 3, 4])
    status, answer = d.load("donors", many.encode(), skip_invalid="true", dry_run="true")
    expect("dry run, skipping", (status, answer["inserted"], answer["rejected"], answer["dry_run"], answer["batch"]), (200, 1, 1500, True, None))
    rid = str(uuid.uuid4())
    status, answer = d.load("donors", many.encode(), request=rid, skip_invalid="true")
    expect("skipping", (status, answer["inserted"], answer["rejected"]), (200, 1, 1500))
    status, body = d.get(f"/v1/import-rejects/{rid}")
    expect("rejects", body.decode(), many.replace("GOOD,a,foreign-ngo\n", ""))
    events, body = d.events(), b"code,name,class\nX1,Y,foreign-ngo\nNEW,Z,foreign-ngo\nX2,Hai,foreign-company\n"
    dry = taken(d, "dry run", "donors", body, 1, 1, 1, dry_run="true")
    expect("a dry run leaves no event", d.events(), events)
    real = taken(d, "the same for real", "donors", body, 1, 1, 1)
    same = {k for k in dry if k not in ("dry_run", "batch", "seq")}
    expect("same counts", {k: dry[k] for k in same}, {k: real[k] for k in same})
    status, answer = d.load("donor", b"code\n")
    expect("an unknown register", status, 400)


def places(d):
    head = "level,code,name,parent_level,parent_code,valid_from,valid_to\n"
    refused(d, "a life that overlaps another", "areas", head + "district,011,x,province,01,2010-01-01,\n", 2, "valid_from", "011")
    refused(d, "two lives that overlap in the file", "areas", head + "district,555,x,province,01,2010-01-01,2012-01-01\ndistrict,555,y,province,01,2012-01-01,\n", 3, "valid_from", "555")
    refused(d, "an area that ends before it begins", "areas", head + "district,556,x,province,01,2010-01-01,2009-01-01\n", 2, "valid_to")
    taken(d, "two lives one after the other", "areas", head + "district,555,x,province,01,2010-01-01,2011-12-31\ndistrict,555,y,province,01,2012-01-01,2020-01-01\n", inserted=2)
    refused(d, "a life grown into the next", "areas", head + "district,555,x,province,01,2010-01-01,2012-12-31\n", 2, "valid_from", "555")
    taken(d, "a boundary moved in one file", "areas", head + "district,555,x,province,01,2010-01-01,2010-12-31\ndistrict,555,z,province,01,2011-01-01,2011-12-31\n", inserted=1, updated=1)
    head = "code,title,modality,donors,owner,status,sectors,areas,approved_on,start_on,end_on\n"

    def p(sectors="education", areas="district:011", donors="D1", day="2020-01-01", status="active", code="Q1", end="2030-01-01", start="2020-01-01", owner="A-1"):
        return head + f"{code},T,project,{donors},{owner},{status},{sectors},{areas},{day},{start},{end}\n"
    refused(d, "shares of 99.99", "projects", p("education=60|health=39.99"), 2, "sectors", "99.99")
    refused(d, "shares of 100.0001", "projects", p("education=60|health=40.0001"), 2, "sectors")
    refused(d, "five decimals", "projects", p("education=60.00001|health=39.99999"), 2, "sectors")
    refused(d, "an item without a share", "projects", p("education=60|health"), 2, "sectors", "health")
    refused(d, "a share of nothing", "projects", p("education=100|health=0"), 2, "sectors")
    refused(d, "a negative share", "projects", p("education=110|health=-10"), 2, "sectors")
    refused(d, "an item twice", "projects", p("education=60|education=40"), 2, "sectors")
    refused(d, "one item with 60", "projects", p("education=60"), 2, "sectors")
    refused(d, "a sector that is none", "projects", p("educatoin"), 2, "sectors", "educatoin")
    refused(d, "a sector of another scheme", "projects", p("110"), 2, "sectors", "110")
    refused(d, "a donor that is missing", "projects", p(donors="D1=50|D999=50"), 2, "donors", "D999")
    refused(d, "an owner that is missing", "projects", p(owner="A-99"), 2, "owner", "A-99")
    refused(d, "a place by another level", "projects", p(areas="ward:011"), 2, "areas")
    refused(d, "a place that is none", "projects", p(areas="district:987"), 2, "areas", "987")
    refused(d, "a place not valid on the day", "projects", p(areas="commune:00121", day="2026-01-01"), 2, "areas", "2026-01-01", "commune:0")
    refused(d, "the same place twice", "projects", p(areas="district:013=50|district:013@2020-05-05=50"), 2, "areas")
    refused(d, "a day of @ that is none", "projects", p(areas="district:011@2020-02-30"), 2, "areas")
    refused(d, "active without an end", "projects", p(end=""), 2, "end_on")
    refused(d, "an end before the start", "projects", p(end="2019-01-01"), 2, "end_on")
    refused(d, "a status that is none", "projects", p(status="actve"), 2, "status", "actve", "active")
    taken(d, "four decimals and @DATE", "projects", p("education=33.3333|health=33.3333|Water=33.3334", "commune:00111@2026-01-01=50|commune:00111=50"), inserted=1)
    expect("as written", row(d, "projects", "code", "Q1")["areas"], "commune:00111@2026-01-01=50|commune:00111=50")
    taken(d, "shares in another form", "projects", p("education=33.3333|health=33.3333|Water=33.3334", "commune:00111@2026-01-01=50.00|commune:00111=050"), unchanged=1)
    refused(d, "from active back to proposed", "projects", p("education", status="proposed"), 2, "status", "proposed", "completed")
    taken(d, "from active to closed", "projects", p("education", status="closed"), updated=1)
    refused(d, "from closed to active", "projects", p("education"), 2, "status", "active")
    taken(d, "a new project in any status", "projects", p(code="Q2", status="revoked") + p(code="Q3", status="proposed", day="", start="", end="", areas="province:01").split("\n")[1] + "\n", inserted=2)
    taken(d, "proposed to appraising", "projects", p(code="Q3", status="appraising", day="", start="", end="", areas="province:01"), updated=1)
    refused(d, "a mission at a host that is none", "missions", "code,purpose,host,arrive_on,depart_on,people\nZ1,survey,A-77,2020-01-01,2020-01-02,3\n", 2, "host")
    refused(d, "a mission that leaves before it comes", "missions", "code,purpose,host,arrive_on,depart_on,people\nZ1,survey,A-1,2020-01-05,2020-01-02,3\n", 2, "depart_on")
    refused(d, "a mission at a place of another day", "missions", "code,purpose,host,arrive_on,depart_on,people,areas\nZ1,survey,A-1,2026-01-05,2026-01-06,3,district:011\n", 2, "areas")
    taken(d, "a mission ends by default", "missions", "code,purpose,host,arrive_on,depart_on,people,areas\nZ1,survey,A-1,2026-01-05,2026-01-06,3,province:01\n", inserted=1)
    expect("ended", row(d, "missions", "code", "Z1")["status"], "ended")


def ledger(d):
    head = "ref,project,kind,date,amount,currency,in_kind,vnd_stated,reverses\n"

    def e(*rows):
        return head + "".join(",".join((r + ",,,,,,,,").split(",")[:9]) + "\n" for r in rows)
    refused(d, "a sum with a comma", "ledger", head + 'E1,Q1,commitment,2021-01-01,"1,000",VND,,,\n', 2, "amount")
    refused(d, "an exponent", "ledger", e("E1,Q1,commitment,2021-01-01,1e3,VND"), 2, "amount")
    refused(d, "a cent of a dong", "ledger", e("E1,Q1,commitment,2021-01-01,1.5,VND"), 2, "amount")
    refused(d, "10^18 minor units", "ledger", e("E1,Q1,commitment,2021-01-01,10000000000000000,USD"), 2, "amount")
    refused(d, "a value above what is kept", "ledger", e("E0,Q1,commitment,2021-01-01,5,VND", "E1,Q1,commitment,2021-01-01,9999999999999999.99,USD"), 3, "amount")
    refused(d, "no amount", "ledger", e("E1,Q1,commitment,2021-01-01,,USD,false"), 2, "amount")
    refused(d, "vnd_stated of the other sign", "ledger", e("E1,Q1,commitment,2021-01-01,5,USD,,-100"), 2, "vnd_stated")
    refused(d, "a project that is missing", "ledger", e("E1,Q99,commitment,2021-01-01,5,USD"), 2, "project")
    taken(d, "a dozen", "ledger", e("E1,Q1,commitment,2021-01-01,5.00,USD", "E2,Q1,commitment,2021-01-01,-5,USD,,,E1", "E3,Q1,commitment,2021-01-01,,VND,true"), inserted=3)
    taken(d, "the same by another name of the amount", "ledger", e("E1,Q1,commitment,2021-01-01,5,USD,false"), unchanged=1)
    refused(d, "other content", "ledger", e("E1,Q1,commitment,2021-01-01,5.01,USD"), 2, "ref", "E1")
    refused(d, "a reversal of the reversed", "ledger", e("E4,Q1,commitment,2021-01-01,-5,USD,,,E1"), 2, "reverses")
    refused(d, "a reversal of a reversal", "ledger", e("E4,Q1,commitment,2021-01-01,5,USD,,,E2"), 2, "reverses")
    refused(d, "a reversal of nothing", "ledger", e("E4,Q1,commitment,2021-01-01,5,USD,,,E99"), 2, "reverses", "E99")
    refused(d, "a reversal of itself", "ledger", e("E4,Q1,commitment,2021-01-01,0,USD,,,E4"), 2, "reverses")
    refused(d, "a reversal before its entry", "ledger", e("E4,Q1,commitment,2021-01-01,-7,USD,,,E5", "E5,Q1,commitment,2021-01-01,7,USD"), 2, "reverses")
    refused(d, "a reversal of another amount", "ledger", e("E4,Q1,commitment,2021-01-01,7,USD", "E5,Q1,commitment,2021-01-01,-6,USD,,,E4"), 3, "reverses")
    refused(d, "a reversal of another kind", "ledger", e("E4,Q1,commitment,2021-01-01,7,USD", "E5,Q1,receipt,2021-01-01,-7,USD,,,E4"), 3, "reverses")
    refused(d, "two reversals of one", "ledger", e("E4,Q1,commitment,2021-01-01,7,USD", "E5,Q1,commitment,2021-01-01,-7,USD,,,E4", "E6,Q1,commitment,2021-01-01,-7,USD,,,E4"), 4, "reverses")
    a = taken(d, "dates outside the project are warnings", "ledger", e("E7,Q1,commitment,2019-01-01,7,VND", "E8,Q1,commitment,2031-01-01,7,VND", "E9,Q1,commitment,2021-01-01,7,VND"), inserted=3)
    # Two by their dates, and all three by the USD rate of the year before.
    expect("warnings", a["warnings"], 5)
    body = e("S1,Q1,commitment,2021-01-01,1,VND", "S1,Q1,commitment,2021-01-01,2,VND", "S2,Q1,commitment,2021-01-01,-1,VND,,,S1", "S3,Q9,commitment,2021-01-01,3,VND", "S4,Q9,commitment,2021-01-01,-3,VND,,,S3")
    rid = str(uuid.uuid4())
    status, a = d.load("ledger", body.encode(), request=rid, skip_invalid="true")
    expect("skipping what hangs on the skipped", (status, a.get("inserted"), a.get("rejected"), [x["line"] for x in a.get("errors", [])]), (200, 2, 3, [3, 5, 6]))
    expect("their lines", d.get(f"/v1/import-rejects/{rid}")[1].decode().count("\n"), 4)


def together(d, tables):
    """Two clients with one file: one inserts, the other finds it done."""
    for kind, rows in (("ledger", [{"ref": f"T{i}", "project": "Q1", "kind": "receipt", "date": "2021-05-05", "amount": str(i), "currency": "VND"} for i in range(1, 3000)]),
                       ("donors", [{"code": f"T{i}", "name": "Cùng lúc", "class": "foreign-ngo"} for i in range(1, 3000)])):
        body, answers = text_of(kind, rows), []
        threads = [threading.Thread(target=lambda: answers.append(Daemon(d.path).load(kind, body))) for _ in range(3)]
        [t.start() for t in threads]
        [t.join() for t in threads]
        expect(f"three at once: {kind}", sorted((s, a.get("inserted"), a.get("unchanged")) for s, a in answers), [(200, 0, 2999), (200, 0, 2999), (200, 2999, 0)])


def questions(d):
    for what, status, items in (
            ("a donor that is none", 404, [("donor", "D99")]), ("an owner that is none", 404, [("owner", "A-99")]), ("a project that is none", 404, [("project", "P")]),
            ("a sector of another scheme", 404, [("sector", "110")]), ("a class that is none", 400, [("class", "foreign-ngos")]), ("a modality that is none", 400, [("modality", "x")]),
            ("a country that is none", 400, [("country", "us")]), ("an area that is none", 404, [("area", "district:987")]), ("an area of two lives", 400, [("area", "province:01")]),
            ("an area by no level", 400, [("area", "011")]), ("five dimensions", 400, [("by", "year,half,quarter,month,donor")]), ("a dimension twice", 400, [("by", "year,year")]),
            ("a dimension that is none", 400, [("by", "years")]), ("a measure that is none", 400, [("measure", "aid")]), ("a currency that is none", 400, [("currency", "EUR")]),
            ("a period and a day", 400, [("period", "2020"), ("from", "2020-01-01")]), ("a period that is none", 400, [("period", "2020-Q5")]), ("days the wrong way", 400, [("from", "2020-01-02"), ("to", "2020-01-01")]),
            ("a future instant", 400, [("as_of", "2199-01-01T00:00:00+07:00")]), ("a cut that is none", 404, [("cut", "x")]), ("a comparison", 400, [("compare", "previous-year")]),
            ("another lens", 400, [("lens", "x")]), ("a measure twice", 400, [("measure", "receipt"), ("measure", "budget")]),
            ("an area of one life", 200, [("area", "province:01@2020-01-01"), ("area", "district:021")]), ("a day as instant", 200, [("as_of", "2020-01-01")])):
        found, body = d.get("/v1/totals", items)
        expect(what, (found, body if found != status else b""), (status, b""))


def main():
    d = Daemon(sys.argv[1])
    tables = make(11, projects=15, entries=120, missions=20)
    for kind in KINDS:
        if tables[kind]:
            d.must_load(kind, text_of(kind, tables[kind]))
    for part in (questions, files, places, ledger):
        part(d)
    together(d, tables)
    expect("the chain", json.loads(d.get("/v1/audit/verify")[1])["ok"], True)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
