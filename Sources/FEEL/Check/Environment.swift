/// What an expression is checked against: the names it may use and their types.
public struct Environment: Sendable {
    public struct Variable: Sendable {
        public let name: String
        public let type: FEELType

        public init(_ name: String, _ type: FEELType) {
            self.name = name
            self.type = type
        }
    }

    /// In the order in which their values are given to ``Expression/evaluate(_:recorder:clock:)``.
    public let variables: [Variable]
    public let functions: [HostFunction]
    public let objectTypes: [String: ObjectType]
    /// Types that `instance of` and parameters may name beside the built-in ones.
    public let definedTypes: [String: FEELType]
    public let limits: Limits
    /// How strictly expressions are checked.
    public let mode: Mode

    public enum Mode: Sendable {
        /// For rules: whatever cannot be fully evaluated is refused, and so are `today()` and `now()`.
        case rules
        /// As the standard asks: unknown names, wrong types and wrong calls are null when evaluated.
        case standard
    }

    let names: Names
    let memberNames: Names
    let variableSlots: [String: Int]
    let functionsByName: [String: HostFunction]

    public init(
        variables: [Variable] = [], functions: [HostFunction] = [], objectTypes: [ObjectType] = [],
        definedTypes: [String: FEELType] = [:], limits: Limits = Limits(), mode: Mode = .rules
    ) {
        self.variables = variables
        self.functions = functions
        self.objectTypes = Dictionary(objectTypes.map { ($0.name, $0) }) { first, _ in first }
        self.definedTypes = definedTypes
        self.limits = limits
        self.mode = mode
        var names = Builtins.names
        for variable in variables { names.insert(variable.name) }
        for function in functions { names.insert(function.name) }
        self.names = names
        var memberNames = Builtins.propertyNames
        for type in objectTypes {
            for member in type.members { memberNames.insert(member.name) }
        }
        for variable in variables { Self.collect(variable.type, into: &memberNames) }
        for function in functions { Self.collect(function.result, into: &memberNames) }
        self.memberNames = memberNames
        variableSlots = Dictionary(variables.enumerated().map { ($1.name, $0) }) { first, _ in first }
        functionsByName = Dictionary(functions.map { ($0.name, $0) }) { first, _ in first }
    }

    /// The field names of context types, which may also stand after a dot.
    private static func collect(_ type: FEELType, into names: inout Names) {
        switch type {
        case .context(let fields):
            for field in fields {
                names.insert(field.name)
                collect(field.type, into: &names)
            }
        case .list(let inner), .optional(let inner), .range(let inner): collect(inner, into: &names)
        case .function(_, let result): collect(result, into: &names)
        default: break
        }
    }
}
