import FeedmillSyntax
import Testing

@testable import FeedmillValidator

/// A finding as tests expect it: `12:5 missing-element id`.
func found(
    _ text: String, profile: ValidationProfile = .auto, baseURL: String? = nil, now: Instant? = nil
) -> [String] {
    let report = FeedValidator(profile: profile, now: now).validate(Array(text.utf8), baseURL: baseURL)
    return report.findings.filter { $0.severity != .info }.map { finding in
        let subject = [finding.element, finding.attribute].compactMap(\.self).joined(separator: "@")
        return "\(finding.line):\(finding.column) \(finding.code.rawValue) \(subject)"
    }
}

/// An Atom feed without fault but for what a test puts in; line 3 is the first of `head`, line 4 the first of `entry`.
func atom(head: String = "", entry: String = "") -> String {
    """
    <feed xmlns="http://www.w3.org/2005/Atom"><id>tag:blog.example,2026:f</id><title>t</title><author><name>a</name></author>
    <updated>2026-01-01T00:00:00Z</updated><link rel="self" href="https://blog.example/f"/><link href="https://blog.example/"/>
    \(head)
    <entry><id>tag:blog.example,2026:1</id><title>e</title><updated>2026-01-01T00:00:00Z</updated><summary>s</summary>
    <link href="https://blog.example/1"/>
    \(entry)
    </entry></feed>
    """
}

/// An RSS 2.0 feed without fault but for what a test puts in, on lines 4 and 6.
func rss(channel: String = "", item: String = "", namespaces: String = "") -> String {
    """
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"\(namespaces)><channel><title>t</title>
    <link>https://blog.example/</link><description>d</description><language>en</language>
    <atom:link rel="self" type="application/rss+xml" href="https://blog.example/f"/>
    \(channel)
    <item><title>i</title><guid>https://blog.example/1</guid>
    \(item)
    </item></channel></rss>
    """
}
