package import Benefits
package import CivilCalendar
package import Exchange
import Foundation
import Rules
package import Store

/// The files of a roster and what stands in them.
package struct RosterExport: Sendable {
    package var roster: StoredRoster
    package var totals: RosterTotals
    /// Lines that stay behind because nothing on record lets them out.
    package var heldBack: HeldBack
    /// Families of a draft of which something was recorded since; what that changes a new draft tells.
    package var recordedSince: Int
    /// In order: insurer's list as CSV and workbook, then who is out and why as CSV and workbook.
    package var files: [RosterFile]
    /// Names of the areas by code, for subtotals that people read.
    package var villageNames: [String: String]

    /// One file by its name.
    package struct RosterFile: Sendable, Hashable {
        package var name: String
        package var bytes: [UInt8]
        /// SHA-256 in hexadecimal.
        package var hash: String

        init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
            hash = SHA256.hex(bytes)
        }
    }
}

/// Writes the insurer's list: the lines with consent that are in time, and those a person let out on record.
///
/// The bytes depend on what was stored at the draft and on answers and overrides since: the same roster exported again
/// gives the same bytes.
package struct ExportRoster: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// - Parameters:
    ///   - encoding: of the CSV files.
    ///   - purpose: with it ID numbers are written in full and every family is a recorded look; nil masks them.
    ///   - day: the office's.
    /// - Throws: `RosterError`, and `DeskError.refused` where whole numbers may not leave on these terms.
    package func callAsFunction(
        roster id: Int64, layout: RosterLayout, encoding: ListEncoding = .utf8, purpose: ExportPurpose?,
        on day: CivilDate, as actor: Actor, scope: Scope? = nil
    ) async throws -> RosterExport {
        if let purpose {
            let area = try await store.act(as: actor, scope: scope, readOnly: true) { act in
                guard let roster = try await act.roster(id) else { throw RosterError.noSuchRoster }
                return try await act.areas().first { $0.record.code == roster.area }?.scope
            }
            try await purpose.require(on: day, by: actor, about: area ?? scope, store)
        }
        return try await store.act(as: actor, scope: scope, looking: purpose == nil) { act in
            guard let roster = try await act.roster(id) else { throw RosterError.noSuchRoster }
            guard roster.state != .replaced else { throw RosterError.notADraft }
            guard let terms = RosterTermsText.terms(roster.terms) else {
                throw StoreError.unexpectedRow("insurance.rosters")
            }
            // A child of then is named by no list of it, so that the same roster masked again is the same file.
            let day = terms.term.from.map { min($0, roster.draftedOn) } ?? roster.draftedOn
            let all = try await act.lines(ofRoster: id)
            let release = try await act.release(all, of: roster)
            let lines = release.lines
            let totals = RosterTotals(of: lines)
            guard totals.balances else { throw RosterError.totalsDoNotBalance }
            let entries = try await act.entries(
                lines, roster: id, terms, release.overrides, maskedOn: purpose == nil ? day : nil)
            let absences = try await act.absenceEntries(ofRoster: id, maskedOn: day)
            let label = "\(roster.scheme)-\(roster.year)-\(roster.area)-\(roster.id)"
            var files = try Self.files(ListTable(entries, layout: layout, terms: terms), label, encoding)
            files += try Self.files(
                ListTable(absences: absences, terms: terms, statesReasons: purpose != nil), "\(label)-out",
                encoding)
            if let purpose {
                let families = Set(lines.map(\.family)).subtracting(try await act.hiddenHomes()).sorted()
                try await act.recordLooks(at: families, purpose: "roster export: \(purpose.purpose)")
                try await act.record(
                    RosterExportRecord(
                        roster: id, layout: layout.id, terms: purpose.terms, totals: totals.whole,
                        hashes: Dictionary(files.map { ($0.name, $0.hash) }) { first, _ in first }))
            }
            return RosterExport(
                roster: roster, totals: totals, heldBack: release.heldBack,
                recordedSince: try await act.familiesRecorded(sinceDraft: id), files: files,
                villageNames: try await act.villageNames())
        }
    }

    private static func files(_ table: ListTable, _ label: String, _ encoding: ListEncoding) throws
        -> [RosterExport.RosterFile]
    {
        [
            .init("\(label).csv", try table.csv(in: encoding)),
            .init("\(label).xlsx", try WorkbookBytes.of { try table.writeWorkbook(to: $0) }),
        ]
    }
}

extension StoreSession {
    fileprivate func entries(
        _ lines: [RosterLine], roster: Int64, _ terms: RosterTerms,
        _ overrides: [RosterPerson: [RosterObstacle: String]],
        maskedOn day: CivilDate?
    ) async throws -> [RosterEntry] {
        let identities = try await identities(ofRoster: roster)
        let hidden = try await hiddenHomes()
        return try lines.map { line in
            guard let own = identities[line.insured].flatMap(LineIdentity.init(text:)) else {
                throw StoreError.unexpectedRow("insurance.roster_lines")
            }
            let isHidden = hidden.contains(line.family) && own != .purged
            let isChild = line.role == .child
            let identity =
                isHidden
                ? own.restricted
                : own == .purged ? own : day.map { own.masked(on: $0, isChild: isChild) } ?? own
            // Each obstacle with the reason it was passed for: one reason may be for both.
            let reasons = line.obstacles.compactMap { obstacle in
                overrides[line.insured]?[obstacle].map {
                    day == nil ? "\(obstacle.text.zh)（\($0)）" : obstacle.text.zh
                }
            }
            return RosterEntry(
                line: line, plan: terms.plan(for: line.role), householdNumber: identity.household,
                villageName: identity.villageName, insured: identity.insured,
                policyholder: identity.policyholder,
                override: reasons.isEmpty ? nil : reasons.joined(separator: "；"))
        }
    }

    /// The second list with the names of today, masked: it stays in the office.
    fileprivate func absenceEntries(
        ofRoster roster: Int64, maskedOn day: CivilDate
    ) async throws -> [RosterAbsenceEntry] {
        let absences = try await absences(ofRoster: roster)
        let villages = try await villageNames()
        let numbers = Dictionary(
            try await files(Set(absences.map(\.family)).sorted()).map { ($0.home, $0.householdNumber) }
        ) { first, _ in first }
        let people = Set(absences.compactMap(\.person)).map { PersonID(home: $0.home, person: $0.person) }
        var names: [PersonID: String] = [:]
        for row in try await facts([.particulars], ofPeople: people.sorted()).map(\.row) {
            // Whose birth nobody knows may be a child.
            guard row.latestBirth != nil else { continue }
            names[row.owner] = NamedMember(key: "", particulars: row).masked(on: day, said: \.zh)
        }
        return absences.map { absence in
            let name = absence.person.flatMap { names[PersonID(home: $0.home, person: $0.person)] }
            return RosterAbsenceEntry(
                absence: absence,
                householdNumber: (numbers[absence.family] ?? nil).map(IdentityMask.household)
                    ?? String(absence.family),
                villageName: villages[absence.village] ?? absence.village,
                maskedName: name ?? "")
        }
    }
}
