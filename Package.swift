// swift-tools-version: 6.2
import PackageDescription

// Service goes without MemberImportVisibility: several C modules share the system's headers, and
// each would have to be imported for one struct.
let strictService: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]
let strict = strictService + [.enableUpcomingFeature("MemberImportVisibility")]

let package = Package(
    name: "vientro",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "vientrod", targets: ["vientrod"]),
        .executable(name: "vientro", targets: ["vientro"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(
            url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: ["YAML"]),
        .package(url: "https://github.com/apple/swift-crypto", "3.12.0"..<"5.0.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "Postgres", dependencies: ["CLibPQ"], swiftSettings: strict),
        .target(name: "Aid", swiftSettings: strict),
        .target(name: "Control", swiftSettings: strict),
        .target(name: "Mail", dependencies: ["CCurl"], swiftSettings: strict),
        .target(
            name: "Migrations", path: "migrations",
            sources: ["Migrations.swift"],
            resources: [
                .embedInCode("0001_create_changes.sql"),
                .embedInCode("0002_create_reference.sql"),
                .embedInCode("0003_create_register.sql"),
                .embedInCode("0004_create_ledger.sql"),
                .embedInCode("0005_create_obligations.sql"),
                .embedInCode("0006_create_jobs.sql"),
                .embedInCode("0007_create_mail.sql"),
                .embedInCode("0008_seed_rules.sql"),
                .embedInCode("0009_announce_mail.sql"),
                .embedInCode("0010_complete_totals.sql"),
                .embedInCode("0011_add_register_by_hand.sql"),
                .embedInCode("0012_keep_lives.sql"),
                .embedInCode("0013_keep_questions.sql"),
                .embedInCode("0014_keep_request_digests.sql"),
                .embedInCode("0015_find_projects.sql"),
                .embedInCode("0016_find_by_code.sql"),
                .embedInCode("0017_complete_obligations.sql"),
                .embedInCode("0018_remind_due.sql"),
                .embedInCode("0019_doubt_the_clock.sql"),
                .embedInCode("0020_follow_reports.sql"),
                .embedInCode("0021_move_reports.sql"),
            ]),
        .target(
            name: "Store",
            dependencies: [
                "Aid", "Postgres", "Migrations",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(
            name: "Service",
            dependencies: [
                "Aid", "Store", "Control", "Mail",
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strictService),
        .executableTarget(
            name: "vientrod",
            dependencies: [
                "Service",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "vientro",
            dependencies: [
                "Control",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .target(
            name: "TestKit", dependencies: ["Aid", "Postgres", "Store"], swiftSettings: strict),
        .testTarget(name: "AidTests", dependencies: ["Aid"], swiftSettings: strict),
        .testTarget(name: "ControlTests", dependencies: ["Control"], swiftSettings: strict),
        .testTarget(
            name: "VientroTests",
            dependencies: [
                "vientro", "Control",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "MailTests", dependencies: ["Mail"], exclude: ["Servers"], swiftSettings: strict),
        .testTarget(
            name: "PostgresTests", dependencies: ["Postgres", "TestKit"], swiftSettings: strict),
        .testTarget(
            name: "StoreTests", dependencies: ["Store", "Postgres", "TestKit"],
            swiftSettings: strict),
        .testTarget(
            name: "ServiceTests",
            dependencies: [
                "Service", "Aid", "Control", "Mail", "Postgres", "Store", "TestKit",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strictService),
    ]
)
