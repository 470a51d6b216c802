import Aid
import Foundation

extension WallClock {
    /// The machine's clock as the daemon reads it.
    ///
    /// The unit may not ask the kernel about its clock (`ProtectClock=`), so a synchronised one is
    /// known by the file that systemd-timesyncd keeps; where another program keeps the clock,
    /// `clock.trusted` says so.
    static let machine = WallClock.system(
        programMadeAt: try? URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
            .resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate,
        isSynchronised: {
            FileManager.default.fileExists(atPath: "/run/systemd/timesync/synchronized")
        })
}
