'use strict';
// Run by 35-editor-times: times `shelfcheck server --stdio` as VS Code's own JSON-RPC library talks to it. Linux alone: times
// of the processor are from /proc.
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const rpc = require('vscode-jsonrpc/node');

const ENTRIES = 1000;
const WARM = 400; // edits after which Java has compiled what an edit needs
const EDITS = 200;
const BURST = 50;
const QUIET = 1500; // milliseconds without a word after a burst: several times what one judgement takes
const TICK = 10; // milliseconds of a tick of the processor's clock in /proc

function list() {
  const lines = ['# Pebbles', ''];
  for (let i = 0; i < ENTRIES; i++) {
    if (i % 25 === 0) {
      lines.push('', `## Shore ${i / 25}`, '');
    }
    const month = String(1 + (i % 12)).padStart(2, '0');
    lines.push(
      `- **Weighing the Pebbles of Shore Number ${i}.** *Ida Noor, Otto Birk and Tara Koval*. ICML ${2015 + (i % 10)}.` +
        ` [[pdf](https://arxiv.org/abs/${15 + (i % 10)}${month}.${10000 + i})] [[code](https://github.com/pebbles/shore${i})]`
    );
  }
  return lines.join('\n') + '\n';
}

function share(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

async function main(folder) {
  process.exitCode = 1; // of a server that goes in the middle, too
  const file = path.join(folder, 'README.md');
  const text = list();
  fs.writeFileSync(file, text);
  const uri = pathToFileURL(file).toString();
  const begun = performance.now();
  const server = spawn(process.env.SHELFCHECK, ['server', '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(server.stdout),
    new rpc.StreamMessageWriter(server.stdin)
  );
  const waiting = new Map();
  let told = 0;
  connection.onNotification('textDocument/publishDiagnostics', (params) => {
    told++;
    waiting.get(params.version)?.(params.diagnostics);
    waiting.delete(params.version);
  });
  connection.listen();
  const problems = (version) => new Promise((resolve) => waiting.set(version, resolve));
  const spent = () => {
    const fields = fs.readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK;
  };
  const resident = () => Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${server.pid}/status`, 'utf8'))[1]) / 1024;

  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  connection.sendNotification('initialized', {});
  let version = 1;
  let heard = problems(version);
  connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
  await heard;
  console.log(`${ENTRIES} entries: first problems after ${Math.round(performance.now() - begun)} ms, ${spent()} ms of processor`);

  const lines = text.split('\n');
  const line = lines.findIndex((l, i) => i > lines.length / 2 && l.startsWith('- '));
  let word = '';
  const edit = (now) => {
    version++;
    const range = { start: { line, character: 4 }, end: { line, character: 4 + word.length } };
    word = now;
    connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text: now }],
    });
  };
  const wall = [];
  const processor = [];
  for (let n = 0; n < WARM + EDITS; n++) {
    const at = performance.now();
    const before = spent();
    edit(`Shore${n}`);
    await problems(version);
    if (n >= WARM) {
      wall.push(performance.now() - at);
      processor.push(spent() - before);
    }
  }
  const mean = processor.reduce((a, b) => a + b, 0) / EDITS;
  console.log(
    `one line edited, ${EDITS} times after ${WARM}: wall median ${Math.round(share(wall, 0.5))} ms, p95 ${Math.round(share(wall, 0.95))} ms;` +
      ` processor mean ${Math.round(mean)} ms, p95 ${share(processor, 0.95)} ms; ${Math.round(resident())} MB resident`
  );

  told = 0;
  const from = performance.now();
  for (let n = 0; n < BURST; n++) {
    edit(`Burst${n}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await problems(version);
  const after = performance.now() - from;
  await new Promise((resolve) => setTimeout(resolve, QUIET));
  console.log(`${BURST} edits, 5 ms apart: judged ${told} times, the last told ${Math.round(after)} ms after the first`);

  await connection.sendRequest('shutdown');
  connection.sendNotification('exit');
  const code = await new Promise((resolve) => server.once('exit', resolve));
  console.log(`exit ${code}`);
  connection.dispose();
  process.exitCode = told === 1 && code === 0 ? 0 : 1;
}

main(process.argv[2]);
