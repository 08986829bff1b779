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
                )
            ) { person, arguments, recorder in
                whole(arguments[1], recorder) { person.reached($0, by: nil, recorder) }
            },
            about(
                "reached on", [.init("years", .number), .init("date", .date)],
                LocalizedText(zh: "在所给日期是否已满若干周岁", en: "has reached an age on a given date")
            ) { person, arguments, recorder in
                whole(arguments[1], recorder) { years in
                    date(arguments[2]) { person.reached(years, by: $0, recorder) }
                }
            },
            about(
                "reached days", [.init("days", .number), .init("date", .date)],
                LocalizedText(zh: "在所给日期是否已出生满若干天", en: "is at least so many days old on a given date")
            ) { person, arguments, recorder in
                whole(arguments[1], recorder) { days in
                    date(arguments[2]) { person.reachedDays(days, by: $0, recorder) }
                }
            },
            about(
                "born since", [.init("date", .date)],
                LocalizedText(zh: "是否在所给日期当日或之后出生", en: "was born on a given date or later")
            ) { person, arguments, recorder in
                date(arguments[1]) { person.bornSince($0, recorder) }
            },
            about(
                "joined by", [.init("date", .date)],
                LocalizedText(
                    zh: "该子女是否在所给日期当日或之前出生或被收养", en: "the child was born or adopted by a given date")
            ) { person, arguments, recorder in
                date(arguments[1]) { person.joined(by: $0, recorder) }
            },
            about(
                "graded", [.init("mildest", .number)],
                LocalizedText(
                    zh: "当日是否持有一级至所给等级的有效残疾人证（一级最重）；过期未换证的为不明",
                    en:
                        "holds a valid certificate of grade 1 (the most severe) to the given grade; unknown once expired"
                )
            ) { person, arguments, recorder in
                whole(arguments[1], recorder) { person.graded(mildest: $0, recorder) }
            },
            Function(
                function: HostFunction("age", [.init("person", .object("person"))], result: .number) {
                    arguments, recorder in
                    switch arguments[0] {
                    case .object(let object as PersonView): object.age(recorder)
                    case .unknown: arguments[0]
                    default: .null
                    }
                },
                title: LocalizedText(zh: "当日的周岁数", en: "full years of age on the day")),
        ] + circumstanceFunctions

    /// A yes-or-no function whose first argument is a person.
    static func about(
        _ name: String, _ parameters: [HostFunction.Parameter], _ title: LocalizedText,
        _ answer: @escaping @Sendable (PersonView, [Value], Recorder) -> Value
    ) -> Function {
        let person = HostFunction.Parameter("person", .object("person"))
        let function = HostFunction(name, [person] + parameters, result: .boolean) { arguments, recorder in
            for case .unknown(let unknown) in arguments { return .unknown(unknown) }
            switch arguments[0] {
            case .object(let object as PersonView): return answer(object, arguments, recorder)
            case .null: return .boolean(false)
            default: return .null
            }
        }
        return Function(function: function, title: title)
    }

    static func whole(_ value: Value, _ recorder: Recorder, _ answer: (Int) -> Value) -> Value {
        if let number = value.number?.exactInt { return answer(number) }
        recorder.null(because: Bilingual(zh: "应为整数", en: "expected a whole number"))
        return .null
    }

    private static func date(_ value: Value, _ answer: (CivilDate) -> Value) -> Value {
        if case .date(let date) = value, let civil = date.civil { return answer(civil) }
        return .null
    }
}
