import CivilCalendar
import Rules
import Testing

/// Values of areas whose codes were replaced.
@Suite("Areas that were renumbered or merged")
struct AreaSuccessionTests {
    private static func day(_ text: String) -> CivilDate { CivilDate(iso: text)! }
    private static let since = day("2026-07-01")

    private static func value(_ text: String, from: String = "2020-01-01", to: String? = nil) -> DatedValue {
        DatedValue(
            cells: [text], from: day(from), to: to.map(day), basis: "B", checkedOn: day("2026-01-01"),
            unconfirmed: false)
    }

    private static func parameter(_ areas: [String: [DatedValue]], national: [DatedValue]? = nil) -> Parameter
    {
        Parameter(
            name: "amount", unit: nil, type: .number, columns: [],
            national: ParameterSeries(national ?? [value("1")])!,
            areas: areas.map { AreaSeries(prefix: $0.key, series: ParameterSeries($0.value)!) }, place: "test"
        )
    }

    private static func succession(_ code: String, _ successor: String, _ day: CivilDate = since)
        -> AreaSuccession
    {
        AreaSuccession(code: code, successor: successor, since: day)
    }

    private func value(_ parameter: Parameter, _ day: String, _ area: String) throws -> String? {
        try parameter.value(on: Self.day(day), area: area).cells.first
    }

    @Test(
        "an address under the old code has the old value to the last day and the successor's from the first",
        arguments: [("2026-06-30", "10"), ("2026-07-01", "20"), ("2026-07-02", "20")])
    func forward(day: String, expected: String) throws {
        let followed = Self.parameter(["990101": [Self.value("10")], "990103": [Self.value("20")]])
            .following([Self.succession("990101001", "990103001")])
        #expect(try value(followed, day, "990101001001") == expected)
        #expect(try value(followed, day, "990101002001") == "10", "a neighbour that was not renumbered")
    }

    @Test("an address recorded under the new code has the one old code's value before")
    func backward() throws {
        let followed = Self.parameter(["990101": [Self.value("10")], "990103": [Self.value("20")]])
            .following([Self.succession("990101001", "990103001")])
        #expect(try value(followed, "2026-06-30", "990103001001") == "10")
        #expect(try value(followed, "2026-07-01", "990103001001") == "20")
        #expect(try value(followed, "2026-06-30", "990103002001") == "20")
    }

    @Test("of areas with different values that were merged nobody says which held before")
    func merged() throws {
        let areas = [
            "990101": [Self.value("10")], "990102": [Self.value("15")], "990103": [Self.value("20")],
        ]
        let merge = [Self.succession("990101", "990103"), Self.succession("990102", "990103")]
        let followed = Self.parameter(areas).following(merge)
        #expect(try value(followed, "2026-06-30", "990101001") == "10")
        #expect(try value(followed, "2026-06-30", "990102001") == "15")
        #expect(try value(followed, "2026-06-30", "990103001") == "20", "its own, as entered")
        for code in areas.keys { #expect(try value(followed, "2026-07-01", code) == "20") }
    }

    @Test("chains are followed to their end, in any order of the list")
    func chain() throws {
        let areas = [
            "990101": [Self.value("10")], "990102": [Self.value("15")], "990103": [Self.value("20")],
        ]
        let first = Self.succession("990101", "990102")
        let second = Self.succession("990102", "990103", Self.day("2027-01-01"))
        for order in [[first, second], [second, first]] {
            let followed = Self.parameter(areas).following(order)
            let values = try ["2026-06-30", "2026-12-31", "2027-01-01"].map {
                try value(followed, $0, "990101001")
            }
            #expect(values == ["10", "15", "20"])
        }
    }

    @Test("the longest code still wins: a village's own value stays until the village itself is replaced")
    func longest() throws {
        let areas = [
            "990101": [Self.value("10")], "990101001": [Self.value("11")], "990103": [Self.value("20")],
        ]
        let followed = Self.parameter(areas).following([Self.succession("990101", "990103")])
        #expect(try value(followed, "2026-07-01", "990101001001") == "11")
        #expect(try value(followed, "2026-07-01", "990101002001") == "20")
    }

    @Test("where no value was entered nothing is made up, before or after")
    func notEntered() throws {
        let followed = Self.parameter(["990103": [Self.value("20")]], national: [])
            .following([Self.succession("990101", "990103")])
        #expect(try !followed.value(on: Self.day("2026-06-30"), area: "990101001").isEntered)
        #expect(try value(followed, "2026-07-01", "990101001") == "20")
        let lost = Self.parameter(["990101": [Self.value("10")]], national: [])
            .following([Self.succession("990101", "990103")])
        #expect(try value(lost, "2026-06-30", "990101001") == "10")
        #expect(try !lost.value(on: Self.day("2026-07-01"), area: "990101001").isEntered)
    }

    @Test("a code that was replaced changes nothing of a parameter without areas, nor without successions")
    func untouched() {
        let flat = Self.parameter([:])
        #expect(flat.following([Self.succession("990101", "990103")]) == flat)
        let areas = Self.parameter(["990101": [Self.value("10")]])
        #expect(areas.following([]) == areas)
    }
}
