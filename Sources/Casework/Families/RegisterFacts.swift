import Benefits
import CivilCalendar
import Exchange
import Rules
import Store

/// The rows that hold one line of a register: its dossier, and the columns a dossier has no place for.
enum RegisterFacts {
    /// The people of a line in the order in which they are numbered.
    static let keys = ["wife", "husband", "child"]
    static let partners = Set(keys.prefix(2))

    static func rows(of entry: RegisterEntry, home: Int64, people: [String: PersonID]) -> [FactRow] {
        DossierRows.rows(of: entry.dossier.family, home: home, people: people)
            + contacts(of: entry, home: home)
    }

    private static func contacts(of entry: RegisterEntry, home: Int64) -> [FactRow] {
        var rows: [FactRow] = []
        if let status = entry.maritalStatus {
            rows.append(FactRow(.maritalStates, home: home, [.text(status.rawValue)]))
        }
        if let income = entry.monthlyIncome {
            rows.append(FactRow(.householdIncomes, home: home, [.integer(income.fen)]))
        }
        if let phone = entry.phone {
            rows.append(FactRow(.contacts, home: home, [.text(phone.text)]))
        }
        if let account = entry.account {
            rows.append(
                FactRow(
                    .bankAccounts, home: home, [FactValue(entry.bank), .text(account.text), .null, .null]))
        }
        if let remark = entry.remark {
            rows.append(FactRow(.remarks, home: home, [.text(remark)]))
        }
        return rows
    }
}

extension RegisterEntry {
    /// The people of the line by their local key, with the numbers they carry.
    var people: [(key: String, person: Person)] {
        [("wife", wife), ("husband", husband), ("child", child?.person)].compactMap { key, person in
            person.map { (key, $0) }
        }
    }

    /// What the line says of a family that is new at this home: people at home elsewhere keep the facts held there, and
    /// only what ties them to this family is new.
    ///
    /// - Parameter ties: marriages and parents that somebody recorded.
    func news(home: Int64, people: [String: PersonID], beside ties: HeldTies) -> [FactRow] {
        RegisterFacts.rows(of: self, home: home, people: people).filter { row in
            switch row.kind {
            case .unions, .parentage: !ties.hold(row)
            default: row.kind.owner != .person || row.owner.home == home
            }
        }
    }
}

extension FactRow {
    /// Somebody who belonged to another family belongs to a new one since leaving that one, where no day is said.
    func joining(after departures: [PersonID: CivilDate]) -> FactRow {
        guard kind == .memberships, valid == .always, let left = memberID.flatMap({ departures[$0] }) else {
            return self
        }
        var row = self
        row.valid = .since(left)
        return row
    }
}
