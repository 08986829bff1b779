"""Writes Sources/Benefits/Families/ReadingTable.swift from Unihan_Readings.txt (Debian package unicode-data).

    python3 Tests/Browser/readings.py Unihan_Readings.txt > Sources/Benefits/Families/ReadingTable.swift

Kept of each character: its customary reading (kMandarin) first, then those of the dictionary of standard characters
(kTGHZ2013); of characters that has not, those of the Xiandai Hanyu Cidian (kXHC1983) or the Hanyu Da Zidian
(kHanyuPinyin). Tones are dropped, and u with two dots is written v, as on a keyboard.
"""
import re
import sys
import unicodedata

FIELDS = ("kMandarin", "kTGHZ2013", "kXHC1983", "kHanyuPinyin")
WIDTH = 90


def plain(syllable):
    parts = unicodedata.normalize("NFD", syllable.replace("ü", "v").replace("ê", "e"))
    text = "".join(c for c in parts if not unicodedata.combining(c) or c == "\u0308")
    return text.replace("u\u0308", "v").replace("\u0308", "")


def readings(path):
    found = {}
    for line in open(path, encoding="utf-8"):
        parts = line.rstrip("\n").split("\t")
        if len(parts) == 3 and parts[1] in FIELDS:
            found.setdefault(int(parts[0][2:], 16), {})[parts[1]] = parts[2]
    for point, fields in sorted(found.items()):
        names = ["kMandarin"]
        names.append(next((n for n in FIELDS[1:] if n in fields), "kMandarin"))
        listed = []
        for name in names:
            for entry in fields.get(name, "").split():
                for syllable in re.sub(r"^[\d.,*]+:", "", entry).split(","):
                    if re.fullmatch("[a-z]+", plain(syllable)) and plain(syllable) not in listed:
                        listed.append(plain(syllable))
        if listed:
            yield point, listed


def main():
    groups = {}
    for point, listed in readings(sys.argv[1]):
        for rank, syllable in enumerate(listed):
            groups.setdefault((min(rank, 1), syllable), []).append(chr(point))
    print("/// Pinyin of Chinese characters without tones, made by Tests/Browser/readings.py from Unihan 15.0 and shortened:")
    print("/// a modified Unicode data file (see the decision record NameReadings for source, notice and licence).")
    print("enum ReadingTable {")
    for rank, name in ((0, "customary"), (1, "other")):
        print(f"    /// A syllable and its characters, blank, next; {'first' if rank == 0 else 'further'} readings.")
        print(f'    static let {name} = """')
        lines, line = [], ""
        for (group, syllable), characters in sorted(groups.items()):
            if group != rank:
                continue
            for piece in [" " + syllable] + characters:
                if len(line) + len(piece) > WIDTH:
                    lines.append(line)
                    line = ""
                line += piece
        for text in lines:
            print(f"        {text}\\")
        print(f"        {line}")
        print('        """')
        if rank == 0:
            print()
    print("}")


main()
