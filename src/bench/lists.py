#!/usr/bin/env python3
"""What a check of many lists costs: processor time and the most memory held, with a catalogue, by the launcher.

Usage: src/bench/lists.py [--once] [FILES [ENTRIES]]   (140 files of 450 entries where nothing is said)
       src/bench/lists.py --real FOLDER CATALOGUE
After a build by the launcher; needs Linux. --once measures the first row alone, and keeps nothing: for a million entries.
--real measures a copy of real lists with a catalogue that was built before, and beside it reading alone (entries).
Lists are made below target/bench, of four layouts, with slips in one of twenty entries; the works that they mean are a
catalogue. Rows: everything read anew; once more, nothing changed; once more, one list changed. All three must say the same,
but for what was changed. Appends what it measured to reports/speed-lists.md; a slow machine fails nothing.
"""
import hashlib, json, os, random, shutil, subprocess, sys, time

HOME = os.path.realpath(os.path.join(os.path.dirname(__file__), "..", ".."))
ROOM = os.path.join(HOME, "target", "bench", "many")
REPORT = os.path.join(HOME, "reports", "speed-lists.md")
FIRST = ("Weighing Sorting Mapping Counting Painting Drying Folding Turning Naming Lending Binding Mending Reading Tracing"
         " Sifting Stacking").split()
SECOND = ("pebbles ladders lanterns shelves gravel rivers towers baskets feathers kettles ribbons harbours meadows engines"
          " mirrors orchards").split()
THIRD = ("under pressure|with few hands|at night|by their edges|in cold water|from old maps|on northern walls|without a scale"
         "|for small rooms|after the rain|between two tides|in a single pass|by touch alone|across borders").split("|")
GIVEN = "Ida Otto Jon Li Gia Omer Tara Mira Paul Vera Hugo Nils Ada Rolf Lena Ivo".split()
FAMILY = "Noor Birk Petrov Wei Sorrel Tal Koval Quist Moss Perrin Tishman Bialik Osaka Lind Falk Roth".split()
SHORT = 9_000  # bytes of a short real list
VENUES = "NeurIPS ICML ICLR ACL EMNLP CVPR ECCV AAAI".split()


