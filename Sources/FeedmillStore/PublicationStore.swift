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

    /// What happened since the last publication.
    ///
    /// - Parameter settings: What entries are decided by, in any words; where they are others than those that were settled, everything
    ///   has to be looked at again.
    func arrears(of publication: String, settings: String) async throws -> PublicationArrears

    /// Notes that arrears were looked at; nothing where nothing was published yet.
    func settle(_ arrears: PublicationArrears, of publication: String) async throws

    /// What to publish next.
    ///
    /// - Parameters:
    ///   - limit: As many entries as a document has.
    ///   - width: As many articles as are worth a look, the newest first.
    ///   - sources: Those whose articles count.
    ///   - past: Entries that nobody publishes since then may be let go of.
    func front(
        of publication: String, limit: Int, width: Int, sources: [StoredSource], past: Instant
    ) async throws -> PublicationFront

    /// The entries that a story may be known by, and perhaps some more.
    func entries(of publication: String, knownBy trace: StoryTrace) async throws -> Set<Int>

    /// Some entries and articles with all that belongs to them.
    ///
    /// - Parameter sources: Those whose articles count, in order of preference.
    func excerpt(
        of publication: String, entries: Set<Int>, articles: [ArticlePlace], sources: [StoredSource]
    ) async throws -> PublicationExcerpt

    /// What was published in a merged feed.
    func entries(of publication: String) async throws -> PublishedEntries

    /// Writes down what a run changed, all of it or nothing.
    ///
    /// - Parameter old: What ``entries(of:)`` gave.
    /// - Throws: ``StoreConflict`` when another run wrote since `old` was read.
    func remember(_ entries: PublishedEntries, after old: PublishedEntries, of publication: String) async throws
}
