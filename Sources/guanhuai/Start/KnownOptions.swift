import ArgumentParser
import Casework
import Store

/// As the office knew it at an instant; what it holds now where none is given.
struct KnownOptions: ParsableArguments {
    @Option(
        name: .customLong("as-known"),
        help: ArgumentHelp(
            say("按当时所知，如 2026-09-01T09:00。", "As it was known at this instant, such as 2026-09-01T09:00."),
            valueName: say("时刻", "instant")))
    var asKnown: String?

    func validate() throws {
        if let asKnown, KnownInstant(asKnown) == nil { throw ValidationError(KnowledgeFault().text.said) }
    }

    /// A dossier file says itself what is known.
    func refuse(beside dossier: String?) throws {
        guard dossier != nil, asKnown != nil else { return }
        throw ValidationError(
            say("--as-known 只用于已登记的家庭。", "--as-known asks about a registered family, not a file."))
    }
}

extension Office {
    func knowledge(_ known: KnownOptions) async throws -> Knowledge {
        try await store.knowledge(asked: known.asKnown, as: actor)
    }
}
