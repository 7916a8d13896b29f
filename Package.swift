// swift-tools-version: 6.2

import PackageDescription

/// The settings of every target: Swift 6, imports that say what they expose, and no warning let through.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "maillage",
    defaultLocalization: "fr",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "maillage", targets: ["maillage"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", exact: "0.10.0"),
    ],
    targets: [
        // The pure core: no files, no sockets, no clock of its own, no database.
        .target(name: "Territory", dependencies: ["Wording"]),
        .target(name: "Wording"),
        .target(name: "Journal", dependencies: ["Territory"]),
        .target(name: "Access", dependencies: ["Territory", "Journal"]),
        .target(name: "Reception", dependencies: ["Territory", "Journal", "Wording"]),

        // The adapters: one outside world each, none imports another.
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(
            name: "Catalogue",
            dependencies: [
                "CZlib", "Territory", "Access", "Reception", "Wording",
                .product(name: "Yams", package: "Yams"),
                .product(name: "SwiftCSV", package: "SwiftCSV"),
            ],
            plugins: ["EmbedFiles"]
        ),
        .target(
            name: "Storage",
            dependencies: [
                "Territory", "Reception", "Access", "Journal",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        ),
        .systemLibrary(name: "COpenSSL", pkgConfig: "openssl", providers: [.apt(["libssl-dev"])]),
        .target(name: "SecureTransport", dependencies: ["COpenSSL", "Access", "Journal"]),
        .target(
            name: "DeskWeb",
            dependencies: [
                "Territory", "Reception", "Access", "Journal", "Wording",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            exclude: ["Pages", "Assets"],
            plugins: ["EmbedFiles"]
        ),

        // Commands and composition.
        .executableTarget(
            name: "maillage",
            dependencies: [
                "Territory", "Reception", "Access", "Journal", "Wording",
                "Catalogue", "Storage", "SecureTransport", "DeskWeb",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]
        ),

        // config/, forms/ and the pages, made part of the binary so that one file installs the whole desk.
        .executableTarget(name: "embed-files"),
        .plugin(
            name: "EmbedFiles",
            capability: .buildTool(),
            dependencies: ["embed-files"],
            path: "Sources/EmbedFiles"
        ),

        .testTarget(name: "TerritoryTests", dependencies: ["Territory"]),
        .testTarget(name: "WordingTests", dependencies: ["Wording", "Catalogue"]),
        .testTarget(name: "JournalTests", dependencies: ["Journal", "Territory", "SecureTransport"]),
        .testTarget(name: "AccessTests", dependencies: ["Access", "Territory", "Journal"]),
        .testTarget(name: "ReceptionTests", dependencies: ["Reception", "Territory", "Journal", "Wording"]),
        .testTarget(
            name: "CatalogueTests",
            dependencies: ["Catalogue", "Territory", "Access", "Reception", "Wording"]
        ),
        .testTarget(
            name: "StorageTests",
            dependencies: [
                "Storage", "Territory", "Reception", "Access", "Journal", "SecureTransport", "CrashWriter",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        // Writes visits until it is killed: what the test of unplugging starts again and again.
        .executableTarget(
            name: "CrashWriter",
            dependencies: ["Storage", "Territory", "Reception", "Journal", "SecureTransport"],
            path: "Tests/CrashWriter"
        ),
        .testTarget(name: "SecureTransportTests", dependencies: ["SecureTransport", "Access", "Journal"]),
        .testTarget(
            name: "DeskWebTests",
            dependencies: [
                "DeskWeb", "Territory", "Reception", "Access", "Journal", "Wording", "Catalogue", "SecureTransport",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .testTarget(
            name: "MaillageTests",
            dependencies: [
                "maillage",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .plugin && target.type != .system {
    target.swiftSettings = (target.swiftSettings ?? []) + strict
}
