import Foundation

/// A file that goes with a message: base64, offered for saving under its name.
public struct Attachment: Sendable, Equatable {
    /// The file's name as the reader sees it; 1 to 200 octets, no slashes, no controls.
    public let name: String
    /// `type/subtype`, optionally with plain parameters (`text/csv; charset=utf-8`).
    public let mediaType: String
    public let bytes: [UInt8]

    /// Throws `bad-attachment` or `control-character`.
    public init(name: String, mediaType: String, bytes: [UInt8]) throws(MailError) {
        try HeaderText.refuseControls(name, in: "attachment name")
        let isBare = !name.contains("/") && !name.contains("\\") && name != "." && name != ".."
        guard isBare, (1...200).contains(name.utf8.count) else {
            throw MailError(
                "bad-attachment", "attachment name \"\(name.prefix(250))\" is not usable",
                hint: "Use a bare file name of at most 200 bytes.")
        }
        guard Self.isMediaType(mediaType) else {
            throw MailError(
                "bad-attachment", "media type of attachment \"\(name)\" is not usable",
                hint: "Use type/subtype; multipart and message types cannot be attached.")
        }
        self.name = name
        self.mediaType = mediaType
        self.bytes = bytes
    }

    private static func isMediaType(_ text: String) -> Bool {
        guard text.utf8.count <= 70 else { return false }
        let pieces = text.components(separatedBy: "; ")
        let type = (pieces.first ?? "").split(separator: "/", omittingEmptySubsequences: false)
        guard type.count == 2, type.allSatisfy({ HeaderText.isToken($0) }) else { return false }
        guard !["multipart", "message"].contains(type.first?.lowercased()) else { return false }
        return pieces.dropFirst().allSatisfy {
            let pair = $0.split(separator: "=", omittingEmptySubsequences: false)
            return pair.count == 2 && pair.allSatisfy { HeaderText.isToken($0) }
        }
    }

    /// The part with its headers, ended by CRLF.
    func part() -> [UInt8] {
        var text = "Content-Type: \(mediaType)\r\n"
        text += "Content-Transfer-Encoding: base64\r\n"
        text += "Content-Disposition: attachment"
        if !HeaderText.isPrintableASCII(name) {
            // First, because Python's parser keeps the first of the two.
            text += ";\r\n filename*=UTF-8''\(percentEncoded)"
        }
        text += ";\r\n filename=\"\(fallbackName)\"\r\n\r\n"
        let base64 = Data(bytes).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        return Array((text + base64 + "\r\n").utf8)
    }

    // RFC 2231 attribute characters; everything else as %XX.
    private var percentEncoded: String {
        var text = ""
        for byte in name.utf8 {
            if HeaderText.isAlphanumeric(byte) || "-._~".utf8.contains(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "%" + EncodedWord.hexadecimal(byte)
            }
        }
        return text
    }

    // The name without diacritics, for readers that do not know RFC 2231.
    private var fallbackName: String {
        var text = ""
        for scalar in name.decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "đ": text += "d"
            case "Đ": text += "D"
            case "\"": text += HeaderText.isPrintableASCII(name) ? "\\\"" : "_"
            default:
                if (0x20...0x7E).contains(scalar.value) {
                    text.unicodeScalars.append(scalar)
                } else if scalar.properties.canonicalCombiningClass == .notReordered {
                    text += "_"
                }
            }
        }
        return text
    }
}
