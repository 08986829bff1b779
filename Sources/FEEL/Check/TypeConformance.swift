extension Value {
    /// Whether the value is of the type, as `instance of` asks: null is of no type but Null.
    func conforms(to type: FEELType) -> Bool {
        switch (self, type) {
        case (.null, .null), (.null, .optional): return true
        case (.null, _): return false
        case (_, .optional(let inner)): return conforms(to: inner)
        case (_, .any): return true
        case (.boolean, .boolean), (.number, .number), (.string, .string), (.date, .date), (.time, .time),
            (.dateTime, .dateTime), (.daysAndTimeDuration, .daysAndTimeDuration),
            (.yearsAndMonthsDuration, .yearsAndMonthsDuration):
            return true
        case (.list(let list), .list(let element)):
            return list.items.allSatisfy { $0.isNull || $0.conforms(to: element) }
        case (.range(let range), .range(let element)):
            return [range.low, range.high].allSatisfy { end in end.map { $0.conforms(to: element) } ?? true }
        case (.context(let context), .context(let fields)):
            return fields.allSatisfy { field in
                guard let value = context[field.name] else { return false }
                return value.isNull || value.conforms(to: field.type)
            }
        case (.object(let object), .object(let name)): return object.objectType.name == name
        case (.function(let function), .function(let parameters, let result)):
            return function.conforms(to: parameters, result)
        default: return false
        }
    }
}

extension FunctionValue {
    /// A function conforms if it takes these parameters and answers this result, as far as it says.
    func conforms(to parameters: [FEELType], _ result: FEELType) -> Bool {
        let (own, ownResult): ([FEELType], FEELType)
        switch body {
        case .builtin(let builtin):
            guard let form = builtin.forms.first(where: { $0.parameters.count == parameters.count }) else {
                return false
            }
            (own, ownResult) = (form.parameters.map(\.type), form.result)
        case .host(let host): (own, ownResult) = (host.parameters.map(\.type), host.result)
        case .written(let code, _): (own, ownResult) = (code.types, code.result)
        }
        return own.count == parameters.count && zip(parameters, own).allSatisfy { $0.isAccepted(by: $1) }
            && ownResult.isAccepted(by: result)
    }
}

extension FEELType {
    /// Whether every value of this type is one of the other's.
    func isAccepted(by other: FEELType) -> Bool {
        switch (self, other) {
        case (_, .any): true
        case (.optional(let left), .optional(let right)): left.isAccepted(by: right)
        case (let left, .optional(let right)): left == .null || left.isAccepted(by: right)
        case (.list(let left), .list(let right)), (.range(let left), .range(let right)):
            left.isAccepted(by: right)
        case (.context(let left), .context(let right)):
            right.allSatisfy { wanted in
                left.contains { $0.name == wanted.name && $0.type.isAccepted(by: wanted.type) }
            }
        case (.function(let left, let leftResult), .function(let right, let rightResult)):
            left.count == right.count && zip(right, left).allSatisfy { $0.isAccepted(by: $1) }
                && leftResult.isAccepted(by: rightResult)
        default: self == other
        }
    }

    /// The value as this type, by the implicit conversions of DMN 10.3.2.9.4: conforming as it is; a list of one as
    /// its member; a value as a list of one; a date as midnight UTC. Nil where none fits. Null and unknown fit all.
    public func coerce(_ value: Value) -> Value? {
        switch value {
        case .null, .unknown: return value
        default: break
        }
        if self == .any || value.conforms(to: self) { return value }
        if case .list(let list) = value, list.items.count == 1, list.incomplete == nil {
            if case .unknown = list.items[0] { return list.items[0] }
            if list.items[0].conforms(to: self) { return list.items[0] }
        }
        if case .list(let element) = unwrapped {
            if value.conforms(to: element) { return .list([value]) }
            if case .list(let list) = value, list.items.contains(where: { $0.unknown != nil }) {
                let known = list.items.filter { $0.unknown == nil }
                return Value.list(known).conforms(to: self) ? value : nil
            }
        }
        if case .date(let date) = value, unwrapped == .dateTime { return .dateTime(Moment(midnightOf: date)) }
        return nil
    }
}
