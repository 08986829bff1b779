package import CivilCalendar
package import Rules

/// Where a person lives (居住地): it decides who visits, not what is owed.
package struct Residence: Sendable, Hashable {
    /// 6 to 15 digits.
    package var area: String
    package var span: DateSpan

    package init(area: String, span: DateSpan) {
        self.area = area
        self.span = span
    }
}

/// Who is the guardian (监护人) of a person.
package struct Guardianship: Sendable, Hashable {
    package enum Guardian: Sendable, Hashable {
        /// Somebody of the dossier, by key.
        case person(String)
        /// Somebody on no file, by name.
        case named(String)
    }

    package var guardian: Guardian
    package var span: DateSpan

    package init(guardian: Guardian, span: DateSpan) {
        self.guardian = guardian
        self.span = span
    }
}

/// Why a person has no identity number yet, and when that was so.
package struct MissingNumber: Sendable, Hashable {
    package enum Cause: String, Sendable, Hashable, CaseIterable {
        /// Born and not yet on the household register.
        case newborn
        /// Of any age, never entered on the household register.
        case unregistered
        case foreign, other
    }

    package var cause: Cause
    package var span: DateSpan

    package init(cause: Cause, span: DateSpan) {
        self.cause = cause
        self.span = span
    }
}

/// How a family is reached and paid, and what its register says beside the facts that decide. A decision never reads it:
/// frozen facts and decision documents have none of it.
package struct FamilyContact: Sendable, Hashable {
    /// 户编号, in half width and without blanks around it, however it was written.
    package var householdNumber: String? {
        didSet { householdNumber = householdNumber.map(IdentityText.mended) }
    }
    package var phone: String?
    package var account: PaymentAccount?
    /// 婚姻状况 as the register states it.
    package var maritalState: MaritalStatus?
    /// 家庭月收入 as the register states it.
    package var monthlyIncome: Money?
    package var remark: String?

    package init() {}
}

/// The account into which money is paid: the family's own, or that of somebody else for it (代领) with the reason.
package struct PaymentAccount: Sendable, Hashable {
    package struct Proxy: Sendable, Hashable {
        package var holder: String
        package var reason: String

        package init(holder: String, reason: String) {
            self.holder = holder
            self.reason = reason
        }
    }

    package var bank: String?
    package var number: String
    /// Nil where the account is the family's own.
    package var proxy: Proxy?

    package init(bank: String? = nil, number: String, proxy: Proxy? = nil) {
        self.bank = bank
        self.number = number
        self.proxy = proxy
    }
}
