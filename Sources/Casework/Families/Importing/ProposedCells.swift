import Benefits
import Rules
import Store

extension ProposedCell {
    /// - Parameters:
    ///   - areas: names by code.
    ///   - line: all changes of its line.
    ///   - isSo: whether the family is by now as the change says.
    init(
        _ change: ProposedChange, among line: [ProposedChange], at place: ChangePlace,
        areas: [String: LocalizedText],
        accepted: AcceptedBy?, isSo: Bool = false
    ) {
        self.place = place
        let parts = change.field.split(separator: ".", maxSplits: 1).map(String.init)
        subject = parts.count == 2 ? parts[0] : "family"
        kind = parts.last ?? change.field
        let own: (column: String, text: String)? =
            change.movesTo.map { ("area", $0) } ?? change.household.map { ("household", $0) }
        func cell(_ text: String) -> ShownCell { ShownCell(column: own?.column ?? "", value: .text(text)) }
        let held = own == nil ? change.held.flatMap(FactCell.cells) : change.heldText.map { [cell($0)] } ?? []
        let proposed = own.map { [cell($0.text)] } ?? change.proposed.flatMap(FactCell.cells)
        // What stays as it is says nothing about the change; hidden numbers are compared in clear.
        before = held.filter { !proposed.contains($0) }.map { $0.cell.naming(areas) }
        after = proposed.filter { !held.contains($0) }.map { $0.cell.naming(areas) }
        settlement = isSo ? .already : change.isApplicable ? nil : ChangeSettlement(of: change, among: line)
        self.accepted = accepted
    }
}

extension FactCell {
    /// An area by its name, where it has one.
    fileprivate func naming(_ areas: [String: LocalizedText]) -> FactCell {
        guard column == "area", case .text(let code) = value, let name = areas[code] else { return self }
        return FactCell(column: column, value: .area(NamedArea(code: code, name: name)))
    }

    /// The columns of a row that a person reads; keys of other rows are left out and sealed numbers hidden.
    fileprivate static func cells(_ row: FactRow) -> [ShownCell] {
        zip(row.kind.columns, row.values).compactMap { column, value in
            let isKey = [
                "home", "person", "parent_home", "parent", "partner_home", "partner", "other_home", "other",
            ]
            .contains(column.name)
            if isKey { return nil }
            if case .sealed = column.content {
                return ShownCell(column: column.name, value: value, isHidden: true)
            }
            return ShownCell(column: column.name, value: value)
        }
    }
}

/// A cell with its value in clear, by which it is compared.
private struct ShownCell: Equatable {
    let column: String
    let value: FactValue
    var isHidden = false

    var cell: FactCell {
        FactCell(
            column: column,
            value: isHidden ? value.text.map { .hidden(masked($0)) } ?? .none : .init(value))
    }

    private func masked(_ text: String) -> String {
        switch column {
        case "phone": IdentityMask.phone(text)
        case "account": IdentityMask.account(text)
        case "number": IdentityMask.number(text)
        // A disability certificate's holds category and grade.
        default: "********"
        }
    }
}

extension FactCell.Value {
    fileprivate init(_ value: FactValue) {
        self =
            switch value {
            case .null: .none
            case .text(let text): .text(text)
            case .integer(let number): .number(number)
            case .date(let day): .day(day)
            case .bool(let flag): .flag(flag)
            case .texts(let texts): .list(texts)
            }
    }
}
