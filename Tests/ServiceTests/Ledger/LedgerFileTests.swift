import Control
import Testing

@testable import Service

/// Files of the ledger that say more than the ledger can take.
struct LedgerFileTests {
    private static let head = "ref,project,kind,date,amount,currency,vnd_stated,reverses\n"

    private static func office(
        _ body: @Sendable (RecordFixture) async throws -> Void
    ) async throws {
        try await RecordFixture.with { office in
            try await office.upload(
                "projects",
                """
                code,title,modality,donors,owner,approval_number,approved_on,start_on,end_on,status,sectors,areas
                P1,Một,project,NGO-1,SYT,1/QĐ,2025-02-01,2025-03-01,2027-02-28,active,health,district:107
                """)
            try await body(office)
        }
    }

    @Test(arguments: [
        (
            "a reversal of a reversal of the same file",
            "A,P1,receipt,2025-03-01,5,VND,,\nB,P1,receipt,2025-03-01,-5,VND,,A\n"
                + "C,P1,receipt,2025-03-01,5,VND,,B\n", ["4 reverses reverses-reversal"]
        ),
        (
            "only the first that fits takes an entry back",
            "A,P1,receipt,2025-03-01,5,VND,,\nB,P1,receipt,2025-03-01,-4,VND,,A\n"
                + "C,P1,receipt,2025-03-01,-5,VND,,A\nD,P1,receipt,2025-03-01,-5,VND,,A\n",
            ["3 reverses reverses-differs", "5 reverses already-reversed"]
        ),
        (
            "a stated value that is not the original's",
            "A,P1,receipt,2025-03-01,5,USD,100,\nB,P1,receipt,2025-03-01,-5,USD,-200,A\n",
            ["3 reverses reverses-differs"]
        ),
    ])
    func `a reversal is of an entry that fits`(
        _ name: String, _ lines: String, _ wrong: [String]
    ) async throws {
        try await Self.office { office in
            let found = try await office.rejected("ledger", Self.head + lines)
            #expect(found.map { "\($0.line) \($0.column ?? "-") \($0.code)" } == wrong)
            let kept = try await office.office.column(
                "SELECT ref FROM ledger_entries WHERE length(ref) = 1")
            #expect(kept == [])
        }
    }

    @Test func `every warning of a file tells its line and why`() async throws {
        try await Self.office { office in
            let result = try await office.upload(
                "ledger",
                Self.head + "A,P1,receipt,2025-01-01,5,VND,,\nB,P1,receipt,2025-03-01,5,VND,,\n"
                    + "C,P1,receipt,2027-03-01,99999999999999,VND,,\nD,P1,receipt,2025-06-01,5,USD,,\n",
                query: [("lang", "vi")])
            #expect(
                result.warningLines.map { "\($0.line) \($0.column ?? "-") \($0.code)" } == [
                    "2 date before-approval", "3 date stale-rate", "4 amount implausible-amount",
                    "4 date after-end", "4 date after-today", "4 date stale-rate",
                    "5 date stale-rate",
                ])
            // Of lines, and of lines with an old rate.
            #expect(result.warnings == 2 + 3)
            let message = "01/01/2025 trước ngày phê duyệt 01/02/2025"
            #expect(result.warningLines.first?.message == message)
            let ahead = try await office.upload(
                "missions",
                "code,purpose,status,host,arrive_on,depart_on,people\n"
                    + "M1,survey,ended,SYT,2099-01-01,2099-01-02,3\n")
            #expect(ahead.warningLines.map { "\($0.line) \($0.code)" } == ["2 after-today"])
        }
    }
}
