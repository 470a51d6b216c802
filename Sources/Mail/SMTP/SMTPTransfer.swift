import CCurl
import Foundation

/// One submission through libcurl, from first to last on the thread that made it.
final class SMTPTransfer {
    private let message: [UInt8]
    private let server: SMTPServer
    private let interruption: Interruption
    private let beforeBody: @Sendable () async throws -> Bool
    private let deadline: ContinuousClock.Instant
    private let connectTimeout: Duration
    private let timeout: Duration
    private let handle: UnsafeMutableRawPointer
    private var recipients: UnsafeMutablePointer<curl_slist>?
    private var errorText = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE))

    private var dialogue = SMTPDialogue()
    private var offset = 0
    private var bodyBegan = false
    // Why beforeBody kept the body back, or the first option libcurl did not take.
    private var obstacle: String?

    init?(
        _ message: [UInt8], server: SMTPServer, timeouts: (connect: Duration, whole: Duration),
        interruption: Interruption, beforeBody: @escaping @Sendable () async throws -> Bool
    ) {
        guard CurlLibrary.isReady, let handle = curl_easy_init() else { return nil }
        self.message = message
        self.server = server
        self.interruption = interruption
        self.beforeBody = beforeBody
        self.handle = handle
        connectTimeout = timeouts.connect
        timeout = timeouts.whole
        deadline = .now + timeouts.whole
    }

    /// Submits and judges; blocks. The connection stays open for `close()`.
    func run(from: MailAddress, to: MailAddress) -> Outcome {
        recipients = curl_slist_append(nil, "<\(to.address)>")
        setUpServer()
        setUpTransfer(from: from)
        guard obstacle == nil else { return judge(CURLE_FAILED_INIT) }
        return errorText.withUnsafeMutableBufferPointer { buffer in
            _ = ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, buffer.baseAddress)
            let code = curl_easy_perform(handle)
            _ = ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, nil)
            let text = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            return judge(code, SMTPDialogue.printable(text))
        }
    }

    /// Says QUIT and frees everything; may wait for a server that answers no more.
    func close() {
        curl_easy_cleanup(handle)
        curl_slist_free_all(recipients)
    }
}

// The answer.
extension SMTPTransfer {
    private func judge(_ code: CURLcode, _ detail: String = "") -> Outcome {
        // A server that refuses STARTTLS has not refused the mail.
        let isAboutTLS = !bodyBegan && code == CURLE_USE_SSL_FAILED
        if let reply = dialogue.reply, !isAboutTLS {
            let text = server.redacting(reply.text)
            if bodyBegan, reply.code / 100 == 2 { return .accepted(reply: text) }
            if (400..<600).contains(reply.code) {
                return .refused(code: reply.code, reply: text, permanent: reply.code >= 500)
            }
        }
        let reason = reason(code, detail)
        return bodyBegan ? .unknown(reason: reason) : .notReached(reason: reason)
    }

    private func reason(_ code: CURLcode, _ detail: String) -> String {
        if let obstacle { return server.redacting(obstacle) }
        if interruption.isCancelled { return "cancelled (\(dialogue.stage))" }
        let text = detail.isEmpty ? String(cString: curl_easy_strerror(code)) : detail
        return server.redacting("\(text) (\(dialogue.stage))")
    }
}

