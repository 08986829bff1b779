import Benefits
package import CivilCalendar
package import Rules

extension ChangedLine {
    /// As it may leave the office: names masked, children under 15 named by no sign of theirs, births as years.
    ///
    /// - Parameter day: the office's.
    package func masked(on day: CivilDate, said: (LocalizedText) -> String) -> ChangedLine {
        ChangedLine(
            line: line, home: home, household: household,
            members: members.map { NamedMember(key: $0.key, name: $0.masked(on: day, said: said)) },
            changes: changes.map { change in
                let born = members.first { $0.key == change.subject }?.born
                return change.masked { name in
                    NamedMember(key: change.subject, name: name, born: born).masked(on: day, said: said) ?? ""
                }
            })
    }
}

extension ProposedCell {
    /// - Parameter name: makes of a name what may leave.
    fileprivate func masked(_ name: (String) -> String) -> ProposedCell {
        func shown(_ cell: FactCell) -> FactCell {
            switch (cell.column, cell.value) {
            case ("name", .text(let text)): FactCell(column: cell.column, value: .hidden(name(text)))
            case ("born", .day(let born)): FactCell(column: cell.column, value: .hidden(String(born.year)))
            default: cell
            }
        }
        return ProposedCell(
            subject: subject, kind: kind, before: before.map(shown), after: after.map(shown),
            place: place, settlement: settlement, accepted: accepted)
    }
}
