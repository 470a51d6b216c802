import Aid
import Foundation
import Store

/// The figures of one sector, in đồng.
struct SectorFigures: Sendable, Equatable {
    /// Nil for what no sector is known of.
    var name: String?
    var projects = 0
    var commitment: Int128 = 0
    var receipt: Int128 = 0
    var disbursement: Int128 = 0
    /// Commitments from the year's first day on.
    var thisYear: Int128 = 0
    /// The same span of the year before.
    var lastYear: Int128 = 0
}

/// What became different since the issue before; the parts add up to `sum`.
struct SectorChange: Sendable, Equatable {
    var since: Date
    var added: Int128
    /// How many grants the added commitments belong to.
    var grants: Int
    var reduced: Int128
    /// The commitments now less those that issue told.
    var sum: Int128

    /// What neither was added nor reduced: late rates, new splits, other classes of donors.
    var rest: Int128 { sum - added - reduced }
}

/// What the sector totals tell: foreign NGOs' aid up to and including `to`.
struct SectorTotalsInput: Sendable {
    var frame: ReportFrame
    /// The last day whose entries count.
    var to: Day
    /// Everything recorded by then is in.
    var knownAt: Date
    /// Largest commitment first.
    var sectors: [SectorFigures]
    var total: SectorFigures
    var donors: Int
    /// The commitments in US cents.
    var dollars: Int128
    /// Commitments of all other classes of donors, in đồng.
    var others: Int128
    /// Commitments, receipts and disbursements without a value in đồng.
    var unconverted: Int
    var unvalued: Int
    /// All parts less the undivided values: 0.
    var difference: Int128
    /// Nil for a first issue.
    var change: SectorChange?
    var replaces: MailIssue?
    /// The receipt of the total commitment; nil until the question is kept.
    var explain: String?
}
