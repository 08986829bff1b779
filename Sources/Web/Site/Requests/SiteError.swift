import Casework
import Hummingbird
import Rules

/// Why a request has no ordinary answer. Each has words in both languages under `error.<code>`; none holds a value
/// from the request.
enum SiteError: Error, Equatable {
    case notFound
    /// A page for people who are signed in.
    case signInNeeded
    /// The one-time link is wrong, used or too old.
    case linkNotValid
    case notAllowed
    /// The role looks and changes nothing.
    case mayNotChange
    /// A form that came from another site.
    case foreignForm
    /// A Host field that is not ours (DNS rebinding).
    case foreignHost
    case badRequest
    /// A filter, day or number in the address that cannot be read: nothing is shown rather than everything (H6).
    case badFilter
    /// Something in the address that nobody reads; its name, where that is a word.
    case unknownName(String?)
    /// Something that the address says more than once.
    case repeatedName(String)
    /// An instant of knowledge that cannot be read or has not come.
    case badInstant
    /// The family was registered after the instant that was asked about.
    case notKnownThen(OfficeMoment)
    case tooLarge
    case tooSlow
    /// Someone else changed it in between (H11).
    case conflict
    /// The database does not answer.
    case notReady
    case broken
    /// Another office took the family over, with a sentence for the person.
    case movedAway(LocalizedText)
    /// The office refused the act, with a sentence for the person.
    case refused(LocalizedText)

    var code: String {
        switch self {
        case .notFound: "not-found"
        case .signInNeeded: "sign-in-needed"
        case .linkNotValid: "link-not-valid"
        case .notAllowed: "not-allowed"
        case .mayNotChange: "may-not-change"
        case .foreignForm: "foreign-form"
        case .foreignHost: "foreign-host"
        case .badRequest: "bad-request"
        case .badFilter: "bad-filter"
        case .unknownName: "unknown-name"
        case .repeatedName: "repeated-name"
        case .badInstant: "bad-instant"
        case .notKnownThen: "not-known-then"
        case .tooLarge: "too-large"
        case .tooSlow: "too-slow"
        case .conflict: "conflict"
        case .notReady: "not-ready"
        case .broken: "broken"
        case .movedAway: "moved-away"
        case .refused: "refused"
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .notFound, .notKnownThen, .movedAway: .notFound
        case .signInNeeded: .unauthorized
        case .linkNotValid, .notAllowed, .mayNotChange, .foreignForm: .forbidden
        case .foreignHost: .misdirectedRequest
        case .badRequest, .badFilter, .unknownName, .repeatedName, .badInstant: .badRequest
        case .tooLarge: .contentTooLarge
        case .tooSlow: .requestTimeout
        case .conflict, .refused: .conflict
        case .notReady: .serviceUnavailable
        case .broken: .internalServerError
        }
    }

    /// Whether the address asks for something that no page reads.
    var isOfNames: Bool {
        switch self {
        case .unknownName, .repeatedName: true
        default: false
        }
    }

    private init(_ error: DeskError) {
        self =
            switch error {
            case .notFound: .notFound
            case .notAllowed: .notAllowed
            case .mayNotChange: .mayNotChange
            case .unknownFilter: .badFilter
            case .badInstant: .badInstant
            case .notKnownThen(let moment): .notKnownThen(moment)
            case .conflict: .conflict
            case .notReady: .notReady
            case .restricted(let day): .refused(RestrictionError.notShown(since: day))
            case .withdrawn(let day): .refused(WithdrawnFamily.text(on: day))
            case .movedAway(let text): .movedAway(text)
            case .refused(let text): .refused(text)
            }
    }

    /// What to do about it, in the language of the reader.
    func advice(_ words: Words) -> String {
        switch self {
        case .refused(let text), .movedAway(let text): words.heading(text)
        case .notKnownThen(let moment): words(NotKnownThen.text(at: moment))
        case .unknownName(let name?), .repeatedName(let name):
            words("error.\(code).which", ["name": name]) + words("error.\(code).advice")
        default: words("error.\(code).advice")
        }
    }

    /// The nearest of ours for an error that Hummingbird or its router threw.
    init(_ error: any Error) {
        if let own = error as? SiteError {
            self = own
        } else if let office = error as? DeskError {
            self.init(office)
        } else if let status = (error as? any HTTPResponseError)?.status {
            self =
                switch status {
                case .notFound: .notFound
                case .contentTooLarge: .tooLarge
                case .requestTimeout: .tooSlow
                default: status.kind == .clientError ? .badRequest : .broken
                }
        } else {
            self = .broken
        }
    }
}
