import Rules

extension DossierReading {
    /// How the family is reached and paid, among the keys of a family.
    static func contact(_ map: inout DataMap) -> FamilyContact {
        var contact = FamilyContact()
        contact.householdNumber = map.text("household_number")
        contact.phone = map.text("phone")
        if let tree = map.take("account"), !tree.isNull {
            contact.account = account(from: tree, map.place("account"), map.log)
        }
        contact.maritalState = map.choice("marital_state", MaritalStatus.self)
        if let text = map.text("monthly_income") {
            contact.monthlyIncome = Money(yuan: text)
            if contact.monthlyIncome == nil {
                map.log.report(
                    map.take("monthly_income"), map.place("monthly_income"),
                    zh: "金额应写作 \"1000.00\"（元，最多两位小数）。",
                    en: "expected an amount in yuan with at most two decimals, as \"1000.00\".")
            }
        }
        contact.remark = map.text("remark")
        return contact
    }

    private static func account(from tree: DataTree, _ path: String, _ log: DataFaultLog) -> PaymentAccount? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let bank = map.text("bank")
        let number = map.requiredText("number")
        let holder = map.text("holder")
        let reason = map.text("proxy_reason")
        if (holder == nil) != (reason == nil) {
            log.report(
                tree, map.place(holder == nil ? "holder" : "proxy_reason"),
                zh: "他人代领的账户应同时写明开户人和原因。",
                en: "an account of somebody else needs its holder and the reason, both.")
        }
        map.finish()
        let proxy = holder.flatMap { holder in
            reason.map { PaymentAccount.Proxy(holder: holder, reason: $0) }
        }
        return number.map { PaymentAccount(bank: bank, number: $0, proxy: proxy) }
    }

    /// Somebody of the dossier or a name.
    static func guardian(_ map: inout DataMap) -> Guardianship? {
        let person = map.text("person")
        let name = map.text("name")
        let span = map.span()
        switch (person, name) {
        case (let key?, nil): return Guardianship(guardian: .person(key), span: span)
        case (nil, let name?): return Guardianship(guardian: .named(name), span: span)
        default:
            map.log.report(
                map.tree, map.place("person"), zh: "监护人应写 person（家庭成员）或 name（姓名）之一。",
                en: "expected `person` (of the dossier) or `name`, one of them.")
            return nil
        }
    }

    /// A guardian of the dossier is among its people; they are known only when all have been read.
    static func checkGuardians(
        of people: [PersonFacts], _ keys: Set<String>, _ tree: DataTree?, _ path: String, _ log: DataFaultLog
    ) {
        for (place, person) in people.enumerated() {
            for guardianship in person.circumstances.guardianships {
                guard case .person(let key) = guardianship.guardian else { continue }
                if !keys.contains(key) { reportStranger(tree, "\(path)[\(place)].guardianship", log) }
            }
        }
    }
}

extension DossierWriting {
    static func contact(_ contact: FamilyContact, into map: inout MapBuilding) {
        map.text("household_number", contact.householdNumber)
        map.text("phone", contact.phone)
        if let account = contact.account {
            var inner = MapBuilding()
            inner.text("bank", account.bank)
            inner.text("number", account.number)
            inner.text("holder", account.proxy?.holder)
            inner.text("proxy_reason", account.proxy?.reason)
            map.add("account", inner.tree)
        }
        map.text("marital_state", contact.maritalState?.rawValue)
        map.text("monthly_income", contact.monthlyIncome?.yuan)
        map.text("remark", contact.remark)
    }

    static func tree(_ guardianship: Guardianship) -> DataTree {
        var map = MapBuilding()
        switch guardianship.guardian {
        case .person(let key): map.text("person", key)
        case .named(let name): map.text("name", name)
        }
        map.span(guardianship.span)
        return map.tree
    }
}
