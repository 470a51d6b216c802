public import Foundation

/// A mail as its sender means it; `bytes()` freezes what goes over the wire.
///
/// Equal messages give equal bytes: nothing is drawn at random and no clock is read.
public struct MIMEMessage: Sendable {
    public var from: MailAddress
    public var replyTo: MailAddress?
    public var to: MailAddress
    /// Any text without control characters; encoded as RFC 2047 asks where it is not ASCII.
    public var subject: String
    public var date: Date
    /// East of Greenwich, in seconds; whole minutes.
    public var zoneOffset: Int
    /// `<left@right>`, with its angle brackets.
    public var messageID: String
    public var inReplyTo: String?
    /// Message-IDs, the oldest first.
    public var references: [String] = []
    /// Further headers in their order; those which this type writes itself are refused.
    public var extraHeaders: [ExtraHeader] = []
    public var text: String
    /// The same content for readers that show HTML.
    public var html: String?
    public var attachments: [Attachment] = []

    /// A header such as `List-Id`; checked when the message is frozen.
    public struct ExtraHeader: Sendable, Equatable {
        public var name: String
        public var value: String
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    public init(
        from: MailAddress, to: MailAddress, subject: String, date: Date, zoneOffset: Int,
        messageID: String, text: String, html: String? = nil
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.date = date
        self.zoneOffset = zoneOffset
        self.messageID = messageID
        self.text = text
        self.html = html
    }

    /// The whole message in 7-bit ASCII, every line ended by CRLF, none beginning with a dot.
    ///
    /// Throws when a header would carry control characters, a reserved extra header is given, or
    /// a Message-ID or the date cannot be written.
    public func bytes() throws(MailError) -> [UInt8] {
        let headers = try headerFields().map(\.text).joined(separator: "\r\n") + "\r\n"
        return Array(headers.utf8) + content()
    }
}

// Headers.
extension MIMEMessage {
    private func headerFields() throws(MailError) -> [HeaderField] {
        for id in [messageID] + references + (inReplyTo.map { [$0] } ?? []) {
            guard HeaderText.isMessageID(id) else {
                throw MailError(
                    "bad-message-id", "message id is not usable",
                    hint: "Write it as <left@right>, printable ASCII of at most 250 characters.")
            }
        }
        var fields = [
            HeaderField("Date", words: [try MailDate.text(date, offset: zoneOffset)]),
            try HeaderField("From", mailbox: from),
        ]
        if let replyTo { fields.append(try HeaderField("Reply-To", mailbox: replyTo)) }
        fields.append(try HeaderField("To", mailbox: to))
        fields.append(
            try HeaderField("Subject", unstructured: subject, encodesLongWords: true))
        fields.append(HeaderField("Message-ID", words: [messageID]))
        if let inReplyTo { fields.append(HeaderField("In-Reply-To", words: [inReplyTo])) }
        if !references.isEmpty { fields.append(HeaderField("References", words: references)) }
        fields.append(HeaderField("Auto-Submitted", words: ["auto-generated"]))
        fields += try extraFields()
        fields.append(HeaderField("MIME-Version", words: ["1.0"]))
        return fields
    }

    private func extraFields() throws(MailError) -> [HeaderField] {
        var seen: Set<String> = []
        var fields: [HeaderField] = []
        for header in extraHeaders {
            guard HeaderText.isToken(header.name), header.name.utf8.count <= 60 else {
                throw MailError("bad-header", "name of an extra header is not usable")
            }
            let name = header.name.lowercased()
            let isReserved =
                Self.reserved.contains(name) || name.hasPrefix("content-")
                || name.hasPrefix("resent-") || name.hasPrefix("dkim-")
            guard !isReserved, seen.insert(name).inserted else {
                throw MailError("bad-header", "header \(header.name) cannot be added")
            }
            guard header.value.contains(where: { $0 != " " }) else {
                throw MailError("bad-header", "header \(header.name) has no value")
            }
            fields.append(
                try HeaderField(
                    header.name, unstructured: header.value, encodesLongWords: false))
        }
        return fields
    }

    private static let reserved: Set<String> = [
        "date", "from", "sender", "reply-to", "to", "cc", "bcc", "subject", "message-id",
        "in-reply-to", "references", "auto-submitted", "mime-version", "return-path", "received",
        "x-mailer", "user-agent",
    ]
}

// Content.
extension MIMEMessage {
    // Content-Type and the other headers of the top part, a blank line, and the content.
    private func content() -> [UInt8] {
        let body = html.map { alternative(html: $0) } ?? textPart("plain", text)
        guard !attachments.isEmpty else {
            // Alone, the text needs no line end beyond its own.
            let endsTwice = html == nil && text.utf8.last.map { $0 == 0x0A || $0 == 0x0D } ?? false
            return endsTwice ? body.dropLast(2) : body
        }
        return multipart("mixed", [body] + attachments.map { $0.part() })
    }

    private func alternative(html: String) -> [UInt8] {
        multipart("alternative", [textPart("plain", text), textPart("html", html)])
    }

    private func textPart(_ subtype: String, _ text: String) -> [UInt8] {
        let headers = """
            Content-Type: text/\(subtype); charset=utf-8\r
            Content-Transfer-Encoding: quoted-printable\r
            \r

            """
        return Array(headers.utf8) + QuotedPrintable.encode(text) + [0x0D, 0x0A]
    }

    // Every part comes with the CRLF that belongs to the delimiter after it.
    private func multipart(_ subtype: String, _ parts: [[UInt8]]) -> [UInt8] {
        let boundary = boundary(subtype, parts)
        let header = "Content-Type: multipart/\(subtype);\r\n boundary=\"\(boundary)\"\r\n\r\n"
        var output = Array(header.utf8)
        for part in parts { output += Array("--\(boundary)\r\n".utf8) + part }
        return output + Array("--\(boundary)--\r\n".utf8)
    }

    // "=_" occurs in no quoted-printable and no base64 line, so no content can hold a boundary;
    // FNV-1a over Message-ID and content tells nested and quoted messages apart.
    private func boundary(_ subtype: String, _ parts: [[UInt8]]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in Array("\(messageID) \(subtype)".utf8) + parts.joined() {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        return "=_\(subtype)_" + String(hash, radix: 16)
    }
}
