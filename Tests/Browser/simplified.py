"""Writes Sources/Benefits/Families/SimplifiedTable.swift from Unihan_Variants.txt (Debian package unicode-data).

    python3 Tests/Browser/simplified.py Unihan_Variants.txt > Sources/Benefits/Families/SimplifiedTable.swift

Kept of each traditional character: its simplified one (kSimplifiedVariant), the first where there are several. A character
that is its own simplified one in some words stays as it is.
"""
import sys

WIDTH = 45


def pairs(path):
    for line in open(path, encoding="utf-8"):
        parts = line.rstrip("\n").split("\t")
        if len(parts) == 3 and parts[1] == "kSimplifiedVariant":
            simplified = [chr(int(point[2:], 16)) for point in parts[2].split()]
            traditional = chr(int(parts[0][2:], 16))
            if traditional not in simplified:
                yield traditional + simplified[0]


def main():
    found = sorted(pairs(sys.argv[1]))
    print("/// Traditional characters with their simplified ones, made by Tests/Browser/simplified.py from Unihan 15.0 and")
    print("/// shortened: a modified Unicode data file (see the decision record NameReadings for source, notice and licence).")
    print("enum SimplifiedTable {")
    print("    /// One beside the other.")
    print('    static let pairs = """')
    lines = ["".join(found[at:at + WIDTH]) for at in range(0, len(found), WIDTH)]
    print("\\\n".join(f"        {line}" for line in lines))
    print('        """')
    print("}")


main()
