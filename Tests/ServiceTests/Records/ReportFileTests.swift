import Aid
import Control
import Foundation
import Store
import Testing

@testable import Service

/// Files of reports that letters ask for, and of what people decided about reports.
struct ReportFileTests {
    private static let asked =
        "code,name,letter,subject,direction,reporter,recipient,period_from,period_to,due,due_internal\n"
    private static let kinds: [RegisterKind] = [
        .areas, .sectors, .rates, .donors, .agencies, .people, .projects, .missions,
        .owedReports, .askedReports, .submissions, .reportDecisions,
    ]

    // MARK: The register comes out as it went in

    /// Something of everything that can be asked for and decided.
    private func decide(_ office: RecordFixture) async throws {
        let office = office.office
        try await office.letter(
            "DX-1", reporters: ["SYT", "NGO-1", "OFF", "HPN"], projects: ["P2"])
        try await office.letter("DX-2", recipient: "Bộ Ngoại giao", period: "2026-H2")
        try await office.letter("DX-3", recipient: "UBND tỉnh", reporters: ["SGD"])
        try await office.move(.waive, "ND80-OWN-6M/P1/2026-H1", number: "12/QĐ")
        try await office.move(.noneRequired, "ND80-OWN-6M/P2/2026-H1", on: "2026-10-01")
        try await office.move(.extend, "ND80-OWN-Y/P1/2026", until: "2027-03-01")
        // Handed in in time and accepted long after the day.
        try await office.move(.submit, "ND80-OWN-Y/P1/2025", on: "2026-01-05", number: "3/BC")
        try await office.move(.receive, "ND80-OWN-Y/P1/2025", on: "2026-03-01")
        // Sent back, never accepted.
        try await office.move(.submit, "ND80-OWN-Y/P2/2025", on: "2026-01-20", number: "4/BC")
        try await office.move(
            .return, "ND80-OWN-Y/P2/2025", on: "2026-11-10", until: "2026-11-30")
        // Accepted, and sent back all the same.
        try await office.move(.receive, "DX-1/SYT/2026-12-31", on: "2026-11-12")
        try await office.move(
            .return, "DX-1/SYT/2026-12-31", on: "2026-11-14", until: "2026-12-31")
        try await office.move(.receive, "DX-1/HPN/2026-12-31", on: "2026-11-12")
        try await office.move(.submit, "DX-3/SGD/2026-12-31", on: "2026-11-15")
        try await office.move(.waive, "DX-1/NGO-1/2026-12-31")
        try await office.step("DX-2/OFF/2026-H2", "draft", note: "chờ số liệu")
        try await office.assign("DX-2/OFF/2026-H2", "minh")
        try await office.assign("DX-1/P2/2026-12-31", "lan")
    }

    /// Reports that the register would not make any more, or otherwise: a period before the
    /// approval as it is now, and what a former owner handed in.
    private func outlive(_ office: RecordFixture) async throws {
        let early = "ND80-OWN-6M/P1/2025-H1"
        try await office.office.move(.receive, early, on: "2025-07-10")
        try await office.edit(
            "projects", ["code": "P1", "approved_on": "2025-08-01", "start_on": "2025-08-01"])
        try await office.edit("projects", ["code": "P2", "owner": "HPN"])
        // A grant that ended before its time: the day is in no file of projects.
        let _: MoveChange = try await office.office.ask(
            ControlPath.projectLife,
            body: ProjectMove(
                project: "P2", status: "completed", on: "2026-11-10", reason: "xong sớm"))
        let standing = try await office.office.column(
            "SELECT code || ' ' || reporter FROM obligations WHERE code IN ('\(early)', "
                + "'ND80-OWN-Y/P2/2025') AND until_seq = 9223372036854775807 ORDER BY code")
        #expect(standing == ["\(early) SYT", "ND80-OWN-Y/P2/2025 SGD"])
    }

    private func everything(_ office: RecordFixture) async throws -> [String] {
        let list: ObligationList = try await office.office.ask(ControlPath.obligations)
        return try list.obligations.map {
            String(decoding: try ControlJSON.encode($0), as: UTF8.self)
        }
    }

