import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Rules
import Store

/// What is said in an entry, field by field.
struct FactSaying: ParsableArguments {
    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: ArgumentHelp(
            say(
                "一个栏目，如 level=partial；见 family fact-kinds（可多次）。",
                "A field, such as level=partial; see family fact-kinds."),
            valueName: say("栏目=值", "field=value")))
    var fields: [String] = []

    @Option(
        name: .customLong("add"), parsing: .singleValue,
        help: ArgumentHelp(
            say(
                "在可选多项的栏目中增加一项，如 lists=incomes，原有的不变（可多次）。",
                "One more in a field of several, such as lists=incomes; what is held stays."),
            valueName: say("栏目=值", "field=value")))
    var additions: [String] = []

    @Option(
        help: ArgumentHelp(say("从哪天起。", "The first day on which it holds."), valueName: "yyyy-mm-dd"))
    var from: String?

    @Option(
        help: ArgumentHelp(
            say("不再有效的第一天。", "The first day on which it no longer holds."), valueName: "yyyy-mm-dd"))
    var until: String?

    var isEmpty: Bool { fields.isEmpty && additions.isEmpty && from == nil && until == nil }

    /// What is said in full, with words that are added among them.
    func said() throws -> [String: [String]] {
        var said = try Self.pairs(fields, "--set")
        for (field, values) in try added() { said[field, default: []] += values }
        said["from"] = from.map { [$0] }
        said["until"] = until.map { [$0] }
        return said
    }

    func added() throws -> [String: [String]] { try Self.pairs(additions, "--add") }

    private static func pairs(_ fields: [String], _ option: String) throws -> [String: [String]] {
        var said: [String: [String]] = [:]
        for field in fields {
            let sides = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2 else {
                throw ValidationError(say("\(option) 应写作 栏目=值。", "\(option) takes field=value"))
            }
            said[String(sides[0]), default: []].append(String(sides[1]))
        }
        return said
    }
}

/// Which entry, by the number that `guanhuai family facts` prints.
struct FactEntryOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say("哪一条，见 guanhuai family facts。", "The entry's number in guanhuai family facts."),
            valueName: say("编号", "entry")))
    var entry: HeldPlace
}

extension HeldPlace: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

/// One fact is so since a day.
struct FactRecordCommand: EventCommand {
    static let configuration = CommandConfiguration(
        commandName: EventKind.factRecorded.rawValue, abstract: EventKind.factRecorded.title.said)

    @OptionGroup var options: EventOptions

    @Option(
        help: ArgumentHelp(
            say(
                "哪一项资料，如 care_abilities；见 family fact-kinds。",
                "Which fact, such as care_abilities; see family fact-kinds.")))
    var fact: String

    @Option(help: ArgumentHelp(say("是谁的资料（key）。", "Whose: the key in the family.")))
    var person: String?

    @OptionGroup var saying: FactSaying

    func event(_ office: Office, home: Int64) async throws -> any FamilyEvent {
        guard let form = FactForm.named(fact) else {
            throw ValidationError(
                say("没有这一项资料；见 guanhuai family fact-kinds。", "no such fact; see guanhuai family fact-kinds"))
        }
        if !form.isOfPerson, person != nil {
            throw ValidationError(
                say("这是全户的资料，不写 --person。", "this is a fact of the family: leave --person out"))
        }
        if form.isOfPerson, person == nil {
            throw ValidationError(
                say(
                    "请用 --person 写明是谁的资料（成员的 key）。", "say whose it is with --person, by the key in the family"
                ))
        }
        return RecordFact(
            try FactReading.entry(
                form, of: person, saying: try saying.said(), adding: Set(try saying.added().keys),
                try await office.factTerms()))
    }
}

/// One entry holds no longer.
struct FactEndCommand: EventCommand {
    static let configuration = CommandConfiguration(
        commandName: EventKind.factEnded.rawValue, abstract: EventKind.factEnded.title.said)

    @OptionGroup var options: EventOptions
    @OptionGroup var which: FactEntryOption

    @Option(
        help: ArgumentHelp(
            say("不再有效的第一天。", "The first day on which it no longer holds."), valueName: "yyyy-mm-dd"))
    var on: CivilDate

    func event(_ office: Office, home: Int64) -> any FamilyEvent { EndFact(which.entry, on: on) }
}

/// One entry was recorded wrongly.
struct FactCorrectCommand: EventCommand {
    static let configuration = CommandConfiguration(
        commandName: EventKind.factCorrected.rawValue, abstract: EventKind.factCorrected.title.said,
        discussion: say(
            "写明的栏目改为新值，其他的不变；可不填的栏目写作“栏目=”即去掉原来的内容；--take-back 撤去不该登记的一条。",
            "Fields that are named get the new value, the others stay; an optional one set to nothing (field=) is taken "
                + "out; --take-back removes an entry that should not be."
        ))

    @OptionGroup var options: EventOptions
    @OptionGroup var which: FactEntryOption
    @OptionGroup var saying: FactSaying

    @Flag(
        name: .customLong("take-back"),
        help: ArgumentHelp(say("这一条不该登记，撤去。", "The entry should not be; remove it.")))
    var takeBack = false

    func validate() throws {
        if takeBack != saying.isEmpty {
            throw ValidationError(
                say(
                    "请用 --set、--from、--until 写明更正，或用 --take-back 撤去。",
                    "say what is right by --set, --from or --until, or --take-back"))
        }
    }

    func event(_ office: Office, home: Int64) async throws -> any FamilyEvent {
        guard !takeBack else { return CorrectFact(which.entry, to: nil) }
        let held = try await ReadFacts(store: office.store).said(
            in: which.entry, of: home, on: office.today, as: office.actor)
        let added = try saying.added()
        var said = held.merging(try saying.said()) { _, new in new }
        for field in added.keys { said[field, default: []] += held[field] ?? [] }
        let entry = try FactReading.entry(
            FactForm.of(which.entry.kind), of: nil, saying: said, isCorrection: true,
            adding: Set(added.keys), try await office.factTerms())
        return CorrectFact(which.entry, to: entry)
    }
}

extension Office {
    func factTerms() async throws -> FactTerms {
        FactTerms(today: today, rules: try await rulesInForce().policy.rules)
    }
}
