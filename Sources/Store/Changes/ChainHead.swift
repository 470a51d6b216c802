import Aid
import Foundation
import Postgres
import Synchronization

/// The end of the chain under its lock, and when the link behind it is recorded.
final class ChainHead: Sendable {
    let seq: Int64
    let digest: String
    /// Microseconds since the epoch.
    private let recordedAt: Int64
    private let clock: WallClock
    private let instant = Mutex<Int64?>(nil)

    /// A row of `ChangeSQL.lockHead`.
    init(_ row: Row, _ clock: WallClock) throws {
        seq = try row.int64(0)
        recordedAt = try row.int64(1)
        digest = try row.text(2)
        self.clock = clock
    }

    /// Whether the next link's instant is set, and so `ChangeSQL.lockLink` held.
    var isInstantSet: Bool { instant.withLock { $0 != nil } }

    /// The next link's instant, in microseconds since the epoch, after every one before it. To be
    /// called under `ChangeSQL.lockLink`; once set it stays.
    @discardableResult
    func setInstant() -> Int64 {
        instant.withLock { instant in
            if let instant { return instant }
            let now = Int64((clock.now().timeIntervalSince1970 * 1_000_000).rounded())
            let set = max(now, recordedAt + 1)
            instant = set
            return set
        }
    }
}
