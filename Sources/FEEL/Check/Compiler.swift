/// Turns a tree into code over numbered slots, and checks names, types and calls on the way.
struct Compiler {
    let environment: Environment
    let source: [Unicode.Scalar]
    var diagnostics: [Diagnostic] = []
    var scope = Scope()
    private(set) var nextSlot: Int
    /// How many slots an evaluation needs.
    private(set) var slotCount: Int
    /// Whether the innermost `for` body uses `partial`.
    var usesPartial = false

    init(environment: Environment, source: [Unicode.Scalar]) {
        self.environment = environment
        self.source = source
        nextSlot = environment.variables.count
        slotCount = nextSlot
    }

    mutating func newSlot() -> Int {
        nextSlot += 1
        slotCount = max(slotCount, nextSlot)
        return nextSlot - 1
    }

    mutating func compile(_ tree: Tree) -> (any Node, FEELType) {
        let compiled = code(tree)
        return (compiled.code, compiled.type)
    }

    /// Refuses a type that cannot be, or may not be null and is.
    mutating func require(_ type: FEELType, _ expected: FEELType, at tree: Tree) {
        if !type.mayFit(expected) || (type == .null && !expected.isOptional) {
            error(
                .typeMismatch, tree.span, "结果应为 \(expected)，这里却是 \(type)",
                "the result must be \(expected), but this is \(type)")
        } else if type.isOptional && !expected.isOptional && expected != .any {
            error(
                .nullable, tree.span, "结果可能为空（null）；请先判断，例如 x != null and …",
                "the result may be null: guard it first, for example x != null and …")
        }
    }

    mutating func error(_ code: Diagnostic.Code, _ span: Range<Int>, _ zh: String, _ en: String) {
        add(environment.mode == .rules ? .error : .warning, code, span, zh, en)
    }

    mutating func warn(_ code: Diagnostic.Code, _ span: Range<Int>, _ zh: String, _ en: String) {
        add(.warning, code, span, zh, en)
    }

    private mutating func add(
        _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, _ span: Range<Int>, _ zh: String,
        _ en: String
    ) {
        diagnostics.append(Diagnostic(severity, code, Bilingual(zh: zh, en: en), span: span, source: source))
    }

    /// Compiles with further bindings, which end with the call, as do the slots they took.
    mutating func scoped<R>(_ body: (inout Compiler) -> R) -> R {
        let outer = scope
        let slot = nextSlot
        defer {
            scope = outer
            nextSlot = slot
        }
        return body(&self)
    }

    /// Compiles knowing that some paths are not null.
    mutating func knowing<R>(_ present: Set<String>, _ body: (inout Compiler) -> R) -> R {
        let outer = scope.present
        scope.present.formUnion(present)
        defer { scope.present = outer }
        return body(&self)
    }

    mutating func code(_ tree: Tree) -> Compiled {
        switch tree.kind {
        case .null: return Compiled(ConstantNode(value: .null), .null)
        case .boolean(let value): return Compiled(ConstantNode(value: .boolean(value)), .boolean)
        case .number(let value): return Compiled(ConstantNode(value: .number(value)), .number)
        case .string(let value): return Compiled(ConstantNode(value: .string(value)), .string)
        case .temporal(let text): return temporal(text, tree)
        case .name(let name): return resolve(name, tree)
        case .member(let target, let name): return member(target, name, tree)
        case .filter(let list, let condition): return filter(list, condition, tree)
        case .call(let function, let arguments): return call(function, arguments, tree)
        case .negate(let operand): return negate(operand, tree)
        case .binary(let infix, let left, let right): return binary(infix, left, right, tree)
        case .between(let value, let low, let high): return between(value, low, high, tree)
        case .within(let value, let test): return within(value, test, tree)
        case .instanceOf(let value, let type): return instance(value, type, tree)
        case .choice(let condition, let first, let second): return choice(condition, first, second)
        case .each(let iterations, let body): return each(iterations, body, tree)
        case .quantified(let quantifier, let iterations, let body):
            return quantified(quantifier, iterations, body, tree)
        case .list(let items): return list(items)
        case .context(let entries): return context(entries, tree)
        case .range(let lowIncluded, let low, let high, let highIncluded):
            return range(lowIncluded, low, high, highIncluded, tree)
        case .test(let infix, let operand): return testRange(infix, operand, tree)
        case .tests:
            error(.syntax, tree.span, "列表要用方括号 [ ]", "a list is written in square brackets [ ]")
            return Compiled(ConstantNode(value: .null), .any)
        case .function(let parameters, let body): return function(parameters, body)
        }
    }

