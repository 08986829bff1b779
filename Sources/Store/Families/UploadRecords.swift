package import CivilCalendar
package import Postgres

/// A register file that was sent by a page, as it is kept until somebody says yes.
package struct StoredUpload: Sendable, Hashable {
    package let id: Int64
    /// In bytes.
    package let size: Int
    /// The day the register speaks for.
    package let asOf: CivilDate
    /// The sheet that a person chose.
    package let sheet: String?
    /// What a person said of the headings.
    package let map: [ColumnMapRecord]
    package let uploadedAt: Instant
    package let uploadedBy: String
    /// What it became; nil while it waits.
    package let importID: Int64?
    package let isDiscarded: Bool

    package var isWaiting: Bool { importID == nil && !isDiscarded }
}

extension StoreSession {
    private static let pieceLength = 256 << 10

    /// Keeps a file, sealed.
    ///
    /// - Returns: its number.
    package func keepUpload(_ bytes: [UInt8], asOf: CivilDate) async throws -> Int64 {
        let id: Int64 = try await value(
            """
            insert into families.uploads (path, size, as_of, uploaded_at, uploaded_by)
            values (\(scope.path), \(Int64(bytes.count)), \(asOf), clock_timestamp(), \(actor.name)) returning upload
            """)
        for (piece, start) in stride(from: 0, to: bytes.count, by: Self.pieceLength).enumerated() {
            let content = Array(bytes[start..<min(start + Self.pieceLength, bytes.count)])
            let sealed = try sealing.seal(content, Self.place(id, Int32(piece)))
            try await execute(
                """
                insert into families.upload_pieces (upload, piece, path, content)
                values (\(id), \(Int32(piece)), \(scope.path), \(sealed))
                """)
        }
        return id
    }

    package func upload(_ id: Int64) async throws -> StoredUpload? {
        try await query("\(Self.uploadSelection) where upload = \(id)").oneOrNone.map {
            try StoredUpload(row: $0)
        }
    }

    /// Files of the scope that wait, the newest first.
    package func waitingUploads() async throws -> [StoredUpload] {
        try await query(
            """
            \(Self.uploadSelection) where import is null and discarded_at is null order by upload desc limit 100
            """
        ).map { try StoredUpload(row: $0) }
    }

    /// The bytes of a file that waits; nil where they are gone.
    package func content(of upload: StoredUpload) async throws -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(upload.size)
        while bytes.count < upload.size {
            let piece = Int32(bytes.count / Self.pieceLength)
            let sealed = try await query(
                """
                select content from families.upload_pieces where upload = \(upload.id) and piece = \(piece)
                """
            ).decode([UInt8].self).first
            guard let sealed else { return nil }
            bytes += try sealing.open(sealed, Self.place(upload.id, piece))
        }
        return bytes
    }

    /// What a person says of a file that waits.
    package func describe(
        _ upload: Int64, sheet: String?, map: [ColumnMapRecord]
    ) async throws {
        let headings = map.filter { $0.kind == .heading }
        try await execute(
            """
            update families.uploads set sheet = \(sheet), headings = \(headings.map(\.name)),
            meanings = \(headings.map { $0.meaning ?? "" }),
            without = \(map.filter { $0.kind == .without }.map(\.name))
            where upload = \(upload) and import is null and discarded_at is null
            """)
    }

    /// Says what the file became, and removes it.
    package func land(_ upload: Int64, as importID: Int64) async throws {
        try await execute(
            """
            update families.uploads set import = \(importID)
            where upload = \(upload) and import is null and discarded_at is null
            """)
        try await removePieces(of: upload)
    }

    /// Removes a file that nobody wants any more.
    package func discard(_ upload: Int64) async throws {
        try await execute(
            """
            update families.uploads set discarded_at = clock_timestamp()
            where upload = \(upload) and import is null and discarded_at is null
            """)
        try await removePieces(of: upload)
    }

    /// Removes files that have waited longer than this.
    package func discardUploads(olderThan days: Int) async throws {
        let old = try await query(
            """
            select upload from families.uploads where import is null and discarded_at is null
            and uploaded_at < clock_timestamp() - make_interval(days => \(Int32(days)))
            """
        ).decode(Int64.self)
        for upload in old { try await discard(upload) }
    }

    private func removePieces(of upload: Int64) async throws {
        try await execute("delete from families.upload_pieces where upload = \(upload)")
    }

    private static func place(_ upload: Int64, _ piece: Int32) -> SealedPlace {
        SealedPlace(.uploadedPiece, row: "\(upload)/\(piece)")
    }

    private static let uploadSelection: Statement = """
        select upload, size, as_of, sheet, headings, meanings, without, uploaded_at, uploaded_by, import,
        discarded_at is not null from families.uploads
        """
}

extension StoredUpload {
    fileprivate init(row: Row) throws(PostgresError) {
        id = try row[0]
        let size: Int64 = try row[1]
        self.size = Int(size)
        asOf = try row[2]
        sheet = try row[3]
        let (headings, meanings, without): ([String], [String], [String]) = (
            try row[4], try row[5], try row[6]
        )
        map =
            zip(headings, meanings).map {
                ColumnMapRecord(kind: .heading, name: $0, meaning: $1.isEmpty ? nil : $1)
            } + without.map { ColumnMapRecord(kind: .without, name: $0, meaning: nil) }
        uploadedAt = try row[7]
        uploadedBy = try row[8]
        importID = try row[9]
        isDiscarded = try row[10]
    }
}
