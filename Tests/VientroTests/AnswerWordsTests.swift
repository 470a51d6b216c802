import Control
import Foundation
import Testing

@testable import vientro

/// What add, edit and their like answer, and what is said of files, in the reader's words.
@Suite struct AnswerWordsTests {
    private let plain = Style(colours: false)

    @Test func `what a record became is told as its history tells it`() {
        let answer = RecordAnswer(
            changed: 1, seq: 9, dryRun: false,
            before: ["status": "proposed"],
            after: [
                "status": "approved", "valid_from": "2025-07-01", "kind": "operation",
                "role": "enter", "people": "1200",
            ], subjects: ["P"])
        let text = RecordScreen(words: Words(.vi), style: plain).answer(answer)
        for line in [
            "  Từ: – → 01/07/2025\n", "  Loại: – → hoạt động\n", "  Vai trò: – → nhập\n",
            "  Số người: – → 1.200\n",
        ] {
            #expect(text.contains(line))
        }
        #expect(!text.contains("approved") && !text.contains("proposed"))
        #expect(
            RecordScreen(words: Words(.en), style: plain).answer(answer)
                .contains("  From: – → 2025-07-01\n"))
    }

    @Test func `cuts, regimes and erasures are told in words`() {
        let forms = ChangeForms(words: Words(.vi))
        #expect(
            forms.line("at", nil, "2026-11-27T02:44:19.763765+07:00")
                == "  Lúc: – → 02:44 ngày 27/11/2026\n")
        #expect(forms.line("seq", nil, "42") == "  Đến thay đổi số: – → 42\n")
        #expect(
            forms.line("regimes", "ND80", "ND80, ND313 from 2026-03-01")
                == "  Chế độ: ND80 → ND80, ND313 từ 01/03/2026\n")
        let erased = RecordAnswer(
            changed: 2, dryRun: false,
            after: ["versions": "2", "details": "3", "rejected_lines": "0"])
        let text = RecordScreen(words: Words(.vi), style: plain).answer(erased)
        for key in ["versions", "details", "rejected_lines"] { #expect(!text.contains(key)) }
        #expect(text.contains("  Dòng bị từ chối đã xóa: – → 0\n"))
    }

    @Test(arguments: [
        ("direction", "in", "Chiều báo cáo: – → các đơn vị gửi cơ quan"),
        ("recipient", "office", "Nơi nhận: – → cơ quan"),
        ("regime", "provincial", "Chế độ: – → quy định của tỉnh"),
        ("reporter", "owner", "Đơn vị báo cáo: – → chủ khoản viện trợ"),
        ("roll", "next", "Gặp ngày nghỉ: – → dời đến ngày làm việc tiếp theo"),
        ("subject_kind", "project", "Đối tượng: – → khoản viện trợ"),
        ("trigger", "quarter", "Chu kỳ hoặc sự kiện: – → quý"),
        ("basis", "80/2020/NĐ-CP art. 14(4)", "Căn cứ: – → 80/2020/NĐ-CP Điều 14(4)"),
        ("due", "07-20", "Hạn: – → 20/07"), ("due", "2026-07-20", "Hạn: – → 20/07/2026"),
        ("before_days", "", "Ngày trước hạn: – → không nhắc"),
        (
            "notice", "a@x.vn held, b@x.vn queued",
            "Báo cho: – → a@x.vn (chờ duyệt), b@x.vn (chờ gửi)"
        ),
    ])
    func `what became of a rule or a report is told in words`(
        name: String, value: String, told: String
    ) {
        #expect(ChangeForms(words: Words(.vi)).line(name, nil, value) == "  \(told)\n")
    }

    @Test func `reminders that are taken away are said to be none`() {
        #expect(
            ChangeForms(words: Words(.en)).line("before_days", "30,7", "")
                == "  before_days: 30,7 → none\n")
    }

    @Test func `a file that is wrong as a whole is not said to be passed over`() {
        let result = ImportResult(
            kind: "donors", dryRun: false, read: 0, inserted: 0, updated: 0, unchanged: 0,
            rejected: 1, warnings: 0, errorsTotal: 1,
            errors: [.init(line: 2, code: "unclosed-quote", message: "m", hint: "h")])
        for skips in [true, false] {
            let text = ImportScreen(words: Words(.vi), style: plain)
                .result(result, skipInvalid: skips)
            #expect(text.contains("--skip-invalid không bỏ qua được"))
            #expect(!text.contains("--rejects"))
        }
    }

    @Test func `a file that cannot be read or written is told with what to do`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let words = Words(.vi)
        let failure = #expect(throws: Failure.self) {
            _ = try FileSink(path: folder.appending(path: "out.csv").path, words: words)
        }
        #expect(failure?.problem.detail == "Không có tệp hoặc thư mục này.")
        #expect(failure?.problem.hint?.hasPrefix("Tạo thư mục trước") == true)
        #expect(words(Word.readingHint(ENOENT)) == "Kiểm tra lại tên tệp và thư mục.")
        #expect(words.trouble(EISDIR) == "Đây là thư mục, không phải tệp.")
        #expect(words.trouble(ENOTTY) == String(cString: strerror(ENOTTY)))
    }

    @Test func `a file made for an answer that does not come goes, another's stays`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        let made = try FileSink(path: path, words: Words(.en))
        made.discard()
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(FileManager.default.createFile(atPath: path, contents: Data("x".utf8)))
        let found = try FileSink(path: path, words: Words(.en))
        found.discard()
        #expect(FileManager.default.fileExists(atPath: path))
        try FileManager.default.removeItem(atPath: path)
    }
}
