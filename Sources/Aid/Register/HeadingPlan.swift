/// Under which heading of another scheme each sector of the office is counted, and when.
///
/// A mapping serves while the heading it leads to is valid. A sector that leads to two headings
/// at once, or to none, has no heading: nothing is guessed.
public struct HeadingPlan: Hashable, Sendable {
    /// One line of the sectors' map, with the validity of the heading it leads to.
    public struct Line: Hashable, Sendable {
        public let sector: Int
        public let heading: String
        public let validFrom: Day?
        /// Inclusive.
        public let validTo: Day?

        public init(sector: Int, heading: String, validFrom: Day? = nil, validTo: Day? = nil) {
            self.sector = sector
            self.heading = heading
            self.validFrom = validFrom
            self.validTo = validTo
        }

        func isValid(on day: Day) -> Bool {
            (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
        }
    }

    /// A sector's heading in one of the times between the boundaries.
    public struct Place: Hashable, Sendable {
        public let sector: Int
        public let era: Int
        public let heading: String
    }

    /// The days on which a heading's validity begins or has ended, in order. Era 0 is before the
    /// first, era 1 from the first on, and so forth.
    public let boundaries: [Day]
    public let places: [Place]

    public init(_ lines: [Line]) {
        let days = lines.flatMap { [$0.validFrom, $0.validTo?.adding(days: 1)] }.compactMap(\.self)
        boundaries = Set(days).sorted()
        let bySector = Dictionary(grouping: lines, by: \.sector)
        // Within an era nothing begins or ends, so that one day of it stands for all.
        let samples = [boundaries.first?.adding(days: -1) ?? .first] + boundaries
        places = bySector.keys.sorted().flatMap { sector in
            samples.enumerated().compactMap { era, day in
                let headings = Set(
                    bySector[sector, default: []].filter { $0.isValid(on: day) }.map(\.heading))
                guard headings.count == 1, let heading = headings.first else { return nil }
                return Place(sector: sector, era: era, heading: heading)
            }
        }
    }
}
