// swift-tools-version: 6.2
import PackageDescription

// Benchmarks are a package of their own, so that the main one's graph stays small. `sh run.sh` runs them.
let package = Package(
    name: "feedmill-benchmarks",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "feedmill", path: "../.."),
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        .target(name: "Samples", path: "Benchmarks/Samples", swiftSettings: [.swiftLanguageMode(.v6)]),
        // One stage at a time, in one process: where the time of the whole goes.
        .executableTarget(
            name: "Stages",
            dependencies: [
                "Samples",
                .product(name: "Feedmill", package: "feedmill"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/Stages",
            swiftSettings: [.swiftLanguageMode(.v6)],
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
        // Writing alone, for writing.py, which holds it against libxml2's writer and feedgen.
        .executableTarget(
            name: "WriteAtom",
            dependencies: [.product(name: "Feedmill", package: "feedmill")],
            path: "Benchmarks/WriteAtom",
            swiftSettings: [.swiftLanguageMode(.v6)]),
        // Fetching alone, for fetching.py, which holds it against libcurl in C.
        .executableTarget(
            name: "Fetch",
            dependencies: [.product(name: "FeedmillFetcher", package: "feedmill")],
            path: "Benchmarks/Fetch",
            swiftSettings: [.swiftLanguageMode(.v6)]),
        // The store alone.
        .executableTarget(
            name: "Keep",
            dependencies: [
                "Samples",
                .product(name: "Feedmill", package: "feedmill"), .product(name: "FeedmillStore", package: "feedmill"),
            ],
            path: "Benchmarks/Keep",
            swiftSettings: [.swiftLanguageMode(.v6)]),
    ]
)
