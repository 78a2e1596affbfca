"""Hosts on loopback for 31-fleet-links: a server for all of them, lists that link to them, and what is to be shown.

    fleet_hosts.py serve|lists|judge FOLDER HOSTS
"""

import asyncio
import collections
import pathlib
import statistics
import sys
import time

GIANTS = 3
GIANT_PAGES = 250  # at ten a second in slices of ten seconds: three rounds
SPACING = 0.1  # seconds between two requests to one host, as promised
# A busy machine reads one request late, so that the next seems early: single gaps are counted, runs of them are held.
EARLY = 0.08
MOST_EARLY = 0.02  # of all gaps; two who ask a host at once make it half of them
RUN = 10
LEAST_RUN = 0.8  # of RUN gaps, by the promise a second
A_LIST = 250


def host(number):
    return f"127.1.{number // 250}.{number % 250 + 1}"


def pages(number):
    """Paths of a host's pages: most hosts have few."""
    many = GIANT_PAGES if number < GIANTS else 1 + number % 7
    return [f"/{verdict(number, page)}/{page}" for page in range(many)]


def verdict(number, page):
    return {3: "gone", 5: "moved", 8: "away"}.get((number * 7 + page * 3) % 11, "here")


async def serve(folder, hosts):
    log = open(folder / "seen.tsv", "w", buffering=1)

    async def answer(reader, writer):
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                now = time.monotonic()
                lines = head.decode("latin-1").split("\r\n")
                path = lines[0].split()[1]
                local = writer.get_extra_info("sockname")[0]
                log.write(f"{now:.6f}\t{local}\t{path}\n")
                await asyncio.sleep(0.02)
                writer.write(reply(path, int((folder / "port").read_text()), hosts))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(answer, "0.0.0.0", 0, backlog=1000)
    (folder / "port").write_text(str(server.sockets[0].getsockname()[1]))
    await server.serve_forever()


def reply(path, port, hosts):
    kind, page = (path.split("/") + ["", ""])[1:3]
    status, location, body = "200 OK", "", "<title>A page</title>"
    if kind == "gone":
        status, body = "404 Not Found", "none"
    elif kind == "moved":
        status, location = "301 Moved Permanently", f"/here/{page}"
    elif kind == "away":
        status, location = "302 Found", f"http://{host((int(page) * 13 + 5) % hosts)}:{port}/here/away"
    more = f"Location: {location}\r\n" if location else ""
    return (
        f"HTTP/1.1 {status}\r\n{more}Content-Type: text/html\r\nContent-Length: {len(body)}\r\n\r\n{body}"
    ).encode()


def lists(folder, hosts):
    port = (folder / "port").read_text()
    (folder / "hosts").write_text("".join(host(n) + "\n" for n in range(hosts)))
    links = [f"http://{host(n)}:{port}{path}" for n in range(hosts) for path in pages(n)]
    for number in range(0, len(links), A_LIST):
        text = ["# Pages of many hosts", "", "## All", ""]
        text += [f"- [Page {number + i} of the list]({link})" for i, link in enumerate(links[number : number + A_LIST])]
        place = folder / "lists" / f"r{number}"
        place.mkdir(parents=True)
        (place / "README.md").write_text("\n".join(text) + "\n")


def judge(folder, hosts):
    faults = []
    rows = [line.split("\t") for line in (folder / "evidence.tsv").read_text().splitlines()]
    wanted = {f"{host(n)}{path}": path.split("/")[1] for n in range(hosts) for path in pages(n)}
    meant = {"here": "alive", "gone": "dead", "moved": "moved", "away": "alive"}
    told = collections.Counter()
    for page, _, _, _, outcome, _ in rows:
        address = page.split("//")[1]
        name = address.split(":")[0] + "/" + address.split("/", 1)[1]
        told[name] += 1
        if meant[wanted[name]] != outcome:
            faults.append(f"{page} is {outcome}")
    missing = [name for name in wanted if told[name] == 0]
    again = [name for name in wanted if told[name] > 1]
    if missing or again:
        faults.append(f"{len(missing)} pages not asked, {len(again)} kept twice, {(missing + again)[:3]}")

    tasks = collections.defaultdict(set)
    loads = collections.defaultdict(collections.Counter)
    for _, name, number, task, _, file in rows:
        round_ = (number, file.split("-", 2)[2][:36])  # a write has an identifier of its own: rounds of two attempts are two
        tasks[round_, name].add(task)
        loads[round_][task] += 1
    shared = [key for key, some in tasks.items() if len(some) > 1]
    if shared:
        faults.append(f"{len(shared)} hosts were asked by two tasks of a round, {shared[:3]}")
    for round_, each in sorted(loads.items()):
        mean = statistics.mean(each.values())
        print(f"round {round_[0]}: {len(each)} tasks, {sum(each.values())} pages, largest {max(each.values()) / mean:.2f} of the mean")
        if len(each) > 1 and max(each.values()) > 2 * mean:
            faults.append(f"a task of round {round_[0]} has more than twice the mean")

    seen = collections.defaultdict(list)
    for line in (folder / "seen.tsv").read_text().splitlines():
        now, name, _ = line.split("\t")
        seen[name].append(float(now))
    gaps = [b - a for times in seen.values() for a, b in zip(sorted(times), sorted(times)[1:])]
    early = [gap for gap in gaps if gap < EARLY]
    runs = [b - a for times in seen.values() for a, b in zip(sorted(times), sorted(times)[RUN:])]
    print(
        f"{sum(map(len, seen.values()))} requests at {len(seen)} hosts; promised {SPACING * 1000:.0f} ms, median gap at one host"
        f" {statistics.median(gaps) * 1000:.0f} ms, {len(early)} of {len(gaps)} below {EARLY * 1000:.0f} ms;"
        f" {RUN} gaps in a row take {min(runs):.2f} s at least"
    )
    if len(early) > MOST_EARLY * len(gaps) or min(runs) < LEAST_RUN * SPACING * RUN:
        faults.append("hosts were asked more often than they are promised")
    dead = [line for line in (folder / "findings.tsv").read_text().splitlines() if line.startswith("dead-link")]
    gone = sum(1 for kind in wanted.values() if kind == "gone")
    if len(dead) != gone:
        faults.append(f"{len(dead)} findings of dead-link for {gone} pages that are gone")
    for fault in faults:
        print("FAULT:", fault)
    if faults:
        sys.exit(1)
    print(f"{len(wanted)} pages of {hosts} hosts: each asked by one task alone at its pace, {gone} found dead")


def main():
    command, folder, hosts = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
    if command == "serve":
        asyncio.run(serve(folder, hosts))
    elif command == "lists":
        lists(folder, hosts)
    else:
        judge(folder, hosts)


main()
