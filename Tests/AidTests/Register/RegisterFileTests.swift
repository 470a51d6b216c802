import Foundation
import Testing

@testable import Aid

struct RegisterFileTests {
    private func items(_ kind: RegisterKind, _ text: String) throws -> [RegisterItem] {
        var file = RegisterFile(kind: kind)
        var items: [RegisterItem] = []
        try file.feed(Array(text.utf8)) { items.append($0) }
        try file.finish { items.append($0) }
        #expect(file.read == items.count)
        return items
    }

    /// `line column code` of each error, and nothing for sound rows.
    private func errors(_ kind: RegisterKind, _ text: String) throws -> [String] {
        try items(kind, text).flatMap { item in
            guard case .rejected(let rejected) = item else { return [String]() }
            return rejected.errors.map { "\($0.line) \($0.column ?? "-") \($0.code.rawValue)" }
        }
    }

    private func row(_ kind: RegisterKind, _ text: String) throws -> RegisterRow {
        guard case .row(let row)? = try items(kind, text).first else {
            throw AidError("no-row", "rejected: \(try errors(kind, text))")
        }
        return row
    }

    private func headerErrors(_ kind: RegisterKind, _ text: String) -> [String] {
        do {
            _ = try items(kind, text)
            return []
        } catch let refusal as FileRefusal {
            return refusal.errors.map { "\($0.column ?? "-") \($0.code.rawValue) \($0.hint ?? "")" }
        } catch {
            return ["\(error)"]
        }
    }

    private let ledgerHeader = "ref,project,kind,date,amount,currency,in_kind,vnd_stated,vnd_value"

    // MARK: - The columns

