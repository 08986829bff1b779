import Store
import Testing

/// One thing that somebody with all rights over the database might do to the audit, and what must be found.
struct Tampering: Sendable, CustomTestStringConvertible {
    typealias Script = @Sendable (AuditFixture) -> String
    typealias Findings = @Sendable (AuditFixture) async throws -> Set<AuditFinding>

    let name: String
    let script: Script
    let findings: Findings

    var testDescription: String { name }

    init(_ name: String, _ script: @escaping Script, _ findings: @escaping Findings) {
        self.name = name
        self.script = script
        self.findings = findings
    }

    private static func edit(
        _ relation: AuditRelation, _ place: Int, _ change: String
    ) -> Tampering {
        let number = relation == .audit ? "entry" : "look"
        return Tampering("\(relation.rawValue): \(change)") { fixture in
            let row = relation == .audit ? fixture.entries[place] : fixture.looks[place]
            return "update office.\(relation.rawValue) set \(change) where \(number) = \(row);"
        } _: { fixture in
            let row = relation == .audit ? fixture.entries[place] : fixture.looks[place]
            return [.edited(relation, row: row, block: try await fixture.block(of: row, in: relation))]
        }
    }

    static let edits: [Tampering] = [
        edit(.audit, 0, "actor = 'somebody else'"), edit(.audit, 1, "at = at + interval '1 microsecond'"),
        edit(.audit, 2, "relation = 'families.guests'"), edit(.audit, 3, "action = 'delete'"),
        edit(.audit, 4, "rows = rows + 1"), edit(.audit, 5, "before = '{}'"),
        edit(.audit, 6, "request = gen_random_uuid()"),
        edit(.audit, 0, "xid = (select max(xid) from office.audit)"), edit(.looks, 0, "purpose = 'list'"),
        edit(.looks, 1, "actor = 'somebody else'"), edit(.looks, 2, "home = home + 1"),
        edit(.looks, 3, "person = 1"), edit(.looks, 4, "path = '/990101/'"),
    ]

    static let rows: [Tampering] = [
        Tampering("a change deleted") {
            "delete from office.audit where entry = \($0.entries[2]);"
        } _: {
            let row = $0.entries[2]
            return [.deleted(.audit, row: row, block: try await $0.block(of: row, in: .audit))]
        },
        Tampering("two looks deleted") {
            "delete from office.looks where look in (\($0.looks[1]), \($0.looks[7]));"
        } _: {
            var found = Set<AuditFinding>()
            for row in [$0.looks[1], $0.looks[7]] {
                found.insert(.deleted(.looks, row: row, block: try await $0.block(of: row, in: .looks)))
            }
            return found
        },
        Tampering("all looks deleted") { _ in
            "truncate office.looks;"
        } _: { fixture in
            var found = Set<AuditFinding>()
            for row in fixture.looks {
                found.insert(.deleted(.looks, row: row, block: try await fixture.block(of: row, in: .looks)))
            }
            return found
        },
        Tampering("two looks swapped across blocks") {
            """
            create temporary table pair as select look, at, actor, request, purpose, home, path, xid
            from office.looks where look in (\($0.looks[0]), \($0.looks[8]));
            update office.looks l set at = p.at, actor = p.actor, request = p.request, purpose = p.purpose,
            home = p.home, path = p.path, xid = p.xid from pair p where l.look in (\($0.looks[0]), \($0.looks[8]))
            and p.look in (\($0.looks[0]), \($0.looks[8])) and p.look <> l.look;
            """
        } _: {
            [.swapped(.looks, row: $0.looks[0], with: $0.looks[8])]
        },
        Tampering("a look put under another number") {
            """
            insert into office.looks (look, at, actor, request, purpose, home, person, path, xid)
            overriding system value select 900, at, actor, request, purpose, home, person, path, xid
            from office.looks where look = \($0.looks[3]);
            delete from office.looks where look = \($0.looks[3]);
            """
        } _: {
            [.renumbered(.looks, row: $0.looks[3], now: 900)]
        },
        Tampering("a change inserted among sealed ones") {
            """
            insert into office.audit (entry, at, actor, request, relation, action, rows, xid)
            overriding system value select 900, at, 'nobody', request, relation, action, rows, xid
            from office.audit where entry = \($0.entries[1]);
            """
        } _: { _ in
            [.inserted(.audit, row: 900)]
        },
        Tampering("a look inserted before all others") { fixture in
            """
            insert into office.looks (look, actor, request, purpose, home, path, xid)
            overriding system value values (901, 'x', gen_random_uuid(), 'x', 1, '/990101/', '3');
            """
        } _: { _ in
            [.inserted(.looks, row: 901)]
        },
        Tampering("rows inserted under numbers below the first") {
            """
            insert into office.looks (look, actor, request, purpose, home, path, xid)
            overriding system value values (0, 'x', gen_random_uuid(), 'x', 1, '/990101/', '3');
            insert into office.audit (entry, at, actor, request, relation, action, rows, xid)
            overriding system value select -7, at, 'nobody', request, relation, action, rows, xid
            from office.audit where entry = \($0.entries[1]);
            """
        } _: { _ in
            [.numberedBelow(.looks, row: 0), .numberedBelow(.audit, row: -7)]
        },
        Tampering("a sequence that may give numbers below the first") { _ in
            "alter sequence office.looks_look_seq minvalue -1000000;"
        } _: { _ in
            [.sequenceChanged(.looks)]
        },
        Tampering("the beginning of an era changed") { _ in
            "update office.audit_eras set began_at = began_at - interval '1 day';"
        } _: { fixture in
            Set(fixture.blocks.map { .blockForged($0) })
        },
    ]