    private mutating func temporal(_ text: String, _ tree: Tree) -> Compiled {
        if let date = TemporalText.date(text) { return Compiled(ConstantNode(value: .date(date)), .date) }
        if let time = TemporalText.time(text) { return Compiled(ConstantNode(value: .time(time)), .time) }
        if let moment = TemporalText.moment(text) {
            return Compiled(ConstantNode(value: .dateTime(moment)), .dateTime)
        }
        if let duration = TemporalText.daysDuration(text) {
            return Compiled(ConstantNode(value: .daysAndTimeDuration(duration)), .daysAndTimeDuration)
        }
        if let duration = TemporalText.monthsDuration(text) {
            return Compiled(ConstantNode(value: .yearsAndMonthsDuration(duration)), .yearsAndMonthsDuration)
        }
        error(
            .typeMismatch, tree.span, "不是有效的日期、时间或期间；日期写作 @\"2024-01-31\"，期间写作 @\"P1Y\" 或 @\"P30D\"",
            "not a date, time or duration: write @\"2024-01-31\", @\"10:30:00\", @\"P1Y\" or @\"P30D\"")
        return Compiled(
            NullNode(reason: Bilingual(zh: "日期或期间无效", en: "not a date, time or duration"), span: tree.span),
            .any)
    }

    /// Names and types for `instance of` and parameters.
    mutating func resolve(_ type: TypeTree, at span: Range<Int>) -> FEELType? {
        switch type {
        case .list(let element): return resolve(element, at: span).map { .list($0) }
        case .range(let element): return resolve(element, at: span).map { .range($0) }
        case .context(let fields):
            var result: [FEELType.Field] = []
            for field in fields {
                guard let type = resolve(field.type, at: span) else { return nil }
                result.append(FEELType.Field(field.name, type))
            }
            return .context(result)
        case .function(let parameters, let result):
            var types: [FEELType] = []
            for parameter in parameters {
                guard let type = resolve(parameter, at: span) else { return nil }
                types.append(type)
            }
            return resolve(result, at: span).map { .function(types, $0) }
        case .named(let name):
            if let type = FEELType(named: name) ?? environment.definedTypes[name] { return type }
            if environment.objectTypes[name] != nil { return .object(name) }
            error(
                .unknownType, span, "没有名为“\(name)”的类型", "there is no type named \"\(name)\"")
            return nil
        }
    }
}

extension FEELType {
    /// A type as FEEL writes it (`list<number>`, `context<a: string>`), of the built-in types and those given; nil
    /// where the text is no type or names an unknown one.
    public init?(written text: String, definedTypes: [String: FEELType] = [:]) {
        let source = Array(text.unicodeScalars)
        guard let tokens = try? Lexer.tokens(of: source) else { return nil }
        var parser = Parser(
            source: source, tokens: tokens, names: Names(), memberNames: Names(), limits: Limits())
        guard let tree = try? parser.type(), parser.current.kind == .end else { return nil }
        let environment = Environment(definedTypes: definedTypes, mode: .standard)
        var compiler = Compiler(environment: environment, source: source)
        guard let type = compiler.resolve(tree, at: 0..<source.count) else { return nil }
        self = type
    }

    /// A built-in type by its name in FEEL.
    init?(named name: String) {
        switch name {
        case "Any": self = .any
        case "Null": self = .null
        case "boolean": self = .boolean
        case "number": self = .number
        case "string": self = .string
        case "date": self = .date
        case "time": self = .time
        case "date and time": self = .dateTime
        case "days and time duration", "day time duration": self = .daysAndTimeDuration
        case "years and months duration", "year month duration": self = .yearsAndMonthsDuration
        case "list": self = .list(.any)
        case "context": self = .context([])
        case "range": self = .range(.any)
        default: return nil
        }
    }
}
