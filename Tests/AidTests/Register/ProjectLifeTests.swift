import Aid
import Testing

@Suite struct ProjectLifeTests {
    private var statuses: [String] {
        guard let index = RegisterKind.projects.index(of: "status"),
            case .enumeration(let words) = RegisterKind.projects.columns[index].type
        else { return [] }
        return words
    }

    @Test func `every status in the moves is one a project may have`() {
        #expect(statuses.count == 10)
        for move in ProjectLife.moves {
            #expect(statuses.contains(move.from))
            for next in move.to { #expect(statuses.contains(next) && next != move.from) }
        }
    }

    @Test func `nothing follows a status that ends a project`() {
        for status in ["closed", "rejected", "revoked", "cancelled"] {
            #expect(ProjectLife.next(after: status).isEmpty)
        }
    }

    @Test func `only a suspension is left backwards`() {
        #expect(ProjectLife.next(after: "suspended").contains("active"))
        let way = ["proposed", "appraising", "approved", "active", "completed", "closed"]
        for (at, status) in way.enumerated() {
            for before in way[..<at] { #expect(!ProjectLife.next(after: status).contains(before)) }
            for after in way[(at + 1)...] where status != "completed" {
                #expect(ProjectLife.next(after: status).contains(after))
            }
        }
    }
}
