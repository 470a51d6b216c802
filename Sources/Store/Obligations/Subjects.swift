import Aid
import Postgres

/// A row of the register, ready to be planned for.
struct SubjectInForce {
    let kind: ReportRule.SubjectKind
    let code: String
    /// Empty where the row owes nothing: gone, not approved, cancelled. Several where it owes
    /// over separate stretches of time.
    var subjects: [ObligationSubject] = []
    /// The events whose reports the register itself says were made, when if it knows, and for
    /// which of several days of the event: `closed`, `reported`, an appraisal that ended, a
    /// certificate that another one follows.
    var settled: [(event: ReportRule.Event, on: Day?, of: Day?)] = []
    /// Events whose obligations are kept where there are any, and not made any more.
    var keptOnly: Set<ReportRule.Event> = []
    /// Nil for the reports of every event and cycle.
    var onlyEvents: Set<ReportRule.Event>?
    /// Why it owes nothing, for the superseded obligations.
    var status = "gone"
    /// The day on which it ended before its time; what begins later is not owed.
    var endedEarly: Day?
}

/// The subjects whose rows a change wrote, or all, five thousand at a time.
struct SubjectReader {
    let transaction: Transaction
    /// Nil for all.
    let seq: Int64?
    let today: Day
    let zone: Zone
    /// The rules whose received reports begin the obligations of others, by what they are about.
    var followed: [ReportRule.SubjectKind: [String]] = [:]

    /// Hands over every batch of projects, missions and donors.
    func batches(_ take: ([SubjectInForce]) async throws -> Void) async throws {
        try await read(SubjectsSQL.projects, take) { [try project($0)] }
        try await read(SubjectsSQL.missions, take) { [try mission($0)] }
        try await donors(take)
    }

    private func read(
        _ statement: SubjectsSQL, _ take: ([SubjectInForce]) async throws -> Void,
        _ subjects: (Row) throws -> [SubjectInForce]
    ) async throws {
        var after = ""
        while true {
            let rows = try await page(statement, after: after)
            guard let last = rows.last else { return }
            after = try last.text(0)
            try await take(try await withReceipts(try rows.flatMap(subjects)))
        }
    }

    private func page(_ statement: SubjectsSQL, after: String) async throws -> Rows {
        try await transaction.run(
            statement, transaction.officeParameter, .int(seq), .text(after),
            .array(followed.values.flatMap(\.self)))
    }

    /// Adds the days on which reports were received that others follow.
    func withReceipts(_ batch: [SubjectInForce]) async throws -> [SubjectInForce] {
        var batch = batch
        for kind in Set(batch.map(\.kind)) {
            guard let followed = followed[kind] else { continue }
            let rows = try await transaction.run(
                SubjectsSQL.receipts, transaction.officeParameter, .text(kind.rawValue),
                .array(batch.filter { $0.kind == kind }.map(\.code)), .array(followed))
            let received = Dictionary(grouping: rows) { $0[0] ?? "" }
            for position in batch.indices where batch[position].kind == kind {
                for row in received[batch[position].code] ?? [] {
                    let event = ReportRule.Event.receipt(of: try row.text(1))
                    // Over separate stretches of time the last one has it.
                    guard let last = batch[position].subjects.indices.last else { continue }
                    let day = try row.givenDay(2)
                    batch[position].subjects[last].events[event, default: []].append(day)
                }
            }
        }
        return batch
    }

