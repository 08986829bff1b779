import Store

extension [ActRecord] {
    /// Whether what an act says holds: nothing took it back, or what did was itself taken back.
    func stands(_ act: StoredInstant) -> Bool {
        guard let undoing = first(where: { $0.undoes == act }) else { return true }
        return !stands(undoing.at)
    }

    /// Whether an act can be taken back: of a kind that can, by nothing yet. What took back the withdrawal of a registration
    /// is not: the registration is withdrawn anew.
    func canUndo(_ act: ActRecord) -> Bool {
        guard EventKind(rawValue: act.kind)?.isUndoable ?? true, !contains(where: { $0.undoes == act.at })
        else {
            return false
        }
        return first { $0.at == act.undoes }?.isPutBackByUndoing ?? true
    }
}

extension ActRecord {
    /// Whether taking back the taking back of this act puts it in force again: it has done nothing but to facts. A
    /// registration is withdrawn anew, and two entries are merged anew.
    var isPutBackByUndoing: Bool {
        EventKind(rawValue: kind).map { $0 != .registrationWithdrawn && $0 != .merged } ?? true
    }
}
