public import Feedmill

/// Where it is kept what was published in feeds of summaries.
public protocol SummaryStore: Sendable {
    /// What was published in a feed.
    ///
    /// - Parameter publication: A name for the feed that does not change; "" where there is only one.
    func memory(of publication: String) async throws -> SummaryMemory

    /// Writes down what a run changed, all of it or nothing.
    ///
    /// - Parameter old: What ``memory(of:)`` gave.
    /// - Returns: The memory with its new revision; the old one when nothing changed.
    /// - Throws: ``StoreConflict`` when another run wrote since `old` was read.
    func remember(_ memory: SummaryMemory, after old: SummaryMemory, of publication: String) async throws
        -> SummaryMemory
}
