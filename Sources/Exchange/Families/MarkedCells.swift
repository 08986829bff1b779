import Benefits

/// What the marks of a row's cells (formulas, errors, numbers that may have been rounded) mean for the row.
struct MarkedCells {
    private let marks: [(cell: Int, column: RegisterColumn, kind: TableRecord.Mark.Kind)]

    private static let documents: Set<RegisterColumn> = [.wifeNumber, .husbandNumber, .childNumber]
    private static let free: Set<RegisterColumn> = [.serial, .villageName, .bank, .remark]

    init(_ record: TableRecord, _ heading: HeadingMatch) {
        marks = record.marks.compactMap { mark in
            // Cells of columns that are not read may hold what they like.
            guard mark.cell < heading.columns.count, let column = heading.columns[mark.cell] else {
                return nil
            }
            return (mark.cell, column, mark.kind)
        }
    }

    /// Long numbers stand as a spreadsheet would show them, so that nobody takes one for whole, now or in a reject file
    /// that comes back. Documents have a check digit that says more.
    func widen(_ texts: inout [String]) {
        for mark in marks
        where mark.kind == .longNumber && !Self.documents.contains(mark.column)
            && !Self.free.contains(mark.column)
        {
            texts[mark.cell] += "E+0"
        }
    }

    /// The row with the refusals and warnings that follow from its marks.
    func applied(to row: RegisterRow) -> RegisterRow {
        var row = row
        for mark in marks {
            switch mark.kind {
            case .formula: row.warnings.append(RegisterFinding(RegisterWarning.cellFormula, mark.column))
            case .formulaWithoutValue: refuse(.formulaWithoutValue, mark.column, &row)
            case .error: refuse(.cellError, mark.column, &row)
            case .longNumber: applyLongNumber(mark.column, &row)
            }
        }
        row.refusals = RegisterFinding.inColumnOrder(row.refusals)
        if !row.refusals.isEmpty {
            row.entry = nil
            row.warnings = []
        }
        return row
    }

    private func refuse(_ fault: RegisterFault, _ column: RegisterColumn, _ row: inout RegisterRow) {
        // What the empty or odd text would be refused for besides says nothing more.
        row.refusals.removeAll { $0.column == column }
        row.refusals.append(RegisterFinding(fault, column))
    }

    private func applyLongNumber(_ column: RegisterColumn, _ row: inout RegisterRow) {
        if Self.documents.contains(column) {
            let refusal = row.refusals.firstIndex { $0.column == column }
            if let refusal, row.refusals[refusal].code == IdentityFault.numberCheckDigit.code {
                row.refusals[refusal] = RegisterFinding(IdentityFault.numberSpreadsheet, column)
            } else if refusal == nil,
                !row.warnings.contains(where: {
                    $0.column == column && $0.code == RegisterWarning.idEndsInZeros.code
                })
            {
                row.warnings.append(RegisterFinding(RegisterWarning.idStoredAsNumber, column))
            }
        } else if column == .disabilityCertificate {
            row.refusals.removeAll { $0.column == column }
            row.refusals.append(RegisterFinding(IdentityFault.certificateSpreadsheet, column))
        } else if !Self.free.contains(column), ![.account, .phone].contains(column) {
            refuse(.spreadsheetNumber, column, &row)
        }
    }
}
