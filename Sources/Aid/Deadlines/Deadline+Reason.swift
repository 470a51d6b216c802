public import Foundation

extension Deadline {
    /// A minute on the office's clock.
    public struct ClockTime: Sendable, Equatable {
        public let day: Day
        public let hour: Int
        public let minute: Int

        public init(_ instant: Date, _ zone: Zone) {
            day = zone.day(of: instant)
            (hour, minute, _) = zone.time(of: instant)
        }

        /// `08:05`.
        fileprivate var time: String {
            func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
            return padded(hour) + ":" + padded(minute)
        }
    }

    /// The languages in which a reason can be worded.
    public typealias Language = Sentence.Language

    /// One step of the arithmetic.
    public enum Reason: Sendable, Equatable {
        /// The text fixes the day.
        case fixed(Day)
        /// The event's day does not count (art. 147).
        case notCounted(Day)
        /// The count, and the day it reaches.
        case counted(amount: Int, unit: Unit, isBefore: Bool, to: Day)
        /// Hours on the clock, from an instant to another.
        case onTheClock(hours: Int, isBefore: Bool, from: ClockTime, to: ClockTime)
        /// The month has no such day of the month; its last day stands in (art. 148(3)).
        case clamped(wanted: Int, to: Day)
        /// A weekday that is a holiday and was not counted as a working day.
        case passedOver(Day, name: String?)
        /// A weekend day that is worked to make up for another.
        case madeUp(Day, name: String?)
        /// The last day is not worked and was moved (art. 148(5)); named if it is a holiday.
        case rolled(from: Day, to: Day, name: String?)
        /// The last day is not worked and stays, because no roll was asked for.
        case kept(Day, name: String?)
        /// No holidays are entered for the year, so only weekends were seen.
        case calendarMissing(year: Int)

        /// A stable word for programs.
        public var code: String {
            switch self {
            case .fixed: "fixed"
            case .notCounted: "not-counted"
            case .counted: "counted"
            case .onTheClock: "on-the-clock"
            case .clamped: "clamped"
            case .passedOver: "passed-over"
            case .madeUp: "made-up"
            case .rolled: "rolled"
            case .kept: "kept"
            case .calendarMissing: "calendar-missing"
            }
        }

        /// One line without a stop, dates in the language's own form.
        public func text(_ language: Language) -> String {
            switch language {
            case .vi: vietnamese
            case .en: english
            }
        }
    }
}

extension Deadline.Reason {
    private var english: String {
        switch self {
        case .fixed(let day): return "the date is fixed as \(day)"
        case .notCounted(let day): return "\(day) itself is not counted"
        case .counted(let amount, let unit, let isBefore, let day):
            let plain = unit == .workingDays ? "working days" : unit.rawValue
            let word = amount == 1 ? String(plain.dropLast()) : plain
            return "\(amount) \(word) \(isBefore ? "back" : "on") is \(day)"
        case .onTheClock(let hours, let isBefore, let from, let to):
            return "\(hours) hour\(hours == 1 ? "" : "s") \(isBefore ? "back" : "on") from "
                + "\(from.day) \(from.time) is \(to.day) \(to.time)"
        case .clamped(let wanted, let day):
            return "the month has no day \(wanted), so its last day \(day) counts"
        case .passedOver(let day, let name):
            return "\(day) is \(Self.holiday(day, name, .en)) and is not counted"
        case .madeUp(let day, let name):
            return "\(Self.weekday(day, .en)) \(day) is a working day"
                + (name.map { " (\($0))" } ?? "")
        case .rolled(let from, let to, let name):
            let side = to > from ? "next" : "previous"
            return "\(from) is \(Self.holiday(from, name, .en)), so the \(side) working day "
                + "\(to) counts"
        case .kept(let day, let name):
            return "\(day) is \(Self.holiday(day, name, .en)) and is kept, since no roll applies"
        case .calendarMissing(let year):
            return "no holidays are entered for \(year), so only weekends were considered"
        }
    }

    private var vietnamese: String {
        switch self {
        case .fixed(let day): return "hạn ấn định là ngày \(Self.date(day))"
        case .notCounted(let day): return "ngày \(Self.date(day)) không tính vào thời hạn"
        case .counted(let amount, let unit, let isBefore, let day):
            let word =
                switch unit {
                case .hours: "giờ"
                case .days: "ngày"
                case .workingDays: "ngày làm việc"
                case .months: "tháng"
                }
            return "\(isBefore ? "tính ngược" : "tính") \(amount) \(word), "
                + "đến ngày \(Self.date(day))"
        case .onTheClock(let hours, let isBefore, let from, let to):
            return "\(isBefore ? "tính ngược" : "tính") \(hours) giờ từ \(from.time) ngày "
                + "\(Self.date(from.day)), đến \(to.time) ngày \(Self.date(to.day))"
        case .clamped(let wanted, let day):
            return "tháng không có ngày \(wanted), lấy ngày cuối tháng là \(Self.date(day))"
        case .passedOver(let day, let name):
            return "ngày \(Self.date(day)) là \(Self.holiday(day, name, .vi)), không tính"
        case .madeUp(let day, let name):
            return "\(Self.weekday(day, .vi)), ngày \(Self.date(day)) là ngày làm việc"
                + (name.map { " (\($0))" } ?? "")
        case .rolled(let from, let to, let name):
            let move = to > from ? "dời đến ngày làm việc tiếp theo" : "lùi về ngày làm việc trước"
            return "ngày \(Self.date(from)) là \(Self.holiday(from, name, .vi)), \(move) là "
                + Self.date(to)
        case .kept(let day, let name):
            return "ngày \(Self.date(day)) là \(Self.holiday(day, name, .vi)), giữ nguyên vì "
                + "không áp dụng dời ngày"
        case .calendarMissing(let year):
            return "chưa nhập lịch nghỉ lễ năm \(year), chỉ xét thứ Bảy và Chủ nhật"
        }
    }

    private static func date(_ day: Day) -> String { day.slashed }

    private static func holiday(
        _ day: Day, _ name: String?, _ language: Deadline.Language
    ) -> String {
        switch (name, day.isWeekend, language) {
        case (let name?, _, .vi): "ngày nghỉ (\(name))"
        case (let name?, _, .en): "a holiday (\(name))"
        case (nil, true, .vi): weekday(day, .vi)
        case (nil, true, .en): "a \(weekday(day, .en))"
        case (nil, false, .vi): "ngày nghỉ"
        case (nil, false, .en): "a holiday"
        }
    }

    private static func weekday(_ day: Day, _ language: Deadline.Language) -> String {
        let names =
            switch language {
            case .vi: ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]
            case .en:
                ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
            }
        return names[day.weekday - 1]
    }
}
