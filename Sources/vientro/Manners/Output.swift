import Foundation

/// The two streams of the program, written whole and unbuffered.
enum Output {
    static func text(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

    static func error(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

    /// One document; a line end follows when it has none.
    static func document(_ data: Data) {
        var bytes = Array(data)
        if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        write(bytes, to: STDOUT_FILENO)
    }

    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Ends the program quietly when the reader went away (`vientro export ledger | head`).
    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        do {
            try writeAll(bytes, to: descriptor)
        } catch {
            exit(error == .brokenPipe ? 0 : Exit.bug.rawValue)
        }
    }

    /// Why bytes could not be written.
    enum WriteError: Error, Equatable {
        case brokenPipe
        case failed(errno: Int32)
    }

    static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(WriteError) {
        var start = 0
        while start < bytes.count {
            let written = bytes[start...].withUnsafeBytes {
                #if canImport(Glibc)
                    Glibc.write(descriptor, $0.baseAddress, $0.count)
                #else
                    Darwin.write(descriptor, $0.baseAddress, $0.count)
                #endif
            }
            if written >= 0 {
                start += written
            } else if errno == EPIPE {
                throw .brokenPipe
            } else if errno != EINTR && errno != EAGAIN {
                throw .failed(errno: errno)
            }
        }
    }
}
