import Aid
import TestKit
import Testing

@testable import Store

/// A report that goes on under another code, and what goes with it.
struct MovedReportTests {
    private typealias Fixture = ObligationFixture

    private static func mission(_ depart: String, seq: Int64 = 0) -> String {
        Fixture.mission("M1", arrive: "2026-11-01", depart: depart, status: "ended", seq: seq)
    }

    private static let early = "MISSION-RESULT/M1/2026-11-05"
    private static let late = "MISSION-RESULT/M1/2026-11-10"

    private func standing(_ fixture: Fixture, _ code: String) async throws -> String? {
        try await fixture.value(
            """
            SELECT concat_ws(' ', 'sent ' || submitted_on, 'here ' || received_on,
                'back ' || returned_on, 'let off ' || waived_on, 'until ' || extended_to)
            FROM submissions WHERE obligation = '\(code)' AND until_seq = 9223372036854775807
            """)
    }

    private func officer(_ fixture: Fixture, _ code: String) async throws -> String? {
        try await fixture.value(
            "SELECT officer FROM report_work WHERE obligation = '\(code)' "
                + "AND until_seq = 9223372036854775807")
    }

    @Test(arguments: [
        ("waived_on", "'2026-11-12'", "let off 2026-11-12" as String?),
        ("extended_to", "'2027-01-15'", "until 2027-01-15"),
        // Spent: the new day is the 25th.
        ("extended_to", "'2026-11-25'", nil as String?),
        ("submitted_on", "'2026-11-11'", "sent 2026-11-11"),
        (
            "returned_on, submitted_on", "'2026-11-13', '2026-11-11'",
            "sent 2026-11-11 back 2026-11-13"
        ),
    ])
    func `what is known of an event's report goes with the event's day, and comes back`(
        column: String, day: String, expected: String?
    ) async throws {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            try await fixture.change(
                .all,
                Self.mission("2026-11-05")
                    + """
                    INSERT INTO submissions (office_id, id, obligation, since_seq, \(column))
                    VALUES (1, nextval('submissions_id_seq'), '\(Self.early)', $seq, \(day));
                    INSERT INTO report_work (office_id, obligation, officer, since_seq)
                    VALUES (1, '\(Self.early)', 'an', $seq);
                    """)
            let before = try await standing(fixture, Self.early)
            try await fixture.change(nil, Self.mission("2026-11-10", seq: 2))
            #expect(try await fixture.owed("M1") == ["\(Self.late) 2026-11-25"])
            #expect(try await standing(fixture, Self.late) == expected)
            // What is spent waits there for the day to come back.
            #expect(try await standing(fixture, Self.early) == (expected == nil ? before : nil))
            #expect(try await officer(fixture, Self.late) == "an")
            #expect(try await officer(fixture, Self.early) == nil)
            #expect(
                try await fixture.value(
                    "SELECT superseded_because FROM obligations WHERE code = '\(Self.early)'")
                    == "became \(Self.late), due 2026-11-25")
            let moved = try await store.read { try await $0.movedReports(seq: 2, limit: 5) }
            #expect(moved.total == 1)
            let told = try #require(moved.first.first)
            #expect((told.old, told.new, told.due.iso) == (Self.early, Self.late, "2026-11-25"))
            #expect(told.work.officer == "an" && told.before != SubmissionEntry())
            #expect((told.after == SubmissionEntry()) == (expected == nil))
            let former = try await store.read { try await $0.formerCode(of: Self.late) }
            #expect(former?.code == Self.early && former?.seq == 2)
            #expect(try await store.read { try await $0.reportNow(Self.early) } == Self.late)
            // A second run of the same day finds nothing to do.
            #expect(try await fixture.change(.all) == MaterializeCounts())

