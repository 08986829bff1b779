import CivilCalendar
package import Rules
package import Store

/// Where a proposal stands.
package enum PublicationState: String, Sendable, Hashable {
    /// For a second person.
    case waiting
    case inForce = "in-force"
    /// Another one was published in its place.
    case replaced
    case withdrawn
}

extension StoredPublication {
    package var state: PublicationState {
        switch settlement?.outcome {
        case nil: .waiting
        case .withdrawn: .withdrawn
        case .published: isInForce ? .inForce : .replaced
        }
    }

    /// The digest of its rule files in lower-case hexadecimal.
    package var digestName: String { digest.hexadecimal }
    package var proposedMoment: OfficeMoment { OfficeMoment(proposedAt) }
    package var settledMoment: OfficeMoment? { settlement.map { OfficeMoment($0.at) } }

    package var json: CanonicalJSON {
        .object([
            .init("publication", .integer(id)), .init("state", .string(state.rawValue)),
            .init("digest", .string(digestName)), .init("replaces", replaces.map { .integer($0) } ?? .null),
            .init("on", .string(day.description)), .init("reason", .string(reason)),
            .init("cases", .integer(Int64(cases))), .init("needs_second", .bool(needsSecond)),
            .init("proposed_at", .string(proposedMoment.text)), .init("proposed_by", .string(proposedBy)),
            .init("settled_at", .optional(settledMoment?.text)),
            .init("settled_by", .optional(settlement?.by)),
            .init("settled_because", .optional(settlement?.reason)),
        ])
    }
}
