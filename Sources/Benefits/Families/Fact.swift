/// One fact of a dossier, in which "nobody has said" differs from "there is none".
///
/// `unknown` is a fact left out of the dossier; a rule that needs it cannot decide. `none` is the recorded
/// absence (`died: null` means alive). See the handbook, "Unknown is not null".
package enum Fact<Value: Sendable & Hashable>: Sendable, Hashable {
    case unknown
    case none
    case known(Value)

    /// The value where one is known; nil both for `unknown` and for `none`.
    package var value: Value? {
        if case .known(let value) = self { value } else { nil }
    }

    package var isUnknown: Bool { self == .unknown }
}
