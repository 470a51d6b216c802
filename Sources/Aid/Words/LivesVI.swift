extension VietnameseWords {
    /// The lives of grants and missions.
    static let lives = """
        See vientro mission list.
        Xem vientro mission list.

        mission
        đoàn

        Known: donor, host.
        Có: donor, host.

        the funnel is not broken down by "%1"
        không tách bảng từ đoàn đến viện trợ theo "%1" được

        a permitted mission has a permit's number
        đoàn đã được phép phải có số văn bản cho phép

        Give --permit NUMBER.
        Ghi --permit SỐ.

        the mission arrives on %1, after today, %2
        đoàn đến ngày %1, sau hôm nay, %2

        If it came earlier, give --arrive-on DATE.
        Nếu đoàn đến sớm hơn, ghi --arrive-on NGÀY.

        the mission leaves on %1, after today, %2
        đoàn rời ngày %1, sau hôm nay, %2

        If it left earlier, give --depart-on DATE.
        Nếu đoàn rời sớm hơn, ghi --depart-on NGÀY.

        Give --end-on DATE.
        Ghi --end-on NGÀY.

        Give the decision's day with --on DATE.
        Ghi ngày quyết định bằng --on NGÀY.

        Give --decision NUMBER.
        Ghi --decision SỐ.

        no decision is given
        chưa ghi quyết định

        %1 is %2: its end cannot be amended
        %1 đang ở tình trạng “%2”: không điều chỉnh ngày kết thúc được

        Only a project that is approved, active or suspended can.
        Chỉ khoản viện trợ đã phê duyệt, đang thực hiện hoặc tạm dừng mới được.

        %1 is before the project's approval on %2
        %1 trước ngày phê duyệt %2

        Correct the day, or approved_on with vientro project edit.
        Sửa lại ngày, hoặc sửa approved_on bằng vientro project edit.

        Say when it happened with --on DATE.
        Ghi ngày xảy ra bằng --on NGÀY.

        Give --from DATE.
        Ghi --from NGÀY.

        %1 is not approved: it is under no regime yet
        %1 chưa được phê duyệt nên chưa thuộc chế độ nào

        Move it to approved first: vientro project move %1 approved.
        Chuyển sang approved trước: vientro project move %1 approved.

        %1 is %2 already
        %1 đã ở tình trạng “%2”

        Its end is moved by vientro project amend.
        Đổi ngày kết thúc bằng vientro project amend.

        The number of its approval is approval_number: vientro project edit.
        Số quyết định phê duyệt là approval_number: sửa bằng vientro project edit.

        Nothing was changed. Enter the decision "%1" with vientro document add, its decides being project/%2.
        Chưa thay đổi gì. Ghi quyết định "%1" bằng vientro document add, decides là project/%2.

        %1 ends on %2 already
        %1 đã có ngày kết thúc %2

        %1 is before the last move that was kept, %2
        %1 trước lần chuyển gần nhất đã ghi, %2

        Correct the day, or the register by an import.
        Sửa lại ngày, hoặc sửa sổ bằng cách nhập tệp.

        an approval needs its decision's number
        phê duyệt phải có số quyết định

        an approval needs the project's first and last day
        phê duyệt phải có ngày bắt đầu và ngày kết thúc

        Give --start-on and --end-on.
        Ghi --start-on và --end-on.

        --authority goes with an approval
        --authority chỉ dùng khi phê duyệt

        "%1" is no status of a %2
        "%1" không phải là tình trạng của %2

        %1 is %2 and cannot become %3
        %1 đang ở tình trạng “%2”, không chuyển sang “%3” được

        Nothing follows %1.
        Sau %1 không còn bước nào.

        After %1 may come %2.
        Sau %1 có thể là %2.

        no %1 is named
        chưa ghi %1

        a move needs a reason
        chuyển tình trạng phải có lý do

        no %1 is given
        chưa ghi %1

        %1 is after today, %2
        %1 sau hôm nay, %2

        Enter what has happened.
        Chỉ ghi việc đã xảy ra.

        no status is given
        chưa ghi tình trạng

        the project is %1 by the approval of %2
        khoản viện trợ ở tình trạng %1 theo phê duyệt ngày %2

        Give the right day; approved_on cannot be cleared while the grant runs.
        Ghi ngày đúng; không xóa được approved_on khi khoản viện trợ đang thực hiện.

        %1 is before the dossier came on %2
        %1 trước ngày nhận hồ sơ %2

        Correct the day, or dossier_received_on with vientro project edit.
        Sửa lại ngày, hoặc sửa dossier_received_on bằng vientro project edit.

        %1 is before the project's start on %2
        %1 trước ngày bắt đầu khoản viện trợ %2

        If it started earlier, give --start-on DATE.
        Nếu bắt đầu sớm hơn, ghi --start-on NGÀY.

        the day of an approval is given twice
        ngày phê duyệt được ghi hai lần

        Give it with --on.
        Chỉ ghi bằng --on.

        --approved-on goes with a move past an approval that is not entered yet
        --approved-on chỉ dùng khi chuyển qua bước phê duyệt chưa được ghi

        %1 is %2 and was never approved: it cannot become %3
        %1 đang ở tình trạng “%2”, chưa được phê duyệt: không chuyển sang “%3” được

        Move it to approved first, or name the approval with --approved-on DATE and --decision NUMBER.
        Chuyển sang approved trước, hoặc ghi quyết định phê duyệt bằng --approved-on NGÀY và --decision SỐ.

        Without a status a mission has ended: give requested, consulting or permitted.
        Không ghi tình trạng thì đoàn là đã kết thúc: ghi requested, consulting hoặc permitted.

        Until then it is requested, consulting or permitted.
        Trước ngày đó tình trạng là requested, consulting hoặc permitted.

        the project starts on %1, after today, %2
        khoản viện trợ bắt đầu ngày %1, sau hôm nay, %2

        Until then it is approved; if it started earlier, correct start_on.
        Trước ngày đó tình trạng là approved; nếu đã bắt đầu sớm hơn, sửa start_on.

        %1: %2 is after today, %3
        %1: %2 sau hôm nay, %3

        See vientro person list.
        Xem vientro person list.

        See vientro %1 list.
        Xem vientro %1 list.

        %1 is before the report's period begins on %2
        %1 trước ngày bắt đầu kỳ báo cáo, ngày %2

        %1 is before the period of %2 begins on %3
        %1 trước ngày bắt đầu kỳ báo cáo của %2, ngày %3

        Give the day it happened with --on, or the code of the earlier period.
        Ghi ngày thực tế bằng --on, hoặc ghi mã của kỳ trước.

        Reporters are agencies and donors: see vientro agency list and donor list.
        Đơn vị báo cáo là cơ quan và nhà tài trợ: xem vientro agency list và donor list.

        rule
        quy định báo cáo

        reporter
        đơn vị báo cáo

        actor
        người thực hiện
        """
}
