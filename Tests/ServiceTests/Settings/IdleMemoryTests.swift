import Foundation
import Testing

@testable import Service

struct IdleMemoryTests {
    @Test func `names code of files only`() {
        let maps = """
            5567ee3ff000-5567f0a51000 r-xp 00000000 fe:00 1 /usr/bin/vientrod
            5567f0a52000-5567f0b58000 r--p 02652000 fe:00 1 /usr/bin/vientrod
            5567f0b58000-5567f3078000 rw-p 02758000 fe:00 1 /usr/bin/vientrod
            7ffd1c5f2000-7ffd1c5f4000 r-xp 00000000 00:00 0 [vdso]
            7f0000000000-7f0000001000 r-xp 00000000 00:00 0
            7f1000000000-7f1000002000 r-xp 00000000 fe:00 2 /usr/lib/libc.so.6
            """
        #expect(
            IdleMemory.programText(in: maps) == [
                0x5567_ee3f_f000..<0x5567_f0a5_1000, 0x7f10_0000_0000..<0x7f10_0000_2000,
            ])
    }

    @Test func `what runs goes on after its pages were given back`() {
        let before = (0..<100).map { String($0) }
        IdleMemory.release()
        #expect(before == (0..<100).map { String($0) })
    }
}
