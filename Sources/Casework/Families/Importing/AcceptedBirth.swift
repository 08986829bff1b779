import Benefits
import CivilCalendar
import Store

extension AcceptedChanges {
    /// Another birth corrects the one that is held, and what began with it begins with it still, as where an act corrects
    /// it.
    ///
    /// - Returns: whether the change is of a birth.
    func recordBirth(_ change: ProposedChange) async throws -> Bool {
        guard change.proposed.count == 1, let row = change.proposed.first, let first = change.held.first,
            FollowBirth(of: first, to: row) != nil, let held = try await held(change).first
        else { return false }
        let family = try await event(.correctionAccepted)
        let following = try await family.followingBirth(of: held.row, to: row)
        if following.isEmpty { return false }
        try await telling(change) {
            try await family.replace([(held, row)] + following, adding: [])
        }
        try await accepted(change, as: .correction, by: family, happened: nil)
        return true
    }
}
