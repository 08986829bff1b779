import Foundation

/// How much more memory the process held at its peak than when this was made: resident set, in MiB.
///
/// Linux forgets the earlier peak when `5` is written to `clear_refs`; the rows that were made before are not counted.
struct PeakMemory {
    private let before: Double

    init() {
        try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .ascii)
        before = Self.mebibytes("VmRSS")
    }

    var grown: Double { Self.mebibytes("VmHWM") - before }

    private static func mebibytes(_ field: String) -> Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .ascii)) ?? ""
        for line in status.split(separator: "\n") where line.hasPrefix(field + ":") {
            let number = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
            return (number.flatMap { Double($0) } ?? 0) / 1024
        }
        return 0
    }
}
