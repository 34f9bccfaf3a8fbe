internal import CProcess

/// What is done with memory that is not needed at the moment.
enum ProcessMemory {
    /// For many documents one after the other: what one lets go of, the next takes up. By default it goes back to the system,
    /// which hands it out again page by page.
    static func keepFreed() {
        mallopt(M_MMAP_THRESHOLD, kept)
        mallopt(M_TRIM_THRESHOLD, kept)
    }

    /// For a document that takes long to read: gives back, once, the code that only starting needed.
    static let startIsOver: Void = feedmill_release_code()

    /// In bytes, of one block as of all that lies free.
    private static let kept: Int32 = 4 << 20
}
