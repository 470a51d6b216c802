import ArgumentParser
import Control

/// A register whose records are edited by hand; its verbs are the same for all.
protocol RecordSort {
    static var noun: RegisterNoun { get }
    /// The filters of its list, as the daemon names them.
    static var filters: [String] { get }
}

enum Donors: RecordSort {
    static let noun = RegisterNoun.donor
    static let filters = ["class", "country"]
}
enum Certificates: RecordSort {
    static let noun = RegisterNoun.certificate
    static let filters = ["donor", "kind", "sector", "year"]
}
enum Agencies: RecordSort {
    static let noun = RegisterNoun.agency
    static let filters = ["kind"]
}
enum Contacts: RecordSort {
    static let noun = RegisterNoun.contact
    static let filters = ["agency", "donor", "role"]
}
enum People: RecordSort {
    static let noun = RegisterNoun.person
    static let filters = ["role"]
}
enum Projects: RecordSort {
    static let noun = RegisterNoun.project
    static let filters = [
        "status", "owner", "agency", "donor", "sector", "area", "officer", "class", "country",
        "modality", "year",
    ]
}
enum Missions: RecordSort {
    static let noun = RegisterNoun.mission
    static let filters = [
        "status", "host", "donor", "area", "officer", "country", "purpose", "project", "year",
    ]
}
enum Documents: RecordSort {
    static let noun = RegisterNoun.document
    static let filters = ["project", "mission", "year"]
}
enum Sectors: RecordSort {
    static let noun = RegisterNoun.sector
    static let filters = ["scheme"]
}
enum Areas: RecordSort {
    static let noun = RegisterNoun.area
    static let filters = ["level"]
}

/// `vientro NOUN add`
struct RecordAdd<Sort: RecordSort>: Verb {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "add", abstract: "Add one \(Sort.noun.noun).",
            usage: "vientro \(Sort.noun.noun) add \(Sort.keys) --FIELD VALUE … [--reason TEXT]",
            discussion: Sort.fields)
    }

    @OptionGroup var globals: GlobalOptions
    @OptionGroup var change: ChangeOptions
    @Argument(parsing: .allUnrecognized, help: "The key, then --FIELD VALUE for each field.")
    var given: [String] = []

    mutating func validate() throws { _ = try FieldArguments(given, of: Sort.noun) }

    func perform(_ session: Session) async throws {
        let fields = try FieldArguments(given, of: Sort.noun)
        try await session.edit(
            .change(
                ControlPath.recordAdd(Sort.noun.kind),
                RecordChange(
                    fields: fields.values, reason: change.reason, dryRun: change.dryRun)))
    }
}

/// `vientro NOUN edit`
struct RecordEdit<Sort: RecordSort>: Verb {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "edit", abstract: "Change fields of one \(Sort.noun.noun).",
            usage: """
                vientro \(Sort.noun.noun) edit \(Sort.keys) --FIELD VALUE … [--clear FIELD,…] \
                [--if-version N] [--reason TEXT]
                """,
            discussion: Sort.fields)
    }

    @OptionGroup var globals: GlobalOptions
    @OptionGroup var change: ChangeOptions
    @Option(help: ArgumentHelp("Empties these fields.", valueName: "FIELD,…"))
    var clear: [String] = []
    @Option(help: "Only if its version is still this one, as show says it.")
    var ifVersion: Int?
    @Argument(parsing: .allUnrecognized, help: "The key, then --FIELD VALUE for each field.")
    var given: [String] = []

    mutating func validate() throws { _ = try FieldArguments(given, of: Sort.noun) }

    func perform(_ session: Session) async throws {
        let fields = try FieldArguments(given, of: Sort.noun)
        let kind = Sort.noun.kind
        var version = ifVersion
        if version == nil {
            // What another changes from here on is not overwritten.
            let reply = try await session.client.send(
                .get(ControlPath.record(kind), fields.key.map { ("key", $0) }))
            version = try session.decode(RecordStory.self, from: reply).version
        }
        let cleared = clear.flatMap { $0.split(separator: ",") }
            .map { String($0).replacing("-", with: "_") }
        try await session.edit(
            .change(
                ControlPath.recordEdit(kind),
                RecordChange(
                    fields: fields.values, clear: cleared.isEmpty ? nil : cleared,
                    version: version, reason: change.reason, dryRun: change.dryRun)))
    }
}

