public import Feedmill

/// Where it is kept what was published. A feed has a name there that does not change, "" where there is only one of its kind.
public protocol PublicationStore: Sendable {
    /// What was published in a feed of summaries.
    func memory(of publication: String) async throws -> SummaryMemory

    /// Writes down what a run changed, all of it or nothing.
    ///
    /// - Parameter old: What ``memory(of:)`` gave.
    /// - Returns: The memory with its new revision; the old one when nothing changed.
    /// - Throws: ``StoreConflict`` when another run wrote since `old` was read.
    func remember(_ memory: SummaryMemory, after old: SummaryMemory, of publication: String) async throws
        -> SummaryMemory

    /// What was published in a merged feed.
    func entries(of publication: String) async throws -> PublishedEntries

    /// Writes down what a run changed, all of it or nothing.
    ///
    /// - Parameter old: What ``entries(of:)`` gave.
    /// - Throws: ``StoreConflict`` when another run wrote since `old` was read.
    func remember(_ entries: PublishedEntries, after old: PublishedEntries, of publication: String) async throws
}
