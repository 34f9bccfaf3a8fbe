import Foundation
import Testing

/// What fuzzing has found worth keeping, held against what must hold for it.
@Suite struct CorpusTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let property: FuzzProperty
        let file: URL

        var testDescription: String { property.name + "/" + file.lastPathComponent }
    }

    static let samples: [Sample] = {
        let corpora = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Corpora")
        return FuzzProperty.all.flatMap { property in
            let folder = corpora.appending(path: property.name)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            return names.sorted().map { Sample(property: property, file: folder.appending(path: $0)) }
        }
    }()

    @Test func everyPropertyHasSamples() {
        #expect(Set(Self.samples.map(\.property.name)) == Set(FuzzProperty.all.map(\.name)))
    }

    @Test(arguments: samples)
    func holds(_ sample: Sample) throws {
        let bytes = try [UInt8](Data(contentsOf: sample.file))
        #expect(sample.property.violation(bytes) == nil)
    }
}
