import Aid
import Control
import Foundation
import Testing

@testable import Service
@testable import Store

struct LedgerByHandTests {
    @Test func `an entry has a readable ref, values by named rates, and parts`() async throws {
        try await LedgerFixture.run { ledger in
            let first = try await ledger.enter("commitment", "1000.01", "EUR")
            #expect(first.entry.ref == "P80/C-2025-001")
            #expect(first.entry.vnd == "27000770")
            #expect(first.entry.usd == "1080.03")
            #expect(first.entry.vndRate?.vndPerUnit == "27000.5")
            #expect(first.entry.usdRate?.date == "2025-01-01")
            #expect(first.parts.map(\.vnd) == ["27000770"])
            let second = try await ledger.enter("commitment", "-5", "USD")
            #expect(second.entry.ref == "P80/C-2025-002" && second.entry.usd == "-5.00")
            let other = try await ledger.enter("receipt", nil, inKind: true)
            #expect(other.entry.ref == "P80/R-2025-001" && other.entry.vnd == nil)
        }
    }

    @Test func `the same request is done once and the same entry is no change`() async throws {
        try await LedgerFixture.run { ledger in
            let first = try await ledger.enter("receipt", "5", ref: "R1", id: "one")
            let again = try await ledger.enter("receipt", "5", ref: "R1", id: "one")
            #expect(first == again)
            let same = try await ledger.enter("receipt", "5", ref: "R1", id: "two")
            #expect(same.changed == 0 && same.seq == nil)
            let refusal = await ledger.office.refusal {
                try await ledger.enter("receipt", "6", ref: "R1")
            }
            #expect(refusal?.status == 409 && refusal?.problem.code == "entry-exists")
            let elsewhere = await ledger.office.refusal {
                try await ledger.enter("receipt", "5", on: "2026-06-01", project: "P313", ref: "R1")
            }
            #expect(elsewhere?.problem.code == "entry-exists")
        }
    }

    @Test func `an entry by hand is what the same line of a file is`() async throws {
        try await LedgerFixture.run { ledger in
            try await ledger.split(sectors: "health=33.3333|education=33.3333|water=33.3334")
            try await ledger.split(areas: "commune:0100=60|commune:0200=40", from: "2025-03-01")
            let lines = [
                ("receipt", "1000.01", "EUR", "2025-02-15"), ("budget", "-7", "VND", "2025-06-01"),
                ("commitment", "99999999.99", "USD", "2025-03-01"),
                ("counterpart", "5", "EUR", "2024-12-31"),
            ]
            let file =
                "ref,project,kind,date,amount,currency\n"
                + lines.enumerated().map { at, line in
                    "F\(at),P80,\(line.0),\(line.3),\(line.1),\(line.2)\n"
                }.joined()
            try await ledger.load(file)
            for (at, line) in lines.enumerated() {
                try await ledger.enter(
                    line.0, line.1, line.2, on: line.3, ref: "H\(at)", confirm: true)
            }
            let written = """
                SELECT concat_ws(' ', substr(e.ref, 2), e.kind, e.date, e.amount, e.currency,
                    e.in_kind, v.vnd, v.usd, v.rate_id, v.usd_rate_id, v.is_given, a.part,
                    a.sector_id, a.area_id, a.donor_id, a.amount, a.vnd, a.usd)
                FROM ledger_entries e JOIN valuations v ON v.entry_id = e.id
                JOIN allocations a ON a.entry_id = e.id
                WHERE e.ref LIKE '%' ORDER BY 1
                """
            let byFile = try await ledger.office.column(written.replacing("'%'", with: "'F%'"))
            let byHand = try await ledger.office.column(written.replacing("'%'", with: "'H%'"))
            #expect(byFile == byHand && byFile.count > 12)
        }
    }

