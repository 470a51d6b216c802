import Aid
import Control
import Foundation
import Store

/// Answers `report board`: expected against received, on time and late, per reporter.
///
/// The reports of a period are those whose own period, or event, ends within it, so that a year
/// has its halves in it and a half only its own. What is not tracked is not counted.
struct AnswerBoard: Sendable {
    let context: Context

    func run(_ code: String, _ language: Settings.Language?) async throws -> Board {
        let period = try Aid.Period(parsing: code)
        let today = context.today
        let (entries, trackFrom) = try await context.store.read { tx in
            let trackFrom = try await context.trackFrom(tx)
            return (
                try await tx.obligations(ObligationFilter(), on: today, trackFrom: trackFrom),
                trackFrom
            )
        }
        var inward = Sides()
        var outward = Sides()
        for entry in entries where period.contains(entry.periodTo) {
            let state = entry.standing(on: today, trackFrom: trackFrom).state
            let fate: Fate =
                state == .received && entry.submission.isDayUnknown ? .dayUnknown : .state(state)
            switch ReportRule.Direction(rawValue: entry.direction) {
            case .inward:
                let name = entry.reporterName ?? entry.reporter ?? "–"
                inward.count(fate, of: entry.reporter, name)
            case .outward: outward.count(fate, of: nil, entry.recipient)
            case .watch, nil: break
            }
        }
        return Board(
            period: period.code, from: period.firstDay.iso, to: period.lastDay.iso,
            asOf: today.iso, in: inward.side, out: outward.side)
    }

    /// How one report counts.
    private enum Fate {
        case state(ObligationState)
        /// It is here; nobody knows whether it came in time.
        case dayUnknown
    }

    /// Who reports, or whom the office reports to.
    private struct Party: Hashable {
        var name: String
        var reporter: String?
    }

    private struct Sides {
        private var parties: [Party: Tally] = [:]
        private var all = Tally()

        mutating func count(_ fate: Fate, of reporter: String?, _ name: String) {
            parties[Party(name: name, reporter: reporter), default: Tally()].count(fate)
            all.count(fate)
        }

        var side: BoardSide {
            let rows = parties.sorted {
                ($0.key.name, $0.key.reporter ?? "") < ($1.key.name, $1.key.reporter ?? "")
            }
            return BoardSide(
                // Parties of which nothing is tracked have no row.
                rows: rows.compactMap { party, tally in
                    tally.isEmpty ? nil : tally.row(party.reporter, party.name)
                }, total: all.row(nil, ""))
        }
    }

    private struct Tally {
        private var onTime = 0
        private var late = 0
        private var dayUnknown = 0
        private var submitted = 0
        private var outstanding = 0
        private var overdue = 0
        private var excused = 0

        private var expected: Int { onTime + late + dayUnknown + submitted + outstanding }
        var isEmpty: Bool { expected + excused == 0 }

        mutating func count(_ fate: Fate) {
            switch fate {
            case .dayUnknown: dayUnknown += 1
            case .state(.notTracked): break
            case .state(.waived), .state(.noneRequired): excused += 1
            case .state(.received): onTime += 1
            case .state(.receivedLate): late += 1
            case .state(.submitted): submitted += 1
            case .state(.upcoming), .state(.due), .state(.returned): outstanding += 1
            case .state(.overdue):
                outstanding += 1
                overdue += 1
            }
        }

        func row(_ reporter: String?, _ name: String) -> BoardRow {
            BoardRow(
                reporter: reporter, name: name, expected: expected, onTime: onTime, late: late,
                dayUnknown: dayUnknown, submitted: submitted, outstanding: outstanding,
                overdue: overdue,
                excused: excused, onTimeRate: rate)
        }

        /// Half away from zero, as every share.
        private var rate: String? {
            let judged = onTime + late + overdue
            guard judged > 0 else { return nil }
            let tenths = ReportForms.quotient(Int128(onTime) * 1000, Int128(judged))
            return "\(tenths / 10).\(tenths % 10)"
        }
    }
}
