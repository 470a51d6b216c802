/// RFC 2045 §6.7 for UTF-8 text: lines of at most 76 columns ended by CRLF.
enum QuotedPrintable {
    private static let longest = 76

    /// Encodes text whose lines end in LF, CRLF or CR; all become CRLF.
    ///
    /// No line of the result begins with a dot (which SMTP would have to double) or with "From "
    /// (which mbox files would mangle), and no soft break divides a character.
    static func encode(_ text: String) -> [UInt8] {
        var output: [UInt8] = []
        let bytes = Array(text.utf8)
        output.reserveCapacity(bytes.count * 5 / 4)
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
            encodeLine(bytes[start..<end], into: &output)
            guard end < bytes.count else { break }
            output += [0x0D, 0x0A]
            let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
            start = end + (isPair ? 2 : 1)
        }
        return output
    }

    private static func encodeLine(_ line: ArraySlice<UInt8>, into output: inout [UInt8]) {
        var column = 0
        var index = line.startIndex
        while index < line.endIndex {
            let length = characterLength(line, at: index)
            let next = index + length
            let isLast = next == line.endIndex
            var unit = encodeUnit(line[index..<next], isLast: isLast, isFirst: column == 0, line)
            // The last unit may use the column that a soft break's "=" would need.
            if column + unit.count > (isLast ? longest : longest - 1) {
                output += [UInt8(ascii: "="), 0x0D, 0x0A]
                column = 0
                unit = encodeUnit(line[index..<next], isLast: isLast, isFirst: true, line)
            }
            output += unit
            column += unit.count
            index = next
        }
    }

    // The octets of one UTF-8 character, which stay on one line.
    private static func characterLength(_ line: ArraySlice<UInt8>, at index: Int) -> Int {
        var end = index + 1
        while line[index] >= 0xC0, end < line.endIndex, line[end] & 0xC0 == 0x80 { end += 1 }
        return end - index
    }

    private static func encodeUnit(
        _ unit: ArraySlice<UInt8>, isLast: Bool, isFirst: Bool, _ line: ArraySlice<UInt8>
    ) -> [UInt8] {
        if unit.count == 1, let byte = unit.first {
            let startsFrom = isFirst && line[unit.startIndex...].starts(with: "From ".utf8)
            let isLeadingDot = isFirst && byte == UInt8(ascii: ".")
            let isBlank = byte == 0x20 || byte == 0x09
            let isLiteral = (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=")
            if isLiteral && !isLeadingDot && !startsFrom || isBlank && !isLast { return [byte] }
        }
        return unit.flatMap { [UInt8(ascii: "=")] + Array(EncodedWord.hexadecimal($0).utf8) }
    }
}
