import Benefits
import Casework
import CivilCalendar
import Exchange
import Foundation
import PolicyFiles
import Postgres
import Store
import TestSupport
import Testing

@testable import Web

/// An office with the project's sample street in a database of its own: imported, determined, with a roster, and with
/// next month's file in which one family's household register differs and one family is no longer listed.
struct StreetOffice {
    let store: Store
    let policy: Policy
    let actor: Actor
    let desk: Desk

    static let account = "测试员"
    /// The families of next month's file that are not as they were.
    static let changedLine = 4
    static let unlistedHousehold = "H0005"

    /// An empty register.
    static func open() async throws -> StreetOffice {
        let path = NSTemporaryDirectory() + "guanhuai-key-\(UUID().uuidString)"
        let store = try await Store.open(pool: try TestDatabase.required.pool, keyFile: KeyFile(path: path))
        let policy = try loadPolicy()
        var desk = Desk(
            store: store, policy: policy, account: account,
            importing: ImportDesk(terms: try terms(), readBy: nil))
        desk.terms = EventTerms(allowsTestIdentities: true)
        return StreetOffice(
            store: store, policy: policy,
            actor: try await Actors(store: store).resolve(nil, account: account), desk: desk)
    }

    /// The rules of the project.
    static func loadPolicy() throws -> Policy { try loaded.get() }

    // A folder reached by a link is listed as empty.
    private static let loaded = Result {
        try PolicyFolder.load(URL(filePath: ProjectFolder.path + "/config").resolvingSymlinksInPath().path)
    }

    /// With everything that the pages show.
    static func filled(families: Int = 60) async throws -> StreetOffice {
        let office = try await open()
        let rows = try office.sampleRows(families)
        try await office.importRegister(rows)
        _ = try await Determine(store: office.store, policy: office.policy, engine: "test")(
            on: testDay, as: office.actor)
        let product = try #require(office.policy.products.first)
        _ = try await DraftRoster(store: office.store, policy: office.policy)(
            scheme: product.programme, year: 2026, on: testDay, as: office.actor)
        try await office.importRegister(try office.nextMonth(rows))
        return office
    }

    func client(log: LogCapture? = nil, signedInAs name: String = account) async throws -> WebClient {
        let client = try WebClient(desk: desk, log: log)
        try await client.signIn(as: name)
        return client
    }

    var caller: Desk.Caller { Desk.Caller(name: Self.account, request: "") }

    func home(_ household: String) async throws -> Int64 {
        try #require(await ShowFamily(store: store).home(of: household, as: actor))
    }

    /// The name of the first member of a household, as its list shows it.
    func firstName(_ household: String) async throws -> String {
        let found = try await desk.families(.init(text: household), caller).families
        return try #require(found.first?.members.first?.name)
    }

    /// Looks recorded so far, by purpose.
    func looks(_ purpose: String) async throws -> Int64 {
        try await store.act(as: actor) {
            try await $0.value("select count(*) from office.looks where purpose = \(purpose)")
        }
    }

    func importRegister(_ rows: [[String]]) async throws {
        let layout = try Self.layout()
        var writer = CSVWriter(neutralises: false, byteOrderMark: true)
        writer.append(layout.headings)
        for row in rows { writer.append(row) }
        _ = try await ImportFamilies(store: store, terms: try Self.terms(), areas: policy.areas).run(
            RegisterUpload(writer.bytes), as: actor, asOf: testDay)
    }

    func sampleRows(_ families: Int) throws -> [[String]] {
        let material = try SampleMaterial.read(try Self.text("demo/street.yaml"), file: "street.yaml")
        let villages = policy.areas.areas.filter { $0.code.count == 12 }
        var rows: [[String]] = []
        SampleStreet(
            material, layout: try Self.layout(), villages: villages, asOf: testDay, families: families
        ).forEachRow { rows.append($0.cells) }
        return rows
    }

    private func nextMonth(_ rows: [[String]]) throws -> [[String]] {
        let headings = try Self.layout().headings
        let kind = try #require(headings.firstIndex(of: "户口性质"))
        let household = try #require(headings.firstIndex(of: "户编号"))
        var next = rows.filter { $0[household] != Self.unlistedHousehold }
        // The first data line is line 2 of the file.
        let place = Self.changedLine - 2
        next[place][kind] = next[place][kind] == "农业" ? "非农业" : "农业"
        return next
    }

    static func terms() throws -> ImportTerms {
        ImportTerms(refuseAbovePercent: 20, allowsTestIdentities: true, layout: try layout())
    }

    static func layout() throws -> RegisterLayout {
        func file(_ path: String) throws -> (file: String, text: String) { (path, try text(path)) }
        return try RegisterLayout.read(
            layout: try file("registers/street.yaml"),
            codes: try ["marital-status", "household-register", "child-status", "disability-grade"].map {
                try file("codes/\($0).yaml")
            })
    }

    private static func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(ProjectFolder.path)/config/\(path)", encoding: .utf8)
    }
}
