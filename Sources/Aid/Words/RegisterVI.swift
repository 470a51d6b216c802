extension VietnameseWords {
    /// What is wrong with a register's file, its header, a record or a field.
    static let register = """
        Did you mean "%1"?
        Có phải ý là "%1"?

        Known: %1.
        Các giá trị có: %1.

        The columns are %1.
        Các cột: %1.

        Allowed: %1.
        Chỉ dùng: %1.

        Use one of %1.
        Dùng một trong: %1.

        line %1: %2
        dòng %1: %2

        the file is refused
        tệp bị từ chối

        Fill it: no record can do without.
        Ghi giá trị: bản ghi nào cũng phải có.

        the file is empty
        tệp trống

        The first line names the columns.
        Dòng đầu là tên các cột.

        this is an Excel workbook, not a CSV file
        đây là tệp Excel, không phải tệp CSV

        the file is in UTF-16, not in UTF-8
        tệp mã hóa UTF-16, không phải UTF-8

        Save it as CSV UTF-8.
        Lưu tệp dưới dạng CSV UTF-8.

        Save the file as CSV UTF-8.
        Lưu tệp dưới dạng CSV UTF-8.

        the file has a NUL byte
        tệp có byte NUL

        a carriage return stands alone
        có ký tự CR đứng một mình

        Save the file with line ends LF or CRLF.
        Lưu tệp với dấu xuống dòng LF hoặc CRLF.

        the quotation mark opened on line %1 never closes
        dấu ngoặc kép mở ở dòng %1 không được đóng

        Close it where its field ends; inside a field, write a quotation mark twice.
        Đóng ngoặc kép ở cuối ô; dấu ngoặc kép nằm trong ô thì viết hai lần.

        the quotation mark opened on line %1 does not close within 1 MiB
        dấu ngoặc kép mở ở dòng %1 không được đóng trong 1 MiB

        the record is longer than 1 MiB
        dòng dữ liệu dài hơn 1 MiB

        Is this a CSV file with one record on each line?
        Kiểm tra xem đây có phải tệp CSV, mỗi dòng một mục, hay không.

        Inside a quoted field, write a quotation mark twice.
        Trong ô có ngoặc kép, viết dấu ngoặc kép hai lần.

        Quote the whole field and write the mark twice.
        Đặt cả ô trong ngoặc kép và viết dấu ngoặc kép bên trong hai lần.

        a quotation mark stands inside an unquoted field
        có dấu ngoặc kép trong ô không đặt trong ngoặc kép

        text follows a closing quotation mark
        có chữ đứng sau dấu ngoặc kép đóng

        the record has %1 fields, the header has %2
        dòng có %1 ô, dòng đầu có %2

        Is a comma missing, or does a text with a comma lack quotation marks?
        Kiểm tra xem có thiếu dấu phẩy, hoặc ô có dấu phẩy mà chưa đặt trong ngoặc kép.

        the text is not UTF-8
        chữ không mã hóa UTF-8

        the header is not UTF-8
        dòng đầu không mã hóa UTF-8

        a quotation mark in the header is misplaced
        dấu ngoặc kép ở dòng đầu đặt sai chỗ

        the header is not split by commas
        dòng đầu không ngăn cách bằng dấu phẩy

        Save the file as CSV with commas, not semicolons or tabs.
        Lưu tệp CSV ngăn cách bằng dấu phẩy, không dùng dấu chấm phẩy hoặc tab.

        the column "%1" is there twice
        cột "%1" có hai lần

        the column "%1" is missing
        thiếu cột "%1"

        %1 needs the columns %2.
        Sổ %1 cần các cột %2.

        column %1 of the header has no name
        cột thứ %1 ở dòng đầu không có tên

        Remove empty columns from the file.
        Xóa các cột trống trong tệp.

        %1 has no column %2
        sổ %1 không có cột %2

        "%1" is empty
        "%1" để trống

        "amount" is empty
        "amount" để trống

        %1 is not a code
        %1 không phải là mã

        Codes have 1 to 64 of the letters A-Z, a-z, digits and . _ / -, and begin with a letter \
        or digit.
        Mã có từ 1 đến 64 ký tự trong A-Z, a-z, chữ số và . _ / -, bắt đầu bằng chữ cái hoặc \
        chữ số.

        %1 is not a login
        %1 không phải là tên đăng nhập

        Logins have 1 to 64 of the letters A-Z, a-z, digits and . _ - @.
        Tên đăng nhập có từ 1 đến 64 ký tự trong A-Z, a-z, chữ số và . _ - @.

        %1 is not an e-mail address
        %1 không phải là địa chỉ thư điện tử

        One plain address like name@example.org.
        Ghi một địa chỉ, như name@example.org.

        %1 is neither true nor false
        %1 không phải là true hay false

        Write true or false.
        Viết true hoặc false.

        %1 is not one of the words of this column
        %1 không có trong các từ dùng cho cột này

        %1 is not a country
        %1 không phải là nước

        Countries are the two upper-case letters of ISO 3166-1, such as VN.
        Nước viết bằng hai chữ in hoa theo ISO 3166-1, như VN.

        %1 is not a currency
        %1 không phải là loại tiền

        Currencies are the three upper-case letters of ISO 4217, such as VND.
        Loại tiền viết bằng ba chữ in hoa theo ISO 4217, như VND.

        %1 begins or ends with a blank
        %1 có dấu cách ở đầu hoặc cuối

        Remove the blanks around the value.
        Xóa dấu cách ở hai đầu.

        %1 is not a date
        %1 không phải là ngày

        Dates are written YYYY-MM-DD, from 1900-01-01 to 2999-12-31.
        Ngày viết theo dạng NĂM-THÁNG-NGÀY, từ 1900-01-01 đến 2999-12-31.

        %1 is out of range
        %1 ngoài khoảng cho phép

        Dates lie between %1 and %2.
        Ngày nằm trong khoảng từ %1 đến %2.

        %1 is not a whole number
        %1 không phải là số nguyên

        Write digits only, without separators.
        Chỉ viết chữ số, không có dấu phân cách.

        %1 is below %2
        %1 nhỏ hơn %2

        %1 is below 0
        %1 nhỏ hơn 0

        %1 is too large
        %1 quá lớn

        %1 has %2 decimals
        %1 có %2 chữ số thập phân

        This column holds at most %1 decimals.
        Cột này có nhiều nhất %1 chữ số thập phân.

        the text has a control character
        có ký tự điều khiển

        Only tabs and line ends may stand in text.
        Chỉ được dùng tab và dấu xuống dòng.

        the text has %1 characters
        chữ dài %1 ký tự

        This column holds at most %1.
        Cột này chứa nhiều nhất %1 ký tự.

        %1 %2 is before %3 %4
        %1 %2 trước %3 %4

        %1 is empty, %2 is not
        %1 để trống, còn %2 thì không

        Give both or neither.
        Ghi cả hai hoặc bỏ trống cả hai.

        %1 and %2 are both given
        có cả %1 và %2

        %1 and %2 are both empty
        %1 và %2 đều để trống

        sectors, areas and donors are all empty
        sectors, areas và donors đều để trống

        Give at least one of the three.
        Ghi ít nhất một trong ba.

        Give exactly one of the two.
        Chỉ ghi một trong hai.

        a project that is %1 needs %2
        khoản viện trợ có trạng thái %1 cần có %2

        %1 has not the sign of the amount
        %1 không cùng dấu với amount

        A reduction is negative in every column.
        Dòng ghi giảm mang dấu âm ở mọi cột.

        Only a gift in kind (in_kind true) may have no amount.
        Chỉ viện trợ bằng hiện vật (in_kind là true) được bỏ trống giá trị.

        %1 is given without an amount
        có %1 mà không có amount

        Give the amount as well, or leave the gift unvalued.
        Ghi thêm amount, hoặc bỏ trống nếu hiện vật chưa định giá.

        %1 is not an obligation code
        %1 không phải là mã báo cáo

        Codes have the letters A-Z, a-z, digits and . _ / - only.
        Mã chỉ có A-Z, a-z, chữ số và . _ / -.

        %1 is not an area
        %1 không phải là địa bàn

        Areas are written like district:107 or commune:03445@2026-01-01.
        Địa bàn viết như district:107 hoặc commune:03445@2026-01-01.

        %1 is not a level of areas
        %1 không phải là cấp địa bàn

        Levels are province, district and commune, as in district:107.
        Các cấp là province, district và commune, như district:107.

        %1 in %2 is not a date
        %1 trong %2 không phải là ngày

        %1 in %2 is not an area's code
        %1 trong %2 không phải là mã địa bàn

        a rate says how many VND a unit is worth; VND has none
        tỷ giá cho biết một đơn vị tiền bằng bao nhiêu VND; VND không có tỷ giá

        Leave the line out: amounts in VND are taken as they are.
        Bỏ dòng này: số tiền bằng VND được giữ nguyên.

        a project that is %1 and was never approved cannot become %2
        khoản viện trợ ở tình trạng %1, chưa được phê duyệt, không chuyển sang %2 được

        Give the approval's approved_on and approval_number with it.
        Ghi kèm ngày (approved_on) và số quyết định phê duyệt (approval_number).
        """
}
