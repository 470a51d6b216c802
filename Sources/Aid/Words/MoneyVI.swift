extension VietnameseWords {
    /// Amounts, rates and shares.
    static let money = """
        %1 is not a number
        %1 không phải là số

        Numbers are plain decimals like -1234.50, without separators.
        Số viết như -1234.50: dấu chấm thập phân, không có dấu phân cách hàng nghìn.

        %1 has %2 decimals, %3 has %4
        %1 có %2 chữ số thập phân, %3 có %4

        Amounts are exact: write them as the document does.
        Giá trị phải chính xác: ghi đúng như văn bản.

        %1 %2 is too large
        %1 %2 quá lớn

        Amounts have less than 19 digits, decimals included.
        Giá trị có ít hơn 19 chữ số, kể cả phần thập phân.

        Rates are plain decimals like 25286.8681, without separators.
        Tỷ giá viết như 25286.8681, không có dấu phân cách hàng nghìn.

        the rate %1 has %2 decimals
        tỷ giá %1 có %2 chữ số thập phân

        Rates have at most 12 decimals.
        Tỷ giá có nhiều nhất 12 chữ số thập phân.

        the rate %1 is too large
        tỷ giá %1 quá lớn

        Rates are đồng for one major unit, below 10^15.
        Tỷ giá là số đồng cho một đơn vị tiền, nhỏ hơn 10^15.

        the rate %1 is not above zero
        tỷ giá %1 không lớn hơn 0

        Rates are đồng for one major unit.
        Tỷ giá là số đồng cho một đơn vị tiền.

        the value of %1 is too large
        giá trị quy đổi của %1 quá lớn

        Values have less than 19 digits; check the amount and the rate.
        Giá trị có ít hơn 19 chữ số; kiểm tra lại giá trị và tỷ giá.

        %1 has an empty item
        %1 có một mục trống

        Items are split by |.
        Các mục ngăn cách bằng dấu |.

        Items are split by |, as in education=60|health=40.
        Các mục ngăn cách bằng dấu |, như education=60|health=40.

        %1 has no share
        %1 không có tỷ lệ

        With several items each has a share, as in education=60|health=40.
        Có từ hai mục trở lên thì mỗi mục phải có tỷ lệ, như education=60|health=40.

        %1 is listed twice
        %1 ghi hai lần

        List it once.
        Chỉ ghi một lần.

        List it once and add its shares.
        Chỉ ghi một lần và cộng các tỷ lệ.

        the shares sum to %1, not to 100
        các tỷ lệ cộng lại là %1, không phải 100

        Shares have up to four decimals and sum to exactly 100.
        Tỷ lệ có nhiều nhất bốn chữ số thập phân và cộng lại đúng 100.

        the share %1 of %2 is not a number
        tỷ lệ %1 của %2 không phải là số

        Shares are percent, as in education=60|health=40.
        Tỷ lệ tính theo phần trăm, như education=60|health=40.

        the share %1 of %2 has %3 decimals
        tỷ lệ %1 của %2 có %3 chữ số thập phân

        Shares have up to four decimals.
        Tỷ lệ có nhiều nhất bốn chữ số thập phân.

        the share %1 of %2 is not above zero
        tỷ lệ %1 của %2 không lớn hơn 0

        Leave out what has no share.
        Bỏ mục không có tỷ lệ.

        the share %1 of %2 is above 100
        tỷ lệ %1 của %2 lớn hơn 100

        Shares are percent and sum to exactly 100.
        Tỷ lệ tính theo phần trăm và cộng lại đúng 100.

        a share of the %1 is not above zero
        một tỷ lệ trong cột %1 không lớn hơn 0

        the shares of the %1 do not sum to 100
        các tỷ lệ trong cột %1 cộng lại không đúng 100

        one of the %1 is listed twice
        một mục trong cột %1 ghi hai lần
        """
}
