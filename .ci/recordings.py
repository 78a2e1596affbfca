"""Recorded replies as inputs of the fuzzing: a letter for the reader that reads them, then one body each."""
import json, os, sys

LETTERS = {"arxiv": "AM", "crossref": "BN", "datacite": "C", "europepmc": "F", "pubmed": "G", "openlibrary": "H",
           "semanticscholar": "IO", "acl": "K", "doi": "L", "dblp": "P", "openreview": "DEJ", "hal": "Q"}
LARGEST = 60_000

source, target = sys.argv[1:]
count = 0
for name in sorted(os.listdir(source)):
    letters = LETTERS.get(name.split(".")[0])
    if not letters:
        continue
    with open(os.path.join(source, name), encoding="utf-8", errors="replace") as file:
        bodies = file.read().splitlines() if name.endswith(".jsonl") else [file.read()]
    for body in bodies[:40]:
        try:
            held = json.loads(body)
        except ValueError:
            held = body
        items = held if isinstance(held, list) else list(held.values()) if isinstance(held, dict) and len(held) > 12 else [held]
        for item in items[:40]:
            text = item if isinstance(item, str) else json.dumps(item)
            for letter in letters if len(text) < LARGEST else "":
                with open(os.path.join(target, f"recorded-{count:05}"), "w", encoding="utf-8") as out:
                    out.write(letter + text)
                count += 1
print(f"replies: {count} inputs of recordings")
