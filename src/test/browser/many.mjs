// Makes a list with 5,000 findings, audits it and works with the page: node many.mjs SHELFCHECK FOLDER
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [tool, folder] = process.argv.slice(2).map(p => resolve(p));
const FINDINGS = 5000;
const USABLE_MS = 2000;
const MOST_NODES = 6000;
const MOST_PAGES = 12;
mkdirSync(folder, { recursive: true });
const words = 'sparse dense rapid robust gentle causal latent linear convex hidden neural local'.split(' ');
const lines = ['# A long list', ''];
for (let i = 0; i < FINDINGS; i++) {
  if (i % 50 === 0) lines.push('', `## Chapter ${i / 50 + 1}`, '');
  const title = `${words[i % 12]} ${words[Math.floor(i / 12) % 12]} methods number ${i}`;
  const fault = i % 5 === 0 ? `arxiv.org/abs/2${i % 10}${13 + i % 80}.${String(10000 + i)}` : `site${i % 40}.example/p/${i}?utm_source=mail`;
  lines.push(`- [${title}](https://${fault})`);
}
writeFileSync(join(folder, 'list.md'), lines.join('\n') + '\n');
try {
  execFileSync(tool, ['audit', join(folder, 'list.md'), '--offline', '--no-config', '--report', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
} catch (e) {
  assert.equal(e.status, 1, 'an audit of a broken list ends with 1');
}
const file = join(folder, 'index.html');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
const faults = [];
page.on('pageerror', e => faults.push(e.message));

async function timed(what, act) {
  const begin = performance.now();
  const result = await act();
  // Two frames: what was changed has been laid out and painted.
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
  const ms = Math.round(performance.now() - begin);
  console.log(`${what}: ${ms} ms`);
  if (what !== 'open') assert.ok(ms < USABLE_MS, `${what} takes ${ms} ms`);
  return result;
}
const shown = () => page.evaluate(() => Number.parseInt(document.getElementById('shown').textContent, 10));
const drawn = () => page.evaluate(() => document.querySelectorAll('#findings-list article').length);

await timed('open', () => page.goto(pathToFileURL(file).href, { waitUntil: 'load' }));
const all = await shown();
assert.ok(all >= FINDINGS, `only ${all} findings`);
const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
assert.ok(nodes <= MOST_NODES, `${nodes} nodes`);
console.log(`${all} findings, ${nodes} nodes, ${Math.round(statSync(file).size / 1024)} KB`);
// Whoever searches has put the cursor there (and the browser's driver has made itself at home in the page).
await page.locator('#search').focus();
await timed('search', () => page.locator('#search').fill('nosuchword 4321'));
assert.equal(await shown(), 0);
await timed('search for one', () => page.locator('#search').fill('number 4321'));
assert.ok(await shown() > 0 && await shown() < 10, 'the search finds few');
await timed('search for all again', () => page.locator('#search').fill(''));
await timed('filter by severity', () => page.locator('input[name=severity][value=advice]').uncheck());
assert.ok(await shown() < all);
await timed('filter by severity off', () => page.locator('input[name=severity][value=advice]').check());
const rule = await page.locator('#rule option').nth(1).getAttribute('value');
await timed('filter by rule', () => page.locator('#rule').selectOption(rule));
await timed('filter by rule off', () => page.locator('#rule').selectOption(''));
await timed('order by place', () => page.locator('#order').selectOption('place'));
await timed('order by rule', () => page.locator('#order').selectOption('rule'));
await timed('order a table', () => page.locator('#sections th button').nth(1).click());
const before = await drawn();
await timed('show more', () => page.locator('#more').click());
assert.ok(await drawn() > before, 'more findings are shown');
await page.locator('#search').fill('number 4321');
const address = await page.evaluate(() => location.href);
assert.ok(address.includes('q=number+4321'), 'the search is in the address');
const last = await page.evaluate(() => JSON.parse(document.getElementById('later').textContent).cards.at(-1)[0].match(/id="([^"]*)"/)[1]);
await page.goto('about:blank');
await page.goto(address);
assert.ok(await shown() < 10, 'an address brings its search');
await page.goto('about:blank');
await page.goto(`${pathToFileURL(file).href}#${last}`);
assert.ok(await page.locator(`#${last}`).isVisible(), 'the last finding has an address');
await page.goto('about:blank');
await page.goto(pathToFileURL(file).href);
const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
const pages = pdf.match(/\/Type\s*\/Page\b/g).length;
console.log(`${pages} pages on paper`);
assert.ok(pages <= MOST_PAGES, `${pages} pages on paper`);
await timed('scroll to the end', () => page.evaluate(() => scrollTo(0, document.body.scrollHeight)));
assert.equal(await shown(), all);
assert.deepEqual(faults, []);
await browser.close();