    @Test func `what was asked for and decided is the same after a round trip`() async throws {
        let (files, before) = try await RecordFixture.with { office in
            // The result of a mission, let off before its register says that it is here.
            let result = "MISSION-RESULT/M1/2026-10-05"
            try await office.office.move(.waive, result)
            try await office.edit("missions", ["code": "M1", "status": "reported"])
            try await decide(office)
            try await outlive(office)
            var files: [RegisterKind: String] = [:]
            for kind in Self.kinds { files[kind] = try await office.export(kind) }
            #expect(files[.reportDecisions]!.contains("\(result),,"))
            return (files, try await everything(office))
        }
        for state in [
            "waived", "none-required", "received", "returned", "submitted", "upcoming",
        ] {
            #expect(before.contains { $0.contains("\"state\":\"\(state)\"") }, "\(state)")
        }
        try await RecordFixture.with(filled: false) { office in
            for kind in Self.kinds { try await office.upload(kind.rawValue, files[kind]!) }
            #expect(try await everything(office) == before)
            for kind in Self.kinds.suffix(4) {
                let again = try await office.upload(kind.rawValue, files[kind]!)
                #expect(again.inserted + again.updated == 0 && again.batch == nil, "\(kind)")
                #expect(again.unchanged == again.read)
            }
            #expect(try await everything(office) == before)
            for kind in Self.kinds {
                #expect(try await office.export(kind) == files[kind], "\(kind.rawValue)")
            }
            let kept = try await office.office.column("SELECT count(*) FROM returned_submissions")
            #expect(kept == ["0"])
        }
    }

    @Test func `what the register says to be here gives way to the day in a file`() async throws {
        try await RecordFixture.with { office in
            try await office.edit("missions", ["code": "M1", "status": "reported"])
            let code = "MISSION-RESULT/M1/2026-10-05"
            #expect(try await office.office.state(code) == "received")
            try await office.upload(
                "submissions", "obligation,received_on,number,note\n\(code),2026-11-10,5/BC,\n")
            #expect(try await office.office.state(code) == "received-late")
        }
    }

