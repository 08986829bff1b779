/// A thing of the host (a person, a family) whose members FEEL reads by name, each when an expression asks for it.
///
/// The members and their types are declared once in an ``ObjectType``; an expression checked against it asks by
/// position, so reading costs no look-up by name.
public protocol HostObject: AnyObject, Sendable {
    var objectType: ObjectType { get }

    /// The value of the member at this position of `objectType.members`: `.unknown(…)` where the fact is missing,
    /// `.null` where there is none. Tells the recorder which fact was read and when the answer may change.
    func member(_ index: Int, _ recorder: Recorder) -> Value

    /// Whether the two are the same thing, however they were come by.
    func isSame(as other: any HostObject) -> Bool
}

extension HostObject {
    public func isSame(as other: any HostObject) -> Bool { self === other }
}

/// Knows the objects that stand in cells of a run by themselves, for what is asked a million times: an object is then
/// sixteen bytes that nobody allocates or counts references to.
public protocol CellHost: AnyObject {
    /// The only type of its objects.
    var cellType: ObjectType { get }

    func object(_ cell: Cell, _ run: Run) -> any HostObject

    /// See ``HostObject/member(_:_:)``.
    func member(_ index: Int, of cell: Cell, _ run: Run) -> Cell

    /// The same of many cells at once; those it leaves are asked one by one.
    func members(_ index: Int, of cells: Column, _ request: inout ColumnRequest, _ run: Run)
}

extension CellHost {
    public func members(_ index: Int, of cells: Column, _ request: inout ColumnRequest, _ run: Run) {
        request.leaveAll()
    }
}

/// The declared members of a kind of host object.
public final class ObjectType: Sendable {
    public struct Member: Sendable {
        public let name: String
        public let type: FEELType

        public init(_ name: String, _ type: FEELType) {
            self.name = name
            self.type = type
        }
    }

    public let name: String
    public let members: [Member]
    private let positions: [String: Int]

    /// Member names must differ. Members may be of object types not yet made: ``FEELType/object(_:)`` goes by name.
    public init(_ name: String, _ members: [Member]) {
        self.name = name
        self.members = members
        positions = Dictionary(members.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    /// The position of a member, or nil where there is none of this name.
    public func index(of member: String) -> Int? { positions[member] }
}