    static let blocks: [Tampering] = [
        Tampering("a row and its digest edited together") {
            """
            update office.audit set actor = 'x' where entry = \($0.entries[0]);
            update office.audit_blocks set row_digests = sha256('x') || substr(row_digests, 33) where block = 1;
            """
        } _: {
            [.edited(.audit, row: $0.entries[0], block: 1), .blockForged(1)]
        },
        Tampering("a digest computed anew, unsigned") { _ in
            "update office.audit_blocks set digest = sha256(digest) where block = 2;"
        } _: { _ in
            [.blockForged(2), .blockOutOfPlace(3)]
        },
        Tampering("a signature cut") { _ in
            "update office.audit_blocks set signature = '' where block = 1;"
        } _: { _ in
            [.blockForged(1)]
        },
        Tampering("a time of sealing changed") { _ in
            "update office.audit_blocks set sealed_at = sealed_at - interval '1 day' where block = 3;"
        } _: { _ in
            [.blockForged(3)]
        },
        Tampering("a block deleted with its rows") { _ in
            """
            delete from office.audit where entry in (select unnest(rows) from office.audit_blocks where block = 2);
            delete from office.audit_blocks where block = 2;
            """
        } _: { _ in
            [.blocksMissing(from: 2, through: 2)]
        },
        Tampering("two blocks swapped") { _ in
            """
            update office.audit_blocks set block = 1000 where block = 1;
            update office.audit_blocks set block = 1 where block = 2;
            update office.audit_blocks set block = 2 where block = 1000;
            """
        } _: { _ in
            [
                .blockForged(1), .blockForged(2), .blockOutOfPlace(1), .blockOutOfPlace(2),
                .blockOutOfPlace(3),
            ]
        },
        Tampering("the tail cut, rows and all") { fixture in
            let last = fixture.blocks.last ?? 0
            return """
                delete from office.looks where look in (select unnest(rows) from office.audit_blocks where block = \(last));
                delete from office.audit_blocks where block = \(last);
                """
        } _: {
            [.tailCut(from: $0.blocks.last ?? 0, through: $0.blocks.last ?? 0)]
        },
        Tampering("the whole chain gone") { _ in
            "truncate office.audit_blocks, office.audit, office.looks;"
        } _: {
            [.tailCut(from: 1, through: $0.blocks.last ?? 0)]
        },
    ]
}
