import Foundation

/// The server's configuration files, written anew at each start so that they follow the program.
struct ServerSettings: Sendable {
    /// The database, and the role that owns it; both exist since `initdb`.
    static let database = "vientro"
    static let role = "vientro"

    let cluster: Cluster
    let socketFolder: String
    /// Who may connect, as operating-system users: the daemon's own, and root.
    let user: String

    func write(to folder: String) throws(StartError) {
        try replace("\(folder)/postgresql.conf", server)
        try replace("\(folder)/pg_hba.conf", access)
        try replace("\(folder)/pg_ident.conf", users)
    }

    private var server: String {
        """
        # Written by vientrod at each start. Your own settings belong into
        # \(cluster.localSettings), which is read after these.
        listen_addresses = ''
        port = 5432
        unix_socket_directories = \(quoted(socketFolder))
        unix_socket_permissions = 0700
        max_connections = 40

        # A small machine that does other work too.
        shared_buffers = '128MB'
        work_mem = '32MB'
        hash_mem_multiplier = 4
        maintenance_work_mem = '64MB'
        effective_cache_size = '512MB'
        max_wal_size = '512MB'
        min_wal_size = '64MB'
        wal_compression = on
        checkpoint_timeout = '15min'
        max_parallel_workers_per_gather = 0
        max_logical_replication_workers = 0
        # JIT needs memory that is writable and executable, which the unit forbids.
        jit = off

        # Nothing acknowledged is lost.
        fsync = on
        synchronous_commit = on
        full_page_writes = on

        # Sessions say the same everywhere.
        timezone = 'UTC'
        datestyle = 'ISO, YMD'
        lc_messages = 'C'

        # Read by vientrod, which adds time and place. Statements hold personal details.
        log_destination = 'stderr'
        logging_collector = off
        log_line_prefix = ''
        log_min_messages = log
        log_min_error_statement = panic
        log_checkpoints = off
        log_autovacuum_min_duration = -1
        \(localSettings)

        """
    }

    /// Named only where it exists: the server would log a missing file at each start.
    private var localSettings: String {
        FileManager.default.fileExists(atPath: cluster.localSettings)
            ? "include = \(quoted(cluster.localSettings))" : ""
    }

    private var access: String {
        """
        # Written by vientrod at each start. No passwords, no network.
        local all all peer map=vientro

        """
    }

    private var users: String {
        """
        # Written by vientrod at each start.
        vientro "\(user)" \(ServerSettings.role)
        vientro root \(ServerSettings.role)

        """
    }

    private func quoted(_ text: String) -> String {
        "'\(text.replacing("\\", with: "\\\\").replacing("'", with: "''"))'"
    }

    private func replace(_ path: String, _ text: String) throws(StartError) {
        do {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        } catch {
            throw StartError(
                .configuration, "cannot write \(path)", detail: "\(error.localizedDescription)",
                hint: "Check who owns state_dir and whether its disk is full.")
        }
    }
}
