/// RSS 2.0 `guid`.
package struct RSSGUID: Hashable, Sendable {
    package var value: String
    /// True unless the attribute says "false".
    package var isPermalink: Bool

    package init(value: String, isPermalink: Bool) {
        self.value = value
        self.isPermalink = isPermalink
    }
}
