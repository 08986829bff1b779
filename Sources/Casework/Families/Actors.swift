import Benefits
package import Rules
package import Store

/// Who acts: people with a name, a role and areas. Every act has an actor, and a second person is another one.
package struct Actors: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// The person named by `--as`, or the account of the operating system, which speaks for all areas.
    ///
    /// The account needs no row: whoever may run the command on the office's machine already has its key file. Any
    /// other name must have been added.
    package func resolve(_ name: String?, account: String) async throws -> Actor {
        if let actor = try await store.actor(named: name ?? account) { return actor }
        guard name == nil || name == account else { throw ActorError.unknown }
        return Actor(
            id: 0, name: account, role: .administrator, areas: [ActorArea(code: "root", scope: .everywhere)])
    }

    /// The part of the actor's areas an act is for: the area named, or the actor's own.
    package func scope(of area: String?, for actor: Actor) async throws -> Scope? {
        guard let area else { return nil }
        let found = try await store.act(as: actor, scope: actor.areas.first?.scope, readOnly: true) {
            session in
            try await session.areas().first { $0.record.code == area }?.scope
        }
        guard let found, actor.mayActFor(found) else { throw ActorError.areaNotTheirs }
        return found
    }

    /// Adds a person; only an administrator for all of the new person's areas may.
    package func add(
        _ name: String, role: ActorRole, areas: [String], by adder: Actor
    ) async throws -> Actor {
        guard adder.role == .administrator else { throw ActorError.notAdministrator }
        let isName =
            (1...100).contains(name.count) && !name.contains { $0.isNewline }
            && name == IdentityText.trimmed(name)
        if !isName { throw ActorError.noName }
        if UnsealedText.holdsPersonalNumber(name) { throw ActorError.nameHoldsNumber }
        if try await store.actor(named: name) != nil { throw ActorError.nameTaken }
        for area in areas { _ = try await scope(of: area == "root" ? nil : area, for: adder) }
        if areas.contains("root"), !adder.mayActFor(.everywhere) { throw ActorError.areaNotTheirs }
        return try await store.addActor(named: name, role: role, areas: areas, by: adder.name)
    }

    package func list() async throws -> [Actor] { try await store.actors() }
}

/// Why a person cannot act or be added.
package enum ActorError: Error, Sendable, Hashable {
    case unknown, noName, nameTaken, nameHoldsNumber, notAdministrator, areaNotTheirs

    package var text: LocalizedText {
        switch self {
        case .unknown:
            LocalizedText(
                zh: "没有这个用户，请先用 guanhuai user add 添加。", en: "no such user; add one with guanhuai user add")
        case .noName:
            LocalizedText(
                zh: "用户名应为一行，1 到 100 字，首尾不留空格。",
                en: "a user's name is one line of 1 to 100 characters, without blanks around it")
        case .nameHoldsNumber: UnsealedText.nameFault
        case .nameTaken: LocalizedText(zh: "已有同名用户。", en: "there is a user of this name already")
        case .notAdministrator: LocalizedText(zh: "只有管理员可以添加用户。", en: "only an administrator adds users")
        case .areaNotTheirs:
            LocalizedText(
                zh: "没有这个区划，或不在您的管辖范围内。", en: "no such area, or it is not within this person's areas")
        }
    }
}

extension ActorError: CustomStringConvertible {
    package var description: String { text.en }
}
