/// A kind of number that is stored sealed. Each has a data key of its own, and the same number in two places (an
/// identity number, and the one inside a disability certificate) gives unrelated bytes.
package enum SealedField: String, Sendable, CaseIterable {
    case documentNumber = "families.documents.number"
    case disabilityCertificate = "families.disabilities.certificate"
    case onlyChildCertificate = "families.only_child_certificates.number"
    case phone = "families.contacts.phone"
    case account = "families.bank_accounts.account"
    /// Why somebody else's account is used: it may say what ails a person.
    case proxyReason = "families.bank_accounts.proxy_reason"
    case remark = "families.remarks.remark"
    /// Why an act was recorded, in words of the office.
    case actReason = "families.acts.reason"
    /// What was typed of a family that is being registered.
    case draft = "families.drafts.content"
    /// What both offices see of a family that moves, and why an offer was answered so.
    case moveShown = "families.moves.shown"
    case moveAnswer = "families.moves.answer_reason"
    case importedCells = "families.import_rows.cells"
    /// A register file that waits for a person's yes, piece by piece.
    case uploadedPiece = "families.upload_pieces.content"
    case importedChange = "families.import_changes.value"
    case duplicateReason = "families.duplicate_answers.reason"
    case aliasReason = "families.aliases.reason"
    case overlapReason = "families.merge_overlaps.reason"
    /// Why one of two offices pays a benefit.
    case settlementReason = "families.office_settlements.reason"
    case confirmationReason = "families.number_confirmations.reason"
    /// Why a file was closed.
    case closureReason = "families.closures.reason"
    case renumberingReason = "families.renumberings.reason"
    /// Why processing was restricted, or not any longer.
    case restrictionReason = "families.restrictions.reason"
    /// A stored explanation or frozen dossier that was confirmed, notified or paid on.
    case explanation = "assistance.explanations.body"
    /// Names and numbers of a roster line as they stood at the draft.
    case rosterIdentity = "insurance.roster_lines.identity"
}

/// Where a sealed value stands: it can be opened there and nowhere else.
package struct SealedPlace: Sendable, Hashable {
    package var field: SealedField
    /// The row's key, such as "17/2" for person 2 of home 17.
    package var row: String

    package init(_ field: SealedField, row: String) {
        self.field = field
        self.row = row
    }

    package static func person(_ field: SealedField, home: Int64, person: Int32) -> SealedPlace {
        SealedPlace(field, row: "\(home)/\(person)")
    }

    package static func family(_ field: SealedField, home: Int64) -> SealedPlace {
        SealedPlace(field, row: "\(home)")
    }
}
