/// Operators, tests and conditions.
extension Compiler {
    mutating func negate(_ operand: Tree, _ tree: Tree) -> Compiled {
        let value = code(operand)
        if case .number(let number) = operand.kind {
            return Compiled(ConstantNode(value: .number(number.negated)), .number)
        }
        switch value.type.unwrapped {
        case .number, .daysAndTimeDuration, .yearsAndMonthsDuration, .any: break
        default: mismatch("-", value.type, tree.span)
        }
        return Compiled(NegateNode(operand: value.code, span: tree.span), value.type)
    }

    private mutating func mismatch(_ what: String, _ type: FEELType, _ span: Range<Int>) {
        error(
            .typeMismatch, span, "“\(what)”不能用于 \(type)", "\"\(what)\" does not work on \(type)")
    }

    mutating func binary(_ infix: BinaryOperator, _ left: Tree, _ right: Tree, _ tree: Tree) -> Compiled {
        switch infix {
        case .and, .or: return connect(infix, left, right)
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
            if let counted = countComparison(infix, left, right, tree) { return counted }
            return compare(infix, code(left), code(right), tree.span)
        case .plus, .minus, .times, .divide, .power: return arithmetic(infix, left, right, tree)
        }
    }

    private mutating func connect(_ infix: BinaryOperator, _ left: Tree, _ right: Tree) -> Compiled {
        let first = code(left)
        requireBoolean(first.type, left.span)
        let known = infix == .and ? present(whenTrue: left) : present(whenNotTrue: left)
        let second = knowing(known) { $0.code(right) }
        requireBoolean(second.type, right.span)
        let optional = first.type.isOptional || second.type.isOptional
        let type: FEELType = optional ? .optional(.boolean) : .boolean
        return infix == .and
            ? Compiled(AndNode(left: first.code, right: second.code), type)
            : Compiled(OrNode(left: first.code, right: second.code), type)
    }

    private mutating func requireBoolean(_ type: FEELType, _ span: Range<Int>) {
        guard !type.mayFit(.boolean) else { return }
        error(
            .typeMismatch, span, "这里应为条件（boolean），却是 \(type)", "a condition is expected here, this is \(type)"
        )
    }

    /// `count(list) > 2` can be decided on a list that may lack members, once enough are known.
    private mutating func countComparison(
        _ infix: BinaryOperator, _ left: Tree, _ right: Tree, _ tree: Tree
    ) -> Compiled? {
        guard case .call(let function, let arguments) = left.kind, case .name("count") = function.kind,
            arguments.count == 1, arguments[0].name == nil, lookUp("count", at: function.span) == nil
        else { return nil }
        let counted = call(function, arguments, left)
        let limit = code(right)
        let plain = compare(infix, counted, limit, tree.span)
        guard let call = counted.code as? BuiltinCallNode else { return plain }
        return Compiled(
            CountComparisonNode(infix: infix, left: call.arguments[0], right: limit.code, span: tree.span),
            plain.type)
    }

    mutating func compare(
        _ infix: BinaryOperator, _ left: Compiled, _ right: Compiled, _ span: Range<Int>
    ) -> Compiled {
        if !left.type.comparable(with: right.type) {
            error(
                .typeMismatch, span, "\(left.type) 与 \(right.type) 不能比较",
                "\(left.type) and \(right.type) cannot be compared")
        }
        if infix == .equal || infix == .notEqual {
            return Compiled(
                EqualityNode(left: left.code, right: right.code, negated: infix == .notEqual, span: span),
                .boolean)
        }
        for side in [left.type, right.type] where !side.isOrdered {
            error(
                .typeMismatch, span, "\(side) 没有大小顺序", "\(side) has no order")
        }
        let optional = left.type.isOptional || right.type.isOptional
        return Compiled(
            ComparisonNode(infix: infix, left: left.code, right: right.code, span: span),
            optional ? .optional(.boolean) : .boolean)
    }

    private mutating func arithmetic(_ infix: BinaryOperator, _ left: Tree, _ right: Tree, _ tree: Tree)
        -> Compiled
    {
        let first = code(left)
        let second = code(right)
        let result = Arithmetic.type(infix, first.type.unwrapped, second.type.unwrapped)
        if result == nil {
            error(
                .typeMismatch, tree.span, "“\(infix.rawValue)”不能用于 \(first.type) 与 \(second.type)",
                "\"\(infix.rawValue)\" does not work on \(first.type) and \(second.type)")
        }
        let type = result ?? .any
        let optional = first.type.isOptional || second.type.isOptional
        return Compiled(
            ArithmeticNode(infix: infix, left: first.code, right: second.code, span: tree.span),
            optional ? type.asOptional : type)
    }

    mutating func between(_ value: Tree, _ low: Tree, _ high: Tree, _ tree: Tree) -> Compiled {
        let tested = code(value)
        return scoped { compiler in
            let slot = compiler.newSlot()
            let stored = Compiled(SlotNode(slot: slot), tested.type)
            let first = compiler.compare(.greaterOrEqual, stored, compiler.code(low), tree.span)
            let second = compiler.compare(.lessOrEqual, stored, compiler.code(high), tree.span)
            let optional = first.type.isOptional || second.type.isOptional
            return Compiled(
                LetNode(slot: slot, value: tested.code, body: AndNode(left: first.code, right: second.code)),
                optional ? .optional(.boolean) : .boolean)
        }
    }

