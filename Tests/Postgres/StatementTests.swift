import Postgres
import Testing

struct StatementTests {
    @Test("interpolated values become numbered parameters and never text")
    func binds() {
        let name = "x'; drop table t; --"
        let statement: Statement = "select a from t where a = \(1) and b = \(name)"
        #expect(statement.sql == "select a from t where a = $1 and b = $2")
        #expect(statement.parameters.count == 2)
    }

    @Test("a statement inside another is joined with its values renumbered")
    func joins() {
        let inner: Statement = "b = \("x") or c = \(2)"
        let outer: Statement = "select 1 where a = \(1) and (\(inner)) and d = \(3)"
        #expect(outer.sql == "select 1 where a = $1 and (b = $2 or c = $3) and d = $4")
        let twice: Statement = "\(outer) union \(outer)"
        #expect(twice.sql.hasSuffix("a = $5 and (b = $6 or c = $7) and d = $8"))
        #expect(twice.parameters.count == 8)
    }

    @Test("ten and more parameters are renumbered whole")
    func joinsMany() {
        let parts = (1...12).map { number -> Statement in "\(number)" }
        let list = Statement.joined(parts, by: ", ")
        let outer: Statement = "select \(0), \(list), \(13)"
        #expect(outer.sql == "select " + (1...14).map { "$\($0)" }.joined(separator: ", "))
    }

    @Test("text around parameters may be Chinese")
    func joinsUnicode() {
        let inner: Statement = "名 = \("甲") 或"
        let outer: Statement = "观 \(1) 怀 \(inner) 完"
        #expect(outer.sql == "观 $1 怀 名 = $2 或 完")
    }

    @Test("identifiers are quoted, raw text is spelled out")
    func quotes() {
        let statement: Statement = "select \(identifier: "say \"hi\"") from \(unsafeRaw: "t")"
        #expect(statement.sql == #"select "say ""hi""" from t"#)
        #expect(statement.parameters.count == 0)
    }
}
