import Control
import Foundation

/// A file that a verb sends to the daemon, or standard input for `-`.
struct InputFile {
    let path: String

    /// Opens it; on a terminal its progress is shown.
    func open(_ session: Session) throws -> FileBytes {
        let handle = path == "-" ? STDIN_FILENO : Foundation.open(path, O_RDONLY | O_CLOEXEC)
        guard handle >= 0 else { throw unreadable(errno, session) }
        var facts = stat()
        guard fstat(handle, &facts) == 0 else {
            throw unreadable(errno, session)
        }
        let type = facts.st_mode & S_IFMT
        if type == S_IFDIR { throw unreadable(EISDIR, session) }
        let showsProgress = Output.isTerminal(STDERR_FILENO) && !Output.isTerminal(handle)
        return FileBytes(
            handle: handle, size: type == S_IFREG && path != "-" ? Int64(facts.st_size) : nil,
            progress: showsProgress ? Progress(words: session.words) : nil)
    }

    func unreadable(_ why: Int32, _ session: Session) -> Failure {
        Failure(
            Problem(
                code: "file-not-readable", message: session.words(Word.fileNotReadable(path)),
                detail: session.words.trouble(why), hint: session.words(Word.readingHint(why))),
            exit: .badInput)
    }
}
