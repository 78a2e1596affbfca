#!/usr/bin/env python3
"""Whether a run that keeps what earlier runs made of lists says what a run that keeps nothing says: the outputs of
`check --format json`, byte for byte, after each of many changes.

Usage: src/bench/kept_findings.py TOOL FOLDER CATALOGUE OTHER
TOOL is the launcher of a build; FOLDER holds lists, which are copied; CATALOGUE and OTHER are catalogues that differ. Changes:
none; one list; a file beside a list that came; one list removed; one added; the config; the catalogue; all of it back. Prints
what either run took of the processor, and of the same as text where it was kept; ends with 1 where two outputs differ.
"""
import os, shutil, subprocess, sys, tempfile

DAY = "2026-11-01"
SHORT = 9_000  # bytes of the list that is changed
ENTRY = "\n- [Weighing Pebbles Under Pressure](https://shelf.example/pebbles) [notes](kept-findings-notes.md)\n"
CONFIG = "rules:\n  duplicate-work: error\n  insecure-link: off\noverrides:\n  - files: ['**/*a*.md']\n    rules: {impossible-year: off}\n"


class Lists:
    """A copy of lists, and runs over it."""

    def __init__(self, tool, folder, room):
        self.tool, self.room, self.lists = os.path.abspath(tool), room, os.path.join(room, "lists")
        shutil.copytree(folder, self.lists)
        os.chmod(self.lists, 0o755)
        for at, folders, names in os.walk(self.lists):
            for name in folders + names:
                os.chmod(os.path.join(at, name), 0o755)
        self.options = ["--no-config"]
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "SHELFCHECK_"))}
        self.environment.update(XDG_CACHE_HOME=os.path.join(room, "cache"), SHELFCHECK_SERVER="off", CI="1")

    def paths(self):
        found = [os.path.join(at, name) for at, _, names in os.walk(self.lists) for name in names]
        return sorted(p for p in found if p.endswith(".md"))

    def run(self, catalogue, form, *more):
        out = os.path.join(self.room, "out")
        command = [self.tool, "check", "--today", DAY, "--format", form, "--catalogue", os.path.abspath(catalogue), *more]
        with open(out, "wb") as file:
            process = subprocess.Popen(command + self.options + ["lists"], cwd=self.room, env=self.environment, stdout=file,
                                       stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
            _, status, used = os.wait4(process.pid, 0)
        if os.waitstatus_to_exitcode(status) not in (0, 1):
            sys.exit("%s ended with %d" % (command, os.waitstatus_to_exitcode(status)))
        with open(out, "rb") as file:
            return file.read(), used.ru_utime + used.ru_stime

    def same(self, name, catalogue):
        """Looks first with what was kept, so that it is what earlier states left."""
        text, quick = self.run(catalogue, "text")
        kept, some = self.run(catalogue, "json")
        cold, all_of_it = self.run(catalogue, "json", "--no-cache")
        plain, _ = self.run(catalogue, "text", "--no-cache")
        same = kept == cold and text == plain
        print("%-22s %s: %9d bytes; kept: %.2f s as text, %.2f s more as JSON; nothing kept: %.1f s" % (
            name, "the same" if same else "THEY DIFFER", len(cold), quick, some, all_of_it), flush=True)
        return same


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    tool, folder, catalogue, other = sys.argv[1:]
    with tempfile.TemporaryDirectory() as room:
        lists = Lists(tool, folder, room)
        same = [lists.same("read anew", catalogue), lists.same("nothing changed", catalogue)]
        by_size = sorted(lists.paths(), key=lambda path: abs(os.path.getsize(path) - SHORT))
        changed, gone = by_size[0], by_size[1]
        with open(changed, "a") as file:
            file.write(ENTRY)
        same.append(lists.same("one list changed", catalogue))
        beside = os.path.join(os.path.dirname(changed), "kept-findings-notes.md")
        with open(beside, "w") as file:
            file.write("# Notes\n")
        same.append(lists.same("a file came", catalogue))
        os.remove(beside)
        shutil.move(gone, os.path.join(room, "gone"))
        same.append(lists.same("one list removed", catalogue))
        shutil.copy(changed, changed[:-3] + "-again.md")
        same.append(lists.same("one list added", catalogue))
        with open(os.path.join(room, "config.yml"), "w") as file:
            file.write(CONFIG)
        lists.options = ["--config", "config.yml"]
        same.append(lists.same("config changed", catalogue))
        lists.options = ["--no-config"]
        same.append(lists.same("catalogue changed", other))
        os.remove(changed[:-3] + "-again.md")
        shutil.move(os.path.join(room, "gone"), gone)
        same.append(lists.same("back, one changed", catalogue))
    sys.exit(0 if all(same) else 1)


main()
