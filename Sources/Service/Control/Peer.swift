import Aid
import Foundation
import Logging
import NIOCore
import Store

#if canImport(Glibc)
    import Glibc
#endif

/// Who is at the other end of a Unix socket, as the kernel says.
struct Peer: Sendable {
    let user: uid_t
    let groups: Set<gid_t>

    /// The kernel's `struct ucred`.
    private struct Credentials: Sendable {
        var process: Int32 = 0
        var user: UInt32 = 0
        var group: UInt32 = 0
    }

    // SO_PEERGROUPS; SO_PEERCRED has no supplementary groups.
    private static let peerGroups = NIOBSDSocket.Option(rawValue: 59)
    private static let peerCredentials = NIOBSDSocket.Option(rawValue: 17)

    /// Room for as many groups as anybody in an office has; the kernel refuses to cut the list.
    private typealias Groups = InlineArray<512, gid_t>

    /// Asks the kernel about the connection behind a channel.
    init(_ channel: any Channel) async throws {
        guard let options = channel as? any SocketOptionProvider else {
            throw Refusal(status: 500, "no-peer", "the connection is no Unix socket")
        }
        // Both are asked for before either answer is awaited: they come from another thread.
        let asked: EventLoopFuture<Credentials> = options.unsafeGetSocketOption(
            level: .socket, name: Peer.peerCredentials)
        let askedGroups: EventLoopFuture<Groups> = options.unsafeGetSocketOption(
            level: .socket, name: Peer.peerGroups)
        let credentials = try await asked.get()
        user = credentials.user
        var groups: Set<gid_t> = [credentials.group]
        if let listed = try? await askedGroups.get() {
            // What the kernel did not fill is zero, and root's group gives nothing here.
            for index in listed.indices where listed[index] != 0 { groups.insert(listed[index]) }
        }
        self.groups = groups
    }

    /// The login, or `uid:1000` where the system has none.
    var login: String {
        guard let entry = getpwuid(user), let name = entry.pointee.pw_name else {
            return "uid:\(user)"
        }
        return String(cString: name)
    }

    /// Root and the service's own user may do everything; others what the register says of their
    /// login, or else what their groups give.
    func actor(_ context: Context) async -> Actor {
        let login = login
        if user == 0 || user == geteuid() { return Actor(login: login, role: .admin) }
        let day = context.today
        if let word = try? await context.store.read({ try await $0.role(of: login, on: day) }),
            let role = Actor.Role(rawValue: word)
        {
            return Actor(login: login, role: role)
        }
        return Actor(login: login, role: groupRole)
    }

    private var groupRole: Actor.Role {
        func isIn(_ name: String) -> Bool {
            getgrnam(name).map { groups.contains($0.pointee.gr_gid) } ?? false
        }
        if isIn("vientro-operator") { return .enter }
        return isIn("vientro-read") ? .read : .none
    }
}
