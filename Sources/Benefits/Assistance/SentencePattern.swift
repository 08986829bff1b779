import Rules

/// A sentence with `{name}` in the places of values. Read once from left to right by bytes: what a value says is never
/// taken for a place.
enum SentencePattern {
    /// Where in a sentence a value stands.
    private struct Place {
        let start: Int
        let end: Int
        let value: Int
    }

    /// The sentence with every place filled that has a value; others stay as they are.
    static func fill(
        _ pattern: String, _ values: KeyValuePairs<String, LocalizedText>, isChinese: Bool
    ) -> String {
        var pattern = pattern
        return pattern.withUTF8 { text in
            let most = text.count { $0 == UInt8(ascii: "{") }
            if most == 0 { return nil }
            return withUnsafeTemporaryAllocation(of: Place.self, capacity: most) { room in
                let places = places(in: text, values, room)
                return String(unsafeUninitializedCapacity: length(text, places, values, isChinese)) {
                    write(text, places, values, isChinese, to: $0)
                }
            }
        } ?? pattern
    }

    /// The places that have a value, in the room given.
    private static func places(
        in text: UnsafeBufferPointer<UInt8>, _ values: KeyValuePairs<String, LocalizedText>,
        _ room: UnsafeMutableBufferPointer<Place>
    ) -> Slice<UnsafeMutableBufferPointer<Place>> {
        var count = 0
        var index = 0
        while index < text.count {
            defer { index += 1 }
            guard text[index] == UInt8(ascii: "{") else { continue }
            var end = index + 1
            while end < text.count, text[end] != UInt8(ascii: "}") { end += 1 }
            guard end < text.count else { break }
            let name = String(decoding: UnsafeBufferPointer(rebasing: text[index + 1..<end]), as: UTF8.self)
            guard let value = values.indices.first(where: { values[$0].key == name }) else { continue }
            room.initializeElement(at: count, to: Place(start: index, end: end + 1, value: value))
            count += 1
            index = end
        }
        return room[..<count]
    }

    private static func length(
        _ text: UnsafeBufferPointer<UInt8>, _ places: Slice<UnsafeMutableBufferPointer<Place>>,
        _ values: KeyValuePairs<String, LocalizedText>, _ isChinese: Bool
    ) -> Int {
        places.reduce(text.count) { length, place in
            let value = values[place.value].value
            return length + (isChinese ? value.zh : value.en).utf8.count - (place.end - place.start)
        }
    }

    private static func write(
        _ text: UnsafeBufferPointer<UInt8>, _ places: Slice<UnsafeMutableBufferPointer<Place>>,
        _ values: KeyValuePairs<String, LocalizedText>, _ isChinese: Bool,
        to buffer: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var written = 0
        var copied = 0
        for place in places {
            written = buffer[written...].initialize(fromContentsOf: text[copied..<place.start])
            var value = isChinese ? values[place.value].value.zh : values[place.value].value.en
            value.withUTF8 { written = buffer[written...].initialize(fromContentsOf: $0) }
            copied = place.end
        }
        return buffer[written...].initialize(fromContentsOf: text[copied...])
    }
}
