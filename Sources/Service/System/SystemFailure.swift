import Foundation
import Glibc

/// The system's own words for the error of the call that just failed.
func systemError(_ number: Int32 = errno) -> String {
    String(cString: strerror(number))
}

/// The longest path that fits `sockaddr_un`, in bytes without the closing zero.
let longestSocketPath = 107

/// Makes the address of a Unix socket and passes it on; nil for a path that does not fit.
/// A path that begins with `@` is in the abstract space, as systemd writes it.
func withSocketAddress<Result>(
    of path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
) -> Result? {
    var bytes = Array(path.utf8)
    guard !bytes.isEmpty, bytes.count <= longestSocketPath else { return nil }
    let abstract = bytes[0] == UInt8(ascii: "@")
    if abstract { bytes[0] = 0 }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let length = MemoryLayout<sa_family_t>.size + bytes.count + (abstract ? 0 : 1)
    return withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            body($0, socklen_t(length))
        }
    }
}
