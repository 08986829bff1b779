// swift-tools-version: 6.3
import PackageDescription

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "guanhuai",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "guanhuai", targets: ["guanhuai"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CivilCalendar"),
        .target(name: "FEEL", dependencies: ["CivilCalendar"]),
        .target(name: "Rules", dependencies: ["FEEL", "CivilCalendar"]),
        .target(name: "Benefits", dependencies: ["Rules", "FEEL", "CivilCalendar"]),
        .target(name: "PolicyFiles", dependencies: ["Benefits", "Rules", "FEEL", "CivilCalendar", yams]),
        .target(
            name: "Exchange",
            dependencies: [
                "Benefits", "Rules", "CivilCalendar", yams, "CXLSXWriter", "CZlib", "CLibXML2",
            ]),
        .target(name: "Postgres", dependencies: ["CivilCalendar", "CLibPQ", logging, lifecycle]),
        .target(name: "Store", dependencies: ["Benefits", "Rules", "CivilCalendar", "Postgres", crypto]),
        .target(name: "Casework", dependencies: ["Benefits", "Rules", "CivilCalendar", "Store", "Exchange"]),
        .target(
            name: "Web",
            dependencies: ["Benefits", "Rules", "CivilCalendar", "Casework", hummingbird, mustache, logging],
            resources: [.copy("Templates"), .copy("Assets")]),
        .executableTarget(
            name: "guanhuai",
            dependencies: [
                "Benefits", "Rules", "FEEL", "CivilCalendar", "PolicyFiles", "Exchange", "Postgres", "Store",
                "Casework", "Web", argumentParser, logging, lifecycle,
            ]),
        .target(name: "TestSupport", dependencies: ["Postgres"], path: "Tests/Support"),
        .target(name: "HostileFiles", dependencies: ["CZlib"], path: "Tests/HostileFiles"),
        .testTarget(name: "CivilCalendarTests", dependencies: ["CivilCalendar"], path: "Tests/CivilCalendar"),
        .testTarget(
            name: "FEELTests", dependencies: ["FEEL", "CivilCalendar", "fuzz-feel"], path: "Tests/FEEL",
            resources: [.copy("Fixtures")]),
        .testTarget(
            name: "RulesTests", dependencies: ["Rules", "FEEL", "CivilCalendar"], path: "Tests/Rules"),
        .testTarget(
            name: "BenefitsTests",
            dependencies: ["Benefits", "Rules", "FEEL", "CivilCalendar", "TestSupport"],
            path: "Tests/Benefits"),
        .testTarget(
            name: "PolicyFilesTests",
            dependencies: [
                "PolicyFiles", "Benefits", "Rules", "FEEL", "CivilCalendar", "Exchange", "bench-rules",
            ],
            path: "Tests/PolicyFiles"),
        .testTarget(
            name: "ExchangeTests",
            dependencies: ["Exchange", "Benefits", "Rules", "CivilCalendar", "HostileFiles", "TestSupport"],
            path: "Tests/Exchange"),
        .testTarget(
            name: "PostgresTests", dependencies: ["Postgres", "CivilCalendar", "TestSupport"],
            path: "Tests/Postgres"),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "Store", "Exchange", "Benefits", "Rules", "CivilCalendar", "Postgres", "TestSupport",
            ],
            path: "Tests/Store"),
        .testTarget(
            name: "CaseworkTests",
            dependencies: [
                "Casework", "Store", "Exchange", "PolicyFiles", "Benefits", "Rules", "CivilCalendar",
                "Postgres",
                "TestSupport",
            ], path: "Tests/Casework"),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Casework", "Store", "PolicyFiles", "Exchange", "Benefits", "Rules", "CivilCalendar",
                "Postgres",
                "TestSupport", hummingbird, mustache, logging,
            ], path: "Tests/Web"),
        .testTarget(
            name: "GuanhuaiTests",
            dependencies: ["guanhuai", "Exchange", "HostileFiles", "Postgres", "TestSupport"],
            path: "Tests/guanhuai"),
        .testTarget(name: "TidyTests", path: "Tests/Tidy"),
        .executableTarget(name: "fuzz-feel", dependencies: ["FEEL"], path: "Tests/Benchmarks/FEELFuzz"),
        .executableTarget(
            name: "bench-rules",
            dependencies: ["PolicyFiles", "Exchange", "Benefits", "Rules", "FEEL", "CivilCalendar"],
            path: "Tests/Benchmarks/Rules", exclude: ["rules"]),
        .executableTarget(
            name: "bench-register",
            dependencies: [
                "Casework", "Store", "Exchange", "Benefits", "CivilCalendar", "Postgres", "TestSupport",
            ],
            path: "Tests/Benchmarks/Register"),
        .executableTarget(
            name: "bench-postgres", dependencies: ["Postgres", "CivilCalendar", "TestSupport", logging],
            path: "Tests/Benchmarks/Postgres"),
    ]
)

// One loop gives every target the same settings (README of each target lists none of its own).
for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .treatAllWarnings(as: .error),
    ]
}
