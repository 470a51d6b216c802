/// Asks to add a record of a register, or to change one.
public struct RecordChange: Codable, Equatable, Sendable {
    /// The columns of the register's file that are given, its key among them.
    public var fields: [String: String]
    /// Columns to be emptied.
    public var clear: [String]?
    /// The version that was read before the change; refused when another came in between.
    @Nullable public var version: Int?
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    public init(
        fields: [String: String], clear: [String]? = nil, version: Int? = nil,
        reason: String? = nil, dryRun: Bool = false
    ) {
        self.fields = fields
        self.clear = clear
        self.version = version
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// Something that was done although a person should look at it.
public struct Notice: Codable, Equatable, Sendable {
    public var code: String
    public var message: String
    @Nullable public var hint: String?

    public init(code: String, message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }
}

/// What became of a record, or would become.
public struct RecordAnswer: Codable, Equatable, Sendable {
    /// 1, or 0 when it had been so already.
    public var changed: Int
    /// The change it became, which is the record's new version; null on a dry run.
    @Nullable public var seq: Int?
    public var dryRun: Bool
    /// The columns that differ, as they were; null where there was none.
    @Nullable public var before: [String: String?]?
    @Nullable public var after: [String: String?]?
    public var subjects: [String]
    /// The version in force.
    @Nullable public var version: Int?
    public var warnings: [Notice]

    public init(
        changed: Int, seq: Int? = nil, dryRun: Bool, before: [String: String?]? = nil,
        after: [String: String?]? = nil, subjects: [String] = [], version: Int? = nil,
        warnings: [Notice] = []
    ) {
        self.changed = changed
        self.seq = seq
        self.dryRun = dryRun
        self.before = before
        self.after = after
        self.subjects = subjects
        self.version = version
        self.warnings = warnings
    }
}

/// Rows that belong to a record.
public struct RelatedRows: Codable, Equatable, Sendable {
    public var columns: [String]
    public var rows: [[String: String?]]

    public init(columns: [String], rows: [[String: String?]]) {
        self.columns = columns
        self.rows = rows
    }
}

/// One column that a change gave another value.
public struct FieldChange: Codable, Equatable, Sendable {
    public var field: String
    @Nullable public var before: String?
    @Nullable public var after: String?

    public init(field: String, before: String?, after: String?) {
        self.field = field
        self.before = before
        self.after = after
    }
}

/// What one change did to a record.
public struct RecordEvent: Codable, Equatable, Sendable {
    /// The change's number, and from then on the record's version.
    public var version: Int
    /// Null for what was there from the start.
    @Nullable public var at: String?
    @Nullable public var actor: String?
    @Nullable public var what: String?
    @Nullable public var reason: String?
    /// The record was taken out.
    public var ended: Bool
    /// Its personal details were overwritten since.
    public var erased: Bool
    public var changes: [FieldChange]

    public init(
        version: Int, at: String? = nil, actor: String? = nil, what: String? = nil,
        reason: String? = nil, ended: Bool = false, erased: Bool = false,
        changes: [FieldChange] = []
    ) {
        self.version = version
        self.at = at
        self.actor = actor
        self.what = what
        self.reason = reason
        self.ended = ended
        self.erased = erased
        self.changes = changes
    }
}

/// Everything about one record: its fields, the names behind its codes, what belongs to it.
public struct RecordStory: Codable, Equatable, Sendable {
    public var kind: String
    public var key: [String]
    /// To be given back by a change that builds on what was read.
    public var version: Int
    public var columns: [String]
    public var values: [String: String?]
    /// By column and code.
    public var names: [String: [String: String]]
    /// `money`, `missions`, `obligations`, `documents`, …
    public var related: [String: RelatedRows]
    /// The last changes, newest first.
    public var changes: [RecordEvent]

    public init(
        kind: String, key: [String], version: Int, columns: [String], values: [String: String?],
        names: [String: [String: String]] = [:], related: [String: RelatedRows] = [:],
        changes: [RecordEvent] = []
    ) {
        self.kind = kind
        self.key = key
        self.version = version
        self.columns = columns
        self.values = values
        self.names = names
        self.related = related
        self.changes = changes
    }
}

/// Every version of a record, oldest first.
public struct RecordHistory: Codable, Equatable, Sendable {
    public var kind: String
    public var key: [String]
    public var events: [RecordEvent]

    public init(kind: String, key: [String], events: [RecordEvent]) {
        self.kind = kind
        self.key = key
        self.events = events
    }
}
