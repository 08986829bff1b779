import ArgumentParser
import Casework
import CivilCalendar
import Postgres
import Rules
import Store

/// `guanhuai family restrict FAMILY`: data are kept and no longer used or shown.
struct FamilyRestrict: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restrict",
        abstract: say(
            "限制处理：资料仅保存，不再使用、不再显示。", "Restrict processing: data are kept, not used and not shown."),
        discussion: say(
            "只限制一位成员时，其所在的本单位各户一并隐藏：缺一人的家庭会得出别的结论。已发放的资金和已投保的名单不变。",
            "A restriction for one member hides every family of the office with that member: a family without one of its people would get other answers. Payments and rosters that were made stay."
        ))

    @Option(
        help: ArgumentHelp(
            say("只为这位成员（wife、husband、child …）。", "For this member alone (wife, husband, child, …)."),
            valueName: say("成员", "member")))
    var person: String?

    @Option(
        help: ArgumentHelp(say("自哪一天起（默认今天）。", "From this day (default: today)."), valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @Option(
        help: ArgumentHelp(
            say("谁提出、为什么（加密保存）。", "Who asked and why (kept sealed)."), valueName: say("理由", "text")))
    var reason: String

    @OptionGroup var options: FamilyOptions

    func run() async throws {
        let homes = try await Office.open(as: options.actor) { office in
            try await RestrictFamily(store: office.store).impose(
                on: try await office.home(of: options.family), person: person, from: on ?? office.today,
                reason: reason, as: office.actor)
        }
        if options.data.json { return CanonicalJSON.array(homes.map { .integer($0) }).print() }
        let list = homes.map(String.init).joined(separator: say("、", ", "))
        Terminal.note(say("已限制处理，家庭编号：\(list)。", "Restricted: family \(list)."))
    }
}

/// `guanhuai family unrestrict FAMILY`.
struct FamilyUnrestrict: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unrestrict", abstract: say("解除限制处理。", "Lift a restriction of processing."))

    @Argument(
        help: ArgumentHelp(
            say("家庭的编号或户编号。", "Number or household number of the family."), valueName: say("家庭", "family")))
    var family: String

    @Option(
        help: ArgumentHelp(say("自哪一天起（默认今天）。", "From this day (default: today)."), valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @Option(
        help: ArgumentHelp(say("理由（加密保存）。", "Why (kept sealed)."), valueName: say("理由", "text")))
    var reason: String

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let homes = try await Office.open(as: actor) { office in
            try await RestrictFamily(store: office.store).lift(
                from: try await office.homeEvenRestricted(family), on: on ?? office.today, reason: reason,
                as: office.actor)
        }
        if data.json { return CanonicalJSON.array(homes.map { .integer($0) }).print() }
        let list = homes.map(String.init).joined(separator: say("、", ", "))
        Terminal.note(say("已解除，家庭编号：\(list)。", "Lifted: family \(list)."))
    }
}

/// `guanhuai families restricted`: which families are hidden, since when, by whom.
struct FamiliesRestricted: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restricted",
        abstract: say("列出限制处理的家庭（无姓名）。", "List families whose data are restricted (without names)."))

    @Flag(help: ArgumentHelp(say("含已解除的。", "Lifted ones, too.")))
    var all = false

    @Option(
        help: ArgumentHelp(
            say("在这一天有效的；与 --all 同用时为已开始的。", "Those in force on this day; with --all, those that had begun."),
            valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @OptionGroup var known: KnownOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let found = try await Office.open(as: actor) { office in
            try await RestrictFamily(store: office.store).list(
                includingLifted: all, on: on, known: try await office.knowledge(known), as: office.actor,
                scope: office.actor.areas.first?.scope)
        }
        if data.json { return CanonicalJSON.array(found.map(\.json)).print() }
        var table = Table(
            say("家庭", "Family"), say("范围", "Of"), say("自", "From"), say("经办", "By"), say("解除", "Lifted"),
            numbers: [0])
        for one in found {
            table.add(
                "\(one.home)", one.person == nil ? say("全户", "family") : say("一位成员", "a member"),
                one.day.description, one.imposedBy, one.liftedOn?.description ?? "")
        }
        if !found.isEmpty { table.print() }
        Terminal.note(say("\(found.count) 项限制处理。", "\(found.count) restrictions."))
    }
}

extension Restriction {
    fileprivate var json: CanonicalJSON {
        .object([
            .init("family", .integer(home)), .init("of", .string(person == nil ? "family" : "person")),
            .init("from", .string(day.description)), .init("imposed_at", .string(imposedAt.description)),
            .init("imposed_by", .string(imposedBy)),
            .init("lifted_on", liftedOn.map { .string($0.description) } ?? .null),
            .init("lifted_by", liftedBy.map { .string($0) } ?? .null),
        ])
    }
}
