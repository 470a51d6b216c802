import Aid
import Control
import Foundation
import Store

/// What a question to the ledger looks through: an instant, a lens on places, headings of sectors
/// and filters, read from the register as it was known.
struct TotalsFrame: Sendable {
    let ask: Ask
    let lens: TotalsQuestion.Lens
    let scheme: String

    init(_ ask: Ask, _ question: TotalsQuestion) {
        self.ask = ask
        lens = question.lens
        scheme = question.scheme
    }

    /// The frame as of change `asOf`, nil for all that is known, with the units of `day` under the
    /// current lens.
    func read(
        asOf: Int64?, on day: Day, _ transaction: Transaction
    ) async throws -> TotalsQuery {
        var frame = TotalsQuery()
        frame.asOf = asOf
        if lens == .current {
            frame.places = try await transaction.placesLens(on: day, asOf: asOf)
        }
        frame.headings = try await headings(asOf, transaction)
        frame.filters = try await TotalsFilters(
            ask: ask, transaction: transaction, scheme: scheme,
            lensDay: lens == .current ? day : nil
        ).read(asOf: asOf)
        return frame
    }

    /// The frame `now` as it was at an earlier change. Units that filters name stay those that
    /// are meant now; which units lie on the border is read again.
    func earlier(
        than now: TotalsQuery, asOf: Int64, on day: Day, _ transaction: Transaction
    ) async throws -> TotalsQuery {
        var frame = now
        frame.asOf = asOf
        if lens == .current {
            frame.places = try await transaction.placesLens(on: day, asOf: asOf)
        }
        if scheme != "office" {
            let found = try await transaction.headings(of: scheme, asOf: asOf)
            frame.headings = found ?? SectorHeadings.none
        }
        if try ask.flag("border") {
            let isBorder = { (filter: TotalsQuery.Filter) in
                if case .border = filter { true } else { false }
            }
            let units = try await transaction.borderUnits(asOf: asOf)
            // No unit has the id 0, so that none of then passes where none lay on the border.
            frame.filters =
                now.filters.filter { !isBorder($0) }
                + (units.isEmpty ? [0] : units).map { .border(id: $0) }
        }
        return frame
    }

    private func headings(
        _ asOf: Int64?, _ transaction: Transaction
    ) async throws -> SectorHeadings? {
        if scheme == "office" { return nil }
        if let found = try await transaction.headings(of: scheme, asOf: asOf) { return found }
        let known = try await transaction.schemes()
        let near = NearestName.of(scheme, among: known)
        throw Refusal.missing(
            "scheme", scheme,
            hint: Sentence.didYouMean(near) + "Known: \(known.joined(separator: ", ")).")
    }
}
