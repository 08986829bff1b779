package import CivilCalendar
package import Rules
package import Store

/// A move between two offices as both see it: what the offer shows, and no more.
package struct MoveOffer: Sendable, Hashable {
    package let id: Int64
    package let home: Int64
    /// Of a family that the asker's office holds; nil too where it has none.
    package let household: String?
    package let from: NamedArea
    package let to: NamedArea
    package let residence: NamedArea
    /// The first day on which the family is the new office's.
    package let day: CivilDate
    /// Whether the household register moves too (户籍迁移).
    package let isRegistered: Bool
    package let offeredBy: String
    package let offeredAt: OfficeMoment
    /// Nil for a code that was replaced, or a file: nobody was asked.
    package let shown: MoveShown?
    package let answer: StoredMove.Answer?
    /// "accepted", "declined", "withdrawn", "renumbered", "imported"; nil while it is open.
    package var outcome: String? { answer?.rawValue }
    package let answeredBy: String?
    package let answeredAt: OfficeMoment?
    package let answerReason: String?
    /// Whether the office that asks is the one that is asked to take the family.
    package let isIncoming: Bool
    /// Whether the office that asks is the one that offered. Both hold for an office above the two.
    package let isOutgoing: Bool
}

/// What an offer shows to both offices, as it stood when the offer was made.
package struct MoveShown: Sendable, Hashable, Codable {
    /// Somebody of the family: enough to know who is meant when the family stands at the counter.
    package struct Person: Sendable, Hashable, Codable {
        package let key: String
        /// Masked.
        package let name: String?
        package let sex: String
        package let birthYear: Int?
    }

    /// Something that waits for a person, or goes on: to be settled before, or handed over.
    package struct Item: Sendable, Hashable, Codable {
        package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
            case undetermined, payment, roster, cover, number, overlap, duplicate, change
        }

        package let kind: Kind
        package let zh: String
        package let en: String

        package var text: LocalizedText { LocalizedText(zh: zh, en: en) }
    }

    /// A decision that the move changes, from its first day on.
    package struct Flip: Sendable, Hashable, Codable {
        package let programme: String
        package let zh: String
        package let en: String
        /// The key of a person; nil for the family.
        package let person: String?
        package let from: String
        package let before: Answer?
        package let after: Answer?

        package struct Answer: Sendable, Hashable, Codable {
            package let outcome: String
            /// In yuan, where money is due.
            package let amount: String?
        }

        package var title: LocalizedText { LocalizedText(zh: zh, en: en) }
    }

    package let household: String?
    package let people: [Person]
    package let items: [Item]
    package let flips: [Flip]
    package let reason: String?
}