    @Test func `what an entry answers is what the ledger shows of it afterwards`() async throws {
        try await LedgerFixture.run { ledger in
            try await ledger.split(sectors: "water=33.3333|education=33.3333|health=33.3334")
            try await ledger.split(
                areas: "commune:0200=60|commune:0100=40", donors: "FRIEND=1|NGO=99",
                from: "2025-03-01")
            var gift = LedgerEntering(
                kind: "receipt", project: "P80", amount: "12.5", currency: "USD",
                date: "2025-04-01", ref: "GIFT", inKind: true, reason: "because")
            (gift.item, gift.quantity, gift.unit) = ("xe đạp", "0012.50", "chiếc")
            (gift.description, gift.document) = ("cho trường", "12/QĐ")
            var answers: [LedgerChange] = [
                try await ledger.office.ask(ControlPath.ledger, body: gift),
                try await ledger.enter("commitment", "1000.01", "EUR", on: "2025-02-15"),
                try await ledger.enter("commitment", "-7", on: "2025-03-01", vndStated: "-6"),
                try await ledger.enter("receipt", nil, inKind: true),
                try await ledger.enter("budget", "3.33", "USD", ref: "B"),
            ]
            answers.append(try await ledger.reverse("GIFT"))
            answers.append(try await ledger.reverse("B", on: "2025-07-01"))
            for answer in answers where answer.entry.ref != "GIFT" && answer.entry.ref != "B" {
                let shown: LedgerEntryDetail = try await ledger.office.ask(
                    ControlPath.ledgerEntry, [("ref", answer.entry.ref)])
                #expect(shown.entry == answer.entry)
                #expect(shown.parts == answer.parts && !shown.parts.isEmpty)
            }
            var before = answers[0].entry
            before.reversedBy = "GIFT-R"
            let shown: LedgerEntryDetail = try await ledger.office.ask(
                ControlPath.ledgerEntry, [("ref", "GIFT")])
            #expect(shown.entry == before && shown.parts == answers[0].parts)
            #expect(shown.entry.quantity == "12.5")
        }
    }

    @Test(arguments: [
        ("NOWHERE", "5", "unknown-reference"), ("P80", "9999999999999999", "value-too-large"),
    ])
    func `what the register or the bounds refuse is refused and written nowhere`(
        _ project: String, _ amount: String, _ code: String
    ) async throws {
        try await LedgerFixture.run { ledger in
            let refusal = await ledger.office.refusal {
                try await ledger.enter("receipt", amount, "EUR", project: project, confirm: true)
            }
            #expect(refusal?.status == 409 && refusal?.problem.code == code)
            let entries = try await ledger.office.column("SELECT ref FROM ledger_entries")
            #expect(entries == [])
        }
    }

    @Test(arguments: [
        ("2025-01-31", "5", "before-approval"), ("2027-03-01", "5", "after-end"),
        ("2025-06-01", "99999999999999", "implausible-amount"),
    ])
    func `what is unusual asks for a confirmation that names it`(
        _ date: String, _ amount: String, _ code: String
    ) async throws {
        try await LedgerFixture.run { ledger in
            let refusal = await ledger.office.refusal {
                try await ledger.enter("receipt", amount, on: date)
            }
            #expect(refusal?.status == 409 && refusal?.problem.code == code)
            #expect(refusal?.problem.hint?.contains("--confirm") == true)
            #expect(try await ledger.office.column("SELECT ref FROM ledger_entries") == [])
            let entered = try await ledger.enter("receipt", amount, on: date, confirm: true)
            #expect(entered.warnings.map(\.code).contains(code))
        }
    }

    @Test func `an old rate is told`() async throws {
        try await LedgerFixture.run { ledger in
            let fresh = try await ledger.enter("receipt", "5", "USD", on: "2025-02-15")
            #expect(fresh.warnings == [])
            let old = try await ledger.enter("receipt", "5", "USD", on: "2025-02-16")
            #expect(old.warnings.map(\.code) == ["stale-rate"])
        }
    }

