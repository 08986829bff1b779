import Benefits
package import Rules
import Store

/// The lines of a roster that leave, and how many stay behind for what: one rule for the page, the draft, the export and
/// the confirmation.
struct RosterRelease {
    let lines: [RosterLine]
    let heldBack: HeldBack
    /// The reasons on record by which somebody let lines out, by person and obstacle.
    let overrides: [RosterPerson: [RosterObstacle: String]]
}

/// How many lines of a roster stay behind, each counted once, by the first thing that stands in its way.
package struct HeldBack: Sendable, Hashable {
    package private(set) var refused = 0
    package private(set) var unasked = 0
    package private(set) var late = 0
    /// Somebody has to look at a number or at overlapping covers first.
    package private(set) var unchecked = 0

    package init(refused: Int = 0, unasked: Int = 0, late: Int = 0, unchecked: Int = 0) {
        self.refused = refused
        self.unasked = unasked
        self.late = late
        self.unchecked = unchecked
    }

    package var count: Int { refused + unasked + late + unchecked }

    fileprivate mutating func add(_ obstacle: RosterObstacle?) {
        switch obstacle {
        case .consentRefused: refused += 1
        case .consentUnknown: unasked += 1
        case .late: late += 1
        case nil: unchecked += 1
        }
    }

    /// "12 have not been asked, 1 entered late".
    package var text: LocalizedText {
        let parts: [(Int, String, String)] = [
            (unasked, "人尚未征得同意", "not asked for consent"), (refused, "人不同意投保", "declined"),
            (late, "人逾期登记", "entered after the campaign closed"),
            (unchecked, "人的号码或重叠的保障须先核对", "with a number or overlapping cover to check first"),
        ].filter { $0.0 > 0 }
        return LocalizedText(
            zh: parts.map { "\($0.0) \($0.1)" }.joined(separator: "，"),
            en: parts.map { "\($0.0) \($0.2)" }.joined(separator: ", "))
    }
}

extension RosterLine {
    /// What keeps the line in although everything that was overridden on record is out of its way.
    fileprivate func standing(_ overrides: [RosterObstacle: String]) -> RosterObstacle? {
        obstacles.first { !$0.mayBeOverridden || overrides[$0] == nil }
    }
}

extension StoreSession {
    /// What was confirmed stays as it was; a draft leaves without those whom a person must look at first.
    func release(
        _ lines: [RosterLine], of roster: StoredRoster, known knowledge: Knowledge = .current
    ) async throws -> RosterRelease {
        let overrides = try await overrides(ofRoster: roster.id, known: knowledge)
        let blocked =
            roster.state == .draft ? try await moneyBlocks(of: lines.map(\.insured), known: knowledge) : [:]
        var (released, heldBack) = ([RosterLine](), HeldBack())
        for line in lines {
            let obstacle = line.standing(overrides[line.insured] ?? [:])
            if obstacle == nil, blocked[line.insured] == nil {
                released.append(line)
            } else {
                heldBack.add(obstacle)
            }
        }
        return RosterRelease(lines: released, heldBack: heldBack, overrides: overrides)
    }
}
