/// A function as a value: one of FEEL's own, the host's, or written in an expression.
public final class FunctionValue: Sendable {
    enum Body: Sendable {
        case builtin(Builtin)
        case host(HostFunction)
        /// The code, and the slots it saw where it was written.
        case written(WrittenFunction, captured: [Value])
    }

    let body: Body
    /// See ``Value/weight``: what a written function keeps alive counts, so that no endless chain of them can be built.
    let weight: Int

    init(_ body: Body) {
        self.body = body
        weight = if case .written(_, let captured) = body { Value.weight(of: captured) } else { 1 }
    }

    /// How many parameters, nil where that varies.
    var arity: Int? {
        switch body {
        case .builtin(let builtin):
            builtin.forms.count == 1 && !builtin.forms[0].isVariadic ? builtin.forms[0].parameters.count : nil
        case .host(let function): function.parameters.count
        case .written(let code, _): code.parameters.count
        }
    }
}

/// A function written in an expression, compiled.
struct WrittenFunction: Sendable {
    let parameters: [String]
    let types: [FEELType]
    let result: FEELType
    /// The slots the body sees besides its own: those of the names in scope where it is written. Others may hold cells
    /// of rounds that have ended.
    let outerSlots: [Int]
    /// The parameters stand in the slots from here on.
    let firstSlot: Int
    /// Nesting of the body.
    let depth: Int
    /// What a call of the body costs.
    let steps: Int
    let code: any Node
}

/// A function that the host supplies, called like FEEL's own: `reached(person, 49)`.
///
/// Arguments arrive evaluated and may be null or unknown; the function says what that means (usually: unknown stays
/// unknown). It records the facts it reads and the day on which its answer may change with the recorder.
public struct HostFunction: Sendable {
    public struct Parameter: Sendable {
        public let name: String
        public let type: FEELType

        public init(_ name: String, _ type: FEELType) {
            self.name = name
            self.type = type
        }
    }

    /// Works on the arguments as cells of the run, whose recorder it tells.
    public typealias Body = @Sendable (_ arguments: UnsafeBufferPointer<Cell>, _ run: Run) -> Cell

    public let name: String
    public let parameters: [Parameter]
    public let result: FEELType
    public let body: Body
    /// The same for many rows at once, where there is such a form: says of a row what `body` says, or leaves it.
    public let columnBody: ColumnBody?

    public typealias ColumnBody =
        @Sendable (
            _ arguments: [Column], _ request: inout ColumnRequest, _ run: Run
        ) -> Void

    private init(
        _ name: String, _ parameters: [Parameter], _ result: FEELType, onCells body: @escaping Body,
        onColumns columnBody: ColumnBody? = nil
    ) {
        self.name = name
        self.parameters = parameters
        self.result = result
        self.body = body
        self.columnBody = columnBody
    }

    /// A function that reads its arguments as cells, for what is asked a million times.
    public static func onCells(
        _ name: String, _ parameters: [Parameter], result: FEELType, columns: ColumnBody? = nil,
        body: @escaping Body
    ) -> HostFunction {
        HostFunction(name, parameters, result, onCells: body, onColumns: columns)
    }

    public init(
        _ name: String, _ parameters: [Parameter], result: FEELType,
        body: @escaping @Sendable ([Value], Recorder) -> Value
    ) {
        self.init(
            name, parameters, result,
            onCells: { arguments, run in
                run.cell(body(arguments.map(run.value), run.recorder))
            })
    }
}
