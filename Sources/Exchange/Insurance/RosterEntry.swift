package import Benefits
package import CivilCalendar

/// A person as the insurer's file names one: the only place where a roster holds a full name and number.
package struct RosterIdentity: Sendable, Hashable {
    package var name: String
    package var sex: PersonFacts.Sex
    package var documentKind: IdentityDocument.Kind
    /// Plain digits (and X); masked where the reader has no purpose on record for the full number.
    package var documentNumber: String
    package var born: CivilDate?

    package init(
        name: String, sex: PersonFacts.Sex, documentKind: IdentityDocument.Kind, documentNumber: String,
        born: CivilDate?
    ) {
        self.name = name
        self.sex = sex
        self.documentKind = documentKind
        self.documentNumber = documentNumber
        self.born = born
    }
}

/// One line of the file that goes to the insurer: a roster line with the names and numbers it stands for.
package struct RosterEntry: Sendable, Hashable {
    package var line: RosterLine
    package var plan: RosterPlan
    /// The file's number as the office writes it ("H0001").
    package var householdNumber: String
    package var villageName: String
    package var insured: RosterIdentity
    package var policyholder: RosterIdentity
    package var phone: String?
    /// Set where a person overrode what kept this line out; the reason stands in the file's remark column.
    package var override: String?

    package init(
        line: RosterLine, plan: RosterPlan, householdNumber: String, villageName: String,
        insured: RosterIdentity, policyholder: RosterIdentity, phone: String? = nil, override: String? = nil
    ) {
        self.line = line
        self.plan = plan
        self.householdNumber = householdNumber
        self.villageName = villageName
        self.insured = insured
        self.policyholder = policyholder
        self.phone = phone
        self.override = override
    }
}

/// A family or person of the second list: who is out or undetermined, and why. It stays in the office.
package struct RosterAbsenceEntry: Sendable, Hashable {
    package var absence: RosterAbsence
    package var householdNumber: String
    package var villageName: String
    /// Masked; empty where the whole family is meant.
    package var maskedName: String

    package init(absence: RosterAbsence, householdNumber: String, villageName: String, maskedName: String) {
        self.absence = absence
        self.householdNumber = householdNumber
        self.villageName = villageName
        self.maskedName = maskedName
    }
}
