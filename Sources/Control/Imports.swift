/// What an import did, or would do; answered with 422 when lines were rejected.
public struct ImportResult: Codable, Equatable, Sendable {
    /// What is wrong with one record of the file.
    public struct Line: Codable, Equatable, Sendable {
        /// The physical line where the record starts; the header is 1.
        public var line: Int
        /// The header's name; null when the whole record is meant.
        @Nullable public var column: String?
        public var code: String
        public var message: String
        @Nullable public var hint: String?

        public init(
            line: Int, column: String? = nil, code: String, message: String, hint: String? = nil
        ) {
            self.line = line
            self.column = column
            self.code = code
            self.message = message
            self.hint = hint
        }
    }

    public var kind: String
    /// Names the import for `import reverse`; null on a dry run or when nothing was kept.
    @Nullable public var batch: String?
    public var dryRun: Bool
    public var read: Int
    public var inserted: Int
    public var updated: Int
    public var unchanged: Int
    public var rejected: Int
    /// How many warnings there were.
    public var warnings: Int
    public var errorsTotal: Int
    /// The first 1,000.
    public var errors: [Line]
    /// The first 1,000 warnings.
    public var warningLines: [Line]
    /// The change it became.
    @Nullable public var seq: Int?

    public init(
        kind: String, batch: String? = nil, dryRun: Bool, read: Int, inserted: Int, updated: Int,
        unchanged: Int, rejected: Int, warnings: Int, errorsTotal: Int, errors: [Line],
        warningLines: [Line] = [], seq: Int? = nil
    ) {
        self.kind = kind
        self.batch = batch
        self.dryRun = dryRun
        self.read = read
        self.inserted = inserted
        self.updated = updated
        self.unchanged = unchanged
        self.rejected = rejected
        self.warnings = warnings
        self.errorsTotal = errorsTotal
        self.errors = errors
        self.warningLines = warningLines
        self.seq = seq
    }
}

/// One import that was kept.
public struct ImportBatch: Codable, Equatable, Sendable {
    public var batch: String
    public var kind: String
    @Nullable public var fileName: String?
    public var importedAt: String
    public var actor: String
    @Nullable public var reason: String?
    public var read: Int
    public var inserted: Int
    public var updated: Int
    public var unchanged: Int
    public var rejected: Int
    /// When it was taken back; null while it stands.
    @Nullable public var reversedAt: String?

    public init(
        batch: String, kind: String, fileName: String? = nil, importedAt: String, actor: String,
        reason: String? = nil, read: Int, inserted: Int, updated: Int, unchanged: Int,
        rejected: Int, reversedAt: String? = nil
    ) {
        self.batch = batch
        self.kind = kind
        self.fileName = fileName
        self.importedAt = importedAt
        self.actor = actor
        self.reason = reason
        self.read = read
        self.inserted = inserted
        self.updated = updated
        self.unchanged = unchanged
        self.rejected = rejected
        self.reversedAt = reversedAt
    }
}

/// The imports, newest first.
public struct ImportList: Codable, Equatable, Sendable {
    public var imports: [ImportBatch]

    public init(imports: [ImportBatch]) {
        self.imports = imports
    }
}

/// Asks to take an import back by reversal.
public struct BatchReversal: Codable, Equatable, Sendable {
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    public init(reason: String? = nil, dryRun: Bool = false) {
        self.reason = reason
        self.dryRun = dryRun
    }
}
