import Benefits
import CivilCalendar
import Foundation
import TestSupport
import Testing

/// When two entries are proposed as one person, and when never.
struct DuplicateTests {
    private static let born = CivilDate(iso: "2011-03-04")!
    private static let number = "99011020110304001"

    private func traits(
        _ name: String?, born: String? = "2011-03-04", number: String? = nil, files: Set<Int64> = [1]
    ) -> DuplicateTraits {
        DuplicateTraits(
            name: name, sex: .male, born: born.flatMap { CivilDate(iso: $0) },
            numbers: Set(number.map { [DuplicateStreet.checked($0)] } ?? []), files: files)
    }

    private func score(_ one: DuplicateTraits, _ other: DuplicateTraits) -> DuplicateScore {
        var other = other
        if other.files == one.files { other.files = [2] }
        return DuplicateScore(one, other)
    }

    @Test("one name and birth date without a number are proposed, with another number not")
    func sameNameAndBirth() {
        #expect(score(traits("周小明"), traits("周小明")).points == DuplicateScore.line)
        let other = "99011020110304777"
        #expect(!score(traits("周小明", number: Self.number), traits("周小明", number: other)).isCandidate)
        #expect(score(traits("周小明", number: Self.number), traits("周小明")).isCandidate)
    }

    @Test(
        "one name, birth dates two or three years apart and the same mother are proposed; more than three years not"
    )
    func birthsApart() {
        let mother = DuplicateTraits.Relative(name: "林梅", born: CivilDate(iso: "1980-01-01"))
        for (born, isProposed) in [("2013-03-03", true), ("2014-03-03", true), ("2014-03-06", false)] {
            var (one, other) = (traits("周小明", born: "2011-03-04"), traits("周小明", born: born))
            (one.parents, other.parents) = ([mother], [mother])
            #expect(score(one, other).isCandidate == isProposed, "\(born)")
        }
    }

    @Test("blanks never match: neither names, births, numbers, nor mothers")
    func blanks() {
        #expect(score(traits(nil, born: nil), traits(nil, born: nil)).points == 0)
        #expect(!score(traits(nil), traits(nil)).isCandidate)
        #expect(!score(traits("周小明", born: nil), traits("周小明", born: nil)).isCandidate)
        let blank = DuplicateTraits.Relative(name: nil, born: nil)
        let unborn = DuplicateTraits.Relative(name: "林梅", born: nil)
        for mother in [blank, unborn] {
            var (one, other) = (traits("周小明", born: nil), traits("周小明", born: nil))
            (one.parents, other.parents) = ([mother], [mother])
            #expect(!score(one, other).reasons.contains(.sameParent))
        }
        #expect(DuplicateSearch(Array(repeating: traits(nil, born: nil), count: 50)).compared == 0)
    }

    @Test(
        "a number with one digit or two neighbours mistyped is near, wherever the slip is; two slips are another number",
        arguments: 0..<17)
    func slips(place: Int) {
        let number = Array("99013520140607281".utf8)
        var digit = number
        digit[place] = 48 + (digit[place] - 48 + 1) % 10
        let one = traits("周小明", number: String(decoding: number, as: UTF8.self))
        var other = traits("周小明", number: String(decoding: digit, as: UTF8.self), files: [2])
        #expect(score(one, other).reasons.contains(.numberOneDigit))
        #expect(DuplicateSearch([one, other]).pairs.count == 1)
        if place < 16, number[place] != number[place + 1] {
            var swapped = number
            swapped.swapAt(place, place + 1)
            other = traits("周小明", number: String(decoding: swapped, as: UTF8.self), files: [2])
            #expect(score(one, other).reasons.contains(.numberOneDigit))
            #expect(DuplicateSearch([one, other]).pairs.count == 1)
        }
        digit[(place + 5) % 17] = 48 + (digit[(place + 5) % 17] - 48 + 1) % 10
        other = traits("周小明", number: String(decoding: digit, as: UTF8.self))
        #expect(score(one, other).reasons.contains(.otherNumber))
    }

