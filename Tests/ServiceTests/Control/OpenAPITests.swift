import Aid
import Control
import Foundation
import Logging
import Store
import Testing
import Yams

@testable import Service

/// docs/openapi.yaml against the control table and the words of the two programs.
struct OpenAPITests {
    private let document: [String: Any]

    init() throws {
        let text = try String(contentsOf: OpenAPITests.file, encoding: .utf8)
        document = try #require(try Yams.load(yaml: text) as? [String: Any])
    }

    private static var file: URL {
        var folder = URL(filePath: #filePath)
        for _ in 1...4 { folder.deleteLastPathComponent() }
        return folder.appending(path: "docs/openapi.yaml")
    }

    /// No server is asked: connections are opened when first needed.
    private func routes() throws -> [Route] {
        let clock = WallClock.fixed(Date(timeIntervalSince1970: 1_794_791_100))
        let daemon = DaemonState(
            store: Store(url: "host=/nowhere", clock: clock), clock: clock,
            settings: try MailOffice.settings(), log: Logger(label: "test"), serverVersion: "15.0")
        return ControlTable.routes(daemon, JobTable.standard) {}
    }

    private func operations() throws -> [String: [String: Any]] {
        let paths = try #require(document["paths"] as? [String: [String: Any]])
        var found: [String: [String: Any]] = [:]
        for (path, methods) in paths {
            for (method, operation) in methods {
                found["\(method.uppercased()) \(path)"] = try #require(
                    operation as? [String: Any], "\(method) \(path)")
            }
        }
        return found
    }

    @Test func `describes every route of the control table and no other`() throws {
        let served = try routes().map { "\($0.method.rawValue) \($0.path)" }
        #expect(Set(served).count == served.count, "a route stands twice in the table")
        let described = Set(try operations().keys)
        #expect(Set(served).subtracting(described).sorted() == [], "not in docs/openapi.yaml")
        #expect(described.subtracting(served).sorted() == [], "not in the control table")
    }

    @Test func `names the role that each route asks for`() throws {
        let described = try operations()
        for route in try routes() {
            let operation = described["\(route.method.rawValue) \(route.path)"]
            #expect(operation?["x-role"] as? String == route.role.rawValue, "\(route.path)")
        }
    }

