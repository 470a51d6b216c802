/// One header field while it is written: knows the column, and folds before 78 where it can.
struct HeaderField {
    /// RFC 5322 §2.1.1 without CRLF; RFC 2047 §2 asks for 76 on lines with encoded words.
    static let preferred = 78
    static let longest = 998

    private(set) var text: String
    private(set) var column: Int
    private var isFresh = true

    init(_ name: String) {
        text = name + ":"
        column = text.utf8.count
    }

    init(_ name: String, words: [String]) {
        self.init(name)
        for word in words { add(word) }
    }

    /// An unstructured value, checked: verbatim where it is plain ASCII, else in encoded words.
    ///
    /// `encodesLongWords` is for text that people read: words too long for a line are encoded
    /// too, whereas a link must stay as it is.
    init(_ name: String, unstructured value: String, encodesLongWords: Bool) throws(MailError) {
        try HeaderText.refuseControls(value, in: name)
        self.init(name)
        let words = value.split(separator: " ")
        let isPlain =
            HeaderText.isPrintableASCII(value) && !value.contains("=?")
            && !value.hasPrefix(" ") && !value.hasSuffix(" ")
        if isPlain, !encodesLongWords || words.allSatisfy({ $0.utf8.count <= 60 }) {
            addVerbatim(value)
        } else {
            EncodedWord.write(value, to: &self)
        }
        try checkLines(name)
    }

    /// A mailbox: the name as atoms, a quoted string or encoded words, then the address.
    init(_ name: String, mailbox: MailAddress) throws(MailError) {
        self.init(name)
        guard let display = mailbox.name else {
            add(mailbox.address)
            return
        }
        let words = display.split(separator: " ", omittingEmptySubsequences: false)
        let isPlain = HeaderText.isPrintableASCII(display) && !display.contains("=?")
        if isPlain, words.allSatisfy({ Self.isAtom($0) }) {
            for word in words { add(String(word)) }
        } else if isPlain, display.utf8.count <= 60 {
            let escaped = display.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            add("\"\(escaped)\"")
        } else {
            EncodedWord.write(display, to: &self)
        }
        add("<\(mailbox.address)>", limit: 76)
        try checkLines(name)
    }

    /// Appends one word after blanks, on a new line if it would pass the limit.
    mutating func add(_ word: String, blanks: String = " ", limit: Int = preferred) {
        if !isFresh, column + blanks.utf8.count + word.utf8.count > limit { fold() }
        text += blanks + word
        column += blanks.utf8.count + word.utf8.count
        isFresh = false
    }

    /// Goes to a new line; the next word brings the blank that makes it a continuation.
    mutating func fold() {
        text += "\r\n"
        column = 0
        isFresh = true
    }

    // Runs of blanks stay whole and stand before their word, so that no line is only blanks.
    private mutating func addVerbatim(_ value: String) {
        var blanks = " "
        var word = ""
        for character in value {
            if character == " ", !word.isEmpty {
                add(word, blanks: blanks)
                (blanks, word) = (" ", "")
            } else if character == " " {
                blanks.append(" ")
            } else {
                word.append(character)
            }
        }
        add(word, blanks: blanks)
    }

    private func checkLines(_ name: String) throws(MailError) {
        let tooLong = text.split(separator: "\r\n").contains { $0.utf8.count > Self.longest }
        guard !tooLong else {
            throw MailError(
                "header-too-long", "header \(name) has a word that does not fit on a line",
                hint: "A line of a header holds at most \(Self.longest) characters.")
        }
    }

    private static func isAtom(_ word: Substring) -> Bool {
        (1...60).contains(word.utf8.count) && word.utf8.allSatisfy(HeaderText.isAtomByte)
    }
}
