import Foundation

/// Why the system does not read or write a file, and what to do about it.
extension Word {
    static let fileTroubles: [Int32: Phrase] = [
        ENOENT: Phrase("Không có tệp hoặc thư mục này.", "No such file or directory."),
        ENOTDIR: Phrase("Một phần của đường dẫn không phải thư mục.", "Not a directory."),
        EISDIR: Phrase("Đây là thư mục, không phải tệp.", "It is a folder, not a file."),
        EACCES: Phrase("Không có quyền.", "Permission denied."),
        EPERM: Phrase("Không có quyền.", "Operation not permitted."),
        EROFS: Phrase("Ổ đĩa chỉ cho đọc.", "Read-only file system."),
        ENOSPC: Phrase("Ổ đĩa đã đầy.", "No space left on device."),
        EDQUOT: Phrase("Đã hết hạn mức ổ đĩa.", "Disk quota exceeded."),
        ENAMETOOLONG: Phrase("Tên tệp quá dài.", "File name too long."),
        EIO: Phrase("Lỗi đọc, ghi ổ đĩa.", "Input/output error."),
    ]

    static func readingHint(_ code: Int32) -> Phrase {
        switch code {
        case EISDIR: Phrase("Chỉ một tệp trong thư mục đó.", "Name a file in it.")
        case EACCES, EPERM:
            Phrase(
                "Xin quyền đọc tệp, hoặc chép tệp về thư mục của mình.",
                "Ask for the right to read it, or copy it to a folder of your own.")
        default:
            Phrase("Kiểm tra lại tên tệp và thư mục.", "Check the names of file and folder.")
        }
    }

    static func writingHint(_ code: Int32) -> Phrase {
        switch code {
        case ENOENT, ENOTDIR:
            Phrase(
                "Tạo thư mục trước, hoặc ghi vào thư mục đã có.",
                "Make the folder first, or name one that is there.")
        case EISDIR: Phrase("Ghi thêm tên tệp sau thư mục.", "Add the file's name to the folder.")
        case ENOSPC, EDQUOT:
            Phrase("Dọn chỗ, hoặc ghi vào ổ đĩa khác.", "Make room, or name another disk.")
        default:
            Phrase(
                "Ghi vào một thư mục mà mình có quyền ghi.",
                "Name a folder in which you may write.")
        }
    }
}

extension Words {
    /// Why the system refused; in its own words where there are none of ours.
    func trouble(_ code: Int32) -> String {
        Word.fileTroubles[code].map { self($0) } ?? String(cString: strerror(code))
    }
}
