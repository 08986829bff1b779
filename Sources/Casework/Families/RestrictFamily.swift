import Benefits
package import CivilCalendar
package import Rules
package import Store

/// Restricted processing: the data of a family, or of one of its people, are kept and no longer used. The family is in no
/// list, search, export, count, comparison or determination; what was paid, covered or drawn up before stays whole.
///
/// A restriction for one person hides each family of the office to which the person belongs: a family that is shown or
/// decided without one of its people would be another family.
package struct RestrictFamily: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// - Parameters:
    ///   - key: the person's key in the family; nil restricts the family as a whole.
    ///   - day: from when it was asked for.
    ///   - reason: who asked and why; sealed.
    /// - Returns: the families that are hidden from now on.
    package func impose(
        on home: Int64, person key: String? = nil, from day: CivilDate, reason: String, as actor: Actor,
        scope: Scope? = nil, request: RequestID = .new()
    ) async throws -> [Int64] {
        try Self.require(RestrictionError.mayImpose, of: actor, reason)
        return try await store.act(as: actor, scope: scope, request: request, retries: 3) { session in
            _ = try await session.file(home)
            guard let key else {
                try await session.restrict([home], for: nil, from: day, reason: reason)
                return [home]
            }
            let members = try await session.facts([.memberships], ofHomes: [home])
            guard let person = members.last(where: { $0.row.values[2].text == key })?.row.memberID else {
                throw RestrictionError.noSuchPerson
            }
            let homes = Set(try await session.files(ofMember: person)).union([home]).sorted()
            try await session.restrict(homes, for: person, from: day, reason: reason)
            return homes
        }
    }

    /// Lifts the restriction of a family; one that was imposed for a person is lifted for each of its families.
    ///
    /// - Returns: the families that are shown again.
    package func lift(
        from home: Int64, on day: CivilDate, reason: String, as actor: Actor, scope: Scope? = nil,
        request: RequestID = .new()
    ) async throws -> [Int64] {
        try Self.require(RestrictionError.mayLift, of: actor, reason)
        return try await store.act(as: actor, scope: scope, request: request, retries: 3) { session in
            guard let open = try await session.openRestriction(of: home) else {
                throw RestrictionError.notRestricted
            }
            guard day >= open.day else { throw RestrictionError.liftedBefore(open.day) }
            var homes = [home]
            if let person = open.person {
                homes = try await session.restrictions().filter { $0.person == person }.map(\.home)
            }
            let lifted = try await session.lift(homes, on: day, reason: reason)
            try await session.makeSearchTokens(ofFiles: lifted)
            return lifted
        }
    }

    /// Restrictions of the scope: numbers of families, days and who, no names.
    ///
    /// - Parameters:
    ///   - day: those in force on this day; with the lifted ones, those that had begun.
    ///   - knowledge: imposed by then, and lifted only where that was done by then.
    package func list(
        includingLifted: Bool = false, on day: CivilDate? = nil, known knowledge: Knowledge = .current,
        as actor: Actor, scope: Scope? = nil
    ) async throws -> [Restriction] {
        try await store.act(as: actor, scope: scope, readOnly: true) {
            try await $0.restrictions(includingLifted: includingLifted, on: day, known: knowledge)
        }
    }

    private static func require(_ roles: Set<ActorRole>, of actor: Actor, _ reason: String) throws {
        guard roles.contains(actor.role) else { throw RestrictionError.notAllowed }
        guard !reason.allSatisfy(\.isWhitespace) else { throw RestrictionError.reasonMissing }
    }
}

/// The right to be shown one family whose data are restricted, with the reason that is recorded with the look.
package struct RestrictedLook: Sendable, Hashable {
    package let home: Int64
    let reason: String

    /// - Throws: `RestrictionError` where the role may not be shown it, or the reason is missing or holds a number.
    package init(_ home: Int64, reason: String, as actor: Actor) throws(RestrictionError) {
        guard RestrictionError.mayBeShown.contains(actor.role) else { throw .notAllowed }
        guard !reason.allSatisfy(\.isWhitespace) else { throw .reasonMissing }
        guard !UnsealedText.holdsNumber(reason) else { throw .reasonHoldsNumber }
        self.home = home
        self.reason = reason
    }

    /// Of the look that is recorded.
    func purpose(_ purpose: String) -> String { "\(purpose), restricted data: \(reason)" }
}

/// Why a restriction was not imposed, lifted or looked behind. No text holds personal data.
package enum RestrictionError: Error, Sendable, Hashable {
    case notAllowed, reasonMissing, reasonHoldsNumber, noSuchPerson, notRestricted
    /// The first day of the restriction.
    case liftedBefore(CivilDate)

    static let mayImpose: Set<ActorRole> = [.caseworker, .benefitOfficer, .administrator]
    static let mayLift: Set<ActorRole> = [.benefitOfficer, .administrator]
    static let mayBeShown: Set<ActorRole> = [.auditor, .administrator]

    /// What is said in place of the family.
    package static func notShown(since day: CivilDate) -> LocalizedText {
        LocalizedText(
            zh: "该家庭的资料自 \(day) 起限制处理：仅保存，不显示、不使用。因法定职责必须查看的，由审计或管理员写明理由后查看，并记录在案。",
            en:
                "Processing of this family's data is restricted since \(day): they are kept, not shown and not used. "
                + "Where the law makes it necessary, an auditor or administrator may be shown them with a reason, "
                + "which is recorded.")
    }

    /// What is said in place of taking somebody up into another family.
    static let ofPerson = LocalizedText(
        zh: "此人的资料已限制处理，不能进入别的家庭；须先由限制的单位解除。",
        en:
            "this person's data are restricted and come into no other family; the office that restricted them has to "
            + "lift that first")

    package var text: LocalizedText {
        switch self {
        case .notAllowed:
            LocalizedText(
                zh: "您的岗位无权办理限制处理或查看受限资料。",
                en: "your role may not impose, lift or look behind a restriction")
        case .reasonMissing: LocalizedText(zh: "请写明理由。", en: "say why")
        case .reasonHoldsNumber:
            UnsealedText.fault
        case .noSuchPerson:
            LocalizedText(zh: "该家庭没有这位成员。", en: "there is no such member of the family")
        case .notRestricted:
            LocalizedText(
                zh: "该家庭没有正在执行的限制处理。", en: "processing of this family's data is not restricted")
        case .liftedBefore(let day):
            LocalizedText(
                zh: "解除日期不能早于限制日期 \(day)。", en: "it cannot be lifted before it began (\(day))")
        }
    }
}

extension RestrictionError: CustomStringConvertible {
    package var description: String { text.en }
}
