import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// Mother and child stand in two files, and both pairs are merged.
@Suite(.database)
struct MergedParentTests {
    @Test("a parent who stood in two files is a parent once, and the dossier is read again as it was")
    func once() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(3)
        let first = RegisterFixture.line(1)
        for column in ["子女姓名", "女方姓名", "联系电话"] { register["H0003"]?[column] = first[column] }
        register["H0003"]?["子女状况"] = "存活"
        register["H0003"]?["死亡日期"] = ""
        register["H0003"]?["现存活子女数"] = "1"
        register["H0003"]?["子女身份证号"] = TwiceRegistered.number
        let mother = Array(try #require(first["女方身份证号"]).utf8.prefix(17))
        let mistyped = mother.prefix(15) + [mother[15] == 0x39 ? 0x38 : 0x39] + mother.suffix(1)
        register["H0003"]?["女方身份证号"] =
            String(decoding: mistyped, as: UTF8.self)
            + String(UnicodeScalar(IdentityNumber.checkCharacter(mistyped.map { Int($0 - 48) })))
        try await office.importing(register.bytes)
        _ = try await FindDuplicates(store: office.store).run(as: office.actor)
        let pairs = try await DecideDuplicates(store: office.store).list(as: office.actor)
        #expect(pairs.count == 2)
        for pair in pairs {
            _ = try await MergeDuplicates(store: office.store).merge(
                pair.pair.id, reason: "同一人", as: office.actor)
        }
        for household in ["H0001", "H0003"] {
            let home = try await office.home(household)
            let dossier = try await office.store.act(as: office.actor) {
                try await $0.dossier(of: home, on: EventFixture.today)
            }
            for said in dossier.family.parentage {
                #expect(said.parents.count == Set(said.parents).count, "\(household) \(said.parents)")
            }
            #expect(dossier.family.parentage.contains { $0.parents.count >= 2 })
            let written = DossierCoding.text(dossier, as: .yaml)
            #expect(try DossierCoding.read(written) == dossier, "\(household)")
            // What leaves as a file comes back without a change, though its people are held in two entries.
            let exchange = ExchangeDossier(
                store: office.store, rules: try AssistanceFixture.policy().rules, terms: EventFixture.terms)
            let sent = try await exchange.export(home, on: EventFixture.today, as: office.actor)
            let result = try await exchange.import(sent, today: EventFixture.today, as: office.actor)
            guard case .unchanged(home) = result else {
                Issue.record("\(household): \(result)")
                continue
            }
        }
    }
}
