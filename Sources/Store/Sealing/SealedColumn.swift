import Postgres

/// A column of sealed values: where its rows are, and in what place each value opens. Whatever is sealed must be listed
/// here (a test compares the list with the catalogue), or a rotation would pass it by.
struct SealedColumn: Sendable {
    var field: SealedField
    var table: String
    var column: String
    /// Columns of the primary key, whole numbers, in its order.
    var key: [String]
    /// The key's values in the order in which they name the place; most places are a person or a family.
    var place: [Int]
    /// Columns of the blind index beside it.
    var index: BlindIndexColumns?

    init(
        _ field: SealedField, _ table: String, _ column: String, key: [String], place: [Int],
        index: BlindIndexColumns? = nil
    ) {
        self.field = field
        self.table = table
        self.column = column
        self.key = key
        self.place = place
        self.index = index
    }

    func place(_ key: [Int64]) -> SealedPlace {
        SealedPlace(field, row: place.map { String(key[$0]) }.joined(separator: "/"))
    }

    static let all: [SealedColumn] = [
        SealedColumn(
            .documentNumber, "families.documents", "number", key: ["home", "person", "id"], place: [0, 1],
            index: .documents),
        SealedColumn(
            .disabilityCertificate, "families.disabilities", "certificate", key: ["home", "person", "id"],
            place: [0, 1], index: .disabilities),
        SealedColumn(
            .onlyChildCertificate, "families.only_child_certificates", "number", key: ["home", "id"],
            place: [0]),
        SealedColumn(.phone, "families.contacts", "phone", key: ["home", "id"], place: [0]),
        SealedColumn(.account, "families.bank_accounts", "account", key: ["home", "id"], place: [0]),
        SealedColumn(
            .proxyReason, "families.bank_accounts", "proxy_reason", key: ["home", "id"], place: [0]),
        SealedColumn(.remark, "families.remarks", "remark", key: ["home", "id"], place: [0]),
        SealedColumn(.actReason, "families.acts", "reason", key: ["home", "id"], place: [0]),
        SealedColumn(
            .duplicateReason, "families.duplicate_answers", "reason", key: ["home", "person", "id"],
            place: [0, 1]),
        SealedColumn(
            .aliasReason, "families.aliases", "reason", key: ["home", "person", "id"], place: [0, 1]),
        SealedColumn(
            .aliasReason, "families.aliases", "undo_reason", key: ["home", "person", "id"], place: [0, 1]),
        SealedColumn(
            .overlapReason, "families.merge_overlaps", "reason", key: ["home", "person", "id"], place: [0, 1]),
        SealedColumn(
            .overlapReason, "families.merge_overlaps", "release_reason", key: ["home", "person", "id"],
            place: [0, 1]),
        SealedColumn(
            .settlementReason, "families.office_settlements", "reason", key: ["home", "id"], place: [0]),
        SealedColumn(
            .confirmationReason, "families.number_confirmations", "reason",
            key: ["home", "person", "document"], place: [0, 1]),
        SealedColumn(.renumberingReason, "families.renumberings", "reason", key: ["home", "id"], place: [0]),
        SealedColumn(.closureReason, "families.closures", "reason", key: ["home", "id"], place: [0]),
        SealedColumn(.restrictionReason, "families.restrictions", "reason", key: ["home", "id"], place: [0]),
        SealedColumn(
            .restrictionReason, "families.restrictions", "lift_reason", key: ["home", "id"], place: [0]),
        SealedColumn(.draft, "families.drafts", "content", key: ["draft"], place: [0]),
        SealedColumn(.moveShown, "families.moves", "shown", key: ["home", "id"], place: [0]),
        SealedColumn(.moveAnswer, "families.moves", "answer_reason", key: ["home", "id"], place: [0]),
        SealedColumn(
            .importedCells, "families.import_rows", "cells", key: ["import", "line"], place: [0, 1]),
        SealedColumn(
            .uploadedPiece, "families.upload_pieces", "content", key: ["upload", "piece"], place: [0, 1]),
        SealedColumn(
            .importedChange, "families.import_changes", "held", key: ["import", "change"], place: [0, 1]),
        SealedColumn(
            .importedChange, "families.import_changes", "proposed", key: ["import", "change"], place: [0, 1]),
        SealedColumn(
            .rosterIdentity, "insurance.roster_lines", "identity", key: ["home", "person", "roster"],
            place: [2, 0, 1]),
    ]
}

/// Where a blind index stands. Where it is unique there are two pairs of columns, so that two keys can live at once:
/// one for keys with odd numbers, one for keys with even numbers.
package struct BlindIndexColumns: Sendable, Hashable {
    struct Pair: Sendable, Hashable {
        var hash: String
        var key: String
    }

    let odd: Pair
    /// The same as `odd` where the index is not unique: a rotation writes over it.
    let even: Pair

    static let documents = BlindIndexColumns(
        odd: Pair(hash: "number_index", key: "index_key"),
        even: Pair(hash: "other_number_index", key: "other_index_key"))
    static let disabilities = BlindIndexColumns(
        odd: Pair(hash: "certificate_index", key: "index_key"),
        even: Pair(hash: "certificate_index", key: "index_key"))

    var pairs: [Pair] { odd == even ? [odd] : [odd, even] }

    func pair(of key: Int16) -> Pair { key.isMultiple(of: 2) ? even : odd }

    /// The hashes of one number in the order of `pairs`; the newest where there is one pair for all.
    func staged(_ hashes: [Sealing.Index]) -> [StagedValue] {
        pairs.flatMap { pair -> [StagedValue] in
            let hash = hashes.last { self.pair(of: $0.key) == pair }
            return [.bytes(hash?.bytes), .int2(hash?.key)]
        }
    }
}
