import Foundation
import Glibc

/// A user of the machine, as the password database knows it.
struct Account: Sendable, Equatable {
    let name: String
    let user: uid_t
    let group: gid_t

    /// Nil for a name that the machine does not know.
    static func named(_ name: String) -> Account? {
        found { getpwnam_r(name, $0, $1, $2, $3) }
    }

    /// Nil for a number without a name, as containers have them.
    static func numbered(_ user: uid_t) -> Account? {
        found { getpwuid_r(user, $0, $1, $2, $3) }
    }

    private static func found(
        _ look: (
            UnsafeMutablePointer<passwd>, UnsafeMutablePointer<CChar>, Int,
            UnsafeMutablePointer<UnsafeMutablePointer<passwd>?>
        ) -> Int32
    ) -> Account? {
        var entry = passwd()
        var buffer = [CChar](repeating: 0, count: 16_384)
        var result: UnsafeMutablePointer<passwd>?
        return buffer.withUnsafeMutableBufferPointer { space in
            guard let base = space.baseAddress, look(&entry, base, space.count, &result) == 0,
                result != nil
            else { return nil }
            return Account(
                name: String(cString: entry.pw_name), user: entry.pw_uid, group: entry.pw_gid)
        }
    }
}
