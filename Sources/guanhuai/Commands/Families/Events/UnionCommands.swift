import ArgumentParser
import Benefits
import Casework
import CivilCalendar

extension PersonFacts.Sex: ExpressibleByArgument {}
extension MissingNumber.Cause: ExpressibleByArgument {}

/// A person an event brings into the family.
struct NewcomerOptions: ParsableArguments {
    @Option(help: ArgumentHelp(say("姓名。", "Name.")))
    var name: String?

    @Option(help: ArgumentHelp(say("性别：female 或 male。", "Sex: female or male.")))
    var sex: PersonFacts.Sex = .unknown

    @Option(help: ArgumentHelp(say("证件号码。", "Identity number.")))
    var number: String?

    @Option(
        name: .customLong("no-number"),
        help: ArgumentHelp(say("没有号码的原因。", "Why there is no number.")))
    var cause: MissingNumber.Cause?

    @Option(help: ArgumentHelp(say("在家庭中的称呼（key）。", "The key in the family.")))
    var key: String?

    func person(born: CivilDate? = nil) -> EventPerson {
        EventPerson(key: key, name: name, sex: sex, born: born, number: number, cause: cause)
    }
}

/// A child was born.
struct BirthCommand: EventCommand {
    static let configuration = CommandConfiguration(
        commandName: "birth", abstract: EventKind.birth.title.said)

    @OptionGroup var options: EventOptions
    @OptionGroup var day: EventDay
    @OptionGroup var child: NewcomerOptions

    @Option(help: ArgumentHelp(say("父母（key），可给出两次。", "A parent's key; give it once or twice.")))
    var parent: [String]

    func event(_ office: Office, home: Int64) -> any FamilyEvent {
        RecordBirth(of: child.person(), to: parent, on: day.on)
    }
}

/// A child was adopted.
struct AdoptionCommand: EventCommand {
    static let configuration = CommandConfiguration(
        commandName: "adoption", abstract: EventKind.adoption.title.said,
        discussion: say(
            "被收养人：本户的人用 --person，已在别户登记的用 --registered 号码，未登记的用 --name、--born 等。",
            "The child: --person of this family, --registered NUMBER of another, or --name, --born and so on."
        ))

    @OptionGroup var options: EventOptions
    @OptionGroup var day: EventDay
    @OptionGroup var child: NewcomerOptions

    @Option(help: ArgumentHelp(say("本户的人（key）。", "A key of this family.")))
    var person: String?

    @Option(help: ArgumentHelp(say("已登记的人的证件号码。", "The number of somebody registered.")))
    var registered: String?

    @Option(help: ArgumentHelp(say("出生日期。", "Date of birth."), valueName: "yyyy-mm-dd"))
    var born: CivilDate?

    @Option(help: ArgumentHelp(say("收养人（key），可给出两次。", "An adopter's key; give it once or twice.")))
    var parent: [String]

    func event(_ office: Office, home: Int64) -> any FamilyEvent {
        let adopted: RecordAdoption.Child =
            if let person { .member(person) } else if let registered {
                .newcomer(.registered(number: registered, key: child.key, name: child.name))
            } else { .newcomer(.new(child.person(born: born))) }
        return RecordAdoption(of: adopted, by: parent, on: day.on)
    }
}

/// An adoption ended.
struct AdoptionEndCommand: EventCommand {
    static let configuration = CommandConfiguration(
        commandName: "adoption-end", abstract: EventKind.adoptionEnd.title.said)

    @OptionGroup var options: EventOptions
    @OptionGroup var who: EventPersonOption
    @OptionGroup var day: EventDay

    @Flag(help: ArgumentHelp(say("孩子同时离开本户。", "The child leaves the file too.")))
    var leaving = false

    func event(_ office: Office, home: Int64) -> any FamilyEvent {
        RecordAdoptionEnd(of: who.person, leaving: leaving, on: day.on)
    }
}

/// Two people married.
struct MarriageCommand: EventCommand {
    static let configuration = CommandConfiguration(
        commandName: "marriage", abstract: EventKind.marriage.title.said,
        discussion: say(
            "对方：本户的人用 --partner，已登记的用 --registered 号码，未登记的用 --name、--born 等；随来的已登记子女用 --child 号码。",
            "The partner: --partner of this family, --registered NUMBER, or --name, --born and so on; the partner's "
                + "registered children with --child NUMBER."))

    @OptionGroup var options: EventOptions
    @OptionGroup var who: EventPersonOption
    @OptionGroup var day: EventDay
    @OptionGroup var newcomer: NewcomerOptions

    @Option(help: ArgumentHelp(say("本户的对方（key）。", "The partner's key, of this family.")))
    var partner: String?

    @Option(help: ArgumentHelp(say("已登记的对方的证件号码。", "The number of a registered partner.")))
    var registered: String?

    @Option(help: ArgumentHelp(say("出生日期。", "Date of birth."), valueName: "yyyy-mm-dd"))
    var born: CivilDate?

    @Option(
        help: ArgumentHelp(
            say(
                "随来的已登记子女的证件号码；别的单位登记的，后面空一格写姓名。",
                "The number of a child the partner brings; of another office's, a space and the name behind it."
            )))
    var child: [String] = []

    @Option(
        help: ArgumentHelp(
            say(
                "新登记的对方已问过哪些：逗号分隔，如 parentage,disabilities,incomes，或 all；没有问过的，涉及其本人的认定为待补。",
                "What a new partner was asked about, such as parentage,disabilities,incomes, or all; what rests on the "
                    + "rest is undetermined."), valueName: say("项目", "lists")))
    var asked: String?

    func event(_ office: Office, home: Int64) throws -> any FamilyEvent {
        if [partner, registered, newcomer.name, newcomer.number, born?.description].allSatisfy({ $0 == nil })
        {
            throw ValidationError(
                say(
                    "请写明对方：--partner、--registered，或 --name、--born、--number。",
                    "say who the partner is: --partner, --registered, or --name, --born, --number"))
        }
        let other: RecordMarriage.Partner =
            if let partner { .member(partner) } else if let registered {
                .newcomer(.registered(number: registered, key: newcomer.key, name: newcomer.name))
            } else { .newcomer(.new(newcomer.person(born: born))) }
        return RecordMarriage(
            of: who.person, to: other, bringing: child.map(Newcomer.registered(line:)),
            asked: try asked.map { try AskedLists.read($0, option: "--asked") } ?? [], on: day.on)
    }
}

/// Two people divorced.
struct DivorceCommand: EventCommand {
    static let configuration = CommandConfiguration(
        commandName: "divorce", abstract: EventKind.divorce.title.said)

    @OptionGroup var options: EventOptions
    @OptionGroup var day: EventDay

    @Option(help: ArgumentHelp(say("双方（key），给出两次。", "A partner's key; give it twice.")))
    var partner: [String]

    @Option(help: ArgumentHelp(say("离开本户的一方（key）。", "Who of them leaves the file.")))
    var leaving: String?

    func event(_ office: Office, home: Int64) -> any FamilyEvent {
        RecordDivorce(of: partner, leaving: leaving, on: day.on)
    }
}
