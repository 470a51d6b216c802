import Foundation
import Yams

/// The configuration file, walked key by key: swift-configuration cannot list what a file holds.
///
/// An empty value (`url:`) counts as not set.
struct SettingFile {
    /// The text of each key that is set; a list is joined by commas.
    private(set) var values: [String: String] = [:]
    private(set) var problems: [SettingProblem] = []
    private let file: String

    /// Reads the text of a file; `file` is how messages name it.
    init(text: String, file: String) {
        self.file = file
        do {
            guard let root = try Parser(yaml: text).singleRoot() else { return }
            if isEmpty(root) { return }
            guard let mapping = root.mapping else {
                problems.append(
                    SettingProblem(
                        message: "\(place(root)) holds no keys",
                        hint: "Write lines like \"language: vi\"."))
                return
            }
            walk(mapping, under: [])
        } catch {
            problems.append(SettingProblem(message: syntax(error)))
        }
    }

    private mutating func walk(_ mapping: Node.Mapping, under parent: [String]) {
        for (keyNode, value) in mapping {
            let part = keyNode.scalar?.string ?? ""
            let path = parent + [part]
            let name = path.joined(separator: ".")
            if let key = SettingKey.byName[name], key.path == path {
                read(value, for: key)
            } else if SettingKey.all.contains(where: { $0.path.starts(with: path) }) {
                descend(value, path)
            } else {
                problems.append(unknown(name, at: keyNode))
            }
        }
    }

    private mutating func descend(_ value: Node, _ path: [String]) {
        if let inner = value.mapping {
            walk(inner, under: path)
        } else if !isEmpty(value) {
            let name = path.joined(separator: ".")
            let example = SettingKey.all.first { $0.path.starts(with: path) }?.name ?? name
            problems.append(
                SettingProblem(
                    message: "\(name) must hold keys like \(example), in \(place(value))"))
        }
    }

    private mutating func read(_ value: Node, for key: SettingKey) {
        if isEmpty(value) { return }
        let text: String
        if let scalar = value.scalar {
            text = scalar.string
        } else if key.kind == .addresses, let items = value.sequence {
            let texts = items.compactMap { $0.scalar?.string }
            guard texts.count == items.count, !texts.contains(where: { $0.contains(",") }) else {
                problems.append(wrong(key, "must be a list with one address in each item", value))
                return
            }
            text = texts.joined(separator: ",")
        } else {
            let found = value.mapping == nil ? "a list" : "a group of keys"
            problems.append(wrong(key, "must be one value, not \(found)", value))
            return
        }
        if let problem = key.kind.problem(text) {
            let shown = key.isSecret ? "" : ", not \"\(text)\""
            problems.append(wrong(key, problem + shown, value))
            return
        }
        values[key.name] = text
    }

    private func wrong(_ key: SettingKey, _ problem: String, _ node: Node) -> SettingProblem {
        SettingProblem(message: "\(key.name) \(problem), in \(place(node))")
    }

    private func unknown(_ name: String, at node: Node) -> SettingProblem {
        let meant = SettingFile.meant(by: name)
        return SettingProblem(
            message: "unknown key \"\(name)\" in \(place(node))",
            hint: meant.map { "Did you mean \"\($0)\"?" })
    }

    /// Groups are keys too: `ofice:` was probably `office:`.
    private static func meant(by name: String) -> String? {
        let depth = name.split(separator: ".").count
        let sameDepth = Set(
            SettingKey.all.filter { $0.path.count >= depth }
                .map { $0.path.prefix(depth).joined(separator: ".") })
        return Suggestion.closest(to: name, among: sameDepth.sorted())
            ?? Suggestion.closest(to: name, among: SettingKey.all.map(\.name))
    }

    private func isEmpty(_ node: Node) -> Bool {
        guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else {
            return false
        }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    private func place(_ node: Node) -> String {
        node.mark.map { "\(file) line \($0.line)" } ?? file
    }

    private func syntax(_ error: any Error) -> String {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            "\(file) line \(mark.line) is not YAML: \(problem)"
        case .duplicatedKeysInMapping(let duplicates, let context):
            "key \"\(duplicates.sorted().joined(separator: "\", \""))\" stands twice"
                + " in the group at \(file) line \(context.mark.line)"
        case .reader(let problem, _, _, _):
            "\(file) is not YAML: \(problem)"
        default:
            "\(file) is not YAML"
        }
    }
}
