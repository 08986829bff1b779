import Benefits
import Casework
import CivilCalendar
import Exchange
import Foundation
import Postgres
import Store
import TestSupport

/// How fast a file is imported: checked, matched, sealed, written, and made to be found.
struct ImportCell {
    let office: BenchOffice
    let rows: Int

    func run() async throws {
        func text(_ path: String) throws -> (file: String, text: String) {
            (path, try String(contentsOfFile: "\(ProjectFolder.path)/config/\(path)", encoding: .utf8))
        }
        let layout = try RegisterLayout.read(
            layout: try text("registers/street.yaml"),
            codes: try ["marital-status", "household-register", "child-status", "disability-grade"].map {
                try text("codes/\($0).yaml")
            })
        let areas = AreaTree(
            ([("990101", "测试县"), ("990101001", "测试街道")] + BenchOffice.villages.map { ($0, "村") }).map {
                Area(code: $0.0, name: $0.1, valid: .always, successor: nil, isTest: true)
            })
        let material = try SampleMaterial.read(try text("demo/street.yaml").text, file: "street.yaml")
        let street = SampleStreet(
            material, layout: layout, villages: areas.areas.filter { $0.code.count == 12 },
            asOf: BenchOffice.day, families: rows)
        guard let bytes = street.bytes() else { return }
        let importing = ImportFamilies(
            store: office.store,
            terms: ImportTerms(refuseAbovePercent: 100, allowsTestIdentities: true, layout: layout),
            areas: areas)
        let began = ContinuousClock.now
        let result = try await importing.run(
            RegisterUpload(bytes), as: office.actor, scope: .everywhere, asOf: BenchOffice.day)
        let seconds = Double((ContinuousClock.now - began) / .milliseconds(1)) / 1000
        tell("import of \(rows) rows (\(result.added) families)", "\(Int(Double(rows) / seconds)) rows/s")
    }
}

/// How fast families are found, for a county and for one of its villages.
struct SearchCells {
    let office: BenchOffice
    let families: Int

    func run() async throws {
        let questions = [
            ("a whole name", BenchNames.name(60_000)), ("a surname of every twelfth", "王"),
            ("pinyin", "zengxiao"),
            ("initials", "zxm"), ("one letter", "w"), ("a telephone", "138\(10_000_000 + families / 2)"),
            ("a household", "K\(families / 2)"), ("nobody", "龘龘"),
        ]
        for (place, scope) in [("county", BenchOffice.county), ("village", BenchOffice.village)] {
            for (title, text) in questions {
                let listing = FamilyListing(question: SearchQuestion(text))
                let times = try await Times.of {
                    _ = try await office.store.act(as: office.actor, scope: scope, readOnly: true) {
                        try await $0.list(listing)
                    }
                }
                tell(
                    "search in the \(place): \(title)",
                    "\(decimal(times.median)) ms, 95 % \(decimal(times.high)) ms")
            }
        }
        try await compare()
    }

    /// The same beginning of a name by `like`, which keeps no index under the policies.
    private func compare() async throws {
        let name = BenchNames.name(60_000)
        let like = try await Times.of(10) {
            _ = try await office.store.act(as: office.actor, scope: BenchOffice.village, readOnly: true) {
                session in
                try await session.query(
                    """
                    select m.file from families.particulars p
                    join families.memberships m on m.home = p.home and m.person = p.person
                    where p.name like \(name + "%") and upper_inf(p.known) limit 50
                    """)
            }
        }
        let listing = FamilyListing(question: SearchQuestion(name))
        let own = try await Times.of {
            _ = try await office.store.act(as: office.actor, scope: BenchOffice.village, readOnly: true) {
                try await $0.list(listing)
            }
        }
        tell(
            "the same name by like",
            "\(decimal(like.median)) ms, \(decimal(like.median / own.median)) times as long")
    }
}

/// How fast one family is read, now and as it was known.
struct HistoryCells {
    let office: BenchOffice

    func run() async throws {
        let home: Int64 = try await office.store.act(as: office.actor) { session in
            let home: Int64 = try await session.value("select max(home) from families.files")
            for number in 0..<50 {
                let held = try await session.facts([.contacts], ofHomes: [home], numbers: .clear)
                try await session.supersede(
                    held, by: [FactRow(.contacts, home: home, [.text("139\(10_000_000 + number)")])],
                    manner: .correction, known: try await session.knowledgeInstant(of: [home]),
                    reason: "bench")
            }
            return home
        }
        let instant = try await office.store.act(as: office.actor) { try await $0.now().microseconds }
        let now = try await read { _ = try await $0.dossier(of: home, on: BenchOffice.day) }
        let then = try await read {
            _ = try await $0.dossier(of: home, on: BenchOffice.day, known: .at(instant))
        }
        let history = try await read { _ = try await $0.knownFacts(of: home) }
        tell("a family as it is held", "\(decimal(now.median)) ms, 95 % \(decimal(now.high)) ms")
        tell(
            "a family as it was known",
            "\(decimal(then.median)) ms, \(decimal(then.median / now.median)) of the one held now")
        tell(
            "its history after 50 corrections",
            "\(decimal(history.median)) ms, \(decimal(history.median / now.median)) of the one held now")
    }

    private func read(_ body: (StoreSession) async throws -> Void) async throws -> Times {
        try await Times.of {
            try await office.store.act(as: office.actor, scope: BenchOffice.county, readOnly: true) {
                try await body($0)
            }
        }
    }
}
