import CivilCalendar
package import Postgres

/// A family to be registered: its number was taken beforehand, so that its rows can name it.
package struct NewFamily: Sendable, Hashable {
    package var home: Int64
    /// Code of the handling area, whose path the family's rows get.
    package var handlingArea: String
    package var residenceArea: String
    /// Number and code of the area within which it is unique.
    package var householdNumber: String?
    package var householdIssuer: String?
    /// How many people have their home here, numbered from 1.
    package var people: Int32
    /// People who belong to the family and have their home elsewhere.
    package var guests: [PersonID]

    package init(
        home: Int64, handlingArea: String, residenceArea: String, householdNumber: String?,
        householdIssuer: String?, people: Int32, guests: [PersonID]
    ) {
        self.home = home
        self.handlingArea = handlingArea
        self.residenceArea = residenceArea
        self.householdNumber = householdNumber
        self.householdIssuer = householdIssuer
        self.people = people
        self.guests = guests
    }
}

extension StoreSession {
    /// Numbers for new families, in rising order. Numbers of a transaction that fails are not used again.
    package func takeHomes(_ count: Int) async throws -> [Int64] {
        guard count > 0 else { return [] }
        let homes: [Int64] = try await query(
            "select nextval('families.homes') from generate_series(1, \(Int64(count)))"
        ).decode(Int64.self)
        return homes.sorted()
    }

    /// Writes new families with their people and guests; facts follow by ``record(_:known:reason:importing:)``.
    package func register(_ families: [NewFamily], known instant: Instant, importing: Int64?) async throws {
        try await registerFiles(families, known: instant, importing: importing)
        let people = families.flatMap { family in
            (1...max(family.people, 1)).prefix(Int(family.people)).map {
                PersonID(home: family.home, person: $0)
            }
        }
        try await addPeople(people, importing: importing)
        try await addGuests(
            families.flatMap { family in family.guests.map { (guest: $0, file: family.home) } },
            importing: importing)
    }

    private func registerFiles(
        _ families: [NewFamily], known instant: Instant, importing: Int64?
    ) async throws {
        let staging = Staging(
            name: "staged_files",
            columns: [
                ("home", "bigint"), ("handling", "text"), ("residence", "text"), ("number", "text"),
                ("issuer", "text"),
            ])
        let rows = families.map { family -> [StagedValue] in
            [
                .int8(family.home), .text(family.handlingArea), .text(family.residenceArea),
                .text(family.householdNumber), .text(family.householdIssuer),
            ]
        }
        try await insert(
            rows, by: staging,
            """
            insert into families.files (home, path, handling_area, residence_area, household_issuer, household_number,
            registered_at, registered_by, known_at, import)
            select s.home, a.path, s.handling, s.residence, i.path, s.number, \(instant), \(actor.name), \(instant),
            \(importing as Int64?) from staged_files s join office.areas a on a.code = s.handling
            left join office.areas i on i.code = s.issuer order by s.home
            """)
    }

    /// Adds people at home in files that are registered.
    package func addPeople(_ people: [PersonID], importing: Int64?) async throws {
        let staging = Staging(name: "staged_people", columns: [("home", "bigint"), ("person", "integer")])
        try await insert(
            people.map { [.int8($0.home), .int4($0.person)] }, by: staging,
            """
            insert into families.people (home, person, path, import)
            select s.home, s.person, f.path, \(importing as Int64?) from staged_people s
            join families.files f using (home) order by s.home, s.person
            """)
    }

    /// Opens the rows of people at home elsewhere to the office of a file.
    package func addGuests(_ guests: [(guest: PersonID, file: Int64)], importing: Int64?) async throws {
        for (guest, file) in guests where guest.home != file {
            try await execute(
                """
                insert into families.guests (home, person, file, path, import)
                select \(guest.home), \(guest.person), home, path, \(importing as Int64?) from families.files
                where home = \(file) on conflict (home, person, file) do nothing
                """)
        }
    }

    /// Records facts as held from an instant on.
    package func record(
        _ rows: [FactRow], known instant: Instant, reason: String, importing: Int64? = nil
    ) async throws {
        let groups = Dictionary(grouping: rows, by: \.kind)
        for kind in FactKind.allCases {
            guard let group = groups[kind] else { continue }
            try await record(kind, group, known: instant, reason: reason, importing: importing)
        }
        try await keepSearchTrue(after: rows)
    }

    private func record(
        _ kind: FactKind, _ rows: [FactRow], known instant: Instant, reason: String, importing: Int64?
    ) async throws {
        let staging = Staging(
            name: "staged_\(kind.rawValue)", columns: kind.writtenColumns + [("ordinal", "integer")])
        var staged: [[StagedValue]] = []
        staged.reserveCapacity(rows.count)
        for (place, row) in rows.enumerated() {
            staged.append(try row.sealed(by: sealing) + [.int4(Int32(place))])
        }
        let own = kind.writtenColumns.map(\.name)
        let chosen = own.map { "s.\($0)" }.joined(separator: ", ")
        // Rows of a person take the path of the person's home, which a guest's office sees through the guest row.
        let source =
            kind.owner == .person
            ? "families.people o on o.home = s.home and o.person = s.person"
            : "families.files o on o.home = s.\(kind.homeColumn)"
        try await insert(
            staged, by: staging,
            """
            insert into \(unsafeRaw: kind.table) (\(unsafeRaw: own.joined(separator: ", ")), path, known, recorded_by,
            reason, import) select \(unsafeRaw: chosen), o.path, tstzrange(\(instant), null), \(actor.name),
            \(reason), \(importing as Int64?) from \(unsafeRaw: staging.name) s join \(unsafeRaw: source)
            order by s.ordinal
            """)
    }
}

extension FactRow {
    /// In the order of `kind.writtenColumns`.
    func sealed(by sealing: Sealing) throws(SealingError) -> [StagedValue] {
        var fields: [StagedValue] = [.int8(home)]
        if kind.owner == .person { fields.append(.int4(person)) }
        for (column, value) in zip(kind.columns, values) {
            switch column.content {
            case .text: fields.append(.text(value.text))
            case .int8: fields.append(.int8(value.integer))
            case .int4: fields.append(.int4(value.integer.map { Int32(truncatingIfNeeded: $0) }))
            case .int2: fields.append(.int2(value.integer.map { Int16(truncatingIfNeeded: $0) }))
            case .date: fields.append(.date(value.date))
            case .bool: fields.append(.bool(value.bool))
            case .texts: fields.append(.texts(value.texts))
            case .sealed(let field, let index):
                guard let text = value.text else {
                    fields.append(.bytes(nil))
                    if let index { fields += index.staged([]) }
                    continue
                }
                fields.append(.bytes(try sealing.seal(text, place(field))))
                if let index { fields += index.staged(try sealing.written(text, of: field)) }
            }
        }
        return fields + [.span(valid)]
    }
}
