#!/usr/bin/env python3
"""What opening, identifiers and titles cost with a pocket catalogue beside the full one, what either finds again of titles with
errors, and what it offers for titles that it does not hold: figures and ratios of one run.

Usage: src/bench/pocket.py RECORDS [COUNT]   (RECORDS: arXiv's records, .jsonl.gz; COUNT titles of each kind, 20,000)
After 'mvn test-compile'. One of 25 records is held out and asked for; of the others a full catalogue is built and packed, below
target/bench/pocket, where both are left. Fails nothing.
"""
import gzip, os, shutil, subprocess, sys, zlib

HOME = os.path.realpath(os.path.join(os.path.dirname(__file__), "..", ".."))
ROOM = os.path.join(HOME, "target", "bench", "pocket")
HELD_OUT = 25
SEED = "5"


def classpath():
    into = os.path.join(ROOM, "classpath")
    subprocess.run(["mvn", "-B", "-ntp", "-q", "dependency:build-classpath", "-Dmdep.outputFile=" + into,
                    "-Dmdep.includeScope=test"], cwd=HOME, check=True, stdout=subprocess.DEVNULL)
    return os.pathsep.join([os.path.join(HOME, "target", "test-classes"), os.path.join(HOME, "target", "classes"),
                            open(into).read().strip()])


def split(records, held, others):
    with gzip.open(records, "rb") as lines, gzip.open(held, "wb", 1) as most, gzip.open(others, "wb", 1) as few:
        for line in lines:
            (few if zlib.crc32(line) % HELD_OUT == 0 else most).write(line)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    count = sys.argv[2] if len(sys.argv) > 2 else "20000"
    shutil.rmtree(ROOM, ignore_errors=True)
    os.makedirs(ROOM)
    held, others, full, pocket = (os.path.join(ROOM, name) for name in ("held.jsonl.gz", "others.jsonl.gz", "full", "pocket.shelf"))
    split(sys.argv[1], held, others)
    # Compiled before it goes on, so that a busy machine does not measure the interpreter.
    java = ["java", "-Xbatch", "-XX:+UseSerialGC", "-Xmx2g", "-cp", classpath()]
    command = java + ["dev.shelfcheck.cli.Main", "catalogue"]
    subprocess.run(command + ["build", "--catalogue", full, "--jsonl", "arxiv=" + held], check=True)
    subprocess.run(command + ["pack", "--catalogue", full, "--output", pocket], check=True)
    subprocess.run(java + ["dev.shelfcheck.bench.PocketBench", held, others, count, SEED, full, pocket], check=True)


if __name__ == "__main__":
    main()