    mutating func within(_ value: Tree, _ test: Tree, _ tree: Tree) -> Compiled {
        let tested = code(value)
        return scoped { compiler in
            let slot = compiler.newSlot()
            let stored = Compiled(SlotNode(slot: slot), tested.type)
            let body: Compiled
            if case .tests(let tests) = test.kind {
                let parts = tests.map { compiler.test(stored, $0) }
                let optional = tested.type.isOptional
                body = Compiled(
                    AnyTestNode(tests: parts.map(\.code)), optional ? .optional(.boolean) : .boolean)
            } else {
                body = compiler.test(stored, test)
            }
            return Compiled(LetNode(slot: slot, value: tested.code, body: body.code), body.type)
        }
    }

    /// One test of a value in a slot.
    private mutating func test(_ value: Compiled, _ tree: Tree) -> Compiled {
        if case .test(let infix, let operand) = tree.kind {
            return compare(infix, value, code(operand), tree.span)
        }
        let target = code(tree)
        let fits: Bool
        switch target.type.unwrapped {
        case .range(let element): fits = value.type.comparable(with: element)
        case .list(let element):
            fits =
                value.type.comparable(with: element) || value.type.comparable(with: target.type)
                || {
                    if case .range(let inner) = element { value.type.comparable(with: inner) } else { false }
                }()
        default: fits = value.type.comparable(with: target.type)
        }
        if !fits {
            error(
                .typeMismatch, tree.span, "\(value.type) 不可能在 \(target.type) 之中",
                "\(value.type) cannot be in \(target.type)")
        }
        let optional = value.type.isOptional || target.type.isOptional
        return Compiled(
            MembershipNode(value: value.code, target: target.code, span: tree.span),
            optional ? .optional(.boolean) : .boolean)
    }

    mutating func instance(_ value: Tree, _ type: TypeTree, _ tree: Tree) -> Compiled {
        let tested = code(value)
        if let wanted = resolve(type, at: tree.span) {
            return Compiled(InstanceNode(value: tested.code, type: wanted), .boolean)
        }
        let reason = Bilingual(zh: "没有这个类型", en: "there is no such type")
        return Compiled(NullNode(reason: reason, span: tree.span), .optional(.boolean))
    }

    mutating func choice(_ condition: Tree, _ first: Tree, _ second: Tree) -> Compiled {
        let test = code(condition)
        requireBoolean(test.type, condition.span)
        if test.type.isOptional, test.type != .null {
            warn(
                .nullable, condition.span, "条件可能为空（null），那时取 else 的值；若非有意，请先判断",
                "the condition may be null, which takes the else branch: guard it if that is not meant")
        }
        let yes = knowing(present(whenTrue: condition)) { $0.code(first) }
        let no = knowing(present(whenNotTrue: condition)) { $0.code(second) }
        return Compiled(
            ChoiceNode(condition: test.code, first: yes.code, second: no.code), yes.type.joined(no.type))
    }

    /// Paths that cannot be null where this condition is true.
    private mutating func present(whenTrue tree: Tree) -> Set<String> {
        switch tree.kind {
        case .binary(.and, let left, let right):
            return present(whenTrue: left).union(present(whenTrue: right))
        case .binary(.notEqual, let left, let right):
            if case .null = right.kind { return path(left) }
            if case .null = left.kind { return path(right) }
            return []
        case .binary(let infix, let left, let right) where infix.isComparison && infix != .equal:
            return path(left).union(path(right))
        case .between(let value, _, _), .instanceOf(let value, _): return path(value)
        case .call(let function, let arguments):
            guard case .name("not") = function.kind, arguments.count == 1 else { return [] }
            return present(whenNotTrue: arguments[0].value)
        default: return []
        }
    }

    /// Paths that cannot be null where this condition is false or null.
    private mutating func present(whenNotTrue tree: Tree) -> Set<String> {
        switch tree.kind {
        case .binary(.or, let left, let right):
            return present(whenNotTrue: left).union(present(whenNotTrue: right))
        case .binary(.equal, let left, let right):
            if case .null = right.kind { return path(left) }
            if case .null = left.kind { return path(right) }
            return []
        default: return []
        }
    }

    /// The path a tree names, if it is one.
    private mutating func path(_ tree: Tree) -> Set<String> {
        guard Self.isPath(tree) else { return [] }
        let before = diagnostics.count
        let compiled = code(tree)
        diagnostics.removeSubrange(before...)
        return compiled.path.map { [$0] } ?? []
    }

    /// Names and members of names only: whatever else were compiled twice here would be so at each level around it.
    private static func isPath(_ tree: Tree) -> Bool {
        switch tree.kind {
        case .name: true
        case .member(let target, _): isPath(target)
        default: false
        }
    }
}

extension FEELType {
    /// Whether values of the type can be before and after each other.
    var isOrdered: Bool {
        switch unwrapped {
        case .any, .null, .number, .string, .date, .time, .dateTime, .daysAndTimeDuration,
            .yearsAndMonthsDuration:
            true
        default: false
        }
    }
}
