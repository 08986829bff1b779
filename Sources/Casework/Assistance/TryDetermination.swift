package import Benefits
package import CivilCalendar
import Foundation
package import Rules
package import Store

/// What a determination by rules on trial would come to. Nothing of it is stored.
package struct TrialReport: Sendable, Hashable {
    package var day: CivilDate
    /// By programme.
    package var programmes: [String: ProgrammeTally]
    package var families: Int

    /// `{"on", "programmes"}` as of a determination, and `"stored": false`.
    package var json: CanonicalJSON {
        .object([
            .init("on", .string(day.description)), .init("programmes", ProgrammeTally.json(programmes)),
            .init("stored", .bool(false)),
        ])
    }
}

/// Decides programmes for every family of an area by rules that are only tried: figures, and no row is written.
package struct TryDetermination: Sendable {
    private let store: Store
    private let rules: RuleBook
    private let blockSize: Int
    private let lanes: Int

    package init(
        store: Store, policy: Policy, blockSize: Int = 400,
        lanes: Int = ProcessInfo.processInfo.activeProcessorCount
    ) {
        self.store = store
        rules = policy.rules
        self.blockSize = max(1, blockSize)
        self.lanes = max(1, lanes)
    }

    /// - Parameters:
    ///   - area: code of the area; nil is the actor's own, who must then have exactly one.
    ///   - programme: one programme; nil is all but the insurance products.
    ///   - progress: families done.
    @concurrent
    package func callAsFunction(
        on day: CivilDate, area: String? = nil, programme: String? = nil, as actor: Actor,
        progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> TrialReport {
        let programmes = try rules.determined(asked: programme)
        let area = try await AskedArea(area, of: actor, in: store)
        var report = TrialReport(day: day, programmes: [:], families: 0)
        for programme in programmes { report.programmes[programme.id] = ProgrammeTally(for: programme) }
        let reading = BlockReading(store: store, actor: actor, scope: area.scope, day: day, size: blockSize)
        var families = try await reading.families(after: 0)
        while let last = families.last {
            async let following = reading.families(after: last.file.home)
            let block = try await DecisionBlock.decide(
                families, programmes, on: day, rules: rules, lanes: lanes)
            report.programmes.merge(block.tallies) { $0 + $1 }
            report.families += families.count
            progress(report.families)
            families = try await following
        }
        return report
    }
}
