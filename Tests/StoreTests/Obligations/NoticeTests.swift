import Aid
import Postgres
import TestKit
import Testing

@testable import Store

struct NoticeTests {
    @Test func `every statement fits the schema`() async throws {
        try await withTestStore { store, _ in
            try await store.lent { connection in
                for statement in NoticeSQL.allCases { try await connection.prepare(statement) }
            }
        }
    }

    @Test func `the general ladder comes with the product`() async throws {
        try await withTestStore { store, _ in
            let ladders = try await store.read { try await $0.reminderLadders() }
            let ladder = try #require(ladders.ladder(of: "ANY"))
            #expect(ladder.beforeDays == [15, 3])
            #expect(ladder.afterWorkingDays == [2, 10, 20])
            #expect(ladder.escalateAfter == 10)
            #expect(ladders.rows.map(\.isOfOffice) == [false])
        }
    }
}
