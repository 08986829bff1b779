/// Lists, contexts, ranges, loops and functions.
extension Compiler {
    mutating func list(_ items: [Tree]) -> Compiled {
        let parts = items.map { code($0) }
        let element = FEELType.joined(parts.map(\.type)) ?? .any
        return Compiled(ListNode(items: parts.map(\.code)), .list(element))
    }

    mutating func context(_ entries: [Tree.Entry], _ tree: Tree) -> Compiled {
        scoped { compiler in
            var seen: Set<String> = []
            var parts: [ContextNode.Entry] = []
            var fields: [FEELType.Field] = []
            for entry in entries {
                guard seen.insert(entry.key).inserted else {
                    compiler.error(
                        .duplicateKey, entry.span, "键“\(entry.key)”重复",
                        "the key \"\(entry.key)\" is there twice")
                    let reason = Bilingual(zh: "键重复", en: "a key is there twice")
                    return Compiled(NullNode(reason: reason, span: entry.span), .any)
                }
                let value = compiler.code(entry.value)
                let slot = compiler.newSlot()
                compiler.scope.push(.local(name: entry.key, type: value.type, slot: slot))
                parts.append(ContextNode.Entry(key: entry.key, slot: slot, value: value.code))
                fields.append(FEELType.Field(entry.key, value.type))
            }
            return Compiled(ContextNode(entries: parts), .context(fields))
        }
    }

    mutating func range(
        _ lowIncluded: Bool, _ low: Tree, _ high: Tree, _ highIncluded: Bool, _ tree: Tree
    ) -> Compiled {
        let first = code(low)
        let second = code(high)
        if !first.type.comparable(with: second.type) || !first.type.isOrdered || !second.type.isOrdered {
            error(
                .typeMismatch, tree.span, "区间两端（\(first.type) 与 \(second.type)）不能比较",
                "the ends of the range, \(first.type) and \(second.type), cannot be compared")
        }
        let type = FEELType.range(first.type.unwrapped.joined(second.type.unwrapped))
        let optional = first.type.isOptional || second.type.isOptional
        return Compiled(
            RangeNode(
                low: first.code, lowIncluded: lowIncluded, high: second.code, highIncluded: highIncluded,
                span: tree.span), optional ? type.asOptional : type)
    }

    /// `(< 10)` by itself: a range without one of its ends.
    mutating func testRange(_ infix: BinaryOperator, _ operand: Tree, _ tree: Tree) -> Compiled {
        let end = code(operand)
        return Compiled(
            TestRangeNode(infix: infix, operand: end.code, span: tree.span), .range(end.type.unwrapped))
    }

    mutating func each(_ iterations: [Tree.Iteration], _ body: Tree, _ tree: Tree) -> Compiled {
        scoped { compiler in
            let outerUse = compiler.usesPartial
            compiler.usesPartial = false
            // Before the domains, whose own loops must not write over it.
            let partial = compiler.newSlot()
            let (levels, optional) = compiler.levels(iterations)
            compiler.scope.push(.local(name: "partial", type: .list(.any), slot: partial))
            let result = compiler.code(body)
            let code = EachNode(
                iterations: Iterations(levels: levels, bodySteps: body.steps), body: result.code,
                partialSlot: partial, usesPartial: compiler.usesPartial, span: tree.span)
            compiler.usesPartial = outerUse
            let type = FEELType.list(result.type)
            return Compiled(code, optional ? type.asOptional : type)
        }
    }

    mutating func quantified(
        _ quantifier: Tree.Quantifier, _ iterations: [Tree.Iteration], _ body: Tree, _ tree: Tree
    ) -> Compiled {
        scoped { compiler in
            let (levels, optionalDomain) = compiler.levels(iterations)
            let condition = compiler.code(body)
            if !condition.type.mayFit(.boolean) {
                compiler.error(
                    .typeMismatch, body.span, "satisfies 后面应为条件（boolean），却是 \(condition.type)",
                    "after satisfies a condition is expected, this is \(condition.type)")
            }
            let optional = optionalDomain || condition.type.isOptional
            return Compiled(
                QuantifiedNode(
                    quantifier: quantifier, iterations: Iterations(levels: levels, bodySteps: body.steps),
                    condition: condition.code,
                    span: tree.span), optional ? .optional(.boolean) : .boolean)
        }
    }

    /// The iterations of a loop, each seeing the names of those before; and whether a domain may be null.
    private mutating func levels(_ iterations: [Tree.Iteration]) -> ([Iterations.Level], optional: Bool) {
        var levels: [Iterations.Level] = []
        var optional = false
        for iteration in iterations {
            switch iteration.domain {
            case .list(let tree):
                let domain = code(tree)
                let slot = newSlot()
                var element = domain.type.unwrapped == .any ? FEELType.any : domain.type.element
                if case .range(let inner) = domain.type.unwrapped { element = inner }
                optional = optional || domain.type.isOptional
                levels.append(Iterations.Level(slot: slot, first: domain.code, last: nil, span: tree.span))
                scope.push(.local(name: iteration.name, type: element, slot: slot))
            case .steps(let low, let high):
                let first = code(low)
                let last = code(high)
                let slot = newSlot()
                optional = optional || first.type.isOptional || last.type.isOptional
                if !first.type.comparable(with: last.type) {
                    error(
                        .typeMismatch, low.span.lowerBound..<high.span.upperBound,
                        "循环两端（\(first.type) 与 \(last.type)）类型不同",
                        "the ends of the loop, \(first.type) and \(last.type), are of different types")
                }
                levels.append(
                    Iterations.Level(
                        slot: slot, first: first.code, last: last.code,
                        span: low.span.lowerBound..<high.span.upperBound))
                scope.push(.local(name: iteration.name, type: first.type.unwrapped, slot: slot))
            }
        }
        return (levels, optional)
    }

    mutating func function(_ parameters: [Tree.Parameter], _ body: Tree) -> Compiled {
        scoped { compiler in
            let types = parameters.map { parameter in
                parameter.type.flatMap { compiler.resolve($0, at: body.span) } ?? .any
            }
            let outerSlots = Array(0..<compiler.environment.variables.count) + compiler.scope.slots
            var firstSlot = compiler.nextSlot
            for (index, parameter) in parameters.enumerated() {
                let slot = compiler.newSlot()
                if index == 0 { firstSlot = slot }
                compiler.scope.push(.local(name: parameter.name, type: types[index], slot: slot))
            }
            let result = compiler.code(body)
            let written = WrittenFunction(
                parameters: parameters.map(\.name), types: types, result: result.type, outerSlots: outerSlots,
                firstSlot: firstSlot,
                depth: body.depth, steps: body.steps, code: result.code)
            return Compiled(FunctionNode(function: written), .function(types, result.type))
        }
    }
}
