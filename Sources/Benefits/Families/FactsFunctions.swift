import CivilCalendar
package import FEEL
package import Rules

extension FactsDictionary {
    /// A function of the dictionary with what it says.
    package struct Function: Sendable {
        package let function: HostFunction
        package let title: LocalizedText
    }

    /// Each answers unknown where its person is unknown, false where there is no such person.
    package static let functions: [Function] =
        [
            about(
                "reached", [.init("years", .number)],
                LocalizedText(
                    zh: "当日是否已满若干周岁；按项目的 age_basis 计，2月29日出生的在平年按2月28日计",
                    en:
                        "has reached an age on the day, by the programme's age_basis; born on 29 February: 28 February"
                ),
                columns: { units, arguments, request, _ in
                    guard let years = whole(arguments[1]) else { return request.leaveAll() }
                    units.reached(years, by: nil, arguments[0], &request)
                }
            ) { person, arguments, run in
                whole(arguments[1], run) { person.reached($0, by: nil, run.recorder) }
            },
            about(
                "reached on", [.init("years", .number), .init("date", .date)],
                LocalizedText(zh: "在所给日期是否已满若干周岁", en: "has reached an age on a given date"),
                columns: { units, arguments, request, _ in
                    guard let years = whole(arguments[1]), let date = date(arguments[2]) else {
                        return request.leaveAll()
                    }
                    units.reached(years, by: date, arguments[0], &request)
                }
            ) { person, arguments, run in
                whole(arguments[1], run) { years in
                    date(arguments[2]) { person.reached(years, by: $0, run.recorder) }
                }
            },
            about(
                "reached days", [.init("days", .number), .init("date", .date)],
                LocalizedText(zh: "在所给日期是否已出生满若干天", en: "is at least so many days old on a given date")
            ) { person, arguments, run in
                whole(arguments[1], run) { days in
                    date(arguments[2]) { person.reachedDays(days, by: $0, run.recorder) }
                }
            },
            about(
                "born since", [.init("date", .date)],
                LocalizedText(zh: "是否在所给日期当日或之后出生", en: "was born on a given date or later"),
                columns: { units, arguments, request, _ in
                    guard let date = date(arguments[1]) else { return request.leaveAll() }
                    units.bornSince(date, arguments[0], &request)
                }
            ) { person, arguments, run in
                date(arguments[1]) { person.bornSince($0, run.recorder) }
            },
            about(
                "joined by", [.init("date", .date)],
                LocalizedText(
                    zh: "该子女是否在所给日期当日或之前出生或被收养", en: "the child was born or adopted by a given date"),
                columns: { units, arguments, request, _ in
                    guard let date = date(arguments[1]) else { return request.leaveAll() }
                    units.joined(by: date, arguments[0], &request)
                }
            ) { person, arguments, run in
                date(arguments[1]) { person.joined(by: $0, run.recorder) }
            },
            about(
                "graded", [.init("mildest", .number)],
                LocalizedText(
                    zh: "当日是否持有一级至所给等级的有效残疾人证（一级最重）；过期未换证的为不明",
                    en:
                        "holds a valid certificate of grade 1 (the most severe) to the given grade; unknown once expired"
                ),
                columns: { units, arguments, request, _ in
                    guard let mildest = whole(arguments[1]) else { return request.leaveAll() }
                    units.graded(mildest: mildest, arguments[0], &request)
                }
            ) { person, arguments, run in
                whole(arguments[1], run) { person.graded(mildest: $0, run.recorder) }
            },
            Function(
                function: HostFunction("age", [.init("person", .object("person"))], result: .number) {
                    arguments, recorder in
                    switch arguments[0] {
                    case .object(let object as PersonView): object.ref.age(recorder)
                    case .unknown: arguments[0]
                    default: .null
                    }
                },
                title: LocalizedText(zh: "当日的周岁数", en: "full years of age on the day")),
        ] + circumstanceFunctions

    /// A yes-or-no function whose first argument is a person.
    static func about(
        _ name: String, _ parameters: [HostFunction.Parameter], _ title: LocalizedText,
        columns: ColumnBody? = nil,
        _ answer: @escaping @Sendable (PersonRef, UnsafeBufferPointer<Cell>, Run) -> Value
    ) -> Function {
        let person = HostFunction.Parameter("person", .object("person"))
        let function = HostFunction.onCells(
            name, [person] + parameters, result: .boolean, columns: columns.map(onFamilies),
            body: { arguments, run in
                for argument in arguments where argument.tag == .unknown { return argument }
                if arguments[0].isNull { return .boolean(false) }
                guard let person = self.person(arguments[0], run) else { return .null }
                return run.cell(answer(person, arguments, run))
            })
        return Function(function: function, title: title)
    }

    /// Answers about the persons of a block of families.
    typealias ColumnBody =
        @Sendable (
            _ units: FamilyUnits, _ arguments: [Column], _ request: inout ColumnRequest, _ run: Run
        ) -> Void

    /// Of families in a block; all others are asked one by one.
    static func onFamilies(_ body: @escaping ColumnBody) -> HostFunction.ColumnBody {
        { arguments, request, run in
            guard let units = run.host as? FamilyUnits else { return request.leaveAll() }
            body(units, arguments, &request, run)
        }
    }

    /// The whole number that stands for all rows; nil where it is another value or each row has its own.
    private static func whole(_ column: Column) -> Int? {
        column.shared?.exactInt(scale: 0).map { Int($0) }
    }

    private static func date(_ column: Column) -> CivilDate? { column.shared.flatMap(date) }

    /// The person of a cell; nil where it is none.
    static func person(_ cell: Cell, _ run: Run) -> PersonRef? {
        if case .object = cell.tag {
            // Asking for a class costs less than asking for a protocol.
            if let family = run.host as? FamilyView { return family.person(cell) }
            if let block = run.host as? FamilyUnits { return block.person(cell) }
        }
        guard case .object(let object) = run.value(cell), object.objectType === person else { return nil }
        return (object as? PersonView)?.ref
    }

    static func whole(_ cell: Cell, _ run: Run, _ answer: (Int) -> Value) -> Value {
        if let number = cell.exactInt(scale: 0) { return answer(Int(number)) }
        if let number = run.value(cell).number?.exactInt { return answer(number) }
        run.recorder.null(because: Bilingual(zh: "应为整数", en: "expected a whole number"))
        return .null
    }

    private static func date(_ cell: Cell, _ answer: (CivilDate) -> Value) -> Value {
        date(cell).map(answer) ?? .null
    }

    /// Facts are days of the years 1 to 9999; their day numbers count from the same day.
    private static func date(_ cell: Cell) -> CivilDate? {
        guard cell.tag == .date, let day = Int32(exactly: cell.bits) else { return nil }
        let date = CivilDate(dayNumber: day)
        return date.dayNumber == day ? date : nil
    }
}
