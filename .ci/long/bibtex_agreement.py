"""Holds what shelfcheck reads in .bib files against what pybtex reads, entry by entry.

usage: bibtex_agreement.py FOLDER ENTRIES.jsonl   (entries: the output of 'shelfcheck entries FOLDER')

Entries are paired by file and key; a key that a file has twice is left out, as pybtex keeps one of them.
Letters and digits count, without accents and case: how a reader sets dashes or mathematics is its own affair.
"""

import collections
import json
import pathlib
import re
import sys
import unicodedata

import pybtex.errors
from pybtex.database import Person
from pybtex.database.input import bibtex
from pylatexenc.latex2text import LatexNodes2Text

LEAST = 0.997
BIBLATEX = "in biblatex's form"
pybtex.errors.set_strict_mode(False)
WORDS = LatexNodes2Text(math_mode="verbatim", keep_comments=True)


def letters(tex, plain=False):
    tex = re.sub(r"\\texttt(?![A-Za-z])|\\(?=(?:La|Bib)?TeX(?![A-Za-z]))", "", tex)  # pylatexenc drops what they show
    text = tex if plain else WORDS.latex_to_text(tex.replace("%", r"\%").replace(r"\\%", r"\%"))
    text = unicodedata.normalize("NFKD", text).lower()
    text = text.translate({0xDF: "ss", 0xF8: "o", 0x142: "l", 0x111: "d", 0xE6: "ae", 0x153: "oe", 0xF0: "d", 0x131: "i"})
    return re.sub(r"[^\w]|_", "", "".join(c for c in text if not unicodedata.combining(c)))


def people(persons):
    names = []
    for person in persons:
        parts = person.first_names + person.middle_names + person.prelast_names + person.last_names
        whole = letters(" ".join(parts + person.lineage_names))
        if whole not in ("others", "etal"):
            names.append("".join(sorted(whole)))
    return names


def read(path):
    """What pybtex reads, by keys in small letters; keys that stand twice are left out."""
    keys, database = collections.Counter(), {}
    text = path.read_bytes().decode("utf-8", "replace")

    entries = bibtex.LowLevelParser(text, handle_error=lambda error: None)
    try:
        for kind, content in entries:
            if kind.lower() in ("string", "preamble", "comment", "xdata"):
                continue
            key, fields = content
            key = (key or "").lower()
            keys[key] += 1
            values = database[key] = {}
            for name, parts in fields:
                values.setdefault(name.lower(), " ".join("".join(parts).split()))
    except Exception as error:  # it stops where it stumbles; what came before counts
        print(f"pybtex stops in {path.name}: {str(error)[:90]}")
    return {k: v for k, v in database.items() if keys[k] == 1}


def main(folder, entries):
    ours = collections.defaultdict(list)
    for line in open(entries, encoding="utf-8"):
        entry = json.loads(line)
        kind, key = next(iter(entry["fields"].items()))
        ours[(pathlib.Path(entry["file"]).name, key.lower())].append(entry)
    same, all_of, shown = collections.Counter(), collections.Counter(), collections.Counter()
    for path in sorted(pathlib.Path(folder).rglob("*.bib")):
        for key, fields in read(path).items():
            found = ours.get((path.name, key), [])
            if len(found) != 1:
                all_of["not paired"] += 1
                continue
            entry = found[0]
            pairs = {"title": (letters(fields.get("title", "")), letters(title(entry), True))}
            if re.search(r"\b(?:family|given)\s*=", fields.get("author", "")):
                all_of[BIBLATEX] += 1
            elif "author" in fields:
                theirs = people(Person(n) for n in split(fields["author"]))
                mine = ["".join(sorted(letters(n, True))) for n in entry["authors"]]
                pairs["authors"] = (theirs, mine)
            year = re.search(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)", fields.get("year", ""))
            if year:
                pairs["year"] = (int(year.group()), entry["year"])
            for what, (theirs, mine) in pairs.items():
                all_of[what] += 1
                same[what] += theirs == mine
                if theirs != mine and shown[what] < 8:
                    shown[what] += 1
                    print(f"{path.name} {key} {what}: {theirs!r:.150} / {mine!r:.150}")
    worst = 1.0
    for what in ("title", "authors", "year"):
        share = same[what] / max(1, all_of[what])
        worst = min(worst, share)
        print(f"{what}: {same[what]}/{all_of[what]} = {share:.2%}")
    print(f"entries that were not paired: {all_of['not paired']}")
    print(f"authors in biblatex's own form (family=..., given=...), which pybtex does not read: {all_of[BIBLATEX]}")
    return 0 if worst >= LEAST else 1


def title(entry):
    """The title without the subtitle, which pybtex does not join to it."""
    subtitle = next((v for k, v in entry["fields"].items() if k.lower() == "subtitle"), "")
    own = next((v for k, v in entry["fields"].items() if k.lower() == "title"), "")
    return own if subtitle else entry["title"] or ""


def split(names):
    from pybtex.bibtex.utils import split_name_list

    return [n for n in split_name_list(names) if n.strip()]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
