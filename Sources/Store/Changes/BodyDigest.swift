import Crypto
public import Foundation
import Synchronization

/// The digest of what a change is asked with, made while the body is read.
public final class BodyDigest: Sendable, Equatable {
    private let state = Mutex<State>(State())

    private struct State {
        var hash = SHA256()
        var text: String?
    }

    public init() {}

    public func update(_ bytes: some DataProtocol) {
        state.withLock { $0.hash.update(data: bytes) }
    }

    public func update(bytes: UnsafeRawBufferPointer) {
        state.withLock { $0.hash.update(bufferPointer: bytes) }
    }

    /// The body is read to its end.
    public func finish() {
        state.withLock { state in
            state.text = state.hash.finalize().map { byte in
                let digits = String(byte, radix: 16)
                return byte < 16 ? "0" + digits : digits
            }.joined()
        }
    }

    /// In hexadecimal; nil until the whole body is read.
    public var text: String? { state.withLock { $0.text } }

    public static func == (left: BodyDigest, right: BodyDigest) -> Bool {
        left.text == right.text
    }
}