/// `vientro NOUN show`
struct RecordShow<Sort: RecordSort>: Verb {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: "Show one \(Sort.noun.noun) and all that belongs to it.")
    }

    @OptionGroup var globals: GlobalOptions
    @Argument(help: "The key: code, login, e-mail; a certificate's donor and number.")
    var key: [String]

    func perform(_ session: Session) async throws {
        try await session.answer(
            .get(ControlPath.record(Sort.noun.kind), key.map { ("key", $0) }),
            as: RecordStory.self
        ) { RecordScreen(words: session.words, style: session.style).story($0) }
    }
}

/// `vientro NOUN history`
struct RecordHistoryVerb<Sort: RecordSort>: Verb {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "history",
            abstract: "Every change of one \(Sort.noun.noun): who, when, why and what.")
    }

    @OptionGroup var globals: GlobalOptions
    @Argument(help: "The key: code, login, e-mail; a certificate's donor and number.")
    var key: [String]

    func perform(_ session: Session) async throws {
        try await session.answer(
            .get(ControlPath.recordHistory(Sort.noun.kind), key.map { ("key", $0) }),
            as: RecordHistory.self
        ) { RecordScreen(words: session.words, style: session.style).history($0) }
    }
}

extension RecordSort {
    /// The keys as help shows them.
    static var keys: String { noun.keys.map { $0.uppercased() }.joined(separator: " ") }

    /// The fields as help shows them.
    static var fields: String {
        let options = noun.fields.filter { !noun.keys.contains($0.name) }
        let width = options.map(\.option.count).max() ?? 0
        let lines = options.map { field in
            "\(field.isRequired ? "* " : "  ")\(field.option.filled(width))  \(field.form)"
        }
        return "Fields, written as in its CSV file (* required of a new one):\n"
            + lines.joined(separator: "\n")
    }
}

/// The key and the fields of a record on the command line.
struct FieldArguments {
    private(set) var key: [String] = []
    private(set) var values: [String: String] = [:]

    /// Reads `KEY… --field value --field=value`; throws what is no field of the register.
    init(_ arguments: [String], of noun: RegisterNoun) throws {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == "--" {
                key += rest
                break
            }
            guard argument.hasPrefix("--") else {
                key.append(argument)
                continue
            }
            let parts = argument.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0].dropFirst(2)).replacing("-", with: "_")
            guard noun.fields.contains(where: { $0.name == name }) else {
                throw ValidationError(
                    Phrase(
                        "\(noun.noun) không có mục \"\(parts[0])\"; chọn trong: ",
                        "\(noun.withArticle) has no field \"\(parts[0])\"; known: ")
                        + noun.fields.map(\.option).joined(separator: ", "))
            }
            guard values[name] == nil else {
                throw ValidationError(.givenTwice(parts[0]))
            }
            if parts.count == 2 {
                values[name] = String(parts[1])
            } else {
                guard let value = rest.popFirst() else {
                    throw ValidationError(
                        Phrase("\(parts[0]) cần có giá trị", "\(parts[0]) needs a value"))
                }
                values[name] = value
            }
        }
        // The key may be given as fields too, as in `certificate add --donor X --number 1`.
        if key.isEmpty { key = noun.keys.compactMap { values[$0] } }
        guard key.count == noun.keys.count else {
            throw ValidationError(Self.wrongKey(key, noun))
        }
        for (name, value) in zip(noun.keys, key) {
            if let other = values[name], other != value {
                throw ValidationError(
                    Phrase(
                        "\"\(name)\" được ghi hai giá trị: \"\(value)\" và \"\(other)\"",
                        "\"\(name)\" is given as \"\(value)\" and as \"\(other)\""))
            }
            values[name] = value
        }
    }

    private static func wrongKey(_ key: [String], _ noun: RegisterNoun) -> Phrase {
        let keys = noun.keys.map { $0.uppercased() }.joined(separator: " ")
        let given = key.joined(separator: " ")
        return Phrase(
            "\(noun.noun) được gọi bằng \(keys); đã ghi: \(key.isEmpty ? "chưa ghi gì" : given)",
            "\(noun.withArticle) is named by \(keys); given: \(key.isEmpty ? "nothing" : given)")
    }
}

extension RegisterNoun {
    /// As a sentence begins with it: `a donor`, `an agency`.
    fileprivate var withArticle: String {
        (noun.first.map { "aeiou".contains($0) } == true ? "an " : "a ") + noun
    }
}

extension Session {
    /// Asks for a change of a record and prints what it changed.
    func edit(_ call: Call) async throws {
        try await answer(call, as: RecordAnswer.self) { answer in
            RecordScreen(words: words, style: style).answer(answer)
        }
    }
}
