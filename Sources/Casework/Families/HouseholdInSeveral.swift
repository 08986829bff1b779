package import Rules
import Store

/// A household number that several families of the scope have: which one is meant is for the person to say.
package struct HouseholdInSeveral: Error, Sendable, Hashable {
    /// The area that handles each family, 12 digits, and the family's number.
    package let families: [Family]

    package struct Family: Sendable, Hashable {
        package let area: String
        package let home: Int64
    }

    init(_ files: [FamilyFile]) {
        families = files.map { Family(area: $0.handlingArea, home: $0.home) }
    }

    /// Areas and family numbers, and no name.
    package var text: LocalizedText {
        let (first, count) = (families.first?.home ?? 0, families.count)
        return LocalizedText(
            zh: "有 \(count) 个家庭用这个户编号："
                + families.map { "\($0.area)（家庭编号 \($0.home)）" }.joined(separator: "、")
                + "。请改用家庭编号，如 \(first)。",
            en: "\(count) families have this household number: "
                + families.map { "\($0.area) (family \($0.home))" }.joined(separator: ", ")
                + "; name the family by its own number, such as \(first)")
    }
}
