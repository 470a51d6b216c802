/// A deadline and how it came about.
public struct DeadlineAnswer: Codable, Equatable, Sendable {
    /// Before rolling off days of rest.
    public var raw: String
    public var effective: String
    public var because: [String]

    public init(raw: String, effective: String, because: [String]) {
        self.raw = raw
        self.effective = effective
        self.because = because
    }
}
