import ArgumentParser
import Control
import Testing

@testable import vientro

@Suite struct FieldArgumentsTests {
    @Test func `reads the key and the fields in any order`() throws {
        let read = try FieldArguments(
            ["--name", "Tổ chức A", "NGO-1", "--name-en=A=B", "--class", "foreign-ngo"],
            of: .donor)
        #expect(read.key == ["NGO-1"])
        #expect(
            read.values == [
                "code": "NGO-1", "name": "Tổ chức A", "name_en": "A=B", "class": "foreign-ngo",
            ])
        let certificate = try FieldArguments(["NGO-1", "12/CNV", "--kind", "x"], of: .certificate)
        #expect(certificate.values["donor"] == "NGO-1" && certificate.values["number"] == "12/CNV")
        let named = try FieldArguments(["--donor", "NGO-1", "--number", "1"], of: .certificate)
        #expect(named.key == ["NGO-1", "1"])
    }

    @Test(arguments: [
        [], ["A", "B"], ["A", "--nme", "x"], ["A", "--name"], ["A", "--name", "x", "--name", "y"],
        ["A", "--code", "B"],
    ])
    func `refuses what is no field, no value or no key`(_ arguments: [String]) {
        #expect(throws: ValidationError.self) {
            try FieldArguments(arguments, of: .donor)
        }
    }

    @Test func `the parser leaves fields and values to the verb in their order`() throws {
        let command = try Vientro.parseAsRoot(
            GlobalOrder.moved([
                "--json", "donor", "edit", "NGO-1", "--name", "-5 x", "--reason", "why",
                "--aliases",
                "a|b", "--clear", "country", "--if-version", "7",
            ]))
        let edit = try #require(command as? RecordEdit<Donors>)
        #expect(edit.given == ["NGO-1", "--name", "-5 x", "--aliases", "a|b"])
        #expect(edit.clear == ["country"] && edit.ifVersion == 7 && edit.globals.json)
        #expect(edit.change.reason == "why")
    }

    @Test func `writes rows as CSV`() {
        let rows = RegisterRows(
            kind: "donors", columns: ["code", "name"],
            rows: [["code": "A", "name": "x, \"y\""], ["code": "B"]])
        #expect(CSVText.of(rows) == "code,name\nA,\"x, \"\"y\"\"\"\nB,\n")
    }
}
