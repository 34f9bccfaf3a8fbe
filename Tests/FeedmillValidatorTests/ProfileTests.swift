import FeedmillSyntax
import Foundation
import Testing

@testable import FeedmillValidator

@Suite struct ProfileTests {
    private func codes(_ text: String, _ profile: ValidationProfile) -> [RuleCode: ValidationFinding.Severity] {
        let report = FeedValidator(profile: profile).validate(Array(text.utf8))
        return Dictionary(report.findings.map { ($0.code, $0.severity) }, uniquingKeysWith: max)
    }

    @Test func anotherFormatThanAskedForIsAnError() {
        #expect(codes(rss(), .atom)[.unexpectedFormat] == .error)
        #expect(codes(atom(), .atom)[.unexpectedFormat] == nil)
    }

    @Test func boardAdviceIsNoRule() {
        let feed = rss(channel: "<webMaster>a@b.example</webMaster>")
        #expect(codes(feed, .rss)[.emailWithoutName] == nil)
        #expect(codes(feed, .rssBoard)[.emailWithoutName] == .warning)
        #expect(codes(feed, .strict)[.emailWithoutName] == .error)
    }

    @Test func directoriesNeedWhatTheyNeed() {
        #expect(codes(rss(), .podcast)[.missingItunesElement] == .error)
        #expect(codes(rss(), .auto)[.missingItunesElement] == nil)
    }

    @Test func severitiesCanBeSet() {
        let severities: [RuleCode: ValidationFinding.Severity?] = [.missingAtomSelfLink: nil, .missingGuid: .error]
        let validator = FeedValidator(severities: severities)
        let feed =
            "<rss version=\"2.0\"><channel><title>t</title><link>https://a.example/</link><description>d</description><item><title>i</title></item></channel></rss>"
        let report = validator.validate(Array(feed.utf8))
        #expect(!report.findings.contains { $0.code == .missingAtomSelfLink })
        #expect(report.findings.first { $0.code == .missingGuid }?.severity == .error)
        #expect(!report.isValid)
    }

    @Test(arguments: ["atom", "rss", "rdf", "json", "broken"], [ValidationProfile.auto, .strict, .podcast])
    func whoAsksForErrorsAloneGetsThemAll(_ folder: String, _ profile: ValidationProfile) throws {
        let root = URL(filePath: #filePath).appending(path: "../../../Feeds").standardized.appending(path: folder)
        for name in try FileManager.default.contentsOfDirectory(atPath: root.path) {
            let bytes = [UInt8](try Data(contentsOf: root.appending(path: name)))
            let errors = FeedValidator(profile: profile).validate(bytes).findings.filter { $0.severity == .error }
            let asked = FeedValidator(profile: profile, leastSeverity: .error).validate(bytes)
            #expect(Array(asked.findings) == errors, "\(name)")
        }
    }

    @Test func noRuleForContentIsAboutAnError() {
        let codes: [RuleCode] = [
            .unsafeHtmlElement, .unsafeHtmlAttribute, .unsafeStyle, .invalidHtml, .relativeReferenceInContent,
            .unknownHtmlAttribute, .suspiciousCharacters,
        ]
        #expect(codes.allSatisfy { Rule.of($0).severity < .error })
    }

    @Test func futureIsMeasuredByTheGivenClock() {
        let feed = atom(entry: "<published>2030-01-01T00:00:00Z</published>")
        #expect(found(feed) == [])
        #expect(found(feed, now: Instant(seconds: 1_767_225_600)) == ["6:12 implausible-date published"])
    }
}
