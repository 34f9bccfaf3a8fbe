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
    private let state = Mutex(State())
    private let count = Atomic<UInt64>(0)
    /// The event thread, once it runs.
    private let reader = Atomic<UInt>(0)

    private struct State {
        var messages: [Message] = []
        /// Whether the descriptor was written to since the last ``take()``.
        var isRung = false
    }

    init() throws(FetchFailure) {
        descriptor = feedmill_event_descriptor()
        guard descriptor >= 0 else { throw .transport("no event descriptor (errno \(errno))") }
    }

    deinit { close(descriptor) }

    func nextIdentifier() -> UInt64 { count.wrappingAdd(1, ordering: .relaxed).newValue }

    /// Says that the calling thread is the one that takes.
    func settle() { reader.store(UInt(pthread_self()), ordering: .relaxed) }

    /// The event thread does not have to be woken by itself: it waits only while ``isEmpty``.
    func post(_ message: Message) {
        let isOwn = reader.load(ordering: .relaxed) == UInt(pthread_self())
        let rings = state.withLock { state in
            state.messages.append(message)
            guard !isOwn, state.messages.count == 1 else { return false }
            state.isRung = true
            return true
        }
        guard rings else { return }
        var one: UInt64 = 1
        _ = unsafe withUnsafeBytes(of: &one) { unsafe write(descriptor, $0.baseAddress, 8) }
    }

    var isEmpty: Bool { state.withLock { $0.messages.isEmpty } }

    /// Everything posted since the last call.
    func take() -> [Message] {
        let (isEmpty, isRung) = state.withLock { ($0.messages.isEmpty, $0.isRung) }
        if isEmpty { return [] }
        // Read before they are taken: what is posted in between is taken now, and told once more.
        if isRung {
            var counter: UInt64 = 0
            _ = unsafe withUnsafeMutableBytes(of: &counter) { unsafe read(descriptor, $0.baseAddress, 8) }
        }
        return state.withLock { state in
            defer { state = State() }
            return state.messages
        }
    }
}