    @Test func `lists the query items that each route takes`() throws {
        let described = try operations()
        for route in try routes() {
            let operation = described["\(route.method.rawValue) \(route.path)"]
            let listed = try (operation?["parameters"] as? [[String: Any]] ?? []).map(resolved)
                .filter { $0["in"] as? String == "query" }.compactMap { $0["name"] as? String }
            #expect(
                Set(listed).subtracting(["lang"]).sorted() == route.query.sorted(), "\(route.path)")
        }
    }

    @Test func `describes every segment in braces, and a body for every change`() throws {
        for (name, operation) in try operations() {
            let segments = name.matches(of: /\{([a-z_]+)\}/).map { String($0.1) }
            let given = try (operation["parameters"] as? [[String: Any]] ?? []).map(resolved)
                .filter { $0["in"] as? String == "path" }.compactMap { $0["name"] as? String }
            #expect(Set(segments) == Set(given), "\(name)")
            #expect((operation["requestBody"] != nil) == name.hasPrefix("POST"), "\(name)")
        }
    }

    @Test func `refers only to what it has`() throws {
        let names = references(in: document)
        #expect(names.count > 100)
        for name in names { #expect(throws: Never.self) { try target(of: name) } }
    }

    @Test(arguments: OpenAPISamples.all) func `has the keys that the programs write`(
        _ sample: OpenAPISample
    ) throws {
        let schema = try target(of: "#/components/schemas/\(sample.schema)")
        let properties = try #require(schema["properties"] as? [String: Any])
        let json = try JSONSerialization.jsonObject(with: sample.json())
        let written = Set(try #require(json as? [String: Any]).keys)
        let described = Set(properties.keys)
        #expect(written.subtracting(described).sorted() == [], "not described")
        #expect(described.subtracting(written).sorted() == sample.absent, "not written")
    }

    // MARK: References

    private func resolved(_ node: [String: Any]) throws -> [String: Any] {
        try (node["$ref"] as? String).map(target) ?? node
    }

    private func target(of reference: String) throws -> [String: Any] {
        let path = try #require(reference.split(separator: "#/").last).split(separator: "/")
        var node = document
        for segment in path {
            node = try #require(node[String(segment)] as? [String: Any], "\(reference)")
        }
        return node
    }

    private func references(in node: Any) -> [String] {
        switch node {
        case let mapping as [String: Any]:
            let own = (mapping["$ref"] as? String).map { [$0] } ?? []
            return own + mapping.values.flatMap(references)
        case let list as [Any]: return list.flatMap(references)
        default: return []
        }
    }
}

/// A value as the programs write it, for the keys of its schema.
struct OpenAPISample: Sendable, CustomTestStringConvertible {
    let schema: String
    /// What this value leaves out, sorted.
    let absent: [String]
    let value: any Encodable & Sendable

    init(_ schema: String, _ value: any Encodable & Sendable, absent: [String] = []) {
        self.schema = schema
        self.absent = absent
        self.value = value
    }

    var testDescription: String { schema }

    func json() throws -> Data { try ControlJSON.encode(value) }
}

/// One value for each schema that is a type of its own.
private enum OpenAPISamples {
    static let all = answers + requests + byHand + lives

    private static let boardRow = BoardRow(
        name: "", expected: 0, onTime: 0, late: 0, submitted: 0, outstanding: 0, overdue: 0,
        excused: 0)
    private static let plan = MissionPlan(arriveOn: "", departOn: "", people: 1)
    private static let funnel = FunnelAnswerRow(
        key: nil, missions: 0, grants: 0, committed: "0", disbursed: "0", medianDays: nil)

    private static let lives = [
        OpenAPISample(
            "MoveChange",
            MoveChange(
                changed: 1, seq: 1, dryRun: false, subject: "", before: [:], after: [:],
                warnings: [])),
        OpenAPISample("ProjectEvent", ProjectEvent(on: "", reason: "", seq: 1)),
        OpenAPISample("RegimeSpan", RegimeSpan(regime: "", from: nil)),
        OpenAPISample(
            "ProjectLifeAnswer",
            ProjectLifeAnswer(project: "", status: "", next: [], regimes: [], events: [])),
        OpenAPISample(
            "MissionEvent",
            MissionEvent(
                from: "", to: "", on: "", permitNumber: nil, planned: plan, after: plan,
                reason: nil, seq: 1, actor: nil)),
        OpenAPISample("MissionPlan", plan),
        OpenAPISample(
            "MissionLifeAnswer", MissionLifeAnswer(mission: "", status: "", next: [], events: [])),
        OpenAPISample("MissionClashes", MissionClashes(clashes: [])),
        OpenAPISample(
            "MissionClashRow",
            MissionClashRow(missions: [], host: "", area: "", from: "", to: "")),
        OpenAPISample("FunnelRow", funnel),
        OpenAPISample("MissionFunnel", MissionFunnel(by: nil, rows: [], total: funnel)),
    ]

    private static let entry = LedgerEntry(
        ref: "R", project: "P", kind: "receipt", date: "2026-01-01", amount: "1", currency: "VND",
        inKind: false)
    private static let split = SplitRow(dimension: "sector", effectiveOn: nil, shares: "x")

    private static let byHand = [
        OpenAPISample("LedgerEntry", entry),
        OpenAPISample("LedgerEntryDetail", LedgerEntryDetail(entry: entry, parts: [])),
        OpenAPISample("LedgerList", LedgerList(entries: [entry])),
        OpenAPISample(
            "LedgerRate", LedgerRate(type: "", currency: "", date: "", vndPerUnit: "")),
        OpenAPISample(
            "LedgerPart",
            LedgerPart(sector: "", area: "", donor: "", amount: nil, vnd: nil, usd: nil)),
        OpenAPISample(
            "LedgerChange",
            LedgerChange(changed: 1, dryRun: false, entry: entry, parts: [], warnings: [])),
        OpenAPISample("ChangeWarning", ChangeWarning(code: "", message: "")),
        OpenAPISample("SplitRow", split),
        OpenAPISample("SplitList", SplitList(project: "P", splits: [split])),
        OpenAPISample(
            "SplitMove",
            SplitMove(
                ref: "", kind: "", date: "", currency: "", amount: nil, moved: nil, movedVnd: nil)),
        OpenAPISample(
            "SplitChange",
            SplitChange(
                changed: 1, seq: 1, dryRun: false, project: "P", effectiveOn: "", before: [],
                after: [], entries: [], warnings: [])),
        OpenAPISample(
            "ValueMove",
            ValueMove(
                ref: "", date: "", currency: "", amount: nil, vndBefore: nil, vndAfter: nil,
                usdBefore: nil, usdAfter: nil)),
        OpenAPISample(
            "RateChange",
            RateChange(changed: 0, seq: nil, dryRun: false, type: "", entries: [], unconverted: 0)),
        OpenAPISample(
            "RateList",
            RateList(
                typeInUse: "",
                rates: [.init(type: "", currency: "", date: "", vndPerUnit: "", source: nil)])),
    ]

    private static let obligation = Obligation(
        code: "R/S/2026", rule: "R", direction: "in", subject: Subject(kind: "office", code: "S"),
        period: Control.Period(from: "2026-01-01", to: "2026-12-31"), state: "due", daysOverdue: 0)
    private static let check = LedgerCheck(ledger: "0", difference: "0")
    private static let comparison = TotalsComparison(
        previousAmount: "0", change: "0", changePercent: nil)
    private static let ratio = TotalsRatio(disbursed: "0", committed: "0", percent: nil)
    private static let measured = MeasuredTotal(
        measure: "", currency: "", total: "", entries: 0, projects: 0, donors: 0, unconverted: [],
        unvalued: 0, check: check)

    /// With everything that can be asked for.
    private static var totals: Totals {
        var totals = Totals(
            measure: "commitment", currency: "VND", seq: 1, rows: [],
            sum: .single(total: "0", check: check), entries: 0, projects: 0, donors: 0,
            names: ["sector": ["x": "y"]], now: "2026-01-01T00:00:00+07:00",
            adjustments: TotalsAdjustments(
                entries: [], totals: [CurrencyAmount(currency: "VND", amount: "0")]))
        totals.receipt = "T-7F3K-9QWX-2MHD"
        totals.window = "nd58:2026"
        totals.windowBasis = "x"
        totals.comparison = comparison
        totals.ratio = "whole"
        totals.ratioFigures = ratio
        totals.measures = [measured]
        return totals
    }

    private static var explanation: Explanation {
        var explanation = Explanation(
            measure: "", currency: "", from: nil, to: nil, asOf: nil, lens: "", scheme: "",
            seq: 1, row: [], receipt: "", figures: [], unconverted: [], unvalued: 0,
            limit: nil, offset: 0, now: "")
        explanation.lensDay = "2026-01-01"
        explanation.others = [AskedFigure(measure: "", currency: "")]
        return explanation
    }

    private static var bridge: TotalsBridge {
        var bridge = TotalsBridge(
            measure: "", currency: "", from: nil, to: nil, lens: "", scheme: "", since: nil,
            sinceSeq: 0, asOf: nil, seq: 1, rows: [], totals: [], now: "")
        bridge.bridges = [bridge]
        return bridge
    }

    private static var row: TotalsRow {
        var row = TotalsRow(
            keys: [], currency: "VND", amount: "0", entries: 0, projects: 0, donors: 0)
        row.comparison = comparison
        row.ratio = ratio
        row.measures = []
        return row
    }

    private static let step = BridgeStep(amount: "0", entries: 0)
    private static let steps = BridgeSteps(
        new: step, reversed: step, attributeChanged: step, reSplit: step, reValued: step)

    private static let answers = [
        OpenAPISample(
            "Status",
            Status(
                state: "running", version: "0", uptimeSeconds: 0,
                database: .init(mode: "", ok: true),
                jobs: [], warnings: [])),
        OpenAPISample("Totals", totals, absent: ["adjustments_totals", "totals"]),
        OpenAPISample("MeasuredTotal", measured),
        OpenAPISample(
            "MeasuredFigures",
            MeasuredFigures(
                measure: "", currency: "", amount: "", entries: 0, projects: 0, donors: 0)),
        OpenAPISample(
            "TotalsAdjustment",
            TotalsAdjustment(
                ref: "", project: "", date: "", amount: nil, currency: "", seq: 1,
                recordedAt: "")),
        OpenAPISample(
            "Cut",
            CutRow(
                code: "", name: "", document: nil, at: "", seq: 1, actor: "", recordedAt: "")),
        OpenAPISample("CutList", CutList(cuts: [])),
        OpenAPISample("CutCreation", CutCreation(code: "", name: "")),
        OpenAPISample("Explanation", explanation),
        OpenAPISample(
            "AdjustmentCauses", AdjustmentCauses(currency: "", causes: steps, adjusted: "0")),
        OpenAPISample(
            "ExplainedEntry",
            ExplainedEntry(
                state: "counted", ref: "", project: "", projectTitle: "", date: "", kind: "",
                amount: nil, currency: "", inKind: false, vnd: nil, usd: nil, seq: 1,
                recordedAt: nil, recordedBy: nil, split: [], parts: [], partsInAll: 0, value: nil)),
        OpenAPISample("ExplainedValue", ExplainedValue(amount: "", source: "", rate: nil)),
        OpenAPISample(
            "ExplainedFigure",
            ExplainedFigure(currency: "", total: "", sum: "", difference: "", entries: 0)),
        OpenAPISample("TotalsBridge", bridge),
        OpenAPISample(
            "BridgeRow",
            BridgeRow(
                keys: [], currency: "VND", old: "", new: "", causes: steps, difference: "0")),
        OpenAPISample("BridgeSteps", steps),
        OpenAPISample("TotalsRow", row),
        OpenAPISample("LedgerCheck", CurrencyCheck(currency: "", ledger: "", difference: "")),
        OpenAPISample(
            "MissionTotals", Control.MissionTotals(rows: [], missions: 0, personVisits: 0)),
        OpenAPISample("ChangeAnswer", ChangeAnswer(changed: 0, dryRun: false)),
        OpenAPISample(
            "ImportResult",
            ImportResult(
                kind: "donors", dryRun: false, read: 0, inserted: 0, updated: 0, unchanged: 0,
                rejected: 0, warnings: 0, errorsTotal: 0, errors: [])),
        OpenAPISample(
            "AreaReformAnswer",
            AreaReformAnswer(
                dryRun: true, effectiveOn: "", legalAct: "", ended: [:], begun: [:],
                successions: [:], unplaceable: [], projects: 0, openProjects: 0, missions: 0,
                comingMissions: 0, committed: "0", unplaceableCommitted: "0",
                unplaceableProjects: 0, unplaceableMissions: 0, units: [])),
        OpenAPISample("ImportLine", ImportResult.Line(line: 1, code: "", message: "")),
        OpenAPISample(
            "ImportBatch",
            ImportBatch(
                batch: "1", kind: "donors", importedAt: "", actor: "", read: 0, inserted: 0,
                updated: 0, unchanged: 0, rejected: 0)),
        OpenAPISample("RegisterRows", RegisterRows(kind: "donors", columns: [], rows: [])),
        OpenAPISample("RecordAnswer", RecordAnswer(changed: 0, dryRun: false)),
        OpenAPISample("DonorPair", DonorPair(codes: [], names: [])),
        OpenAPISample("DonorPairs", DonorPairs(pairs: [])),
        OpenAPISample("Notice", Notice(code: "", message: "")),
        OpenAPISample("RelatedRows", RelatedRows(columns: [], rows: [])),
        OpenAPISample("FieldChange", FieldChange(field: "", before: nil, after: nil)),
        OpenAPISample("RecordEvent", RecordEvent(version: 1)),
        OpenAPISample(
            "RecordStory", RecordStory(kind: "", key: [], version: 1, columns: [], values: [:])),
        OpenAPISample("RecordHistory", RecordHistory(kind: "", key: [], events: [])),
        OpenAPISample("RegisterRecord", RegisterRecord(kind: "donors", columns: [], values: [:])),
        OpenAPISample("Obligation", obligation),
        OpenAPISample(
            "ObligationExplanation",
            ObligationExplanation(obligation: obligation, flags: [], mails: [])),
        OpenAPISample("SubmissionRow", SubmissionRow(position: 1)),
        OpenAPISample("ObligationEvent", ObligationEvent(at: "", kind: "")),
        OpenAPISample(
            "NoticeRow",
            NoticeRow(step: "", due: "", audience: "", fate: "", owedOn: "", notedAt: "")),
        OpenAPISample(
            "LadderRow", Control.LadderRow(beforeDays: [], afterWorkingDays: [], ofOffice: false)),
        OpenAPISample("LadderList", LadderList(ladders: [])),
        OpenAPISample("BoardRow", boardRow),
        OpenAPISample("BoardSide", BoardSide(rows: [], total: boardRow)),
        OpenAPISample(
            "Board",
            Board(
                period: "", from: "", to: "", asOf: "",
                in: BoardSide(rows: [], total: boardRow),
                out: BoardSide(rows: [], total: boardRow))),
        OpenAPISample("DunnedUnit", DunnedUnit(name: "", reports: [])),
        OpenAPISample("Dunning", Dunning(asOf: "", count: 0, text: "", units: [])),
        OpenAPISample("DeadlineAnswer", DeadlineAnswer(raw: "", effective: "", because: [])),
        OpenAPISample(
            "FlagRow",
            FlagRow(kind: "", subject: obligation.subject, message: "", raisedAt: "")),
        OpenAPISample("RuleRow", RuleRow(code: "", direction: "in", name: "", verified: false)),
        OpenAPISample(
            "RuleDetail",
            RuleDetail(
                rule: RuleRow(code: "", direction: "in", name: "", verified: false),
                definition: [:], versions: [], obligations: 0, coming: 0)),
        OpenAPISample("RuleVersionRow", RuleVersionRow(verified: false)),
        OpenAPISample("RuleCheck", RuleCheck(ok: true, rules: 0)),
        OpenAPISample("JobRow", JobRow(name: "", catchUp: "once", enabled: true, paused: false)),
        OpenAPISample("JobRun", JobRun(job: "", at: "", dryRun: false, state: "ran")),
        OpenAPISample("JobTicks", JobTicks(from: "", to: "", ticks: 1, fate: "ran")),
        OpenAPISample(
            "MailRow", MailRow(id: "1", report: "", revision: 1, to: "", state: "", attempts: 0)),
        OpenAPISample(
            "MailDetail",
            MailDetail(
                mail: MailRow(id: "1", report: "", revision: 1, to: "", state: "", attempts: 0),
                text: "", events: [])),
        OpenAPISample(
            "MailPreview", MailPreview(report: "", language: "vi", subject: "", text: "", html: "")),
        OpenAPISample(
            "AuditEvent", AuditEvent(seq: 1, recordedAt: "", actor: "", what: "", digest: "")),
        OpenAPISample(
            "AuditVerification", AuditVerification(ok: true, events: 0, erased: 0, problems: [])),
        OpenAPISample("Problem", Problem(code: "", message: "")),
    ]

    private static let requests = [
        OpenAPISample("BatchReversal", BatchReversal()),
        OpenAPISample("DonorMerge", DonorMerge(from: "")),
        OpenAPISample("OfficerHandover", OfficerHandover(old: "", new: "")),
        OpenAPISample("AgencySuccession", AgencySuccession(old: "", new: "", act: "", on: "")),
        OpenAPISample("RecordErasure", RecordErasure(key: [])),
        OpenAPISample("RecordChange", RecordChange(fields: [:], clear: [])),
        OpenAPISample("ObligationChange", ObligationChange()),
        OpenAPISample("RuleAdoption", RuleAdoption(regime: "", fromRegime: "")),
        OpenAPISample("RuleDraft", RuleDraft()),
        OpenAPISample("RuleEnding", RuleEnding()),
        OpenAPISample("RuleConfirmation", RuleConfirmation()),
        OpenAPISample("LadderChange", LadderChange()),
        OpenAPISample("ReportSending", ReportSending(subscription: "")),
        OpenAPISample("JobRunRequest", JobRunRequest()),
        OpenAPISample("JobPause", JobPause()),
        OpenAPISample("JobScheduleChange", JobScheduleChange()),
        OpenAPISample("MailChange", MailChange(ids: [])),
        OpenAPISample("MailResolution", MailResolution(id: "1", outcome: "sent")),
        OpenAPISample("MailTest", MailTest(to: "")),
    ]
}
