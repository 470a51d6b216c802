import Control
import Foundation
import Testing

@testable import vientro

@Suite struct ListScreensTests {
    private let plain = Style(colours: false)

    @Test func `a refused import shows line, column, reason and what to do`() {
        let result = ImportResult(
            kind: "ledger", dryRun: false, read: 1751, inserted: 0, updated: 0, unchanged: 0,
            rejected: 1, warnings: 0, errorsTotal: 1200,
            errors: [
                .init(line: 1003, column: "amount", code: "decimals", message: "m", hint: "h")
            ])
        #expect(
            ImportScreen(words: Words(.vi), style: plain).result(result, skipInvalid: false) == """
                Sổ        Đọc  Thêm  Sửa  Như cũ  Từ chối
                ledger  1.751     0    0       0        1
                LỖI
                  dòng 1003, cột amount: m
                    gợi ý: h
                … và 1.199 lỗi nữa.
                Không nhập dòng nào: sửa các dòng trên rồi nhập lại, hoặc thêm --skip-invalid --rejects OUT.csv.

                """)
    }

    @Test func `warnings tell their lines, and how many more there are`() {
        let result = ImportResult(
            kind: "ledger", batch: "7", dryRun: false, read: 5, inserted: 5, updated: 0,
            unchanged: 0, rejected: 0, warnings: 3, errorsTotal: 0, errors: [],
            warningLines: [.init(line: 2, column: "date", code: "after-today", message: "m")])
        #expect(
            ImportScreen(words: Words(.vi), style: plain).result(result, skipInvalid: false) == """
                Sổ      Đọc  Thêm  Sửa  Như cũ  Từ chối  Lưu ý
                ledger    5     5    0       0        0      3
                LƯU Ý
                  dòng 2, cột date: m
                … và 2 lưu ý nữa.
                Nhập nhầm: vientro import reverse 7 --reason "…"

                """)
    }

    @Test func `a refused reform advises only what there is`() {
        let result = ImportResult(
            kind: "area-reform", dryRun: false, read: 0, inserted: 0, updated: 0, unchanged: 0,
            rejected: 1, warnings: 0, errorsTotal: 1,
            errors: [
                .init(line: 3, column: "weight", code: "share-missing", message: "m", hint: "h")
            ])
        #expect(
            ImportScreen(words: Words(.vi), style: plain).refusedReform(result) == """
                LỖI
                  dòng 3, cột weight: m
                    gợi ý: h
                Chưa thay đổi gì: sửa các dòng trên rồi gửi lại tệp.

                """)
    }

    @Test func `reports owed are listed with their state in words`() {
        let one = Obligation(
            code: "R/LC-001/2026-H1", rule: "R", direction: "in",
            subject: .init(kind: "project", code: "LC-001"), reporter: "SGD-12",
            period: .init(from: "2026-01-01", to: "2026-06-30"), dueEffective: "2026-07-06",
            state: "overdue", daysOverdue: 133, reporterName: "Sở Giáo dục")
        #expect(
            ObligationScreen(words: Words(.vi), style: plain).list(.init(obligations: [one])) == """
                Mã                Đơn vị báo cáo  Hạn         Tình trạng  Số ngày quá hạn
                R/LC-001/2026-H1  Sở Giáo dục     06/07/2026  quá hạn                 133
                1 báo cáo, 1 quá hạn.

                """)
        #expect(
            ObligationScreen(words: Words(.vi), style: plain)
                .list(.init(obligations: [one]), limit: 1)
                .hasSuffix("\n1 dòng đầu; có thể còn nữa.\n"))
    }

    @Test func `a report that the register settled is not shown as on time`() {
        var one = Obligation(
            code: "R/M1/2026-03-05", rule: "R", direction: "in",
            subject: .init(kind: "mission", code: "M1"),
            period: .init(from: "2026-03-01", to: "2026-03-05"), state: "received",
            daysOverdue: 0)
        let screen = ObligationScreen(words: Words(.vi), style: plain)
        #expect(screen.list(.init(obligations: [one])).contains("đã tiếp nhận, đúng hạn"))
        one.dayUnknown = true
        #expect(
            screen.list(.init(obligations: [one])).contains("đã tiếp nhận, không rõ ngày gửi"))
    }

    @Test(arguments: [
        (Language.vi, "đã ban hành, gửi đi", "nơi nhận đã tiếp nhận", "nơi nhận trả lại"),
        (.en, "issued and sent", "accepted by the recipient", "sent back by the recipient"),
    ])
    func `what became of a report of ours is not told as if others had handed it in`(
        language: Language, sent: String, accepted: String, returned: String
    ) {
        let at = "2026-11-16T08:05:00+07:00"
        func text(_ direction: String, _ state: String) -> String {
            let one = Obligation(
                code: "R/OFF/2026", rule: "R", direction: direction,
                subject: .init(kind: "office", code: "OFF"),
                period: .init(from: "2026-01-01", to: "2026-12-31"), state: state, daysOverdue: 0)
            let answer = ObligationExplanation(
                obligation: one,
                submissions: [SubmissionRow(position: 1, submittedOn: "2026-12-15")],
                events: ["submitted", "received", "returned"].map {
                    ObligationEvent(at: at, kind: $0)
                }, flags: [], mails: [])
            return ObligationScreen(words: Words(language), style: plain)
                .explanation(answer) { _, _ in "" }
        }
        let ours = text("out", "submitted")
        // The state, the submission and the event.
        #expect(ours.components(separatedBy: sent).count == 4)
        #expect(ours.contains(accepted) && ours.contains(returned))
        #expect(!ours.contains("đã nhận") && !ours.contains("submitted"))
        let theirs = text("in", "submitted")
        #expect(!theirs.contains(sent))
        #expect(text("out", "received-late").contains(language == .vi ? "trễ hạn" : "late"))
    }

    @Test func `changes name their fields and values in words`() {
        let forms = ChangeForms(words: Words(.vi))
        #expect(forms.line("step", nil, "to-sign") == "  Tiến độ: – → trình ký\n")
        #expect(forms.line("due_internal", nil, "2027-02-01") == "  Hạn nội bộ: – → 01/02/2027\n")
        #expect(forms.line("paused", "false", "true") == "  Tạm dừng: không → có\n")
        #expect(
            forms.line("status", "active", "suspended")
                == "  Tình trạng: đang thực hiện → tạm dừng\n")
        let move = MoveChange(
            changed: 1, seq: 1, dryRun: false, subject: "project/P",
            before: ["status": "active"], after: ["status": "completed"], warnings: [])
        let screen = LifeScreen(words: Words(.vi), style: plain).change(move)
        #expect(
            screen.contains("Tình trạng: đang thực hiện → đã kết thúc, chờ báo cáo kết thúc"))
        #expect(
            LifeScreen(words: Words(.en), style: plain).change(move)
                .contains("status: active → completed"))
        #expect(FieldForms(words: Words(.vi)).text("level", "commune") == "xã")
        #expect(FieldForms(words: Words(.vi)).text("kind", "operation") == "hoạt động")
    }

    @Test func `one thing is counted as one`() {
        let words = Words(.en)
        #expect(words(Word.rows("1")) == "1 row.")
        #expect(words(Word.rows("0")) == "0 rows.")
        #expect(words(Word.reports("1", overdue: "1")) == "1 report, 1 overdue.")
        #expect(words(Word.valuedEntries("1", "x", isDone: true)).hasPrefix("Valued 1 entry by"))
        #expect(words(Word.moreErrors("1")) == "… and 1 more error.")
        #expect(words(Word.rejectsWritten("1", "f")) == "1 rejected line is in f.")
    }

    @Test func `why a mail is held is told in words`() {
        let mail = MailRow(
            id: "1", report: "due-reminder", revision: 1, to: "a@b.vn", state: "held",
            messageId: "<a@b>", attempts: 0, queuedAt: "2027-01-14T07:00:00+07:00")
        let detail = MailDetail(
            mail: mail, text: "t",
            events: [
                .init(
                    at: "2027-01-14T07:00:00+07:00", state: "held",
                    reply: "outside-after-due, new-address",
                    actor: nil)
            ])
        #expect(
            MailScreen(words: Words(.vi), style: plain).detail(detail)
                .contains("chờ duyệt · quá hạn, gửi ra ngoài cơ quan, địa chỉ mới"))
        #expect(
            MailScreen(words: Words(.en), style: plain).detail(detail)
                .contains("held · overdue, goes outside the office, new address"))
    }

    @Test func `rules are listed in words`() {
        let rule = RuleRow(
            code: "R", regime: "ND80", direction: "in", name: "n", subjectKind: "project",
            reporter: "owner", recipient: "office", cycle: "half", trigger: "half", due: "15/07",
            basis: "80/2020/NĐ-CP art. 14(4)", verified: true)
        let list = RuleScreen(words: Words(.vi), style: plain).list(RuleList(rules: [rule]))
        #expect(
            list.contains(
                "chủ khoản viện trợ  cơ quan   6 tháng  15/07  80/2020/NĐ-CP Điều 14(4)  có"))
        let words = Words(.vi)
        #expect(words.trigger("receipt:ND50-USE") == "tiếp nhận báo cáo ND50-USE")
        #expect(words(Word.changeFields, "extended_to") == "Gia hạn đến")
        #expect(Words(.en)(Word.changeFields, "extended_to") == "extended_to")
        #expect(words.forms.period("2027-01-14") == "14/01/2027")
        #expect(Words(.en)(Word.rulesUnsound(1, "1")) == "1 rule cannot be:")
    }

    @Test func `mails and grants are shown in words`() {
        let mail = MailRow(
            id: "1", report: "due-reminder", subscription: "reminders", period: "2027-01-14",
            revision: 1, to: "a@b.vn", state: "held", messageId: "<a@b>", attempts: 0,
            queuedAt: "2027-01-14T07:00:00+07:00")
        let list = MailScreen(words: Words(.vi), style: plain).list(MailList(mails: [mail]))
        #expect(list.contains("nhắc, đôn đốc báo cáo  14/01/2027  a@b.vn      chờ duyệt"))
        let forms = FieldForms(words: Words(.vi))
        #expect(forms.text("report", "sector-totals") == "viện trợ theo lĩnh vực")
        #expect(forms.text("role", "head") == "lãnh đạo")
        #expect(forms.text("state", "queued") == "chờ gửi")
    }

    @Test func `flags are listed with when they were cleared where that is asked for`() {
        let flags = FlagList(flags: [
            FlagRow(
                kind: "not-started", subject: .init(kind: "project", code: "LC-001"),
                message: "m", raisedAt: "2026-11-16T08:05:00+07:00",
                clearedAt: "2026-11-17T09:00:00+07:00"),
            FlagRow(
                kind: "overdue", subject: .init(kind: "project", code: "LC-001"),
                obligation: "R/LC-001/2026", message: "n",
                raisedAt: "2026-11-16T08:05:00+07:00"),
        ])
        func text(_ language: Language, _ withCleared: Bool) -> String {
            FlagScreen(words: Words(language), style: plain, withCleared: withCleared).list(flags)
        }
        #expect(
            text(.vi, true) == """
                Lúc                    Đã gỡ lúc              Loại             Đối tượng              Nội dung
                08:05 ngày 16/11/2026  09:00 ngày 17/11/2026  chưa triển khai  khoản viện trợ LC-001  m
                08:05 ngày 16/11/2026  –                      báo cáo quá hạn  R/LC-001/2026          n

                """)
        #expect(!text(.vi, false).contains("Đã gỡ"))
        #expect(text(.en, true).contains("2026-11-17 09:00  not-started  project LC-001"))
    }

    @Test func `missions are counted with their sum below`() {
        let totals = MissionTotals(
            rows: [
                .init(keys: [.init("year", "2021")], missions: 12, personVisits: 40),
                .init(keys: [.init("year", "2022")], missions: 309, personVisits: 1711),
            ], missions: 321, personVisits: 1751)
        let screen = MissionTotalsScreen(
            totals: totals, by: ["year"], from: nil, to: "2022-12-31", words: Words(.vi),
            style: plain)
        #expect(
            screen.text() == """
                ĐOÀN VÀO THEO NĂM · đến hết 31/12/2022
                STT  Năm        Số đoàn  Lượt người
                  1  2021            12          40
                  2  2022           309       1.711
                     TỔNG CỘNG      321       1.751

                """)
    }

    @Test func `a gap in the jobs' ticks is spelled out`() {
        let audit = JobAudit(jobs: [
            .init(
                job: "backup", ticks: 2, ran: 1, coalesced: 1, skipped: 0, missed: 0, failed: 0,
                running: 0,
                gaps: [.init(from: "2026-11-16T06:00:00+07:00", to: "2026-11-17T06:00:00+07:00")])
        ])
        #expect(
            JobScreen(words: Words(.en), style: plain).audit(audit)
                .hasSuffix("backup: gap from 2026-11-16 06:00 to 2026-11-17 06:00\n"))
    }

    @Test func `the history of a job tells what its runs did, by the schedule and by hand`() {
        let at = "2026-11-27T07:00:00+07:00"
        let text = JobScreen(words: Words(.en), style: plain).history(
            JobHistory(
                job: "remind-due",
                ticks: [
                    JobTicks(
                        from: at, to: at, ticks: 1, fate: "ran", run: "8", summary: "2 queued"),
                    JobTicks(
                        from: at, to: at, ticks: 3, fate: "coalesced", run: "8", summary: "2 queued"
                    ),
                ],
                runs: [
                    JobRun(
                        job: "remind-due", run: "9", at: at, dryRun: false, state: "ran",
                        startedAt: at, summary: "1 held")
                ]))
        let lines = text.split(separator: "\n")
        #expect(lines[1].hasSuffix("2 queued") && lines[2].hasSuffix("run 8"))
        #expect(lines[3] == "ASKED FOR BY HAND" && lines[5].hasSuffix("1 held"))
    }
}
