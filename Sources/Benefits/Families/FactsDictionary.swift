package import FEEL
package import Rules

/// Every fact and function that formulas of rule files may use, with its type: what `guanhuai rules facts` prints and
/// what the loader checks every formula against.
package enum FactsDictionary {
    /// A fact of a unit, or a member of a person.
    package struct Entry: Sendable {
        package let name: String
        package let type: FEELType
        package let title: LocalizedText
        package let mayBeUnknown: Bool
        /// What in a dossier says that there is none, rather than that nobody said.
        package let provesAbsence: LocalizedText

        init(
            _ name: String, _ type: FEELType, _ title: LocalizedText, mayBeUnknown: Bool = true,
            provesAbsence: LocalizedText
        ) {
            self.name = name
            self.type = type
            self.title = title
            self.mayBeUnknown = mayBeUnknown
            self.provesAbsence = provesAbsence
        }
    }

    /// The facts of a unit in the order of their positions.
    package static func facts(of unit: Programme.Unit) -> [Entry] {
        unit == .family ? shared : shared + ofPerson
    }

    private static let somebody = FEELType.object("person")
    private static let people = FEELType.list(.object("person"))
    private static let wholeParentage = LocalizedText(
        zh: "complete 中列出 parentage，且申报的子女数不多于所列子女",
        en: "`complete` lists parentage, and no more children are declared than listed")
    static let never = LocalizedText(zh: "总是有值", en: "always there")

    /// Positions of the facts that both units have.
    enum Shared: Int, CaseIterable {
        case referencePerson, wife, husband, children, parents, adults, members
        case certificate, housingPlace, housingCondition, housingInadequate, propertyWithinLimits
    }

    /// Positions, after the shared ones, of the facts that a person unit has.
    enum OfPerson: Int, CaseIterable {
        case person, spouse, ownChildren, spouseChildren
    }

    private static let shared: [Entry] = Shared.allCases.map { fact in
        switch fact {
        case .referencePerson:
            Entry(
                "reference person", somebody,
                .init(
                    zh: "认定年龄的人：夫妻为女方，丧偶、离异或单身的为本人",
                    en: "whose age is tested: the wife of a couple, otherwise the single parent"),
                provesAbsence: never)
        case .wife:
            Entry(
                "wife", .optional(somebody), .init(zh: "女方（在世）", en: "the wife or mother, living"),
                provesAbsence: .init(zh: "死亡日期，或没有女方", en: "a date of death, or no woman among the parents"))
        case .husband:
            Entry(
                "husband", .optional(somebody), .init(zh: "男方（在世）", en: "the husband or father, living"),
                provesAbsence: .init(zh: "死亡日期，或没有男方", en: "a date of death, or no man among the parents"))
        case .children:
            Entry(
                "children", people,
                .init(
                    zh: "家庭曾有的子女（生育或收养，含已去世的），按材料次序",
                    en: "all children the family ever had, by birth or adoption, also those who died"),
                provesAbsence: wholeParentage)
        case .parents:
            Entry(
                "parents", people,
                .init(
                    zh: "这些子女的亲生或收养父母，母亲在前",
                    en: "the natural or adoptive parents of these children, mothers first"),
                provesAbsence: wholeParentage)
        case .adults:
            Entry(
                "adults", people,
                .init(zh: "未知已去世的父母及其配偶", en: "parents and their spouses who are not known to have died"),
                mayBeUnknown: false, provesAbsence: never)
        case .members:
            Entry(
                "members", people,
                .init(
                    zh: "户内未知已去世的人（不含仅因子女或婚姻相关、属于他户的人）",
                    en: "everybody of the family not known to have died; not who is only tied to it"
                ),
                provesAbsence: .init(zh: "complete 中列出 people", en: "`complete` lists people"))
        case .certificate, .housingPlace, .housingCondition, .housingInadequate, .propertyWithinLimits:
            circumstance(fact)
        }
    }

    private static let ofPerson: [Entry] = OfPerson.allCases.map { fact in
        switch fact {
        case .person:
            Entry(
                "self", somebody, .init(zh: "所判定的本人", en: "the person the decision is about"),
                mayBeUnknown: false,
                provesAbsence: never)
        case .spouse:
            Entry(
                "spouse", .optional(somebody), .init(zh: "本人现在的配偶", en: "the present spouse"),
                provesAbsence: .init(zh: "complete 中列出 unions", en: "`complete` lists unions"))
        case .ownChildren:
            Entry(
                "own children", people,
                .init(
                    zh: "本人曾有的子女（生育或收养，含已去世的）", en: "the children this person ever had, by birth or adoption"),
                provesAbsence: wholeParentage)
        case .spouseChildren:
            Entry(
                "spouse children", people,
                .init(
                    zh: "现配偶曾有的子女；没有配偶时为空",
                    en: "the children the present spouse ever had; empty without a spouse"),
                provesAbsence: wholeParentage)
        }
    }

    /// Positions of the members of a person.
    enum PersonMember: Int, CaseIterable {
        case key, sex, alive, cameAfterADeath, registerKind, children
        case care, labour, employment, soldier, healthInsurance, institution, localInstitution, away
    }

    package static let personMembers: [Entry] = PersonMember.allCases.map { member in
        switch member {
        case .key:
            Entry(
                "key", .string, .init(zh: "材料中的称呼", en: "the dossier's key"), mayBeUnknown: false,
                provesAbsence: never)
        case .sex:
            Entry("sex", .string, .init(zh: "性别：female 或 male", en: "female or male"), provesAbsence: never)
        case .alive:
            Entry(
                "alive", .boolean,
                .init(zh: "当日在世（死亡当日起不算）", en: "living on the day; no longer on the day of death"),
                provesAbsence: .init(zh: "died: null 表示在世", en: "`died: null` says living"))
        case .cameAfterADeath:
            Entry(
                "came after a death", .boolean,
                .init(
                    zh: "此前已有别的子女去世后才出生或收养", en: "born or adopted after another of these children had died"),
                provesAbsence: wholeParentage)
        case .registerKind:
            Entry(
                "register kind", .string,
                .init(zh: "户口性质：rural、urban 或 unified", en: "rural, urban or unified household register"),
                provesAbsence: never)
        case .children:
            Entry(
                "children", people, .init(zh: "曾有的子女", en: "the children ever had"),
                provesAbsence: wholeParentage)
        case .care, .labour, .employment, .soldier, .healthInsurance, .institution, .localInstitution, .away:
            circumstance(member)
        }
    }

    package static let person = ObjectType("person", personMembers.map { .init($0.name, $0.type) })
}
