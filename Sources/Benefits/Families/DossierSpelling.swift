package import CivilCalendar
import Rules

/// Numbers and names of a dossier in the spelling that the register compares: what one person wrote in full width, with
/// a small x or another dot is the same number and the same name. A number is compared with the birth and sex beside it.
package struct DossierSpelling {
    /// The dossier, mended.
    package private(set) var family: FamilyFacts
    /// Numbers that are none, and numbers that stand with two people.
    package private(set) var faults: [DataFault] = []
    private let day: CivilDate
    private let allowsTestIdentities: Bool
    private let held: [String: PersonFacts]

    /// - Parameters:
    ///   - day: births after it are refused.
    ///   - held: the people as the register has them, by key; what is there already stays as it is spelled.
    ///   - path: of the family in the file.
    package init(
        _ family: FamilyFacts, asOf day: CivilDate, allowsTestIdentities: Bool, held: [PersonFacts] = [],
        at path: String = "family"
    ) {
        self.family = family
        self.day = day
        self.allowsTestIdentities = allowsTestIdentities
        self.held = Dictionary(held.map { ($0.key, $0) }) { first, _ in first }
        var holders: [IdentityDocument: (person: Int, path: String)] = [:]
        for (place, person) in family.people.enumerated() {
            self.family.people[place].name = name(of: person, "\(path).people[\(place)].name")
            var documents: [IdentityDocument] = []
            var cards: [String] = []
            for (number, document) in person.documents.enumerated() {
                let here = "\(path).people[\(place)].documents[\(number)]"
                for spelled in spelled(document, of: person, here) where !documents.contains(spelled) {
                    documents.append(spelled)
                    if spelled.kind == .residentID { cards.append(here) }
                    if let holder = holders[spelled], holder.person != place {
                        refuseSecond(here, holder.path)
                    }
                    holders[spelled] = (place, here)
                }
            }
            let held = self.held[person.key]?.documents.count { $0.kind == .residentID } ?? 0
            if let last = cards.last, cards.count > max(1, held) { refuseSecondCard(last, cards[0]) }
            self.family.people[place].documents = documents
        }
    }

    private mutating func name(of person: PersonFacts, _ path: String) -> String? {
        guard let name = person.name, name != held[person.key]?.name else { return person.name }
        do throws(IdentityFault) { return try PersonName(name).text } catch {
            // Names of people of other families are not read; what no text may hold is told elsewhere.
            let isText = name.unicodeScalars.allSatisfy { $0.value >= 0x20 }
            if error == .nameCharacters, isText, !person.key.hasPrefix(Dossier.linkedPrefix) {
                faults.append(DataFault(position: nil, path: path, text: error.text, code: error.code))
            }
            return IdentityText.trimmed(name)
        }
    }

    private mutating func spelled(
        _ document: IdentityDocument, of person: PersonFacts, _ path: String
    ) -> [IdentityDocument] {
        let known = held[person.key]
        let isHeld = known?.documents.contains(document) == true
        if isHeld, known?.born == person.born, known?.sex == person.sex { return [document] }
        guard document.kind == .residentID || document.kind == .residencePermit else {
            return isHeld
                ? [document]
                : [
                    IdentityDocument(
                        kind: document.kind, number: IdentityText.mended(document.number).uppercased())
                ]
        }
        do throws(IdentityFault) {
            let number = try IdentityNumber(
                document.number, asOf: day, allowTestIdentities: allowsTestIdentities)
            compare(number, with: person, "\(path).number")
            return isHeld ? [document] : number.documents
        } catch {
            faults.append(
                DataFault(position: nil, path: "\(path).number", text: error.text, code: error.code))
            return []
        }
    }

    /// A number says when its holder was born and of which sex: where the dossier says otherwise, one of them is wrong.
    private mutating func compare(_ number: IdentityNumber, with person: PersonFacts, _ path: String) {
        let differences = number.differences(from: person)
        if differences.contains(.birth) {
            faults.append(
                DataFault(
                    position: nil, path: path,
                    text: LocalizedText(
                        zh: "号码中的出生日期与 born 不同，请对照原件。",
                        en: "the birth date inside the number is not `born`; compare both with the paper."),
                    code: DossierContradictions.code))
        }
        if differences.contains(.sex) {
            faults.append(
                DataFault(
                    position: nil, path: path,
                    text: LocalizedText(
                        zh: "号码中的性别与 sex 不同，请对照原件。",
                        en: "the sex inside the number is not `sex`; compare both with the paper."),
                    code: DossierContradictions.code))
        }
    }

    /// Nobody has two resident identity cards. What the register holds already stays as it is.
    private mutating func refuseSecondCard(_ path: String, _ first: String) {
        faults.append(
            DataFault(
                position: nil, path: path,
                text: LocalizedText(
                    zh: "与 \(first) 是同一人的两个居民身份证号码，而一个人只有一个；请对照证件，删去有误的一个。",
                    en:
                        "is a second resident identity number of one person beside \(first), and nobody has two; compare "
                        + "with the paper, and remove the wrong one."),
                code: DossierContradictions.code))
    }

    private mutating func refuseSecond(_ path: String, _ first: String) {
        faults.append(
            DataFault(
                position: nil, path: path,
                text: LocalizedText(
                    zh: "与 \(first) 是同一个号码，而一个号码只属于一个人；同一人请合写为一人，否则请核对两个号码。",
                    en:
                        "is the number of \(first), and a number belongs to one person; write them as one person, "
                        + "or compare both numbers with the papers."),
                code: DossierContradictions.code))
    }
}