    private func project(_ row: Row) throws -> SubjectInForce {
        var found = SubjectInForce(kind: .project, code: try row.text(0))
        guard let status = row[7] else { return found }
        found.status = status
        var subject = ObligationSubject(code: found.code, kind: .project)
        subject.reporters[.owner] = row[1]
        subject.reporters[.managingAgency] = row[2]
        subject.reporters[.office] = row[9]
        if let dossier = row.day(3) { subject.events[.dossier] = [dossier] }
        subject.events[.approval] = row.day(8).map { [$0] } ?? []
        switch status {
        case "proposed", "appraising": found.onlyEvents = [.dossier]
        case "approved", "active", "suspended", "completed", "closed":
            try run(row, &subject, &found)
            if status != "approved" {
                found.keptOnly.insert(.approval)
                found.settled.append((.approval, nil, nil))
            }
            if status == "closed" { found.settled.append((.end, nil, nil)) }
        default:
            found.settled = [(.dossier, row.day(8), nil), (.approval, nil, nil)]
            // A register that came with the status has no move; a closing report says that it ran.
            let hasRun = row[13] == nil && row[15] != nil
            if hasRun || ["active", "suspended", "completed"].contains(row[13]) {
                // It ran until it was broken off: that time is reported, and so is its end.
                try run(row, &subject, &found)
                found.settled.append((.approval, nil, nil))
            } else {
                // Rejected, revoked, cancelled: nothing is owed, and nothing waits any more.
                subject.approvedOn = row.day(8)
                found.onlyEvents = [.dossier, .approval]
            }
            found.keptOnly = [.dossier, .approval]
        }
        found.subjects = [subject]
        return found
    }

    /// A grant that runs or ran owes from its approval to its end, the planned one or, once it
    /// ended, the day on which it did where that came first.
    private func run(
        _ row: Row, _ subject: inout ObligationSubject, _ found: inout SubjectInForce
    ) throws {
        subject.approvedOn = row.day(4)
        subject.firstDay = row.day(5) ?? row.day(4)
        subject.lastDay = row.day(6)
        subject.regimes = intervals(row)
        found.keptOnly = [.dossier]
        found.settled = [(.dossier, row.day(8), nil)]
        guard !["approved", "active", "suspended"].contains(found.status) else { return }
        // A register that came with the status does not say since when it is so: at the latest
        // since it was entered, or since the day of a closing report that came with it.
        var ended = try row.day(12) ?? row.optionalInstant(14).map(zone.day(of:)) ?? today
        guard ended < subject.lastDay ?? .last else { return }
        if row.day(12) == nil, let reported = row.day(15) { ended = min(ended, reported) }
        subject.lastDay = ended
        found.endedEarly = ended
    }

    /// The regime of the approval and those the office set from a day on; empty without any set.
    private func intervals(_ row: Row) -> [RegimeInterval] {
        let set = (row[10] ?? "").split(separator: "|").compactMap { item in
            let parts = item.split(separator: " ")
            return parts.count == 2
                ? Day(iso: parts[1]).map { (String(parts[0]), $0) } : nil
        }
        guard let first = set.first else { return [] }
        var made: [RegimeInterval] = []
        if let base = row[11] { made.append(.init(base, to: first.1.adding(days: -1))) }
        for (position, one) in set.enumerated() {
            let next = position + 1 < set.count ? set[position + 1].1.adding(days: -1) : nil
            made.append(.init(one.0, from: one.1, to: next))
        }
        return made
    }

    private func mission(_ row: Row) throws -> SubjectInForce {
        var found = SubjectInForce(kind: .mission, code: try row.text(0))
        guard let status = row[5] else { return found }
        found.status = status
        guard ["permitted", "in-province", "ended", "reported"].contains(status) else {
            return found
        }
        if status == "reported" { found.settled = [(.departure, nil, nil)] }
        if status != "permitted" {
            found.keptOnly = [.borderArrival]
            found.settled.append((.borderArrival, nil, nil))
        }
        let arrival = try row.givenDay(3)
        let departure = try row.givenDay(4)
        var subject = ObligationSubject(
            code: found.code, kind: .mission, firstDay: arrival, lastDay: departure,
            events: [.arrival: [arrival], .departure: [departure]])
        if row[6] == "t" { subject.events[.borderArrival] = [arrival] }
        if row[7] == "t" { subject.events[.conference] = [departure] }
        subject.reporters[.host] = row[1]
        if let donor = row[2], !donor.isEmpty { subject.reporters[.donor] = donor }
        found.subjects = [subject]
        return found
    }

    private func donors(_ take: ([SubjectInForce]) async throws -> Void) async throws {
        var after = ""
        while true {
            let rows = try await page(.donors, after: after)
            guard let last = rows.last else { return }
            after = try last.text(0)
            var batch: [SubjectInForce] = []
            var start = rows.startIndex
            while start < rows.endIndex {
                let code = try rows[start].text(0)
                var end = start
                while end < rows.endIndex, rows[end][0] == code { end += 1 }
                batch += donor(code, rows[start..<end])
                start = end
            }
            try await take(try await withReceipts(batch))
        }
    }

