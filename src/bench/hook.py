#!/usr/bin/env python3
"""What a commit waits for: shelfcheck's hook beside markdownlint-cli2, by processor time and by the clock.

Usage: src/bench/hook.py [PAIRS]   (7 where nothing is said); after a build by the launcher. Needs Linux, npm, git and the
JDKs to compare below /usr/lib/jvm. The peer is installed, at the version below, under target/bench. Ratios are taken in
pairs, run after run, since a busy machine stretches both; what counts is their median. Writes reports/speed.md; a slow
machine fails nothing.
"""
import glob, os, re, resource, shutil, statistics, subprocess, sys, time

PEER = "markdownlint-cli2@0.24.1"
HOME = os.path.realpath(os.path.join(os.path.dirname(__file__), "..", ".."))
ROOM = os.path.join(HOME, "target", "bench")
WORDS = ("attention sparse pruning tables language kernel inference cache gradient token adapter decoding memory routing"
         " expert training shelf reader index margin").split()
ENTRIES = 30


def lists(folder):
    """Two lists of thirty entries, as lists are: a link, people, a venue, code."""
    os.makedirs(folder)
    for number in (1, 2):
        lines = ["# Papers of shelf %d" % number, "", "Works that we read together.", ""]
        for i in range(ENTRIES):
            if i % 10 == 0:
                lines += ["", "## Part %d" % (i // 10 + 1), ""]
            title = " ".join(WORDS[(i * 7 + k * (number + 2)) % len(WORDS)] for k in range(5)).capitalize()
            lines.append("- [%s %d](https://arxiv.org/abs/2%03d.%05d), Ann Author and Ben Writer, NeurIPS %d."
                         " [[code](https://github.com/shelf%d/work%d)]"
                         % (title, i, 101 + i % 9, 1000 + i * 13 + number, 2021 + i % 4, number, i))
        with open(os.path.join(folder, "list%d.md" % number), "w") as file:
            file.write("\n".join(lines) + "\n")
    subprocess.run(["git", "init", "-q", folder], check=True)


def release(folder):
    os.makedirs(folder)
    for name in ("shelfcheck", "target/quick/shelfcheck.jar"):
        shutil.copy2(os.path.join(HOME, name), folder)
    shutil.copytree(os.path.join(HOME, "target", "quick", "lib"), os.path.join(folder, "lib"))


def jdks():
    """The newest of each age."""
    found = {}
    for release in glob.glob("/usr/lib/jvm/*/release"):
        jdk = os.path.dirname(release)
        age = re.search(r'JAVA_VERSION="(\d+)', open(release).read())
        if age and int(age.group(1)) >= 17 and os.access(jdk + "/bin/java", os.X_OK):
            found[int(age.group(1))] = os.path.realpath(jdk)
    return found


def threads(process):
    """The processor seconds of a process's threads."""
    total = 0
    for stat in glob.glob("/proc/%d/task/*/schedstat" % process):
        try:
            total += int(open(stat).read().split()[0])
        except OSError:
            pass
    return total / 1e9


def measured(command, environment, server=None):
    """Processor and wall seconds of one run; those of the server that answers it count."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    theirs = threads(server) if server else 0
    begun = time.time()
    ran = subprocess.run(command, cwd=os.path.join(ROOM, "lists"), env=environment, stdout=subprocess.DEVNULL,
                         stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    wall = time.time() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if ran.returncode not in (0, 1):
        sys.exit("%s ended with %d" % (command, ran.returncode))
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used + (threads(server) - theirs if server else 0), wall


def main():
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    for left in ("lists", "release", "home"):
        shutil.rmtree(os.path.join(ROOM, left), ignore_errors=True)
    os.makedirs(ROOM, exist_ok=True)
    subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", ROOM, PEER], check=True)
    lists(os.path.join(ROOM, "lists"))
    release(os.path.join(ROOM, "release"))
    plain = {k: v for k, v in os.environ.items()
             if not re.match(r"(XDG_|SHELFCHECK_|JAVA_|GIT_|CI$|GITHUB_)", k)}
    plain["HOME"] = os.path.join(ROOM, "home")
    os.makedirs(plain["HOME"])
    tool = os.path.join(ROOM, "release", "shelfcheck")
    files = ["list1.md", "list2.md"]
    check = [tool, "check", "--profile", "hook"] + files
    peer = [os.path.join(ROOM, "node_modules", ".bin", "markdownlint-cli2")] + files
    load = os.getloadavg()[0]
    rows, firsts = {}, {}
    for age, jdk in sorted(jdks().items()):
        java = dict(plain, JAVA_HOME=jdk, SHELFCHECK_SERVER="off")
        firsts[age] = measured(check, dict(java, CI="1"))  # nothing is prepared, and CI leaves it so
        subprocess.run([tool, "--prepare"], env=java, check=True, stdout=subprocess.DEVNULL)
        rows["cold, Java %d" % age] = (check, java, None)
    warm = dict(plain, SHELFCHECK_SERVER="use")
    server = subprocess.Popen([tool, "server", "--socket"], env=warm, cwd=os.path.join(ROOM, "lists"), text=True,
                              stdout=subprocess.PIPE, start_new_session=True)
    server.stdout.readline()
    try:
        for _ in range(20):  # as after a morning of commits
            measured(check, warm, server.pid)
        rows["warm"] = (check, warm, server.pid)
        taken = {name: [] for name in rows}
        for _ in range(pairs):
            for name, row in rows.items():
                taken[name].append((measured(peer, plain), measured(*row)))
        kept = next(int(l.split()[1]) for l in open("/proc/%d/status" % server.pid) if l.startswith("VmRSS"))
    finally:
        server.terminate()
        server.wait()
    write(taken, firsts, pairs, load, kept)


def write(taken, firsts, pairs, load, kept):
    middle = statistics.median
    out = ["# Speed of the hook", "",
           "Two lists of %d entries, `check --profile hook`, beside %s; made by `src/bench/hook.py %d`. Ratios are medians"
           " of pairs." % (ENTRIES, PEER, pairs), "",
           "| shelfcheck | processor, s | peer's, s | ratio | wall, s | peer's, s | ratio |",
           "|:--|--:|--:|--:|--:|--:|--:|"]
    for name, runs in taken.items():
        cells = []
        for which in (0, 1):  # processor, wall
            ours = [us[which] for _, us in runs]
            theirs = [them[which] for them, _ in runs]
            ratio = [a / b for a, b in zip(ours, theirs)]
            cells += ["%.2f" % middle(ours), "%.2f" % middle(theirs), "%.2f" % middle(ratio)]
        out.append("| %s | %s |" % (name, " | ".join(cells)))
    out += ["", "The first run of all, before anything is prepared: "
            + ", ".join("%.2f s of processor on Java %d" % (used, age) for age, (used, _) in firsts.items())
            + ". The warm process holds %d MB." % (kept // 1024), ""]
    cpu = next((l.split(":")[1].strip() for l in open("/proc/cpuinfo") if l.startswith("model name")), "unknown")
    node = subprocess.run(["node", "--version"], capture_output=True, text=True).stdout.strip()
    out += ["Machine: %s, %d cores, load %.1f when it began; node %s; %s." % (
        cpu, os.cpu_count(), load, node, time.strftime("%Y-%m-%d", time.gmtime())), ""]
    with open(os.path.join(HOME, "reports", "speed.md"), "w") as file:
        file.write("\n".join(out))
    print("\n".join(out))


main()
