import Aid
import Control
import Foundation
import Store
import Testing

@testable import Service

/// Files of the reports that rules make owed, with their days as written.
struct OwedReportFileTests {
    @Test func `a file of owed reports writes days anew, and is taken back`() async throws {
        try await RecordFixture.with { office in
            let before = try await office.export(.owedReports)
            let code = "ND80-OWN-Y/P1/2026"
            let file = """
                code,due_statutory,due_effective,due_internal
                \(code),2027-02-01,2027-02-01,2027-01-25

                """
            let answer = try await office.upload("owed-reports", file)
            #expect((answer.inserted, answer.updated) == (0, 1))
            let told: ObligationExplanation = try await office.office.ask(
                ControlPath.obligation, [("code", code)])
            #expect(told.obligation.dueEffective == "2027-02-01")
            #expect(told.rule?.code == "ND80-OWN-Y")
            #expect(try await office.takeBack(answer.batch) == nil)
            #expect(try await office.export(.owedReports) == before)
        }
    }

    @Test func `every fault of a file of owed reports is told by line and column`() async throws {
        try await RecordFixture.with { office in
            try await office.office.letter("DX-1", reporters: ["SYT"])
            let before = try await office.export(.owedReports)
            let found = try await office.rejected(
                "owed-reports",
                """
                code,direction,reporter,recipient,period_from,period_to,due_statutory,due_effective,due_internal
                NIX-Y/P1/2024,in,SYT,office,2024-01-01,2024-12-31,2025-01-10,2025-01-10,2025-01-03
                ND80-OWN-Y/P9/2024,in,SYT,office,2024-01-01,2024-12-31,2025-01-10,2025-01-10,2025-01-03
                ND80-PROV-Y/SYT/2024,out,OFF,office,2024-01-01,2024-12-31,2025-01-10,2025-01-10,2025-01-03
                ND80-OWN-Y/P1/2022,in,XX,office,2022-01-01,2022-12-31,2023-01-10,2023-01-10,2023-01-03
                ND80-OWN-Y/P1/2023,in,SYT,office,2023-12-31,2023-01-01,2024-01-10,2024-01-10,2024-01-03
                ND80-OWN-Y/P1/2024,in,SYT,office,2024-01-01,2024-12-31,2025-01-10,2025-01-10,2025-01-13
                DX-1/SYT/2026-12-31,in,SYT,office,2026-12-31,2026-12-31,2026-12-31,2026-12-31,2026-12-31
                ND80-OWN-Y/P1/2026-Q1,in,SYT,office,2026-01-01,2026-03-31,2026-04-10,2026-04-10,2026-04-03
                ND80-OWN-END/P1/2026,in,SYT,office,2026-01-01,2026-12-31,2027-06-30,2027-06-30,2027-05-31
                ND80-OWN-Y/P2/2026,out,SGD,office,2026-01-01,2026-12-31,2027-01-10,2027-01-11,2027-01-05
                ND80-OWN-Y/P2/2027,in,NGO-1,office,2027-01-01,2027-12-31,2028-01-10,2028-01-10,2028-01-05
                ND80-OWN-Y/P2/2024,in,SGD,office,2020-01-01,2020-12-31,2025-01-10,2025-01-10,2025-01-05
                ND80-OWN-Y/P2/2023,in,SGD,office,2023-01-01,2023-12-31,2024-01-10,2024-03-10,2024-01-05
                ND80-OWN-Y/P2/2022,in,SGD,office,2022-01-01,2022-12-31,2021-01-10,2021-01-11,2021-01-05
                ND80-OWN-END/P2/2027-02-28,in,SGD,office,2025-03-01,2027-02-27,2027-08-28,2027-08-30,2027-07-30
                ND80-OWN-END/P2/2027-01-31,in,SGD,office,2025-03-01,2027-01-31,2027-07-30,2027-07-30,2027-06-30
                ND80-OWN-6M/P2/2026-H2,in,SGD,office,2026-07-01,2026-12-31,2027-01-15,2027-01-15,2027-01-10
                ND80-OWN-Y/P2/2028,in,SGD,office,2028-01-01,2028-12-31,2100-01-10,2100-01-11,2100-01-05
                """)
            #expect(
                found.map { "\($0.line) \($0.column ?? "-") \($0.code)" } == [
                    "2 code unknown-rule", "3 code unknown-reference", "4 code not-the-office",
                    "5 reporter unknown-reference", "6 period_to dates-reversed",
                    "7 due_effective dates-reversed", "8 code asked-by-letter",
                    "9 code not-of-rule", "10 code not-of-rule",
                    "11 direction direction-not-of-rule", "12 reporter reporter-not-of-rule",
                    "13 due_statutory due-too-far", "13 period_to period-not-of-code",
                    "14 due_effective due-too-far",
                    "15 due_statutory dates-reversed", "16 period_to period-not-of-code",
                    "17 code second-event", "18 code not-of-rule",
                    "19 due_statutory due-too-far",
                ])
            #expect(found.allSatisfy { $0.hint != nil || $0.code == "dates-reversed" })
            #expect(try await office.export(.owedReports) == before)
        }
    }
}
