#!/usr/bin/env python3
"""How long an editor waits for what is wrong: a list of 1,000 entries, one line of it edited again and again.

  src/bench/editor.py [ENTRIES [EDITS]]   prints processor and wall time from an edit to its problems, and memory

Talks to `./shelfcheck server --stdio` as an editor does, by the Language Server Protocol. Linux alone: times from /proc.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
TICKS = os.sysconf('SC_CLK_TCK')
WARM = 200  # edits after which Java has compiled what an edit needs


class Editor:
    def __init__(self, folder):
        self.server = subprocess.Popen([os.environ.get('SHELFCHECK', str(ROOT / 'shelfcheck')), 'server', '--stdio'], cwd=folder, stdin=subprocess.PIPE,
                                       stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.asked = 0

    def send(self, method, params, **more):
        body = json.dumps({'jsonrpc': '2.0', 'method': method, 'params': params, **more}).encode()
        self.server.stdin.write(b'Content-Length: %d\r\n\r\n' % len(body) + body)
        self.server.stdin.flush()

    def hear(self):
        length = 0
        while (line := self.server.stdout.readline().strip()):
            name, value = line.split(b':', 1)
            if name.lower() == b'content-length':
                length = int(value)
        return json.loads(self.server.stdout.read(length))

    def ask(self, method, params):
        self.asked += 1
        self.send(method, params, id=self.asked)
        while (said := self.hear()).get('id') != self.asked:
            pass
        return said['result']

    def problems(self, version):
        while True:
            said = self.hear()
            if said.get('method') == 'textDocument/publishDiagnostics' and said['params'].get('version') == version:
                return said['params']['diagnostics']

    def spent(self):
        """Seconds of processor of the process that answers."""
        fields = (pathlib.Path('/proc') / str(self.java()) / 'stat').read_text().rsplit(')', 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def resident(self):
        status = (pathlib.Path('/proc') / str(self.java()) / 'status').read_text()
        return int(status.split('VmRSS:')[1].split()[0]) / 1024

    def java(self):
        children = pathlib.Path(f'/proc/{self.server.pid}/task/{self.server.pid}/children').read_text().split()
        return int(children[0]) if children else self.server.pid


def made(entries):
    lines = ['# Pebbles', '']
    for i in range(entries):
        if i % 25 == 0:
            lines += ['', f'## Shore {i // 25}', '']
        lines.append(f'- **Weighing the Pebbles of Shore Number {i}.** *Ida Noor, Otto Birk and Tara Koval*. ICML {2015 + i % 10}.'
                     f' [[pdf](https://arxiv.org/abs/{15 + i % 10}{1 + i % 12:02d}.{10000 + i})] [[code](https://github.com/pebbles/shore{i})]')
    return '\n'.join(lines) + '\n'


def share(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def main():
    entries, edits = [int(a) for a in sys.argv[1:]] + [1000, 100][len(sys.argv) - 1:]
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / 'README.md'
        text = made(entries)
        file.write_text(text)
        begun = time.time()
        editor = Editor(folder)
        editor.ask('initialize', {'processId': os.getpid(), 'rootUri': None, 'capabilities': {}})
        editor.send('initialized', {})
        uri = file.as_uri()
        editor.send('textDocument/didOpen', {'textDocument': {'uri': uri, 'languageId': 'markdown', 'version': 1, 'text': text}})
        found = len(editor.problems(1))
        print(f'{entries} entries: first problems ({found}) after {time.time() - begun:.2f} s, {editor.spent():.2f} s of processor')
        lines = text.split('\n')
        target = next(i for i, line in enumerate(lines) if i > len(lines) // 2 and line.startswith('- '))
        wall, processor = [], []
        for n in range(edits + WARM):
            word = f'Shore{n}'
            before, at = editor.spent(), time.time()
            editor.send('textDocument/didChange', {
                'textDocument': {'uri': uri, 'version': n + 2},
                'contentChanges': [{'range': {'start': {'line': target, 'character': 4}, 'end': {'line': target, 'character': 4 + (0 if n == 0 else len(f'Shore{n - 1}'))}},
                                    'text': word}]})
            editor.problems(n + 2)
            if n >= WARM:
                wall.append(time.time() - at)
                processor.append(editor.spent() - before)
        print(f'one line edited, {edits} times after {WARM}: wall median {1000 * share(wall, .5):.0f} ms, p95 {1000 * share(wall, .95):.0f} ms;'
              f' processor mean {1000 * sum(processor) / edits:.0f} ms, p95 {1000 * share(processor, .95):.0f} ms; {editor.resident():.0f} MB resident')
        editor.ask('shutdown', None)
        editor.send('exit', None)
        print(f'exit {editor.server.wait(20)}')


if __name__ == '__main__':
    main()
