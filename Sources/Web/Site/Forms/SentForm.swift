import CivilCalendar
import Synchronization

/// The form of a request, for the page that has to say that nothing came of it: what a person said in it is told back, to
/// be copied.
final class SentForm: Sendable {
    /// Of the request that is being answered.
    @TaskLocal static var current: SentForm?

    private let fields = Mutex<FormFields?>(nil)

    func keep(_ sent: FormFields) { fields.withLock { $0 = sent } }

    /// What was typed and chosen, in the order of the form: by its question where that is known, else what was typed
    /// alone (words, days, telephone numbers), and no codes of the form's own.
    func answers(_ speech: SentSpeech) -> [SentAnswer] {
        var found: [SentAnswer] = []
        for (name, value) in fields.withLock({ $0 })?.answers ?? [] {
            let text = value[...].trimmed
            guard !text.isEmpty, !Self.own.contains(name) else { continue }
            let label = speech.label(name)
            guard label != nil || Self.isTyped(text) else { continue }
            let said = speech.value(text, of: name)
            if let label, let place = found.firstIndex(where: { $0.label == label }) {
                found[place].values.append(said)
            } else if !found.contains(where: { $0.label == nil && $0.values == [said] }) {
                found.append(SentAnswer(label: label, values: [said]))
            }
        }
        return found
    }

    /// What forms say of themselves.
    private static let own: Set<String> = ["seen", "row", "keep", "stamp", "form"]

    private static func isTyped(_ text: String) -> Bool {
        let isCode = text.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
                || [0x2D, 0x2E, 0x3A, 0x5F].contains(byte)
        }
        let digits = text.utf8.count { (0x30...0x39).contains($0) }
        return !isCode || CivilDate(iso: text) != nil || digits >= 7
    }
}

/// One answer of a form of which nothing came: what was asked, where that is known, and what was said.
struct SentAnswer: Sendable, Equatable {
    let label: String?
    var values: [String]
}
