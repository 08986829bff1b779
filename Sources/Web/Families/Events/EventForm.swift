import Benefits
import Casework
import CivilCalendar

/// One kind of life event as its page asks for it: the questions in their order, and the event that the answers make.
/// Every kind is one entry of ``all``; the page, its faults and its preview are the same for all of them.
struct EventForm: Sendable {
    let kind: EventKind
    let questions: [EventQuestion]
    /// Nil where an answer is missing or cannot be read; the answers hold what is wrong.
    let event: @Sendable (inout EventAnswers) -> (any FamilyEvent)?

    init(
        _ kind: EventKind, _ questions: [EventQuestion],
        _ event: @escaping @Sendable (inout EventAnswers) -> (any FamilyEvent)?
    ) {
        self.kind = kind
        self.questions = questions + [.reason]
        self.event = event
    }

    static func of(_ kind: String) -> EventForm? { all.first { $0.kind.rawValue == kind } }

    /// As the page that offers them groups them.
    static let groups: [(key: String, forms: [EventForm])] = [
        ("people", people), ("disability", disabilities), ("paper", papers), ("course", courses),
    ]

    static let all = groups.flatMap(\.forms)

    private static let people: [EventForm] = [
        EventForm(.birth, [.parents, .day, .name, .number, .sex, .cause]) { answers in
            let parents = answers.members(.parents, 1...2)
            let day = answers.day(.day)
            guard let parents, let day else { return nil }
            return RecordBirth(of: answers.newPerson(born: day), to: parents, on: day)
        },
        EventForm(.adoption, [.parents, .day, .child, .number, .name, .born, .sex, .cause]) { answers in
            let parents = answers.members(.parents, 1...2)
            let day = answers.day(.day)
            guard let child = answers.memberOrNewcomer(.child), let parents, let day else { return nil }
            let adopted: RecordAdoption.Child? =
                child.key.map { .member($0) } ?? child.newcomer.map { .newcomer($0) }
            return adopted.map { RecordAdoption(of: $0, by: parents, on: day) }
        },
        ofPerson(.adoptionEnd) { RecordAdoptionEnd(of: $0, on: $1) },
        ofPerson(.death) { RecordDeath(of: $0, on: $1) },
        EventForm(.deathDeclared, [.person, .judgment, .accident]) { answers in
            let person = answers.member(.person)
            let judgment = answers.day(.judgment)
            let accident = answers.optionalDay(.accident)
            guard let person, let judgment else { return nil }
            return RecordDeclaredDeath(of: person, judgment: judgment, accident: accident)
        },
        EventForm(
            .marriage, [.person, .day, .partner, .number, .name, .born, .sex, .cause, .brought, .asked]
        ) { answers in
            let person = answers.member(.person)
            let day = answers.day(.day)
            guard let other = answers.memberOrNewcomer(.partner), let person, let day else { return nil }
            let partner: RecordMarriage.Partner? =
                other.key.map { .member($0) } ?? other.newcomer.map { .newcomer($0) }
            let children = answers.lines(.brought).map(Newcomer.registered(line:))
            return partner.map {
                RecordMarriage(of: person, to: $0, bringing: children, asked: answers.lists(.asked), on: day)
            }
        },
        EventForm(.asked, [.person, .asked]) { answers in
            let person = answers.member(.person)
            if answers.required(.asked) == nil { return nil }
            let lists = answers.lists(.asked)
            return person.map { RecordAsked(of: $0, about: lists) }
        },
        EventForm(.divorce, [.partners, .day, .leaving]) { answers in
            let partners = answers.members(.partners, 2...2)
            let day = answers.day(.day)
            guard let partners, let day else { return nil }
            return RecordDivorce(of: partners, leaving: answers.text(.leaving), on: day)
        },
    ]

