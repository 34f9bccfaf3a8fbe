// swift-tools-version: 6.2
import PackageDescription

/// One list for every target, tests included.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// A release is one file that needs no Swift on the machine and starts in a few milliseconds: the runtime inside, relocations
/// packed, no names for others to link to. Only the program has these flags: the libraries can be used by version.
let oneFile: [LinkerSetting] =
    [
        .unsafeFlags(
            ["-static-stdlib", "-use-ld=lld"]
                + ["-z", "pack-relative-relocs", "--no-export-dynamic"].flatMap { ["-Xlinker", $0] },
            .when(platforms: [.linux], configuration: .release))
    ]
    + ["CoreFoundation", "_FoundationICU", "_FoundationCShims", "_FoundationCollections"].map {
        .linkedLibrary($0, .when(platforms: [.linux], configuration: .release))
    }

func library(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, resources: resources,
        swiftSettings: settings)
}

let package = Package(
    name: "feedmill",
    products: [
        .library(name: "Feedmill", targets: ["Feedmill"]),
        .library(name: "FeedmillFetcher", targets: ["FeedmillFetcher"]),
        .library(name: "FeedmillStore", targets: ["FeedmillStore"]),
        .executable(name: "feedmill", targets: ["FeedmillCLI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        // Before 2.100 it put no limit on the fields of a head.
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        // Tests only.
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        // The C edge.
        .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        // Its header only: the library is opened when something is fetched.
        .target(name: "CLibcurl"),
        .systemLibrary(name: "CCompression", providers: [.apt(["zlib1g-dev", "libbrotli-dev", "libzstd-dev"])]),
        .target(name: "CProcess"),
        .target(name: "CSegmentation", linkerSettings: [.linkedLibrary("icuuc")]),
        .target(name: "CBytes"),

        // Bytes and grammars.
        library("FeedmillBytes", ["CBytes"]),
        library("FeedmillXML", ["CBytes", "CLibxml2", "FeedmillBytes"]),
        library("FeedmillHTML", ["CBytes", "FeedmillBytes"]),
        library("FeedmillSyntax", ["FeedmillBytes"]),
        library("FeedmillFiles"),

        // The model, and what turns into it and out of it.
        library("FeedmillModel", ["FeedmillSyntax"]),
        library(
            "FeedmillReader", ["FeedmillBytes", "FeedmillXML", "FeedmillHTML", "FeedmillSyntax", "FeedmillModel"]),
        library(
            "FeedmillNormalizer",
            ["CBytes", "FeedmillBytes", "FeedmillReader", "FeedmillHTML", "FeedmillSyntax", "FeedmillModel"]),
        library(
            "FeedmillSummarizer",
            [
                "FeedmillSyntax", "FeedmillModel", "FeedmillFiles", "CSegmentation",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ], exclude: ["Training"]),
        library("FeedmillWriter", ["CBytes", "FeedmillBytes", "FeedmillXML", "FeedmillSyntax", "FeedmillModel"]),
        library("FeedmillValidator", ["FeedmillXML", "FeedmillHTML", "FeedmillSyntax", "FeedmillModel"]),

        // The network.
        library("FeedmillFetcher", ["CLibcurl", "CCompression", "FeedmillSyntax", "FeedmillModel"]),

        // What people use.
        library(
            "Feedmill",
            [
                "FeedmillBytes", "FeedmillSyntax", "FeedmillModel", "FeedmillReader", "FeedmillNormalizer",
                "FeedmillSummarizer", "FeedmillWriter", "FeedmillValidator",
            ]),
        library("FeedmillStore", ["Feedmill", .product(name: "GRDB", package: "GRDB.swift")]),
        library(
            "FeedmillServer",
            [
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]),
        .executableTarget(
            name: "FeedmillCLI",
            dependencies: [
                "CProcess", "Feedmill", "FeedmillBytes", "FeedmillHTML", "FeedmillFiles", "FeedmillStore",
                "FeedmillFetcher", "FeedmillServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "TOMLKit", package: "TOMLKit"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings, linkerSettings: oneFile),

        // For tests: a real HTTP server, and chance that can be had again.
        .target(name: "LoopbackHTTP", path: "Tests/LoopbackHTTP", swiftSettings: settings),
        .target(name: "SeededDice", path: "Tests/SeededDice", swiftSettings: settings),
        tests("FeedmillBytes", ["SeededDice"]),
        tests("FeedmillXML", ["SeededDice"]),
        tests("FeedmillHTML"),
        tests("FeedmillSyntax", ["SeededDice"]),
        tests("FeedmillModel"),
        tests("FeedmillReader", ["FeedmillXML", "FeedmillModel", "FeedmillSyntax", "SeededDice"]),
        tests("FeedmillNormalizer", ["FeedmillReader", "FeedmillModel", "FeedmillSyntax"]),
        tests(
            "FeedmillSummarizer",
            [
                "FeedmillModel", "FeedmillSyntax", "SeededDice", .product(name: "FlyingFox", package: "FlyingFox"),
            ]),
        tests(
            "FeedmillWriter", ["FeedmillXML", "FeedmillModel", "FeedmillSyntax"],
            resources: [.copy("Grammar/atom.rng")]),
        tests("FeedmillValidator", ["FeedmillModel", "FeedmillSyntax", "FeedmillXML"]),
        tests("FeedmillFetcher", ["FeedmillSyntax", "FeedmillModel", "CCompression", "LoopbackHTTP"]),
        tests("Feedmill", ["FeedmillModel", "FeedmillSyntax", "SeededDice"]),
        tests("FeedmillStore", ["Feedmill", .product(name: "GRDB", package: "GRDB.swift")]),
        tests("FeedmillServer", ["FeedmillFetcher", .product(name: "Logging", package: "swift-log")]),
        tests(
            "FeedmillCLI",
            [
                "Feedmill", "FeedmillFetcher", "FeedmillServer", "FeedmillStore", "FeedmillSyntax", "LoopbackHTTP",
                "SeededDice",
                .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "Logging", package: "swift-log"),
            ]),
        // What must hold for every input is shared with the fuzzer, which is a package of its own.
        .testTarget(
            name: "CorpusTests", dependencies: ["Feedmill"], path: "Tests/Fuzz/Properties", swiftSettings: settings),
    ]
)
