import Benefits
package import CivilCalendar
import Rules
import Store

/// Two people of the family divorced; one of them may leave its file, and stays tied to the children.
package struct RecordDivorce: DatedEvent {
    package static let kind = EventKind.divorce
    package let partners: [String]
    package let leaving: String?
    package let day: CivilDate

    package init(of partners: [String], leaving: String? = nil, on day: CivilDate) {
        self.partners = partners
        self.leaving = leaving
        self.day = day
    }

    private static let leavesAlone = LocalizedText(
        zh: "离开家庭的应是离婚双方中的一人；子女随父母一方离开的，请另行登记（结束其 memberships）。",
        en:
            "who leaves is one of the two who divorce; a child who goes along is recorded by ending its membership"
    )

    package func apply(to family: EventFamily) async throws {
        guard Set(partners).count == 2 else { throw EventFault.samePerson }
        let ids = try partners.map(family.person)
        for id in ids { try await family.requireLiving(id, on: day) }
        let held = try await family.unions(naming: Array(family.members.values)).filter {
            $0.row.valid.contains(day) && $0.row.values[4] == .null
        }
        if held.isEmpty { throw EventFault.nobodyMarried }
        // Where both were merged from two files, the marriage stands in each.
        var ended: [HeldFact] = []
        for union in held where try await family.ties(union.row, ids) { ended.append(union) }
        guard !ended.isEmpty else { throw EventFault.notMarried }
        try await family.requireOneOffice(ended.map(\.row))
        for union in ended {
            var values = union.row.values
            values[4] = .text(UnionFacts.End.divorce.rawValue)
            try await family.end(union, on: day, values: values)
        }
        for id in ids { try await family.setMaritalState(MaritalStatus.divorced, of: id, since: day) }
        guard let leaving else { return }
        let id = try family.person(leaving)
        guard ids.contains(id) else { throw EventFault.contradicted(Self.leavesAlone) }
        try await family.leave(id, on: day)
        try await family.declare(household: -1, of: id, since: day)
    }
}
