import FeedmillSyntax
import Testing

@testable import FeedmillValidator

/// A document that breaks one rule, among others perhaps.
struct RuleSample: CustomTestStringConvertible {
    var code: RuleCode
    var bytes: [UInt8]
    var profile: ValidationProfile
    var contentType: String?
    var baseURL: String?

    init(
        _ code: RuleCode, _ document: String, profile: ValidationProfile = .auto, contentType: String? = nil,
        baseURL: String? = nil
    ) {
        self.init(code, bytes: Array(document.utf8), profile: profile, contentType: contentType, baseURL: baseURL)
    }

    init(
        _ code: RuleCode, bytes: [UInt8], profile: ValidationProfile = .auto, contentType: String? = nil,
        baseURL: String? = nil
    ) {
        self.code = code
        self.bytes = bytes
        self.profile = profile
        self.contentType = contentType
        self.baseURL = baseURL
    }

    var testDescription: String { code.rawValue }

    /// The codes that a validation of the document finds.
    var found: Set<RuleCode> {
        let validator = FeedValidator(profile: profile, now: Instant(seconds: 1_790_000_000))
        return Set(validator.validate(bytes, contentType: contentType, baseURL: baseURL).findings.map(\.code))
    }

    static let all = ofXML + ofAtom + ofRSS + ofHTML + ofPodcasts + ofMedia + ofModules + ofDocuments + ofJSON
}
