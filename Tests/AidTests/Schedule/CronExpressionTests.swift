import Testing

@testable import Aid

struct CronExpressionTests {
    private func days(_ text: String, in month: String) throws -> [Int] {
        let cron = try CronExpression(parsing: text)
        let period = try Period(parsing: month)
        return (period.firstDay.number...period.lastDay.number).map(Day.init(number:))
            .filter(cron.fires(on:)).map(\.parts.day)
    }

    private func times(_ fields: String) throws -> [String] {
        try CronExpression(parsing: "\(fields) * * *").minutesOfDay.map { "\($0 / 60):\($0 % 60)" }
    }

    @Test func `reads numbers, lists, ranges and steps`() throws {
        #expect(try times("0 7") == ["7:0"])
        #expect(try times("0,30 7,19") == ["7:0", "7:30", "19:0", "19:30"])
        #expect(try times("*/20 8-10/2") == ["8:0", "8:20", "8:40", "10:0", "10:20", "10:40"])
        #expect(try times("5-9/3,8,59 0") == ["0:5", "0:8", "0:59"])
        #expect(try CronExpression(parsing: "* * * * *").timesPerDay == 1440)
        #expect(try CronExpression(parsing: "*/15 0-23/6 * * *").timesPerDay == 16)
    }

    @Test func `fires on the days of its month and weekday fields`() throws {
        // November 2026 begins on a Sunday.
        #expect(try days("0 0 1,15 * *", in: "2026-11") == [1, 15])
        #expect(try days("0 0 1 oct *", in: "2026-11") == [])
        #expect(try days("0 0 1 JAN-mar,Nov *", in: "2026-11") == [1])
        #expect(try days("0 0 * * mon", in: "2026-11") == [2, 9, 16, 23, 30])
        #expect(try days("0 0 31 * *", in: "2026-11") == [])
    }

    @Test func `takes 0, 7 and sun for Sunday, also at a range's end`() throws {
        for field in ["0", "7", "sun", "SUN", "0,7"] {
            #expect(try days("0 0 * * \(field)", in: "2026-11") == [1, 8, 15, 22, 29])
        }
        for field in ["5-7", "fri-sun", "5,6,0"] {
            #expect(try days("0 0 * * \(field)", in: "2026-11").prefix(5) == [1, 6, 7, 8, 13])
        }
        #expect(try days("0 0 * * sun-mon", in: "2026-11").prefix(3) == [1, 2, 8])
        #expect(try days("0 0 * * */2", in: "2026-11").prefix(4) == [1, 3, 5, 7])
        #expect(try days("0 0 * * *", in: "2026-11").count == 30)
    }

    @Test(arguments: ["1-0", "fri-0", "5-0/2"])
    func `refuses 0 for the Sunday that ends a range`(_ field: String) {
        let error = #expect(throws: AidError.self) {
            try CronExpression(parsing: "0 0 * * \(field)")
        }
        let low = field.split(separator: "-")[0]
        #expect(error?.hint == "At the end of a range Sunday is 7: write \(low)-7.")
    }

    @Test func `fires on either day field when both are restricted`() throws {
        #expect(try days("0 0 13 * fri", in: "2026-11") == [6, 13, 20, 27])
        #expect(try days("0 0 10 * fri", in: "2026-11") == [6, 10, 13, 20, 27])
        // A field that begins with a star is not restricted, as in Vixie cron.
        #expect(try days("0 0 */10 * sun", in: "2026-11") == [1])
        #expect(try days("0 0 1-31 * sun", in: "2026-11").count == 30)
    }

    @Test(arguments: ["0 0 30 2 *", "0 0 31 2,4,6,9,11 *", "0 0 30,31 feb */2"])
    func `refuses what never fires`(_ text: String) {
        let error = #expect(throws: AidError.self) { try CronExpression(parsing: text) }
        #expect(error?.message == "cron expression \"\(text)\" never fires")
    }

    @Test(arguments: ["0 0 29 2 *", "0 0 30 2 mon", "0 0 31 2,3 *", "0 0 29 2 */3"])
    func `accepts what fires in some year`(_ text: String) throws {
        _ = try CronExpression(parsing: text)
    }

    @Test(arguments: [
        ("60 * * * *", "\"60\" for its minute"), ("* 24 * * *", "\"24\" for its hour"),
        ("* * 0 * *", "\"0\" for its day of the month"), ("* * 32 * *", "\"32\""),
        ("* * * 13 *", "\"13\" for its month"), ("* * * foo *", "\"foo\" for its month"),
        ("* * * * 8", "\"8\" for its day of the week"), ("* * * * jan", "\"jan\""),
        ("5-1 * * * *", "\"5-1\""), ("*/0 * * * *", "\"*/0\""), ("*/60 * * * *", "\"*/60\""),
        ("5/10 * * * *", "\"5/10\""), ("1,,2 * * * *", "\"\""), ("1-2-3 * * * *", "\"1-2-3\""),
        ("*/5/5 * * * *", "\"*/5/5\""), ("-1 * * * *", "\"-1\""), ("+1 * * * *", "\"+1\""),
        ("1- * * * *", "\"1-\""), ("*/ * * * *", "\"*/\""), ("? * * * *", "\"?\""),
        ("1٠ * * * *", "\"1٠\""), ("99999999999999999999 * * * *", "\"99999999999999999999\""),
        ("* * * *", "4 fields, not 5"), ("* * * * * *", "6 fields, not 5"), ("", "0 fields"),
        ("@daily", "1 fields"),
    ])
    func `refuses nonsense, naming where and what is allowed`(_ text: String, _ part: String) {
        let error = #expect(throws: AidError.self) { try CronExpression(parsing: text) }
        #expect(error?.code == "invalid-schedule")
        #expect(error?.message.english.contains(part) == true, "\(error?.message ?? "")")
        #expect(error?.hint?.english.isEmpty == false)
    }

    @Test func `keeps its text with single spaces`() throws {
        #expect(try CronExpression(parsing: " 0  7\t1 * * ").text == "0 7 1 * *")
    }
}
