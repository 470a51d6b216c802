import Foundation
import Store
import TestKit
import Testing

@testable import Service

/// The daemon was down for a year, and comes back on a morning.
struct YearDownTests {
    @Test func `what fell due meanwhile is caught up in one run, each flagged once`()
        async throws
    {
        try await withTestStore { store, clock in
            let office = try await OfficeFixture(store, clock)
            try await office.run(
                """
                INSERT INTO projects (office_id, id, code, title, modality, donors, owner,
                    approved_on, start_on, end_on, status, sectors, areas, officer, place_day,
                    since_seq)
                SELECT 1, 1000 + n, 'Y' || n, 'Y', 'project', 'NGO', 'OWN', '2025-02-01',
                    '2026-10-01', '2029-02-28', 'active', 'x', 'x', 'hoa', '2025-02-01', 0
                FROM generate_series(1, 375) n;
                SELECT setval('projects_id_seq', 5000)
                """)
            try await ExtendObligations(context: office.context).run()
            try await FlagOverdueReports(context: office.context).run()
            let flagged = try await office.column(
                "SELECT count(*) FROM flags WHERE kind = 'overdue'")
            clock.advance(by: 366 * 86_400)
            let made = try await ExtendObligations(context: office.context).run()
            let outcome = try await FlagOverdueReports(context: office.context).run()
            // Two reports of each grant fell due meanwhile, and two more are written ahead.
            #expect(outcome.flagged >= 750 && made.inserted + outcome.flagged >= 1500)
            let again = try await FlagOverdueReports(context: office.context).run()
            #expect(again.flagged == 0)
            let all = try await office.column("SELECT count(*) FROM flags WHERE kind = 'overdue'")
            #expect(
                Int(all[0]) == (Int(flagged[0]) ?? 0) + outcome.flagged)
        }
    }
}
