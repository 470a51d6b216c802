import Testing

@testable import Aid

@Suite struct SentenceTests {
    @Test func `a literal reads in English as it was written`() {
        let value = "\"31/12/26\""
        let sentence: Sentence = "\(value) is not a date"
        #expect(sentence.english == "\"31/12/26\" is not a date")
        #expect("\(sentence)" == "\"31/12/26\" is not a date")
        #expect(sentence == "\"31/12/26\" is not a date")
        #expect(sentence != "\"31/12/27\" is not a date")
    }

    @Test func `its Vietnamese has the same arguments`() {
        let sentence: Sentence = "\("\"31/12/26\"") is not a date"
        #expect(sentence.text(in: .vi) == "\"31/12/26\" không phải là ngày")
        #expect(sentence.text(in: .en) == sentence.english)
    }

    @Test func `a sentence without an entry stays English with its arguments translated`() {
        let noun: Sentence = "mail"
        let sentence: Sentence = "nobody translates a \(noun) at 100 % \(1)"
        #expect(sentence.text(in: .vi) == "nobody translates a thư at 100 % 1")
    }

    @Test func `an argument may be a sentence`() {
        let what: Sentence = "report"
        let sentence: Sentence = "there is no \(what) \"\("X")\""
        #expect(sentence.english == "there is no report \"X\"")
        #expect(sentence.text(in: .vi) == "không có báo cáo \"X\"")
    }

    @Test func `two whole sentences are looked up apart, a split literal as one`() {
        let hint = Sentence.didYouMean("foreign-ngo") + "Allowed: \("a, b")."
        #expect(hint.english == "Did you mean \"foreign-ngo\"? Allowed: a, b.")
        #expect(hint.text(in: .vi) == "Có phải ý là \"foreign-ngo\"? Chỉ dùng: a, b.")
        #expect((Sentence.didYouMean(nil) + "Allowed: \("a").").english == "Allowed: a.")
        let split: Sentence =
            "Write RULE/SUBJECT/PERIOD, as ND80-OWN-Y/VT-2026-01/2026, "
            + "of at most \(9) characters."
        #expect(
            split.text(in: .vi)
                == "Viết QUY_ĐỊNH/ĐỐI_TƯỢNG/KỲ, như ND80-OWN-Y/VT-2026-01/2026, nhiều nhất 9 ký tự."
        )
    }

    @Test func `days and instants that are at hand as text are written as Vietnamese writes them`()
    {
        let sentence: Sentence =
            "\(Sentence.day("2026-11-26")) is before \(Sentence.day("never"))"
        #expect(sentence.english == "2026-11-26 is before never")
        #expect(sentence.text(in: .vi) == "26/11/2026 trước never")
        let instant = Sentence.instant("2026-11-26T08:05:00+07:00")
        #expect(instant.english == "2026-11-26T08:05:00+07:00")
        #expect(instant.text(in: .vi) == "08:05 ngày 26/11/2026")
        let second = Sentence.instant("2026-11-26T08:05:09+07:00")
        #expect(second.text(in: .vi) == "08:05:09 ngày 26/11/2026")
        #expect(Sentence.instant("now").text(in: .vi) == "now")
    }

    @Test func `another program's words are quoted, never looked up or filled`() {
        let sentence = Sentence(verbatim: "%1 is not a date")
        #expect(sentence.english == "%1 is not a date")
        #expect(sentence.text(in: .vi) == "%1 is not a date")
        let quoting: Sentence = "\(Sentence(verbatim: "%2 %%")) is not a date"
        #expect(quoting.text(in: .vi) == "%2 %% không phải là ngày")
    }

    @Test func `lists and choices are worded`() {
        #expect(Sentence.either(["held", "queued"]).text(in: .vi) == "held hoặc queued")
        #expect(
            Sentence.either(["held", "queued", "failed"]).english == "held or queued or failed")
        #expect(Sentence.list(["report", "mail"]).text(in: .vi) == "báo cáo, thư")
        #expect(Sentence.list(["report", "mail"], separator: "\n").english == "report\nmail")
        #expect(Sentence.list([]).english.isEmpty)
    }

    @Test func `a wrong field is refused in both languages, with the same code`() throws {
        let error = #expect(throws: AidError.self) { try ShareList(parsing: "a=60|b=30") }
        #expect(error?.code == "share-sum")
        #expect(error?.message.english == "the shares sum to 90, not to 100")
        #expect(error?.message.text(in: .vi) == "các tỷ lệ cộng lại là 90, không phải 100")
    }
}
