internal import CLibcurl
internal import Glibc

/// libcurl's multi interface on a thread of its own. Tasks reach it through its ``Mailbox``.
enum EventThread {
    /// Starts the thread; it ends after ``Mailbox/Message/stop``.
    static func start(_ mailbox: Mailbox) throws(FetchFailure) {
        try NetworkLibrary.open()
        var thread = pthread_t()
        let context = unsafe Unmanaged.passRetained(mailbox).toOpaque()
        let result = unsafe pthread_create(
            &thread, nil,
            { context in
                if let context = unsafe context {
                    EventThread.run(unsafe Unmanaged<Mailbox>.fromOpaque(context).takeRetainedValue())
                }
                return nil
            }, context)
        guard result == 0 else {
            unsafe Unmanaged<Mailbox>.fromOpaque(context).release()
            throw .transport("no thread (errno \(result))")
        }
        pthread_detach(thread)
    }

    private static func run(_ mailbox: Mailbox) {
        // A peer that closes its end must not end the process.
        var blocked = sigset_t()
        unsafe sigemptyset(&blocked)
        unsafe sigaddset(&blocked, SIGPIPE)
        unsafe pthread_sigmask(SIG_BLOCK, &blocked, nil)
        var loop = EventLoop(mailbox)
        loop.run()
    }
}

/// What the event thread holds.
@safe private struct EventLoop {
    private let mailbox: Mailbox
    private let multi: UnsafeMutableRawPointer?
    private var running: [UInt64: (transfer: Transfer, handle: CurlHandle)] = [:]
    private var identifiers: [UInt: UInt64] = [:]
    private var idle: [CurlHandle] = []

    init(_ mailbox: Mailbox) {
        self.mailbox = mailbox
        unsafe multi = feedmill_curl_multi_init()
        unsafe _ = feedmill_curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, Self.keptConnections)
    }

    /// How many connections stay open for the next request: a quarter of the files that the process may open, for the others are needed
    /// for what is under way.
    private static var keptConnections: Int {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 64 }
        return Int(clamping: min(max(limit.rlim_cur / 4, 1), 256))
    }

    mutating func run() {
        while handleMessages() {
            var count: Int32 = 0
            unsafe feedmill_curl_multi_perform(multi, &count)
            finishDone()
            // What has just ended may have sent this thread more to do: it would be told of that at once.
            if mailbox.isEmpty { wait() }
        }
        for (transfer, handle) in running.values {
            unsafe feedmill_curl_multi_remove_handle(multi, handle.raw)
            handle.close()
            transfer.cancel()
        }
        for handle in idle { handle.close() }
        unsafe feedmill_curl_multi_cleanup(multi)
    }

    /// - Returns: Whether to go on.
    private mutating func handleMessages() -> Bool {
        var goesOn = true
        for message in mailbox.take() {
            switch message {
            case .start(let identifier, let order, let continuation):
                begin(Transfer(identifier, order, continuation))
            case .cancel(let identifier):
                guard let (transfer, handle) = running[identifier] else { continue }
                remove(transfer, handle)
                transfer.cancel()
            case .run(let job, let executor): unsafe job.runSynchronously(on: executor)
            case .stop: goesOn = false
            }
        }
        return goesOn
    }

    private mutating func begin(_ transfer: Transfer) {
        guard let multi = unsafe multi, var handle = idle.popLast() ?? CurlHandle() else {
            return transfer.continuation.resume(throwing: FetchFailure.transport("no memory"))
        }
        transfer.configure(&handle)
        running[transfer.identifier] = (transfer, handle)
        identifiers[handle.key] = transfer.identifier
        unsafe feedmill_curl_multi_add_handle(multi, handle.raw)
    }

    private mutating func remove(_ transfer: Transfer, _ handle: CurlHandle) {
        running[transfer.identifier] = nil
        identifiers[handle.key] = nil
        unsafe feedmill_curl_multi_remove_handle(multi, handle.raw)
        idle.append(handle)
    }

    private mutating func finishDone() {
        var left: Int32 = 0
        while let message = unsafe feedmill_curl_multi_info_read(multi, &left) {
            guard unsafe message.pointee.msg == CURLMSG_DONE, let raw = unsafe message.pointee.easy_handle else {
                continue
            }
            let code = unsafe feedmill_curl_result(message)
            guard let identifier = identifiers[UInt(bitPattern: raw)], let (transfer, handle) = running[identifier]
            else { continue }
            remove(transfer, handle)
            transfer.end(code, handle)
        }
    }

    private func wait() {
        var wake = curl_waitfd(fd: mailbox.descriptor, events: Int16(CURL_WAIT_POLLIN), revents: 0)
        var ready: Int32 = 0
        unsafe feedmill_curl_multi_poll(multi, &wake, 1, 1000, &ready)
    }
}
