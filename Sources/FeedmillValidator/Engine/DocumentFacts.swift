/// What the checks of a whole feed need to remember across entries; sets, so that no check looks back at all entries.
struct DocumentFacts {
    var hasRoot = false
    /// The version that the document type declaration stands for.
    var doctypeVersion: String?
    /// Whether entities may be declared outside the document.
    var hasExternalSubset = false
    /// Namespaces that have been reported already.
    var reportedNamespaces: Set<String> = []
    /// Ids of entries or guids of items, and those that were met twice.
    var ids = ValueSet()
    var repeatedIDs = ValueSet()
    /// The same together with when they were updated.
    var idsWithUpdated = ValueSet()
    var updated = ValueSet()
    /// `rdf:about` values and FeedSync ids.
    var abouts = ValueSet()
    var syncIDs = ValueSet()
    var entryCount = 0
    /// Whether the feed says that it is complete or an archive (RFC 5005).
    var usesITunes = false
    var usesSlashComments = false
    var encodingIsUTF8 = true
    /// Whether bytes that could not be read have become U+FFFD.
    var isRepaired = false
}
