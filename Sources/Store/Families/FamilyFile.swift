/// A family's file without its facts: number, areas, household number.
package struct FamilyFile: Sendable, Hashable {
    package let home: Int64
    /// Path of the handling area.
    package let path: String
    package let handlingArea: String
    package let residenceArea: String
    /// 户编号, unique within the street that issued it.
    package let householdNumber: String?

    package init(
        home: Int64, path: String, handlingArea: String, residenceArea: String, householdNumber: String?
    ) {
        self.home = home
        self.path = path
        self.handlingArea = handlingArea
        self.residenceArea = residenceArea
        self.householdNumber = householdNumber
    }
}
