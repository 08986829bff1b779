import Foundation

/// What all threads of this program have worked: unlike the clock on the wall it hardly grows while others are busy.
enum ProcessorTime {
    static var now: Duration { time(CLOCK_PROCESS_CPUTIME_ID) }

    /// What the thread that asks has worked.
    static var ofThread: Duration { time(CLOCK_THREAD_CPUTIME_ID) }

    private static func time(_ clock: clockid_t) -> Duration {
        var time = timespec()
        clock_gettime(clock, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
