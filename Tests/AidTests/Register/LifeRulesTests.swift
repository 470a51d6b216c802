import Testing

@testable import Aid

struct LifeRulesTests {
    @Test(arguments: [
        "ông A, C1234567", "AB123456 hết hạn", "b12345678", "(C1234567)", "hộ chiếu 123456789",
        "Passport no. 9876543", "Hộ chiếu số: 1234567", "số C1234567.",
    ])
    func `numbers of passports are found`(_ text: String) {
        #expect(PersonalNumbers.find(in: text) != nil)
    }

    @Test(arguments: [
        "", "1355/QĐ-UBND", "ABC1234567", "C12345", "C123456789", "20261116", "LC-001/C-2026-001",
        "đoàn 12 người năm 2026", "QD123456/QĐ", "UNC0012345678", "số 1234567", "12AB123456",
        "hộ chiếu còn hạn",
    ])
    func `other numbers are left alone`(_ text: String) {
        #expect(PersonalNumbers.find(in: text) == nil, "\(text)")
    }

    @Test func `every status of a mission can be reached from the request and leads on or ends`() {
        var reached: Set<String> = ["requested"]
        var waiting = ["requested"]
        while let status = waiting.popLast() {
            for next in MissionLife.next(after: status) where reached.insert(next).inserted {
                waiting.append(next)
            }
        }
        #expect(reached == Set(MissionLife.statuses))
        for end in ["refused", "cancelled", "reported"] {
            #expect(MissionLife.next(after: end) == [])
        }
        for move in MissionLife.moves {
            #expect(!move.to.contains(move.from))
            #expect(MissionLife.statuses.contains(move.from))
        }
    }
}
