package import CivilCalendar
package import Rules

/// One row of a street's register as the office meant it: a couple or a lone parent, their listed child, and what they
/// declared. Every value was checked; what the row leaves out is nil.
package struct RegisterEntry: Sendable, Hashable {
    /// A person of the row. A child may have no number yet; a parent always has one.
    package struct Person: Sendable, Hashable {
        package var name: PersonName
        package var number: IdentityNumber?

        package init(name: PersonName, number: IdentityNumber?) {
            self.name = name
            self.number = number
        }
    }

    /// The listed child with what the row says about it.
    package struct Child: Sendable, Hashable {
        package var person: Person
        /// `none`: alive; `unknown`: the row does not say.
        package var died: Fact<CivilDate>
        package var certificate: DisabilityCertificateNumber?
        /// 1 (most severe) to 4, from the grade column or the certificate.
        package var grade: Int?

        package init(
            person: Person, died: Fact<CivilDate>, certificate: DisabilityCertificateNumber? = nil,
            grade: Int? = nil
        ) {
            self.person = person
            self.died = died
            self.certificate = certificate
            self.grade = grade
        }
    }

    /// 村居代码, 12 or 15 digits: registered, residence and handling area alike.
    package var area: String
    package var villageName: String?
    /// 户编号, the office's own number of the family.
    package var householdNumber: String?
    package var wife: Person?
    package var husband: Person?
    package var maritalStatus: MaritalStatus?
    package var householdKind: HouseholdRegisterEntry.Kind?
    package var declared: DeclaredCounts
    package var child: Child?
    /// 光荣证号.
    package var onlyChildCertificate: String?
    /// Whether the form has a column for it, so that an empty cell says that there is none.
    package var saysCertificate = true
    /// Whether the form has a column for a disability certificate or its grade.
    package var saysDisability = true
    /// Of the household, in a month.
    package var monthlyIncome: Money?
    package var phone: PhoneNumber?
    package var bank: String?
    package var account: BankAccountNumber?
    package var remark: String?

    package init(
        area: String, villageName: String? = nil, householdNumber: String? = nil, wife: Person? = nil,
        husband: Person? = nil, maritalStatus: MaritalStatus? = nil,
        householdKind: HouseholdRegisterEntry.Kind? = nil, declared: DeclaredCounts = .init(),
        child: Child? = nil, onlyChildCertificate: String? = nil, monthlyIncome: Money? = nil,
        phone: PhoneNumber? = nil, bank: String? = nil, account: BankAccountNumber? = nil,
        remark: String? = nil
    ) {
        self.area = area
        self.villageName = villageName
        self.householdNumber = householdNumber
        self.wife = wife
        self.husband = husband
        self.maritalStatus = maritalStatus
        self.householdKind = householdKind
        self.declared = declared
        self.child = child
        self.onlyChildCertificate = onlyChildCertificate
        self.monthlyIncome = monthlyIncome
        self.phone = phone
        self.bank = bank
        self.account = account
        self.remark = remark
    }

    /// The numbers of the row with the columns they stand in, in the row's order.
    package var numbers: [(column: RegisterColumn, number: IdentityNumber)] {
        let all: [(RegisterColumn, IdentityNumber?)] = [
            (.wifeNumber, wife?.number), (.husbandNumber, husband?.number),
            (.childNumber, child?.person.number),
        ]
        return all.compactMap { column, number in number.map { (column, $0) } }
    }
}
