import CivilCalendar
import Synchronization

/// The form of a request, for the page that has to say that nothing came of it: what a person typed is told back to be copied.
final class SentForm: Sendable {
    /// Of the request that is being answered.
    @TaskLocal static var current: SentForm?

    private let fields = Mutex<FormFields?>(nil)

    func keep(_ sent: FormFields) { fields.withLock { $0 = sent } }

    /// What was typed and not chosen: words, days, telephone numbers, in the order of the form.
    var typed: [String] {
        fields.withLock { $0 }?.answers.filter { !Self.own.contains($0.name) }.map(\.value)
            .filter(Self.isTyped).reduce(into: []) { found, text in
                if !found.contains(text) { found.append(text) }
            } ?? []
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
