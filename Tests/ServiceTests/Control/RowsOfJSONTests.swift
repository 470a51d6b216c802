import Control
import Foundation
import Testing

@testable import Service

@Suite struct RowsOfJSONTests {
    private func totals(_ rows: [TotalsRow]) -> Totals {
        Totals(
            measure: "commitment", currency: "VND", seq: 1, rows: rows,
            sum: .single(total: "0", check: LedgerCheck(ledger: "0", difference: "0")),
            entries: 0, projects: 0, donors: 0)
    }

    @Test(arguments: [0, 1, 2, 499, 500, 501, 1203])
    func `a document written in chunks is the document written at once`(_ count: Int) throws {
        let rows = (0..<count).map {
            TotalsRow(
                keys: [DimensionKey("sector", "s\($0)")], amount: "\($0)", entries: $0,
                projects: 1, donors: 1)
        }
        let whole = try ControlJSON.encode(totals(rows))
        let chunked = try RowsOfJSON.encode(totals([]), rows: rows)
        #expect(String(decoding: chunked, as: UTF8.self) == String(decoding: whole, as: UTF8.self))
    }
}
