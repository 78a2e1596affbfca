// Opens the site in headless Chromium and uses it as a reader would: node site.mjs FOLDER SCREENSHOTS SHELFCHECK
// The site is served from this machine, and SHELFCHECK checks every link of it that stays within it, with its fragment.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync, existsSync, statSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join, resolve, extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [folder, shots, shelfcheck] = process.argv.slice(2).map(p => resolve(p));
mkdirSync(shots, { recursive: true });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.png': 'image/png' };
const server = createServer((request, response) => {
  let file = join(folder, decodeURIComponent(new URL(request.url, 'http://site').pathname));
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
  if (!existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain; charset=utf-8' }).end(readFileSync(file));
});
await new Promise(listening => server.listen(0, '127.0.0.1', listening));
const site = `http://127.0.0.1:${server.address().port}/`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const faults = [];
async function open(address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on('console', m => { if (['error', 'warning'].includes(m.type())) faults.push(`console at ${address}: ${m.text()}`); });
  page.on('pageerror', e => faults.push(`script at ${address}: ${e.message}`));
  page.on('request', r => { if (!r.url().startsWith(site) && !/^(file|data):/.test(r.url())) faults.push(`asked elsewhere: ${r.url()}`); });
  page.on('response', r => { if (r.status() >= 400) faults.push(`${r.status()} at ${r.url()}`); });
  await page.goto(address.includes('://') ? address : site + address, { waitUntil: 'load' });
  return page;
}
const pages = readdirSync(folder, { recursive: true }).filter(f => f.endsWith('.html') && !f.startsWith('reports/audit/')).sort();
assert.ok(pages.length > 60, `only ${pages.length} pages`);

// Every page: no fault, one heading, nothing wider than a phone; its links are kept.
const targets = new Map();
let outside = 0;
const phone = await open('index.html', { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
for (const name of pages) {
  await phone.goto(site + name);
  assert.equal(await phone.locator('h1').count(), 1, `${name} has one heading`);
  const wide = await phone.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) faults.push(`${name} is ${wide} pixels wider than a phone`);
  for (const target of await phone.locator('a[href]').evaluateAll(as => as.map(a => a.href))) {
    if (target.startsWith(site)) targets.set(target, name);
    else outside++;
  }
}
console.log(`${pages.length} pages fit a phone; ${targets.size} links within the site, ${outside} out of it`);

// The contents on a phone are folded, and open.
await phone.goto(site + 'docs/configuration.html');
assert.equal(await phone.locator('nav a').first().isVisible(), false, 'the contents are folded');
await phone.locator('nav summary').click();
assert.ok(await phone.locator('nav a').first().isVisible(), 'the contents open');
await phone.locator('nav summary').click();
await phone.screenshot({ path: join(shots, 'phone.png') });

// The search: by the keyboard, for a rule, a key of the config, several words; nothing found is said.
const page = await open('index.html');
await page.keyboard.press('/');
await page.keyboard.type('duplicate-work');
await page.locator('#found a').first().waitFor();
assert.match(await page.locator('#found a').first().getAttribute('href'), /rules\/duplicate-work\.html$/);
await page.screenshot({ path: join(shots, 'search.png') });
await page.keyboard.press('Enter');
await page.waitForURL('**/rules/duplicate-work.html');
for (const [words, where] of [['overrides rules files', /configuration/], ['shelfcheck-ignore section', /configuration/], ['npx', /docs\/ci/], ['pocket catalogue', /catalogue|shelf-format/]]) {
  await page.locator('#words').fill(words);
  await page.locator('#found a').first().waitFor();
  const found = await page.locator('#found a').evaluateAll(as => as.slice(0, 5).map(a => a.href));
  assert.ok(found.some(f => where.test(f)), `'${words}' finds ${found}`);
}
await page.locator('#words').fill('no-such-word-anywhere');
assert.match(await page.locator('#found').innerText(), /Nothing/);
await page.keyboard.press('Escape');
assert.equal(await page.locator('#found').isVisible(), false);
console.log('search: finds rules, keys and words, and says where there is nothing');

// Dark and light: as the system, as chosen, and kept.
const paper = p => p.evaluate(() => getComputedStyle(document.body).backgroundColor);
const light = await paper(page);
await page.locator('#light').click();
const dark = await paper(page);
assert.notEqual(light, dark);
await page.goto(site + 'docs/ci.html');
assert.equal(await paper(page), dark, 'what was chosen is kept on the next page');
assert.equal(await paper(await open('index.html', { colorScheme: 'dark' })), dark, "the system's wish is heard");
console.log('dark and light: as the system, as chosen, and kept');

// Accessible, and looked at.
for (const name of ['index.html', 'rules/index.html', 'rules/wrong-work.html', 'docs/configuration.html', 'docs/catalogue.html', 'CHANGELOG.html', 'docs/decisions/index.html']) {
  for (const colorScheme of ['light', 'dark']) {
    const seen = await open(name, { colorScheme, bypassCSP: true });
    await seen.screenshot({ path: join(shots, `${name.replaceAll('/', '-').replace('.html', '')}-${colorScheme}.png`) });
    await seen.evaluate(axe);
    const result = await seen.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    for (const v of result.violations) faults.push(`axe ${name} ${colorScheme}: ${v.id}: ${v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + (n.failureSummary ?? '')).join(' | ')}`);
    await seen.context().close();
  }
}

// Opened from a disk it works, too.
const file = await open(pathToFileURL(join(folder, 'rules/wrong-work.html')).href);
await file.locator('#words').fill('sarif');
await file.locator('#found a').first().waitFor();
await browser.close();

for (const fault of faults) console.log(fault);
assert.equal(faults.length, 0, `${faults.length} faults`);
console.log('no fault: console, requests, axe');

// Every link, by shelfcheck itself; and one that leads nowhere, so that it is known to look.
async function check(name, links) {
  const list = join(shots, name);
  writeFileSync(list, '# Links\n\n' + links.map(([target, from]) => `- [${from} to ${target.slice(site.length)}](<${target}>)\n`).join(''));
  const asked = ['check', '--no-config', '--online', '--allow-host', '127.0.0.1', '--evidence', join(shots, 'evidence-' + name),
    '--select', 'dead-link,missing-remote-fragment,rotten-link,moved-link', '--format', 'json', list];
  const said = await new Promise(done => execFile(shelfcheck, asked, { maxBuffer: 2 ** 26 }, (_, out, err) => done(out || err)));
  assert.ok(said.startsWith('{'), said);
  return JSON.parse(said);
}
const whole = await check('links.md', [...targets]);
for (const finding of [...whole.findings, ...whole.unchecked].slice(0, 20)) console.log(JSON.stringify(finding));
assert.deepEqual([whole.summary.links, whole.summary.broken, whole.summary.unchecked], [targets.size, 0, 0], 'a link of the site leads nowhere');
const broken = await check('broken.md', [[site + 'nowhere.html', 'a'], [site + 'docs/ci.html#no-such-heading', 'b']]);
assert.deepEqual(broken.findings.map(f => f.rule).sort(), ['dead-link', 'missing-remote-fragment']);
server.close();
console.log(`shelfcheck: ${targets.size} links lead where they say`);
