package import CivilCalendar
import Rules

extension DossierContradictions {
    /// What cannot be so of people and counts as of a day: a birth or a death to come, declared children beside those who are listed, a reason to
    /// have no number beside the person, and the marital status beside the marriages.
    package static func faults(
        asOf day: CivilDate, in family: FamilyFacts, at path: String = "family"
    ) -> [DataFault] {
        var faults: [DataFault] = []
        for (number, person) in family.people.enumerated() where !person.key.hasPrefix(Dossier.linkedPrefix) {
            for (field, date) in [("born", person.born.value), ("died", person.died.value)] {
                guard let date, date > day else { continue }
                faults.append(
                    DataFault(
                        position: nil, path: "\(path).people[\(number)].\(field)",
                        text: LocalizedText(
                            zh: "日期在今天之后，事情发生后再登记。",
                            en: "is later than today; record it once it has happened."),
                        code: code))
            }
            faults += person.missingNumberFaults(asOf: day).map { place, fault in
                DataFault(
                    position: nil, path: "\(path).people[\(number)].no_number[\(place)]", text: fault.text,
                    code: code)
            }
        }
        faults += contactFaults(in: family, at: path)
        if let fault = family.countFault(on: day) {
            let field = fault == .everBelowListed ? "children_ever" : "children_alive"
            faults.append(
                DataFault(position: nil, path: "\(path).declared.\(field)", text: fault.text, code: code))
        }
        faults += family.maritalContradictions(on: day).map {
            DataFault(position: nil, path: "\(path).\($0.path)", text: $0.text, code: code)
        }
        return faults
    }

    /// Telephone, account and incomes as acts and registers take them.
    private static func contactFaults(in family: FamilyFacts, at path: String) -> [DataFault] {
        func fault(_ field: String, _ text: LocalizedText) -> DataFault {
            DataFault(position: nil, path: "\(path).\(field)", text: text, code: code)
        }
        func read(_ field: String, _ read: () throws(IdentityFault) -> Void) -> DataFault? {
            do throws(IdentityFault) {
                try read()
                return nil
            } catch { return fault(field, error.text) }
        }
        var faults: [DataFault?] = []
        if let phone = family.contact.phone {
            faults.append(read("phone") { () throws(IdentityFault) in _ = try PhoneNumber(phone) })
        }
        if let account = family.contact.account {
            faults.append(
                read("account.number") { () throws(IdentityFault) in _ = try BankAccountNumber(account.number)
                })
        }
        let tooMuch = RegisterFault.amountOfNumber.text
        if family.contact.monthlyIncome.map({ $0.fen >= RegisterFault.largestFen }) == true {
            faults.append(fault("monthly_income", tooMuch))
        }
        for (number, person) in family.people.enumerated() {
            for (place, income) in person.incomes.enumerated()
            where income.monthlyFen >= RegisterFault.largestFen {
                faults.append(fault("people[\(number)].incomes[\(place)].monthly", tooMuch))
            }
        }
        return faults.compactMap(\.self)
    }
}
