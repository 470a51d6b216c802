import Control
import Foundation

/// Documents with many rows, written a few hundred rows at a time: an encoder that had to hold
/// the tree of a hundred thousand would take many times their size.
enum RowsOfJSON {
    /// The document, which was made with an empty list under `key`, with the rows in it.
    static func encode(
        _ document: some Encodable, rows: [some Encodable], key: String = "rows"
    ) throws -> Data {
        let frame = try ControlJSON.encode(document)
        guard let place = frame.range(of: Data("\"\(key)\":[]".utf8)) else { return frame }
        let encoder = ControlJSON.encoder
        var data = frame[..<place.upperBound].dropLast()
        for start in stride(from: 0, to: rows.count, by: 500) {
            let chunk = try encoder.encode(Array(rows[start..<min(start + 500, rows.count)]))
            if start > 0 { data.append(UInt8(ascii: ",")) }
            data.append(chunk.dropFirst().dropLast())
        }
        data.append(UInt8(ascii: "]"))
        data.append(frame[place.upperBound...])
        return Data(data)
    }
}
