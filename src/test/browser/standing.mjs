// Opens the index of very many lists and turns its pages: node standing.mjs FOLDER SCREENSHOTS
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [folder, shots] = process.argv.slice(2).map(p => resolve(p));
const USABLE_MS = 2000;
mkdirSync(shots, { recursive: true });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const faults = [];
const url = name => pathToFileURL(join(folder, name)).href;

async function open(name, options = {}) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 1400 }, ...options })).newPage();
  page.on('console', m => { if (m.type() === 'error') faults.push(`console: ${m.text()}`); });
  page.on('pageerror', e => faults.push(`script: ${e.message}`));
  page.on('request', r => { if (!/^(file|data):/.test(r.url())) faults.push(`request: ${r.url()}`); });
  const begin = performance.now();
  await page.goto(url(name), { waitUntil: 'load' });
  const ms = Math.round(performance.now() - begin);
  console.log(`${name} opened in ${ms} ms`);
  assert.ok(ms < USABLE_MS, `${name} takes ${ms} ms`);
  return page;
}

async function accessible(name, colorScheme) {
  const page = await (await browser.newContext({ bypassCSP: true, colorScheme })).newPage();
  await page.goto(url(name));
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  for (const v of violations) faults.push(`axe ${name} ${colorScheme}: ${v.id}: ${v.nodes[0].target.join(' ')} ${v.nodes[0].failureSummary ?? ''}`);
  console.log(`axe on ${name}, ${colorScheme}: ${violations.length} faults, ${passes.length} rules pass`);
  await page.context().close();
}

const index = await open('index.html');
await index.screenshot({ path: join(shots, 'index.png') });
assert.equal(await index.locator('#lists tbody tr').count(), 100, 'the first hundred lists');
await index.locator('#rules th button').nth(1).click();
assert.equal(await index.locator('#rules th').nth(1).getAttribute('aria-sort'), 'descending', 'rules are sorted');
await index.locator('#lists a[href="lists-0001.html"]').click();
await index.locator('a[rel=next]').first().click();
assert.match(await index.locator('h1').textContent(), /^Lists 501–1.000 of /, 'the pages are turned');
await index.screenshot({ path: join(shots, 'lists.png') });
await index.locator('header a[href="index.html"]').click();
await index.locator('#shared').scrollIntoViewIfNeeded();
await index.screenshot({ path: join(shots, 'shared.png') });
const works = await open('works-0001.html');
await works.screenshot({ path: join(shots, 'works.png') });
for (const name of ['index.html', 'lists-0002.html', 'works-0001.html']) {
  const phone = await open(name, { viewport: { width: 390, height: 844 }, isMobile: true });
  assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1), `nothing of ${name} runs off a phone`);
  await phone.screenshot({ path: join(shots, `phone-${name}.png`) });
  for (const scheme of ['light', 'dark']) await accessible(name, scheme);
}
await browser.close();
assert.deepEqual(faults, [], 'no console error, no request, no accessibility fault');
