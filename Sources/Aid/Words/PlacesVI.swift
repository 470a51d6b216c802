extension VietnameseWords {
    /// Reforms of places.
    static let places = """
        %1 is empty
        chưa ghi %1

        A unit is named by its level and its code.
        Đơn vị được gọi bằng cấp và mã.

        kind is empty
        chưa ghi kind

        kind is given without a new unit
        ghi kind nhưng không có đơn vị mới

        What becomes of a unit is whole, part, unchanged or renamed.
        Đơn vị chuyển thành: whole, part, unchanged hoặc renamed.

        the record is not sound: its fields, quotation marks or letters
        dòng bị hỏng: số cột, dấu ngoặc kép hoặc bảng mã

        Save the file as CSV UTF-8, with as many fields as the header has.
        Lưu tệp dạng CSV UTF-8, số cột mỗi dòng bằng số cột ở dòng tiêu đề.

        a reform has at most %1 lines
        một đợt sắp xếp có nhiều nhất %1 dòng

        a reform has no column %1
        tệp sắp xếp không có cột %1

        %1 begins and has no name
        %1 được thành lập nhưng chưa có tên

        Give the name of a unit that begins on one of its lines.
        Ghi tên đơn vị mới ở một trong các dòng của đơn vị đó.

        there is no area %1 on %2
        không có đơn vị %1 vào ngày %2

        Correct the code, or import the areas in force before.
        Sửa mã, hoặc nhập danh mục địa bàn trước ngày đó.

        %1 ends and becomes another unit
        %1 vừa kết thúc vừa chuyển thành đơn vị khác

        Name the new unit on each line, or have one line that ends it.
        Ghi đơn vị mới ở từng dòng, hoặc chỉ để một dòng kết thúc.

        %1 goes to %2 units and is %3 here
        %1 chia về %2 đơn vị nhưng dòng này ghi %3

        A unit that was split goes in parts.
        Đơn vị bị chia tách thì ghi part.

        %1 has a weight for some of its successors only
        %1 chỉ có tỷ lệ cho một số đơn vị mới

        Give each a weight, or none.
        Ghi tỷ lệ cho tất cả, hoặc không ghi cho đơn vị nào.

        the weights of %1 sum to %2
        các tỷ lệ của %1 cộng lại là %2

        Give weights that sum to 100 or to 1, or leave all of them empty.
        Ghi các tỷ lệ cộng lại bằng 100 hoặc bằng 1, hoặc để trống tất cả.

        %1 has weights for %2 of %3 successors on %4, which sum to %5
        %1 có tỷ lệ cho %2 trong %3 đơn vị mới từ ngày %4, cộng lại là %5

        What lies there cannot be placed until each has a weight and they sum to 100 or to 1.
        Số liệu ở đó chưa phân bổ được cho đến khi đơn vị nào cũng có tỷ lệ và cộng lại bằng 100 hoặc bằng 1.

        %1 cannot lie in %2
        %1 không thể thuộc %2

        Above a commune is a district or a province, above a district a province.
        Trên cấp xã là cấp huyện hoặc cấp tỉnh, trên cấp huyện là cấp tỉnh.

        %1 has several of %2
        %1 có nhiều giá trị %2 khác nhau

        Say the same on each of its lines, or say it once.
        Ghi giống nhau ở các dòng, hoặc chỉ ghi một lần.

        %1 units stay in force under a unit that ends: %2
        %1 đơn vị vẫn còn hiệu lực dưới một đơn vị đã kết thúc: %2

        Say in the file what becomes of each of them.
        Ghi trong tệp từng đơn vị đó chuyển thành gì.
        """
}
