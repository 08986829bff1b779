import Benefits

/// What is said of people depends on who reads it: a person at this terminal, or a file and another program, which leave
/// the office.
extension Terminal {
    static func shown(name: String?) -> String? { name.map { isRead ? $0 : IdentityMask.name($0) } }

    /// The year alone where it leaves: with a masked name the day would say who is meant.
    static func shown(born: String?) -> String? { born.map { isRead ? $0 : String($0.prefix(4)) } }
}
