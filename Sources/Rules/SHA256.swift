/// SHA-256 (FIPS 180-4) of bytes, for the names of rule versions and the digests of decisions. Written here because
/// the pure targets import nothing; secrets are hashed elsewhere.
public struct SHA256 {
    /// Eight words, a to h.
    private typealias State = (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)

    private var state: State = (
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
    )

    private init() {}

    /// The 32 bytes of the digest.
    public static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        let whole = bytes.count / 64 * 64
        var rest = Array(bytes[whole...])
        rest.append(0x80)
        while rest.count % 64 != 56 { rest.append(0) }
        let bits = UInt64(bytes.count) * 8
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            rest.append(UInt8(truncatingIfNeeded: bits >> shift))
        }
        bytes.withUnsafeBytes { hash.absorb(UnsafeRawBufferPointer(rebasing: $0[..<whole])) }
        rest.withUnsafeBytes { hash.absorb($0) }
        return withUnsafeBytes(of: hash.state) { words in
            words.bindMemory(to: UInt32.self).flatMap { word in
                stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
            }
        }
    }

    /// The digest in lower-case hexadecimal, 64 characters.
    public static func hex(_ bytes: [UInt8]) -> String {
        let digits: [UInt8] = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in digest(bytes) {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Takes in blocks of 64 bytes.
    private mutating func absorb(_ blocks: UnsafeRawBufferPointer) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
            Self.constants.withUnsafeBufferPointer { constants in
                for start in stride(from: 0, to: blocks.count, by: 64) {
                    Self.expand(blocks, start, words)
                    mix(words, constants)
                }
            }
        }
    }

    /// The schedule of a block: its sixteen words, and those that follow from them.
    @inline(__always)
    private static func expand(
        _ blocks: UnsafeRawBufferPointer, _ start: Int, _ words: UnsafeMutableBufferPointer<UInt32>
    ) {
        for index in 0..<16 {
            let word = blocks.loadUnaligned(fromByteOffset: start + index * 4, as: UInt32.self)
            words[index] = UInt32(bigEndian: word)
        }
        for index in 16..<64 {
            let first = words[index - 15]
            let second = words[index - 2]
            let low = rotate(first, 7) ^ rotate(first, 18) ^ (first >> 3)
            let high = rotate(second, 17) ^ rotate(second, 19) ^ (second >> 10)
            words[index] = words[index - 16] &+ low &+ words[index - 7] &+ high
        }
    }

    @inline(__always)
    private mutating func mix(
        _ words: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>
    ) {
        var (a, b, c, d, e, f, g, h) = state
        // Eight rounds in a row, so that no word has to change its place.
        for index in stride(from: 0, to: 64, by: 8) {
            Self.round(a, b, c, &d, e, f, g, &h, words[index] &+ constants[index])
            Self.round(h, a, b, &c, d, e, f, &g, words[index + 1] &+ constants[index + 1])
            Self.round(g, h, a, &b, c, d, e, &f, words[index + 2] &+ constants[index + 2])
            Self.round(f, g, h, &a, b, c, d, &e, words[index + 3] &+ constants[index + 3])
            Self.round(e, f, g, &h, a, b, c, &d, words[index + 4] &+ constants[index + 4])
            Self.round(d, e, f, &g, h, a, b, &c, words[index + 5] &+ constants[index + 5])
            Self.round(c, d, e, &f, g, h, a, &b, words[index + 6] &+ constants[index + 6])
            Self.round(b, c, d, &e, f, g, h, &a, words[index + 7] &+ constants[index + 7])
        }
        state.0 &+= a
        state.1 &+= b
        state.2 &+= c
        state.3 &+= d
        state.4 &+= e
        state.5 &+= f
        state.6 &+= g
        state.7 &+= h
    }

    @inline(__always)
    private static func round(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
        _ h: inout UInt32, _ word: UInt32
    ) {
        let first =
            h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ (g ^ (e & (f ^ g))) &+ word
        d &+= first
        h = first &+ (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ ((a & b) | (c & (a | b)))
    }

    @inline(__always)
    private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
        word >> count | word << (32 - count)
    }

    // The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
        0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7,
        0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc,
        0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351,
        0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e,
        0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585,
        0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f,
        0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
        0xc671_78f2,
    ]
}
