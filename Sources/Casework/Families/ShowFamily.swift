package import Benefits
package import CivilCalendar
package import Store

/// Shows one family: its dossier, with numbers masked unless they are asked for, and a record of the look.
package struct ShowFamily: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// A family as it is shown.
    package struct View: Sendable {
        package let file: FamilyFile
        /// With contact and account. Numbers masked, or in clear where that was asked for.
        package let dossier: Dossier
    }

    /// - Parameter inClear: whole numbers instead of masked ones; the look says so.
    package func run(
        _ home: Int64, on day: CivilDate, inClear: Bool = false, purpose: String = "family", as actor: Actor,
        scope: Scope? = nil
    ) async throws -> View {
        try await store.act(as: actor, scope: scope, looking: true) { session in
            try await Self.view(home, on: day, inClear: inClear, purpose: purpose, session)
        }
    }

    /// Inside another act.
    package static func view(
        _ home: Int64, on day: CivilDate, known knowledge: Knowledge = .current, inClear: Bool = false,
        purpose: String, _ session: StoreSession
    ) async throws -> View {
        let file = try await session.file(home, on: day, known: knowledge)
        try await session.recordLooks(at: [home], purpose: inClear ? "\(purpose), numbers in clear" : purpose)
        var dossier = try await session.dossier(
            of: home, on: day, known: knowledge, numbers: .clear,
            kinds: FactKind.ofDossier + FactKind.ofContact
        ).withoutLaterDays()
        if !inClear { dossier.mask() }
        return View(file: file, dossier: dossier)
    }

    /// The number of a family from what a person types: the file's number, or a household number of the scope, in
    /// capital or small letters; one that no family has any more, of a family that had it.
    ///
    /// - Parameter evenRestricted: also a family whose data are restricted: the act itself says whether it shows it.
    /// - Throws: ``HouseholdInSeveral`` where several families of the scope have that household number.
    package func home(
        of text: String, evenRestricted: Bool = false, as actor: Actor, scope: Scope? = nil
    ) async throws -> Int64? {
        try await store.act(as: actor, scope: scope, readOnly: true) { session in
            if let number = Int64(text) {
                if try await session.files([number]).first != nil { return number }
                switch try await session.absence(of: number) {
                case .noSuchFamily: break
                // What it was before it moved may still be read.
                case .movedAway(let departure):
                    let isHousehold = try await !session.search(FamilyQuery(householdNumber: text)).isEmpty
                    if !isHousehold { throw StoreError.movedAway(departure) }
                // It may be asked for as known before, or for its history: the act itself says whether it shows it.
                case .withdrawn: return number
                case .restricted where evenRestricted: return number
                case let absence: throw absence
                }
            }
            var found = try await session.search(FamilyQuery(householdNumber: text)).map(\.file)
            if found.isEmpty, let hidden = try await session.restrictedFiles(numbered: text).first {
                if evenRestricted { return hidden }
                throw try await session.absence(of: hidden)
            }
            if found.isEmpty { found = try await session.files(onceNumbered: text) }
            if found.count > 1 { throw HouseholdInSeveral(found) }
            return found.first?.home
        }
    }
}

extension Dossier {
    /// Masks every number. A disability certificate's holds category and grade, so nothing of it is shown.
    package mutating func mask() {
        for person in family.people.indices {
            for document in family.people[person].documents.indices {
                let number = family.people[person].documents[document].number
                family.people[person].documents[document].number = IdentityMask.number(number)
            }
            for place in family.people[person].disabilities.indices
            where family.people[person].disabilities[place].certificate != nil {
                family.people[person].disabilities[place].certificate = "********"
            }
        }
        if case .known(var certificate) = family.onlyChildCertificate {
            certificate.number = IdentityMask.account(certificate.number)
            family.onlyChildCertificate = .known(certificate)
        }
        family.contact.phone = family.contact.phone.map(IdentityMask.phone)
        if let account = family.contact.account {
            family.contact.account?.number = IdentityMask.account(account.number)
        }
        // People write numbers into it.
        family.contact.remark = family.contact.remark.map { _ in "********" }
    }
}
