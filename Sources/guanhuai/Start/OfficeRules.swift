import Benefits
import Casework
import Foundation
import PolicyFiles
import Rules

extension Office {
    /// What was published, else what came with the program: by this the register is decided.
    func rulesInForce() async throws -> RulesInForce {
        let found = try await publishedRules.inForce(or: { try layout.policy() }, as: actor)
        guard found.publication != nil else { return found }
        return RulesInForce(
            policy: found.policy.following(try PolicyFolder.areas(in: layout.config.path)),
            origin: found.origin)
    }

    var publishedRules: PublishedRules {
        PublishedRules(store: store, reader: KeptRules.reader)
    }
}

/// Compiles rule texts that the database keeps. Areas are the office's own and stay where they are: what was decided
/// under a code that was replaced is decided so again.
enum KeptRules {
    static let reader: PolicyReader = { texts in
        try PolicyFolder.load(texts).following(try PolicyFolder.areas(in: Layout.find().config.path))
    }
}

extension RulesInForce {
    /// "规则：第 3 次公布，摘要 4f2a…".
    var said: String {
        let digest = policy.digest.prefix(16)
        switch origin {
        case .published(let number):
            return say("规则：第 \(number) 次公布，摘要 \(digest)", "Rules: publication \(number), digest \(digest)")
        case .shipped:
            return say(
                "规则：随程序安装的文件（尚未公布），摘要 \(digest)", "Rules: as installed (none published yet), digest \(digest)"
            )
        }
    }

    var json: CanonicalJSON {
        .object([
            .init("publication", publication.map { .integer($0) } ?? .null),
            .init("digest", .string(policy.digest)),
        ])
    }
}
