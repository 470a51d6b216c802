/// How far a report has come that the office itself owes, until it is handed in: the steps of an
/// office's paperwork. The number of what is issued is typed in, never made here.
public enum ReportStep: String, Sendable, CaseIterable, Codable {
    /// Figures and contributions are being gathered.
    case collecting
    /// It is being written.
    case draft
    /// It lies with whoever signs it.
    case toSign = "to-sign"
    /// It has a number and is gone.
    case issued
}
