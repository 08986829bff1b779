package import Benefits

/// Columns that a register needs, of which nobody said under which heading they stand or that the form has none.
package struct ColumnsUnsaid: Error, Sendable, Hashable {
    package let columns: [RegisterColumn]
}
