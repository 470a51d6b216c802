import Testing

@testable import Aid

private func read(_ bytes: [UInt8], chunks: [Int] = []) throws -> [CSVRecord] {
    var reader = CSVReader()
    var records: [CSVRecord] = []
    var at = 0
    var sizes = chunks.makeIterator()
    while at < bytes.count {
        let end = min(bytes.count, at + (sizes.next() ?? bytes.count))
        try reader.feed(bytes[at..<end]) { records.append($0) }
        at = end
    }
    try reader.finish { records.append($0) }
    return records
}

private func read(_ text: String) throws -> [CSVRecord] { try read(Array(text.utf8)) }

/// The code and line of the refusal that every way of cutting the bytes gives.
private func refusal(_ bytes: [UInt8]) -> (code: String, line: Int)? {
    var found: [String] = []
    var first: RowError?
    for size in [1, 2, 3, 7, bytes.count] {
        do {
            _ = try read(bytes, chunks: Array(repeating: max(size, 1), count: bytes.count))
            found.append("none")
        } catch let refusal as FileRefusal {
            first = refusal.errors.first
            found.append("\(refusal.errors.map(\.code.rawValue)) \(refusal.errors.map(\.line))")
        } catch {
            found.append("\(error)")
        }
    }
    #expect(Set(found).count == 1, "the cut changes the answer: \(found)")
    return first.map { ($0.code.rawValue, $0.line) }
}

