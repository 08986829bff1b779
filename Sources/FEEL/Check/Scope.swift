/// The names an expression has brought in at a place, innermost last.
struct Scope {
    enum Binding {
        case local(name: String, type: FEELType, slot: Int)
        /// The member a filter looks at: `item`, and its own members by their names.
        case item(type: FEELType, slot: Int)
    }

    private(set) var bindings: [Binding] = []
    /// Paths that are known not to be null here, by ``Compiled/path``.
    var present: Set<String> = []

    /// Where the values of the names stand.
    var slots: [Int] {
        bindings.map { binding in
            switch binding {
            case .local(_, _, let slot), .item(_, let slot): slot
            }
        }
    }

    mutating func push(_ binding: Binding) { bindings.append(binding) }
}

/// Compiled code with what the checker knows about it.
struct Compiled {
    let code: any Node
    var type: FEELType
    /// Identifies a slot or a member of one, so that a guard (`x != null and …`) is recognised.
    var path: String?

    init(_ code: any Node, _ type: FEELType, path: String? = nil) {
        self.code = code
        self.type = type
        self.path = path
    }
}
