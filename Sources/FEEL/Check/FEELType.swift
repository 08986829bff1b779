/// The type of an expression or a value.
///
/// Where FEEL's own types all contain null, the checker keeps null apart: a fact that may be absent is declared
/// `.optional`, so that a criterion which forgets the case is refused before it runs.
public indirect enum FEELType: Hashable, Sendable {
    /// Nothing is known about it: everything is allowed and nothing is refused.
    case any
    /// Only null.
    case null
    case boolean, number, string, date, time, dateTime, daysAndTimeDuration, yearsAndMonthsDuration
    case range(FEELType)
    case list(FEELType)
    case context([Field])
    case function([FEELType], FEELType)
    /// A host object, by the name of its ``ObjectType``.
    case object(String)
    /// The type or null.
    case optional(FEELType)

    public struct Field: Hashable, Sendable {
        public let name: String
        public let type: FEELType

        public init(_ name: String, _ type: FEELType) {
            self.name = name
            self.type = type
        }
    }
}

extension FEELType {
    /// The type without null.
    public var unwrapped: FEELType {
        if case .optional(let type) = self { type.unwrapped } else { self }
    }

    /// Whether the checker expects null among the values.
    public var isOptional: Bool {
        switch self {
        case .optional, .null: true
        default: false
        }
    }

    /// The type with null added.
    var asOptional: FEELType {
        switch self {
        case .optional, .null, .any: self
        default: .optional(self)
        }
    }

    /// The members of a list type; the type itself where it is none, since FEEL reads a value as a list of one.
    var element: FEELType {
        if case .list(let element) = unwrapped { element } else { unwrapped }
    }

    /// A type that holds the values of both.
    func joined(_ other: FEELType) -> FEELType {
        if self == other { return self }
        switch (self, other) {
        case (.any, _), (_, .any): return .any
        case (.null, let type), (let type, .null): return type.asOptional
        case (.optional(let left), let right), (let right, .optional(let left)):
            return left.joined(right.unwrapped).asOptional
        case (.list(let left), .list(let right)): return .list(left.joined(right))
        case (.range(let left), .range(let right)): return .range(left.joined(right))
        default: return .any
        }
    }

    static func joined(_ types: some Sequence<FEELType>) -> FEELType? {
        var result: FEELType?
        for type in types { result = result.map { $0.joined(type) } ?? type }
        return result
    }

    /// Whether some value of this type may be used where `other` is wanted, null aside. Only a certain mismatch is
    /// false, so that what cannot be known is left to the evaluation.
    func mayFit(_ other: FEELType) -> Bool {
        switch (unwrapped, other.unwrapped) {
        case (.any, _), (_, .any), (.null, _), (_, .null): return true
        case (.list(let left), .list(let right)): return left.mayFit(right)
        case (.list(let left), let right): return left.mayFit(right)
        case (let left, .list(let right)): return left.mayFit(right)
        case (.range(let left), .range(let right)): return left.mayFit(right)
        case (.context(let left), .context(let right)):
            return right.allSatisfy { wanted in
                left.first { $0.name == wanted.name }.map { $0.type.mayFit(wanted.type) } ?? false
            }
        case (.function, .function): return true
        case (.object, .context), (.context, .object): return true
        case (let left, let right): return left == right
        }
    }

    /// Whether values of the two types can be equal or ordered.
    func comparable(with other: FEELType) -> Bool {
        switch (unwrapped, other.unwrapped) {
        case (.any, _), (_, .any), (.null, _), (_, .null): true
        case (.list, .list), (.context, .context), (.range, .range), (.function, .function): true
        case (let left, let right): left == right
        }
    }
}

extension FEELType: CustomStringConvertible {
    /// As FEEL writes it; `?` marks types that include null.
    public var description: String {
        switch self {
        case .any: "Any"
        case .null: "Null"
        case .boolean: "boolean"
        case .number: "number"
        case .string: "string"
        case .date: "date"
        case .time: "time"
        case .dateTime: "date and time"
        case .daysAndTimeDuration: "days and time duration"
        case .yearsAndMonthsDuration: "years and months duration"
        case .range(let type): "range<\(type)>"
        case .list(let type): "list<\(type)>"
        case .context(let fields):
            "context<" + fields.map { "\($0.name): \($0.type)" }.joined(separator: ", ") + ">"
        case .function(let parameters, let result):
            "function<" + parameters.map(\.description).joined(separator: ", ") + "> -> \(result)"
        case .object(let name): name
        case .optional(let type): "\(type)?"
        }
    }
}
