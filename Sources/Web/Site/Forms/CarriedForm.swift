/// The form of a page that goes along when the reader changes the language: what was typed is sent to the page's own
/// address, and comes back in the other language with nothing done. Its `<form>` has the id `carried`.
struct CarriedForm: Sendable, Equatable {
    /// Where the form is shown again.
    let path: String
    let comesBackAs: FormFields.Again
    /// Shown to those only who may change something.
    let isAct: Bool
    /// More than one act stands on the form, so that Enter in a field does none of them.
    let hasSeveralActs: Bool

    /// A form whose fields stand in the address: it is asked for as it is.
    static func filters(_ path: String) -> CarriedForm {
        CarriedForm(path: path, comesBackAs: .address, isAct: false, hasSeveralActs: false)
    }

    /// A form that is posted and changes nothing.
    static func look(_ path: String, as again: FormFields.Again = .form) -> CarriedForm {
        CarriedForm(path: path, comesBackAs: again, isAct: false, hasSeveralActs: false)
    }

    /// A form that is posted and changes something, once it is sent.
    static func act(
        _ path: String, as again: FormFields.Again = .form, hasSeveralActs: Bool = false
    ) -> CarriedForm {
        CarriedForm(path: path, comesBackAs: again, isAct: true, hasSeveralActs: hasSeveralActs)
    }
}

/// A page with one form that is always there, sent to one address.
protocol FilledPage: PageModel {
    var path: String { get }
}

extension FilledPage {
    var carried: CarriedForm? { .act(path) }
}

extension FormFields {
    /// What is shown once more, in the other language.
    enum Again: String, Sendable {
        /// The form, with what was typed.
        case form
        /// What it would come to, or what was found.
        case preview
        /// The page at the address that the fields make.
        case address
    }

    /// The field by which a form says that it only asks to be shown once more.
    static let againName = "again"

    /// What was answered, without what a form says of itself: its step, and what its page had shown.
    var answers: [(name: String, value: String)] {
        entries.filter { !["step", "basis", "opened", Meanwhile.name, Self.againName].contains($0.name) }
    }

    /// Nil where the form was sent to do something.
    var again: Again? { all(Self.againName).compactMap(Again.init).first }
}
