import Testing

@testable import vientro

@Suite struct TableTests {
    private let plain = Style(colours: false)

    @Test func `columns line up by grapheme clusters, composed or not`() {
        var table = Table([.init(title: "Lĩnh vực"), .init(title: "Số", side: .right)])
        table.add(["Giáo dục", "7"])
        // "Nước sạch" with combining marks: as wide as its nine letters.
        table.add([.init("Nu\u{31B}\u{301}\u{6F}c"), "1.751"])
        table.add(["", "2"])
        #expect(
            table.text(plain) == """
                Lĩnh vực     Số
                Giáo dục      7
                Nu\u{31B}\u{301}oc      1.751
                              2

                """)
    }

    @Test func `no line ends in blanks`() {
        var table = Table([.init(title: "a"), .init(title: "b")])
        table.add(["long text", ""])
        #expect(table.text(plain).split(separator: "\n").allSatisfy { !$0.hasSuffix(" ") })
    }

    @Test func `colour does not move columns`() {
        var table = Table([.init(title: "a", side: .right), .init(title: "b")])
        table.add([.init("12345", .red), "x"])
        let coloured = table.text(Style(colours: true))
            .replacing(/\u{1B}\[\d+m/, with: "")
        #expect(coloured == table.text(plain))
        #expect(table.text(Style(colours: true)).contains("\u{1B}[31m12345\u{1B}[0m"))
    }

    @Test func `data cannot move the cursor`() {
        #expect(Table.Cell("a\u{1B}[2Jb\nc").text == "a [2Jb c")
        #expect(Table.clean("a\nb\r", keepingLines: true) == "a\nb ")
    }
}
