import Control

@testable import Service

extension OfficeFixture {
    /// Enters what a letter asks for, due on 31 December 2026.
    @discardableResult
    func letter(
        _ rule: String, name: String = "Báo cáo đột xuất", letter: String? = nil,
        recipient: String? = nil, period: String? = nil, reporters: [String] = [],
        projects: [String] = []
    ) async throws -> ChangeAnswer {
        try await ask(
            ControlPath.reportAsk,
            body: ReportRequest(
                rule: rule, name: name, letter: letter ?? "CV \(rule)", due: "2026-12-31",
                lead: 5, period: period, recipient: recipient, reporters: reporters,
                projects: projects, reason: "công văn đến"))
    }

    @discardableResult
    func assign(_ code: String, _ officer: String?) async throws -> ChangeAnswer {
        try await ask(
            ControlPath.reportAssign, body: ReportAssignment(code: code, officer: officer))
    }

    @discardableResult
    func step(_ code: String, _ step: String, note: String? = nil) async throws -> ChangeAnswer {
        try await ask(
            ControlPath.reportStep, body: ReportProgress(code: code, step: step, note: note))
    }
}
