import Rules

extension DossierContradictions {
    /// What a family that is registered declares of its children beside those it lists. A list that is said to be whole
    /// has as many who may be living as are declared. Fewer declared can be true: children of an earlier marriage are
    /// listed and not counted.
    package static func countFaults(in family: FamilyFacts, at path: String = "family") -> [DataFault] {
        guard family.complete.contains(.parentage), let alive = family.declared.childrenAlive,
            alive > family.listedChildren.perhapsLiving
        else { return [] }
        let text = LocalizedText(
            zh: "比列出的在世子女多，而 complete 说子女已列全；请核对人数和去世日期，补填子女，或从 complete 中去掉 parentage。",
            en:
                "is more than the listed children who may be living, although `complete` says that all are listed; "
                + "check the count and the deaths, add who is missing, or take `parentage` out of `complete`."
        )
        return [
            DataFault(position: nil, path: "\(path).declared.children_alive", text: text, code: code)
        ]
    }
}
