#!/usr/bin/env python3
"""What a pocket catalogue says of real lists beside the full one that it was packed from: rule by rule, how many findings are the
same, how many the full one alone has and could not be made with the pocket file, how many are said instead of such a one (the titles
differ, where the abstract told that the link is another work's), and how many either has without the other doing so.

Usage: src/bench/pocket_findings.py JAR FULL POCKET FOLDER... (JAR with its libraries in lib/ beside it, target/quick; FULL a
catalogue's folder, POCKET made of it by `catalogue pack --catalogue FULL`; FOLDERs hold lists). Ends with 1 where the pocket file
accuses where the full one does not, or is silent without saying that it could not check.
"""
import collections, json, os, subprocess, sys

JAVA = [os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java",
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
CHECK = ["check", "--offline", "--no-config", "--advice", "--today", "2026-11-01", "--format", "json"]


def run(jar, catalogue, folder):
    command = JAVA + ["-jar", os.path.abspath(jar)] + CHECK + ["--catalogue", catalogue, folder]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if done.returncode not in (0, 1):
        sys.exit("%s ended with %d over %s" % (catalogue, done.returncode, folder))
    return json.loads(done.stdout)


# The people of an entry stand up to so many lines below its title, where what could not be checked is told.
LINES = 5


def is_silent(place, silent):
    rule, file, line = place
    return any((rule, file, line - above) in silent for above in range(LINES))


def places(report, kind):
    """Each finding, or each check that could not be made, by its rule and place."""
    return {(x["rule"], x["file"], x["line"]) for x in report[kind]}


def main():
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    jar, full, pocket, *folders = sys.argv[1:]
    rows = collections.defaultdict(collections.Counter)
    for folder in folders:
        one, other = run(jar, full, folder), run(jar, pocket, folder)
        before, after = places(one, "findings"), places(other, "findings")
        silent = places(other, "unchecked")
        outranking = {place[1:] for place in before - after if is_silent(place, silent)}
        for place in before | after:
            column = ("same" if place in before and place in after
                      else "instead" if place in after and place[1:] in outranking else "new" if place in after
                      else "unchecked" if is_silent(place, silent) else "lost")
            rows[place[0]][column] += 1
    columns = ("same", "unchecked", "instead", "lost", "new")
    print(("%-28s" + " %9s" * len(columns)) % ("rule", *columns))
    for rule, row in sorted(rows.items()):
        print(("%-28s" + " %9d" * len(columns)) % (rule, *(row[column] for column in columns)))
    sys.exit(1 if any(row["lost"] or row["new"] for row in rows.values()) else 0)


if __name__ == "__main__":
    main()
