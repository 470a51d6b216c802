import Foundation

/// Submits frozen messages to one server, a connection and a thread for each.
public struct SMTPSubmission: Sendable {
    public let server: SMTPServer
    /// Until the connection stands, TLS and login included.
    public let connectTimeout: Duration
    /// For everything, the final answer included.
    public let timeout: Duration

    public init(
        server: SMTPServer, connectTimeout: Duration = .seconds(30),
        timeout: Duration = .seconds(300)
    ) {
        self.server = server
        self.connectTimeout = connectTimeout
        self.timeout = timeout
    }

    /// Submits one message for one recipient and says what became of it.
    ///
    /// `beforeBody` runs once, after the server has taken sender and recipient and asked for the
    /// message (354), and ends before the first byte of the message is handed over. When it
    /// throws or returns false, nothing is sent: `notReached`. Cancelling the task ends the
    /// transfer within about a second: `notReached` before the body, `unknown` after; it cancels
    /// a running `beforeBody` too, and waits for it. Throws `bad-message` for bytes that are
    /// empty or not whole lines ended by CRLF, before anything is contacted.
    public func send(
        _ message: [UInt8], from: MailAddress, to: MailAddress,
        beforeBody: @escaping @Sendable () async throws -> Bool
    ) async throws(MailError) -> Outcome {
        try Self.checkLines(message)
        let interruption = Interruption()
        return await withTaskCancellationHandler {
            guard !Task.isCancelled else { return .notReached(reason: "cancelled (connect)") }
            return await withCheckedContinuation { continuation in
                let thread = Thread {
                    Self.ignoreBrokenPipes()
                    let transfer = SMTPTransfer(
                        message, server: server, timeouts: (connectTimeout, timeout),
                        interruption: interruption, beforeBody: beforeBody)
                    guard let transfer else {
                        continuation.resume(
                            returning: .notReached(reason: "libcurl could not be started"))
                        return
                    }
                    continuation.resume(returning: transfer.run(from: from, to: to))
                    transfer.close()
                }
                thread.name = "smtp"
                thread.start()
            }
        } onCancel: {
            interruption.cancel()
        }
    }

    // OpenSSL writes to sockets without MSG_NOSIGNAL; a blocked SIGPIPE ends with the thread.
    private static func ignoreBrokenPipes() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }

    // A bare CR or LF is a line end to some servers and not to others, which lets a message
    // smuggle a second one.
    private static func checkLines(_ message: [UInt8]) throws(MailError) {
        var previous: UInt8 = 0
        var length = 0
        for byte in message {
            guard (byte == 0x0A) == (previous == 0x0D), byte != 0, length <= 1000 else {
                throw MailError("bad-message", "message has a bare line end, a NUL or a long line")
            }
            length = byte == 0x0A ? 0 : length + 1
            previous = byte
        }
        guard previous == 0x0A else {
            throw MailError("bad-message", "message does not end with a whole line")
        }
    }
}
