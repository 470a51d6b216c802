import Aid
import Postgres

extension StagedFile {
    /// The changed lines of the projects or missions with those codes, by code.
    public func changedLines(of codes: [String]) async throws -> [String: Int] {
        let lines = kind == .projects ? LinesSQL.ofProjects : .ofMissions
        let rows = try await transaction.run(lines, .array(codes))
        return Dictionary(try rows.map { (try $0.text(0), try $0.int(1)) }) { first, _ in first }
    }
}

/// Where in a staged file a record stands. `incoming` has the columns of its kind of records, so
/// that each kind has a statement, and a plan, of its own.
enum LinesSQL: String, CaseIterable, Statement {
    case ofProjects = """
        SELECT code, line FROM incoming WHERE is_changed AND code = ANY ($1::text[])
        """
    case ofMissions = """
        SELECT code, line FROM incoming WHERE code = ANY ($1::text[]) AND is_changed
        """
}
