import Aid
import Foundation
import Testing

@testable import Service

struct QuietHoursTests {
    private func isQuiet(_ hours: String, _ time: String) throws -> Bool {
        let zone = try #require(Zone("Asia/Ho_Chi_Minh"))
        let instant = try Date("2026-12-28T\(time):00+07:00", strategy: .iso8601)
        return try #require(QuietHours(hours)).contains(instant, zone)
    }

    @Test func `they go over midnight in the office's zone, and end before their end`() throws {
        for (time, quiet) in [("19:59", false), ("20:00", true), ("00:30", true), ("06:00", false)]
        {
            #expect(try isQuiet("20:00-06:00", time) == quiet, "\(time)")
        }
        #expect(try isQuiet("12:00-13:30", "13:29"))
        #expect(try !isQuiet("12:00-13:30", "13:30"))
        #expect(try !isQuiet("00:00-00:00", "00:00"))
    }

    @Test(arguments: ["20-6", "20:00", "24:00-06:00", "20:60-06:00", "8:00-9:00", ""])
    func `anything else is refused`(text: String) {
        #expect(QuietHours(text) == nil)
    }
}