// The options.
extension SMTPTransfer {
    private func setUpServer() {
        set(CURLOPT_URL, server.submissionURL)
        set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        set(CURLOPT_PROXY, "")
        set(CURLOPT_NOSIGNAL, 1)
        let milliseconds = Self.milliseconds(timeout)
        set(CURLOPT_CONNECTTIMEOUT_MS, min(Self.milliseconds(connectTimeout), milliseconds))
        set(CURLOPT_TIMEOUT_MS, milliseconds)
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, milliseconds / 1000 + 1)
        switch server.tls {
        case .required: set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue))
        case .opportunistic: set(CURLOPT_USE_SSL, Int(CURLUSESSL_TRY.rawValue))
        case .none: set(CURLOPT_USE_SSL, Int(CURLUSESSL_NONE.rawValue))
        }
        // Opportunistic is no shield against somebody in between, who would only have to take
        // STARTTLS away; then a certificate nobody vouches for is better than none.
        let verifies = server.tls == .required || server.caFile != nil
        set(CURLOPT_SSL_VERIFYPEER, verifies ? 1 : 0)
        set(CURLOPT_SSL_VERIFYHOST, verifies ? 2 : 0)
        if let caFile = server.caFile {
            set(CURLOPT_CAINFO, caFile)
            set(CURLOPT_CAPATH, nil)
        }
        if let user = server.user { set(CURLOPT_USERNAME, user) }
        if let password = server.password { set(CURLOPT_PASSWORD, password) }
    }

    private func setUpTransfer(from: MailAddress) {
        let context = Unmanaged.passUnretained(self).toOpaque()
        set(CURLOPT_MAIL_FROM, "<\(from.address)>")
        note(ccurl_set_recipients(handle, recipients))
        set(CURLOPT_UPLOAD, 1)
        // Declared sizes make libcurl count octets, which doubling of dots would upset.
        if !hasDottedLine {
            note(ccurl_set_size(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(message.count)))
        }
        note(ccurl_set_read(handle) { SMTPTransfer.at($3)?.read($0, $1 * $2) ?? 0 })
        note(ccurl_set_pointer(handle, CURLOPT_READDATA, context))
        note(
            ccurl_set_debug(handle) { _, kind, data, size, context in
                SMTPTransfer.at(context)?.hear(kind, data, size)
                return 0
            })
        note(ccurl_set_pointer(handle, CURLOPT_DEBUGDATA, context))
        set(CURLOPT_VERBOSE, 1)
        note(
            ccurl_set_progress(handle) { context, _, _, _, _ in
                SMTPTransfer.at(context)?.interruption.isCancelled == true ? 1 : 0
            })
        note(ccurl_set_pointer(handle, CURLOPT_XFERINFODATA, context))
        set(CURLOPT_NOPROGRESS, 0)
    }

    private var hasDottedLine: Bool {
        message.withUnsafeBufferPointer { bytes in
            var isAtStart = true
            for byte in bytes {
                if isAtStart, byte == UInt8(ascii: ".") { return true }
                isAtStart = byte == 0x0A
            }
            return false
        }
    }

    private static func milliseconds(_ duration: Duration) -> Int {
        max(1, Int(duration / .milliseconds(1)))
    }

    private func set(_ option: CURLoption, _ value: Int) {
        note(ccurl_set_long(handle, option, value))
    }

    private func set(_ option: CURLoption, _ value: String?) {
        note(ccurl_set_string(handle, option, value))
    }

    private func note(_ code: CURLcode) {
        guard code != CURLE_OK, obstacle == nil else { return }
        obstacle = "libcurl refused a setting: \(String(cString: curl_easy_strerror(code)))"
    }

    private static func at(_ context: UnsafeMutableRawPointer?) -> SMTPTransfer? {
        context.map { Unmanaged<SMTPTransfer>.fromOpaque($0).takeUnretainedValue() }
    }
}

// What libcurl calls, on this thread.
extension SMTPTransfer {
    private func read(_ buffer: UnsafeMutablePointer<CChar>?, _ size: Int) -> Int {
        if !bodyBegan {
            guard mayBegin() else { return Int(CURL_READFUNC_ABORT) }
            bodyBegan = true
            dialogue.expectReply(to: "body")
        }
        guard !interruption.isCancelled, let buffer else { return Int(CURL_READFUNC_ABORT) }
        let count = min(size, message.count - offset)
        message.withUnsafeBytes { bytes in
            UnsafeMutableRawBufferPointer(start: buffer, count: count)
                .copyBytes(from: bytes[offset..<offset + count])
        }
        offset += count
        if offset == message.count { dialogue.expectReply(to: "final answer") }
        return count
    }

    // Runs beforeBody to its end, however long it takes: its transaction may commit, and the
    // caller must not learn the outcome before it does.
    private func mayBegin() -> Bool {
        switch interruption.wait(for: beforeBody) {
        case .failure(let error): obstacle = "kept back before the body: \(error)"
        case .success(false): obstacle = "kept back before the body"
        case .success(true) where interruption.isCancelled: break
        case .success(true) where ContinuousClock.now >= deadline:
            obstacle = "timed out before the body"
        case .success(true): return true
        }
        return false
    }

    private func hear(_ kind: curl_infotype, _ data: UnsafeMutablePointer<CChar>?, _ size: Int) {
        guard let data else { return }
        data.withMemoryRebound(to: UInt8.self, capacity: size) { bytes in
            let line = UnsafeBufferPointer(start: bytes, count: size)
            if kind == CURLINFO_HEADER_IN { dialogue.received(line) }
            if kind == CURLINFO_HEADER_OUT { dialogue.sent(line) }
        }
    }
}

/// libcurl's process-wide state, made on first use and kept.
private enum CurlLibrary {
    static let isReady = ccurl_global_init() == CURLE_OK
}
