import Aid
import Control
import Foundation
import Store
import TestKit
import Testing

@testable import Service

struct DowntimeTests {
    /// 1,500 reports of 100 units, due throughout 2027.
    private static let reports = """
        INSERT INTO agencies (office_id, id, code, name, kind, since_seq)
        SELECT 1, 1000 + n, 'U' || n, 'Đơn vị ' || n, 'department', 0
        FROM generate_series(1, 100) AS n;
        INSERT INTO contacts (office_id, id, email, name, agency, role, language, since_seq)
        SELECT 1, 1000 + n, 'u' || n || '@example.vn', 'Đơn vị ' || n, 'U' || n, 'reporter', 'vi', 0
        FROM generate_series(1, 100) AS n;
        INSERT INTO obligations (office_id, code, rule, rule_since_seq, direction, subject_kind,
            subject_code, reporter, recipient, period_from, period_to, due_statutory,
            due_effective, due_internal, since_seq)
        SELECT 1, 'ND80-OWN-Y/G' || n || '/2026', 'ND80-OWN-Y', 0, 'in', 'project', 'G' || n,
            'U' || 1 + n % 100, 'office', '2026-01-01', '2026-12-31', due, due, due - 5, 1
        FROM generate_series(1, 1500) AS n
        CROSS JOIN LATERAL (SELECT '2027-01-04'::date + n % 350 AS due) d;
        ANALYZE obligations
        """

    private func counts(_ office: ReminderOffice) async throws -> [String] {
        try await office.context.store.read { tx in
            let all = try await tx.obligations(
                ObligationFilter(), on: office.context.today, trackFrom: nil
            ).filter { $0.subjectCode.hasPrefix("G") }
            let notices = try await tx.notices(of: all.map(\.code)).filter {
                $0.audience == .reporter
            }
            let mailed = Dictionary(grouping: notices.filter { $0.fate == .mailed }) {
                $0.obligation
            }
            let skipped = notices.count { $0.fate == .skipped }
            return [
                "\(all.count) reports", "\(mailed.count) told",
                "\(mailed.values.map(\.count).max() ?? 0) at most", "\(skipped) skipped",
            ]
        }
    }

    @Test func `a year of downtime is caught up with one run`() async throws {
        try await ReminderOffice.with("2026-12-10") { office in
            try await office.mail.sql(Self.reports)
            let summary = try await office.remind("2028-01-31")
            // Each report was owed five steps towards its reporter: one went, four are accounted
            // for.
            let told = ["1500 reports", "1500 told", "1 at most", "6000 skipped"]
            #expect(try await counts(office) == told)
            // So many at once wait for a person.
            #expect(summary.held > 100 && summary.queued == 0)
            try await office.remind("2028-02-01")
            #expect(try await counts(office) == told)
        }
    }

    @Test func `what a clock four years ahead made is taken back when it is put right`()
        async throws
    {
        try await ReminderOffice.with { office in
            try await office.remind("2026-12-28")
            try await office.remind("2030-12-30")
            let ahead = try await office.notices(to: ReminderOffice.reporter)
            #expect(ahead.contains("after-20 mailed"))
            for day in ["2026-12-29", "2027-01-07", "2027-01-13", "2027-02-08"] {
                try await office.remind(day)
            }
            #expect(
                try await office.notices(to: ReminderOffice.reporter).sorted() == [
                    "after-10 skipped", "after-2 skipped", "after-20 mailed", "before-15 mailed",
                    "before-3 mailed",
                ])
            #expect(
                try await office.mails(to: ReminderOffice.reporter) == [
                    "2026-12-28 queued", "2030-12-30 cancelled", "2027-01-07 queued",
                    "2027-01-13 cancelled", "2027-02-08 held",
                ])
        }
    }
}
