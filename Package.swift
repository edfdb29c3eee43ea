// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target of this package.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// Settings of the targets that read and write bytes. Their tests ask millions of things of them,
/// which takes thirty times as long without optimization. Assertions stay.
let quick =
    house + [
        .unsafeFlags(
            ["-O", "-Xfrontend", "-assert-config", "-Xfrontend", "Debug"],
            .when(configuration: .debug))
    ]

/// Settings of the targets that wait for a network, in which room counts for more than time.
let small: [SwiftSetting] = [.unsafeFlags(["-Osize"], .when(configuration: .release))]

let package = Package(
    name: "kith",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "kith", targets: ["kith"]),
        .executable(name: "kith-http", targets: ["kith-http"]),
        .executable(name: "kith-serve", targets: ["kith-serve"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibical", pkgConfig: "libical",
            providers: [.apt(["libical-dev"]), .brew(["libical"])]),
        // macOS has it in its SDK.
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl",
            providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),
        .target(name: "CivilTime", swiftSettings: quick),
        .target(name: "ICalendar", dependencies: ["CLibical", "CivilTime"], swiftSettings: quick),
        .target(name: "VCard", dependencies: ["ICalendar"], swiftSettings: quick),
        .target(name: "JobSearch", dependencies: ["CivilTime"], swiftSettings: quick),
        .target(name: "Pipeline", swiftSettings: quick),
        // The words of the command line, which Swift finds only where /proc can be read, and pipes.
        .target(name: "CStart"),
        .target(name: "CSQLiteShim", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(
            name: "Logbook",
            dependencies: [
                "CSQLiteShim", "CivilTime", "JobSearch",
                .product(name: "GRDB", package: "GRDB.swift"),
            ], swiftSettings: house),
        .target(
            name: "CalendarExport", dependencies: ["CivilTime", "JobSearch", "ICalendar"],
            swiftSettings: house),
        .target(
            name: "Publishing",
            dependencies: [
                "CivilTime", "JobSearch", "Logbook", "CalendarExport", "ICalendar", "VCard",
                "Pipeline",
            ], swiftSettings: house),
        .target(
            name: "Intake",
            dependencies: [
                "CivilTime", "JobSearch", "ICalendar", "VCard", "CZlib", "CLibXML2", "Pipeline",
            ], swiftSettings: quick),
        // Two-way sync without a network: requests, answers and merging as values.
        .target(
            name: "DAVSync", dependencies: ["CivilTime", "JobSearch", "CLibXML2"],
            swiftSettings: quick + small),
        // What kith and kith-http say to each other.
        .target(name: "DAVWire", swiftSettings: quick),
        // The network of sync, a program of its own: nothing else links libcurl.
        .executableTarget(
            name: "kith-http", dependencies: ["CCurl", "DAVWire"], swiftSettings: house),
        // The things of a log as items of a server, and the rounds of sync over an account.
        .target(
            name: "LogSync",
            dependencies: [
                "CivilTime", "JobSearch", "ICalendar", "VCard", "CalendarExport", "DAVSync",
                "Logbook",
            ], swiftSettings: house + small),
        .target(
            name: "Presentation", dependencies: ["CivilTime", "JobSearch", "Logbook"],
            swiftSettings: house),
        // Pages and the calendar of a log as answers to requests, without a network.
        .target(
            name: "Serving",
            dependencies: [
                "CZlib", "CivilTime", "JobSearch", "Logbook", "Presentation", "Publishing",
                "CalendarExport", "VCard",
            ], swiftSettings: house),
        // What listens, a program of its own.
        .executableTarget(
            name: "kith-serve", dependencies: ["CivilTime", "JobSearch", "Logbook", "Serving"],
            swiftSettings: house),
        .executableTarget(
            name: "kith",
            dependencies: [
                "CStart", "CivilTime", "JobSearch", "Logbook", "CalendarExport", "Publishing",
                "Intake", "ICalendar", "Presentation", "VCard", "DAVSync", "DAVWire",
                "LogSync",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "TOMLKit", package: "TOMLKit"),
            ], swiftSettings: house),
        // Shared by test targets: the readers in Tests/Python, zone files and zips, and items of every kind.
        .target(
            name: "TestTools", dependencies: ["CZlib", "ICalendar", "CivilTime", "DAVSync"],
            path: "Tests/TestTools",
            swiftSettings: quick),
        // Reads a calendar and counts: what `make bench` measures. It is not installed.
        .executableTarget(
            name: "read-bench", dependencies: ["ICalendar", "CivilTime"], path: "Bench/Read",
            swiftSettings: house),
        // Reads a made-up answer of a server and says what that takes. It is not installed.
        .executableTarget(
            name: "multistatus-bench", dependencies: ["DAVSync"], path: "Bench/Multistatus",
            swiftSettings: house),
        .testTarget(
            name: "CivilTimeTests", dependencies: ["CivilTime", "TestTools"], swiftSettings: house),
        .testTarget(
            name: "ICalendarTests",
            dependencies: ["ICalendar", "CivilTime", "CLibical", "TestTools"],
            resources: [.copy("Fixtures")], swiftSettings: house),
        .testTarget(
            name: "VCardTests", dependencies: ["VCard", "ICalendar", "TestTools"],
            resources: [.copy("Fixtures")], swiftSettings: house),
        .testTarget(name: "PipelineTests", dependencies: ["Pipeline"], swiftSettings: house),
        .testTarget(
            name: "JobSearchTests", dependencies: ["JobSearch", "CivilTime", "TestTools"],
            resources: [.copy("Fixtures")], swiftSettings: house),
        .testTarget(
            name: "LogbookTests",
            dependencies: [
                "Logbook", "JobSearch", "CivilTime", "TestTools",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            resources: [.copy("Fixtures")], swiftSettings: house),
        .testTarget(
            name: "DAVWireTests", dependencies: ["DAVWire", "TestTools"], swiftSettings: house),
        .testTarget(
            name: "CalendarExportTests",
            dependencies: ["CalendarExport", "ICalendar", "JobSearch", "CivilTime", "TestTools"],
            swiftSettings: house),
        .testTarget(
            name: "PublishingTests",
            dependencies: [
                "Publishing", "CalendarExport", "ICalendar", "VCard", "Logbook", "JobSearch",
                "CivilTime",
            ], swiftSettings: house),
        .testTarget(
            name: "IntakeTests",
            dependencies: ["Intake", "JobSearch", "CivilTime", "ICalendar", "TestTools"],
            resources: [.copy("Fixtures"), .copy("Postings/Pages")], swiftSettings: house),
        .testTarget(
            name: "DAVSyncTests", dependencies: ["DAVSync", "JobSearch", "CivilTime", "TestTools"],
            exclude: ["Record"],
            resources: [.copy("Fixtures")], swiftSettings: house),
        .testTarget(
            name: "LogSyncTests",
            dependencies: [
                "LogSync", "DAVSync", "Logbook", "JobSearch", "ICalendar", "VCard", "CivilTime",
                "CalendarExport", "TestTools",
            ], swiftSettings: house),
        .testTarget(
            name: "ServingTests",
            dependencies: [
                "Serving", "CalendarExport", "CivilTime", "JobSearch", "Logbook", "Presentation",
                "Publishing",
            ], swiftSettings: house),
        .testTarget(
            name: "kithTests",
            dependencies: [
                "kith", "CalendarExport", "Logbook", "JobSearch", "Presentation", "Publishing",
                "CivilTime", "DAVSync", "LogSync", "TestTools",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            resources: [.copy("Transcripts")], swiftSettings: house),
        // The programs themselves, run as processes: depending on them has them built.
        .testTarget(
            name: "kithProcessTests",
            dependencies: ["kith", "kith-http", "kith-serve", "DAVSync", "DAVWire", "TestTools"],
            resources: [.copy("Fixtures")],
            swiftSettings: house),
    ],
    swiftLanguageModes: [.v6]
)

/// With `KITH_TESTS=ICalendarTests,…` the package is those tests and what they stand on, for builds of
/// their own kind (`scripts/sanitize`): one for all tests takes many times as long.
if let tests = Context.environment["KITH_TESTS"] {
    var wanted = Set(tests.split(separator: ",").map(String.init))
    var count = 0
    while count < wanted.count {
        count = wanted.count
        for target in package.targets where wanted.contains(target.name) {
            for case .byNameItem(let name, _) in target.dependencies { wanted.insert(name) }
        }
    }
    package.products = []
    package.targets.removeAll { !wanted.contains($0.name) }
}
