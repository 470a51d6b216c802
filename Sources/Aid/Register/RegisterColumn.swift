/// What a column of a register's file may hold.
public enum RegisterColumnType: Hashable, Sendable {
    /// A code of a record, `[A-Za-z0-9][A-Za-z0-9._/-]{0,63}`.
    case code
    /// The login of a person.
    case login
    /// Text of at most that many characters, stored NFC.
    case text(maximum: Int)
    case email
    case date
    case boolean
    /// A whole number from that minimum to 2^31 - 1.
    case integer(minimum: Int)
    /// A decimal with at most that many decimals and 15 digits before the point.
    case decimal(maximumScale: Int, isNegativeAllowed: Bool)
    /// One of the words listed.
    case enumeration([String])
    /// An ISO 3166-1 alpha-2 code.
    case country
    /// An ISO 4217 code with a minor unit.
    case currency
    /// Đồng for one unit of a currency.
    case rate
    /// Money in that currency's decimals; in those of the record's column `currency` when nil.
    case amount(Currency?)
    /// Codes split by `|`.
    case codes
    /// Codes and their shares.
    case shares
    /// Areas split by `|`.
    case areas
    /// Areas and their shares.
    case areaShares
    /// Five fields of cron or `every N`, as `JobSchedule` reads it.
    case schedule
    /// The code of an obligation, `RULE/SUBJECT/PERIOD[/n]`.
    case obligation
}

/// A column of a register's file.
public struct RegisterColumn: Hashable, Sendable {
    public let name: String
    public let type: RegisterColumnType
    /// Whether every record has it: no cell may be empty, and a file of new records needs it.
    public let isRequired: Bool
    /// Whether it is part of what tells the records apart.
    public let isKey: Bool
    /// Whether a file of new records must have it, though a cell may be empty.
    public let mustBePresent: Bool

    private init(
        _ name: String, _ type: RegisterColumnType, _ isRequired: Bool, _ isKey: Bool,
        _ mustBePresent: Bool
    ) {
        self.name = name
        self.type = type
        self.isRequired = isRequired
        self.isKey = isKey
        self.mustBePresent = mustBePresent
    }

    static func key(_ name: String, _ type: RegisterColumnType) -> RegisterColumn {
        RegisterColumn(name, type, true, true, true)
    }

    static func required(_ name: String, _ type: RegisterColumnType) -> RegisterColumn {
        RegisterColumn(name, type, true, false, true)
    }

    static func optional(_ name: String, _ type: RegisterColumnType) -> RegisterColumn {
        RegisterColumn(name, type, false, false, false)
    }

    /// The header must have it, a cell may be empty under a rule of its own.
    static func present(_ name: String, _ type: RegisterColumnType) -> RegisterColumn {
        RegisterColumn(name, type, false, false, true)
    }
}
