/// One ledger entry by hand, in the words of a ledger file's columns.
public struct LedgerEntering: Codable, Equatable, Sendable {
    public var kind: String?
    public var project: String?
    /// A plain decimal; left out for a gift in kind without a value.
    public var amount: String?
    public var currency: String?
    public var date: String?
    /// Made by the daemon where it is left out.
    public var ref: String?
    public var inKind: Bool?
    public var item: String?
    public var quantity: String?
    public var unit: String?
    public var vndStated: String?
    public var description: String?
    public var document: String?
    /// What is unusual is meant.
    public var confirm: Bool?
    public var reason: String?
    public var dryRun: Bool?

    public init(
        kind: String?, project: String?, amount: String? = nil, currency: String?, date: String?,
        ref: String? = nil, inKind: Bool? = nil, item: String? = nil, quantity: String? = nil,
        unit: String? = nil, vndStated: String? = nil, description: String? = nil,
        document: String? = nil, confirm: Bool? = nil, reason: String? = nil,
        dryRun: Bool? = nil
    ) {
        self.kind = kind
        self.project = project
        self.amount = amount
        self.currency = currency
        self.date = date
        self.ref = ref
        self.inKind = inKind
        self.item = item
        self.quantity = quantity
        self.unit = unit
        self.vndStated = vndStated
        self.description = description
        self.document = document
        self.confirm = confirm
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// Takes one entry back by its exact opposite.
public struct LedgerReversal: Codable, Equatable, Sendable {
    public var ref: String?
    /// The reversal's day; the entry's own where it is left out.
    public var date: String?
    public var confirm: Bool?
    public var reason: String?
    public var dryRun: Bool?

    public init(
        ref: String?, date: String? = nil, confirm: Bool? = nil, reason: String? = nil,
        dryRun: Bool? = nil
    ) {
        self.ref = ref
        self.date = date
        self.confirm = confirm
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// A rate as a value used it.
public struct LedgerRate: Codable, Equatable, Sendable {
    public var type: String
    public var currency: String
    public var date: String
    public var vndPerUnit: String

    public init(type: String, currency: String, date: String, vndPerUnit: String) {
        self.type = type
        self.currency = currency
        self.date = date
        self.vndPerUnit = vndPerUnit
    }
}

/// One exact part of an entry; amounts are decimal strings in the major unit.
public struct LedgerPart: Codable, Equatable, Sendable {
    public var sector: String
    /// `LEVEL:CODE`.
    public var area: String
    public var donor: String
    @Nullable public var amount: String?
    @Nullable public var vnd: String?
    @Nullable public var usd: String?

    public init(
        sector: String, area: String, donor: String, amount: String?, vnd: String?, usd: String?
    ) {
        self.sector = sector
        self.area = area
        self.donor = donor
        self.amount = amount
        self.vnd = vnd
        self.usd = usd
    }
}

/// An entry of the ledger with what it is worth.
public struct LedgerEntry: Codable, Equatable, Sendable {
    public var ref: String
    public var project: String
    public var kind: String
    public var date: String
    /// Null for a gift in kind without a value.
    @Nullable public var amount: String?
    public var currency: String
    public var inKind: Bool
    @Nullable public var item: String?
    @Nullable public var quantity: String?
    @Nullable public var unit: String?
    @Nullable public var vndStated: String?
    @Nullable public var description: String?
    @Nullable public var document: String?
    /// The entry that this one takes back.
    @Nullable public var reverses: String?
    /// The entry that takes this one back.
    @Nullable public var reversedBy: String?
    /// Null while no rate serves.
    @Nullable public var vnd: String?
    @Nullable public var usd: String?
    /// The rate behind `vnd`; null where it is stated, given or the amount itself.
    @Nullable public var vndRate: LedgerRate?
    @Nullable public var usdRate: LedgerRate?
    /// The change that entered it; null before there is one.
    @Nullable public var seq: Int?
    @Nullable public var recordedAt: String?
    @Nullable public var actor: String?
    @Nullable public var reason: String?

    public init(
        ref: String, project: String, kind: String, date: String, amount: String?,
        currency: String, inKind: Bool
    ) {
        self.ref = ref
        self.project = project
        self.kind = kind
        self.date = date
        self.amount = amount
        self.currency = currency
        self.inKind = inKind
    }
}

/// One entry with its parts.
public struct LedgerEntryDetail: Codable, Equatable, Sendable {
    public var entry: LedgerEntry
    public var parts: [LedgerPart]

    public init(entry: LedgerEntry, parts: [LedgerPart]) {
        self.entry = entry
        self.parts = parts
    }
}

/// Entries of the ledger, the newest day first.
public struct LedgerList: Codable, Equatable, Sendable {
    public var entries: [LedgerEntry]

    public init(entries: [LedgerEntry]) {
        self.entries = entries
    }
}

/// Something that is unusual about a change and was, or is to be, confirmed.
public struct ChangeWarning: Codable, Equatable, Sendable {
    /// As `after-today`.
    public var code: String
    /// The column it is about.
    @Nullable public var column: String?
    public var message: String

    public init(code: String, column: String? = nil, message: String) {
        self.code = code
        self.column = column
        self.message = message
    }
}

/// What an entry by hand, or its reversal, became or would become.
public struct LedgerChange: Codable, Equatable, Sendable {
    /// 0 when the same entry was there already.
    public var changed: Int
    @Nullable public var seq: Int?
    public var dryRun: Bool
    public var entry: LedgerEntry
    public var parts: [LedgerPart]
    public var warnings: [ChangeWarning]

    public init(
        changed: Int, seq: Int? = nil, dryRun: Bool, entry: LedgerEntry, parts: [LedgerPart],
        warnings: [ChangeWarning]
    ) {
        self.changed = changed
        self.seq = seq
        self.dryRun = dryRun
        self.entry = entry
        self.parts = parts
        self.warnings = warnings
    }
}
