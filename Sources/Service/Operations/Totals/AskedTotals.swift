import Aid
import Control
import Foundation
import Store

/// A question to the ledger as it was read: asked outright, or by its receipt.
struct AskedTotals: Sendable {
    /// The question's own items, with those of the receipt in place of it.
    let ask: Ask
    let question: TotalsQuestion
    /// The one of its figures that is meant.
    let query: TotalsQuery
    /// The instant that was asked for, by a cut or by itself.
    let asOf: Date?
    /// Where a receipt stands for the question: what it was known by.
    let seq: Int64?
    /// Whose units are meant under the current lens.
    let lensDay: Day

    /// Reads a question; `besides` are the items that may stand beside a receipt. Of several
    /// figures the first is meant, or beside a receipt the one of `measure` and `currency`.
    init(_ ask: Ask, _ context: Context, besides: [String]) async throws {
        var chosen: (measure: String?, currency: String?) = (nil, nil)
        if let text = try ask.value("receipt") {
            let others = ask.query.map(\.name).filter {
                !besides.contains($0) && $0 != "receipt" && $0 != "lang"
            }
            if let other = others.first {
                throw Refusal.usage(
                    "a receipt stands for the whole question, \(other) included",
                    hint: "Give the receipt, or the question.")
            }
            let kept = try await AskedTotals.kept(text, context)
            chosen = (try ask.value("measure"), try ask.value("currency"))
            let own = ask.query.filter { !["receipt", "measure", "currency"].contains($0.name) }
            self.ask = Ask(
                actor: ask.actor, requestID: ask.requestID, path: ask.path,
                query: own + kept.items, body: ask.body)
            seq = kept.seq
            asOf = kept.asOf
            question = try TotalsQuestion(self.ask, context)
        } else {
            self.ask = ask
            seq = nil
            question = try TotalsQuestion(ask, context)
            asOf = try await AskedTotals.instant(question, context)
            if asOf != nil { try await context.store.awaitChanges() }
        }
        try question.mustBeFollowed()
        query = try AskedTotals.figure(chosen.measure, chosen.currency, of: question)
        lensDay =
            try self.ask.day("lens_day") ?? asOf.map(context.zone.day) ?? context.today
    }

    private static func instant(
        _ question: TotalsQuestion, _ context: Context
    ) async throws -> Date? {
        guard let code = question.cut else { return question.asOf }
        guard let cut = try await context.store.read({ try await $0.cuts(code: code).first })
        else { throw Refusal.missing("cut", code, hint: "See vientro cut list.") }
        return cut.at
    }

    private static func figure(
        _ measure: String?, _ currency: String?, of question: TotalsQuestion
    ) throws -> TotalsQuery {
        let fitting = question.queries.first { query in
            (measure.map { $0 == query.measure } ?? true)
                && (currency.map { $0 == query.currency.rawValue } ?? true)
        }
        if let fitting { return fitting }
        let asked = [measure, currency].compactMap(\.self).joined(separator: " ")
        throw Refusal.usage(
            "the receipt has no figure of \(asked)",
            hint: "It has \(question.measures) in \(question.currencies).")
    }

    /// The other figures of the question.
    var others: [AskedFigure] {
        question.queries.filter { $0.measure != query.measure || $0.currency != query.currency }
            .map { AskedFigure(measure: $0.measure, currency: $0.currency.rawValue) }
    }

    private static func kept(_ text: String, _ context: Context) async throws -> KeptQuestion {
        guard let name = TotalsReceipt.parse(text) else {
            throw Refusal.usage(
                "\"\(text)\" is no receipt",
                hint: "Receipts are a T and three groups of four, as T-7F3K-9QWX-2MHD.")
        }
        guard let kept = try await context.store.read({ try await $0.question(name) }) else {
            throw Refusal.missing(
                "receipt", name,
                hint: "Read it again: it is printed with the figures it stands for.")
        }
        return kept
    }

    /// The frame of the question, and the newest change that counts.
    func frame(_ transaction: Transaction) async throws -> TotalsQuery {
        let known: Int64
        if let seq {
            known = seq
        } else if let asOf {
            known = try await transaction.seq(at: asOf)
        } else {
            known = try await transaction.latestSeq()
        }
        return try await TotalsFrame(ask, question).read(asOf: known, on: lensDay, transaction)
    }