struct CSVTests {
    @Test func `reads quotes, doubled quotes, line ends in quotes and both line ends`() throws {
        let records = try read("a,b\r\n\"x,1\",\"say \"\"hi\"\"\"\n\"two\nlines\",\r\n\"\",z")
        #expect(
            records.map(\.fields) == [
                ["a", "b"], ["x,1", "say \"hi\""], ["two\nlines", ""], ["", "z"],
            ])
        #expect(records.map(\.line) == [1, 2, 3, 5])
        #expect(records.allSatisfy { $0.fault == nil })
    }

    @Test func `skips a byte order mark and empty lines, and counts them`() throws {
        let records = try read([0xEF, 0xBB, 0xBF] + Array("\r\na,b\n\n\n1,2\r\n\r\n".utf8))
        #expect(records.map(\.fields) == [["a", "b"], ["1", "2"]])
        #expect(records.map(\.line) == [2, 5])
        #expect(try read([0xEF, 0xBB, 0xBF]).isEmpty)
        #expect(try read("").isEmpty)
        #expect(try read("a").map(\.fields) == [["a"]])
        #expect(try read("a\n\"\"\n").map(\.fields) == [["a"], [""]])
        #expect(try read("a,").map(\.fields) == [["a", ""]])
        #expect(try read("a\r").map(\.fields) == [["a"]])
    }

    @Test func `marks the records whose neighbours can still be read`() throws {
        var bytes = Array("a,b\n1\n1,2,3\nx\"y,2\n\"x\"y,2\n".utf8)
        bytes += [0x31, 0x2C, 0xC3, 0x0A] + Array("1,Điện\n".utf8)
        // A character cut by a comma is two wrong fields, not one sound text.
        bytes += [0xC3, 0x2C, 0xA9, 0x0A]
        let faults = try read(bytes).map(\.fault)
        #expect(
            faults == [
                nil, .fieldCount(found: 1, expected: 2), .fieldCount(found: 3, expected: 2),
                .strayQuote(field: 0), .textAfterQuote(field: 0), .notUTF8(field: 1), nil,
                .notUTF8(field: 0),
            ])
    }

    @Test func `refuses files whose structure is lost, however they are cut`() {
        let cases: [([UInt8], String, Int)] = [
            ([0xFF, 0xFE, 0x61, 0], "file-utf16", 1), ([0xFE, 0xFF, 0, 0x61], "file-utf16", 1),
            ([0x61, 0, 0x62, 0, 0x63, 0], "file-utf16", 1), ([0, 0x61, 0, 0x62], "file-utf16", 1),
            ([0x50, 0x4B, 3, 4, 9, 9], "file-workbook", 1),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "file-workbook", 1),
            (Array("a,b\nc,\0d\n".utf8), "file-nul-byte", 2),
            (Array("a,b\n\"c\n\0\"".utf8), "file-nul-byte", 3),
            (Array("a,b\n1,\"2\n3,4\n".utf8), "file-unclosed-quote", 2),
            (Array("a,b\r1,2\r".utf8), "file-lone-carriage-return", 1),
        ]
        for (bytes, code, line) in cases {
            let found = refusal(bytes)
            #expect(found?.code == code)
            #expect(found?.line == line, "\(code)")
        }
    }

    @Test func `ends early at a record above one mebibyte`() throws {
        let block = [UInt8](repeating: 0x61, count: 1 << 16)
        for (start, filler, code) in [
            ("a,b\n1,", block, "file-record-too-long"),
            ("a,b\n1,\"", block, "file-unclosed-quote"),
            ("a,b\n1,", [UInt8](repeating: 0x2C, count: 1 << 16), "file-record-too-long"),
        ] {
            var reader = CSVReader()
            try reader.feed(Array(start.utf8)) { _ in }
            var blocks = 0
            let error = #expect(throws: FileRefusal.self) {
                while blocks < 1000 {
                    try reader.feed(filler) { _ in }
                    blocks += 1
                }
            }
            #expect(error?.errors.first?.code.rawValue == code)
            #expect(error?.errors.first?.line == 2)
            #expect(blocks == 15 || blocks == 16)
        }
    }

    @Test func `knows UTF-8 as the standard library does`() {
        var generator = SplitMix(seed: 5)
        let leads: [UInt8] = [
            0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED,
            0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
        ]
        for _ in 0..<8000 {
            let bytes = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
                leads.randomElement(using: &generator) ?? 0
            }
            let isValid = bytes.withUnsafeBufferPointer { UTF8Check.isValid($0) }
            #expect(isValid == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
        }
    }

    @Test func `reads back what it wrote, in pieces of any size, with the lines it stood on`()
        throws
    {
        var generator = SplitMix(seed: 6)
        let pieces = [
            "a", "0", ",", "\"", "\n", "\r\n", "ệ", "Đ", " ", "|", "=", "\"\"", "😀", "\r",
        ]
        for _ in 0..<500 {
            let width = Int.random(in: 1...5, using: &generator)
            var writer = CSVWriter()
            var expected: [[String]] = []
            var lines: [Int] = []
            var line = 1
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let fields = (0..<width).map { _ in
                    (0..<Int.random(in: 0...6, using: &generator))
                        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
                }
                writer.write(fields)
                expected.append(fields)
                lines.append(line)
                line += 1 + fields.joined().utf8.count { $0 == 0x0A }
            }
            let chunks = (0..<writer.bytes.count).map { _ in
                Int.random(in: 1...9, using: &generator)
            }
            let records = try read(writer.bytes, chunks: chunks)
            #expect(records.map(\.fields) == expected)
            #expect(records.map(\.line) == lines)
            #expect(records.allSatisfy { $0.fault == nil })
        }
    }

    @Test func `never breaks on bytes at random, and the cut changes nothing`() {
        var generator = SplitMix(seed: 7)
        let alphabet: [UInt8] = [0x61, 0x2C, 0x22, 0x0A, 0x0D, 0x2C, 0x0A, 0xC3, 0xA9, 0x61]
        for _ in 0..<800 {
            let bytes = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
                alphabet.randomElement(using: &generator) ?? 0
            }
            let chunks = bytes.map { _ in Int.random(in: 1...5, using: &generator) }
            #expect(outcome(bytes, []) == outcome(bytes, chunks))
        }
    }

    private func outcome(_ bytes: [UInt8], _ chunks: [Int]) -> String {
        do {
            return try read(bytes, chunks: chunks)
                .map { "\($0.line) \($0.fields) \(String(describing: $0.fault))" }
                .joined(separator: ";")
        } catch {
            return "\(error)"
        }
    }

    @Test func `quotes only what needs it`() {
        var writer = CSVWriter()
        writer.write(["a", nil, "b c", "1,2", "x\"y", "l\nm", "r\r"])
        writer.write([nil])
        #expect(
            String(decoding: writer.take(), as: UTF8.self)
                == "a,,b c,\"1,2\",\"x\"\"y\",\"l\nm\",\"r\r\"\n\"\"\n")
        writer.write([""])
        #expect(writer.bytes == Array("\"\"\n".utf8))
    }
}
