internal import FeedmillModel

/// What a section of a summary article is for.
package enum SectionRole: Hashable, Sendable, CaseIterable {
    case overview, details, keyPoints, sources
}

extension SummaryHeadings {
    /// The words over a section.
    subscript(role: SectionRole) -> String {
        switch role {
        case .overview: overview
        case .details: details
        case .keyPoints: keyPoints
        case .sources: sources
        }
    }
}
