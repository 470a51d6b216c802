/// Links from record to record that never come to an end.
public struct Circles {
    private var open: [String: [String]]

    /// Keeps of the links those that lead into a circle; takes time and memory as there are links.
    public init(_ links: [(from: String, to: String)]) {
        open = Dictionary(grouping: links, by: \.from).mapValues { $0.map(\.to) }
        let back = Dictionary(grouping: links, by: \.to).mapValues { $0.map(\.from) }
        var waiting = open.mapValues(\.count)
        var ended = back.keys.filter { open[$0] == nil }
        while let end = ended.popLast() {
            for from in back[end] ?? [] {
                waiting[from, default: 0] -= 1
                guard waiting[from] == 0 else { continue }
                open[from] = nil
                ended.append(from)
            }
        }
    }

    /// The circle that a record leads into, its first record last again; nil where it comes to an
    /// end.
    public func circle(from record: String) -> [String]? {
        guard open[record] != nil else { return nil }
        var way = [record]
        var seen = [record: 0]
        while let last = way.last, let next = open[last]?.first(where: { open[$0] != nil }) {
            way.append(next)
            if let start = seen[next] { return Array(way[start...]) }
            seen[next] = way.count - 1
        }
        return nil
    }
}
