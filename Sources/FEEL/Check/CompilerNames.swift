/// Names, members and filters.
extension Compiler {
    /// A name as a value.
    mutating func resolve(_ name: String, _ tree: Tree) -> Compiled {
        if let found = lookUp(name, at: tree.span) { return found }
        if let function = environment.functionsByName[name] {
            return Compiled(
                ConstantNode(value: .function(FunctionValue(.host(function)))),
                .function(function.parameters.map(\.type), function.result))
        }
        if let builtin = Builtins.byName[name] {
            return Compiled(ConstantNode(value: .function(FunctionValue(.builtin(builtin)))), builtin.type)
        }
        error(
            .unknownName, tree.span, "没有名为“\(name)”的名称\(suggestion(for: name).zh)",
            "there is no name \"\(name)\"\(suggestion(for: name).en)")
        return Compiled(
            NullNode(
                reason: Bilingual(zh: "没有名为“\(name)”的名称", en: "there is no name \"\(name)\""), span: tree.span
            ),
            .any)
    }

    /// A variable, a local name or a member of a filter's item; nil where there is none.
    mutating func lookUp(_ name: String, at span: Range<Int>) -> Compiled? {
        // Filters whose items are of no known type: whether they have such a member shows only when evaluated.
        var candidates: [Int] = []
        for binding in scope.bindings.reversed() {
            switch binding {
            case .local(let known, let type, let slot) where known == name:
                if name == "partial" { usesPartial = true }
                return dynamic(
                    candidates, name, fallback: guarded(SlotNode(slot: slot), type, "\(slot)"), span)
            case .local: continue
            case .item(let type, let slot):
                if name == "item" { return guarded(SlotNode(slot: slot), type, "\(slot)") }
                switch memberOf(type, name, SlotNode(slot: slot), span) {
                case .member(let code, let memberType):
                    return dynamic(
                        candidates, name, fallback: guarded(code, memberType, "\(slot).\(name)"), span)
                case .none: continue
                case .open: candidates.append(slot)
                }
            }
        }
        if let slot = environment.variableSlots[name] {
            let type = environment.variables[slot].type
            return dynamic(candidates, name, fallback: guarded(SlotNode(slot: slot), type, "\(slot)"), span)
        }
        if candidates.isEmpty { return nil }
        if environment.functionsByName[name] != nil || Builtins.byName[name] != nil { return nil }
        return dynamic(candidates, name, fallback: nil, span)
    }

    private func dynamic(_ slots: [Int], _ name: String, fallback: Compiled?, _ span: Range<Int>) -> Compiled
    {
        if slots.isEmpty, let fallback { return fallback }
        return Compiled(ItemNameNode(slots: slots, name: name, fallback: fallback?.code, span: span), .any)
    }

    /// Takes null out of the type where a guard has excluded it.
    func guarded(_ code: any Node, _ type: FEELType, _ path: String) -> Compiled {
        Compiled(code, scope.present.contains(path) ? type.unwrapped : type, path: path)
    }

    enum Member {
        case member(any Node, FEELType)
        /// The type is known and has no such member.
        case none
        /// The type is not known.
        case open
    }

    /// The member of a value of this type.
    func memberOf(_ type: FEELType, _ name: String, _ target: any Node, _ span: Range<Int>) -> Member {
        let optional = type.isOptional
        func wrap(_ member: FEELType) -> FEELType { optional ? member.asOptional : member }
        switch type.unwrapped {
        case .any: return .open
        case .context(let fields):
            guard let field = fields.first(where: { $0.name == name }) else {
                return fields.isEmpty ? .open : .none
            }
            return .member(MemberNode(target: target, name: name, span: span), wrap(field.type))
        case .object(let typeName):
            guard let object = environment.objectTypes[typeName], let index = object.index(of: name) else {
                return .none
            }
            let code = ObjectMemberNode(target: target, type: object, index: index, name: name, span: span)
            return .member(code, wrap(object.members[index].type))
        case .list(let element):
            // A member of a list is the list of the members' members.
            guard case .member(_, let member) = memberOf(element, name, target, span) else {
                return element.unwrapped == .any ? .open : .none
            }
            return .member(MemberNode(target: target, name: name, span: span), wrap(.list(member)))
        case let simple:
            guard let property = Property.type(of: name, on: simple) else { return .none }
            return .member(MemberNode(target: target, name: name, span: span), wrap(property))
        }
    }

    mutating func member(_ target: Tree, _ name: String, _ tree: Tree) -> Compiled {
        let base = code(target)
        switch memberOf(base.type, name, base.code, tree.span) {
        case .member(let code, let type):
            guard let path = base.path else { return Compiled(code, type) }
            return guarded(code, type, path + "." + name)
        case .open: return Compiled(MemberNode(target: base.code, name: name, span: tree.span), .any)
        case .none:
            if base.type != .null || environment.mode == .rules {
                error(
                    .unknownMember, tree.span, "\(base.type) 没有名为“\(name)”的成员",
                    "\(base.type) has no member \"\(name)\"")
            }
            return Compiled(MemberNode(target: base.code, name: name, span: tree.span), .any)
        }
    }

    /// `list[condition]` or `list[position]`.
    mutating func filter(_ list: Tree, _ condition: Tree, _ tree: Tree) -> Compiled {
        let base = code(list)
        let element = base.type.unwrapped == .any ? FEELType.any : base.type.element
        return scoped { compiler in
            let slot = compiler.newSlot()
            compiler.scope.push(.item(type: element, slot: slot))
            let test = compiler.code(condition)
            let kind: FilterNode.Kind =
                switch test.type {
                case .boolean, .optional(.boolean): .condition
                case .number, .optional(.number): .position
                default: .open
                }
            let code = FilterNode(
                list: base.code, condition: test.code, slot: slot, kind: kind,
                conditionSteps: condition.steps, span: tree.span)
            switch test.type.unwrapped {
            case .number: return Compiled(code, element.asOptional)
            case .any, .null: return Compiled(code, .any)
            case .boolean:
                return Compiled(
                    code, base.type.isOptional ? FEELType.list(element).asOptional : .list(element))
            default:
                compiler.error(
                    .typeMismatch, condition.span, "方括号内应为条件（boolean）或序号（number），这里是 \(test.type)",
                    "a filter takes a condition or a position, this is \(test.type)")
                return Compiled(code, .list(element))
            }
        }
    }

    /// " (did you mean …)" for the nearest known name, or nothing.
    func suggestion(for name: String) -> Bilingual {
        var known = environment.variables.map(\.name) + environment.functions.map(\.name)
        for binding in scope.bindings {
            if case .local(let name, _, _) = binding { known.append(name) }
        }
        let wanted = Array(name.unicodeScalars)
        let near = known.map { ($0, Self.distance(wanted, Array($0.unicodeScalars))) }
            .filter { $0.1 <= max(1, wanted.count / 3) }.min { $0.1 < $1.1 }
        guard let near else { return Bilingual(zh: "", en: "") }
        return Bilingual(zh: "，是否应为“\(near.0)”？", en: ": did you mean \"\(near.0)\"?")
    }

    /// Edits between two names, for suggestions.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        if left.count > 64 || right.count > 64 { return .max }
        var row = Array(0...right.count)
        for (index, scalar) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (column, other) in right.enumerated() {
                let cost = min(row[column] + 1, row[column + 1] + 1, diagonal + (scalar == other ? 0 : 1))
                diagonal = row[column + 1]
                row[column + 1] = cost
            }
        }
        return row[right.count]
    }
}
