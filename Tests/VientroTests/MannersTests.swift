import ArgumentParser
import Control
import Foundation
import Testing

@testable import vientro

@Suite struct MannersTests {
    @Test(arguments: [
        (["--json", "status"], ["status", "--json"]),
        (["job", "--lang", "vi", "list"], ["job", "list", "--lang", "vi"]),
        (
            ["--socket=/a", "--timeout", "3", "total", "--by", "x"],
            ["total", "--by", "x", "--socket=/a", "--timeout", "3"]
        ),
        (
            ["import", "ledger", "--no-color", "--", "--json"],
            ["import", "ledger", "--no-color", "--", "--json"]
        ),
        (["status", "--socket"], ["status", "--socket"]),
        ([], []),
    ])
    func `global options move behind the verb`(given: [String], expected: [String]) {
        #expect(GlobalOrder.moved(given) == expected)
    }

    @Test(arguments: [
        (["total", "--by", "sector", "--by", "donor"], "--by"),
        (["commit", "P", "5", "VND", "--ref=A", "--ref", "B"], "--ref"),
        (["total", "--donor", "A", "--donor", "B"], nil),
        (["disburse", "P", "5", "VND", "--quantity", "--ref", "--ref", "x"], nil),
        (["project", "split", "P", "--sectors", "a", "--sectors=b"], "--sectors"),
        (["report", "ask", "DX", "--letter", "a", "--letter", "b"], "--letter"),
        (["report", "ask", "DX", "--owed-by", "a", "--owed-by", "b"], nil),
        (["import", "ledger", "f", "--rejects", "a", "--rejects", "b"], "--rejects"),
        (["import", "list", "--limit", "1", "--limit", "2"], "--limit"),
        (["project", "list", "--status", "active", "--status", "closed"], nil),
        (["project", "list", "--sort", "key", "--sort", "name"], "--sort"),
        (["mail", "preview", "x", "--to", "a@b", "--to", "c@d"], "--to"),
        (["status", "--lang", "vi", "--lang", "en"], nil),
        (["nonsense", "--by", "a", "--by", "b"], nil),
        (["import", "ledger", "--", "--by", "--by"], nil),
    ])
    func `an option of one value is given once`(arguments: [String], repeated: String?) {
        #expect(RepeatedOptions.first(in: arguments) == repeated)
    }

    @Test(arguments: [
        ([], false, "PROJECT, AMOUNT and CURRENCY are missing; write PROJECT AMOUNT CURRENCY"),
        (
            ["P"], false,
            "AMOUNT and CURRENCY are missing after \"P\"; write PROJECT AMOUNT CURRENCY"
        ),
        (
            ["P", "5"], false,
            "CURRENCY is missing (AMOUNT may be left out with --in-kind only); "
                + "write PROJECT AMOUNT CURRENCY"
        ),
        (
            ["P", "VND"], false,
            "AMOUNT is missing (AMOUNT may be left out with --in-kind only); "
                + "write PROJECT AMOUNT CURRENCY"
        ),
        (
            ["P"], true,
            "CURRENCY is missing after \"P\": that in which the gift will be valued, "
                + "as VND; write PROJECT [AMOUNT] CURRENCY"
        ),
        ([], true, "PROJECT and CURRENCY are missing; write PROJECT [AMOUNT] CURRENCY"),
        (["P", "5", "VND", "6"], false, "\"6\" is too much; write PROJECT AMOUNT CURRENCY"),
        (["P", "VND"], true, nil), (["P", "5", "VND"], false, nil),
    ])
    func `an entry says what it lacks`(values: [String], inKind: Bool, wrong: String?) {
        let phrase = EntryOptions.wrong(values, inKind: inKind)
        #expect(phrase?.en == wrong)
        #expect(phrase?.vi.contains("is") != true)
        let arguments =
            ["disburse"] + values + ["--date", "2026-01-01"]
            + (inKind ? ["--in-kind"] : [])
        #expect((try? Vientro.parseAsRoot(arguments)) is DisburseVerb == (wrong == nil))
    }

