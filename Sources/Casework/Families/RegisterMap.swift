import Benefits
package import Exchange
package import Store

/// The headings of an office's own form: what was said of them before, and what those of a new file might mean.
package struct RegisterMap: Sendable {
    let store: Store
    let layout: RegisterLayout

    package init(store: Store, layout: RegisterLayout) {
        self.store = store
        self.layout = layout
    }

    /// What the columns of a file might mean, with what the office said before; nothing is imported.
    ///
    /// - Throws: `RegisterFileFault` where the file is no table.
    package func suggest(_ upload: RegisterUpload, as actor: Actor, scope: Scope? = nil) async throws
        -> MapSuggestion?
    {
        let saved = try await store.act(as: actor, scope: scope, readOnly: true) { session in
            ColumnMap(try await session.columnMap())
        }
        let outline = try await upload.outline()
        return MapSuggestion(outline, layout: layout.applying(saved), sheet: upload.sheet)
    }
}

extension ColumnMap {
    init(_ records: [ColumnMapRecord]) {
        self.init()
        for record in records {
            switch record.kind {
            case .heading: headings[record.name] = .some(record.meaning.flatMap { RegisterColumn(id: $0) })
            case .without: RegisterColumn(id: record.name).map { _ = without.insert($0) }
            }
        }
    }

    var records: [ColumnMapRecord] {
        headings.map { ColumnMapRecord(kind: .heading, name: $0, meaning: $1?.id) }
            + without.map { ColumnMapRecord(kind: .without, name: $0.id, meaning: nil) }
    }
}