def work(number):
    """The work of a number, always the same."""
    chance = random.Random(number)
    title = "%s %s %s %s" % (chance.choice(FIRST), chance.choice(SECOND), chance.choice(THIRD),
                             "and %s %d" % (chance.choice(SECOND), number))
    people = ["%s %s" % (chance.choice(GIVEN), chance.choice(FAMILY)) for _ in range(chance.randint(1, 4))]
    year = 2015 + number // 10000 % 10
    return {"id": "arxiv:%02d%02d.%05d" % (year - 2000, 1 + number // 100000 % 12, number % 100000), "title": title,
            "authors": people, "year": year, "venue": chance.choice(VENUES)}


def entry(number, layout):
    told = work(number)
    chance = random.Random(-number)
    link = "https://arxiv.org/abs/" + told["id"].split(":")[1]
    if chance.random() < 0.05:  # a slip: another work's title, a link by http, a year too early
        slip = chance.randrange(3)
        if slip == 0:
            told["title"] = work(number + 7)["title"]
        elif slip == 1:
            link = link.replace("https", "http")
        else:
            told["year"] -= 3
    people = ", ".join(told["authors"])
    if layout == 0:
        return "- [%s](%s), %s. %s %d. [[code](https://github.com/shelf/work%d)]" % (
            told["title"], link, people, told["venue"], told["year"], number)
    if layout == 1:
        return "| %d | %s | %s | %s | [paper](%s) |" % (told["year"], told["title"], people, told["venue"], link)
    if layout == 2:
        return "- **%s.** *%s.* %s %d. [paper](%s)" % (told["title"], people, told["venue"], told["year"], link)
    return "%d. (%s'%02d) %s [[pdf]](%s)" % (number % 100 + 1, told["venue"], told["year"] % 100, told["title"], link)


def listed(path, first, entries):
    layout = first // entries % 4
    lines = ["# Papers", ""]
    for i in range(entries):
        if i % 30 == 0:
            lines += ["", "## Part %d" % (i // 30 + 1), ""]
            if layout == 1:
                lines += ["| Year | Title | Authors | Venue | Links |", "|--|--|--|--|--|"]
        lines.append(entry(first + i, layout))
    with open(path, "w") as file:
        file.write("\n".join(lines) + "\n")


def measured(command, environment):
    """Processor and wall seconds, megabytes held at most, and what was said."""
    begun = time.time()
    out = os.path.join(ROOM, "out.json")
    with open(out, "wb") as file:
        process = subprocess.Popen(command, cwd=ROOM, env=environment, stdout=file, stderr=subprocess.DEVNULL,
                                   stdin=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 1):
        sys.exit("%s ended with %d" % (command, code))
    with open(out, "rb") as file:
        said = hashlib.sha256(file.read()).hexdigest()
    return used.ru_utime + used.ru_stime, time.time() - begun, used.ru_maxrss // 1024, said


def main():
    if "--real" in sys.argv:
        real(*sys.argv[sys.argv.index("--real") + 1:][:2])
        return
    numbers = [int(a) for a in sys.argv[1:] if a != "--once"]
    files = numbers[0] if numbers else 140
    entries = numbers[1] if len(numbers) > 1 else 450
    shutil.rmtree(ROOM, ignore_errors=True)
    os.makedirs(os.path.join(ROOM, "lists"))
    for number in range(files):
        listed(os.path.join(ROOM, "lists", "list%05d.md" % number), number * entries, entries)
    works = os.path.join(ROOM, "works.jsonl")
    with open(works, "w") as file:
        for number in range(files * entries + 10):
            file.write(json.dumps(work(number)) + "\n")
    env = environment()
    tool = os.path.join(HOME, "shelfcheck")
    catalogue = os.path.join(ROOM, "works")
    subprocess.run([tool, "catalogue", "build", "--catalogue", catalogue, "--jsonl", "arxiv=" + works], env=env,
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    check = [tool, "check", "--no-config", "--today", "2026-11-01", "--format", "json", "--catalogue", catalogue, "lists"]
    load = os.getloadavg()[0]
    if "--once" in sys.argv:
        write("%d lists of %d entries, %.1f MB" % (files, entries, megabytes()), files * entries, load, [("read anew", measured(check + ["--no-cache"], env))])
        return
    anew = measured(check, env)
    again = measured(check, env)
    listed(os.path.join(ROOM, "lists", "list00001.md"), files * entries, entries)
    changed = measured(check, env)
    without = measured(check + ["--no-cache"], env)
    if anew[3] != again[3] or changed[3] != without[3]:
        sys.exit("what was kept changed what was said")
    write("%d lists of %d entries, %.1f MB" % (files, entries, megabytes()), files * entries, load, [("read anew", anew), ("nothing changed since", again),
                                          ("one list changed since", changed), ("the same, nothing kept", without)])


def real(folder, catalogue):
    """Real lists: all of them anew, once more, and with a line added to the one that is nearest to SHORT bytes."""
    shutil.rmtree(ROOM, ignore_errors=True)
    lists = os.path.join(ROOM, "lists")
    shutil.copytree(folder, lists)
    tool, env, load = os.path.join(HOME, "shelfcheck"), environment(), os.getloadavg()[0]
    check = [tool, "check", "--no-config", "--today", "2026-11-01", "--format", "json", "--catalogue",
             os.path.abspath(catalogue), "lists"]
    read = measured([tool, "entries", "--no-config", "--no-cache", "--format", "jsonl", "lists"], env)
    with open(os.path.join(ROOM, "out.json"), "rb") as file:
        entries = sum(1 for _ in file)
    anew = measured(check, env)
    again = measured(check, env)
    changed = min(paths(), key=lambda path: abs(os.path.getsize(path) - SHORT))
    with open(changed, "a") as file:
        file.write("\n- [Weighing Pebbles Under Pressure](https://shelf.example/pebbles)\n")
    one = measured(check, env)
    without = measured(check + ["--no-cache"], env)
    if anew[3] != again[3] or one[3] != without[3]:
        sys.exit("what was kept changed what was said")
    write("%d real lists of %d entries, %.1f MB" % (len(paths()), entries, megabytes()), entries, load, [
        ("reading alone", read), ("read anew", anew), ("nothing changed since", again),
        ("one list of %d kB changed since" % (os.path.getsize(changed) // 1000), one), ("the same, nothing kept", without)])


def environment():
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "SHELFCHECK_"))}
    kept.update(XDG_CACHE_HOME=os.path.join(ROOM, "cache"), SHELFCHECK_SERVER="off", CI="1")
    return kept


def paths():
    return [os.path.join(at, name) for at, _, names in os.walk(os.path.join(ROOM, "lists")) for name in names]


def megabytes():
    return sum(map(os.path.getsize, paths())) / 1e6


def write(title, entries, load, rows):
    out = ["## " + title, "",
           "| run | processor, s | wall, s | memory, MB | entries a second of processor |", "|:--|--:|--:|--:|--:|"]
    for name, (used, wall, held, _) in rows:
        out.append("| %s | %.1f | %.1f | %d | %d |" % (name, used, wall, held, entries / used))
    cpu = next((l.split(":")[1].strip() for l in open("/proc/cpuinfo") if l.startswith("model name")), "unknown")
    out += ["", "Machine: %s, %d cores, load %.1f when it began; %s." % (
        cpu, os.cpu_count(), load, time.strftime("%Y-%m-%d", time.gmtime())), ""]
    print("\n".join(out))
    fresh = not os.path.exists(REPORT)
    with open(REPORT, "a") as file:
        if fresh:
            file.write("# Speed over many lists\n\nLists and a catalogue of their works, made and checked by"
                       " `src/bench/lists.py`; all runs of a table say the same.\n\n")
        file.write("\n".join(out) + "\n")


main()
