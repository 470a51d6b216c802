import Store

/// Finds the names behind the codes that an answer's rows have.
struct CodeNames {
    let transaction: Transaction
    /// As they were known by this change; nil for all that is known.
    let asOf: Int64?
    /// Whose sectors they are.
    var scheme = "office"
    /// The language of whoever asks; without one the register's own names.
    var language: Settings.Language?

    /// A dimension of the rows, under its name in the answer.
    struct Column {
        let name: String
        /// Whose codes it has; nil for a dimension without names.
        let of: TotalsDimension?
        /// Whether a day stands behind each code.
        let hasValidity: Bool
    }

    /// By column and code; columns without names are left out.
    func of(_ columns: [Column], in rows: [[String?]]) async throws -> [String: [String: String]] {
        var names: [String: [String: String]] = [:]
        var at = 0
        for column in columns {
            let codes = Set(rows.compactMap { $0[at] })
            at += column.hasValidity ? 2 : 1
            guard let dimension = column.of, !codes.isEmpty else { continue }
            let found = try await transaction.names(
                of: dimension, codes: codes.sorted(), asOf: asOf, scheme: scheme,
                inEnglish: language == .en)
            if !found.isEmpty { names[column.name] = found }
        }
        return names
    }
}
