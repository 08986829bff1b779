/// Contexts.
extension Builtins {
    static let contexts: [Builtin] = [
        define(
            "get value",
            seeing(
                form([parameter("m", .any), parameter("key", .string)], .any) { arguments, run in
                    if let unknown = Unknown.union(arguments[0].unknown, arguments[1].unknown) {
                        return .unknown(unknown)
                    }
                    guard let key = arguments[1].string else { return nil }
                    return Member.find(key, of: arguments[0], run)
                })),
        define(
            "get entries",
            seeing(
                form([parameter("m", .context([]))], .list(.any)) { arguments, _ in
                    if case .unknown = arguments[0] { return arguments[0] }
                    guard case .context(let context) = arguments[0] else { return nil }
                    return .list(
                        zip(context.keys, context.values).map { key, value in
                            .context(ContextValue(keys: ["key", "value"], values: [.string(key), value]))
                        })
                })),
        define(
            "context",
            form([parameter("entries", .list(.context([])))], .context([])) { arguments, _ in
                guard case .list(let list) = arguments[0] else { return nil }
                var keys: [String] = []
                var values: [Value] = []
                for item in list.items {
                    if case .context(let entry) = item, let unknown = entry["key"]?.unknown {
                        return .unknown(unknown)
                    }
                    guard case .context(let entry) = item, let key = entry["key"]?.string,
                        let value = entry["value"],
                        !keys.contains(key)
                    else { return nil }
                    keys.append(key)
                    values.append(value)
                }
                return .context(ContextValue(keys: keys, values: values))
            }),
        define(
            "context put",
            seeing(
                form(
                    [
                        parameter("context", .context([])), parameter("key", .string),
                        parameter("value", .any, nullable: true),
                    ],
                    .context([])
                ) { arguments, _ in
                    if let unknown = Unknown.union(arguments[0].unknown, arguments[1].unknown) {
                        return .unknown(unknown)
                    }
                    guard case .context(let context) = arguments[0], let key = arguments[1].string else {
                        return nil
                    }
                    return .context(context.setting(key, to: arguments[2]))
                }),
            form(
                [
                    parameter("context", .context([])), parameter("keys", .list(.string)),
                    parameter("value", .any, nullable: true),
                ],
                .context([])
            ) { arguments, _ in
                guard case .context(let context) = arguments[0], case .list(let keys) = arguments[1],
                    !keys.items.isEmpty
                else { return nil }
                return put(arguments[2], into: context, at: keys.items[...]).map { .context($0) }
            }),
        define(
            "context merge",
            form([parameter("contexts", .list(.context([])))], .context([])) { arguments, _ in
                guard case .list(let list) = arguments[0] else { return nil }
                var result = ContextValue(keys: [], values: [])
                for item in list.items {
                    guard case .context(let context) = item else { return nil }
                    for (key, value) in zip(context.keys, context.values) {
                        result = result.setting(key, to: value)
                    }
                }
                return .context(result)
            }),
    ]

    /// Sets an entry of a nested context; the contexts on the way must be there.
    private static func put(_ value: Value, into context: ContextValue, at path: ArraySlice<Value>)
        -> ContextValue?
    {
        guard let key = path.first?.string else { return nil }
        if path.count == 1 { return context.setting(key, to: value) }
        guard case .context(let inner)? = context[key],
            let changed = put(value, into: inner, at: path.dropFirst())
        else { return nil }
        return context.setting(key, to: .context(changed))
    }
}
