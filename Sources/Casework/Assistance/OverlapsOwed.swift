import Benefits
import CivilCalendar
import Rules
import Store

extension StoreSession {
    /// Finds programmes that two families of the scope owe one person on days of both, whether or not anybody decided on
    /// those days, and keeps them as open overlaps: the money of such days is held until somebody says who pays.
    ///
    /// An overlap that is open, or was settled by naming the family that is paid, is not found again.
    ///
    /// - Parameters:
    ///   - homes: families asked; they are read where somebody belongs to another one on the same days.
    ///   - through: the last day that is looked at.
    func keepOverlapsOwed(
        of homes: some Sequence<Int64>, rules: RuleBook, through last: CivilDate
    ) async throws {
        let sharing = try await filesSharing(with: homes)
        if sharing.isEmpty { return }
        let programmes = try rules.determined(asked: nil).filter { $0.payment != nil && $0.unit == .person }
        let decider = Decider(rules)
        for stored in try await dossiers(of: sharing, on: last) {
            let asked = try await course(of: stored.dossier, at: stored.file.home, on: last, .current)
            if asked.elsewhere.isEmpty { continue }
            let course = FamilyCourse(asked, decider: decider)
            for programme in programmes {
                for place in try course.paidTwice(programme, through: last) {
                    let other = asked.elsewhere[place]
                    try await keepBenefitOverlap(
                        of: other.person, programme: programme.id,
                        between: stored.file.home, and: other.file)
                }
            }
        }
    }
}