    @Test("twins are two: in one file or two, with numbers or without, also of names that sound alike")
    func twins() {
        let mother = DuplicateTraits.Relative(name: "林梅", born: CivilDate(iso: "1980-01-01"))
        for name in ["周小夏", "周晓春"] {
            for files: Set<Int64> in [[1], [2]] {
                var one = traits("周小春", number: "99011020110304001")
                var other = traits(name, number: "99011020110304003", files: files)
                (one.parents, other.parents) = ([mother], [mother])
                (one.accounts, other.accounts) = (["1"], ["1"])
                #expect(!DuplicateScore(one, other).isCandidate, "\(name) \(files)")
            }
        }
        #expect(!DuplicateScore(traits("周小春"), traits("周小夏")).isCandidate)
    }

    @Test(
        "a name in traditional characters is the same in simplified ones, of people and of their relatives",
        arguments: [("劉愛華", "刘爱华"), ("單雪梅", "单雪梅"), ("張麗萍", "张丽萍")])
    func traditional(one: String, other: String) {
        let pair = [traits(one), traits(other, files: [2])]
        let score = DuplicateScore(pair[0], pair[1])
        #expect(score.reasons.contains(.sameName) && score.points == DuplicateScore.line)
        #expect(DuplicateSearch(pair).pairs.count == 1)
        func mother(_ name: String) -> DuplicateTraits.Relative {
            DuplicateTraits.Relative(name: name, born: CivilDate(iso: "1980-01-01"))
        }
        var (child, again) = (traits("周小明"), traits("周小明", files: [2]))
        (child.parents, again.parents) = ([mother(one)], [mother(other)])
        #expect(DuplicateScore(child, again).reasons.contains(.sameParent))
        var renamed = traits("周小明")
        renamed.name = one
        #expect(renamed == traits(other))
        // Two numbers of one place and day: one person's mistyped sequence, and never the twin's of another name.
        let twins = (traits(one, number: "99011020110304001"), traits(other, number: "99011020110304003"))
        #expect(self.score(twins.0, twins.1).reasons.contains(.numberOneDigit))
    }

    @Test("the same child twice in one file is proposed")
    func twiceInOneFile() { #expect(DuplicateScore(traits("周小春"), traits("周小春")).isCandidate) }

    @Test("two people of one number are always shown to a person")
    func oneNumber() {
        #expect(score(traits("周小春", number: Self.number), traits("林大海", number: Self.number)).isCandidate)
    }

    @Test(
        "of 20,000 people with 400 planted pairs of eight kinds nearly all are found, and few others",
        arguments: [1, 2])
    func planted(seed: UInt64) async {
        // Seconds of work: on a thread of its own, or tests that hold a pool to its time would wait for it.
        let (street, search, took) = await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let street = DuplicateStreet(people: 20_000, planted: 50, seed: seed)
                let began = ThreadTime.now
                let search = DuplicateSearch(street.people)
                continuation.resume(returning: (street, search, ThreadTime.now - began))
            }
        }
        let found = Set(search.pairs.map { Set([$0.first, $0.second]) })
        let hits = street.planted.keys.filter { found.contains($0) }
        var missed: [DuplicateStreet.Kind: Int] = [:]
        for (pair, kind) in street.planted where !found.contains(pair) { missed[kind, default: 0] += 1 }
        #expect(street.planted.count == 400)
        #expect(hits.count >= 392, "\(hits.count) of 400 found; missed: \(missed)")
        #expect(found.count <= 600, "\(found.count) pairs proposed")
        #expect(found.isDisjoint(with: street.twins))
        #expect(found.isDisjoint(with: street.cousins))
        #expect(took < .seconds(60))
        print(
            "duplicates: \(hits.count)/400 found, \(found.count) proposed, \(search.compared) compared, \(took)"
        )
    }
}
