import Control
import Foundation
import Testing

@Suite struct ControlPathTests {
    @Test func `a segment cannot leave its place in the path`() {
        #expect(ControlPath.mail("../a b") == "/v1/mails/..%2Fa%20b")
        #expect(ControlPath.jobRun("flag-overdue") == "/v1/jobs/flag-overdue/run")
        #expect(ControlPath.obligationChange(.noneRequired) == "/v1/obligations/none-required")
    }

    @Test func `a query repeats names, leaves nil out and encodes the rest`() {
        #expect(ControlPath.query([("a", nil)]) == "")
        #expect(
            ControlPath.query([("area", "district:107"), ("area", "Lai Châu"), ("x", nil)])
                == "?area=district%3A107&area=Lai%20Ch%C3%A2u")
    }

    @Test(arguments: ["a+b&c=d", "100%", "2026-01-01T00:00:00+07:00", "Điện Biên", "?#/"])
    func `what is encoded reads back`(text: String) {
        #expect(ControlPath.segment(text).removingPercentEncoding == text)
    }
}
