public import Foundation

/// The rows that one statement answered, read by position in the order of its SELECT list.
public struct Rows: Sendable, RandomAccessCollection {
    let names: [String]
    let cells: [String?]
    public let count: Int

    public var startIndex: Int { 0 }
    public var endIndex: Int { count }
    public subscript(position: Int) -> Row { Row(rows: self, index: position) }

    /// The columns' names, in order.
    public var columns: [String] { names }
}

/// One row; a getter of a wrong type or of NULL throws, so that a mistake is never a value.
public struct Row: Sendable {
    let rows: Rows
    let index: Int

    /// How many columns there are.
    public var count: Int { rows.names.count }

    /// The text of a column, nil for NULL.
    public subscript(column: Int) -> String? { rows.cells[index * rows.names.count + column] }

    public func text(_ column: Int) throws(PostgresError) -> String {
        guard let value = self[column] else { throw wrong(column, "text") }
        return value
    }

    public func int(_ column: Int) throws(PostgresError) -> Int {
        guard let value = self[column].flatMap({ Int($0) }) else { throw wrong(column, "integer") }
        return value
    }

    public func int64(_ column: Int) throws(PostgresError) -> Int64 { Int64(try int(column)) }

    public func optionalInt(_ column: Int) throws(PostgresError) -> Int? {
        self[column] == nil ? nil : try int(column)
    }

    public func bool(_ column: Int) throws(PostgresError) -> Bool {
        guard let value = self[column] else { throw wrong(column, "boolean") }
        return value == "t"
    }

    public func instant(_ column: Int) throws(PostgresError) -> Date {
        guard let value = self[column].flatMap(Timestamp.instant) else {
            throw wrong(column, "instant")
        }
        return value
    }

    public func optionalInstant(_ column: Int) throws(PostgresError) -> Date? {
        self[column] == nil ? nil : try instant(column)
    }

    /// A one-dimensional array of numbers, as `{1,2,3}`.
    public func ints(_ column: Int) throws(PostgresError) -> [Int] {
        guard let value = self[column], value.hasPrefix("{"), value.hasSuffix("}") else {
            throw wrong(column, "array")
        }
        return value.dropFirst().dropLast().split(separator: ",").compactMap { Int($0) }
    }

    private func wrong(_ column: Int, _ type: String) -> PostgresError {
        PostgresError(
            sqlState: "42804",
            message: "column \"\(rows.names[column])\" holds no \(type)")
    }
}
