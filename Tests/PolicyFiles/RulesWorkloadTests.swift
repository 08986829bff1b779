import Testing
import bench_rules

/// The workload of `make bench-rules`, at its smallest: the outcomes of ten thousand families are those of every peer.
struct RulesWorkloadTests {
    @Test func `flat families come out as every peer says`() throws {
        let rows = FamilyRows(count: 10_000)
        try WorkloadRun(Workload.rules(.flat), threads: 2).flat(rows).check("flat")
    }

    @Test func `the same families as persons, through the facts dictionary, come out alike`() throws {
        let rows = FamilyRows(count: 10_000)
        try WorkloadRun(Workload.rules(.persons), threads: 2).persons(rows).outcomes.check("persons")
    }

    @Test func `other outcomes are refused`() throws {
        let rows = FamilyRows(count: 10_000)
        let outcomes = OutcomeBlock(count: rows.count)
        #expect(throws: WorkloadFault.self) { try outcomes.check("nothing decided") }
        #expect(throws: WorkloadFault.self) { try OutcomeBlock(count: 9999).check("too few") }
    }
}
