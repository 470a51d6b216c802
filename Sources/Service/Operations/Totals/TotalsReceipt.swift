import Aid
import Control
import Foundation
import Store

/// The short name of a question to the ledger and of the newest change that counted.
///
/// The name is made of both alone, so that the same question about the same past has one name for
/// ever, and whoever knows them can make it again.
struct TotalsReceipt: Sendable {
    let kept: KeptQuestion

    /// `T-7F3K-9QWX-2MHD`
    var text: String { kept.id }

    /// The receipt of an answer: what was asked, the days of a period in place of its code.
    /// `day` is that of the units under the current lens.
    init(_ ask: Ask, _ question: TotalsQuestion, seq: Int, asOf: Date?, day: Day) throws {
        let query = question.query
        self.init(
            Fixed(
                measure: question.measures, currency: question.currencies,
                from: query.from?.iso, to: query.to?.iso, lens: question.lens.rawValue,
                scheme: question.scheme,
                lensDay: question.lens == .current ? day.iso : nil),
            by: try ask.value("by"),
            filters: ask.query.filter { AnswerTotals.filterNames.contains($0.name) },
            seq: Int64(seq), asOf: asOf)
    }

    /// What every question has.
    struct Fixed: Sendable {
        var measure: String
        var currency: String
        var from: String?
        var to: String?
        var lens = "historical"
        var scheme = "office"
        /// Under the current lens the day whose units are meant, which `seq` does not tell.
        var lensDay: String?
    }

    init(
        _ fixed: Fixed, by: String?, filters: [(name: String, value: String)], seq: Int64,
        asOf: Date?
    ) {
        var items: [(name: String, value: String?)] = [
            ("measure", fixed.measure), ("currency", fixed.currency),
            ("by", by.flatMap { $0.isEmpty ? nil : $0 }), ("from", fixed.from), ("to", fixed.to),
            ("lens", fixed.lens), ("scheme", fixed.scheme), ("lens_day", fixed.lensDay),
        ]
        var last: (name: String, value: String)?
        for filter in filters.sorted(by: { ($0.name, $0.value) < ($1.name, $1.value) }) {
            if let last, last == filter { continue }
            items.append((filter.name, filter.value))
            last = filter
        }
        let question = String(ControlPath.query(items).dropFirst())
        kept = KeptQuestion(
            id: TotalsReceipt.name(of: question, seq: seq), question: question, seq: seq,
            asOf: asOf)
    }

    /// Keeps the question, unless it is kept already, and answers its name.
    func keep(_ context: Context) async throws -> String {
        let isKept = try await context.store.read { try await $0.question(kept.id) != nil }
        if !isKept {
            try await context.store.write { try await $0.keep(kept, at: context.clock.now()) }
        }
        return text
    }

    // MARK: Names

    // Crockford's digits: no I, L, O or U, which are misread or misspelt.
    private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// Sixty bits of the SHA-256 of question and change, in three groups of four digits.
    private static func name(of question: String, seq: Int64) -> String {
        let digest = KeptQuestion.digest(of: "\(question)\n\(seq)")
        var bits: UInt64 = 0
        for byte in digest.prefix(8) { bits = bits << 8 | UInt64(byte) }
        var name = "T"
        for index in 0..<12 {
            if index % 4 == 0 { name.append("-") }
            name.append(digits[Int(bits >> (59 - UInt64(index) * 5) & 31)])
        }
        return name
    }

    /// A receipt as it was typed; nil for what is none. Case, blanks and hyphens do not matter,
    /// nor does a letter for the digit that it looks like.
    static func parse(_ text: String) -> String? {
        var plain = text.uppercased().filter { $0 != "-" && !$0.isWhitespace }
        guard plain.hasPrefix("T"), plain.count == 13 else { return nil }
        plain.removeFirst()
        var name = "T"
        for (index, letter) in plain.enumerated() {
            let digit: Character =
                switch letter {
                case "O": "0"
                case "I", "L": "1"
                default: letter
                }
            guard digits.contains(digit) else { return nil }
            if index % 4 == 0 { name.append("-") }
            name.append(digit)
        }
        return name
    }
}

extension KeptQuestion {
    /// The query items.
    var items: [(name: String, value: String)] {
        question.split(separator: "&").map { item in
            let parts = item.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            func decoded(_ part: Substring?) -> String {
                part.map { $0.removingPercentEncoding ?? String($0) } ?? ""
            }
            return (decoded(parts.first), decoded(parts.count > 1 ? parts[1] : nil))
        }
    }
}