            try await fixture.change(nil, Self.mission("2026-11-05", seq: 4))
            #expect(try await fixture.owed("M1") == ["\(Self.early) 2026-11-20"])
            #expect(try await standing(fixture, Self.early) == before)
            #expect(try await officer(fixture, Self.early) == "an")
            #expect(try await store.read { try await $0.reportNow(Self.late) } == Self.early)
        }
    }

    @Test func `what was handed in for an event that is put off is owed again`() async throws {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            try await fixture.change(
                .all,
                Self.mission("2026-11-05")
                    + """
                    INSERT INTO submissions (office_id, id, obligation, since_seq, submitted_on,
                        received_on, extended_to)
                    VALUES (1, nextval('submissions_id_seq'), '\(Self.early)', $seq, '2026-11-06',
                        '2026-11-07', '2027-01-15');
                    """)
            try await fixture.change(nil, Self.mission("2026-11-20", seq: 2))
            let code = "MISSION-RESULT/M1/2026-11-20"
            #expect(try await fixture.owed("M1") == ["\(code) 2026-12-07"])
            #expect(try await standing(fixture, code) == "until 2027-01-15")
            let moved = try await store.read { try await $0.movedReports(seq: 2, limit: 5) }.first
            #expect(moved.first?.before.receivedOn != nil && moved.first?.after.receivedOn == nil)
            // It did leave, though on a third day: what was handed in counts again.
            try await fixture.change(nil, Self.mission("2026-11-04", seq: 3))
            #expect(
                try await standing(fixture, "MISSION-RESULT/M1/2026-11-04")
                    == "sent 2026-11-06 here 2026-11-07 until 2027-01-15")
            let back = try await store.read { try await $0.movedReports(seq: 3, limit: 5) }.first
            #expect(back.first?.before.receivedOn == nil && back.first?.after.receivedOn != nil)
        }
    }

    @Test func `what waits is found again over days on which nothing was known`() async throws {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            func project(_ end: String, seq: Int64) -> String {
                Fixture.project(
                    "P1", approved: "2024-03-10", start: "2024-04-01", end: end, seq: seq)
            }
            let first = "ND80-OWN-END/P1/2026-09-22"
            try await fixture.change(
                .all,
                project("2026-09-22", seq: 0) + """
                    INSERT INTO submissions (office_id, id, obligation, since_seq, submitted_on)
                    VALUES (1, 900, '\(first)', $seq, '2026-11-02');
                    """)
            // Put off, then beyond the horizon, where it is known to wait.
            try await fixture.change(nil, project("2027-09-20", seq: 2))
            try await fixture.change(nil, project("2029-01-31", seq: 3))
            #expect(try await store.read { try await $0.reportNow(first) } != nil)
            try await fixture.change(nil, project("2026-10-15", seq: 4))
            let last = "ND80-OWN-END/P1/2026-10-15"
            #expect(try await standing(fixture, last) == "sent 2026-11-02")
            let told = try await store.read { try await $0.movedReports(seq: 4, limit: 5) }.first
            #expect(told.contains { $0.new == last && $0.after.submittedOn != nil })
            #expect(try await store.read { try await $0.reportNow(first) } == last)
        }
    }

    @Test(arguments: ["submitted_on", "extended_to"])
    func `a change that moves and settles at once is undone whole`(column: String) async throws {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            func mission(_ depart: String, _ status: String, seq: Int64) -> String {
                Fixture.mission(
                    "M1", arrive: "2026-10-26", depart: depart, status: status, seq: seq)
            }
            let code = "MISSION-RESULT/M1/2026-11-02"
            try await fixture.change(
                .all,
                mission("2026-11-02", "ended", seq: 0) + """
                    INSERT INTO submissions (office_id, id, obligation, since_seq, \(column))
                    VALUES (1, 900, '\(code)', $seq, '2026-12-12');
                    """)
            let before = try await standing(fixture, code)
            try await fixture.change(nil, mission("2026-11-04", "reported", seq: 2))
            let moved = try await standing(fixture, "MISSION-RESULT/M1/2026-11-04")
            #expect(moved?.contains("here 2026-11-16") == true)
            try await fixture.change(nil, mission("2026-11-02", "ended", seq: 3))
            #expect(try await standing(fixture, code) == before)
        }
    }

    @Test func `what is sent back after it was settled stays sent back`() async throws {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            try await fixture.change(
                .all,
                Fixture.mission(
                    "M1", arrive: "2026-10-26", depart: "2026-11-02", status: "reported"))
            let code = "MISSION-RESULT/M1/2026-11-02"
            try await fixture.change(
                .all,
                """
                UPDATE submissions SET until_seq = $seq WHERE obligation = '\(code)';
                INSERT INTO submissions (office_id, id, obligation, since_seq, submitted_on,
                    returned_on)
                VALUES (1, 900, '\(code)', $seq, '2026-11-10', '2026-11-16');
                """)
            #expect(try await standing(fixture, code) == "sent 2026-11-10 back 2026-11-16")
            #expect(try await fixture.change(.all) == MaterializeCounts())
            // What the register says anew holds anew.
            try await fixture.change(
                nil,
                Fixture.mission(
                    "M1", arrive: "2026-10-26", depart: "2026-11-02", status: "ended", seq: 4))
            try await fixture.change(
                nil,
                Fixture.mission(
                    "M1", arrive: "2026-10-26", depart: "2026-11-02", status: "reported", seq: 5))
            #expect(try await standing(fixture, code)?.contains("here 2026-11-16") == true)
        }
    }

    @Test func `an adopted rule takes over the report of an event whose day moved meanwhile`()
        async throws
    {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            func project(_ end: String, seq: Int64) -> String {
                Fixture.project(
                    "P1", approved: "2024-03-10", start: "2024-04-01", end: end, seq: seq)
                        + """
                        DELETE FROM project_regimes;
                        INSERT INTO project_regimes (office_id, project_id, regime, effective_from,
                            reason, since_seq)
                        SELECT 1, id, 'ND313', '2026-11-01', 'x', 0 FROM projects
                        WHERE code = 'P1' AND until_seq = 9223372036854775807 AND \(seq > 0);
                        """
            }
            let old = "ND80-OWN-END/P1/2027-01-31"
            try await fixture.change(
                .all,
                project("2027-01-31", seq: 0) + """
                    INSERT INTO submissions (office_id, id, obligation, since_seq, extended_to)
                    VALUES (1, 900, '\(old)', $seq, '2027-12-01');
                    """)
            try await fixture.change(nil, project("2027-01-31", seq: 2))
            #expect(try await fixture.owed("P1").allSatisfy { !$0.contains("-END/") })
            try await fixture.change(nil, project("2027-03-15", seq: 3))
            _ = try await store.write { transaction in
                try await transaction.adoptRules(of: "ND80", for: "ND313", seq: 3)
            }
            try await fixture.change(.all)
            let new = "ND313-OWN-END/P1/2027-03-15"
            #expect(try await fixture.owed("P1").contains("\(new) 2027-09-15"))
            #expect(try await standing(fixture, new) == "until 2027-12-01")
        }
    }

    @Test func `a mission that was postponed takes up what was known of its report`()
        async throws
    {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            func mission(_ depart: String, _ status: String, seq: Int64) -> String {
                Fixture.mission(
                    "M1", arrive: "2026-12-01", depart: depart, status: status, seq: seq)
            }
            let old = "MISSION-RESULT/M1/2026-12-05"
            try await fixture.change(
                .all,
                mission("2026-12-05", "permitted", seq: 0) + """
                    INSERT INTO submissions (office_id, id, obligation, since_seq, extended_to)
                    VALUES (1, 900, '\(old)', $seq, '2027-03-31');
                    INSERT INTO report_work (office_id, obligation, officer, since_seq)
                    VALUES (1, '\(old)', 'an', $seq);
                    """)
            try await fixture.change(nil, mission("2026-12-05", "postponed", seq: 2))
            #expect(try await fixture.owed("M1").isEmpty)
            try await fixture.change(nil, mission("2026-12-20", "permitted", seq: 3))
            let new = "MISSION-RESULT/M1/2026-12-20"
            #expect(try await fixture.owed("M1") == ["\(new) 2027-01-04"])
            #expect(try await standing(fixture, new) == "until 2027-03-31")
            #expect(try await officer(fixture, new) == "an")
            let moved = try await store.read { try await $0.movedReports(seq: 3, limit: 5) }.first
            #expect(moved.map(\.new) == [new])
            #expect(try await fixture.change(.all) == MaterializeCounts())
        }
    }

    @Test(arguments: ["extended_to", "submitted_on", "returned_on"])
    func `a report that is settled as it moves is settled under its new code`(
        column: String
    ) async throws {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            func mission(_ depart: String, _ status: String, seq: Int64) -> String {
                Fixture.mission(
                    "M1", arrive: "2026-11-01", depart: depart, status: status, seq: seq)
            }
            try await fixture.change(
                .all,
                mission("2026-11-05", "ended", seq: 0) + """
                    INSERT INTO submissions (office_id, id, obligation, since_seq, submitted_on,
                        \(column == "submitted_on" ? "number" : column))
                    VALUES (1, 900, '\(Self.early)', $seq,
                        \(column == "extended_to" ? "NULL" : "'2026-11-06'"),
                        \(column == "submitted_on" ? "'8/BC'" : "'2026-12-20'"));
                    """)
            try await fixture.change(nil, mission("2026-11-10", "reported", seq: 2))
            #expect(try await fixture.owed("M1") == ["\(Self.late) 2026-11-25"])
            let settled =
                "SELECT note LIKE 'settled%' AND received_on = '2026-11-16' FROM submissions "
                + "WHERE obligation = '\(Self.late)' AND until_seq = 9223372036854775807"
            #expect(try await fixture.value(settled) == "t")
            // Not reported after all: what was known before stands again.
            try await fixture.change(nil, mission("2026-11-10", "ended", seq: 3))
            let known = try await standing(fixture, Self.late)
            #expect(
                known
                    == [
                        "extended_to": "until 2026-12-20", "submitted_on": "sent 2026-11-06",
                        "returned_on": "sent 2026-11-06 back 2026-12-20",
                    ][column])
        }
    }

    @Test(arguments: ["2026-10-10", "2026-09-20"])
    func `a report that is overdue moves with its event, and is not owed twice`(
        depart: String
    ) async throws {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            func mission(_ depart: String, seq: Int64) -> String {
                Fixture.mission(
                    "M1", arrive: "2026-09-15", depart: depart, status: "ended", seq: seq)
            }
            try await fixture.change(.all, mission("2026-10-01", seq: 0))
            try await fixture.change(nil, mission(depart, seq: 2))
            #expect(
                try await fixture.owed("M1").map { $0.prefix { $0 != " " } }
                    == ["MISSION-RESULT/M1/\(depart)"])
        }
    }

    @Test func `a closing report moves beyond the horizon with its officer, and back`()
        async throws
    {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            func project(_ end: String, seq: Int64) -> String {
                Fixture.project(
                    "P1", approved: "2024-03-10", start: "2024-04-01", end: end, seq: seq)
            }
            try await fixture.change(.all, project("2026-04-30", seq: 0))
            let old = "ND80-OWN-END/P1/2026-04-30"
            #expect(try await fixture.owed("P1").contains("\(old) 2026-10-30"))
            try await fixture.change(
                nil,
                project("2029-04-30", seq: 2) + """
                    INSERT INTO report_work (office_id, obligation, officer, since_seq)
                    VALUES (1, '\(old)', 'an', 1);
                    """)
            #expect(
                try await fixture.value(
                    "SELECT superseded_because FROM obligations WHERE code = '\(old)'")
                    == "became ND80-OWN-END/P1/2029-04-30, due 2029-10-30")
            // Of the other nothing is known: it is owed once the horizon comes there.
            let later = "ND80-OWN-END/P1/2029-04-30"
            #expect(
                try await fixture.owed("P1").filter { $0.contains("-END/") }
                    == ["\(later) 2029-10-30"])
            #expect(try await officer(fixture, later) == "an")
            let moved = try await store.read { try await $0.movedReports(seq: 2, limit: 5) }.first
            #expect(moved.map(\.due.iso) == ["2029-10-30"])
            #expect(try await fixture.change(.all) == MaterializeCounts())
            try await fixture.change(nil, project("2026-04-30", seq: 4))
            #expect(
                try await fixture.owed("P1").filter { $0.contains("-END/") } == [
                    "\(old) 2026-10-30", "ND80-PROV-END/P1/2026-04-30 2026-10-30",
                ])
            #expect(try await officer(fixture, old) == "an")
        }
    }

    @Test func `rules that are taken over take over what is known of their reports`()
        async throws
    {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            try await fixture.change(
                .all,
                Fixture.project(
                    "P1", approved: "2024-03-10", start: "2024-04-01", end: "2027-06-30")
                        + """
                        INSERT INTO submissions (office_id, id, obligation, since_seq, extended_to)
                        VALUES (1, 900, 'ND80-PROV-Y/OFF/2026', $seq, '2027-02-26');
                        INSERT INTO report_work (office_id, obligation, officer, step, step_on,
                            since_seq)
                        VALUES (1, 'ND80-PROV-Y/OFF/2026', 'an', 'draft', '2026-11-10', $seq);
                        """)
            _ = try await store.write { transaction in
                try await transaction.adoptRules(of: "ND80", for: "ND313", seq: 2)
            }
            try await fixture.change(.all)
            let new = "ND313-PROV-Y/OFF/2026"
            #expect(try await fixture.owed("OFF").contains { $0.hasPrefix("\(new) ") })
            #expect(try await standing(fixture, new) == "until 2027-02-26")
            #expect(try await officer(fixture, new) == "an")
            #expect(
                try await fixture.value(
                    "SELECT until_seq <> 9223372036854775807 FROM obligations "
                        + "WHERE code = 'ND80-PROV-Y/OFF/2026'") == "t")
        }
    }

    @Test(arguments: [
        // Overdue since 15/7: it stays under the law of its day, and is not owed twice.
        ("2026-01-01", "", ["ND93-OWN-6M/P1/2026-H1"], "ND80-OWN-Y/P1/2026"),
        // Let off already: not owed again by the other law.
        (
            "2026-01-01",
            """
            INSERT INTO submissions (office_id, id, obligation, since_seq, waived_on)
            VALUES (1, 900, 'ND93-OWN-Y/P1/2026', 1, '2026-11-10');
            """, ["ND93-OWN-6M/P1/2026-H1"], "ND80-OWN-Y/P1/2026"
        ),
    ])
    func `another law takes over what is to come and leaves what was due`(
        from: String, script: String, stays: [String], moves: String
    ) async throws {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            try await fixture.change(
                .all,
                Fixture.project(
                    "P1", approved: "2020-03-10", start: "2020-04-01", end: "2027-06-30"))
            try await fixture.sql(script)
            try await fixture.change(
                .all,
                """
                INSERT INTO project_regimes (office_id, project_id, regime, effective_from, reason,
                    since_seq)
                SELECT 1, id, 'ND80', '\(from)', 'extended', $seq FROM projects
                WHERE code = 'P1'
                """)
            let owed = try await fixture.owed("P1").map { String($0.prefix { $0 != " " }) }
            #expect(owed.filter { $0.contains("2026-H1") } == stays)
            #expect(owed.filter { $0.hasSuffix("/2026") } == [moves])
            #expect(
                try await standing(fixture, moves)
                    == (script.isEmpty ? nil : "let off 2026-11-10"))
            #expect(try await fixture.change(.all) == MaterializeCounts())
        }
    }
}
