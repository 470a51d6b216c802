/// An entry behind a figure.
public struct ExplainedEntry: Codable, Equatable, Sendable {
    /// `counted`, `unconverted` (no rate yet) or `unvalued` (in kind, without an amount).
    public var state: String
    public var ref: String
    public var project: String
    public var projectTitle: String
    public var date: String
    public var kind: String
    @Nullable public var amount: String?
    public var currency: String
    public var inKind: Bool
    @Nullable public var item: String?
    @Nullable public var quantity: String?
    @Nullable public var unit: String?
    @Nullable public var description: String?
    @Nullable public var document: String?
    @Nullable public var vnd: ExplainedValue?
    @Nullable public var usd: ExplainedValue?
    /// The ref of the entry that it takes back.
    @Nullable public var reverses: String?
    /// The ref of the entry that takes it back.
    @Nullable public var reversedBy: String?
    /// The change that recorded it.
    public var seq: Int
    @Nullable public var recordedAt: String?
    @Nullable public var recordedBy: String?
    public var split: [ExplainedSplit]
    /// The parts that count, in the order of the split.
    public var parts: [ExplainedPart]
    /// How many parts the entry has in all.
    public var partsInAll: Int
    /// The sum of `parts` in the currency asked for; null where it waits.
    @Nullable public var value: String?

    public init(
        state: String, ref: String, project: String, projectTitle: String, date: String,
        kind: String, amount: String?, currency: String, inKind: Bool, item: String? = nil,
        quantity: String? = nil, unit: String? = nil, description: String? = nil,
        document: String? = nil, vnd: ExplainedValue?, usd: ExplainedValue?,
        reverses: String? = nil, reversedBy: String? = nil, seq: Int, recordedAt: String?,
        recordedBy: String?, split: [ExplainedSplit], parts: [ExplainedPart], partsInAll: Int,
        value: String?
    ) {
        self.state = state
        self.ref = ref
        self.project = project
        self.projectTitle = projectTitle
        self.date = date
        self.kind = kind
        self._amount = Nullable(wrappedValue: amount)
        self.currency = currency
        self.inKind = inKind
        self._item = Nullable(wrappedValue: item)
        self._quantity = Nullable(wrappedValue: quantity)
        self._unit = Nullable(wrappedValue: unit)
        self._description = Nullable(wrappedValue: description)
        self._document = Nullable(wrappedValue: document)
        self._vnd = Nullable(wrappedValue: vnd)
        self._usd = Nullable(wrappedValue: usd)
        self._reverses = Nullable(wrappedValue: reverses)
        self._reversedBy = Nullable(wrappedValue: reversedBy)
        self.seq = seq
        self._recordedAt = Nullable(wrappedValue: recordedAt)
        self._recordedBy = Nullable(wrappedValue: recordedBy)
        self.split = split
        self.parts = parts
        self.partsInAll = partsInAll
        self._value = Nullable(wrappedValue: value)
    }
}
