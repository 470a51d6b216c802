/// The levels of the administrative map; districts ended on 1 July 2025, their records stay.
public enum AreaLevel: String, CaseIterable, Hashable, Sendable, Codable {
    case province, district, commune
}
