internal import Dispatch
internal import Glibc

/// Ends the process when it has not ended in time after it was told to. Work under way may be long, and a run that is killed loses
/// nothing that was finished.
struct ShutdownDeadline: ~Copyable {
    private let sources: [any DispatchSourceSignal]

    init(seconds: Int) {
        // The threads of the tasks may all be at work.
        let queue = DispatchQueue(label: "shutdown")
        sources = [SIGTERM, SIGINT].map { signal in
            let source = DispatchSource.makeSignalSource(signal: signal, queue: queue)
            source.setEventHandler { queue.asyncAfter(deadline: .now() + .seconds(seconds)) { _exit(0) } }
            source.activate()
            return source
        }
    }

    /// Says that the work has ended by itself.
    consuming func lift() { for source in sources { source.cancel() } }
}
