package import CivilCalendar
package import Rules
package import Store

/// An area by its code and names.
package struct NamedArea: Sendable, Hashable {
    package let code: String
    package let name: LocalizedText

    package init(code: String, name: LocalizedText) {
        self.code = code
        self.name = name
    }
}

/// When something was done, as the office's clock showed it.
package struct OfficeMoment: Sendable, Hashable {
    package let day: CivilDate
    package let hour: Int
    package let minute: Int

    /// China keeps one time, eight hours ahead of UTC.
    package init(_ instant: StoredInstant) {
        let seconds = instant.sinceMillennium / 1_000_000 + 8 * 3600
        let days = seconds >= 0 ? seconds / 86_400 : -((-seconds + 86_399) / 86_400)
        day = CivilDate(dayNumber: Int32(clamping: days))
        let ofDay = Int(seconds - days * 86_400)
        hour = ofDay / 3600
        minute = ofDay / 60 % 60
    }

    /// Now, by the clock of this machine.
    package static var now: OfficeMoment { OfficeMoment(StoredInstant.read()) }

    /// Nil for what is held now.
    init?(_ knowledge: Knowledge) {
        guard case .at(let microseconds) = knowledge else { return nil }
        self.init(StoredInstant(sinceMillennium: microseconds))
    }

    /// Of an instant of knowledge as a person typed it; nil where none was, or it cannot be read.
    package init?(asKnown text: String?) {
        guard let text, let instant = KnownInstant(text) else { return nil }
        self.init(StoredInstant(sinceMillennium: instant.microseconds))
    }

    /// "2026-11-25 09:40".
    package var text: String {
        "\(day) \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}

extension Desk {
    /// The villages the caller may see, in order of their code.
    package func villages(_ caller: Caller) async throws -> [NamedArea] {
        try await act(caller, readOnly: true) { session in
            try await Self.areas(session).filter { $0.isVillage }.map(\.area)
        }
    }

    struct VisibleArea {
        let area: NamedArea
        let isVillage: Bool
    }

    /// The areas within the scope of the session.
    static func areas(_ session: StoreSession) async throws -> [VisibleArea] {
        try await session.areas().filter { $0.scope.map(session.scope.contains) ?? false }.map { stored in
            let record = stored.record
            return VisibleArea(
                area: NamedArea(
                    code: record.code,
                    name: LocalizedText(zh: record.nameZh, en: record.nameEn ?? record.nameZh)),
                isVillage: record.level == .village)
        }
    }

    /// The names of areas by code; a code without a record is named by itself.
    static func areaNames(_ session: StoreSession) async throws -> [String: LocalizedText] {
        Dictionary(
            try await areas(session).map { ($0.area.code, $0.area.name) },
            uniquingKeysWith: { first, _ in first })
    }
}

extension [String: LocalizedText] {
    /// "东风社区（990101001001）".
    func said(_ code: String) -> LocalizedText {
        guard let name = self[code] else { return LocalizedText(zh: code, en: code) }
        return LocalizedText(zh: "\(name.zh)（\(code)）", en: "\(name.en) (\(code))")
    }

    /// The area of this code, by its name where it has one.
    func area(_ code: String) -> NamedArea {
        NamedArea(code: code, name: self[code] ?? LocalizedText(zh: code, en: code))
    }
}
