/// Runs tasks on libcurl's own thread, between its callbacks, and keeps that thread as long as anybody has it.
final class EventExecutor: TaskExecutor {
    let mailbox: Mailbox

    init() throws(FetchFailure) {
        mailbox = try Mailbox()
        try EventThread.start(mailbox)
    }

    deinit { mailbox.post(.stop) }

    func enqueue(_ job: consuming ExecutorJob) {
        unsafe mailbox.post(.run(UnownedJob(job), on: asUnownedTaskExecutor()))
    }
}
