/// One family: who it is, what is known of it, and what that comes to.
struct FamilyModel: TimedPage {
    static let template = "Families.Family"
    static let section: MenuSection? = .families

    /// One person with the facts known now. Numbers are masked.
    struct Person: Sendable {
        /// Place of this person on the page, for links to it.
        let anchor: String
        let name: String
        let role: String
        /// The family of somebody who is named here and belongs to another one.
        let elsewhere: PageLink?
        /// A sentence instead of an age for one who has died; nil for the living.
        let died: String?
        let facts: [LabelledValue]
    }

    /// A change that a later file proposed and nobody has decided on.
    struct WaitingChanges: Sendable {
        let text: String
        let href: String
    }

    /// The file was closed, and the form that opens it again.
    struct Closed: Sendable {
        let text: String
        /// Nil where the page is of what was known earlier.
        let path: String?
    }

    let title: String
    let tabTitle: String
    /// What just happened, after a form was sent.
    let outcome: String?
    let closed: Closed?
    let household: String
    let village: String
    let people: [Person]
    let facts: [LabelledValue]
    let waitingChanges: WaitingChanges?
    /// The family is offered to another office, and where that stands.
    let offered: PageLink?
    /// The facts that would settle what is undetermined, as questions, each once.
    let questions: [Question]
    let hasQuestions: Bool
    /// The form that asks for another day, or for what was known at an instant.
    let asKnown: AsKnown
    /// Where what happened is recorded, and what was recorded before.
    /// Nil where the page is of what was known earlier.
    let eventsHref: String?
    let historyHref: String
    /// Every entry that is held, and the acts on single ones.
    let factsHref: String
    /// The years to come, every programme.
    let forecastHref: String
    let decisions: [DecisionModel]
    let hasDecisions: Bool
    /// Why money of it waits, or goes to another family.
    let holds: [String]
    /// What people said about cover in the years of the day.
    let coverAnswers: [String]
    /// Programmes that no determination covers by itself: eligible ones first, then undetermined, then the others.
    let measures: [DecisionModel]
    let hasMeasures: Bool
    /// What can be done with the file as a whole.
    let fileActs: [EventListModel.Entry]
    let hasFileActs: Bool
}

/// A fact to ask for, and which programmes wait for it.
struct Question: Sendable, Equatable {
    let text: String
    let programmes: String
    /// Where it can be answered.
    let answers: [PageLink]
    let hasAnswers: Bool
}