    /// The receipt of this question as of that change.
    func receipt(seq: Int64) throws -> TotalsReceipt {
        try TotalsReceipt(ask, question, seq: Int(seq), asOf: asOf, day: lensDay)
    }
}

/// A row of a total as a question names it.
struct TotalsRowAsked: Sendable {
    private(set) var keys: [TotalsRowKey] = []
    private(set) var currency: String?

    /// Reads `row=sector=education`, `row=district=107@2004-01-01`, `row=owner=` for what has none.
    ///
    /// Under the current lens a code without a day is the unit of `lensDay`.
    init(
        _ ask: Ask, _ query: TotalsQuery, lensDay: Day, _ transaction: Transaction
    ) async throws {
        for text in ask.values("row") {
            guard let mark = text.firstIndex(of: "=") else {
                throw Refusal.usage(
                    "\"\(text)\" names no row",
                    hint: "Write DIM=CODE, as sector=education; DIM= is the row without a code.")
            }
            let name = String(text[..<mark]).replacing("_", with: "-")
            let code = String(text[text.index(after: mark)...])
            if name == "currency" {
                try take(currency: code, query)
                continue
            }
            guard let dimension = TotalsDimension(rawValue: name) else {
                let known = TotalsDimension.allCases.map(\.rawValue)
                throw Refusal.usage(
                    "\"\(name)\" is no dimension",
                    hint: Sentence.didYouMean(NearestName.of(name, among: known))
                        + "Known: \(known.joined(separator: ", ")).")
            }
            if keys.contains(where: { $0.dimension == dimension }) {
                throw Refusal.usage("\(name) is given twice", hint: "A row has one code of each.")
            }
            keys.append(
                try await TotalsRowAsked.key(
                    dimension, code, query.asOf, query.places == nil ? nil : lensDay,
                    transaction))
        }
        if keys.count > 4 {
            throw Refusal.usage("\(keys.count) dimensions are too many", hint: "At most four.")
        }
    }

    private mutating func take(currency code: String, _ query: TotalsQuery) throws {
        guard query.currency == .original else {
            throw Refusal.usage(
                "rows have a currency with original amounts only",
                hint: "Ask with currency=original.")
        }
        guard Currency(code: code) != nil else {
            throw Refusal.usage("\"\(code)\" is no currency", hint: "Write it as ISO 4217, USD.")
        }
        if currency != nil {
            throw Refusal.usage("currency is given twice", hint: "A row has one code of each.")
        }
        currency = code
    }

    private static func key(
        _ dimension: TotalsDimension, _ text: String, _ asOf: Int64?, _ lensDay: Day?,
        _ transaction: Transaction
    ) async throws -> TotalsRowKey {
        if text.isEmpty { return TotalsRowKey(dimension, code: nil) }
        guard dimension.hasValidity, let level = AreaLevel(rawValue: dimension.rawValue) else {
            return TotalsRowKey(dimension, code: text)
        }
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        let code = String(parts[0])
        var day: Day?
        if parts.count > 1 {
            day = Day(iso: String(parts[1]))
            if day == nil {
                throw Refusal.usage(
                    "\"\(parts[1])\" is not a date (row)", hint: .dateForm)
            }
        }
        let lives = try await transaction.areaLives(level: level, code: code, asOf: asOf)
        let fitting = lives.filter { life in
            guard let day = day ?? lensDay else { return true }
            return life.validFrom <= day && life.validTo.map { day <= $0 } ?? true
        }
        if fitting.count > 1 {
            let days = Sentence.list(fitting.map { "\($0.validFrom)" })
            throw Refusal.usage(
                "\(text) is ambiguous: the code has \(fitting.count) lives, from \(days)",
                hint: "Name its first day: \(dimension.rawValue)=\(code)@DATE.")
        }
        guard let life = fitting.first else {
            throw Refusal.missing(
                "area", "\(level.rawValue):\(text)", hint: "See vientro export areas.")
        }
        return TotalsRowKey(dimension, code: code, validFrom: life.validFrom)
    }

    /// As a total's row carries them.
    var dimensionKeys: [DimensionKey] {
        keys.flatMap { key in
            let name = key.dimension.rawValue.replacing("-", with: "_")
            return [DimensionKey(name, key.code)]
                + (key.dimension.hasValidity
                    ? [DimensionKey(name + "_valid_from", key.validFrom?.iso)] : [])
        } + (currency.map { [DimensionKey("currency", $0)] } ?? [])
    }
}
