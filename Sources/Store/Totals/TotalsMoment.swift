/// As of when a total reads what it adds up; all but `asked` serve the bridge between two changes.
enum TotalsMoment {
    /// As the question says.
    case asked
    /// Parts and attributes as of the earlier change.
    case then
    /// Parts of the earlier change under the attributes of the later one.
    case recast
    /// Values of the earlier change in the parts of the later split, which are handed in.
    case between
}

extension TotalsSQL {
    /// The parameter that stands `offset` places behind those of the question.
    func extra(_ offset: Int) -> String {
        "$\(6 + (isBridge ? 2 : 1) * TotalsSQL.width + offset)"
    }

    /// The earlier change of a bridge.
    var earlier: String { "\(extra(0))::bigint" }

    /// The newest change whose entries count.
    var newestEntry: String { moment == .then ? extra(0) : "$5" }

    /// Rows in force at the moment of a bridge.
    func inForceThen(_ alias: String) -> String {
        switch moment {
        case .then: TotalsSQL.inForce(alias, earlier)
        case .recast where alias == "a": TotalsSQL.inForce(alias, earlier)
        case .recast: lastInForce(alias)
        case .asked, .between: TotalsSQL.inForce(alias, "$5::bigint")
        }
    }

    static func inForce(_ alias: String, _ seq: String) -> String {
        "\(alias).since_seq <= \(seq) AND \(alias).until_seq > \(seq)"
    }

    /// As of the later change; what is no more then (a donor whose import was taken back after its
    /// part had gone elsewhere) as of the earlier one.
    private func lastInForce(_ alias: String) -> String {
        let identity =
            alias == "pl"
            ? "x.project_id = pl.project_id AND x.area_id = pl.area_id" : "x.id = \(alias).id"
        return """
            (\(TotalsSQL.inForce(alias, "$5::bigint"))
                OR (\(TotalsSQL.inForce(alias, earlier)) AND NOT EXISTS (
                    SELECT FROM \(TotalsSQL.table(alias)) x
                    WHERE \(identity) AND \(TotalsSQL.inForce("x", "$5::bigint")))))
            """
    }

    private static func table(_ alias: String) -> String {
        switch alias {
        case "p": "projects"
        case "d": "donors"
        case "s": "sectors"
        case "pl": "project_places"
        default: "areas"
        }
    }
}
