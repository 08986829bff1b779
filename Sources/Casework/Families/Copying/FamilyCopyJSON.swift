import CivilCalendar
package import Rules
import Store

extension FamilyCopy {
    package var json: CanonicalJSON {
        .object([
            .init("schema", .string(Self.schema)), .init("family", .integer(file.home)),
            .init("household", .optional(file.householdNumber)), .init("made_by", .string(madeBy)),
            .init("requested_by", .string(requestedBy)), .init("facts", .array(history.map(Self.json))),
            .init("acts", .array(acts.map(Self.json))), .init("decisions", .array(decisions.map(Self.json))),
            .init("covers", .array(covers.map(Self.json))),
            .init("consents", .array(consents.map(Self.json))),
            .init("disclosures", .array(disclosures.map(Self.json))),
            .init("imported", .array(imported.map(Self.json))), .init("looks", .array(looks.map(Self.json))),
        ])
    }

    private static func json(_ fact: HistoricFact) -> CanonicalJSON {
        let row = fact.fact.row
        let values = zip(row.kind.columns, row.values).map { column, value in
            CanonicalJSON.Field(column.name, json(value))
        }
        return .object([
            .init("kind", .string(row.kind.rawValue)),
            .init("person", row.person == 0 ? .null : .string(row.owner.description)),
            .init("values", .object(values)), .init("true_from", .optional(row.valid.from?.description)),
            .init("true_until", .optional(row.valid.to?.description)),
            .init("held_from", .string(fact.from.text)),
            .init("held_until", .optional(fact.to?.text)),
            .init("recorded_by", .string(fact.recordedBy)),
            .init("reason", .string(fact.reason)),
        ])
    }

    private static func json(_ value: FactValue) -> CanonicalJSON {
        switch value {
        case .null: .null
        case .text(let text): .string(text)
        case .integer(let number): .integer(number)
        case .date(let day): .string(day.description)
        case .bool(let flag): .bool(flag)
        case .texts(let texts): .array(texts.map { .string($0) })
        }
    }

    private static func json(_ act: ActRecord) -> CanonicalJSON {
        .object([
            .init("kind", .string(act.kind)), .init("on", .optional(act.day?.description)),
            .init("at", .string(act.at.text)), .init("recorded_by", .string(act.recordedBy)),
            .init("reason", .optional(act.reason)), .init("undoes", .optional(act.undoes?.text)),
        ])
    }

    private static func json(_ decision: StoredDecision) -> CanonicalJSON {
        .object([
            .init("id", .integer(decision.id)), .init("programme", .string(decision.programme)),
            .init("unit", .string(decision.unit)), .init("on", .string(decision.day.description)),
            .init("outcome", .string(decision.outcome.rawValue)),
            .init("amount", .optional(decision.amount?.yuan)), .init("period", .optional(decision.period)),
            .init("missing", .array(decision.missing.map { .string($0) })),
            .init("rule_version", .string(decision.ruleVersion)),
        ])
    }

    private static func json(_ cover: FamilyCover) -> CanonicalJSON {
        .object([
            .init("person", .string(cover.person.description)), .init("scheme", .string(cover.scheme)),
            .init("year", .integer(Int64(cover.year))), .init("plan", .string(cover.plan)),
            .init("from", .optional(cover.term.from?.description)),
            .init("until", .optional(cover.term.to?.description)),
            .init("premium", .string(Money(fen: cover.premiumFen).yuan)),
        ])
    }

    private static func json(_ consent: FamilyConsent) -> CanonicalJSON {
        .object([
            .init("person", .string(consent.person.description)), .init("scheme", .string(consent.scheme)),
            .init("year", .integer(Int64(consent.year))), .init("answer", .string(consent.answer)),
            .init("evidence", .string(consent.evidence)), .init("on", .string(consent.givenOn.description)),
            .init("recorded_by", .string(consent.recordedBy)),
        ])
    }

    private static func json(_ disclosure: FamilyDisclosure) -> CanonicalJSON {
        .object([
            .init("at", .string(disclosure.at.text)), .init("recipient", .string(disclosure.recipient)),
            .init("purpose", .string(disclosure.purpose)),
            .init("exported_by", .string(disclosure.exportedBy)),
            .init("approved_by", .optional(disclosure.approvedBy)),
            .init("delete_by", .optional(disclosure.deleteBy?.description)),
        ])
    }

    private static func json(_ imported: Imported) -> CanonicalJSON {
        .object([
            .init("import", .integer(imported.importID)), .init("at", .string(imported.at.text)),
            .init(
                "cells",
                .array(
                    imported.filled.map { heading, cell in
                        .object([.init("heading", .string(heading)), .init("cell", .string(cell))])
                    })),
        ])
    }

    private static func json(_ look: FamilyLook) -> CanonicalJSON {
        .object([
            .init("at", .string(look.at.text)), .init("actor", .string(look.actor)),
            .init("purpose", .string(look.purpose)), .init("request", .string(look.request.text)),
        ])
    }
}
