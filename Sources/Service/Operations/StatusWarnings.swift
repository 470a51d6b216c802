import Aid
import Store

/// What the register itself has to say in a status: what is missing, old, or nobody's.
struct StatusWarnings: Sendable {
    let context: Context

    /// Everything worth a second look today, most pressing first.
    func read(_ transaction: Transaction) async throws -> [StandingWarning] {
        try await clock(transaction) + ledger(transaction) + places(transaction)
            + calendar(transaction) + rates(transaction) + officers(transaction)
            + reporters(transaction) + reports(transaction) + mails(transaction)
    }

    private func clock(_ transaction: Transaction) async throws -> [StandingWarning] {
        try await ClockTrust(context: context).doubt(transaction).map { [$0.warning] } ?? []
    }

    private func ledger(_ transaction: Transaction) async throws -> [StandingWarning] {
        let faults = try await transaction.ledgerFaultFlags()
        guard faults > 0 else { return [] }
        return [
            StandingWarning(
                code: "ledger-disagrees",
                message: "verify-ledger found \(faults) entries or projects that do not add up",
                hint: "See vientro flag list --kind ledger-disagrees.")
        ]
    }

    private func places(_ transaction: Transaction) async throws -> [StandingWarning] {
        guard let province = context.settings.office.province,
            try await transaction.isUnknownProvince(province, on: context.today)
        else { return [] }
        return [
            StandingWarning(
                code: "office-province",
                message: "office.province is \(province), which is no province today",
                hint: "Correct office.province, or import the areas in force.")
        ]
    }

    /// Years whose holidays are needed this year or from the autumn on; those further off have a
    /// flag alone.
    private func calendar(_ transaction: Transaction) async throws -> [StandingWarning] {
        let (year, month, _) = context.today.parts
        let last = month >= CheckCalendar.monthOfAsking ? year + 1 : year
        let calendar = try await transaction.businessCalendar()
        let missing = (year...last).filter { !calendar.covers($0) }
        if missing.isEmpty { return [] }
        let years = missing.map(String.init).joined(separator: ", ")
        return [
            StandingWarning(
                code: "calendar-missing",
                message: "no holidays are entered for \(years): deadlines see only weekends",
                hint: "Import the calendar of the year; due days that it moves are written anew.")
        ]
    }

    private func rates(_ transaction: Transaction) async throws -> [StandingWarning] {
        var found: [StandingWarning] = []
        let waiting = try await transaction.waitingForRates()
        if waiting.entries > 0 {
            found.append(
                StandingWarning(
                    code: "rates-missing",
                    message: "\(waiting.entries) entries have no value yet: no rate for "
                        + "\(waiting.currencies)",
                    hint: "Import the rates; what waits is valued at once."))
        }
        let type = context.settings.rates.type
        let stale = try await transaction.staleRates(
            type: type, on: context.today, days: Valuation.freshDays)
        if !stale.isEmpty {
            let newest = Sentence.list(
                stale.map { rate in
                    Day(iso: rate.date).map { "\(rate.currency) \($0)" }
                        ?? Sentence(verbatim: "\(rate.currency) \(rate.date)")
                })
            found.append(
                StandingWarning(
                    code: "rates-stale",
                    message:
                        "the newest rates of the type \(Sentence.rateType(type)) are older than "
                        + "\(Valuation.freshDays) days: \(newest)",
                    hint: "Import newer rates."))
        }
        return found
    }

    /// Open work that nobody has. An office that names no officers at all misses none.
    private func officers(_ transaction: Transaction) async throws -> [StandingWarning] {
        let hasOfficers = try await transaction.hasOfficers()
        let reports = try await transaction.reportsWithoutOfficer(
            on: context.today, trackFrom: try await context.trackFrom(transaction),
            isDueToo: hasOfficers)
        var warnings: [StandingWarning] = []
        if reports > 0 {
            warnings.append(
                StandingWarning(
                    code: "unassigned-reports",
                    message: "reports without an officer who is there, due from the office or "
                        + "given to somebody who left: \(reports)",
                    hint: "See vientro report list --direction out and flag list --kind "
                        + "unassigned; give them to somebody with report assign."))
        }
        guard hasOfficers else { return warnings }
        var query = RecordQuery()
        query.filters = [.unassigned: [context.today.iso]]
        let projects = try await transaction.recordCount(.projects, query)
        let missions = try await transaction.recordCount(.missions, query)
        guard projects + missions > 0 else { return warnings }
        return warnings + [
            StandingWarning(
                code: "unassigned",
                message: "\(projects) open projects and \(missions) open missions have no officer "
                    + "who is there",
                hint: "See vientro project list --unassigned and mission list --unassigned; "
                    + "give them to somebody with edit --officer or handover.")
        ]
    }

    /// Whom remind-due could not write to.
    private func reporters(_ transaction: Transaction) async throws -> [StandingWarning] {
        let missing = try await transaction.reportersWithoutAddress(on: context.today)
        if missing.isEmpty { return [] }
        let codes = missing.prefix(10).joined(separator: ", ")
        let said: Sentence =
            missing.count == 1
            ? "1 reporter has no address and is not reminded: \(codes)"
            : "\(missing.count) reporters have no address and are not reminded: \(codes)"
        return [
            StandingWarning(
                code: "reporter-without-address", message: said,
                hint: "Enter one: vientro contact add EMAIL --agency CODE --role reporter.")
        ]
    }

    /// Subscriptions to reports that this version does not make: nobody would miss them.
    private func reports(_ transaction: Transaction) async throws -> [StandingWarning] {
        let missing = try await transaction.subscriptions().filter {
            ReportName(rawValue: $0.report)?.isRendered != true
        }
        if missing.isEmpty { return [] }
        let codes = missing.prefix(10).map(\.code).joined(separator: ", ")
        return [
            StandingWarning(
                code: "report-not-available",
                message: "\(missing.count) subscriptions are to reports that this version cannot "
                    + "make: \(codes)",
                hint: "Nothing is sent for them; subscribe to overdue-digest or sector-totals.")
        ]
    }

    private func mails(_ transaction: Transaction) async throws -> [StandingWarning] {
        let unknown = try await transaction.mailCounts()["unknown"] ?? 0
        guard unknown > 0 else { return [] }
        return [
            StandingWarning(
                code: "mail-unknown",
                message: "\(unknown) mails may or may not have arrived",
                hint: "Ask the recipient, then vientro mail resolve ID --sent or --resend.")
        ]
    }
}
