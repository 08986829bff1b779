/// Lists made from others: parts, replacements, order.
extension Builtins {
    static let listEdits: [Builtin] = [
        define(
            "sublist",
            keepingType(
                form(
                    [
                        parameter("list", .list(.any)), parameter("start position", .number),
                        parameter("length", .number, optional: true),
                    ], .list(.any), sublist))),
        define(
            "insert before",
            form(
                [
                    parameter("list", .list(.any)), parameter("position", .number),
                    parameter("newItem", .any, nullable: true),
                ],
                .list(.any)
            ) { arguments, _ in
                edit(arguments) { items, index in items.insert(arguments[2], at: index) }
            }),
        define(
            "remove",
            keepingType(
                form([parameter("list", .list(.any)), parameter("position", .number)], .list(.any)) {
                    arguments, _ in
                    edit(arguments) { items, index in items.remove(at: index) }
                })),
        define(
            "list replace",
            form(
                [
                    parameter("list", .list(.any)), parameter("position", .number),
                    parameter("newItem", .any, nullable: true),
                ],
                .list(.any)
            ) { arguments, _ in
                edit(arguments) { items, index in items[index] = arguments[2] }
            },
            form(
                [
                    parameter("list", .list(.any)), parameter("match", .function([.any, .any], .boolean)),
                    parameter("newItem", .any, nullable: true),
                ], .list(.any), replaceMatches)),
        define(
            "sort",
            keepingType(
                form(
                    [
                        parameter("list", .list(.any)),
                        parameter("precedes", .function([.any, .any], .boolean)),
                    ],
                    .list(.any), sort))),
    ]

    /// The index of a position counted from 1, or from the end if negative.
    private static func index(_ position: Value, _ count: Int) -> Int? {
        guard let position = position.number?.truncatedInt, position != 0, position.magnitude <= UInt(count)
        else {
            return nil
        }
        return position > 0 ? position - 1 : count + position
    }

    private static func edit(_ arguments: [Value], _ body: (inout [Value], Int) -> Void) -> Value? {
        guard case .list(let list) = arguments[0], let index = index(arguments[1], list.items.count) else {
            return nil
        }
        var items = list.items
        body(&items, index)
        return .list(items)
    }

    @Sendable private static func sublist(_ arguments: [Value], _ run: Run) -> Value? {
        guard case .list(let list) = arguments[0], let start = index(arguments[1], list.items.count) else {
            return nil
        }
        var end = list.items.count
        if let asked = arguments[2].number {
            guard let length = asked.truncatedInt, length >= 1, length <= end - start else { return nil }
            end = start + length
        }
        return .list(Array(list.items[start..<end]))
    }

    @Sendable private static func replaceMatches(_ arguments: [Value], _ run: Run) throws(EvaluationStopped)
        -> Value?
    {
        guard case .list(let list) = arguments[0], case .function(let match) = arguments[1], match.arity == 2
        else {
            return nil
        }
        var items: [Value] = []
        for item in list.items {
            switch try run.call(match, [item, arguments[2]]) {
            case .boolean(let flag): items.append(flag ? arguments[2] : item)
            case .unknown(let unknown): return .unknown(unknown)
            default: return nil
            }
        }
        return .list(items)
    }

    /// A stable merge sort by a function that tells which of two comes first; null where it does not.
    @Sendable private static func sort(_ arguments: [Value], _ run: Run) throws(EvaluationStopped) -> Value? {
        guard case .list(let list) = arguments[0], case .function(let precedes) = arguments[1] else {
            return nil
        }
        var items = list.items
        var width = 1
        while width < items.count {
            var merged: [Value] = []
            merged.reserveCapacity(items.count)
            for start in stride(from: 0, to: items.count, by: 2 * width) {
                var left = items[start..<min(start + width, items.count)]
                var right = items[min(start + width, items.count)..<min(start + 2 * width, items.count)]
                while let first = left.first, let second = right.first {
                    switch try run.call(precedes, [second, first]) {
                    case .boolean(true): merged.append(right.removeFirst())
                    case .boolean(false): merged.append(left.removeFirst())
                    case .unknown(let unknown): return .unknown(unknown)
                    default: return nil
                    }
                }
                merged += left
                merged += right
            }
            items = merged
            width *= 2
        }
        return .list(items)
    }
}
