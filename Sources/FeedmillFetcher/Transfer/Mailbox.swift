internal import CLibcurl
internal import Glibc
internal import Synchronization

/// What tasks tell the event thread. Posting wakes it.
final class Mailbox: Sendable {
    @safe enum Message: Sendable {
        case start(UInt64, TransferOrder, CheckedContinuation<TransferResult, any Error>)
        case cancel(UInt64)
        /// A part of a task that wants to run on the event thread.
        case run(UnownedJob, on: UnownedTaskExecutor)
        case stop
    }

    /// An eventfd; libcurl waits for it beside its sockets.
    let descriptor: Int32
    private let messages = Mutex<[Message]>([])
    private let count = Atomic<UInt64>(0)

    init() throws(FetchFailure) {
        descriptor = feedmill_event_descriptor()
        guard descriptor >= 0 else { throw .transport("no event descriptor (errno \(errno))") }
    }

    deinit { close(descriptor) }

    func nextIdentifier() -> UInt64 { count.wrappingAdd(1, ordering: .relaxed).newValue }

    func post(_ message: Message) {
        let wasEmpty = messages.withLock { messages in
            messages.append(message)
            return messages.count == 1
        }
        guard wasEmpty else { return }
        var one: UInt64 = 1
        _ = unsafe withUnsafeBytes(of: &one) { unsafe write(descriptor, $0.baseAddress, 8) }
    }

    var isEmpty: Bool { messages.withLock { $0.isEmpty } }

    /// Everything posted since the last call.
    func take() -> [Message] {
        if isEmpty { return [] }
        // Read before they are taken: what is posted in between is taken now, and told once more.
        var counter: UInt64 = 0
        _ = unsafe withUnsafeMutableBytes(of: &counter) { unsafe read(descriptor, $0.baseAddress, 8) }
        return messages.withLock { messages in
            defer { messages.removeAll() }
            return messages
        }
    }
}
