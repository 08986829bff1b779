package import Benefits
package import CivilCalendar
package import Exchange
package import Rules
package import Store

/// A family out of the register as a dossier, and a dossier into it.
package struct ExchangeDossier: Sendable {
    private let store: Store
    private let rules: RuleBook
    private let terms: EventTerms

    package init(store: Store, rules: RuleBook, terms: EventTerms) {
        self.store = store
        self.rules = rules
        self.terms = terms
    }

    /// What an import came to.
    package enum Result: Sendable {
        /// With what somebody should look at: people who belong to another family, or were found by an old number.
        case registered(Int64, remarks: [LocalizedText])
        /// Would be registered: nothing is stored.
        case wouldRegister(remarks: [LocalizedText])
        case unchanged(Int64)
        case corrected(Int64, RecordEvent.Outcome)
    }

    /// A family as a file that leaves the office, numbers in clear. The look and the export are recorded, with the hash.
    ///
    /// - Parameter day: the office's.
    /// - Throws: `DeskError.refused` where whole numbers may not leave on these terms.
    package func file(
        _ home: Int64, on day: CivilDate, known: Knowledge = .current, as format: DossierCoding.Format,
        purpose: ExportPurpose, by actor: Actor, scope: Scope? = nil
    ) async throws -> String {
        let area = try await store.act(as: actor, scope: scope, readOnly: true) { session in
            try await session.files([home]).first.flatMap { Scope(path: $0.path) }
        }
        try await purpose.require(on: day, by: actor, about: area ?? scope, store)
        return try await store.act(as: actor, scope: scope) { session in
            let composed = try await Self.dossier(home, on: day, known: known, session)
            let file = try await session.file(home, known: known)
            let dossier = try await session.withFormer([(file, composed)], on: day, known)[0].dossier
            try await session.recordLooks(at: [home], purpose: "dossier export: \(purpose.purpose)")
            var text = DossierCoding.text(dossier, as: format, stages: true)
            if !text.hasSuffix("\n") { text += "\n" }
            try await session.record(
                FamilyExportRecord(
                    kind: .family, terms: purpose.terms, families: 1, people: dossier.peopleWithin,
                    hash: ContentHash(Array(text.utf8)).bytes))
            return text
        }
    }

    /// Everything held about a family on a day, as known at an instant. The look is recorded.
    ///
    /// - Parameters:
    ///   - inClear: whole numbers, and a look that says so; otherwise masked, to be shown and not read again.
    ///   - restricted: shows the family although its data are restricted; the look says why.
    package func export(
        _ home: Int64, on day: CivilDate, known: Knowledge = .current, inClear: Bool = true,
        purpose: String = "export of a dossier", behind restricted: RestrictedLook? = nil, as actor: Actor,
        scope: Scope? = nil
    ) async throws -> Dossier {
        try await store.act(as: actor, scope: scope, looking: true, showing: restricted?.home) { session in
            var dossier = try await Self.dossier(home, on: day, known: known, session)
            let purpose = inClear ? "\(purpose), numbers in clear" : purpose
            try await session.recordLooks(at: [home], purpose: restricted?.purpose(purpose) ?? purpose)
            if !inClear { dossier.mask() }
            return dossier
        }
    }

    private static func dossier(
        _ home: Int64, on day: CivilDate, known: Knowledge, _ session: StoreSession
    ) async throws -> Dossier {
        try await session.ask(as: known)
        _ = try await session.file(home, known: known)
        let found = try await session.dossiers(
            of: [home], on: day, known: known, numbers: .clear,
            kinds: FactKind.ofDossier + FactKind.ofContact)
        guard let (file, read) = found.first else { throw StoreError.noSuchFamily }
        var dossier = read
        dossier.family.contact.householdNumber = file.householdNumber
        return dossier.withholding(try await session.withheld(in: dossier)).withoutLaterDays()
    }

    /// Registers the family of a dossier, or corrects the one whose number it carries.
    ///
    /// - Parameter isDryRun: shows what would change; nothing is stored but the look.
    package func `import`(
        _ dossier: Dossier, today: CivilDate, reason: String? = nil, isDryRun: Bool = false, as actor: Actor,
        scope: Scope? = nil
    ) async throws -> Result {
        guard let home = try await registered(dossier, as: actor, scope: scope) else {
            do {
                let registered = try await EventFault.told {
                    try await store.act(as: actor, scope: scope, retries: isDryRun ? 0 : 3) { session in
                        let register = RegisterOneFamily(session: session, today: today, terms: terms)
                        let registered = try await register(dossier, reason: reason)
                        if isDryRun { throw RolledBack(remarks: registered.remarks) }
                        return registered
                    }
                }
                return .registered(registered.home, remarks: registered.remarks)
            } catch let undone as RolledBack { return .wouldRegister(remarks: undone.remarks) }
        }
        let record = RecordEvent(store: store, rules: rules, terms: terms)
        let correction = DossierCorrection(dossier, on: today)
        do throws {
            let outcome =
                isDryRun
                ? try await record.preview(correction, on: home, today: today, as: actor, scope: scope)
                : try await record.save(
                    correction, on: home, today: today, reason: reason, as: actor, scope: scope)
            return .corrected(home, outcome)
        } catch EventFault.nothingChanges { return .unchanged(home) }
    }

    /// The family of the dossier's number where this office has it.
    private func registered(
        _ dossier: Dossier, as actor: Actor, scope: Scope?
    ) async throws -> Int64? {
        guard let home = dossier.family.id.flatMap({ Int64($0) }) else { return nil }
        return try await store.act(as: actor, scope: scope, readOnly: true) { session in
            try await session.files([home]).first?.home
        }
    }

    private struct RolledBack: Error {
        let remarks: [LocalizedText]
    }
}

/// Why a dossier cannot be taken into the register.
package enum DossierImportFault: Error, Sendable, Hashable {
    case noHandlingArea
    /// The handling or residence area is not among those this office has imported.
    case unknownArea

    package var text: LocalizedText {
        switch self {
        case .noHandlingArea:
            LocalizedText(
                zh: "家庭资料缺少经办区划（handling_area），不能登记。",
                en: "the dossier names no handling_area; add it to register")
        case .unknownArea:
            LocalizedText(
                zh: "没有这个区划，或不在本单位范围内；请先用 guanhuai areas import 导入。",
                en: "no such area within this office; import areas first with guanhuai areas import")
        }
    }
}

extension DossierImportFault: CustomStringConvertible {
    package var description: String { text.en }
}
