import Benefits
package import CivilCalendar
package import Rules
package import Store

/// Why, to whom and until when a file with whole numbers, or with names in full, leaves the office, and who said yes to
/// it (PIPL art. 23; the record is kept three years).
package struct ExportPurpose: Sendable, Hashable {
    package var purpose: String
    package var recipient: String
    /// A user of the office, and not the one who writes the file.
    package var approver: String
    /// By this day the receiver has to have deleted the copy.
    package var deleteBy: CivilDate

    package init(purpose: String, recipient: String, approver: String, deleteBy: CivilDate) {
        self.purpose = purpose
        self.recipient = recipient
        self.approver = approver
        self.deleteBy = deleteBy
    }

    /// What is kept with the file.
    var terms: ExportTerms {
        ExportTerms(purpose: purpose, recipient: recipient, approvedBy: approver, deleteBy: deleteBy)
    }

    /// Characters of a purpose or recipient.
    package static let longest = 200

    /// What is wrong with a purpose or recipient, which are kept and told as they were typed.
    package static func fault(in words: String) -> LocalizedText? {
        if UnsealedText.holdsNumber(words) { return UnsealedText.fault }
        return words.count > longest ? tooLong : nil
    }

    /// Roles that may say yes.
    package static let approvingRoles: Set<ActorRole> = [.administrator, .benefitOfficer]

    /// Everything is said, no number of a person stands in it (it is kept as it is typed), the copy ends after the day
    /// on which it is made, and somebody else who answers for the area has approved it.
    ///
    /// - Parameter area: of what the file holds: the family's, the list's, the roster's. Nil is all that the writer has.
    /// - Throws: `DeskError.refused`.
    func require(on day: CivilDate, by actor: Actor, about area: Scope?, _ store: Store) async throws {
        if [purpose, recipient].contains(where: { $0.allSatisfy(\.isWhitespace) }) {
            throw DeskError.refused(Self.missing)
        }
        if let fault = [purpose, recipient].compactMap(Self.fault(in:)).first {
            throw DeskError.refused(fault)
        }
        guard deleteBy > day else { throw DeskError.refused(Self.endsTooEarly) }
        if approver == actor.name { throw DeskError.refused(Self.ownApproval) }
        let area = area ?? actor.areas.first?.scope
        guard let area, let second = try await store.actor(named: approver),
            Self.mayApprove(second, for: area)
        else { throw DeskError.refused(Self.mayNotApprove) }
    }

    static func mayApprove(_ actor: Actor, for area: Scope) -> Bool {
        approvingRoles.contains(actor.role) && actor.mayActFor(area)
    }

    package static let missing = LocalizedText(
        zh: "号码完整或姓名全显的资料离开本单位，须写明用途和接收单位。",
        en: "whole numbers and names in full leave the office only with a purpose and a recipient on record")
    package static let tooLong = LocalizedText(
        zh: "用途和接收单位各不超过 \(longest) 个字，请写得简短些。",
        en: "a purpose and a recipient have at most \(longest) characters each: say it shorter")
    package static let endsTooEarly = LocalizedText(
        zh: "接收单位删除资料的期限须在今天之后。", en: "the day by which the copy is deleted must be after today")
    package static let ownApproval = LocalizedText(
        zh: "批准人须是另一个人。", en: "somebody else has to approve it than the one who writes the file")
    package static let mayNotApprove = LocalizedText(
        zh: "批准人须是本单位管辖这些资料所在区划的管理员或待遇审核人员（见 guanhuai user list）。",
        en:
            "the one who approves it has to be a user of this office, an administrator or benefit officer for the area "
            + "of what leaves (guanhuai user list)")
}
