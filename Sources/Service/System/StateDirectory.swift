/// The state directory of one daemon.
enum StateDirectory {
    /// Makes it where it is missing (0700) and takes its lock; throws `.running` while another
    /// daemon has it. Keep the lock as long as the process lives.
    static func claim(_ path: String) throws(StartError) -> ProcessLock {
        try Folder.makeWritable(path, setting: "state_dir", mode: 0o700)
        return try ProcessLock(
            path: "\(path)/vientrod.lock", holding: "the state directory \(path)")
    }
}
