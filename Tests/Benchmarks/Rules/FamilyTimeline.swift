import Benefits
import CivilCalendar
import Exchange
import Foundation
import PolicyFiles
import Rules

/// Ten years of one family and all programmes of the project's configuration, products included.
enum FamilyTimeline {
    private static let start = CivilDate(year: 2026, month: 11, day: 25) ?? .earliest
    /// The same family again, so that the median is of many.
    private static let times = 300

    static func run() throws {
        let rules = try PolicyFolder.load(Workload.project + "/config").rules
        let text = try String(contentsOfFile: Workload.folder + "/rules/family.yaml", encoding: .utf8)
        let family = try DossierCoding.read(text).family
        let decider = Decider(rules)
        let clock = ContinuousClock()
        var latencies: [Duration] = []
        var evaluations = 0
        var intervals = 0
        let worked = ProcessorTime.now
        for _ in 0..<times {
            let began = clock.now
            let course = FamilyCourse(family, decider: decider)
            let forecasts = try course.forecasts(
                rules.programmes, from: start, to: start.adding(years: 10))
            latencies.append(clock.now - began)
            evaluations = course.evaluations
            intervals = forecasts.reduce(0) { $0 + $1.intervals.count }
        }
        let processor = ProcessorTime.now - worked
        let all = Latencies(latencies)
        Cells.say("timeline.median", all.median.milliseconds, "ms")
        Cells.say("timeline.p99", all.p99.milliseconds, "ms")
        Cells.say("timeline.processor", (processor / times).milliseconds, "ms")
        Cells.say("timeline.programmes", Double(rules.programmes.count), "")
        Cells.say("timeline.evaluations", Double(evaluations), "")
        Cells.say("timeline.intervals", Double(intervals), "")
    }
}
