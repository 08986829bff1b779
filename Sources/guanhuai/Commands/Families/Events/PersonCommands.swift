import ArgumentParser
import Casework
import CivilCalendar

/// Whom an event is about, by the key that `guanhuai family show` prints.
struct EventPersonOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(say("家庭中的哪个人（key，如 wife、child）。", "Who: the key in the family, such as wife.")))
    var person: String
}

/// Somebody died.
struct DeathCommand: EventCommand {
    static let configuration = CommandConfiguration(
        commandName: "death", abstract: EventKind.death.title.said)

    @OptionGroup var options: EventOptions
    @OptionGroup var who: EventPersonOption
    @OptionGroup var day: EventDay

    func event(_ office: Office, home: Int64) -> any FamilyEvent { RecordDeath(of: who.person, on: day.on) }
}

/// A court declared somebody dead.
struct DeathDeclaredCommand: EventCommand {
    static let configuration = CommandConfiguration(
        commandName: "death-declared", abstract: EventKind.deathDeclared.title.said)

    @OptionGroup var options: EventOptions
    @OptionGroup var who: EventPersonOption

    @Option(help: ArgumentHelp(say("判决日期。", "The day of the judgment."), valueName: "yyyy-mm-dd"))
    var judgment: CivilDate

    @Option(
        help: ArgumentHelp(
            say("因意外事件失踪的，意外发生的日期。", "The day of the accident, where it followed one."),
            valueName: "yyyy-mm-dd"))
    var accident: CivilDate?

    func event(_ office: Office, home: Int64) -> any FamilyEvent {
        RecordDeclaredDeath(of: who.person, judgment: judgment, accident: accident)
    }
}

/// Somebody began a course of study.
struct StudyCommand: EventCommand {
    static let configuration = CommandConfiguration(
        commandName: "study-begun", abstract: EventKind.studyBegun.title.said)

    @OptionGroup var options: EventOptions
    @OptionGroup var who: EventPersonOption
    @OptionGroup var day: EventDay

    @Option(help: ArgumentHelp(say("学校类别，如 university。", "The kind of school, such as university.")))
    var institution: String

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(say("是否在本区（疆内）。", "Whether it is in the region.")))
    var inRegion: Bool?

    @Option(help: ArgumentHelp(say("结束后的第一天。", "The first day after it."), valueName: "yyyy-mm-dd"))
    var until: CivilDate?

    func event(_ office: Office, home: Int64) -> any FamilyEvent {
        RecordStudy(
            of: who.person, institution: institution, inRegion: inRegion, from: day.on, until: until)
    }
}

/// A course of study ended.
struct StudyEndCommand: EventCommand {
    static let configuration = CommandConfiguration(
        commandName: "study-ended", abstract: EventKind.studyEnded.title.said)

    @OptionGroup var options: EventOptions
    @OptionGroup var who: EventPersonOption
    @OptionGroup var day: EventDay

    func event(_ office: Office, home: Int64) -> any FamilyEvent {
        RecordStudyEnd(of: who.person, on: day.on)
    }
}

/// Somebody enlisted.
struct EnlistmentCommand: EventCommand {
    static let configuration = CommandConfiguration(
        commandName: "enlisted", abstract: EventKind.enlisted.title.said)

    @OptionGroup var options: EventOptions
    @OptionGroup var who: EventPersonOption
    @OptionGroup var day: EventDay

    func event(_ office: Office, home: Int64) -> any FamilyEvent {
        RecordEnlistment(of: who.person, on: day.on)
    }
}

/// Somebody was discharged.
struct DischargeCommand: EventCommand {
    static let configuration = CommandConfiguration(
        commandName: "discharged", abstract: EventKind.discharged.title.said)

    @OptionGroup var options: EventOptions
    @OptionGroup var who: EventPersonOption
    @OptionGroup var day: EventDay

    func event(_ office: Office, home: Int64) -> any FamilyEvent {
        RecordDischarge(of: who.person, on: day.on)
    }
}

/// Takes back an act by the number that the history shows.
struct UndoCommand: EventCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: EventKind.undo.title.said,
        discussion: say(
            "撤错了的，撤销那次撤销（它自己的登记号），原来的登记即恢复。",
            "Who took back the wrong act takes that back, by its own number: the act is in force again."))

    @OptionGroup var options: EventOptions

    @Option(
        help: ArgumentHelp(
            say("登记号，见 guanhuai family history。", "The act's number in guanhuai family history.")))
    var act: Int

    func event(_ office: Office, home: Int64) async throws -> any FamilyEvent {
        let history = try await FamilyHistory(store: office.store)(home, as: office.actor)
        guard let entry = history.first(where: { $0.act == act }) else { throw EventFault.noSuchAct }
        return UndoEvent(entry.instant)
    }
}
