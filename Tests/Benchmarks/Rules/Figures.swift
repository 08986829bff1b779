/// The figures of all rounds.
struct Figures {
    private var samples: [String: [Double]] = [:]

    /// A peer whose outcomes are wrong is not compared with.
    struct Disagreement: Error, CustomStringConvertible {
        let description: String
    }

    /// Takes the lines that hold a figure.
    mutating func take(_ lines: [Substring]) throws {
        for line in lines {
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
            if parts.count == 4, parts[0] == "CHECK", parts[3] != "agree" {
                throw Disagreement(description: "the peer \(parts[1]) has other outcomes: \(parts[3])")
            }
            guard parts.count == 4, parts[0] == "FIG", let value = Double(parts[2]) else { continue }
            samples[String(parts[1]), default: []].append(value)
        }
    }

    /// Of the rounds: the one in the middle, the least and the most; nil where nothing was measured.
    func spread(_ name: String) -> Spread? {
        guard let sorted = samples[name]?.sorted(), let least = sorted.first, let most = sorted.last else {
            return nil
        }
        return Spread(median: sorted[sorted.count / 2], least: least, most: most)
    }
}

/// What the rounds gave for one figure.
struct Spread {
    let median: Double
    let least: Double
    let most: Double

    func scaled(_ factor: Double) -> Spread {
        Spread(median: median * factor, least: least * factor, most: most * factor)
    }
}
