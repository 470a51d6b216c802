import Aid
import Control
import Foundation
import Store
import Testing

@testable import Service

@Suite(.timeLimit(.minutes(15))) struct RemindDueTests {
    private let reporter = ReminderOffice.reporter
    private let officer = ReminderOffice.officer
    private let head = ReminderOffice.head

    @Test func `each step goes once, late ones to outsiders only through a person`() async throws {
        try await ReminderOffice.with { office in
            for day in ["2026-12-25", "2026-12-28", "2026-12-29", "2027-01-07", "2027-01-11"] {
                try await office.remind(day)
                try await office.remind(day)
            }
            #expect(
                try await office.mails(to: reporter) == [
                    "2026-12-28 queued", "2027-01-07 queued",
                ])
            for day in ["2027-01-12", "2027-01-13", "2027-01-14"] { try await office.remind(day) }
            let late = try #require(try await office.mail.mails().last { $0.state == "held" })
            // A day that has passed is not called the next one.
            #expect(
                late.subject.hasPrefix(
                    "Đề nghị gửi Báo cáo năm của chủ khoản viện trợ, đã quá hạn 11/01/2027"))
            let last = late
            #expect(last.key.recipient == reporter && last.key.period == "2027-01-13")
            #expect(last.heldBecause == ["outside-after-due"])
            // Own staff hear of it by themselves.
            #expect(
                try await office.mails(to: officer) == [
                    "2026-12-28 queued", "2027-01-07 queued", "2027-01-13 queued",
                ])
            #expect(
                try await office.notices(to: reporter) == [
                    "before-15 mailed", "before-3 mailed", "after-2 mailed",
                ])
            let text = try await office.text(to: reporter, "2026-12-28")
            #expect(text.contains("Kính gửi: Văn phòng Sở Y tế"))
            #expect(text.contains("chậm nhất ngày 11/01/2027 (còn 14 ngày)"))
            #expect(text.contains("80/2020/NĐ-CP Điều 14(4)"))
            #expect(!text.contains("chưa gửi được"))
        }
    }

    @Test func `one mail a person and day tells all that the person has to know`() async throws {
        try await ReminderOffice.with { office in
            try await office.mail.sql(ReminderOffice.project(2, "P81", "Điểm trường <Tá Bạ>"))
            try await ExtendObligations(context: office.context).run()
            try await office.remind("2026-12-28")
            #expect(try await office.mails(to: reporter) == ["2026-12-28 queued"])
            let mails = try await office.mail.mails()
            let mail = try #require(mails.first { $0.key.recipient == reporter })
            #expect(mail.subject.hasPrefix("Nhắc gửi 02 báo cáo, hạn gần nhất 11/01/2027"))
            let text = try await office.text(to: reporter, "2026-12-28")
            #expect(text.contains("Nước sạch Pa Ủ") && text.contains("Điểm trường <Tá Bạ>"))
        }
    }

    @Test func `after an outage the newest step goes and says which ones did not`() async throws {
        try await ReminderOffice.with { office in
            try await office.remind("2026-12-28")
            try await office.remind("2027-01-26")
            #expect(
                try await office.mails(to: reporter) == ["2026-12-28 queued", "2027-01-26 held"])
            #expect(
                try await office.notices(to: reporter).sorted() == [
                    "after-10 mailed", "after-2 skipped", "before-15 mailed", "before-3 skipped",
                ])
            let text = try await office.text(to: reporter, "2027-01-26")
            #expect(
                text.contains(
                    "Các lần nhắc trước chưa gửi được: 3 ngày trước hạn (07/01/2027); "
                        + "2 ngày làm việc sau hạn (13/01/2027)"))
            #expect(text.contains("quá hạn 15 ngày"))
            // The head hears from the tenth working day on, and of no step before.
            #expect(try await office.mails(to: head) == ["2027-01-26 queued"])
            #expect(try await office.notices(to: head) == ["after-10 mailed"])
            #expect(try await office.text(to: head, "2027-01-26").contains("Kính gửi: Giám đốc"))
        }
    }

    @Test func `steps from before the report came to be were not missed`() async throws {
        try await ReminderOffice.with("2027-01-12") { office in
            try await office.remind("2027-01-26")
            #expect(
                try await office.notices(to: reporter).sorted() == [
                    "after-10 mailed", "after-2 skipped",
                ])
            let text = try await office.text(to: reporter, "2027-01-26")
            #expect(text.contains("chưa gửi được: 2 ngày làm việc sau hạn (13/01/2027)"))
            #expect(!text.contains("ngày trước hạn"))
        }
    }

    @Test func `it stops with the report and goes on when that is sent back`() async throws {
        try await ReminderOffice.with { office in
            try await office.remind("2026-12-28")
            try office.at("2027-01-05")
            try await office.move(.submit)
            try await office.remind("2027-01-07")
            try office.at("2027-01-12")
            try await office.move(.return, until: "2027-01-29")
            for day in ["2027-01-13", "2027-01-14", "2027-01-15", "2027-01-26", "2027-02-02"] {
                try await office.remind(day)
            }
            let told = try await office.mail.mails().filter {
                $0.key.recipient == reporter && $0.key.report == "due-reminder"
            }
            // 29/01 less 15 is 14/01, less 3 is 26/01; two working days after are 02/02.
            #expect(
                told.map(\.key.period) == [
                    "2026-12-28", "2027-01-14", "2027-01-26", "2027-02-02",
                ])
            try office.at("2027-02-03")
            try await office.move(.waive)
            try await office.remind("2027-03-01")
            #expect(try await office.mails(to: reporter).last?.hasPrefix("2027-02-02") == true)
        }
    }

    @Test func `a held reminder of a report that came meanwhile is not let go`() async throws {
        try await ReminderOffice.with("2027-01-13") { office in
            try await office.remind()
            let mail = try #require(
                try await office.mail.mails().first { $0.key.recipient == reporter })
            #expect(mail.state == "held")
            try await office.move(.receive)
            await #expect(throws: Refusal.self) {
                try await MoveMails(context: office.context).run(
                    .release, ids: [String(mail.id)], office.request("mail release"))
            }
            #expect(try await office.remind("2027-01-14").withdrawn >= 1)
            #expect(try await office.mail.state(mail.id) == "cancelled")
            #expect(try await office.notices(to: reporter).contains("after-2 withdrawn"))
        }
    }

    @Test func `whoever was told a day is told the new one, once`() async throws {
        try await ReminderOffice.with { office in
            try await office.remind("2026-12-28")
            try await office.mail.sql("UPDATE mails SET state = 'sent', sent_at = queued_at")
            try await office.move(.extend, until: "2027-02-15")
            try await office.remind("2026-12-29")
            try await office.remind("2026-12-30")
            #expect(
                try await office.notices(to: reporter) == ["before-15 mailed", "new-date mailed"])
            let text = try await office.text(to: reporter, "2026-12-29")
            #expect(text.contains("15/02/2027, thay cho hạn 11/01/2027 đã thông báo"))
            // The new day has its own steps.
            try await office.remind("2027-02-01")
            #expect(try await office.notices(to: reporter).last == "before-15 mailed")
        }
    }

    @Test func `whoever was told a day, another and the first again is told each time`()
        async throws
    {
        try await ReminderOffice.with { office in
            try await office.remind("2026-12-28")
            for (day, due) in [
                ("2026-12-29", "01-20"), ("2026-12-30", "01-11"), ("2026-12-31", "01-20"),
            ] {
                try await office.mail.sql("UPDATE mails SET state = 'sent', sent_at = queued_at")
                try office.at(day)
                var draft = RuleDraft(code: "ND80-OWN-Y", replace: true)
                draft.due = due
                _ = try await AddRule(context: office.context, draft: draft)
                    .run(office.request("rule add"))
                try await office.remind()
                try await office.remind(day, 9)
            }
            #expect(
                try await office.notices(to: reporter) == [
                    "before-15 mailed", "new-date mailed", "new-date mailed", "new-date mailed",
                ])
            let text = try await office.text(to: reporter, "2026-12-31")
            #expect(text.contains("20/01/2027, thay cho hạn 11/01/2027 đã thông báo"))
            try await office.remind("2027-01-04")
            #expect(try await office.notices(to: reporter).count == 4)
        }
    }

    @Test func `a newer reminder takes the place of one that waits for a person`() async throws {
        try await ReminderOffice.with("2027-01-13") { office in
            try await office.mail.sql(ReminderOffice.project(2, "P81", "Điểm trường"))
            try await ExtendObligations(context: office.context).run()
            try await office.remind("2027-01-13")
            // What else the older one told is told by the newer one too.
            try await office.move(.extend, "ND80-OWN-Y/P81/2026", until: "2027-01-20")
            try await office.remind("2027-01-14")
            try await office.remind("2027-01-25")
            let mails = try await office.mails(to: reporter)
            #expect(mails.filter { $0.hasSuffix("held") } == ["2027-01-25 held"])
            let text = try await office.text(to: reporter, "2027-01-25")
            #expect(text.contains("Nước sạch Pa Ủ") && text.contains("Điểm trường"))
            #expect(text.contains("chưa gửi được: 2 ngày làm việc sau hạn (13/01/2027)"))
            #expect(try await office.notices(to: reporter).contains("after-10 mailed"))
            #expect(!(try await office.notices(to: reporter).contains("after-2 mailed")))
            try await office.remind("2027-01-26")
            #expect(try await office.mails(to: reporter) == mails)
        }
    }

    @Test func `whoever was told of a report is told when it is owed no longer`() async throws {
        try await ReminderOffice.with { office in
            try await office.remind("2026-12-28")
            try await office.mail.sql(
                """
                UPDATE mails SET state = 'sent', sent_at = queued_at;
                UPDATE projects SET status = 'proposed'
                """)
            try await ExtendObligations(context: office.context).run()
            try await office.remind("2026-12-29")
            try await office.remind("2026-12-30")
            #expect(
                try await office.notices(to: reporter) == [
                    "before-15 mailed", "no-longer-owed mailed",
                ])
            let text = try await office.text(to: reporter, "2026-12-29")
            #expect(text.contains("KHÔNG CÒN PHẢI GỬI"))
        }
    }

    @Test func `nobody is written to on a day of rest or in the night`() async throws {
        try await ReminderOffice.with { office in
            // 26 December 2026 is a Saturday; the step of 27 December goes on Monday.
            #expect(try await office.remind("2026-12-26").rest != nil)
            try await office.mail.sql(
                """
                INSERT INTO calendar (office_id, id, date, kind, since_seq)
                VALUES (0, 1, '2026-12-28', 'holiday', 0)
                """)
            #expect(try await office.remind("2026-12-28").rest != nil)
            // The tick of the 29th, worked off at night.
            try office.at("2026-12-29", 23)
            let tick = try #require(Day(iso: "2026-12-29"))
            let morning = try #require(
                office.mail.settings.timeZone.instant(of: tick, hour: 7, minute: 0))
            let late = RemindDue(context: office.context.at(morning))
            #expect(try await late.run(isAsked: false).rest != nil)
            #expect(try await office.mails(to: reporter) == [])
            // A person who asks for it means it.
            #expect(try await late.run(isAsked: true).rest == nil)
            #expect(try await office.mails(to: reporter) == ["2026-12-29 queued"])
        }
    }

    @Test func `upper levels are never reminded, a missing address is noted`() async throws {
        try await ReminderOffice.with { office in
            try await office.mail.sql("UPDATE agencies SET kind = 'ministry' WHERE code = 'OWN'")
            try await office.remind("2026-12-28")
            #expect(try await office.mails(to: reporter) == [])
            #expect(try await office.mails(to: officer).count == 1)
            try await office.mail.sql(
                """
                UPDATE agencies SET kind = 'department' WHERE code = 'OWN';
                UPDATE contacts SET until_seq = 1 WHERE agency = 'OWN'
                """)
            #expect(try await office.remind("2026-12-29").withoutAddress == ["OWN"])
            #expect(try await office.notices(to: "") == ["before-15 no-address"])
            let context = office.context
            let warned = try await context.store.read { tx in
                try await StatusWarnings(context: context).read(tx)
            }
            #expect(warned.contains { $0.code == "reporter-without-address" })
            // Once there is one, the step is told though its day is over.
            try await office.mail.sql(
                "UPDATE contacts SET until_seq = 9223372036854775807 WHERE agency = 'OWN'")
            try await office.remind("2026-12-30")
            #expect(try await office.mails(to: reporter) == ["2026-12-30 queued"])
        }
    }

    @Test func `the first mail to an address is held`() async throws {
        try await ReminderOffice.with(areKnown: false) { office in
            try await office.remind("2026-12-28")
            let held = try await office.mail.mails().filter { $0.state == "held" }
            #expect(Set(held.flatMap(\.heldBecause)) == ["new-address"])
        }
    }

    @Test func `a dry run names the mails and makes none`() async throws {
        try await ReminderOffice.with("2027-01-13") { office in
            let summary = try await RemindDue(context: office.context).dryRun()
            #expect(
                summary.mails.contains {
                    $0.hasPrefix("\(reporter): ") && $0.hasSuffix("(held: outside-after-due)")
                })
            #expect(try await office.mail.mails().isEmpty)
            #expect(try await office.notices() == [])
        }
    }

    @Test func `a dry run says what the run would do, takes nothing back and names nobody twice`()
        async throws
    {
        try await ReminderOffice.with("2027-01-13") { office in
            try await office.mail.sql(ReminderOffice.project(2, "P81", "Điểm trường"))
            try await ExtendObligations(context: office.context).run()
            try await office.remind()
            try await office.move(.receive)
            let mails = try await office.mails(to: reporter)
            let dry = try await RemindDue(context: office.context).dryRun()
            let held = try #require(
                try await office.mail.mails().first { $0.key.recipient == reporter })
            #expect(
                dry.mails.contains(
                    "withdraw mail \(held.id) to \(reporter): \(ReminderOffice.annual) "
                        + "is not awaited any more"))
            #expect(dry.mails.contains { $0.hasPrefix("\(reporter): ") })
            #expect(dry.withdrawn >= 2 && dry.told >= 2)
            #expect(try await office.mails(to: reporter) == mails)
            #expect(try await office.notices(to: reporter).contains("after-2 mailed"))
            #expect(try await office.remind().text == dry.text)
            // Who got a mail today waits.
            try await office.mail.sql("UPDATE mails SET state = 'sent' WHERE state <> 'cancelled'")
            try await office.mail.sql(ReminderOffice.project(3, "P82", "Trạm y tế"))
            try await ExtendObligations(context: office.context).run()
            let again = try await RemindDue(context: office.context).dryRun()
            #expect(again.mails == [] && again.waiting >= 2 && again.told == 0)
            #expect(try await office.remind().text == again.text)
        }
    }

    @Test func `what else a mail that was taken back said is told the same day, by one run`()
        async throws
    {
        try await ReminderOffice.with("2027-01-13") { office in
            try await office.mail.sql(ReminderOffice.project(2, "P81", "Điểm trường"))
            try await ExtendObligations(context: office.context).run()
            try await office.remind()
            try await office.move(.receive)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 1...5 { group.addTask { try await office.remind() } }
                try await group.waitForAll()
            }
            let mails = ["2027-01-13 cancelled", "2027-01-13 held"]
            let own = try await office.mail.mails().filter {
                $0.key.recipient == reporter && $0.key.report == "due-reminder"
            }
            #expect(own.map { "\($0.key.period) \($0.state)" } == mails)
            #expect(own.map(\.key.revision) == [1, 2])
            let text = try await office.text(to: reporter, "2027-01-13")
            #expect(text.contains("Điểm trường") && !text.contains("Nước sạch Pa Ủ"))
            // One that was sent takes the day, whatever was cancelled before it.
            try await office.mail.sql("UPDATE mails SET state = 'sent' WHERE state = 'held'")
            try await office.mail.sql(ReminderOffice.project(3, "P82", "Trạm y tế"))
            try await ExtendObligations(context: office.context).run()
            #expect(try await office.remind().waiting >= 1)
            try await office.remind("2027-01-14")
            #expect(
                try await office.text(to: reporter, "2027-01-14").contains("Trạm y tế"))
        }
    }

    @Test func `a rehearsal of a day that was taken back leaves the day free`() async throws {
        try await ReminderOffice.with("2026-12-10") { office in
            let day = try #require(Day(iso: "2026-12-28"))
            let then = try #require(
                office.mail.settings.timeZone.instant(of: day, hour: 7, minute: 0))
            _ = try await RemindDue(context: office.context.at(then)).run(isAsked: true)
            #expect(try await office.mails(to: reporter) == ["2026-12-28 queued"])
            #expect(try await office.remind().withdrawn >= 1)
            try await office.remind("2026-12-28")
            #expect(
                try await office.mails(to: reporter) == [
                    "2026-12-28 cancelled", "2026-12-28 queued",
                ])
        }
    }

    @Test func `five runs at once tell each step once`() async throws {
        try await ReminderOffice.with { office in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 1...5 { group.addTask { try await office.remind() } }
                try await group.waitForAll()
            }
            #expect(try await office.mails(to: reporter) == ["2026-12-28 queued"])
            #expect(try await office.mails(to: officer) == ["2026-12-28 queued"])
            #expect(try await office.notices() == ["before-15 mailed", "before-15 mailed"])
            #expect(try await office.remind().told == 0)
        }
    }

    @Test func `a run as of a past day takes nothing back`() async throws {
        try await ReminderOffice.with("2027-01-13") { office in
            try await office.remind()
            let before = try #require(
                office.mail.settings.timeZone.instant(
                    of: Day(number: office.context.today.number - 5), hour: 7, minute: 0))
            let past = RemindDue(context: office.context.at(before))
            #expect(try await past.run(isAsked: true).withdrawn == 0)
            #expect(try await office.mails(to: reporter) == ["2027-01-13 held"])
        }
    }

    @Test func `a run that is cut before its end has told nobody`() async throws {
        try await ReminderOffice.with { office in
            try await office.mail.sql(
                """
                CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN RAISE EXCEPTION 'cut'; END $$;
                CREATE TRIGGER cut BEFORE INSERT ON notices
                    FOR EACH ROW WHEN (NEW.recipient = 'own@example.vn') EXECUTE FUNCTION cut()
                """)
            await #expect(throws: (any Error).self) { try await office.remind() }
            #expect(try await office.mail.mails().isEmpty)
            try await office.mail.sql("DROP TRIGGER cut ON notices")
            try await office.remind()
            #expect(try await office.mails(to: reporter) == ["2026-12-28 queued"])
        }
    }

    @Test func `a run cut between taking back and writing anew loses nothing`() async throws {
        try await ReminderOffice.with { office in
            try await office.mail.sql(ReminderOffice.project(2, "P81", "Điểm trường"))
            try await ExtendObligations(context: office.context).run()
            try await office.remind("2027-01-13")
            try await office.move(.receive)
            try office.at("2027-01-14")
            // All that the run of the 14th did before it was cut.
            #expect(try await WithdrawReminders(context: office.context).run() >= 1)
            try await office.remind("2027-01-15")
            let own = try await office.notices(of: "ND80-OWN-Y/P81/2026", to: reporter)
            #expect(own.filter { $0 == "after-2 mailed" }.count == 1)
            let text = try await office.text(to: reporter, "2027-01-15")
            #expect(text.contains("Điểm trường") && !text.contains("Nước sạch Pa Ủ"))
        }
    }

    @Test func `a clock that goes back a day sends nothing twice`() async throws {
        try await ReminderOffice.with { office in
            for day in ["2026-12-29", "2026-12-28", "2026-12-29", "2026-12-30"] {
                try await office.remind(day)
            }
            #expect(try await office.mails(to: reporter) == ["2026-12-29 queued"])
        }
    }

    @Test func `a preview shows the letter of an address and keeps none`() async throws {
        try await ReminderOffice.with { office in
            let preview = PreviewReport(context: office.context, digest: .register)
            let shown = try await preview.run(
                .init(report: "due-reminder", to: "OWN@example.vn"))
            #expect(shown.preview.text.contains("Nước sạch Pa Ủ"))
            #expect(shown.preview.language == "vi")
            #expect(String(decoding: shown.eml, as: UTF8.self).contains("multipart/alternative"))
            let english = try await preview.run(.init(report: "due-reminder", language: "en"))
            #expect(english.preview.to != nil && english.preview.text.contains("Dear "))
            await #expect(throws: Refusal.self) {
                try await preview.run(.init(report: "due-reminder", to: "nobody@example.vn"))
            }
            try office.at("2026-12-02")
            await #expect(throws: Refusal.self) {
                try await PreviewReport(context: office.context, digest: .register)
                    .run(.init(report: "due-reminder"))
            }
            #expect(try await office.mail.mails().isEmpty)
        }
    }

    @Test func `an English reader is written to in English`() async throws {
        try await ReminderOffice.with { office in
            try await office.mail.sql("UPDATE contacts SET language = 'en' WHERE agency = 'OWN'")
            try await office.remind("2026-12-28")
            let text = try await office.text(to: reporter, "2026-12-28")
            #expect(text.contains("Dear Văn phòng Sở Y tế,"))
            #expect(text.contains("Due: 2027-01-11 at the latest (14 days left)"))
        }
    }
}
