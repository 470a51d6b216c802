import Foundation
import Testing

@testable import Aid

/// Holds the catalogue against the sources: adding a sentence means adding its Vietnamese.
@Suite struct VietnameseWordsTests {
    /// The rooms whose sentences operators are answered with.
    private static let rooms = ["Aid", "Store", "Service"]

    private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources")

    private static let scan: SentenceScan? = {
        var files: [(name: String, text: String)] = []
        for room in rooms {
            let folder = sources.appending(path: room).path
            let names = FileManager.default.enumerator(atPath: folder)
            while let name = names?.nextObject() as? String {
                guard name.hasSuffix(".swift"),
                    let text = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
                else { continue }
                files.append(("\(room)/\(name)", text))
            }
        }
        return files.isEmpty ? nil : SentenceScan(files.sorted { $0.name < $1.name })
    }()

    private let entries = VietnameseWords.tables.flatMap(VietnameseWords.entries)

    @Test func `every sentence of the sources has a Vietnamese entry`() throws {
        let scan = try #require(Self.scan)
        // The scan itself is at fault when it finds next to nothing.
        #expect(scan.found.count > 300)
        let known = Set(entries.map(\.english))
        let missing = scan.found.filter { !known.contains($0.format) }
        for one in missing.sorted(by: { $0.place < $1.place }) {
            Issue.record(
                """
                \(one.place): no Vietnamese. Add to a table of Sources/Aid/Words:
                \(one.format)
                …
                """)
        }
    }

    @Test func `every entry belongs to a sentence of the sources`() throws {
        let used = Set(try #require(Self.scan).found.map(\.format))
        for (english, _) in entries where !used.contains(english) {
            Issue.record("no source says: \(english)")
        }
    }

    @Test func `no English is buried in an interpolation`() throws {
        for one in try #require(Self.scan).buried {
            Issue.record("\(one.place): write Sentence(\"\(one.format)\"), or it stays English")
        }
    }

    @Test func `no sentence goes on with an expression`() throws {
        for one in try #require(Self.scan).broken {
            Issue.record(
                "\(one.place): put what follows \"\(one.format)\" + into \\(…), as a Sentence")
        }
    }

    @Test func `every entry has two lines and stands once`() {
        for table in VietnameseWords.tables {
            for entry in table.split(separator: "\n\n") {
                #expect(entry.split(separator: "\n").count == 2, "\(entry)")
            }
        }
        let twice = Dictionary(grouping: entries, by: \.english).filter { $1.count > 1 }
        #expect(twice.keys.sorted() == [])
    }

    @Test func `every translation has the arguments of its sentence`() {
        for (english, vietnamese) in entries {
            #expect(Self.arguments(english) == Self.arguments(vietnamese), "\(english)")
            // A stop ends a hint; a question of the English may be an advice in Vietnamese.
            let ends = english.hasSuffix(".") == vietnamese.hasSuffix(".")
            #expect(ends || english.hasSuffix("?"), "\(english)")
        }
    }

    private static func arguments(_ format: String) -> Set<Substring> {
        Set(format.matches(of: /%[0-9]+|%%/).map(\.output))
    }

    // MARK: - The scan

    @Test func `the scan finds literals by the types that are declared`() {
        let scan = SentenceScan([
            (
                "One.swift",
                #"""
                struct Fault { // "not this"
                    init(_ code: String, _ message: Sentence, hint: Sentence? = nil) {}
                }
                struct Plain { let words: Sentence; let name: String }
                private func fail(_ what: Sentence) -> Fault { Fault("b", "it \(what)") }
                let x = Fault("not-this", ok ? "first \(a(b: ["q"])) is" : "other", hint: near + "Do."
                    + " More \(b == "c" ? 1 : 2)")
                let y = Plain(words: "plain words", name: "not this")
                let z: Sentence = on == "not" ? "held \(1)" : "free"
                var why: (Sentence, Sentence?) {
                    switch code {
                    case "not", "neither": ("said", "with it")
                    case .some(let no): no == "not" ? ("two", nil) : ("three", nil)
                    default: ("also " + "joined, " + "last", f("not"))
                    }
                }
                func go() { log.error("not this"); throw fail("fails" + (a ?? "later")) }
                """#
            ),
            (
                "Two.swift",
                #"func other() { fail("not this") ; Fault("n", "\(d ?? "the day") is") }"#
            ),
        ])
        #expect(
            Set(scan.found.map(\.format)) == [
                "it %1", "first %1 is", "other", "Do. More %1", "plain words", "held %1", "free",
                "said", "with it", "two", "three", "also joined, last", "fails", "later",
                "%1 is",
            ])
        #expect(scan.buried.map(\.format) == ["the day"])
        #expect(scan.broken.map(\.format) == ["fails"])
        #expect(scan.found.contains { $0.place == "One.swift:6" && $0.format == "other" })
    }
}