    /// A foreign NGO reports for every window in which it held a certificate; the certificates
    /// themselves are one subject under the donor's code.
    private func donor(_ code: String, _ rows: Slice<Rows>) -> [SubjectInForce] {
        var donor = SubjectInForce(kind: .donor, code: code)
        var certificates = SubjectInForce(kind: .certificate, code: code)
        let spans = rows.compactMap { row in
            if let from = row.day(2), let to = row.day(3), from <= to { (from, to) } else { nil }
        }
        guard rows.first?[1] != nil, !spans.isEmpty else { return [donor, certificates] }
        donor.status = "without certificate"
        // The law of certificates is that of foreign NGOs (58/2022/NĐ-CP art. 2).
        guard rows.first?[1] == "foreign-ngo" else { return [donor, certificates] }
        donor.subjects = merged(spans).map { from, to in
            ObligationSubject(
                code: code, kind: .donor, reporters: [.donor: code], firstDay: from, lastDay: to)
        }
        certificates.subjects = [
            ObligationSubject(
                code: code, kind: .certificate, reporters: [.donor: code],
                events: [.issue: spans.map(\.0), .expiry: spans.map(\.1)])
        ]
        // Who holds a certificate that goes on later has renewed the one before.
        let last = spans.map(\.1).max() ?? .last
        certificates.settled = spans.filter { $0.1 < last }.map {
            (event: .expiry, on: nil, of: $0.1)
        }
        if !certificates.settled.isEmpty { certificates.status = "renewed" }
        return [donor, certificates]
    }

    /// Spans that touch or overlap made one; they come sorted by their first day.
    private func merged(_ spans: [(Day, Day)]) -> [(Day, Day)] {
        spans.reduce(into: []) { joined, span in
            if let last = joined.last, span.0 <= last.1.adding(days: 1) {
                joined[joined.count - 1].1 = max(last.1, span.1)
            } else {
                joined.append(span)
            }
        }
    }
}

extension SubjectReader {
    /// The office as a subject: it reports from the year of its first grant, or from the year
    /// before it is tracked.
    func office(
        rules: [RuleVersion], today: Day, trackFrom: Day?
    ) async throws -> SubjectInForce? {
        guard let office = try await transaction.officeRow() else { return nil }
        let spans = try await transaction.run(
            SubjectsSQL.regimeSpans, transaction.officeParameter)
        let tracked = trackFrom ?? office.trackFrom ?? today
        let first = (spans.compactMap { $0.day(4) } + [tracked.adding(months: -12)]).min()
        let agency = office.agency ?? office.code
        var subject = ObligationSubject(
            code: office.code, kind: .office,
            reporters: [.office: agency, .province: agency],
            firstDay: first.map { Period(containing: $0, .year).firstDay })
        subject.regimes = regimes(spans, rules)
        return SubjectInForce(kind: .office, code: office.code, subjects: [subject])
    }

    /// Until a new regime's rules are entered the office reports under the old one as long as
    /// grants of it run; the year in which the law changes is reported under the old one.
    private func regimes(_ spans: Rows, _ rules: [RuleVersion]) -> [RegimeInterval] {
        func hasRules(_ regime: String) -> Bool {
            rules.contains { $0.rule.regime == regime && $0.rule.audience.subjectKind == .office }
        }
        var made: [RegimeInterval] = []
        for (position, span) in spans.enumerated() {
            guard let regime = span[0], hasRules(regime) else { continue }
            let isFollowed = spans.dropFirst(position + 1).contains { hasRules($0[0] ?? "") }
            let lawEnds = span.day(2).map { Period(containing: $0, .year).lastDay }
            let from = span.day(1).map { day in
                made.isEmpty ? day : Period(containing: day, .year).next.firstDay
            }
            let to = isFollowed ? lawEnds : [lawEnds, span.day(3)].compactMap { $0 }.max()
            made.append(RegimeInterval(regime, from: from, to: span.day(2) == nil ? nil : to))
        }
        return made
    }
}
