extension VietnameseWords {
    /// The register by hand, and what a status warns of.
    static let records = """
        %1 is not a record
        %1 không phải là mục trong sổ

        Write KIND/CODE, as project/LC-001; kinds: %1.
        Viết LOẠI/MÃ, như project/LC-001; các loại: %1.

        Countries are two capital letters, as JP.
        Mã nước gồm hai chữ cái in hoa, như JP.

        the text has what looks like the number of a passport
        nội dung có số giống số hộ chiếu

        Personal data does not belong here: leave it out.
        Không ghi dữ liệu cá nhân vào đây: bỏ số đó đi.

        a reform needs its day and its legal act
        đợt sắp xếp phải có ngày hiệu lực và văn bản

        Give effective_on=YYYY-MM-DD and act=….
        Ghi effective_on=YYYY-MM-DD và act=….

        %1 has not come yet (known)
        chưa đến %1 (known)

        What will be known then is not known now; leave known out.
        Chưa thể biết số liệu lúc đó; bỏ known đi.

        Known: limit.
        Chỉ có: limit.

        %1 "%2" never had the version %3
        %1 "%2" chưa từng có phiên bản %3

        Its version is %1: read it with show and edit again.
        Phiên bản hiện nay là %1: đọc lại bằng show rồi sửa.

        Nothing was changed. Read it again with show; its version is %1.
        Chưa ghi gì. Xem lại bằng show; phiên bản hiện tại là %1.

        See vientro %1 list, or add it.
        Xem vientro %1 list, hoặc thêm mới.

        entries of the ledger are not edited
        dòng ghi sổ không sửa được

        Reverse the entry and enter a new one.
        Ghi đảo dòng đó rồi ghi dòng mới.

        %1 has no field "%2"
        %1 không có trường "%2"

        "%1" is both given and cleared
        "%1" vừa ghi vừa xóa

        "%1" tells the records apart and cannot be cleared
        "%1" dùng để phân biệt các mục nên không xóa được

        a new record has no version
        mục mới chưa có phiên bản

        Leave it out.
        Bỏ mục này.

        "%1" is not given
        chưa ghi "%1"

        It is the key.
        Đây là khóa của mục.

        %1 "%2" was given other donors since and keeps them
        %1 "%2" đã được ghi bên cung cấp khác sau đó nên giữ nguyên

        Correct it with %1 edit.
        Sửa bằng %1 edit.

        donor "%1" has nearly the same name: %2
        bên cung cấp "%1" có tên gần giống: %2

        If they are one, see donor merge %1 %2.
        Nếu là một, xem donor merge %1 %2.

        %1 mails and %2 versions of subscriptions still have the address
        còn %1 thư và %2 bản đăng ký nhận thư giữ địa chỉ này

        They are the proof of what was sent to whom and stay.
        Đó là bằng chứng đã gửi gì cho ai nên được giữ lại.

        %1 "%2" is there already
        đã có %1 "%2"

        Change it with edit, or take another key.
        Sửa bằng edit, hoặc dùng mã khác.

        %1 hold no personal details
        %1 không có thông tin cá nhân

        Only contacts and people are erased.
        Chỉ xóa được contacts và people.

        %1 is the officer of %2 open projects
        %1 đang theo dõi %2 khoản viện trợ chưa kết thúc

        Hand them over first: vientro handover %1 LOGIN.
        Bàn giao trước: vientro handover %1 LOGIN.

        agency "%1" is succeeded by "%2"
        cơ quan "%1" đã có cơ quan kế thừa là "%2"

        Correct a wrong one with agency edit.
        Sửa bằng agency edit nếu ghi sai.

        agency "%1" ended on %2 already
        cơ quan "%1" đã kết thúc từ ngày %2

        Name the day after it, or correct it with agency edit.
        Ghi ngày sau ngày đó, hoặc sửa bằng agency edit.

        agency "%1" begins on %2 only
        cơ quan "%1" chỉ có từ ngày %2

        agency "%1" ended on %2
        cơ quan "%1" đã kết thúc ngày %2

        %1 on %2 lies in the future
        %1 vào ngày %2 là ngày chưa đến

        Enter it on that day, or later with that day.
        Ghi vào ngày đó, hoặc ghi sau với ngày đó.

        nobody hands over to himself
        không ai bàn giao cho chính mình

        %1 is there from %2 only, not on %3
        %1 chỉ có từ ngày %2, chưa có vào ngày %3

        %1 is there until %2 only
        %1 chỉ làm việc đến ngày %2

        It is the new agency's first day.
        Đó là ngày đầu của cơ quan mới.

        "on" is not given
        chưa ghi "on"

        "act" is not given
        chưa ghi "act"

        Name the legal act.
        Ghi văn bản pháp lý.

        an agency cannot succeed itself
        cơ quan không kế thừa chính mình

        Give a number from 0 on.
        Ghi số từ 0 trở lên.

        "%1" is no offset
        "%1" không phải là số dòng bỏ qua

        Known: name, key.
        Chỉ có: name, key.

        "%1" is no order
        "%1" không phải là cách sắp xếp

        %1 cannot be narrowed by "%2"
        không lọc %1 theo "%2" được

        Write it as 2026.
        Viết như 2026.

        "%1" is no year
        "%1" không phải là năm

        Name the donor that stays.
        Ghi bên cung cấp viện trợ được giữ lại.

        "into" is not given
        chưa ghi "into"

        a donor cannot be merged into itself
        không gộp một bên cung cấp viện trợ vào chính nó

        donor "%1" is merged into "%2"
        bên cung cấp viện trợ "%1" đã gộp vào "%2"

        Take that back first with donor unmerge %1, or merge into %2.
        Tách lại trước bằng donor unmerge %1, hoặc gộp vào %2.

        donor "%1" is not merged into another
        bên cung cấp viện trợ "%1" chưa gộp vào đâu

        Only a donor that was merged is taken back; vientro donor show %1 tells what became of it.
        Chỉ tách lại được bên đã gộp; xem vientro donor show %1.

        Edit %1, or take the merge back with donor unmerge %2.
        Sửa %1, hoặc tách lại bằng donor unmerge %2.

        donor "%1" is itself merged into "%2"
        bên cung cấp viện trợ "%1" đã được gộp vào "%2"

        Take that back first with donor unmerge %1.
        Tách lại trước bằng donor unmerge %1.

        %1 needs a reason
        %1 phải có lý do

        splits are not added or edited as records
        tỷ lệ phân bổ không thêm, không sửa như một mục của sổ đăng ký

        Use vientro project split, or import splits.
        Dùng vientro project split, hoặc nhập tệp splits.

        splits are no records
        tỷ lệ phân bổ không phải là mục của sổ đăng ký

        See vientro project splits PROJECT.
        Xem vientro project splits PROJECT.

        %1 are not added or edited as records
        %1 không thêm, không sửa như một mục của sổ đăng ký

        Use the verbs of vientro report, or import %1.
        Dùng các lệnh vientro report, hoặc nhập tệp %1.

        %1 are no records
        %1 không phải là mục của sổ đăng ký

        See vientro report explain CODE.
        Xem vientro report explain CODE.

        entries of the ledger are no records
        dòng ghi sổ không phải là mục của sổ đăng ký

        See vientro export ledger.
        Xem vientro export ledger.

        %1 are told apart by %2
        %1 phân biệt nhau bằng %2

        Give one for each, in that order.
        Ghi mỗi cột một giá trị, đúng thứ tự đó.

        nothing can be written
        không ghi được gì

        Name %1, or take the merge back with donor unmerge %2.
        Ghi %1, hoặc tách lại bằng donor unmerge %2.

        verify-ledger found %1 entries or projects that do not add up
        verify-ledger thấy %1 dòng ghi sổ hoặc khoản viện trợ không khớp

        See vientro flag list --kind ledger-disagrees.
        Xem vientro flag list --kind ledger-disagrees.

        office.province is %1, which is no province today
        office.province là %1, hôm nay không có tỉnh nào mã đó

        Correct office.province, or import the areas in force.
        Sửa office.province, hoặc nhập danh mục địa bàn hiện hành.

        the newest rates of the type %1 are older than %2 days: %3
        tỷ giá %1 mới nhất đã quá %2 ngày: %3

        accounting
        hạch toán

        central
        trung tâm

        Import newer rates.
        Nhập tỷ giá mới hơn.

        %1 open projects and %2 open missions have no officer who is there
        %1 khoản viện trợ và %2 đoàn đang theo dõi chưa có người theo dõi

        See vientro project list --unassigned and mission list --unassigned; give them to somebody with edit --officer or handover.
        Xem vientro project list --unassigned và mission list --unassigned; giao bằng edit --officer hoặc handover.

        it was done as change %1, its answer was erased
        việc này đã làm ở thay đổi số %1, câu trả lời đã xóa

        It told personal details. See the record's history.
        Câu trả lời có thông tin cá nhân. Xem lịch sử của mục.

        there is no letter or digit in "%1"
        "%1" không có chữ cái hay chữ số nào

        Give some words of the name.
        Ghi vài từ trong tên.

        %1 "%2" is there already: %3
        đã có %1 "%2": %3

        %1 was changed meanwhile (%2)
        %1 vừa được người khác sửa (%2)

        %1 was changed meanwhile by %2 at %3 (%4)
        %1 vừa được %2 sửa lúc %3 (%4)

        the id %1 named another request already
        mã %1 đã dùng cho yêu cầu khác

        Give each request an id of its own; only the same one may come again.
        Mỗi yêu cầu dùng một mã riêng; chỉ gửi lại cùng mã cho đúng yêu cầu cũ.

        %1 subscriptions are to reports that this version cannot make: %2
        %1 đăng ký nhận báo cáo mà phiên bản này chưa lập được: %2

        Nothing is sent for them; subscribe to overdue-digest or sector-totals.
        Các đăng ký này không được gửi; dùng overdue-digest hoặc sector-totals.
        """
}
