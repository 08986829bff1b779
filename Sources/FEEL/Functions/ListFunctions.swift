/// Lists: looking, counting, joining.
extension Builtins {
    static let lists: [Builtin] = [
        define(
            "list contains",
            seeing(
                form(
                    [parameter("list", .list(.any)), parameter("element", .any, nullable: true)], .boolean,
                    contains))),
        define("count", seeing(form([parameter("list", .list(.any))], .number, count))),
        define(
            "append",
            gathering([parameter("list", .list(.any)), parameter("item", .list(.any))]) { lists in
                Value.list(lists[0].items + lists[1].items)
            }),
        define(
            "concatenate",
            ofLists { lists in .list(lists.flatMap(\.items)) }),
        define(
            "union",
            ofLists { lists in .list(distinct(lists.flatMap(\.items))) }),
        define(
            "distinct values",
            form([parameter("list", .list(.any))], .list(.any)) { arguments, run throws(EvaluationStopped) in
                guard case .list(let list) = arguments[0] else { return nil }
                try run.step(list.items.count)
                return .list(distinct(list.items))
            }),
        define(
            "flatten",
            seeing(
                form([parameter("list", .list(.any))], .list(.any)) {
                    arguments, run throws(EvaluationStopped) in
                    if case .unknown = arguments[0] { return arguments[0] }
                    guard case .list(let list) = arguments[0] else { return nil }
                    var items: [Value] = []
                    var incomplete: Unknown?
                    flatten(list, into: &items, &incomplete)
                    try run.checkLength(items.count)
                    return .list(ListValue(items, incomplete: incomplete))
                })),
        define(
            "reverse",
            keepingType(
                form([parameter("list", .list(.any))], .list(.any)) { arguments, _ in
                    arguments[0].list.map { .list(Array($0.items.reversed())) }
                })),
        define(
            "index of",
            form([parameter("list", .list(.any)), parameter("match", .any, nullable: true)], .list(.number)) {
                arguments, run throws(EvaluationStopped) in
                guard case .list(let list) = arguments[0] else { return nil }
                try run.step(list.items.count)
                let positions = list.items.indices.filter { list.items[$0].isSame(arguments[1]) }
                return .list(positions.map { .number($0 + 1) })
            }),
    ]

    /// A result of the first argument's type.
    static func keepingType(_ form: Builtin.Form) -> Builtin.Form {
        var form = form
        form.resultRule = { types in types.first.map { .list($0.element) } ?? .list(.any) }
        return form
    }

    @Sendable private static func contains(_ arguments: [Value], _ run: Run) throws(EvaluationStopped)
        -> Value?
    {
        if let unknown = arguments[0].unknown { return .unknown(unknown) }
        guard case .list(let list) = arguments[0] else { return nil }
        try run.step(list.items.count)
        var unknown = list.incomplete
        for item in list.items {
            switch item.equality(arguments[1]) {
            case .equal: return .boolean(true)
            case .unknown(let facts): unknown = Unknown.union(unknown, facts)
            default: continue
            }
        }
        return unknown.map { .unknown($0) } ?? .boolean(false)
    }

    /// Members that are unknown still count; members that may be missing do not let it be counted.
    @Sendable private static func count(_ arguments: [Value], _ run: Run) -> Value? {
        if case .unknown = arguments[0] { return arguments[0] }
        guard case .list(let list) = arguments[0] else { return nil }
        return list.incomplete.map { .unknown($0) } ?? .number(list.items.count)
    }

    /// Joins lists given as arguments; unknown members stay, missing ones are remembered.
    private static func ofLists(_ body: @escaping @Sendable ([ListValue]) -> Value) -> Builtin.Form {
        var form = form([parameter("list", .list(.any))], .list(.any)) {
            arguments, run throws(EvaluationStopped) in
            if case .unknown = arguments[0] { return arguments[0] }
            guard case .list(let given) = arguments[0] else { return nil }
            var lists: [ListValue] = []
            var incomplete: Unknown?
            for item in given.items {
                switch item {
                case .list(let list):
                    lists.append(list)
                    incomplete = Unknown.union(incomplete, list.incomplete)
                case .unknown(let unknown): incomplete = Unknown.union(incomplete, unknown)
                case .null: return nil
                default: lists.append(ListValue([item]))
                }
            }
            guard case .list(let joined) = body(lists) else { return nil }
            try run.checkLength(joined.items.count)
            return .list(ListValue(joined.items, incomplete: incomplete))
        }
        form.isVariadic = true
        form.resultRule = { types in FEELType.joined(types.map { .list($0.element) }) ?? .list(.any) }
        return seeing(alwaysGathering(form))
    }

    /// Even a single argument is one list of several, not the list of lists.
    private static func alwaysGathering(_ form: Builtin.Form) -> Builtin.Form {
        let body = form.body
        var wrapped = Builtin.Form(
            parameters: form.parameters, result: form.result
        ) { arguments, run throws(EvaluationStopped) in
            // A lone list arrives as itself; lists of lists are several lists.
            if case .list(let list) = arguments[0],
                !list.items.contains(where: { if case .list = $0 { true } else { false } })
            {
                return try body([.list([arguments[0]])], run)
            }
            return try body(arguments, run)
        }
        wrapped.isVariadic = true
        wrapped.resultRule = form.resultRule
        return wrapped
    }

    private static func gathering(
        _ parameters: [Builtin.Parameter], _ body: @escaping @Sendable ([ListValue]) -> Value
    ) -> Builtin.Form {
        var form = form(parameters, .list(.any)) { arguments, run throws(EvaluationStopped) in
            var lists: [ListValue] = []
            for argument in arguments {
                if case .unknown = argument { return argument }
                guard case .list(let list) = argument else { return nil }
                lists.append(list)
            }
            guard case .list(let joined) = body(lists) else { return nil }
            try run.checkLength(joined.items.count)
            return .list(ListValue(joined.items, incomplete: lists[0].incomplete))
        }
        form.isVariadic = true
        return seeing(form)
    }

    private static func distinct(_ items: [Value]) -> [Value] {
        var result: [Value] = []
        for item in items where !result.contains(where: { $0.isSame(item) }) { result.append(item) }
        return result
    }

    private static func flatten(_ list: ListValue, into items: inout [Value], _ incomplete: inout Unknown?) {
        incomplete = Unknown.union(incomplete, list.incomplete)
        for item in list.items {
            if case .list(let inner) = item {
                flatten(inner, into: &items, &incomplete)
            } else {
                items.append(item)
            }
        }
    }
}
