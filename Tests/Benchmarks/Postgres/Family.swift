import Postgres

/// One row of the benchmark's table: sixteen columns, as the peers' programs have it.
struct Family {
    var id: Int32
    var register: Int16
    var area: Int32
    var members: Int16
    var income: Int32
    var wifeBorn: Int32
    var husbandBorn: Int32
    var isWifeAlive: Bool
    var isHusbandAlive: Bool
    var children: Int16
    var hasAdoptedLater: Bool
    var isChildAlive: Bool
    var disability: Int16
    /// Days since 2000-01-01; nil where there is no child.
    var childBorn: Int32?
    var isInCollege: Bool
    var isInProvince: Bool

    static let count = 1_000_000

    static let columns = """
        family_id,hukou,area_code,members,income,wife_birth,husband_birth,wife_alive,husband_alive,child_count,\
        adopted_later,child_alive,child_disability,child_birth,child_in_college,college_in_province
        """

    static let tables = """
        create table families (
          family_id int primary key, hukou smallint not null, area_code int not null, members smallint not null,
          income int not null, wife_birth date not null, husband_birth date not null, wife_alive bool not null,
          husband_alive bool not null, child_count smallint not null, adopted_later bool not null,
          child_alive bool not null, child_disability smallint not null, child_birth date,
          child_in_college bool not null, college_in_province bool not null);
        create table families_1000000 (like families including all);
        """

    /// A made-up family, the same for the same number (splitmix64).
    init(number: Int32) {
        var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
        func next(_ bound: Int32) -> Int32 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return Int32((mixed ^ mixed >> 31) >> 33) % bound
        }
        id = number
        register = Int16(next(2))
        area = [430102, 430103, 430104, 430105, 430111][Int(next(5))]
        members = 1 + Int16(next(6))
        income = next(40_000)
        wifeBorn = next(20_000) - 20_000
        husbandBorn = wifeBorn + next(4000) - 2900
        isWifeAlive = next(100) < 93
        isHusbandAlive = !isWifeAlive || next(100) < 90
        children = Int16(max(0, next(6) - 2))
        let hasChild = children > 0
        hasAdoptedLater = next(100) < 3
        isChildAlive = hasChild && next(100) < 87
        disability = Int16(max(0, next(30) - 25))
        childBorn = hasChild ? wifeBorn + 7300 + next(8000) : nil
        isInCollege = isChildAlive && next(100) < 10
        isInProvince = isInCollege && next(100) < 70
    }
}

/// Read from a row of a query.
extension Family: RowDecodable {
    init(row: Row) throws(PostgresError) {
        (id, register, area, members) = try row.decode(Int32.self, Int16.self, Int32.self, Int16.self)
        income = try row[4]
        wifeBorn = try row[5, as: Day.self].number
        husbandBorn = try row[6, as: Day.self].number
        isWifeAlive = try row[7]
        isHusbandAlive = try row[8]
        children = try row[9]
        hasAdoptedLater = try row[10]
        isChildAlive = try row[11]
        disability = try row[12]
        childBorn = try row[13, as: Day?.self]?.number
        isInCollege = try row[14]
        isInProvince = try row[15]
    }
}

/// Read from a row of a binary COPY, and written to one.
extension Family {
    @inline(__always)
    init(_ row: inout CopyRow) throws(DecodingProblem) {
        id = try row.int32()
        register = try row.int16()
        area = try row.int32()
        members = try row.int16()
        income = try row.int32()
        wifeBorn = try row.dayNumber() ?? 0
        husbandBorn = try row.dayNumber() ?? 0
        isWifeAlive = try row.bool()
        isHusbandAlive = try row.bool()
        children = try row.int16()
        hasAdoptedLater = try row.bool()
        isChildAlive = try row.bool()
        disability = try row.int16()
        childBorn = try row.dayNumber()
        isInCollege = try row.bool()
        isInProvince = try row.bool()
    }

    @inline(__always)
    func write(_ row: inout PostgresBuffer) {
        row.column(id)
        row.column(register)
        row.column(area)
        row.column(members)
        row.column(income)
        row.column(wifeBorn)
        row.column(husbandBorn)
        row.column(isWifeAlive)
        row.column(isHusbandAlive)
        row.column(children)
        row.column(hasAdoptedLater)
        row.column(isChildAlive)
        row.column(disability)
        if let childBorn { row.column(childBorn) } else { row.columnNull() }
        row.column(isInCollege)
        row.column(isInProvince)
    }

    func bind(_ row: inout ParameterBlock) {
        row.bind(id)
        row.bind(register)
        row.bind(area)
        row.bind(members)
        row.bind(income)
        row.bind(Day(number: wifeBorn))
        row.bind(Day(number: husbandBorn))
        row.bind(isWifeAlive)
        row.bind(isHusbandAlive)
        row.bind(children)
        row.bind(hasAdoptedLater)
        row.bind(isChildAlive)
        row.bind(disability)
        row.bind(childBorn.map { Day(number: $0) })
        row.bind(isInCollege)
        row.bind(isInProvince)
    }
}

/// A `date` as its number.
struct Day: PostgresCodable {
    let number: Int32

    static var postgresType: PostgresType { .date }

    func encode(into buffer: inout PostgresBuffer) { buffer.append(number) }

    static func decode(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(DecodingProblem) -> Day {
        guard type == .date, bytes.count == 4 else { throw .malformed }
        return Day(number: Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
    }
}
