import Control
import Foundation

/// A file that an answer is written to; standard output without a path.
struct FileSink: Sendable {
    let path: String
    private let handle: Int32
    private let isNew: Bool
    private let words: Words

    init(path: String?, words: Words) throws {
        self.path = path ?? "-"
        self.words = words
        guard let path, path != "-" else {
            handle = STDOUT_FILENO
            isNew = false
            return
        }
        let made = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        isNew = made >= 0
        handle =
            isNew ? made : open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard handle >= 0 else { throw failure(errno) }
    }

    /// Removes the file that was made for an answer that does not come.
    func discard() { if isNew { unlink(path) } }

    func write(_ bytes: [UInt8]) throws {
        do {
            try Output.writeAll(bytes, to: handle)
        } catch Output.WriteError.failed(let code) {
            throw failure(code)
        } catch {
            // The reader of our output has seen enough.
            exit(0)
        }
    }

    private func failure(_ code: Int32) -> Failure {
        Failure(
            Problem(
                code: "file-not-writable", message: words(Word.fileNotWritable(path)),
                detail: words.trouble(code), hint: words(Word.writingHint(code))),
            exit: .badInput)
    }
}
