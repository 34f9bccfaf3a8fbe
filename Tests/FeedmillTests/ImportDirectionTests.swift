import Foundation
import Testing

/// SwiftPM builds undeclared imports without a word, so the direction is read back from the sources.
@Suite struct ImportDirectionTests {
    /// What each target may import, besides the standard library.
    private static let allowed: [String: Set<String>] = [
        "FeedmillBytes": ["CBytes", "Glibc"],
        "FeedmillXML": ["CBytes", "CLibxml2", "FeedmillBytes", "Glibc"],
        "FeedmillHTML": ["CBytes", "FeedmillBytes"],
        "FeedmillSyntax": ["FeedmillBytes"],
        "FeedmillFiles": ["Glibc"],
        "FeedmillModel": ["FeedmillSyntax"],
        "FeedmillReader": ["FeedmillBytes", "FeedmillXML", "FeedmillHTML", "FeedmillSyntax", "FeedmillModel"],
        "FeedmillNormalizer": [
            "CBytes", "FeedmillBytes", "FeedmillReader", "FeedmillHTML", "FeedmillSyntax", "FeedmillModel",
        ],
        "FeedmillSummarizer": [
            "FeedmillSyntax", "FeedmillModel", "FeedmillFiles", "CSegmentation", "Glibc", "FoundationEssentials",
            "Subprocess",
            "SystemPackage",
        ],
        "FeedmillWriter": ["CBytes", "FeedmillBytes", "FeedmillXML", "FeedmillSyntax", "FeedmillModel"],
        "FeedmillValidator": ["FeedmillXML", "FeedmillHTML", "FeedmillSyntax", "FeedmillModel"],
        "FeedmillFetcher": [
            "CLibcurl", "CCompression", "FeedmillSyntax", "FeedmillModel", "Glibc", "Synchronization",
        ],
        "Feedmill": [
            "FeedmillBytes", "FeedmillHTML", "FeedmillSyntax", "FeedmillModel", "FeedmillReader",
            "FeedmillNormalizer", "FeedmillSummarizer", "FeedmillWriter", "FeedmillValidator",
        ],
        "FeedmillStore": ["Feedmill", "FeedmillModel", "FeedmillSyntax", "GRDB", "Foundation"],
        "FeedmillServer": [
            "HTTPTypes", "Hummingbird", "HummingbirdCore", "Logging", "NIOCore", "NIOHTTPTypes", "ServiceLifecycle",
        ],
        "FeedmillCLI": [
            "CProcess", "Feedmill", "FeedmillBytes", "FeedmillHTML", "FeedmillFiles", "FeedmillFetcher",
            "FeedmillServer", "FeedmillStore",
            "FeedmillSyntax", "FeedmillModel", "FeedmillWriter",
            "ArgumentParser",
            "TOMLKit", "Dispatch", "FoundationEssentials", "Glibc", "Synchronization", "Logging", "CoreMetrics",
            "ServiceLifecycle",
            "UnixSignals",
        ],
    ]

    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources")

    @Test(arguments: allowed.keys.sorted())
    func importsPointDown(_ target: String) throws {
        let allowed = try #require(Self.allowed[target])
        let folder = Self.sources.appending(path: target)
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
        #expect(!files.isEmpty)
        for file in files {
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                // The standard library is everybody's.
                guard let module = Self.importedModule(in: line), module != "Swift" else { continue }
                #expect(allowed.contains(module), "\(file.lastPathComponent) imports \(module)")
            }
        }
    }

    @Test func everyTargetHasARule() throws {
        let targets = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
            .filter { $0.hasPrefix("Feedmill") }
        #expect(Set(targets) == Set(Self.allowed.keys))
    }

    /// The module of an `import` line; `nil` for any other line.
    private static func importedModule(in line: Substring) -> String? {
        var words = line.split(separator: " ").map(String.init)
        while let first = words.first,
            first.hasPrefix("@") || ["public", "package", "internal", "private"].contains(first)
        {
            words.removeFirst()
        }
        guard words.first == "import", words.count >= 2 else { return nil }
        let kinds = ["struct", "func", "class", "enum", "protocol", "let", "var", "typealias"]
        let path = kinds.contains(words[1]) ? words.dropFirst(2).first : words[1]
        return path?.split(separator: ".").first.map(String.init)
    }
}
