// swift-tools-version: 6.2
import PackageDescription

// Fuzzing is a package of its own: its flags must not reach the main one, which knows nothing of it.
// `sh run.sh` builds it with the flags it needs and says how to use it.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "feedmill-fuzz",
    dependencies: [.package(name: "feedmill", path: "../..")],
    targets: [
        // What must hold, a file a kind of input. The main package's tests hold the same files against `Corpora`.
        .target(
            name: "FuzzProperties", dependencies: [.product(name: "Feedmill", package: "feedmill")],
            path: "Properties", exclude: ["CorpusTests.swift"], swiftSettings: settings),
        .target(name: "CLibFuzzer"),
        // Its entry point is a C function: the compiler must not make another.
        .executableTarget(
            name: "Fuzz", dependencies: ["FuzzProperties", "CLibFuzzer"],
            swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]),
    ]
)