    @Test func `a report handed in before its period is told of`() async throws {
        try await RecordFixture.with { office in
            for (kind, column, project) in [
                ("submissions", "received_on", "P1"), ("report-decisions", "submitted_on", "P2"),
            ] {
                let answer = try await office.upload(
                    kind, "obligation,\(column)\nND80-OWN-Y/\(project)/2026,2016-01-05\n")
                #expect(
                    answer.warningLines.map { "\($0.column ?? "-") \($0.code) \($0.message)" }
                        == [
                            "\(column) before-period 2016-01-05 is before the report's period "
                                + "begins on 2026-01-01"
                        ])
            }
        }
    }

    @Test func `a report put off by years is told of`() async throws {
        try await RecordFixture.with { office in
            let file = """
                obligation,submitted_on,returned_on,correct_by,extended_to
                ND80-OWN-Y/P1/2026,,,,2099-06-05
                ND80-OWN-6M/P1/2026-H1,2026-07-01,2026-07-02,2088-07-05,
                """
            let answer = try await office.upload("report-decisions", file)
            #expect(
                answer.warningLines.map { "\($0.line) \($0.column ?? "-") \($0.code)" } == [
                    "2 extended_to too-far", "3 correct_by too-far",
                ])
            #expect(answer.warningLines[0].message.hasPrefix("2099-06-05 is more than 24 months"))
            #expect(try await office.upload("report-decisions", file).warnings == 0)
        }
    }

    @Test func `an officer that nobody is, or who has left, is told of`() async throws {
        try await RecordFixture.with { office in
            try await office.edit("people", ["login": "lan", "valid_to": "2026-11-01"])
            let file = """
                obligation,officer
                ND80-OWN-Y/P1/2026,minh
                ND80-OWN-Y/P2/2026,nobody
                ND80-OWN-6M/P1/2026-H1,lan
                """
            let answer = try await office.upload("report-decisions", file)
            #expect(answer.inserted == 3 && answer.warnings == 2)
            #expect(
                answer.warningLines.map { "\($0.line) \($0.column ?? "-") \($0.code)" } == [
                    "3 officer unknown-officer", "4 officer unknown-officer",
                ])
            #expect(
                answer.warningLines.map(\.message) == [
                    "nobody has the login nobody", "lan is there until 2026-11-01 only",
                ])
            #expect(try await office.upload("report-decisions", file).warnings == 0)
        }
    }

    @Test func `an extension to a day of rest moves as by hand, and what stands is let be`()
        async throws
    {
        try await RecordFixture.with { office in
            let code = "ND80-OWN-Y/P1/2026"
            func standing() async throws -> [String] {
                try await office.office.column(
                    "SELECT extended_to FROM submissions WHERE obligation = '\(code)' "
                        + "AND until_seq = 9223372036854775807")
            }
            let file = "obligation,extended_to\n\(code),2027-06-05\n"
            let answer = try await office.upload("report-decisions", file)
            #expect(try await standing() == ["2027-06-07"])
            #expect(
                answer.warningLines.map { "\($0.column ?? "-") \($0.code) \($0.message)" } == [
                    "extended_to rest-day 2027-06-05 is a day of rest: the extension goes to "
                        + "2027-06-07"
                ])
            let again = try await office.upload("report-decisions", file)
            #expect(again.batch == nil && again.warnings == 0)
            // From before the rule, or a holiday that came later: its own file changes nothing.
            try await office.office.run(
                "UPDATE submissions SET extended_to = '2027-06-06' WHERE obligation = '\(code)'")
            let exported = try await office.export(.reportDecisions)
            #expect(exported.contains("2027-06-06"))
            let same = try await office.upload("report-decisions", exported)
            #expect(same.batch == nil && same.warnings == 0)
            #expect(try await standing() == ["2027-06-06"])
        }
    }

    // MARK: What a row means

    @Test func `a file by hand needs no more than who owes what by when`() async throws {
        try await RecordFixture.with { office in
            let file = """
                code,name,letter,reporter,recipient,due
                DX-9/SYT/2026-H1,Rà soát,CV 9,SYT,Sở Ngoại vụ,2026-07-10
                DX-9/P1/2026-Q3,Rà soát,CV 9,SGD,office,2026-10-10
                DX-9/NGO-1/2026-10,Rà soát,CV 9,NGO-1,Bộ Tài chính,2026-12-10
                DX-9/OFF/2026-11-30,Rà soát,CV 9,OFF,UBND tỉnh,2026-12-20
                DX-9/HPN/2026,Rà soát,CV 9,HPN,OFFICE,2027-01-10
                """
            let first = try await office.upload("asked-reports", file)
            #expect(first.inserted == 5)
            let rest = "Rà soát,CV 9"
            #expect(
                try await office.export(.askedReports) == Self.asked + """
                    DX-9/HPN/2026,\(rest),agency,in,HPN,OFFICE,2026-01-01,2026-12-31,2027-01-10,2027-01-10
                    DX-9/NGO-1/2026-10,\(rest),donor,watch,NGO-1,Bộ Tài chính,2026-10-01,2026-10-31,2026-12-10,2026-12-10
                    DX-9/OFF/2026-11-30,\(rest),office,out,OFF,UBND tỉnh,2026-11-30,2026-11-30,2026-12-20,2026-12-20
                    DX-9/P1/2026-Q3,\(rest),project,in,SGD,office,2026-07-01,2026-09-30,2026-10-10,2026-10-10
                    DX-9/SYT/2026-H1,\(rest),agency,in,SYT,Sở Ngoại vụ,2026-01-01,2026-06-30,2026-07-10,2026-07-10

                    """)
            #expect(try await office.office.state("DX-9/P1/2026-Q3") == "overdue")
            let again = try await office.upload("asked-reports", file)
            #expect(again.unchanged == 5 && again.batch == nil)
            // Another day takes the place of the first, and the reason is kept.
            let later = try await office.upload(
                "asked-reports", "code,due,due_internal\nDX-9/P1/2026-Q3,2026-12-01,\n")
            #expect(later.updated == 1)
            #expect(try await office.office.state("DX-9/P1/2026-Q3") == "upcoming")
            let because = try await office.office.column(
                "SELECT superseded_because FROM obligations WHERE code = 'DX-9/P1/2026-Q3' "
                    + "AND superseded_because IS NOT NULL")
            #expect(because == ["due 2026-10-10 became 2026-12-01"])
        }
    }

    @Test func `a decision that is absent keeps, an empty cell clears`() async throws {
        try await RecordFixture.with { office in
            let code = "ND80-OWN-6M/P1/2026-H1"
            let first = try await office.upload(
                "report-decisions",
                "obligation,waived_on,officer,note\n\(code),2026-08-01,minh,QĐ 1\n")
            #expect(first.inserted == 1)
            try await office.upload(
                "report-decisions", "obligation,note\n\(code),QĐ 2\n")
            #expect(try await office.office.state(code) == "waived")
            try await office.upload(
                "report-decisions", "obligation,waived_on\n\(code),\n")
            #expect(try await office.office.state(code) == "overdue")
            #expect(
                try await office.export(.reportDecisions)
                    .contains("\n\(code),,,,,,,,,QĐ 2,minh,,,\n"))
            let work = try await office.office.column(
                "SELECT officer FROM report_work WHERE until_seq = 9223372036854775807")
            #expect(work == ["minh"])
        }
    }

    @Test func `a report that came again in a file keeps the one that was sent back`()
        async throws
    {
        try await RecordFixture.with { office in
            let code = "ND80-OWN-6M/P1/2026-H1"
            let header = "obligation,submitted_on,returned_on,correct_by,number\n"
            try await office.upload(
                "report-decisions", header + "\(code),2026-07-10,2026-07-20,2026-08-01,1/BC\n")
            #expect(try await office.office.state(code, on: "2026-07-30") == "returned")
            // What only corrects a day is no other report.
            try await office.upload(
                "report-decisions", header + "\(code),2026-07-10,2026-07-21,2026-08-01,1/BC\n")
            try await office.upload(
                "report-decisions", header + "\(code),2026-07-25,,,2/BC\n")
            #expect(try await office.office.state(code) == "submitted")
            let kept = try await office.office.column(
                "SELECT number || ' ' || returned_on FROM returned_submissions")
            #expect(kept == ["1/BC 2026-07-21"])
        }
    }

    // MARK: What is refused

    @Test func `every fault of a file of asked reports is told by line and column`()
        async throws
    {
        try await RecordFixture.with { office in
            try await office.office.letter("DX-1", reporters: ["SYT"])
            try await office.merge("NGO-2", "NGO-1")
            let found = try await office.rejected(
                "asked-reports",
                """
                code,name,letter,subject,reporter,recipient,due,due_internal
                DX-9/SYT/2026,A,CV 9,,SYT,office,2026-12-01,
                DX-9/NIX/2026,A,CV 9,,SYT,office,2026-12-01,
                DX-9/HPN/2026,A,CV 9,,NIX,office,2026-12-01,
                DX-9/SGD/2026,A,CV 10,,SGD,office,2026-12-01,
                DX-1/SGD/2026,A,CV 9,,SGD,office,2026-12-01,
                ND80-OWN-Y/P1/2026,A,CV 9,,SYT,office,2026-12-01,
                DX-8/NGO-2/2026,A,CV 8,,NGO-2,office,2026-12-01,
                DX-7/SYT/2026,A,CV 7,office,SYT,office,2026-12-01,
                DX-6/SYT/2026,A,CV 6,,SYT,office,2026-12-01,2026-12-02
                DX-9/SYT/2026,A,CV 9,,SYT,office,2026-12-01,
                DX-5/2026,A,CV 5,,SYT,office,2026-12-01,
                DX-4/SYT/2026,"A
                B",CV 4,,SYT,office,,
                """)
            #expect(
                found.map { "\($0.line) \($0.column ?? "-") \($0.code)" } == [
                    "3 code unknown-reference", "4 reporter unknown-reference",
                    "5 letter letter-differs", "6 letter letter-differs", "7 code code-taken",
                    "8 reporter donor-merged", "9 code not-the-office", "10 due dates-reversed",
                    "11 code repeated-key", "12 code not-an-obligation", "13 due required",
                ])
            let plain = ["required", "dates-reversed"]
            #expect(found.allSatisfy { $0.hint != nil || plain.contains($0.code) })
            #expect(try await office.export(.askedReports).split(separator: "\n").count == 2)
        }
    }

    @Test func `every fault of a file of decisions is told by line and column`() async throws {
        try await RecordFixture.with { office in
            try await office.office.move(.receive, "ND80-OWN-Y/P2/2025", on: "2026-01-09")
            let before = try await office.export(.reportDecisions)
            let found = try await office.rejected(
                "report-decisions",
                """
                obligation,submitted_on,returned_on,correct_by,extended_to,waived_on,none_required_on,step,step_on,note
                DX-1/SYT/2026,,,,,2026-10-01,,,,
                ND80-OWN-Y/P2/2025,,,,,2026-10-01,,,,
                ND80-OWN-Y/P1/2025,,,,,2026-10-01,2026-10-01,,,
                ND80-OWN-6M/P1/2026-H1,,2026-08-01,,,,,,,
                ND80-OWN-6M/P2/2026-H1,2026-07-01,,2026-08-01,,,,,,
                ND80-OWN-Y/P1/2026,2026-08-01,2026-07-01,,,,,,,
                ND80-OWN-Y/P2/2026,,,,2026-01-01,,,,,
                ND80-OWN-6M/P1/2025-H1,,,,,,,draft,2026-01-01,
                ND80-OWN-6M/P2/2025-H1,,,,,,,issued,2026-01-01,
                ND80-OWN-END/P1/2027-02-28,,,,,,,,,Hộ chiếu B1234567
                """)
            #expect(
                found.map { "\($0.line) \($0.column ?? "-") \($0.code)" } == [
                    "2 obligation unknown-reference", "3 waived_on received-already",
                    "4 none_required_on let-off-twice", "5 submitted_on return-of-nothing",
                    "6 returned_on correction-of-nothing", "7 returned_on dates-reversed",
                    "8 extended_to not-later", "9 step not-ours", "10 step unknown-word",
                    "11 note personal-number",
                ])
            #expect(found[0].hint?.contains("asked-reports") == true)
            #expect(try await office.export(.reportDecisions) == before)
        }
    }

    @Test func `the good lines come in without the wrong ones where that is asked for`()
        async throws
    {
        try await RecordFixture.with { office in
            let asked = try await office.upload(
                "asked-reports",
                """
                code,name,letter,reporter,recipient,due
                DX-9/SYT/2026,A,CV 9,SYT,office,2026-12-01
                DX-9/NIX/2026,A,CV 9,SYT,office,2026-12-01
                DX-9/SGD/2026,B,CV 9,SGD,office,2026-12-01
                """, query: [("skip_invalid", "true")])
            #expect(asked.inserted == 1 && asked.rejected == 2)
            let decided = try await office.upload(
                "report-decisions",
                """
                obligation,waived_on,none_required_on
                DX-9/SYT/2026,2026-11-01,
                DX-9/NIX/2026,2026-11-01,
                ND80-OWN-Y/P1/2026,2026-11-01,2026-11-01
                """, query: [("skip_invalid", "true")])
            #expect(decided.inserted == 1 && decided.rejected == 2)
            #expect(try await office.office.state("DX-9/SYT/2026") == "waived")
            #expect(try await office.office.state("ND80-OWN-Y/P1/2026") == "upcoming")
        }
    }

    @Test func `decisions need the role that takes them line by line`() async throws {
        try await RecordFixture.with { office in
            for kind in ["owed-reports", "report-decisions"] {
                let refused = try await office.refusal {
                    try await office.data(
                        .post, "/v1/imports/{name}", path: ["name": kind],
                        body: Data("obligation,waived_on\n".utf8), role: .enter)
                }
                #expect(refused?.code == "not-permitted" && refused?.hint != nil)
            }
            for kind in ["owed-reports", "asked-reports", "report-decisions"] {
                #expect(try await office.list(kind).rows.count >= 0)
                #expect(
                    try await office.refusal { try await office.add(kind, ["code": "x"]) }?.code
                        == "not-a-record")
                #expect(
                    try await office.refusal { try await office.show(kind, "x") }?.hint != nil)
            }
        }
    }

    @Test func `a dry run tells and changes nothing`() async throws {
        try await RecordFixture.with { office in
            let changes = try await office.changes()
            let asked = try await office.upload(
                "asked-reports",
                "code,name,letter,reporter,recipient,due\nDX-1/SYT/2026,A,B,SYT,office,2026-12-01\n",
                query: [("dry_run", "true")])
            let decided = try await office.upload(
                "report-decisions", "obligation,waived_on\nND80-OWN-Y/P1/2026,2026-11-01\n",
                query: [("dry_run", "true")])
            #expect(asked.inserted == 1 && decided.inserted == 1)
            #expect(try await office.changes() == changes)
        }
    }

    // MARK: Taking back

    @Test func `a file of decisions taken back leaves what stood before`() async throws {
        try await RecordFixture.with { office in
            try await decide(office)
            let before = try await everything(office)
            let batch = try await office.upload(
                "report-decisions",
                """
                obligation,submitted_on,returned_on,correct_by,waived_on,extended_to,officer
                ND80-OWN-Y/P2/2025,2026-11-15,,,,,
                ND80-OWN-6M/P1/2026-H1,,,,,,minh
                ND80-OWN-Y/P1/2026,,,,,2027-06-01,lan
                ND80-OWN-Y/P2/2026,,,,2026-11-01,,
                """)
            #expect(batch.updated == 3 && batch.inserted == 1)
            #expect(try await everything(office) != before)
            #expect(try await office.takeBack(batch.batch, dryRun: true) == nil)
            #expect(try await office.takeBack(batch.batch) == nil)
            #expect(try await everything(office) == before)
            let kept = try await office.office.column(
                "SELECT count(*) FROM returned_submissions WHERE until_seq = 9223372036854775807")
            #expect(kept == ["0"])
            let second = try await office.upload(
                "report-decisions", "obligation,waived_on\nND80-OWN-Y/P2/2026,2026-11-01\n")
            try await office.office.move(.reinstate, "ND80-OWN-Y/P2/2026")
            let blocked = try await office.takeBack(second.batch)
            #expect(blocked?.code == "changed-since")
            #expect(blocked?.message.contains("ND80-OWN-Y/P2/2026") == true)
            #expect(blocked?.hint?.contains("report reinstate") == true)
        }
    }

    @Test func `a file of asked reports is taken back unless something was built on it`()
        async throws
    {
        try await RecordFixture.with { office in
            let header = "code,name,letter,reporter,recipient,due\n"
            let first = try await office.upload(
                "asked-reports",
                header + "DX-1/SYT/2026,A,CV 1,SYT,office,2026-12-01\n"
                    + "DX-1/SGD/2026,A,CV 1,SGD,office,2026-12-01\n")
            let before = try await office.export(.askedReports)
            let second = try await office.upload(
                "asked-reports", "code,due,due_internal\nDX-1/SYT/2026,2026-12-05,\n")
            #expect(
                try await office.takeBack(first.batch)?.hint?
                    .contains("import reverse \(second.seq ?? 0)") == true)
            #expect(try await office.takeBack(second.batch) == nil)
            #expect(try await office.export(.askedReports) == before)
            let decided = try await office.upload(
                "report-decisions", "obligation,waived_on\nDX-1/SGD/2026,2026-11-01\n")
            let blocked = try await office.takeBack(first.batch)
            #expect(blocked?.message.contains("DX-1/SGD/2026") == true)
            #expect(blocked?.hint?.contains("import reverse \(decided.seq ?? 0)") == true)
            #expect(try await office.takeBack(decided.batch) == nil)
            #expect(try await office.takeBack(first.batch) == nil)
            #expect(try await office.export(.askedReports) == Self.asked)
            let because = try await office.office.column(
                "SELECT DISTINCT superseded_because FROM obligations WHERE code = 'DX-1/SGD/2026'")
            #expect(because == ["the import that caused it was taken back"])
        }
    }

    @Test func `an agency that a letter asks is not taken out with its file`() async throws {
        try await RecordFixture.with { office in
            let batch = try await office.upload("agencies", "code,name\nXA-1,Xã 1\n")
            try await office.office.letter("DX-1", reporters: ["XA-1"])
            let blocked = try await office.takeBack(batch.batch)
            #expect(blocked?.code == "in-use")
            #expect(blocked?.message.contains("DX-1/XA-1/2026-12-31") == true)
        }
    }
}
