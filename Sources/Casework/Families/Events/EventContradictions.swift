import Benefits
import Store

extension EventFault {
    /// Refuses an act after which the family says together what cannot be, as far as the act said it: what contradicts
    /// itself already is left to whoever settles it, and what another act wrote is not this one's.
    ///
    /// A death that is learned late is recorded whatever was said of later days; that is corrected afterwards.
    static func refuseNew(
        in after: Dossier, since before: Dossier, by changes: [EventChange], of kind: EventKind,
        _ keys: [PersonID: String]
    ) throws(EventFault) {
        let isDeath = kind == .death || kind == .deathDeclared
        let touched = changes.flatMap { [$0.before, $0.after].compactMap(\.self) }.filter(\.saysOfLives)
            .flatMap { $0.named }
        let people = Set(touched.map { keys[$0] ?? $0.linkedKey })
        for found in after.family.contradictions(since: before.family, called: keys.linkedKeys)
        where !people.isDisjoint(with: found.people) {
            if isDeath, found.gap == .factAfterDeath { continue }
            throw .contradicted(found.text)
        }
    }
}

extension FactRow {
    /// Who belongs to a file, and what is said of a family as a whole, contradicts nobody's life.
    fileprivate var saysOfLives: Bool { kind == .unions || kind.owner == .person }
}

extension [PersonID: String] {
    /// The key in the family by the one as linked from elsewhere: who comes or leaves is called in both ways.
    var linkedKeys: [String: String] {
        [String: String](
            map { ($0.key.linkedKey, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}