    private static let disabilities: [EventForm] = [
        EventForm(
            .disabilityCertified, [.person, .day, .certificate, .category, .grade, .until]
        ) { answers in
            let person = answers.member(.person)
            let day = answers.day(.day)
            let category = answers.number(.category, 1...7)
            guard let card = answers.card(), let person, let day else { return nil }
            return RecordDisability(
                of: person, certificate: card.number, category: category, grade: card.grade, from: day,
                until: answers.optionalDay(.until, mayBeAhead: true))
        },
        EventForm(.disabilityRegraded, [.person, .day, .certificate, .grade, .until]) { answers in
            let person = answers.member(.person)
            let day = answers.day(.day)
            guard let card = answers.card(), let person, let day else { return nil }
            return RecordRegrading(
                of: person, certificate: card.number, grade: card.grade, from: day,
                until: answers.optionalDay(.until, mayBeAhead: true))
        },
        ofPerson(.disabilityLapsed) { RecordLapse(of: $0, on: $1) },
    ]

    private static let papers: [EventForm] = [
        EventForm(.certificateIssued, [.proof, .paper, .day]) { answers in
            let proof = answers.choice(.proof, OnlyChildCertificate.Proof.self)
            if proof == nil { _ = answers.required(.proof) }
            let number = answers.required(.paper)
            let day = answers.day(.day)
            guard let proof, let number, let day else { return nil }
            return RecordCertificate(number: number, proof: proof, issued: day)
        },
        EventForm(.certificateCancelled, [.day]) { answers in
            answers.day(.day).map { RecordCancellation(on: $0) }
        },
    ]

    private static let courses: [EventForm] = [
        EventForm(.studyBegun, [.person, .day, .institution, .region, .until]) { answers in
            let person = answers.member(.person)
            let day = answers.day(.day)
            let institution = answers.required(.institution)
            guard let person, let day, let institution else { return nil }
            return RecordStudy(
                of: person, institution: institution, inRegion: answers.text(.region).map { $0 == "true" },
                from: day, until: answers.optionalDay(.until, mayBeAhead: true))
        },
        ofPerson(.studyEnded) { RecordStudyEnd(of: $0, on: $1) },
        ofPerson(.enlisted) { RecordEnlistment(of: $0, on: $1) },
        ofPerson(.discharged) { RecordDischarge(of: $0, on: $1) },
    ]

    /// An event that needs to know whom and when.
    private static func ofPerson(
        _ kind: EventKind, _ make: @escaping @Sendable (String, CivilDate) -> any FamilyEvent
    ) -> EventForm {
        EventForm(kind, [.person, .day]) { answers in
            let person = answers.member(.person)
            let day = answers.day(.day)
            guard let person, let day else { return nil }
            return make(person, day)
        }
    }
}

extension EventAnswers {
    /// A disability card: its number, or the grade where there is none.
    fileprivate mutating func card() -> (number: String?, grade: Int?)? {
        let number = text(.certificate)
        let grade = self.number(.grade, 1...4)
        if number == nil, grade == nil, faults[EventQuestion.grade.rawValue] == nil {
            refuse(.certificate, asking.words("event.fault-card"))
            return nil
        }
        return (number, grade)
    }
}

extension EventFault {
    /// The field of a form that a refusal is about: the first of these that the form has.
    func question(among questions: [EventQuestion]) -> EventQuestion {
        let wanted: [EventQuestion] =
            switch self {
            case .inTheFuture, .diedBefore, .notBornYet, .diedBeforeBirth, .endBeforeBegin:
                [.day, .judgment]
            case .badNumber, .numberHeld, .numberUnknown: [.number, .certificate]
            case .namedOtherwise, .nameNeeded: [.name, .number]
            case .numberDiffers: [.born, .number, .day]
            case .missingNumber: [.cause]
            case .alreadyCertified, .notCertified: [.person]
            case .sameGrade, .gradeDiffers: [.grade]
            case .certificateHeld, .noCertificate: [.proof, .day]
            case .alreadyTheirChild, .notAdopted: [.child, .person]
            case .bornAlready: [.name]
            case .notAWoman: [.parents]
            case .alreadyListed: [.child, .partner]
            default: [.person, .partners, .parents]
            }
        return wanted.first(where: questions.contains) ?? questions.first ?? .reason
    }
}
