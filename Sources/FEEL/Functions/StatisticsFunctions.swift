/// Numbers from lists: sums, means and their like, and least and greatest.
extension Builtins {
    static let statistics: [Builtin] = [
        define("sum", ofNumbers { total($0, +) }),
        define("product", ofNumbers { total($0, *) }),
        define("mean", ofNumbers(mean)),
        define("median", ofNumbers(median)),
        define("stddev", ofNumbers(deviation)),
        define(
            "mode",
            variadic(.number, .list(.number)) { items in
                guard let numbers = numbers(items) else { return nil }
                return .list(mode(numbers).map { .number($0) })
            }),
        define("min", extreme(sign: -1)),
        define("max", extreme(sign: 1)),
    ]

    /// A function of a list, or of its members given one by one.
    static func variadic(
        _ element: FEELType, _ result: FEELType, _ body: @escaping @Sendable ([Value]) -> Value?
    ) -> Builtin.Form {
        var form = form([parameter("list", .list(element))], result) { arguments, _ in
            guard case .list(let list) = arguments[0] else { return nil }
            return body(list.items)
        }
        form.isVariadic = true
        return form
    }

    private static func ofNumbers(_ body: @escaping @Sendable ([Decimal34]) -> Decimal34?) -> Builtin.Form {
        variadic(.number, .number) { items in numbers(items).flatMap(body).map { .number($0) } }
    }

    /// The numbers of a list, nil where a member is none.
    private static func numbers(_ items: [Value]) -> [Decimal34]? {
        var result: [Decimal34] = []
        result.reserveCapacity(items.count)
        for item in items {
            guard let number = item.number else { return nil }
            result.append(number)
        }
        return result
    }

    private static func total(
        _ numbers: [Decimal34], _ combine: (Decimal34, Decimal34) -> Decimal34?
    ) -> Decimal34? {
        guard var result = numbers.first else { return nil }
        for number in numbers.dropFirst() {
            guard let next = combine(result, number) else { return nil }
            result = next
        }
        return result
    }

    private static func mean(_ numbers: [Decimal34]) -> Decimal34? {
        total(numbers, +).flatMap { $0 / Decimal34(numbers.count) }
    }

    private static func median(_ numbers: [Decimal34]) -> Decimal34? {
        guard !numbers.isEmpty else { return nil }
        let sorted = numbers.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : mean([sorted[middle - 1], sorted[middle]])
    }

    /// The sample standard deviation, which needs two numbers.
    private static func deviation(_ numbers: [Decimal34]) -> Decimal34? {
        guard numbers.count > 1, let mean = mean(numbers) else { return nil }
        var squares = Decimal34.zero
        for number in numbers {
            guard let difference = number - mean, let square = difference * difference,
                let sum = squares + square
            else { return nil }
            squares = sum
        }
        return (squares / Decimal34(numbers.count - 1))?.squareRoot
    }

    /// The most frequent numbers, rising.
    private static func mode(_ numbers: [Decimal34]) -> [Decimal34] {
        var counts: [Decimal34: Int] = [:]
        for number in numbers { counts[number, default: 0] += 1 }
        let most = counts.values.max() ?? 0
        return counts.filter { $0.value == most }.keys.sorted()
    }

    private static func extreme(sign: Int) -> Builtin.Form {
        var form = variadic(.any, .any) { items in
            guard var best = items.first, best.order(best) != nil else { return nil }
            for item in items.dropFirst() {
                guard let order = item.order(best) else { return nil }
                if order * sign > 0 { best = item }
            }
            return best
        }
        form.resultRule = { types in
            types.count == 1 ? types[0].element : FEELType.joined(types) ?? .any
        }
        return form
    }
}
