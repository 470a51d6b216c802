import Foundation
import Mail
import Testing

@Suite struct MIMEMessageTests {
    @Test func `freezes these very bytes`() async throws {
        var message = try MIMEMessage.sample(
            subject: "Báo cáo", text: "Số tiền = 5\n.dòng\nFrom here  \nhết")
        message.html = "<p>Hết</p>\n"
        message.references = ["<0@laichau.example>"]
        message.inReplyTo = "<0@laichau.example>"
        let expected = """
            Date: Sat, 01 Mar 2025 07:00:00 +0700
            From: =?UTF-8?B?U+G7nyBOZ2/huqFpIHbhu6UgTGFpIENow6J1?=
             <songoaivu@laichau.example>
            To: reporter@ngo.example
            Subject: =?UTF-8?B?QsOhbyBjw6Fv?=
            Message-ID: <1.2.3@laichau.example>
            In-Reply-To: <0@laichau.example>
            References: <0@laichau.example>
            Auto-Submitted: auto-generated
            MIME-Version: 1.0
            Content-Type: multipart/alternative;
             boundary="=_alternative_BOUNDARY"

            --=_alternative_BOUNDARY
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            S=E1=BB=91 ti=E1=BB=81n =3D 5
            =2Ed=C3=B2ng
            =46rom here =20
            h=E1=BA=BFt
            --=_alternative_BOUNDARY
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            <p>H=E1=BA=BFt</p>

            --=_alternative_BOUNDARY--

            """
        let bytes = try message.bytes()
        let text = String(decoding: bytes, as: UTF8.self)
        let boundary = try #require(text.firstMatch(of: /=_alternative_([0-9a-f]+)/)?.output.1)
        #expect(
            text.replacing(boundary, with: "BOUNDARY")
                == expected.replacing("\n", with: "\r\n"))
        #expect(try message.bytes() == bytes)
        message.text += "!"
        #expect(!String(decoding: try message.bytes(), as: UTF8.self).contains(boundary))
    }

    @Test(arguments: [
        "Nhắc nộp báo cáo 6 tháng đầu năm 2025 về tình hình tiếp nhận viện trợ phi chính phủ nước ngoài",
        "plain ASCII subject that is long enough to be folded at a blank somewhere about here, yes",
        "two  blanks   stay and so does the = and ? and _ in a subject long enough to fold twice, ok?",
        "=?UTF-8?B?bm90IG91cnM=?=", " leading and trailing ", "x", "", "100% đúng hạn 👩‍👩‍👧‍👦 🇻🇳",
        String(repeating: "ế", count: 400), String(repeating: "a", count: 2000),
        "Dấu tổ hợp: " + "Tiếng Việt rất dài và phân rã".decomposedStringWithCanonicalMapping,
    ])
    func `reads back the subject`(subject: String) async throws {
        let bytes = try MIMEMessage.sample(subject: subject).bytes()
        let parsed = try await ParsedMail(bytes)
        #expect(parsed.subject.unicodeScalars.elementsEqual(subject.unicodeScalars))
        #expect(parsed.defects == [])
        expectShape(bytes)
    }

    @Test(arguments: [
        "Sở Ngoại vụ tỉnh Lai Châu, Phòng Hợp tác quốc tế và Viện trợ phi chính phủ nước ngoài",
        "Nguyen, Van \"An\" (office) \\ ngo", "Vientro 1.0", "plain name", "a  b",
        String(repeating: "long name ", count: 30) + "end", "=?UTF-8?Q?no?=", "ĐỖ",
    ])
    func `reads back the display name`(name: String) async throws {
        var message = try MIMEMessage.sample()
        message.replyTo = try MailAddress(name: name, address: "a.b+c@xn--d1acufc.example")
        message.to = try MailAddress(
            name: name, address: String(repeating: "x", count: 64) + "@ngo.example")
        let bytes = try message.bytes()
        let parsed = try await ParsedMail(bytes)
        #expect(parsed.replyTo == [[name, "a.b+c@xn--d1acufc.example"]])
        #expect(parsed.to.first?.first == name)
        #expect(parsed.defects == [])
        expectShape(bytes, widest: 998)
    }

    @Test func `reads back parts, attachments and their names`() async throws {
        var message = try MIMEMessage.sample(text: "một\r\nhai\rba\n\n")
        message.html = "<p>một</p>"
        let all = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
        message.attachments = [
            try Attachment(
                name: "Báo cáo \"đợt 1\".xlsx",
                mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                bytes: all),
            try Attachment(name: "a \"b\".csv", mediaType: "text/csv; charset=utf-8", bytes: []),
            try Attachment(
                name: String(repeating: "ế", count: 66), mediaType: "application/pdf", bytes: [0]),
        ]
        let bytes = try message.bytes()
        let parsed = try await ParsedMail(bytes)
        // Python calls the fallback a duplicate; nothing else may be wrong.
        #expect(parsed.defects.filter { !$0.contains("duplicate parameter name") } == [])
        #expect(
            parsed.tree.prefix(4) == [
                "multipart/mixed", "multipart/alternative", "text/plain", "text/html",
            ])
        #expect(parsed.parts.map(\.name) == [nil, nil] + message.attachments.map { $0.name })
        #expect(parsed.parts[0].text == "một\r\nhai\r\nba\r\n\r\n")
        #expect(parsed.parts[0].charset == "utf-8")
        #expect(parsed.parts[1].text == "<p>một</p>")
        #expect(parsed.parts.dropFirst(2).map { [UInt8]($0.content) } == [all, [], [0]])
        #expect(parsed.parts.dropFirst(2).allSatisfy { $0.disposition == "attachment" })
        #expect(lines(bytes).contains(" filename=\"Bao cao _dot 1_.xlsx\""))
        expectShape(bytes, widest: 998)
    }

    @Test func `reads back random text`() async throws {
        var generator = SplitMix(seed: 42)
        let alphabet = Array("aế .=\t-_?F👍\n\n  From\u{7F}\u{1}đ")
        for _ in 0..<12 {
            let text = String(
                (0..<2000).map { _ in alphabet.randomElement(using: &generator) ?? "a" })
            var message = try MIMEMessage.sample(text: text)
            message.html = text
            let bytes = try message.bytes()
            let parsed = try await ParsedMail(bytes)
            let expected = text.replacing("\n", with: "\r\n")
            #expect(parsed.parts.map(\.text) == [expected, expected])
            #expect(parsed.defects == [])
            expectShape(bytes)
        }
    }

    @Test func `no content can imitate a boundary`() async throws {
        var message = try MIMEMessage.sample()
        message.html = "x"
        let first = String(decoding: try message.bytes(), as: UTF8.self)
        let boundary = try #require(first.firstMatch(of: /boundary="([^"]+)"/)?.output.1)
        message.text = "--\(boundary)--\n--\(boundary)\n"
        let parsed = try await ParsedMail(try message.bytes())
        #expect(parsed.tree == ["multipart/alternative", "text/plain", "text/html"])
        #expect(parsed.parts[0].text == message.text.replacing("\n", with: "\r\n"))
    }

    // Lines as RFC 5322 and 2045 want them: CRLF only, ASCII only, no leading dots.
    private func expectShape(_ bytes: [UInt8], widest: Int = 78) {
        #expect(bytes.allSatisfy { $0 < 0x80 })
        let lines = lines(bytes)
        #expect(lines.last == "")
        #expect(lines.allSatisfy { !$0.contains("\n") && !$0.contains("\r") && !$0.hasPrefix(".") })
        #expect(lines.allSatisfy { $0.utf8.count <= widest })
        let encoded = lines.flatMap { $0.matches(of: /=\?UTF-8\?[BQ]\?[^?]*\?=/).map(\.output) }
        #expect(encoded.allSatisfy { $0.utf8.count <= 75 && decodesAlone(String($0)) })
    }

    // Each word by itself must be whole UTF-8.
    private func decodesAlone(_ word: String) -> Bool {
        let payload = String(word.dropFirst(10).dropLast(2))
        if word.contains("?B?") {
            return Data(base64Encoded: payload).flatMap { String(data: $0, encoding: .utf8) } != nil
        }
        return payload.replacing("=", with: "%").removingPercentEncoding != nil
    }
}

/// A small random generator with a seed, so that a failure repeats.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
