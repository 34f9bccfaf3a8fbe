internal import CProcess

/// What is done with memory that is not needed at the moment.
enum ProcessMemory {
    /// For many documents one after the other: what one lets go of, the next takes up. By default it goes back to the system,
    /// which hands it out again page by page.
    static func keepFreed() {
        mallopt(M_MMAP_THRESHOLD, kept)
        mallopt(M_TRIM_THRESHOLD, kept)
    }

    /// For a process that stays: heaps that are no longer needed go back to the system.
    static func giveBackFreed() {
        keepFreed()
        mallopt(M_TOP_PAD, usualRoom)
    }

    /// For a document that takes long to read: gives back, once, the code that only starting needed.
    static let startIsOver: Void = feedmill_release_code()

    /// In bytes, of one block as of all that lies free.
    private static let kept: Int32 = 4 << 20

    /// What the system's allocator leaves at the end of a heap, in bytes.
    private static let usualRoom: Int32 = 128 << 10
}
