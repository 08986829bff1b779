/// Calls of FEEL's functions, the host's and those held by names.
extension Compiler {
    mutating func call(_ callee: Tree, _ arguments: [Tree.Argument], _ tree: Tree) -> Compiled {
        if case .name(let name) = callee.kind, lookUp(name, at: callee.span) == nil {
            if let host = environment.functionsByName[name] { return callHost(host, arguments, tree) }
            if let builtin = Builtins.byName[name] { return callBuiltin(builtin, arguments, tree) }
            error(
                .unknownFunction, callee.span, "没有名为“\(name)”的函数\(suggestion(for: name).zh)",
                "there is no function \"\(name)\"\(suggestion(for: name).en)")
            return nothing("没有名为“\(name)”的函数", "there is no function \"\(name)\"", tree)
        }
        let function = code(callee)
        let values = arguments.map { code($0.value) }
        var type = FEELType.any
        if case .function(let parameters, let result) = function.type.unwrapped {
            type = result
            if parameters.count != values.count, arguments.allSatisfy({ $0.name == nil }) {
                wrongArity(callee.span, parameters.count, values.count)
            }
        } else if function.type.unwrapped != .any {
            error(
                .typeMismatch, callee.span, "\(function.type) 不是函数，不能调用", "\(function.type) is no function")
        }
        return Compiled(
            CallNode(
                function: function.code, arguments: values.map(\.code), names: arguments.map(\.name),
                span: tree.span),
            type)
    }

    private func nothing(_ zh: String, _ en: String, _ tree: Tree) -> Compiled {
        Compiled(NullNode(reason: Bilingual(zh: zh, en: en), span: tree.span), .any)
    }

    private mutating func wrongArity(_ span: Range<Int>, _ expected: Int, _ found: Int) {
        error(
            .arity, span, "应有 \(expected) 个参数，这里有 \(found) 个",
            "\(expected) arguments are expected, there are \(found)")
    }

    private mutating func callHost(_ host: HostFunction, _ arguments: [Tree.Argument], _ tree: Tree)
        -> Compiled
    {
        guard let ordered = order(arguments, by: host.parameters.map(\.name), tree) else {
            return nothing("参数名称不对", "an argument's name is wrong", tree)
        }
        guard ordered.count == host.parameters.count, !ordered.contains(where: { $0 == nil }) else {
            wrongArity(tree.span, host.parameters.count, arguments.count)
            return nothing("参数个数不对", "another number of arguments is needed", tree)
        }
        return scoped { compiler in
            let firstSlot = compiler.nextSlot
            for _ in host.parameters { _ = compiler.newSlot() }
            var codes: [any Node] = []
            for (argument, parameter) in zip(ordered.compactMap { $0 }, host.parameters) {
                let value = compiler.code(argument)
                compiler.check(value.type, parameter.type, parameter.name, argument.span)
                codes.append(value.code)
            }
            return Compiled(
                HostCallNode(function: host, arguments: codes, firstSlot: firstSlot, span: tree.span),
                host.result)
        }
    }

    /// Refuses an argument that cannot fit; in rules also one that may be null where the parameter is not optional.
    private mutating func check(_ type: FEELType, _ wanted: FEELType, _ name: String, _ span: Range<Int>) {
        if !type.mayFit(wanted) {
            error(
                .typeMismatch, span, "参数“\(name)”应为 \(wanted)，这里是 \(type)",
                "the argument \"\(name)\" must be \(wanted), this is \(type)")
        } else if type.isOptional, !wanted.isOptional, wanted != .any {
            error(
                .nullable, span, "参数“\(name)”可能为空（null），请先判断",
                "the argument \"\(name)\" may be null: guard it first")
        }
    }

    /// Arguments in the order of the parameters; nil where a name is unknown.
    private mutating func order(
        _ arguments: [Tree.Argument], by names: [String], _ tree: Tree
    ) -> [Tree?]? {
        guard arguments.contains(where: { $0.name != nil }) else { return arguments.map(\.value) }
        var result: [Tree?] = Array(repeating: nil, count: names.count)
        for argument in arguments {
            guard let name = argument.name, let index = names.firstIndex(of: name), result[index] == nil
            else {
                error(
                    .argumentName, argument.value.span,
                    "没有名为“\(argument.name ?? "")”的参数；参数有：\(names.joined(separator: "、"))",
                    "there is no parameter \"\(argument.name ?? "")\"; there are: \(names.joined(separator: ", "))"
                )
                return nil
            }
            result[index] = argument.value
        }
        return result
    }

    private mutating func callBuiltin(_ builtin: Builtin, _ arguments: [Tree.Argument], _ tree: Tree)
        -> Compiled
    {
        if builtin.readsClock, environment.mode == .rules {
            error(
                .clock, tree.span, "规则不得使用 \(builtin.name)()；请用决定日或到龄函数，否则无法推算以后的变化",
                "a rule must not use \(builtin.name)(): use the decision day's facts, or no forecast is possible"
            )
        }
        let named = arguments.contains { $0.name != nil }
        let values = arguments.map { code($0.value) }
        var form = builtin.form(arguments.map(\.name), values.map(\.type))
        if form == nil {
            if named,
                !builtin.forms.contains(where: { form in
                    arguments.allSatisfy { argument in form.parameters.contains { $0.name == argument.name } }
                })
            {
                let names = builtin.forms.map { $0.parameters.map(\.name).joined(separator: ", ") }
                error(
                    .argumentName, tree.span, "\(builtin.name) 的参数名称应为：\(names.joined(separator: "；"))",
                    "the parameters of \(builtin.name) are: \(names.joined(separator: "; or "))")
            } else if !builtin.accepts(count: arguments.count) {
                error(
                    .arity, tree.span, "\(builtin.name) 的参数个数不对（\(builtin.usage)）",
                    "\(builtin.name) takes another number of arguments: \(builtin.usage)")
            } else {
                let types = values.map(\.type.description).joined(separator: ", ")
                error(
                    .typeMismatch, tree.span, "\(builtin.name) 不接受 (\(types))，用法：\(builtin.usage)",
                    "\(builtin.name) does not take (\(types)): \(builtin.usage)")
            }
            form = builtin.formIgnoringTypes(arguments.map(\.name))
        }
        guard let form else {
            return nothing("\(builtin.name) 的参数不对", "wrong arguments for \(builtin.name)", tree)
        }
        let positions = named ? form.positions(of: arguments.compactMap(\.name)) : Array(values.indices)
        guard let positions else { return nothing("参数名称不对", "an argument's name is wrong", tree) }
        var type = form.resultRule.map { $0(values.map(\.type)) } ?? form.result
        for (value, position) in zip(values, positions) {
            let parameter = form.parameters[min(position, form.parameters.count - 1)]
            if value.type.isOptional, !parameter.nullable { type = type.asOptional }
        }
        if builtin.name == "not", values.count == 1 {
            return Compiled(NotNode(operand: values[0].code), type)
        }
        return Compiled(
            BuiltinCallNode(
                builtin: builtin, arguments: values.map(\.code),
                names: named ? arguments.compactMap(\.name) : nil,
                span: tree.span), type)
    }
}