    @Test func `has the columns of every register, keys and required ones among them`() {
        #expect(RegisterKind.allCases.count == 21)
        let keys = RegisterKind.allCases.map {
            "\($0.rawValue): \($0.keyColumns.map(\.name).joined(separator: " "))"
        }
        #expect(
            keys == [
                "areas: level code valid_from",
                "area-successors: old_level old_code new_level new_code effective_on",
                "sectors: scheme code", "sector-map: from_scheme from_code to_scheme to_code",
                "rates: type currency date", "calendar: date", "donors: code",
                "certificates: donor number", "agencies: code", "contacts: email",
                "projects: code", "splits: project effective_on", "ledger: ref", "missions: code",
                "owed-reports: code", "asked-reports: code", "submissions: obligation",
                "report-decisions: obligation",
                "subscriptions: code", "people: login", "documents: code",
            ])
        for kind in RegisterKind.allCases {
            let names = kind.columns.map(\.name)
            #expect(Set(names).count == names.count)
            #expect(names.count < 64)
        }
        #expect(RegisterKind.projects.columns.count == 20)
        #expect(RegisterKind.ledger.columns.count == 16)
        #expect(RegisterKind.missions.columns.count == 16)
    }

    // MARK: - The header

    @Test func `takes columns in any order and says which are there`() throws {
        let row = try row(.donors, "class,name,code\nforeign-ngo,A,X-1\n")
        #expect(row["code"] == "X-1")
        #expect(row["class"] == "foreign-ngo")
        #expect(row["country"] == nil)
        #expect(row.values.count == RegisterKind.donors.columns.count)
        var file = RegisterFile(kind: .donors)
        try file.feed(Array("class,name,code\n".utf8)) { _ in }
        #expect(file.header?.present == ["class", "name", "code"])
        #expect(file.header?.hasColumn(0) == true)
        #expect(file.header?.hasColumn(4) == false)
    }

    @Test func `refuses a header by the names in it`() {
        let unknown = headerErrors(.donors, "code,name,clas\n")
        #expect(unknown.count == 1)
        #expect(unknown[0].hasPrefix("clas unknown-column Did you mean \"class\"?"))
        #expect(headerErrors(.donors, "name,class\n")[0].hasPrefix("code missing-column"))
        #expect(headerErrors(.donors, "code,name,class,name\n") == ["name repeated-column "])
        #expect(headerErrors(.donors, "code,name,class,\n")[0].hasPrefix("- unnamed-column"))
        #expect(headerErrors(.donors, "code;name;class\n")[0].hasPrefix("- file-wrong-delimiter"))
        #expect(headerErrors(.donors, "")[0].hasPrefix("- file-no-header"))
        #expect(headerErrors(.donors, "co\"de,name,class\n") == ["- header-quote "])
        #expect(
            headerErrors(.ledger, "ref,project,kind,date,currency\n")[0]
                .hasPrefix("amount missing-column"))
    }

    @Test func `takes a file of updates without the columns that new records need`() throws {
        var file = RegisterFile(kind: .donors)
        var values: [String?] = []
        try file.feed(Array("code,country\nX-1,FR\n".utf8)) { item in
            if case .row(let row) = item { values = [row["code"], row["name"], row["country"]] }
        }
        #expect(values == ["X-1", nil, "FR"])
        let header = try #require(file.header)
        #expect(header.missingForNew == ["name", "class"])
        #expect(header.refusalOfNew.errors.map(\.line) == [1, 1])
        #expect(header.refusalOfNew.errors.map(\.column) == ["name", "class"])
    }

    // MARK: - Fields

    @Test func `writes every value in its stored form`() throws {
        let mission = try row(
            .missions,
            "code,donor,purpose,host,arrive_on,depart_on,people,areas,organisation\n"
                + "M1,A|B,survey,H,2026-01-01,2026-01-01,007,district:1|commune:2@2026-01-01,"
                + "Vie\u{0323}\u{0302}t\n")
        #expect(mission["people"] == "7")
        #expect(mission["areas"] == "district:1|commune:2@2026-01-01")
        #expect(mission["organisation"].map { Array($0.utf8) } == Array("Vi\u{1EC7}t".utf8))
        let rate = try row(
            .rates, "type,currency,date,vnd_per_unit\naccounting,USD,2026-01-01,025000.50\n")
        #expect(rate["vnd_per_unit"] == "25000.5")
        let project = try row(
            .projects,
            "code,title,modality,donors,owner,status,sectors,areas\n"
                + "P,T,project,A=100.0,O,proposed,x=60.0|y=40,district:1=50.50|district:2=49.5\n")
        #expect(project["donors"] == "A")
        #expect(project["sectors"] == "x=60|y=40")
        #expect(project["areas"] == "district:1=50.5|district:2=49.5")
    }

    @Test func `gives a ledger entry its money in minor units`() throws {
        let entry = try row(
            .ledger, ledgerHeader + "\nL,P,receipt,2026-01-02,-12.5,USD,false,-300000,-300000\n")
        #expect(entry["amount"] == "-12.50")
        #expect(
            entry.money
                == EntryMoney(
                    currency: .usd, amount: -1250, date: try #require(Day(2026, 1, 2)),
                    vndStated: -300_000, vndValue: -300_000))
        let gift = try row(.ledger, ledgerHeader + "\nL,P,receipt,2026-01-02,,USD,true,,\n")
        #expect(gift.money?.amount == nil)
        #expect(gift["amount"] == nil)
    }

    @Test(arguments: [
        ("L 1,P,receipt,2026-01-02,1,VND,,,", "ref not-a-code"),
        (" L,P,receipt,2026-01-02,1,VND,,,", "ref surrounding-blanks"),
        ("L,P ,receipt,2026-01-02,1,VND,,,", "project surrounding-blanks"),
        ("_L,P,receipt,2026-01-02,1,VND,,,", "ref not-a-code"),
        ("L,,receipt,2026-01-02,1,VND,,,", "project required"),
        ("L,  ,receipt,2026-01-02,1,VND,,,", "project required"),
        ("L,P,reciept,2026-01-02,1,VND,,,", "kind unknown-word"),
        ("L,P,receipt,2026-02-30,1,VND,,,", "date not-a-date"),
        ("L,P,receipt,02/01/2026,1,VND,,,", "date not-a-date"),
        ("L,P,receipt,1026-01-02,1,VND,,,", "date date-out-of-range"),
        ("L,P,receipt,2026-01-02,1.5,VND,,,", "amount too-many-decimals"),
        ("L,P,receipt,2026-01-02,\"1,000\",VND,,,", "amount not-a-number"),
        ("L,P,receipt,2026-01-02, 1,VND,,,", "amount surrounding-blanks"),
        ("L,P,receipt,2026-01-02,1000000000000000000,VND,,,", "amount amount-too-large"),
        ("L,P,receipt,2026-01-02,1,XAU,,,", "currency unknown-currency"),
        ("L,P,receipt,2026-01-02,1,,,,", "currency required"),
        ("L,P,receipt,2026-01-02,,VND,,,", "amount amount-missing"),
        ("L,P,receipt,2026-01-02,,VND,false,,", "amount amount-missing"),
        ("L,P,receipt,2026-01-02,1,VND,yes,,", "in_kind not-a-boolean"),
        ("L,P,receipt,2026-01-02,,USD,true,5,", "vnd_stated value-without-amount"),
        ("L,P,receipt,2026-01-02,-1,USD,,5,", "vnd_stated sign-differs"),
        ("L,P,receipt,2026-01-02,1,USD,,0,", "vnd_stated sign-differs"),
        ("L,P,receipt,2026-01-02,1,USD,,,-3", "vnd_value sign-differs"),
        ("L,P,receipt,2026-01-02,1,USD,,1.5,", "vnd_stated too-many-decimals"),
        ("L,P,receipt", "- field-count"),
        ("L,P,receipt,2026-01-02,1,VND,,,\"5\"x", "vnd_value text-after-quote"),
    ])
    func `names the column and the rule that a ledger line breaks`(line: String, expected: String)
        throws
    {
        let sound = "OK,P,receipt,2026-01-02,1,VND,,,\n"
        let found = try errors(.ledger, "\(ledgerHeader)\n\(sound)\(line)\n\(sound)")
        #expect(found == ["3 \(expected)"])
    }

    @Test func `gives every error of a line at once`() throws {
        let found = try errors(.ledger, ledgerHeader + "\n,P,x,2026-13-01,a,VND,1,,\n")
        #expect(
            found == [
                "2 ref required", "2 kind unknown-word", "2 date not-a-date",
                "2 amount not-a-number", "2 in_kind not-a-boolean",
            ])
    }

    @Test func `says what is wrong in words and what to do`() throws {
        let bad = try items(.calendar, "date,kind\n2026-02-30,holidy\n")
        guard case .rejected(let rejected)? = bad.first else {
            Issue.record("the line was taken")
            return
        }
        #expect(rejected.errors[0].message == "\"2026-02-30\" is not a date")
        #expect(rejected.errors[0].hint == .dateForm)
        #expect(rejected.errors[1].hint?.english.hasPrefix("Did you mean \"holiday\"?") == true)
        #expect(rejected.record.fields == ["2026-02-30", "holidy"])
    }

    @Test(arguments: [
        (
            RegisterKind.donors, "code,name,class,country", "A,N,foreign-ngo,UK",
            "country unknown-country"
        ),
        (.donors, "code,name,class,country", "A,N,foreign-ngo,vn", "country unknown-country"),
        (.donors, "code,name,class", "A,N\u{1}x,foreign-ngo", "name control-character"),
        (.agencies, "code,name,email", "A,N,a b@x.vn", "email not-an-email"),
        (.agencies, "code,name,email", "A,N,a@localhost", "email not-an-email"),
        (.agencies, "code,name,email", "A,N,a@x..vn", "email not-an-email"),
        (.agencies, "code,name,language", "A,N,fr", "language unknown-word"),
        (
            .agencies, "code,name,valid_from,valid_to", "A,N,2026-01-02,2026-01-01",
            "valid_to dates-reversed"
        ),
        (
            .rates, "type,currency,date,vnd_per_unit", "a,USD,2026-01-01,0",
            "vnd_per_unit rate-not-positive"
        ),
        (
            .rates, "type,currency,date,vnd_per_unit", "a,ABC,2026-01-01,1",
            "currency unknown-currency"
        ),
        (
            .missions, "code,purpose,host,arrive_on,depart_on,people",
            "M,media,H,2026-01-02,2026-01-01,1",
            "depart_on dates-reversed"
        ),
        (
            .missions, "code,purpose,host,arrive_on,depart_on,people",
            "M,media,H,2026-01-02,2026-01-02,-1",
            "people number-too-small"
        ),
        (
            .missions, "code,purpose,host,arrive_on,depart_on,people",
            "M,media,H,2026-01-02,2026-01-02,2.5",
            "people not-a-whole-number"
        ),
        (
            .missions, "code,purpose,host,arrive_on,depart_on,people,donor",
            "M,media,H,2026-01-02,2026-01-02,2,A|A", "donor repeated-item"
        ),
        (
            .areas, "level,code,name,valid_from,parent_level,parent_code",
            "district,1,N,2026-01-01,province,",
            "parent_code needs-both"
        ),
        (.areas, "level,code,name,valid_from", "ward,1,N,2026-01-01", "level unknown-word"),
        (.contacts, "email,role,agency,donor", "a@x.vn,head,,", "agency needs-one-of"),
        (.contacts, "email,role,agency,donor", "a@x.vn,head,A,B", "agency needs-one-of"),
        (
            .submissions, "obligation,received_on", "rule/2026,2026-01-01",
            "obligation not-an-obligation"
        ),
        (
            .submissions, "obligation,received_on", "r/s/2026-H3,2026-01-01",
            "obligation not-an-obligation"
        ),
        (
            .subscriptions, "code,report,email,schedule", "S,weekly-brief,a@x.vn,every 0s",
            "schedule not-a-schedule"
        ),
        (.people, "login,name,role", "a/b,N,read", "login not-a-login"),
    ])
    func `refuses what a column cannot hold`(
        kind: RegisterKind, header: String, line: String, expected: String
    ) throws {
        #expect(try errors(kind, "\(header)\n\(line)\n") == ["2 \(expected)"])
    }

    @Test(arguments: [
        (RegisterKind.submissions, "obligation,received_on", "grant-report/P/1/2026-H1,2026-01-01"),
        (.submissions, "obligation,received_on", "r/D.1/2026-06-30/2,2026-01-01"),
        (.subscriptions, "code,report,email,schedule", "S,period-report,a@x.vn,0 7 1 * *"),
        (.subscriptions, "code,report,email,schedule", "S,period-report,a@x.vn,every 15m"),
        (.contacts, "email,role,agency", "a.b+c@x-y.gov.vn,head,"),
        (.people, "login,name,role", "_apt,N,read"),
        (.donors, "code,name,class,iati_id", "A,\"N, \"\"x\"\"\",foreign-ngo,KH-TIN- K009"),
        (
            .projects, "code,title,modality,donors,owner,status,sectors,areas",
            "P,T,project,A,O,active,s,province:1"
        ),
    ])
    func `takes what a column can hold`(kind: RegisterKind, header: String, line: String) throws {
        #expect(try errors(kind, "\(header)\n\(line)\n") == [])
    }

    @Test func `asks for the time of a project from its approval on`() throws {
        let header = "code,title,modality,donors,owner,status,sectors,areas,start_on,end_on"
        for status in RowChecks.projectStatuses {
            let found = try errors(
                .projects, "\(header)\nP,T,project,A,O,\(status),s,province:1,,\n")
            let isTimed = ["approved", "active", "suspended", "completed", "closed"].contains(
                status)
            #expect(
                found
                    == (isTimed
                        ? ["2 start_on required-by-status", "2 end_on required-by-status"] : []))
        }
    }

    @Test func `holds numbers of 128 characters and not more, counted as characters`() throws {
        for (count, expected) in [(128, []), (129, ["2 number text-too-long"])] {
            let number = String(repeating: "Đ", count: count)
            #expect(
                try errors(
                    .submissions, "obligation,received_on,number\nr/s/2026,2026-01-01,\(number)\n")
                    == expected)
        }
        let code = String(repeating: "a", count: 64)
        #expect(try errors(.sectors, "scheme,code,name\noffice,\(code),N\n") == [])
        #expect(
            try errors(.sectors, "scheme,code,name\noffice,\(code)a,N\n") == ["2 code not-a-code"])
    }

    // MARK: - Properties

    @Test func `what counts as composed at a glance is NFC by the tables`() {
        for value in UInt32(0x80)...0x2FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = String(scalar)
            let isComposed = Array(text.utf8).withUnsafeBufferPointer { PlainText.isComposed($0) }
            guard isComposed else { continue }
            let after = "e" + text + "e"
            #expect(
                Array(after.precomposedStringWithCanonicalMapping.utf8) == Array(after.utf8),
                "U+\(String(value, radix: 16))")
        }
    }

    @Test func `every code that reading gives is listed`() throws {
        var generator = SplitMix(seed: 8)
        let listed = Set(RegisterErrorCode.allCases.map(\.rawValue))
        let cells = [
            "", " ", "a", "a b", "1", "-1", "1.23456789012345", "2026-01-01", "2026-02-30", "true",
            "VND",
            "USD", "VN", "a@b.vn", "a|b", "a=60|b=40", "a=1|b=2", "district:1", "district:1=x",
            "district:1@x", "project", "active", "commitment", "foreign-ngo", "every 5m",
            "r/s/2026",
            String(repeating: "9", count: 40), "\u{7}",
        ]
        for kind in RegisterKind.allCases {
            var writer = CSVWriter()
            writer.write(kind.columns.map(\.name))
            for _ in 0..<60 {
                writer.write(kind.columns.map { _ in cells.randomElement(using: &generator) })
            }
            var file = RegisterFile(kind: kind)
            try file.feed(writer.bytes) { item in
                guard case .rejected(let rejected) = item else { return }
                let given = rejected.errors.map(\.code.rawValue)
                #expect(listed.isSuperset(of: given))
            }
            #expect(file.read == 60)
        }
    }

    @Test func `stored forms read back are the same stored forms`() throws {
        let text =
            "ref,project,kind,date,amount,currency,in_kind,item,quantity,vnd_stated\n"
            + "A,P,receipt,2026-01-02,05.1,USD,true,\"x, \"\"y\"\"\n z\",01.50,0123000\n"
        let first = try row(.ledger, text)
        var writer = CSVWriter()
        writer.write(RegisterKind.ledger.columns.map(\.name))
        writer.write(first.values)
        let second = try row(.ledger, String(decoding: writer.bytes, as: UTF8.self))
        #expect(second.values == first.values)
        #expect(second.money == first.money)
        #expect(first["amount"] == "5.10")
        #expect(first["quantity"] == "1.5")
        #expect(first["vnd_stated"] == "123000")
    }
}
