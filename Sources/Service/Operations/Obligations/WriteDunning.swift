import Aid
import Control
import Foundation
import Store

/// Answers `report dunning`: the draft of the official letter that asks for what is overdue.
///
/// The parts and their order are those of Decree 30/2020/NĐ-CP, Appendix I. Its number is given
/// after signature (art. 15), so number and date are left to be filled in.
struct WriteDunning: Sendable {
    let context: Context

    func run(_ question: ListObligations.Question) async throws -> Dunning {
        var question = question
        guard question.filter.direction != ReportRule.Direction.outward.rawValue else {
            throw Refusal.usage(
                "direction out is what the office itself owes, and a dunning letter goes to others",
                hint: "Leave direction out for what is owed to the office; what it owes is in "
                    + "vientro report list --direction out --state overdue.")
        }
        question.filter.states = [.overdue]
        // Without a direction what is owed to the office.
        question.filter.direction =
            question.filter.direction ?? ReportRule.Direction.inward.rawValue
        question.language = question.language ?? context.settings.language
        let day = question.day ?? context.today
        let language = question.language ?? context.settings.language
        let (entries, trackFrom) = try await ListObligations(context: context).entries(question)
        let reports = entries.map {
            context.obligation($0, on: day, trackFrom: trackFrom, language)
        }
        let byReporter = Dictionary(grouping: reports) { $0.reporter }
        let units = byReporter.map { reporter, reports in
            DunnedUnit(
                reporter: reporter, name: reports[0].reporterName ?? reporter ?? "–",
                reports: reports)
        }.sorted { ($0.name, $0.reporter ?? "") < ($1.name, $1.reporter ?? "") }
        let late = entries.map { entry in
            LateReport(
                entry: entry, sentBack: entry.sentBack(on: day, trackFrom: trackFrom),
                daysOverdue: entry.standing(on: day, trackFrom: trackFrom).daysOverdue)
        }
        return Dunning(
            asOf: day.iso, count: reports.count,
            text: units.isEmpty
                ? ""
                : letter(
                    units, late, day,
                    isOfOthers: question.filter.direction == ReportRule.Direction.watch.rawValue),
            units: units)
    }

    /// A report as the letter lists it, which is Vietnamese whoever asks for it.
    private struct LateReport {
        let entry: ObligationEntry
        let sentBack: (on: Day, until: Day)?
        let daysOverdue: Int
    }

    /// Of reports that others owe among themselves the office knows only that nobody told it.
    private func letter(
        _ units: [DunnedUnit], _ late: [LateReport], _ day: Day, isOfOthers: Bool
    ) -> String {
        let unknown = isOfOthers ? "chưa có thông tin về việc gửi" : "chưa nhận được"
        let forms = ReportForms(language: .vi, zone: context.zone)
        let office = context.officeName
        let lateByCode = Dictionary(late.map { ($0.entry.code, $0) }) { one, _ in one }
        let count = forms.headingCount(late.count)
        let isAnySentBack = late.contains { $0.sentBack != nil }
        var lines = [
            office.uppercased(),
            "",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "",
            "Số: ……/……",
            "V/v đôn đốc gửi báo cáo về viện trợ",
            "không hoàn lại của nước ngoài",
            "",
            "……………, ngày …… tháng …… năm \(day.year)",
            "",
            "Kính gửi:",
        ]
        lines += units.enumerated().map { index, unit in
            "  - \(unit.name)\(index == units.count - 1 ? "." : ";")"
        }
        lines += [
            "",
            "Thực hiện chế độ báo cáo về tiếp nhận, quản lý và sử dụng viện trợ không hoàn lại của "
                + "nước ngoài trên địa bàn tỉnh, \(office) đã theo dõi việc gửi báo cáo của các "
                + "đơn vị. Tính đến hết ngày \(forms.day(day)), còn \(count) báo cáo phải gửi đã "
                + "quá hạn mà \(office) \(unknown)"
                + (isAnySentBack ? " hoặc đã trả lại nhưng chưa được bổ sung" : "")
                + " (có danh sách kèm theo).",
            "",
            "\(office) đề nghị Quý đơn vị gửi các báo cáo nêu trên "
                + (isOfOthers ? "đến cơ quan nhận theo quy định " : "")
                + "trước ngày ……/……/\(day.year)"
                + (isOfOthers ? " và thông báo cho \(office). " : ". ")
                + "Trường hợp đã gửi, đề nghị cho biết số, ký hiệu, ngày văn bản; trường hợp không "
                + "phát sinh hoặc cần gia hạn, đề nghị có văn bản nêu rõ lý do.",
            "",
            "Trân trọng./.",
            "",
            "Nơi nhận:",
            "- Như trên;",
            "- Lưu: VT.",
            "",
            "THỦ TRƯỞNG CƠ QUAN",
            "(Chữ ký, dấu)",
            "",
            "",
            "DANH SÁCH CÁC BÁO CÁO QUÁ HẠN, \(unknown.uppercased())"
                + (isAnySentBack ? " HOẶC CHƯA ĐƯỢC BỔ SUNG" : ""),
            "(Kèm theo Công văn số ……/…… ngày ……/……/\(day.year))",
        ]
        var number = 0
        for unit in units {
            lines += ["", unit.name]
            for report in unit.reports.compactMap({ lateByCode[$0.code] }) {
                number += 1
                let entry = report.entry
                let about = forms.about(entry, toReporter: true).map { " – \($0)" } ?? ""
                let due =
                    report.sentBack.map { on, until in
                        "đã trả lại ngày \(forms.day(on)) để bổ sung, hạn bổ sung: "
                            + forms.day(until)
                    } ?? "hạn gửi: \(forms.day(entry.lastDay))"
                let period = forms.period(entry).map { "Kỳ báo cáo: \($0); " } ?? ""
                let recipient = isOfOthers ? "nơi nhận: \(entry.recipient); " : ""
                lines += [
                    "\(number). \(forms.reportName(entry))\(about)",
                    "   \(period)\(recipient)\(due); quá hạn "
                        + "\(forms.count(report.daysOverdue)) ngày",
                    "   Mã: \(entry.code)",
                ]
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
