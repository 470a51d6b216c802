import Control
import Foundation
import Testing

@Suite struct TotalsJSONTests {
    @Test func `a total in VND has the contract's keys, nulls included`() throws {
        let totals = Totals(
            measure: "commitment", currency: "VND", to: "2021-12-31", seq: 9,
            rows: [
                TotalsRow(
                    keys: [.init("sector", "education")], amount: "131250000000", entries: 3,
                    projects: 2, donors: 1)
            ],
            sum: .single(
                total: "131250000000", check: .init(ledger: "131250000000", difference: "0")),
            entries: 3, projects: 2, donors: 1,
            unconverted: [.init(currency: "EUR", amount: "10.00", entries: 1)], unvalued: 4)
        try expectGolden(
            totals,
            #"{"as_of":null,"check":{"difference":"0","ledger":"131250000000"},"currency":"VND","#
                + #""cut":null,"donors":1,"entries":3,"from":null,"lens":"historical","#
                + #""measure":"commitment","projects":2,"rows":[{"amount":"131250000000","#
                + #""donors":1,"entries":3,"projects":2,"sector":"education"}],"#
                + #""scheme":"office","seq":9,"to":"2021-12-31","total":"131250000000","#
                + #""unconverted":[{"amount":"10.00","currency":"EUR","entries":1}],"unvalued":4}"#)
    }

    @Test func `a row carries snake_case dimensions, null codes and the life of a place`() throws {
        try expectGolden(
            TotalsRow(
                keys: [
                    .init("district", "107"), .init("district_valid_from", "2004-01-01"),
                    .init("donor_class", nil),
                ], amount: "-5", entries: 0, projects: 0, donors: 0),
            #"{"amount":"-5","district":"107","district_valid_from":"2004-01-01","#
                + #""donor_class":null,"donors":0,"entries":0,"projects":0}"#)
    }

    @Test func `the original form has totals and checks per currency in place of the total`() throws
    {
        let totals = Totals(
            measure: "receipt", currency: "original", seq: 1,
            rows: [
                TotalsRow(
                    keys: [], currency: "USD", amount: "705130.79", entries: 1, projects: 1,
                    donors: 1)
            ],
            sum: .original(
                totals: [
                    .init(currency: "USD", amount: "705130.79", entries: 1, projects: 1, donors: 1)
                ], check: [.init(currency: "USD", ledger: "705130.79", difference: "0.00")]),
            entries: 1, projects: 1, donors: 1)
        try expectGolden(
            totals,
            #"{"as_of":null,"check":[{"currency":"USD","difference":"0.00","ledger":"705130.79"}],"#
                + #""currency":"original","cut":null,"donors":1,"entries":1,"from":null,"#
                + #""lens":"historical","measure":"receipt","projects":1,"#
                + #""rows":[{"amount":"705130.79","currency":"USD","donors":1,"entries":1,"#
                + #""projects":1}],"scheme":"office","seq":1,"to":null,"#
                + #""totals":[{"amount":"705130.79","currency":"USD","donors":1,"entries":1,"#
                + #""projects":1}],"unconverted":[],"unvalued":0}"#)
    }

    @Test func `a figure that is no count is refused`() {
        let json = Data(#"{"amount":"1","donors":"x","entries":1,"projects":1}"#.utf8)
        #expect(throws: DecodingError.self) {
            try ControlJSON.decode(TotalsRow.self, from: json)
        }
    }

    @Test func `names of codes keep codes with capitals and underscores as they are`() throws {
        let totals = MissionTotals(
            rows: [.init(keys: [.init("host", "SNgV_12")], missions: 321, personVisits: 1751)],
            missions: 321, personVisits: 1751, names: ["host": ["SNgV_12": "Sở Ngoại vụ"]])
        try expectGolden(
            totals,
            #"{"missions":321,"names":{"host":{"SNgV_12":"Sở Ngoại vụ"}},"person_visits":1751,"#
                + #""rows":[{"host":"SNgV_12","missions":321,"person_visits":1751}]}"#)
    }
}
