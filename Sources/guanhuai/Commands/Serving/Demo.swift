import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Exchange
import Foundation
import Postgres
import Rules
import Store
import Web

/// `guanhuai demo`: a private database, a made-up street, its decisions and its roster, then the pages.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: say("用虚构的街道演示全过程，然后提供网页。", "The whole journey on a made-up street, then its pages."),
        discussion: say(
            "数据放在 GUANHUAI_HOME 下的 demo 文件夹，与正式数据分开；每次从头开始。",
            "Its data lie in the folder demo of GUANHUAI_HOME, apart from an office's own, and are made anew each time."
        ))

    @Option(help: ArgumentHelp(say("端口；0 由系统选择。", "Port; 0 lets the system choose.")))
    var port: Int = 0

    @Option(help: ArgumentHelp(say("家庭数。", "How many families.")))
    var families: Int?

    @Flag(help: ArgumentHelp(say("网页应答后即结束。", "End once the pages have answered.")))
    var once = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let setting = try DemoSetting.make()
        let policy = try setting.layout.policy()
        try await setting.withDatabase { database in
            try await database.migrate(setting)
            let pool = database.makePool()
            do {
                let office = try await setting.office(pool: pool)
                try await DemoJourney(office: office, policy: policy, families: families).run()
                let web = try WebConfiguration(port: port)
                try await Serving(office: office, policy: policy, configuration: web).run { link in
                    link.announce()
                    if once { try await DemoProof(link: link).prove() }
                    return !once
                }
                await pool.shutdown()
            } catch {
                await pool.shutdown()
                throw error
            }
        }
    }
}

/// Where a demonstration lives: beside the office's own data, never in it.
enum DemoSetting {
    static func make() throws -> OfficeSetting {
        let layout = try Layout.find()
        let home = Home(folder: try Home.find().folder.appending(path: "demo", directoryHint: .isDirectory))
        var settings = try Settings.read(layout: layout, home: home)
        settings.allowTestIdentities = true
        return OfficeSetting(layout: layout, home: home, settings: settings)
    }
}

/// The steps of the demonstration, each said as it is done.
struct DemoJourney {
    let office: Office
    let policy: Policy
    let families: Int?

    func run() async throws {
        let sample = try sampleRegister()
        Terminal.note(say("1. 导入虚构街道的登记表", "1. Import the register of a made-up street"))
        let result = try await ImportFamiliesCommand.importRegister(
            RegisterUpload(sample), asOf: office.today, isDryRun: false, policy: policy, office)
        guard result.hasLanded else {
            throw CommandFailure(.refused, zh: "示例登记表没有导入。", en: "The sample register was not imported.")
        }
        Terminal.note(
            say(
                "   \(result.rows) 行，新增 \(result.added) 户，不变 \(result.unchanged) 户，退回 \(result.refused.count) 行",
                "   \(EnglishCount.text(result.rows, "row")): \(EnglishCount.text(result.added, "family", "families")) added, \(result.unchanged) unchanged, \(EnglishCount.text(result.refused.count, "row")) refused"
            ))
        Terminal.note(say("2. 认定（\(office.today)）", "2. Decide (\(office.today))"))
        let report = try await DetermineCommand.determine(
            on: office.today, area: nil, programme: nil, policy: policy, office)
        DetermineCommand.table(of: report, policy.rules).print()
        try await draftRosters()
    }

    private func sampleRegister() throws -> [UInt8] {
        let file = office.layout.config.appending(path: "demo/street.yaml")
        let material = try SampleMaterial.read(
            String(contentsOf: file, encoding: .utf8), file: file.lastPathComponent)
        let villages = policy.areas.areas.filter { $0.isTest && $0.code.utf8.count == 12 }
        let street = SampleStreet(
            material, layout: try office.layout.registerLayout(), villages: villages, asOf: office.today,
            families: families)
        guard let bytes = street.bytes() else {
            throw CommandFailure(.refused, zh: "示例登记表无法编码。", en: "The sample register could not be encoded.")
        }
        return bytes
    }

    /// One roster for each product, for the latest scheme year whose rule file is there.
    private func draftRosters() async throws {
        for product in policy.products {
            let years = try policy.rules.programme(product.programme).schemeYears
            guard
                let year = years.filter({ $0.term.from.map { $0 <= office.today } ?? true }).map(\.year).max()
            else {
                continue
            }
            Terminal.note(say("3. 草拟 \(year) 年度花名册", "3. Draw up the roster of \(year)"))
            let draft = try await RosterDraftCommand.draft(
                scheme: product.programme, year: year, area: nil, policy: policy, office)
            RosterWords.table(draft.totals, villageNames: draft.villageNames).print()
        }
    }
}

/// Signs in by the link and opens the pages, as a browser would.
struct DemoProof {
    let link: SignInLink

    func prove() async throws {
        let token = "/sign-in?token=\(link.token)"
        _ = try await answer("/health/ready", cookie: nil)
        let signedIn = try await answer(token, cookie: nil)
        guard let cookie = signedIn.cookie else { throw failed("/sign-in") }
        for path in ["/", "/families", "/decisions", "/undetermined", "/imports", "/rosters", "/help"] {
            let page = try await answer(path, cookie: cookie)
            guard page.body.contains("<h1") else { throw failed(path) }
            Terminal.note(say("   应答 ", "   answers ") + path)
        }
    }

    private func answer(_ path: String, cookie: String?) async throws -> LocalRequest.Answer {
        let answer = try await LocalRequest(port: link.port, path: path, cookie: cookie).send()
        guard answer.status == 200 else {
            throw failed(path.split(separator: "?").first.map(String.init) ?? path)
        }
        return answer
    }

    private func failed(_ path: String) -> CommandFailure {
        CommandFailure(.refused, zh: "网页没有正常应答：\(path)", en: "A page did not answer as it should: \(path)")
    }
}
