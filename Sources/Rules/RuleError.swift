public import CivilCalendar

/// Why a rule could not give an answer. Ineligible is an answer; these are faults of a rule file or of the question,
/// and a batch stops on them. Texts hold no personal data.
public enum RuleError: Error, Sendable, Hashable {
    case unknownProgramme(id: String, known: [String])
    /// The day lies before the first version or after the last.
    case noVersion(programme: String, day: CivilDate, place: String)
    case parameterOutsideDates(parameter: String, day: CivilDate, place: String)
    /// A criterion came to null or to something that is neither yes nor no nor unknown.
    case notBoolean(programme: String, criterion: String, place: String)
    /// A formula passed a limit of cost.
    case stopped(programme: String, criterion: String, place: String, reason: LocalizedText)
    case notOfType(parameter: String, place: String)
    case amountNotMoney(programme: String, place: String)
    case noSchemeYear(programme: String, year: Int?, known: [Int])
    /// A person-unit programme was asked about somebody who is not in the dossier.
    case unknownPerson(programme: String)
    case unknownParameter(name: String, programme: String)

    public var localized: LocalizedText {
        switch self {
        case .unknownProgramme(let id, let known):
            LocalizedText(
                zh: "没有项目“\(id)”；现有：\(known.joined(separator: "、"))。",
                en: "there is no programme \"\(id)\"; known: \(known.joined(separator: ", ")).")
        case .noVersion(let programme, let day, let place):
            LocalizedText(
                zh: "\(place)：项目 \(programme) 在 \(day) 没有生效的版本；请补上该日的版本或改问另一天。",
                en:
                    "\(place): programme \(programme) has no version in force on \(day); add one or ask for another day."
            )
        case .parameterOutsideDates(let parameter, let day, let place):
            LocalizedText(
                zh: "\(place)：参数 \(parameter) 在 \(day) 没有数值；请补上有依据的数值或改问另一天。",
                en:
                    "\(place): parameter \(parameter) has no value on \(day); add one with its source or ask for another day."
            )
        case .notBoolean(let programme, let criterion, let place):
            LocalizedText(
                zh: "\(place)：项目 \(programme) 的条件 \(criterion) 没有得出是、否或不明；请修改其表达式。",
                en:
                    "\(place): criterion \(criterion) of \(programme) is neither true, false nor unknown; correct its expression."
            )
        case .stopped(let programme, let criterion, let place, let reason):
            LocalizedText(
                zh: "\(place)：项目 \(programme) 的条件 \(criterion)：\(reason.zh)",
                en: "\(place): criterion \(criterion) of \(programme): \(reason.en)")
        case .notOfType(let parameter, let place):
            LocalizedText(
                zh: "\(place)：参数 \(parameter) 的值不是所声明的类型。",
                en: "\(place): a value of parameter \(parameter) is not of its declared type.")
        case .amountNotMoney(let programme, let place):
            LocalizedText(
                zh: "\(place)：项目 \(programme) 的金额不是至多两位小数的数；请修改表达式或写明舍入。",
                en:
                    "\(place): the amount of \(programme) is no number of at most two decimals; correct it or round it by name."
            )
        case .noSchemeYear(let programme, let year, let known):
            LocalizedText(
                zh: "项目 \(programme) 没有方案年度\(year.map { " \($0)" } ?? "")；现有：\(Self.list(known))。",
                en:
                    "\(programme) has no scheme year\(year.map { " \($0)" } ?? " for that day"); known: \(Self.list(known))."
            )
        case .unknownPerson(let programme):
            LocalizedText(
                zh: "项目 \(programme) 按人判定，但材料中没有所问的人。",
                en: "\(programme) decides per person, and the dossier has no such person.")
        case .unknownParameter(let name, let programme):
            LocalizedText(
                zh: "项目 \(programme) 没有参数 \(name)。", en: "\(programme) has no parameter \(name).")
        }
    }

    private static func list(_ years: [Int]) -> String { years.map(String.init).joined(separator: ", ") }
}

extension RuleError: CustomStringConvertible {
    public var description: String { localized.en }
}
