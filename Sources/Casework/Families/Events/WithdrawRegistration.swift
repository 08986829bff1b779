package import CivilCalendar
import Rules
import Store

/// A family was registered by mistake: of another area, twice, or as a trial. Everything held of it is closed at one
/// instant and no list has it from then on; its household number and its people's numbers are free. What was known
/// before stays readable as known then, and undoing the act puts the family back.
///
/// Refused where others rely on the registration: somebody of it stands in another family, was merged or insured, or is on
/// a confirmed roster.
package struct WithdrawRegistration: FamilyEvent {
    package static let kind = EventKind.registrationWithdrawn
    package static let closesFirst = true
    package static let reachesWithdrawn = true

    package var happened: CivilDate? { nil }

    package init() {}

    package func apply(to family: EventFamily) async throws {
        let session = family.session
        if let open = try await session.withdrawal(of: family.home) {
            throw StoreError.withdrawn(on: open.day)
        }
        // People who are at home elsewhere keep what is held of them, but for what was said of them with this family.
        let acts = Set(try await session.acts(on: family.home).map(\.at))
        for fact in try await session.history(of: family.home)
        where fact.to == nil && (fact.fact.row.home == family.home || acts.contains(fact.from)) {
            try await family.replace(fact.fact, by: nil)
        }
        let obstacles = try await session.withdrawalObstacles(of: family.home)
        if !obstacles.isEmpty { throw EventFault.reliedOn(WithdrawalObstacle.text(obstacles)) }
        try await session.withdraw(family.home, on: family.today, at: family.instant)
    }
}

extension WithdrawalObstacle {
    fileprivate static func text(_ obstacles: Set<WithdrawalObstacle>) -> LocalizedText {
        let texts = allCases.filter(obstacles.contains).map(\.text)
        return LocalizedText(
            zh: "不能撤回登记：" + texts.map(\.zh).joined(separator: "；") + "。",
            en: "the registration cannot be withdrawn: " + texts.map(\.en).joined(separator: "; "))
    }

    /// Of people whom an act registered that is to be taken back.
    static func ofPeople(_ obstacles: Set<WithdrawalObstacle>) -> LocalizedText {
        let texts = allCases.filter(obstacles.contains).map(\.ofPerson)
        return LocalizedText(
            zh: "由此登记的人还有以后的登记，不能撤销：" + texts.map(\.zh).joined(separator: "；") + "。",
            en: "whom it registered has more on record since: " + texts.map(\.en).joined(separator: "; "))
    }

    private var ofPerson: LocalizedText {
        switch self {
        case .linked:
            LocalizedText(
                zh: "此人后来成为某个家庭的成员，或是某人的父母、配偶、监护人，请先撤销那些登记",
                en:
                    "a later act made the person a member of a family, or somebody's parent, partner or guardian; "
                    + "undo that first")
        case .merged:
            LocalizedText(
                zh: "此人的登记已与另一条合并，请先撤销合并",
                en: "the person was merged with another entry; undo the merge first")
        case .covered: LocalizedText(zh: "此人已参保或曾参保", en: "the person is or was insured")
        case .onRoster, .offered: text
        }
    }

    private var text: LocalizedText {
        switch self {
        case .linked:
            LocalizedText(
                zh: "户内有人也在另一个家庭中，或是另一家庭某人的父母、配偶",
                en: "somebody of it stands in another family, or is parent or partner of somebody there")
        case .merged:
            LocalizedText(
                zh: "户内有人的登记已与另一条合并，请先撤销合并",
                en: "somebody of it was merged with another entry; undo the merge first")
        case .covered:
            LocalizedText(zh: "户内有人已参保或曾参保", en: "somebody of it is or was insured")
        case .onRoster:
            LocalizedText(zh: "该家庭在已确认的参保名册上", en: "it stands on a confirmed roster")
        case .offered:
            LocalizedText(
                zh: "迁出正等待接收，请先撤回迁出", en: "a move of it waits for an answer; withdraw the offer first")
        }
    }
}
