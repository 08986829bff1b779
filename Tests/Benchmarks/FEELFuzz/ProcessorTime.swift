import Foundation

/// What this thread has worked, not what the clock on the wall says: other programs may be busy.
enum ProcessorTime {
    static var milliseconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
    }
}
