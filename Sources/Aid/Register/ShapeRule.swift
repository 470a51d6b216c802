/// Checks the fields whose meaning other parts know and whose shape is known here.
enum ShapeRule {
    /// One plain ASCII address: no display name, no quoted local part, no bare host.
    static func isEmail(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count <= 254, let at = bytes.firstIndex(of: 0x40), (1...64).contains(at)
        else { return false }
        let local = bytes[..<at]
        let domain = bytes[(at + 1)...]
        guard local.allSatisfy(isLocal), !hasEmptyPart(local), !hasEmptyPart(domain) else {
            return false
        }
        let labels = domain.split(separator: 0x2E)
        return labels.count > 1
            && labels.allSatisfy { label in
                label.count <= 63 && label.first != 0x2D && label.last != 0x2D
                    && label.allSatisfy { RegisterCode.isAlphanumeric($0) || $0 == 0x2D }
            }
    }

    private static func hasEmptyPart(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        part.split(separator: 0x2E, omittingEmptySubsequences: false).contains(where: \.isEmpty)
    }

    /// The atoms of RFC 5322 and the dots between them.
    private static func isLocal(_ byte: UInt8) -> Bool {
        RegisterCode.isAlphanumeric(byte) || ".!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    /// Appends the schedule with single blanks; the zone has no part in its form.
    static func schedule(
        _ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]
    ) throws(FieldFault) {
        let text = String(decoding: bytes, as: UTF8.self)
        do throws(AidError) {
            guard let zone = Zone("UTC") else { return out.append(contentsOf: bytes) }
            out.append(contentsOf: try JobSchedule(parsing: text, zone: zone).text.utf8)
        } catch {
            throw FieldFault(.notASchedule, error.message, hint: error.hint)
        }
    }

    /// A code that can be read from both ends and holds only what codes hold.
    static func obligation(_ bytes: UnsafeBufferPointer<UInt8>) throws(FieldFault) {
        try FieldRule.refuseBlanks(bytes)
        do throws(AidError) {
            guard bytes.allSatisfy(RegisterCode.isInner) else {
                throw AidError(
                    RegisterErrorCode.notAnObligation.code,
                    "\(quoted(bytes)) is not an obligation code",
                    hint: "Codes have the letters A-Z, a-z, digits and . _ / - only.")
            }
            _ = try ObligationCode(parsing: String(decoding: bytes, as: UTF8.self))
        } catch {
            throw FieldFault(.notAnObligation, error.message, hint: error.hint)
        }
    }
}
