// Opens an audit in headless Chromium and works with it as a person would: node audit.mjs FOLDER SCREENSHOTS
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [folder, shots] = process.argv.slice(2).map(p => resolve(p));
const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium';
mkdirSync(shots, { recursive: true });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

const faults = [];
async function open(name, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1600 }, bypassCSP: false, ...options });
  const page = await context.newPage();
  page.on('console', m => { if (m.type() === 'error') faults.push(`console: ${m.text()}`); });
  page.on('pageerror', e => faults.push(`script: ${e.message}`));
  page.on('request', r => { if (!/^(file|data):/.test(r.url())) faults.push(`request: ${r.url()}`); });
  const begin = performance.now();
  await page.goto(pathToFileURL(join(folder, name)).href, { waitUntil: 'load' });
  return { page, context, ms: Math.round(performance.now() - begin) };
}

// axe runs in a page without the policy, since the policy forbids scripts that are not the page's own.
async function accessible(name, scheme) {
  const context = await browser.newContext({ bypassCSP: true, colorScheme: scheme });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, name)).href);
  await page.evaluate(axe);
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  const grave = result.violations.filter(v => ['serious', 'critical'].includes(v.impact));
  for (const v of grave) faults.push(`axe ${name} ${scheme}: ${v.id}: ${v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + (n.failureSummary ?? '')).join(' | ')}`);
  await context.close();
  console.log(`axe on ${name}, ${scheme}: ${grave.length} serious faults of ${result.violations.length} remarks, ${result.passes.length} rules pass`);
}

const fleet = existsSync(join(folder, 'list-001.html'));
const name = fleet ? 'list-001.html' : 'index.html';
const { page, ms } = await open(name);
console.log(`${name} opened in ${ms} ms`);

const all = await page.locator('#findings-list article').count();
assert.ok(all > 3, `only ${all} findings to work with`);
const visible = () => page.locator('#findings-list article:not([hidden])').count();
assert.equal(await visible(), all);

/** A link within the page is followed a moment after it is clicked. */
async function shows(findings, what) {
  const many = n => document.querySelectorAll('#findings-list article:not([hidden])').length === n;
  await page.waitForFunction(many, findings, { timeout: 5000 }).catch(() => {});
  assert.equal(await visible(), findings, what);
}

await page.locator('input[name=severity][value=advice]').uncheck();
await page.locator('input[name=severity][value=warning]').uncheck();
const errors = await page.locator('#findings-list article[data-severity=error]').count();
assert.ok(errors > 0 && errors < all, 'there are errors and others');
assert.equal(await visible(), errors, 'the severity boxes filter');
await page.locator('input[name=severity][value=advice]').check();
await page.locator('input[name=severity][value=warning]').check();
await page.locator('#search').fill('arxiv no-such-word-anywhere');
assert.equal(await visible(), 0, 'the search filters');
await page.locator('#search').fill('');
const rule = await page.locator('#rule option').nth(1).getAttribute('value');
await page.locator('#rule').selectOption(rule);
assert.equal(await visible(), await page.locator(`#findings-list article[data-rule="${rule}"]`).count(), 'the rule filters');
assert.ok(await visible() > 0 && await visible() < all, 'the rule filters some out');
assert.ok((await page.evaluate(() => location.href)).includes(`rule=${rule}`), 'the filter is in the address');
await page.locator('#rule').selectOption('');
console.log(`filters: ${all} findings, ${errors} errors, rule ${rule}`);

await page.locator('.chips a.error').click();
await shows(errors, 'the number of errors leads to them');
for (const severity of ['warning', 'advice']) await page.locator(`input[name=severity][value=${severity}]`).check();
await page.keyboard.press('Tab');
assert.ok(await page.evaluate(() => document.activeElement !== document.body), 'the keyboard reaches the controls');

const cards = () => page.locator('#findings-list article').evaluateAll(as => as.map(a => ({ severity: a.dataset.severity, place: Number(a.dataset.place) })));
const order = (await cards()).map(c => c.severity);
const rank = { error: 0, warning: 1, advice: 2 };
assert.deepEqual(order, [...order].sort((a, b) => rank[a] - rank[b]), 'the gravest come first');
await page.locator('#order').selectOption('place');
const places = (await cards()).map(c => c.place);
assert.deepEqual(places, places.map((_, i) => i), 'place orders');
await page.locator('#order').selectOption('severity');
assert.deepEqual((await cards()).map(c => c.severity), order, 'and back');
const entries = page.locator('#sections th button').nth(1);
await entries.click();
const counts = await page.locator('#sections tbody tr').evaluateAll(rows => rows.map(r => Number(r.cells[1].textContent)));
assert.deepEqual(counts, [...counts].sort((a, b) => b - a), 'a column sorts');
console.log('sorting: findings by severity, sections by entries');

const anchor = await page.locator('#findings-list article').last().getAttribute('id');
const { page: direct } = await open(name);
await direct.goto(pathToFileURL(join(folder, name)).href + '#' + anchor);
assert.ok(await direct.locator('#' + anchor).isVisible(), 'a permalink opens its finding');
console.log(`permalink: #${anchor}`);

const colour = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const light = await colour();
await page.locator('#theme').click();
assert.notEqual(await colour(), light, 'the button darkens');
assert.equal(await page.locator('#theme').getAttribute('aria-pressed'), 'true', 'the button says so');
await page.reload();
assert.notEqual(await colour(), light, 'the choice is kept');
assert.equal(await page.locator('#theme').getAttribute('aria-pressed'), 'true', 'and told');
await page.screenshot({ path: join(shots, 'dark.png') });
await page.locator('#theme').click();
await page.evaluate(() => scrollTo(0, 0));
await page.screenshot({ path: join(shots, 'desktop.png') });
await page.locator('#findings').scrollIntoViewIfNeeded();
await page.waitForTimeout(1000);
await page.screenshot({ path: join(shots, 'findings.png') });
await page.emulateMedia({ media: 'print' });
assert.ok(!(await page.locator('#search').isVisible()), 'tools are not printed');
assert.ok(await page.locator('#sections th button').first().isVisible(), 'the headings of columns are');
await page.evaluate(() => scrollTo(0, 0));
await page.screenshot({ path: join(shots, 'print.png') });
await page.emulateMedia({ media: 'screen' });
const { page: phone } = await open(name, { viewport: { width: 390, height: 844 }, isMobile: true });
assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1), 'nothing runs off a phone');
await phone.screenshot({ path: join(shots, 'phone.png') });

await accessible(name, 'light');
await accessible(name, 'dark');
if (fleet) {
  const index = await open('index.html');
  console.log(`index.html opened in ${index.ms} ms`);
  assert.ok(index.ms < 2000, 'the index opens in two seconds');
  await index.page.screenshot({ path: join(shots, 'fleet.png') });
  await accessible('index.html', 'light');
}
await browser.close();
assert.deepEqual(faults, [], 'no console error, no request, no serious accessibility fault');
console.log('no console error, no request left the file');
