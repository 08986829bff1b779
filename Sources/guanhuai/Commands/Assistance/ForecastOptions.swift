import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store

/// Of whom a question over time is asked: a dossier file, or a registered family.
struct ForecastOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            say("已登记家庭的编号或户编号。", "Number or household number of a registered family."),
            valueName: say("家庭", "family"))
    )
    var family: String?

    @Option(
        help: ArgumentHelp(
            say("家庭资料文件（YAML 或 JSON），不需要数据库；“-”为标准输入。", "A dossier file (YAML or JSON); needs no database."),
            valueName: say("文件", "file")))
    var dossier: String?

    @OptionGroup var known: KnownOptions
    @OptionGroup var actor: ActorOptions

    func validate() throws {
        if (family == nil) == (dossier == nil) {
            throw ValidationError(
                say("请给出家庭编号，或 --dossier 文件，二者取一。", "Give a family or --dossier FILE, one of them."))
        }
        try known.refuse(beside: dossier)
    }

    /// With what keeps its money back, now or by the end of a year that is over. The facts over all days; of a registered family as it is composed today. With the rules that are asked: those
    /// in force of a registered family, the installed ones of a dossier.
    func read(
        purpose: String, ofYear year: Int? = nil
    ) async throws -> (dossier: CourseDossier, rules: RuleBook, holds: [MoneyHold]) {
        if let dossier {
            let rules = try Layout.find().policy().rules
            return (
                CourseDossier(try DossierCoding.read(try readInput(dossier), file: dossier)), rules, []
            )
        }
        return try await Office.open(as: actor) { office in
            let rules = try await office.rulesInForce().policy.rules
            let home = try await office.home(of: family)
            let knowledge = try await office.knowledge(known)
            let dossier = try await office.store.courseDossier(
                of: home, on: office.today, known: knowledge, purpose: purpose, as: office.actor)
            let holds =
                knowledge == .current
                ? try await office.store.moneyHolds(
                    of: home, upTo: Self.end(of: year, by: office.today), rules: rules, as: office.actor) : []
            return (dossier, rules, holds)
        }
    }

    private static func end(of year: Int?, by today: CivilDate) -> CivilDate {
        year.flatMap { CivilDate(year: $0, month: 12, day: 31) }.map { min($0, today) } ?? today
    }
}

extension Office {
    /// The number of the family a person typed, or the sentence that there is none.
    func home(of text: String?, evenRestricted: Bool = false) async throws -> Int64 {
        let found = try await ShowFamily(store: store).home(
            of: text ?? "", evenRestricted: evenRestricted, as: actor)
        guard let found else { throw StoreErrorWords.noSuchFamily }
        return found
    }

    /// As ``home(of:evenRestricted:)``; also of a family whose data are restricted.
    func homeEvenRestricted(_ text: String) async throws -> Int64 {
        try await home(of: text, evenRestricted: true)
    }
}

extension DecisionUnit {
    /// "全家" or the person's place in the family, with the number that tells several apart.
    var said: String {
        switch self {
        case .family: return say("全家", "family")
        case .person(let key):
            let place = PeopleCalled(FamilyFacts(people: [])).called(key).said
            let number = key.filter(\.isNumber)
            return number.isEmpty || key.hasPrefix(Dossier.linkedPrefix) ? place : "\(place) \(number)"
        }
    }

    var json: CanonicalJSON {
        switch self {
        case .family: .string("family")
        case .person(let key): .object([.init("person", .string(key))])
        }
    }
}
