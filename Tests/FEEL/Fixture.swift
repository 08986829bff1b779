import FEEL
import Foundation

/// Files of `Fixtures`, found beside this source so that the tests run from any build folder.
enum Fixture {
    static func url(_ name: String) -> URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)")
    }
}

/// Evaluates a text without names in the standard's mode; a text that cannot be compiled is null.
func feel(_ text: String, clock: Clock = .none) -> Value {
    let compiled = Expression.compile(text, in: Environment(mode: .standard))
    return (try? compiled.expression?.evaluate(clock: clock)) ?? .null
}

/// A generator with a seed, so that a failure can be run again (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
