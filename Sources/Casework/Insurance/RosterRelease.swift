package import Benefits
package import Rules
import Store

/// The lines of a roster that leave, and how many stay behind for what: one rule for the page, the draft, the export and
/// the confirmation.
struct RosterRelease {
    let lines: [RosterLine]
    let heldBack: HeldBack
    /// The reasons on record by which somebody let lines out, by person and obstacle.
    let overrides: [RosterPerson: [RosterObstacle: String]]
    /// Why each of the other lines stays behind.
    let holds: [RosterPerson: RosterHold]
    /// Whom a confirmed roster covers; nil for any other.
    let covered: Set<RosterPerson>?

    /// Whether a line is of the roster's totals.
    func isCounted(_ line: RosterLine) -> Bool { covered?.contains(line.insured) ?? true }
}

/// What keeps a line in the office.
package enum RosterHold: Sendable, Hashable {
    case obstacle(RosterObstacle)
    /// Nobody asked about the cover; the register says that its premium may be paid from the award.
    case agreedInRegister
    /// A number or overlapping cover is to be checked first.
    case unchecked
    /// It was confirmed, and another cover is on the same days: both until that is settled, then the one that does not
    /// stand.
    case overlapping

    package var text: LocalizedText {
        switch self {
        case .obstacle(let obstacle): obstacle.text
        case .agreedInRegister:
            LocalizedText(
                zh: "登记过同意从奖励金转入保费；本年度投保尚未征求意见",
                en: "agreed in the register to pay from the award; not asked about cover in this year")
        case .unchecked:
            LocalizedText(zh: "号码或重叠的保障须先核对", en: "a number or overlapping cover is to be checked first")
        case .overlapping:
            LocalizedText(zh: "与另一份保障重叠，不报出", en: "overlaps another cover: left out of what leaves")
        }
    }
}

/// How many lines of a roster stay behind, each counted once, by the first thing that stands in its way.
package struct HeldBack: Sendable, Hashable {
    package private(set) var refused = 0
    package private(set) var unasked = 0
    /// Those of them of whom the register says that the premium may be paid from the award.
    package private(set) var agreedInRegister = 0
    package private(set) var late = 0
    /// Somebody has to look at a number or at overlapping covers first.
    package private(set) var unchecked = 0
    /// Their cover was confirmed and overlaps another one.
    package private(set) var overlapping = 0

    package init(
        refused: Int = 0, unasked: Int = 0, agreedInRegister: Int = 0, late: Int = 0, unchecked: Int = 0,
        overlapping: Int = 0
    ) {
        self.refused = refused
        self.unasked = unasked
        self.agreedInRegister = agreedInRegister
        self.late = late
        self.unchecked = unchecked
        self.overlapping = overlapping
    }

    package var count: Int { refused + unasked + late + unchecked + overlapping }

    fileprivate mutating func add(_ hold: RosterHold) {
        switch hold {
        case .obstacle(.consentRefused): refused += 1
        case .obstacle(.consentUnknown): unasked += 1
        case .agreedInRegister:
            unasked += 1
            agreedInRegister += 1
        case .obstacle(.late): late += 1
        case .unchecked: unchecked += 1
        case .overlapping: overlapping += 1
        }
    }

    /// "12 have not been asked, 1 entered late".
    package var text: LocalizedText {
        let known = agreedInRegister
        let parts: [(Int, String, String)] = [
            (
                unasked, "人尚未征得同意" + (known > 0 ? "（其中\(known)人登记过同意从奖励金转入保费）" : ""),
                "not asked for consent"
                    + (known > 0 ? " (\(known) agreed in the register to pay from the award)" : "")
            ), (refused, "人不同意投保", "declined"),
            (late, "人逾期登记", "entered after the campaign closed"),
            (unchecked, "人的号码或重叠的保障须先核对", "with a number or overlapping cover to check first"),
            (overlapping, "人的保障与另一份重叠", "covered by another cover on the same days"),
        ].filter { $0.0 > 0 }
        return LocalizedText(
            zh: parts.map { "\($0.0) \($0.1)" }.joined(separator: "，"),
            en: parts.map { "\($0.0) \($0.2)" }.joined(separator: ", "))
    }
}

/// What is told of a draft of whose families something was recorded since it was drawn up.
package enum RosterAge {
    package static func text(_ families: Int) -> LocalizedText {
        LocalizedText(
            zh: "制表后有 \(families) 户登记过变动，名册仍是制表时的情况；报出前请重新制表。",
            en:
                "\(EnglishCount.text(families, "family has", "families have")) had something recorded since the draft, "
                + "which stays as it was drawn up: draw it up again before it leaves.")
    }
}

extension RosterLine {
    /// What keeps the line in although everything that was overridden on record is out of its way.
    fileprivate func standing(_ overrides: [RosterObstacle: String]) -> RosterObstacle? {
        obstacles.first { !$0.mayBeOverridden || overrides[$0] == nil }
    }
}

extension StoreSession {
    /// What was confirmed stays as it was, but for covers that overlap others; a draft leaves without those whom a person
    /// must look at first.
    func release(
        _ lines: [RosterLine], of roster: StoredRoster, known knowledge: Knowledge = .current
    ) async throws -> RosterRelease {
        let overrides = try await overrides(ofRoster: roster.id, known: knowledge)
        let covers =
            roster.state == .confirmed ? try await covers(ofRoster: roster.id, known: knowledge) : [:]
        let unasked = roster.state == .draft ? lines.filter { $0.consent == .unknown }.map(\.insured) : []
        let today = OfficeMoment(try await now()).day
        let agreed = try await saying(true, among: unasked, on: today, known: knowledge)
        let blocked =
            roster.state == .draft ? try await moneyBlocks(of: lines.map(\.insured), known: knowledge) : [:]
        func hold(_ line: RosterLine) -> RosterHold? {
            if let overlaps = covers[line.insured] { return overlaps ? .overlapping : nil }
            if let obstacle = line.standing(overrides[line.insured] ?? [:]) {
                let isAgreed = obstacle == .consentUnknown && agreed.contains(line.insured)
                return isAgreed ? .agreedInRegister : .obstacle(obstacle)
            }
            return blocked[line.insured] == nil && roster.state != .confirmed ? nil : .unchecked
        }
        var (released, holds, heldBack) = ([RosterLine](), [RosterPerson: RosterHold](), HeldBack())
        for line in lines {
            if let hold = hold(line) {
                heldBack.add(hold)
                holds[line.insured] = hold
            } else {
                released.append(line)
            }
        }
        return RosterRelease(
            lines: released, heldBack: heldBack, overrides: overrides, holds: holds,
            covered: roster.state == .confirmed ? Set(covers.keys) : nil)
    }
}
