import Rules
import Testing

@Suite("Digests and canonical JSON")
struct DigestTests {
    @Test(
        "SHA-256 gives the standard's own examples",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func standardExamples(text: String, digest: String) {
        #expect(SHA256.hex(Array(text.utf8)) == digest)
    }

    @Test("A million times the letter a takes many blocks")
    func manyBlocks() {
        let digest = SHA256.hex(Array(repeating: UInt8(ascii: "a"), count: 1_000_000))
        #expect(digest == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test(
        "The padding is right on both sides of a block's edge",
        arguments: [
            (55, "eb2c86e932179f4ba13fe8715a26124b77d6bad290b9b4c1cc140cf633300c19"),
            (56, "a5fc6e203a4c2b657d0d153885932414b2ffc6a93f0f8bf8b3183315e5a7212c"),
            (63, "94e419fabac7f930810f9636354042f8c1426d2f834d4ab65c93dc1e69326b13"),
            (64, "a0fab1377f49a759b57f63318262ebe89fabfc990e8e93ceac2984561482b9d4"),
            (65, "74b128f30cf83de43ddf4aafc40c7b50a7443d3c73a89a7cfca17e15e43d51ab"),
        ])
    func padding(length: Int, digest: String) {
        #expect(SHA256.hex(Array(repeating: UInt8(ascii: "b"), count: length)) == digest)
    }

    @Test("Keys keep their order and only what JSON requires is escaped")
    func canonical() {
        let json = CanonicalJSON.object([
            .init("b", .string("引\"\\\n\u{1}")), .init("a", .array([.null, .bool(true), .integer(-5)])),
        ])
        #expect(json.text == #"{"b":"引\"\\\u000a\u0001","a":[null,true,-5]}"#)
    }
}
