import Foundation

/// A submission server and how to speak to it. Its password appears in no description.
public struct SMTPServer: Sendable, Equatable {
    /// How much the connection must be protected before anything is submitted.
    public enum TLS: String, Sendable, CaseIterable {
        /// Encrypted with a verified certificate, or not at all.
        case required
        /// Encrypted when the server offers it, with any certificate (verified all the same when
        /// there is a CA file); in the clear otherwise.
        case opportunistic
        case none
    }

    public let host: String
    public let port: Int
    /// `smtps://`: encrypted from the first byte.
    public let isImplicitTLS: Bool
    public let tls: TLS
    public let user: String?
    let password: String?
    /// A PEM file which replaces the system's authorities.
    public let caFile: String?
    /// What EHLO says.
    public let heloName: String

    /// Throws `bad-smtp-server`.
    ///
    /// `url` is `smtp://host[:port]` or `smtps://host[:port]` (25 and 465 when left out). Without
    /// `tls` it is `required` for `smtps://` and with a password, else `opportunistic`.
    public init(
        url: String, tls: TLS? = nil, user: String? = nil, password: String? = nil,
        caFile: String? = nil, heloName: String = "localhost"
    ) throws(MailError) {
        (isImplicitTLS, host, port) = try Self.parse(url)
        guard heloName.utf8.count <= 253, MailAddress.isHostName(heloName[...]) else {
            throw Self.bad("HELO name is not a host name", "Use this machine's full name.")
        }
        guard password == nil || user?.isEmpty == false else {
            throw Self.bad("password given without a user", "Set the user too.")
        }
        let settled = tls ?? (isImplicitTLS || password != nil ? .required : .opportunistic)
        guard !isImplicitTLS || settled == .required else {
            throw Self.bad(
                "smtps:// contradicts tls \"\(settled.rawValue)\"",
                "Use tls \"required\", or smtp://.")
        }
        for text in [user, password, caFile].compactMap({ $0 }) {
            try HeaderText.refuseControls(text, in: "SMTP user, password or CA file")
        }
        self.tls = settled
        self.user = user
        self.password = password
        self.caFile = caFile
        self.heloName = heloName
    }

    private static func parse(
        _ url: String
    ) throws(MailError) -> (isImplicitTLS: Bool, host: String, port: Int) {
        let hint = "Write it as smtp://host:port or smtps://host:port."
        // The URL is not quoted: it may hold a password.
        guard let parts = URLComponents(string: url), let scheme = parts.scheme?.lowercased(),
            ["smtp", "smtps"].contains(scheme)
        else { throw bad("SMTP server's URL is not smtp:// or smtps://", hint) }
        guard parts.user == nil, parts.password == nil else {
            throw bad(
                "SMTP server's URL holds a user or a password",
                "Set them apart, the password as a secret.")
        }
        guard ["", "/"].contains(parts.path), parts.query == nil, parts.fragment == nil else {
            throw bad("SMTP server's URL has more than a host and a port", hint)
        }
        let port = parts.port ?? (scheme == "smtps" ? 465 : 25)
        guard let host = parts.host, isHost(host), (1...65_535).contains(port) else {
            throw bad("SMTP server's URL has no usable host or port", hint)
        }
        return (scheme == "smtps", host, port)
    }

    private static func isHost(_ host: String) -> Bool {
        guard host.hasPrefix("["), host.hasSuffix("]") else {
            return MailAddress.isHostName(host[...])
        }
        return host.dropFirst().dropLast().allSatisfy { "0123456789abcdefABCDEF:.".contains($0) }
    }

    private static func bad(_ message: String, _ hint: String) -> MailError {
        MailError("bad-smtp-server", message, hint: hint)
    }

    /// What libcurl is given; the path of the URL becomes the EHLO name.
    var submissionURL: String {
        "\(isImplicitTLS ? "smtps" : "smtp")://\(host):\(port)/\(heloName)"
    }

    /// Replaces the password, plain or as AUTH encodes it, in text that a server or libcurl made.
    func redacting(_ text: String) -> String {
        guard let password, !password.isEmpty else { return text }
        let user = user ?? ""
        let secrets = [
            Data("\0\(user)\0\(password)".utf8).base64EncodedString(),
            Data("\(user)\0\(user)\0\(password)".utf8).base64EncodedString(),
            Data(password.utf8).base64EncodedString(), password,
        ]
        return secrets.reduce(text) { $0.replacing($1, with: "[password]") }
    }
}

extension SMTPServer: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String {
        "\(isImplicitTLS ? "smtps" : "smtp")://\(host):\(port) (tls \(tls.rawValue))"
    }
    public var debugDescription: String { description }
    public var customMirror: Mirror {
        Mirror(self, children: ["host": host, "port": port, "tls": tls.rawValue])
    }
}
