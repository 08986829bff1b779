import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store

/// How complete, consistent and verified the register is.
struct QualityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quality", abstract: say("登记数据的质量。", "Quality of the register's data."),
        subcommands: [QualityRatios.self, QualityVerify.self], defaultSubcommand: QualityRatios.self)
}

/// `guanhuai quality`: the five ratios of each village.
struct QualityRatios: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ratios", abstract: say("逐村列出五项比率。", "The five ratios, village by village."),
        discussion: say(
            "比率为两个整数之比，不先取整；--to 写出每个数字后面的名单。覆盖率需要名册（--population）。",
            "Ratios are of whole numbers, never rounded first; --to writes the rows behind them. Coverage needs a list of people (--population)."
        ))

    @Option(help: ArgumentHelp(say("区划代码。", "Area code."), valueName: say("代码", "code")))
    var area: String?

    @Option(help: ArgumentHelp(say("哪一天（默认今天）。", "The day (default: today)."), valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @Option(
        help: ArgumentHelp(
            say(
                "人口名册（CSV 或 XLSX，含村居代码、姓名、身份证号）。", "List of people (CSV or XLSX): village code, name, number."
            ),
            valueName: say("文件", "file")))
    var population: String?

    @Option(
        help: ArgumentHelp(
            say("把名单写成文件（.xlsx 或 .csv）。", "Write the rows behind the numbers (.xlsx or .csv)."),
            valueName: say("文件", "file")))
    var to: String?

    @Option(help: ArgumentHelp(say("CSV 的编码。", "Encoding of the CSV.")))
    var encoding: ListEncoding = .utf8

    @OptionGroup var known: KnownOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func validate() throws { try ListForm.require(named: to) }

    func run() async throws {
        let list = try population.map(PopulationList.read(named:))
        let (quality, mark) = try await Office.open(as: actor) { office in
            let progress = Progress(say("读取登记", "Reading"))
            defer { progress.end() }
            let measured = try await MeasureQuality(store: office.store).run(
                on: on ?? office.today, known: try await office.knowledge(known), population: list,
                as: office.actor,
                scope: try await office.scope(of: area)
            ) { progress.reached($0) }
            return (measured, office.settings.qualityMarkPercent)
        }
        if let to {
            let list = try LeavingList(QualityText.list(quality.findings), as: ListForm(named: to, encoding))
            try WholeFile(to).finish(with: list.bytes)
        }
        if data.json {
            QualityText.json(quality, mark: mark).print()
        } else {
            QualityText.table(quality, mark: mark).print()
            Terminal.note(
                say(
                    "达标线 \(mark)%（含）。\(quality.findings.count) 行待补正。",
                    "The mark is \(mark) %, itself included. \(EnglishCount.text(quality.findings.count, "row")) to mend."
                ))
        }
        let misses = QualityMeasure.allCases.contains { measure in
            quality.villages.contains { $0.ratios[measure]?.reaches(percent: mark) == false }
        }
        if misses { throw Ending(status: .findings) }
    }
}

/// `guanhuai quality verify FAMILY…`.
struct QualityVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: say("记录某户已与原件核对。", "Record that families were compared with their papers."))

    @Argument(
        help: ArgumentHelp(
            say("家庭编号或户编号。", "Numbers of the families, or their household numbers."),
            valueName: say("编号", "family")))
    var family: [String]

    @Option(help: ArgumentHelp(say("核对日期（默认今天）。", "The day (default: today)."), valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let count = try await Office.open(as: actor) { office in
            var homes: [Int64] = []
            for text in family { homes.append(try await office.home(of: text)) }
            return try await RecordVerification(store: office.store).run(
                of: homes, on: on ?? office.today, as: office.actor, scope: office.actor.areas.first?.scope)
        }
        Terminal.note(
            say("已记录 \(count) 户。", "Recorded for \(EnglishCount.text(count, "family", "families"))."))
    }
}

/// `guanhuai reconcile FILE`.
struct ReconcileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile",
        abstract: say("与人口名册或上年报表核对。", "Compare the register with a list of people."),
        discussion: say(
            "列出未登记的、重复的、登记的姓名不同或已去世的、名册上没有的（可能已迁出）。不改动登记。",
            "Who is not registered, who is listed twice, who is registered under another name or as dead, whom the list does not name (moved out, perhaps). Nothing is changed."
        ))

    @Argument(
        help: ArgumentHelp(
            say("名册（CSV 或 XLSX，含村居代码、姓名、身份证号）。", "The list (CSV or XLSX): village code, name, number."),
            valueName: say("文件", "file")))
    var file: String

    @Option(help: ArgumentHelp(say("按哪一天的情况（默认今天）。", "The day (default: today)."), valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @OptionGroup var known: KnownOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let list = try PopulationList.read(named: file)
        let compared = try await Office.open(as: actor) { office in
            try await ReconcilePopulation(store: office.store).run(
                list, on: on ?? office.today, known: try await office.knowledge(known), as: office.actor,
                scope: office.actor.areas.first?.scope)
        }
        if data.json { return QualityText.json(compared, of: list).print() }
        for (title, lines) in [
            (say("未登记的行", "Lines not registered"), compared.unregistered),
            (say("号码缺失或有误的行", "Lines without a number that is one"), compared.unreadable),
            (say("重复的行", "Lines listed twice"), compared.twice),
            (say("号码已更正的行（名册上是旧号码）", "Lines with a number that was corrected since"), compared.corrected),
            (
                say("号码登记在另一个姓名下的行", "Lines with another name than the number is registered under"),
                compared.namedOtherwise
            ),
            (say("登记为已去世的行", "Lines of people registered as dead"), compared.dead),
            (say("不是人员的行（合计、签名等），没有读", "Lines that are nobody (totals, signatures), left out"), list.beside),
        ] where !lines.isEmpty {
            Terminal.out("\(title): \(lines.map(String.init).joined(separator: " "))")
        }
        var table = Table(
            say("村居", "Village"), say("编号", "No."), say("户编号", "Household"),
            say("名册上没有的人", "Not on the list"), numbers: [1])
        for (family, people) in Dictionary(grouping: compared.movedOut, by: \.family).sorted(by: {
            $0.key < $1.key
        }) {
            table.add(
                people[0].village, "\(family)", people[0].household.map(IdentityMask.household) ?? "",
                DecisionText.list(people.map { QualityText.member($0.person) }))
        }
        if !compared.movedOut.isEmpty { table.print() }
        Terminal.note(
            say(
                "名册 \(list.lines.count) 行：未登记 \(compared.unregistered.count)，姓名不同 \(compared.namedOtherwise.count)，重复 \(compared.twice.count)；可能迁出 \(compared.movedOut.count) 人。",
                "\(EnglishCount.text(list.lines.count, "line")): \(compared.unregistered.count) not registered, \(compared.namedOtherwise.count) with another name, \(compared.twice.count) twice; \(EnglishCount.text(compared.movedOut.count, "person", "people")) may have moved out."
            ))
    }
}

extension PopulationList {
    /// A list that the person named, read by another process.
    fileprivate static func read(named path: String) throws -> PopulationList {
        try read(
            ReadingProcess(openInput(path), program: ReadTable.program),
            layout: try Layout.find().registerLayout())
    }
}