    @Test func `what is unusual is told in the client's language and kept in English`()
        async throws
    {
        try await LedgerFixture.run { ledger in
            let told: LedgerChange = try await ledger.office.ask(
                ControlPath.ledger, [("lang", "vi")],
                body: LedgerEntering(
                    kind: "receipt", project: "P80", amount: "5", currency: "USD",
                    date: "2025-02-16", reason: "because"))
            #expect(
                told.warnings.map(\.message) == [
                    "tỷ giá USD được dùng là của ngày 01/01/2025, trước ngày 16/02/2025 đến 46 ngày"
                ])
            let kept = try await ledger.office.column("SELECT details FROM change_details")
            #expect(
                kept.last?.contains(
                    "the USD rate used is of 2025-01-01, 46 days before 2025-02-16") == true)
            let refusal = await ledger.office.refusal { () async throws -> LedgerChange in
                try await ledger.enter("receipt", "5", on: "2027-01-01")
            }
            #expect(
                refusal?.problem(in: .vi).message
                    .contains(/\d{4}-\d\d-\d\d/) == false)
            try await ledger.split(sectors: "health=60|water=40", from: "2026-06-01")
            let split: SplitChange = try await ledger.office.ask(
                ControlPath.projectSplits, [("lang", "vi")],
                body: ProjectSplit(
                    project: "P80", sectors: "education", effectiveOn: "2026-01-01",
                    reason: "decision"))
            #expect(
                split.warnings.map(\.message) == [
                    "tỷ lệ phân bổ theo lĩnh vực áp dụng từ ngày 01/06/2026, health=60|water=40, "
                        + "hết hiệu lực vì lần phân bổ này"
                ])
        }
    }

    @Test func `a passport's number is refused and not repeated`() async throws {
        try await LedgerFixture.run { ledger in
            let refusal = await ledger.office.refusal {
                try await ledger.enter("receipt", "5", description: "ông A, C1234567")
            }
            #expect(refusal?.problem.code == "personal-number")
            #expect(refusal?.problem.message.contains("1234567") == false)
        }
    }

    @Test func `a reversal is the exact opposite, once`() async throws {
        try await LedgerFixture.run { ledger in
            try await ledger.split(sectors: "health=33.3333|education=33.3333|water=33.3334")
            let entry = try await ledger.enter(
                "disbursement", "100.01", "EUR", ref: "D1", vndStated: "2700001")
            let back = try await ledger.reverse("D1")
            #expect(back.entry.reverses == "D1" && back.entry.ref == "D1-R")
            #expect(back.entry.vnd == "-2700001" && back.entry.amount == "-100.01")
            #expect(back.entry.usd == "-" + (entry.entry.usd ?? ""))
            #expect(try await ledger.bySector() == [])
            for (ref, code) in [("D1", "already-reversed"), ("D1-R", "reverses-reversal")] {
                let refusal = await ledger.office.refusal { try await ledger.reverse(ref) }
                #expect(refusal?.problem.code == code && refusal?.status == 409)
            }
            let shown: LedgerEntryDetail = try await ledger.office.ask(
                ControlPath.ledgerEntry, [("ref", "D1")])
            #expect(shown.entry.reversedBy == "D1-R" && shown.entry.reason == "because")
            #expect(shown.entry.actor == "lan" && shown.parts.count == 3)
        }
    }

    @Test func `verify-ledger finds nothing, then what was planted, then nothing`() async throws {
        try await LedgerFixture.run { ledger in
            try await ledger.enter("receipt", "100", "EUR", ref: "R1")
            try await ledger.enter("receipt", "100", "VND", ref: "R2")
            _ = try await ledger.reverse("R2")
            let job = VerifyLedger(context: ledger.office.context)
            #expect(try await job.run() == "3 entries and 3 parts add up")
            #expect(try await ledger.flags("ledger-disagrees") == [])
            try await ledger.office.run(
                """
                ALTER TABLE allocations DISABLE TRIGGER USER;
                UPDATE allocations SET vnd = vnd + 1
                WHERE entry_id = (SELECT id FROM ledger_entries WHERE ref = 'R1');
                UPDATE project_splits SET shares = ARRAY[999999]
                WHERE project_id = 2 AND dimension = 'sector'
                """)
            let found = try await job.run()
            #expect(found.hasPrefix("2 faults"), "\(found)")
            let flags = try await ledger.flags("ledger-disagrees")
            #expect(Set(flags.map(\.subject.code)) == ["R1", "P313"])
            #expect(try await job.run().contains("flags") == false)
            try await ledger.office.run(
                """
                UPDATE allocations SET vnd = vnd - 1
                WHERE entry_id = (SELECT id FROM ledger_entries WHERE ref = 'R1');
                UPDATE project_splits SET shares = ARRAY[1000000] WHERE project_id = 2
                """)
            #expect(try await job.run().hasSuffix("0 flags raised, 2 cleared"))
        }
    }
}
