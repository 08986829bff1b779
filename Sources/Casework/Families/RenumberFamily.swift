import Benefits
package import Rules
package import Store

/// Gives a family another household number: one that was mistyped, or that the village issued to a family which moved in.
/// The number it had is free for another family, finds this one until then, and stands in what was known before.
package struct RenumberFamily: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// - Parameters:
    ///   - typed: the new number, issued by the village that handles the family; nil or blank where it has none.
    ///   - seen: the number that whoever asks saw, "" for none; nil is not compared.
    ///   - reason: sealed, like every free text.
    /// - Returns: the number as it is kept.
    /// - Throws: ``RenumberingError``.
    @discardableResult
    package func callAsFunction(
        _ home: Int64, to typed: String?, seen: String? = nil, reason: String, as actor: Actor,
        scope: Scope? = nil, request: RequestID = .new()
    ) async throws -> String? {
        guard !reason.allSatisfy(\.isWhitespace) else { throw RenumberingError.reasonMissing }
        let number = typed.map(IdentityText.mended).flatMap { $0.isEmpty ? nil : $0 }
        do {
            try await store.act(as: actor, scope: scope, request: request) { session in
                let instant = try await session.knowledgeInstant(of: [home])
                let file = try await session.file(home)
                if let seen, seen != file.householdNumber ?? "" {
                    throw RenumberingError.changed(to: file.householdNumber)
                }
                guard number != file.householdNumber else { throw RenumberingError.same }
                if let number { try await Self.require(number, of: file, session) }
                try await session.renumber(home, to: number, reason: reason, at: instant)
            }
        } catch  where StoreFault(error) == .alreadyThere(constraint: "files_household_number_once") {
            throw RenumberingError.taken(home: nil)
        }
        return number
    }

    private static func require(
        _ number: String, of file: FamilyFile, _ session: StoreSession
    ) async throws {
        guard number.unicodeScalars.count <= DossierContradictions.longest else {
            throw RenumberingError.tooLong(DossierContradictions.longest)
        }
        if UnsealedText.holdsPersonalNumber(number, of: file.handlingArea) {
            throw RenumberingError.holdsNumber
        }
        // In capital or small letters, as it is looked for.
        let wanted = SearchQuestion.households(number).map { (area: file.handlingArea, number: $0) }
        let holders = try await session.files(withHouseholdNumbers: wanted)
        if let holder = holders.values.first(where: { $0 != file.home }) {
            throw RenumberingError.taken(home: holder)
        }
        let others = wanted.filter { holders[HouseholdKey(area: $0.area, number: $0.number)] == nil }
        if try await !session.heldHouseholds(among: others).isEmpty {
            throw RenumberingError.taken(home: nil)
        }
    }
}

/// Why a household number was not changed. No text holds personal data.
package enum RenumberingError: Error, Sendable, Hashable {
    case reasonMissing, same, holdsNumber
    case tooLong(Int)
    /// Somebody else changed it since it was shown.
    case changed(to: String?)
    /// Another family of the village has it: this one, where the office may see it.
    case taken(home: Int64?)

    package var text: LocalizedText {
        switch self {
        case .reasonMissing: RestrictionError.reasonMissing.text
        case .same: LocalizedText(zh: "与登记的户编号相同。", en: "that is the number it has")
        case .holdsNumber: UnsealedText.nameFault
        case .tooLong(let most):
            LocalizedText(zh: "超过 \(most) 个字，请缩短。", en: "longer than \(most) characters; shorten it")
        case .changed(let number):
            LocalizedText(
                zh: "户编号在您打开本页后已变更为 \(number ?? "无")，请核对后再提交。",
                en:
                    "it was changed to \(number ?? "none") since this was opened; look at both and send it again"
            )
        case .taken(let home?):
            LocalizedText(
                zh: "这个户编号属于登记编号 \(home) 的家庭，请核对；那一户有误的，先变更那一户的户编号。",
                en:
                    "it is the number of family \(home); compare both, and where that one is wrong change that one's first"
            )
        case .taken(nil):
            LocalizedText(
                zh: "本村（居）另一个家庭已用这个户编号，该户由别的单位办理或限制处理，请核对。",
                en:
                    "another family of the village has it, which another office handles or whose data are restricted; "
                    + "check the number")
        }
    }
}

extension RenumberingError: CustomStringConvertible {
    package var description: String { text.en }
}

extension Desk {
    /// - Parameter seen: the number that the page showed, "" for none.
    /// - Throws: ``RenumberingError``.
    package func renumber(
        _ home: Int64, to number: String?, seen: String, reason: String, _ caller: Caller
    ) async throws {
        try await translated {
            let (actor, scope) = try await person(caller)
            try await RenumberFamily(store: store)(
                home, to: number, seen: seen, reason: reason, as: actor, scope: scope,
                request: request(caller))
        }
    }
}
