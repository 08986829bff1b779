import Benefits
import Casework
import CivilCalendar

/// The answers to an event's questions, read one by one; what cannot be read is a fault beside its field.
struct EventAnswers {
    let fields: FormFields
    let asking: EventAsking
    let today: CivilDate
    private(set) var faults = FieldFaults()

    private var words: Words { asking.words }

    init(_ fields: FormFields, asking: EventAsking, today: CivilDate) {
        self.fields = fields
        self.asking = asking
        self.today = today
    }

    mutating func refuse(_ question: EventQuestion, _ text: String) {
        faults.add(question.rawValue, text)
    }

    func text(_ question: EventQuestion) -> String? { fields[question.rawValue] }

    /// A fault says which answer is missing.
    mutating func required(_ question: EventQuestion) -> String? {
        if let text = text(question) { return text }
        refuse(question, words("form.fault-missing", ["label": asking.label(question)]))
        return nil
    }

    /// A day up to today.
    mutating func day(_ question: EventQuestion) -> CivilDate? {
        required(question).flatMap { read($0, question, until: today) }
    }

    mutating func optionalDay(_ question: EventQuestion, mayBeAhead: Bool = false) -> CivilDate? {
        text(question).flatMap { read($0, question, until: mayBeAhead ? .latest : today) }
    }

    private mutating func read(
        _ text: String, _ question: EventQuestion, until last: CivilDate
    ) -> CivilDate? {
        do throws(RegisterFault) { return try RegisterDate.read(text, asOf: last) } catch {
            refuse(question, words(error.text))
            return nil
        }
    }

    /// The key of somebody of the family.
    mutating func member(_ question: EventQuestion) -> String? {
        guard let key = required(question) else { return nil }
        guard asking.family.members.contains(where: { $0.key == key }) else {
            refuse(question, words(EventFault.noSuchPerson.text))
            return nil
        }
        return key
    }

    /// Keys of several of the family.
    mutating func members(_ question: EventQuestion, _ count: ClosedRange<Int>) -> [String]? {
        let keys = fields.all(question.rawValue)
        let known = Set(asking.family.members.map(\.key))
        guard count.contains(keys.count), Set(keys).count == keys.count, known.isSuperset(of: keys) else {
            let number = count.lowerBound == count.upperBound ? "two" : "one-or-two"
            refuse(question, words("event.fault-\(number)", ["label": asking.label(question)]))
            return nil
        }
        return keys
    }

    /// One of the choices of a list; nil where nothing was said, and a fault for what is none of them.
    mutating func choice<Value: RawRepresentable<String>>(
        _ question: EventQuestion, _ type: Value.Type
    ) -> Value? {
        guard let text = text(question) else { return nil }
        guard let value = Value(rawValue: text) else {
            refuse(question, words("form.fault-missing", ["label": asking.label(question)]))
            return nil
        }
        return value
    }

    mutating func number(_ question: EventQuestion, _ range: ClosedRange<Int>) -> Int? {
        guard let text = text(question) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            refuse(question, words("form.fault-missing", ["label": asking.label(question)]))
            return nil
        }
        return number
    }

    /// Somebody new to the register. A name is asked for; so is a birth date where there is no number to hold it.
    ///
    /// - Parameter born: nil where the page asks for it.
    mutating func newPerson(born: CivilDate? = nil) -> EventPerson {
        let name = required(.name)
        let number = text(.number)
        var birth = born
        if birth == nil { birth = number == nil ? day(.born) : optionalDay(.born) }
        return EventPerson(
            name: name, sex: choice(.sex, PersonFacts.Sex.self) ?? .unknown, born: birth, number: number,
            cause: choice(.cause, MissingNumber.Cause.self))
    }

    /// Who comes in, by the choice of a list that ends in "registered" and "new"; a member is given by key.
    mutating func memberOrNewcomer(_ question: EventQuestion) -> (key: String?, newcomer: Newcomer?)? {
        switch required(question) {
        case nil: return nil
        case EventQuestion.registered:
            let name = text(.name)
            return required(.number).map { (nil, .registered(number: $0, key: nil, name: name)) }
        case EventQuestion.new: return (nil, .new(newPerson()))
        case let chosen?:
            let key = String(chosen.dropFirst(EventQuestion.memberPrefix.count))
            guard chosen.hasPrefix(EventQuestion.memberPrefix),
                asking.family.members.contains(where: { $0.key == key })
            else {
                refuse(question, words(EventFault.noSuchPerson.text))
                return nil
            }
            return (key, nil)
        }
    }

    /// Of the lists about a person those that were ticked.
    func lists(_ question: EventQuestion) -> Set<FactList> {
        Set(fields.all(question.rawValue).compactMap(FactList.init)).intersection(FactList.ofPersons)
    }

    /// The lines of a text, without empty ones.
    func lines(_ question: EventQuestion) -> [String] {
        (text(question) ?? "").split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
    }
}
