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
            ofLists { lists, _ in .list(lists.flatMap(\.items)) }),
        define(
            "union",
            ofLists { lists, run throws(EvaluationStopped) in
                let items = lists.flatMap(\.items)
                // Members that may turn out equal cannot be counted apart.
                if let unknown = Value.list(items).deepUnknown { return .unknown(unknown) }
                return .list(try distinct(items, run))
            }),
        define(
            "distinct values",
            form([parameter("list", .list(.any))], .list(.any)) { arguments, run throws(EvaluationStopped) in
                if let unknown = arguments[0].deepUnknown { return .unknown(unknown) }
                guard case .list(let list) = arguments[0] else { return nil }
                try run.step(list.items.count)
                return .list(try distinct(list.items, run))
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
                if let unknown = Unknown.union(arguments[0].deepUnknown, arguments[1].deepUnknown) {
                    return .unknown(unknown)
                }
                guard case .list(let list) = arguments[0] else { return nil }
                try run.step(list.items.count * (1 + arguments[1].readingSteps))
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
        try run.step(list.items.count * (1 + arguments[1].readingSteps))
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
    private static func ofLists(
        _ body: @escaping @Sendable ([ListValue], Run) throws(EvaluationStopped) -> Value
    ) -> Builtin.Form {
        var form = form([parameter("list", .list(.any))], .list(.any)) {
            arguments, run throws(EvaluationStopped) in
            if case .unknown = arguments[0] { return arguments[0] }
            guard case .list(let given) = arguments[0] else { return nil }
            var lists: [ListValue] = []
            var incomplete: Unknown?
            // A list that is not known may also be null, which makes the whole null.
            var missing: Unknown?
            var isNull = false
            for item in given.items {
                switch item {
                case .list(let list):
                    lists.append(list)
                    incomplete = Unknown.union(incomplete, list.incomplete)
                case .unknown(let unknown): missing = Unknown.union(missing, unknown)
                case .null: isNull = true
                default: lists.append(ListValue([item]))
                }
            }
            if let missing { return .unknown(Unknown.union(missing, incomplete) ?? missing) }
            if isNull { return nil }
            let result = try body(lists, run)
            guard case .list(let joined) = result else { return result }
            try run.checkLength(joined.items.count)
            return .list(ListValue(joined.items, incomplete: incomplete))
        }
        form.isVariadic = true
        form.resultRule = { types in FEELType.joined(types.map { .list($0.element) }) ?? .list(.any) }
        form.gathersLists = true
        return seeing(form)
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

    /// Each compared with all kept before, and the comparisons counted.
    private static func distinct(_ items: [Value], _ run: Run) throws(EvaluationStopped) -> [Value] {
        var result: [Value] = []
        for item in items {
            try run.step(result.count / 8 + result.count * item.readingSteps)
            if !result.contains(where: { $0.isSame(item) }) { result.append(item) }
        }
        return result
    }

    private static func flatten(_ list: ListValue, into items: inout [Value], _ incomplete: inout Unknown?) {
        incomplete = Unknown.union(incomplete, list.incomplete)
        for item in list.items {
            switch item {
            case .list(let inner): flatten(inner, into: &items, &incomplete)
            // It may be a list of any length.
            case .unknown(let unknown): incomplete = Unknown.union(incomplete, unknown)
            default: items.append(item)
            }
        }
    }
}
