import Benefits
import Casework
import CivilCalendar
import Foundation
import PolicyFiles

/// What an office may set. Later sources go before earlier ones: `config/guanhuai.yaml`, `guanhuai.yaml` in the home,
/// environment variables.
struct Settings: Sendable, Equatable {
    var allowTestIdentities = false
    /// Above this share of refused rows, in per cent, nothing of a file is imported.
    var refuseAbovePercent = 10
    /// Rules that move a programme's eligible share by more percentage points wait for a second person.
    var secondPersonAbovePoints = 2
    /// Ratios of data quality reach the mark from this percentage on (plan 14 item 9).
    var qualityMarkPercent = 98
    /// How long files of closed families are kept, by day; empty: nothing is purged.
    var retention: [RetentionPeriod] = []
    var host = "127.0.0.1"
    var port = 8080

    /// - Throws: `DataFaults` with file, line and what to do.
    static func read(
        layout: Layout, home: Home, environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> Settings {
        var settings = Settings()
        for file in [layout.config, home.folder].map({ $0.appending(path: "guanhuai.yaml") }) {
            guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
            try settings.take(text, file: file.path)
        }
        switch environment["GUANHUAI_ALLOW_TEST_IDENTITIES"] {
        case nil, "": break
        case "1", "true": settings.allowTestIdentities = true
        case "0", "false": settings.allowTestIdentities = false
        default:
            throw CommandFailure(
                .usage, zh: "GUANHUAI_ALLOW_TEST_IDENTITIES 应为 1 或 0。",
                en: "GUANHUAI_ALLOW_TEST_IDENTITIES must be 1 or 0.")
        }
        return settings
    }

    /// Takes over what one file says. Unknown keys are faults: a misspelt setting must not be dropped in silence.
    mutating func take(_ text: String, file: String) throws {
        let tree = try YAMLReading.tree(of: text, file: file)
        let log = DataFaultLog(file: file)
        if var map = DataMap(tree, "", log) {
            allowTestIdentities = map.flag("allow_test_identities") ?? allowTestIdentities
            if let tree = map.take("import"), var inner = DataMap(tree, "import", log) {
                if let percent = inner.count("refuse_above_percent") {
                    if percent > 100 {
                        log.report(
                            inner.tree["refuse_above_percent"], "import.refuse_above_percent",
                            zh: "应为 0 至 100。",
                            en: "expected 0 to 100.")
                    }
                    refuseAbovePercent = percent
                }
                inner.finish()
            }
            if let tree = map.take("rules"), var inner = DataMap(tree, "rules", log) {
                if let points = inner.count("second_person_above_points") {
                    if points > 100 {
                        log.report(
                            inner.tree["second_person_above_points"], "rules.second_person_above_points",
                            zh: "应为 0 至 100。", en: "expected 0 to 100.")
                    }
                    secondPersonAbovePoints = points
                }
                inner.finish()
            }
            if let tree = map.take("quality"), var inner = DataMap(tree, "quality", log) {
                if let percent = inner.count("mark_percent") {
                    if percent > 100 {
                        log.report(
                            inner.tree["mark_percent"], "quality.mark_percent",
                            zh: "应为 0 至 100。", en: "expected 0 to 100.")
                    }
                    qualityMarkPercent = percent
                }
                inner.finish()
            }
            if let tree = map.take("retention"), var inner = DataMap(tree, "retention", log) {
                retention = inner.items("closed_families").compactMap { Self.period($0.tree, $0.path, log) }
                inner.finish()
            }
            if let tree = map.take("serve"), var inner = DataMap(tree, "serve", log) {
                host = inner.text("host") ?? host
                port = inner.count("port") ?? port
                inner.finish()
            }
            map.finish()
        }
        try log.settle()
    }

    /// Every key is asked for: a period without its basis is nobody's decision.
    private static func period(_ tree: DataTree, _ path: String, _ log: DataFaultLog) -> RetentionPeriod? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let from = map.date("from")
        let years = map.count("years")
        let basis = map.requiredText("basis")
        map.finish()
        guard let from, let years, let basis, years > 0, !basis.allSatisfy(\.isWhitespace) else {
            log.report(
                tree, path, zh: "应写明 from（日期）、years（大于 0 的年数）和 basis（依据）。",
                en: "expected from (a day), years (more than 0) and basis.")
            return nil
        }
        return RetentionPeriod(from: from, years: years, basis: basis)
    }
}
