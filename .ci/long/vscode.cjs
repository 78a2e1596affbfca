'use strict';
// Run by 36-vscode beside the extension: says to the server what the extension says, and holds what its package.json promises
// against what the server and the command line do.
const assert = require('node:assert/strict');
const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const rpc = require('vscode-jsonrpc/node');

const SLOW = 60_000;
const TEXT = '# L\n\n## S\n\n- [A pebble](https://a.example/x?utm_source=feed)\n- [](https://a.example/y)\n';

async function main(folder, outcomes) {
  process.exitCode = 1; // of a server that goes in the middle, too
  const { summary } = require(outcomes);
  const promised = JSON.parse(fs.readFileSync('package.json', 'utf8'));
  const file = path.join(folder, 'README.md');
  fs.writeFileSync(file, TEXT);
  fs.writeFileSync(path.join(folder, '.shelfcheck.yml'), 'rules: {}\n');
  const environment = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CACHE_HOME: path.join(folder, 'cache') };
  const options = { cwd: folder, env: environment };

  // The problem matcher reads what a task prints.
  const printed = spawnSync(process.env.SHELFCHECK, ['check', '--advice', '--format', 'concise'], { ...options, encoding: 'utf8' });
  const { pattern } = promised.contributes.problemMatchers[0];
  const matched = printed.stdout.split('\n').map((l) => new RegExp(pattern.regexp).exec(l)).filter(Boolean);
  assert.ok(matched.length >= 2, printed.stdout + printed.stderr);
  assert.equal(path.resolve(folder, matched[0][pattern.file]), file);
  assert.match(matched[0][pattern.code], /^[a-z-]+$/);
  console.log(`problem matcher: ${matched.length} findings read`);

  const server = spawn(process.env.SHELFCHECK, ['server', '--stdio'], { ...options, stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = rpc.createMessageConnection(new rpc.StreamMessageReader(server.stdout), new rpc.StreamMessageWriter(server.stdin));
  const next = (method) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${method} was not told`)), SLOW);
      const listening = connection.onNotification(method, (params) => {
        clearTimeout(late);
        listening.dispose();
        resolve(params);
      });
    });
  connection.listen();
  const uri = pathToFileURL(file).toString();
  const begun = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).toString(),
    capabilities: {},
    initializationOptions: { online: 'never', outcomes: true },
  });
  const commands = begun.capabilities.executeCommandProvider.commands;
  assert.deepEqual([...commands].sort(), ['shelfcheck.audit', 'shelfcheck.baseline']);
  // VS Code registers the server's commands by itself: one name twice would end the client.
  assert.ok(promised.contributes.commands.every((c) => !commands.includes(c.command)));
  connection.sendNotification('initialized', {});

  let problems = next('textDocument/publishDiagnostics');
  let came = next('shelfcheck/outcomes');
  connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: TEXT } });
  assert.ok((await problems).diagnostics.length >= 2);
  const first = await came;
  assert.equal(first.uri, uri);
  assert.equal(first.broken + first.advice, (await problems).diagnostics.length);
  assert.ok(first.holds > 0 && first.unasked);
  assert.match(summary(first).text, /works not looked up/);
  console.log(`status bar: ${summary(first).text}; ${summary(first).detail}`);

  came = next('shelfcheck/outcomes');
  const said = await connection.sendRequest('workspace/executeCommand', { command: 'shelfcheck.baseline', arguments: [uri] });
  assert.match(said, /known finding/);
  assert.equal((await came).broken, 0);
  console.log(`command: ${said}`);
  const sure = { uri, broken: 0, advice: 0, holds: 9, unchecked: 0, unasked: false };
  assert.equal(summary(sure).text, 'nothing broken');
  assert.equal(summary({ ...sure, unchecked: 3 }).text, 'nothing broken, 3 not checked');

  await connection.sendRequest('shutdown');
  connection.sendNotification('exit');
  assert.equal(await new Promise((resolve) => server.once('exit', resolve)), 0);
  connection.dispose();
  process.exitCode = 0;
  console.log('all seen');
}

main(...process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