    @Test func `what is wrong with a command line is said in both languages`() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/vientro").path
        let names = try #require(FileManager.default.enumerator(atPath: sources))
        var read = 0
        while let name = names.nextObject() as? String {
            guard name.hasSuffix(".swift") else { continue }
            let text = try String(contentsOfFile: "\(sources)/\(name)", encoding: .utf8)
            read += 1
            #expect(!text.contains(/ValidationError\(\s*"/), "\(name): give it a Phrase")
        }
        #expect(read > 50)
    }

    @Test func `the last language given counts`() {
        #expect(
            Language.asked(in: ["status", "--lang", "en", "--lang=vi"], environment: [:]) == .vi)
        #expect(Language.asked(in: ["status", "--", "--lang", "vi"], environment: [:]) == .en)
        #expect(Language.asked(in: ["status", "--lang"], environment: ["LANG": "vi_VN"]) == .vi)
    }

    @Test func `global options work before and after the verb`() throws {
        for arguments in [
            ["--json", "--lang", "vi", "job", "list"], ["job", "--json", "list", "--lang=vi"],
            ["job", "list", "--lang", "vi", "--json"],
        ] {
            let parsed = try Vientro.parseAsRoot(GlobalOrder.moved(arguments))
            let list = try #require(parsed as? JobVerbs.List)
            #expect(list.globals.json)
            #expect(list.globals.lang == .vi)
        }
    }

    @Test func `a wrong verb is blamed, not the options behind it`() {
        for arguments in [["nonsense", "--socket", "/a"], ["job", "nonsense", "--json"]] {
            let error = #expect(throws: (any Error).self) { try Vientro.parsed(arguments) }
            #expect(error.map { Vientro.message(for: $0).contains("nonsense") } == true)
        }
        let error = #expect(throws: (any Error).self) {
            try Vientro.parsed(["status", "--socket", "/a", "--lang", "fr"])
        }
        #expect(error.map { Vientro.message(for: $0).contains("fr") } == true)
    }

    @Test func `a group without a verb is the same with options before it`() throws {
        for arguments in [
            ["report", "--lang", "vi"], ["clock", "--lang", "vi"], ["--lang", "vi"],
        ] {
            let bare = GlobalOrder.without(arguments)
            let parsed = try Vientro.parsed(arguments)
            #expect(type(of: parsed) == type(of: try Vientro.parsed(bare)))
        }
        #expect(throws: (any Error).self) { try Vientro.parsed(["report", "--json"]) }
    }

    @Test(arguments: [
        (["deadline", "--from", "2026-12-01", "--day", "5"], "Unknown option '--day'"),
        (
            ["deadline", "--from", "2026-12-01", "--days", "-3"],
            "--days takes a number without a sign; to count backwards, add --before"
        ),
        (["report", "list", "--limit", "-3"], "--limit takes a number without a sign"),
        (
            ["deadline", "--from", "2026-12-01"],
            "--from takes one of --hours, --days, --working-days and --months"
        ),
    ])
    func `an option is blamed for what is wrong with it`(arguments: [String], said: String) {
        let error = #expect(throws: (any Error).self) { try Vientro.parsed(arguments) }
        #expect(error.map { Vientro.message(for: $0) } == said)
    }

    @Test(arguments: [
        ["--experimental-dump-help"], ["--generate-completion-script", "bash"],
    ])
    func `what the parser has by itself is no unknown option`(arguments: [String]) {
        let error = #expect(throws: (any Error).self) { try Vientro.parsed(arguments) }
        #expect(error.map { Vientro.exitCode(for: $0).rawValue } == 0)
    }

    @Test(arguments: [
        (["totl"], "there is no verb \"totl\"; known: status, total,"),
        (["job", "lst", "--json"], "there is no verb \"job lst\"; known: list, "),
        (["import", "ledger", "f"], nil), (["job"], nil), (["job", "list", "x"], nil),
        (["--help"], nil), ([], nil),
    ])
    func `a word that is no verb is answered with those that are`(
        arguments: [String], beginning: String?
    ) {
        let phrase = UnknownVerb.first(in: arguments)
        #expect((phrase == nil) == (beginning == nil))
        #expect(beginning.map { phrase?.en.hasPrefix($0) == true } ?? true)
    }

    @Test func `the import of a file needs no word of its own`() throws {
        let parsed = try Vientro.parseAsRoot(["import", "ledger", "-", "--dry-run"])
        let verb = try #require(parsed as? ImportVerbs.File)
        #expect(verb.kind == "ledger")
        #expect(verb.file == "-")
        #expect(verb.change.dryRun)
        #expect(try Vientro.parseAsRoot(["import", "list"]) is ImportVerbs.List)
    }

    @Test(arguments: [
        ["total", "--period", "2026", "--from", "2026-01-01"], ["total", "--by", "a,b,c,d,e"],
        ["deadline", "--on", "2026-01-01", "--days", "3"], ["deadline", "--from", "2026-01-01"],
        ["report", "none-required"], ["mail", "resolve", "4"],
        ["mail", "resolve", "4", "--sent", "--resend"],
        ["import", "ledger", "f", "--rejects", "r"],
        ["status", "--lang", "fr"], ["status", "--timeout", "0"], ["job", "schedule", "backup"],
        ["status", "--config", "/nonexistent"],
    ])
    func `what contradicts itself is a usage error`(arguments: [String]) {
        let error = #expect(throws: (any Error).self) { try Vientro.parseAsRoot(arguments) }
        #expect(error.map { Vientro.exitCode(for: $0).rawValue } == 64)
    }

    @Test(arguments: [
        (200, Exit.done), (201, .done), (400, .usage), (403, .notPermitted), (404, .refused),
        (409, .refused), (422, .badInput), (503, .unreachable), (500, .bug), (302, .bug),
    ])
    func `a status has its exit code`(status: Int, exit: Exit) {
        #expect(Exit(status: status) == exit)
    }

    @Test func `the language follows LC_ALL, then LANG`() {
        #expect(Language.from(environment: ["LC_ALL": "vi_VN.UTF-8", "LANG": "C"]) == .vi)
        #expect(Language.from(environment: ["LC_ALL": "C", "LANG": "vi_VN"]) == .en)
        #expect(Language.from(environment: ["LC_ALL": "", "LANG": "vi_VN"]) == .vi)
        #expect(Language.from(environment: ["LANG": "via"]) == .en)
        #expect(Language.from(environment: [:]) == .en)
    }

    @Test func `the socket is found in the promised order`() {
        func find(_ option: String?, _ environment: [String: String], _ there: Set<String>)
            -> String
        {
            SocketPath.find(
                option: option, config: nil, environment: environment, exists: there.contains)
        }
        let standard = "/run/vientro/control.sock"
        let development = "/var/lib/vientro-dev/control.sock"
        #expect(find("/a", ["VIENTRO_SOCKET": "/b"], [standard]) == "/a")
        #expect(find(nil, ["VIENTRO_SOCKET": "/b"], [standard]) == "/b")
        #expect(find(nil, [:], [standard, development]) == standard)
        #expect(find(nil, [:], [development]) == development)
        #expect(find(nil, [:], [".vientro/control.sock", development]) == ".vientro/control.sock")
        #expect(find(nil, [:], []) == standard)
    }

    @Test func `a configuration names the socket`() {
        #expect(
            SocketPath.socket(
                inConfiguration:
                    "mail:\n  socket: /no\ncontrol:\n  # here\n  socket: \"/a b\" # x\n")
                == "/a b")
        #expect(SocketPath.socket(inConfiguration: "control.socket: /c") == "/c")
        #expect(SocketPath.socket(inConfiguration: "control:\nsocket: /no\n") == nil)
    }

    @Test func `a failure reads as lines or as JSON`() {
        let failure = Failure(
            Problem(code: "c", message: "no donor \"X\"", detail: "It ended.", hint: "See y."),
            exit: .refused)
        #expect(
            failure.text(json: false, words: Words(.vi))
                == "vientro: no donor \"X\"\nIt ended.\ngợi ý: See y.\n")
        #expect(
            failure.text(json: true, words: Words(.vi))
                == #"{"error":{"code":"c","detail":"It ended.","hint":"See y.","#
                + #""message":"no donor \"X\""}}"# + "\n")
    }
}
