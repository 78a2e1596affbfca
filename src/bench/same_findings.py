#!/usr/bin/env python3
"""Whether two builds say the same of real lists: their `check --format json` outputs, byte for byte.

Usage: src/bench/same_findings.py OLD NEW FOLDER... [-- OPTION...]
OLD and NEW are jars of the two builds, their libraries in lib/ beside them (target/quick); FOLDERs hold lists. Options go to
both runs (--catalogue PATH, say); both judge by one day. What only tells the builds apart, the version, is left out. Prints
each run's processor time and the largest memory it held; ends with 1, and the first lines that differ, where they differ.
"""
import difflib, os, re, subprocess, sys, tempfile

JAVA = [os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java",
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]  # as the launcher runs such a check
CHECK = ["check", "--no-config", "--advice", "--today", "2026-11-01", "--format", "json"]
VERSION = re.compile(rb'"(?:version|build|commit|toolVersion)"\s*:\s*"[^"]*"')
SHOWN = 20


def run(jar, folder, options, out):
    with open(out, "wb") as file:
        process = subprocess.Popen(JAVA + ["-jar", os.path.abspath(jar)] + CHECK + options + [folder], stdout=file,
                                   stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 1):
        sys.exit("%s ended with %d over %s" % (jar, code, folder))
    print("%s over %s: %.1f s of processor, %d MB" % (
        jar, folder, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024), flush=True)
    with open(out, "rb") as file:
        return VERSION.sub(b'""', file.read())


def main():
    arguments = sys.argv[1:]
    cut = arguments.index("--") if "--" in arguments else len(arguments)
    if cut < 3:
        sys.exit(__doc__)
    (old, new, *folders), options = arguments[:cut], arguments[cut + 1:]
    differing = 0
    with tempfile.TemporaryDirectory() as room:
        for folder in folders:
            before = run(old, folder, options, os.path.join(room, "old.json"))
            after = run(new, folder, options, os.path.join(room, "new.json"))
            if not before.strip():
                sys.exit("%s said nothing at all of %s" % (old, folder))
            if before == after:
                print("the same %d bytes of %s" % (len(after), folder))
                continue
            differing += 1
            print("they differ over %s:" % folder)
            lines = difflib.unified_diff(before.decode().splitlines(), after.decode().splitlines(), "old", "new", n=0,
                                         lineterm="") if len(before) < 1 << 22 else first(before, after)
            for _, line in zip(range(SHOWN), lines):
                print(line)
    sys.exit(1 if differing else 0)


def first(before, after):
    """The first lines that differ, of what is too large to be compared well."""
    for old, new in zip(before.decode().splitlines(), after.decode().splitlines()):
        if old != new:
            yield "-" + old
            yield "+" + new


main()
