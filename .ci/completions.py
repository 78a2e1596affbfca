#!/usr/bin/env python3
"""Asks the shells that are installed how they complete a rule's id and a format's name, by the files of a release.

  .ci/completions.py COMPLETIONS      the folder with shelfcheck.bash and shelfcheck.fish
"""
import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import sys
import time

LINES = {'shelfcheck explain wrong-wo': 'wrong-work', 'shelfcheck check --select wrong-wo': 'wrong-work',
         'shelfcheck check --format sar': 'sarif'}
SEVERAL = {'shelfcheck check --select wrong-year,wrong-wo': 'wrong-year,wrong-work'}
PATIENCE = 20  # seconds: a shell that has not completed by then does not


def fish(completions, line):
    told = subprocess.run(['fish', '--no-config', '-c', f"source '{completions}/shelfcheck.fish'; complete -C '{line}'"],
                          capture_output=True, text=True, timeout=PATIENCE)
    return [word.split('\t')[0] for word in told.stdout.splitlines()]


def bash(completions, line):
    words = line.split()
    script = (f"source '{completions}/shelfcheck.bash'; COMP_LINE='{line}'; COMP_WORDS=({' '.join(words)});"
              f' COMP_CWORD={len(words) - 1}; _complete_shelfcheck; printf "%s\\n" "${{COMPREPLY[@]}}"')
    return subprocess.run(['bash', '-c', script], capture_output=True, text=True, timeout=PATIENCE).stdout.split()


def zsh(completions, line):
    """zsh completes where somebody types: what stands in its line after a tab."""
    child, terminal = pty.fork()
    if child == 0:
        os.execvpe('zsh', ['zsh', '-f', '-i'], {**os.environ, 'TERM': 'dumb'})
    begin = "autoload -Uz compinit bashcompinit; compinit -u -D; bashcompinit; "
    os.write(terminal, f"{begin}source '{completions}/shelfcheck.bash'; PS1=''; echo rea''dy\n".encode())
    until(terminal, lambda text: 'ready' in text)
    os.write(terminal, f'{line}\t'.encode())
    text = until(terminal, lambda said: re.search(re.escape(line) + r'\S* ', said))
    os.close(terminal)
    return [(re.findall(re.escape(line) + r'\S*', text) or [''])[-1].split(' ')[-1]]


def until(terminal, done):
    text, end = '', time.monotonic() + PATIENCE
    while time.monotonic() < end and not done(text):
        if select.select([terminal], [], [], 0.1)[0]:
            text += os.read(terminal, 65536).decode('utf-8', 'replace')
    return text


def main():
    completions = pathlib.Path(sys.argv[1]).resolve()
    wrong = []
    asked = [shell for shell in (bash, zsh, fish) if shutil.which(shell.__name__)]
    for shell in asked:
        for line, word in {**LINES, **(SEVERAL if shell is fish else {})}.items():
            words = shell(completions, line)
            if words != [word]:
                wrong.append(f"{shell.__name__} completes '{line}' to {words}")
    print('\n'.join(wrong) or f"{', '.join(shell.__name__ for shell in asked)} complete ids of rules and names of formats")
    sys.exit(1 if wrong else 0)


main()
