import Benefits
import CivilCalendar
import Testing

@testable import Exchange

@Suite("The sample street")
struct SampleStreetTests {
    private static let villages = [
        ("990101001001", "东风社区"), ("990101001002", "团结社区"), ("990101001200", "红旗村"), ("990101001201", "胜利村"),
    ]

    private func street(_ families: Int? = nil, seed: UInt64? = nil) throws -> SampleStreet {
        let material = try SampleMaterial.read(try RegisterFixture.text("config/demo/street.yaml"))
        let villages = Self.villages.map {
            Area(code: $0.0, name: $0.1, valid: .always, successor: nil, isTest: true)
        }
        return SampleStreet(
            material, layout: try RegisterFixture.layout(), villages: villages, asOf: RegisterFixture.asOf,
            families: families, seed: seed)
    }

    private func rows(_ street: SampleStreet) -> [SampleStreet.Row] {
        var rows: [SampleStreet.Row] = []
        street.forEachRow { rows.append($0) }
        return rows
    }

    @Test(
        "Exactly the spoilt rows are refused, each under its code, from every encoding",
        arguments: FileEncoding.allCases)
    func refusals(_ encoding: FileEncoding) throws {
        let street = try street()
        let reading = try RegisterFixture.reader().read(try #require(street.bytes(as: encoding)))
        let rows = rows(street)
        let expected = rows.enumerated().compactMap { index, row in row.refusedAs.map { "\(index + 2) \($0)" }
        }
        #expect(reading.encoding == encoding)
        #expect(reading.rejected.map { "\($0.line) \($0.code)" } == expected)
        #expect(reading.rows == rows.count && reading.rows >= 200)
        #expect(expected.count * 10 < rows.count && expected.count >= 10)
    }

    @Test("Every kind of mistake comes out as its code in a large street, and nothing else is refused")
    func allMistakes() throws {
        let street = try street(2000, seed: 7)
        let reading = try RegisterFixture.reader().read(try #require(street.bytes()))
        let expected = rows(street).compactMap(\.refusedAs)
        #expect(reading.rejected.map(\.code) == expected)
        #expect(Set(expected).count >= 16)
    }

    @Test("The same seed gives the same bytes, another seed other ones")
    func seeds() throws {
        #expect(try street().bytes() == street().bytes())
        #expect(try street().bytes() != street(seed: 1).bytes())
    }

    @Test("Families of every kind are in it")
    func kinds() throws {
        let reading = try RegisterFixture.reader().read(try #require(try street().bytes()))
        let entries = reading.accepted.compactMap(\.entry)
        #expect(entries.contains { $0.child?.died.value != nil && $0.listsAllChildren })
        #expect(entries.contains { !$0.listsAllChildren })
        for grade in 1...4 { #expect(entries.contains { $0.child?.grade == grade }) }
        for status in [MaritalStatus.firstMarriage, .remarried, .widowed, .divorced] {
            #expect(entries.contains { $0.maritalStatus == status })
        }
        #expect(entries.contains { $0.wife == nil } && entries.contains { $0.husband == nil })
        #expect(Set(entries.map(\.area)) == RegisterFixture.areas)
        #expect(entries.contains { $0.wife?.name.text.contains("·") == true })
    }
}
