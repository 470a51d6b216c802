import Foundation
import NIOCore

/// A file read in pieces while it is sent, so that its size costs no memory.
struct FileBytes: AsyncSequence, Sendable {
    let handle: Int32
    /// Nil for a pipe.
    let size: Int64?
    let progress: Progress?

    private static let pieceSize = 128 * 1024

    func makeAsyncIterator() -> Iterator { Iterator(file: self) }

    /// Goes back to the start; false for a pipe, which cannot.
    func rewind() -> Bool { size != nil && lseek(handle, 0, SEEK_SET) == 0 }

    struct Iterator: AsyncIteratorProtocol {
        let file: FileBytes
        private var sent: Int64 = 0

        init(file: FileBytes) { self.file = file }

        mutating func next() async throws -> ByteBuffer? {
            var piece = ByteBuffer()
            let count = try piece.writeWithUnsafeMutableBytes(minimumWritableBytes: pieceSize) {
                try fill($0)
            }
            let before = sent / Progress.step
            sent += Int64(count)
            if sent / Progress.step != before { file.progress?.show(sent: sent, of: file.size) }
            return count == 0 ? nil : piece
        }

        private func fill(_ space: UnsafeMutableRawBufferPointer) throws -> Int {
            while true {
                let count = read(file.handle, space.baseAddress, Swift.min(space.count, pieceSize))
                if count >= 0 { return count }
                if errno != EINTR { throw FileFailure(code: errno) }
            }
        }
    }
}

/// The system refused to read or write a file.
struct FileFailure: Error {
    var code: Int32
}

/// Shows how far a file has been sent, on a terminal only.
struct Progress: Sendable {
    /// Bytes between two showings.
    static let step: Int64 = 1_000_000
    let words: Words

    func show(sent: Int64, of size: Int64?) {
        Output.error("\r" + words(Word.sent(megabytes(sent), of: size.map(megabytes))) + "\u{1B}[K")
    }

    /// Makes room for the answer.
    func clear() { Output.error("\r\u{1B}[K") }

    private func megabytes(_ bytes: Int64) -> String {
        let tenths = bytes / 100_000
        return words.forms.number("\(tenths / 10).\(tenths % 10)") + " MB"
    }
}
