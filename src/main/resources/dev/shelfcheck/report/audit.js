'use strict';
(() => {
  const root = document.documentElement;
  const theme = document.getElementById('theme');
  const KEPT = 'shelfcheck-theme';
  const system = matchMedia('(prefers-color-scheme: dark)');
  const dark = () => root.dataset.theme ? root.dataset.theme === 'dark' : system.matches;
  const tell = () => theme.setAttribute('aria-pressed', String(dark()));
  try { // some browsers keep nothing for pages that are files
    const kept = localStorage.getItem(KEPT);
    if (kept === 'dark' || kept === 'light') root.dataset.theme = kept;
  } catch { /* the system's choice holds */ }
  tell();
  system.addEventListener('change', tell);
  theme.addEventListener('click', () => {
    root.dataset.theme = dark() ? 'light' : 'dark';
    try { localStorage.setItem(KEPT, root.dataset.theme); } catch { /* for this page alone, then */ }
    tell();
  });

  for (const button of document.querySelectorAll('th button')) {
    button.addEventListener('click', () => {
      const head = button.closest('th');
      const body = head.closest('table').tBodies[0];
      const column = head.cellIndex;
      const down = head.getAttribute('aria-sort') !== 'descending';
      const { compare } = new Intl.Collator(undefined, { numeric: true });
      const keyed = [...body.rows].map(row => ({ row, key: row.cells[column].dataset.sort ?? row.cells[column].textContent.trim() }));
      keyed.sort((a, b) => compare(a.key, b.key) * (down ? -1 : 1));
      for (const other of head.parentElement.cells) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      body.append(...keyed.map(k => k.row));
    });
  }

  document.addEventListener('click', async event => {
    const button = event.target.closest('button.copy');
    if (!button) return;
    const pre = button.parentElement.querySelector('pre');
    try {
      await navigator.clipboard.writeText(button.dataset.copy ?? pre.textContent);
      button.textContent = button.dataset.copy ? 'Copied: put it on the line before the entry' : 'Copied';
    } catch {
      if (!pre) { button.textContent = button.dataset.copy; return; }
      const range = document.createRange();
      range.selectNodeContents(pre);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      button.textContent = 'Selected';
    }
  });

  const list = document.getElementById('findings-list');
  if (!list) return;
  const STEP = 50;
  const later = document.getElementById('later');
  const total = list.children.length + Number(later?.dataset.count ?? 0);
  const search = document.getElementById('search');
  const rule = document.getElementById('rule');
  const order = document.getElementById('order');
  const boxes = [...document.querySelectorAll('input[name=severity]')];
  const fresh = document.getElementById('fresh');
  const shown = document.getElementById('shown');
  const more = document.getElementById('more');
  const GIVEN = 'severity'; // the order in which the cards come
  const rank = { error: 0, warning: 1, advice: 2 };
  const by = {
    place: (a, b) => a.place - b.place,
    severity: (a, b) => rank[a.severity] - rank[b.severity] || a.place - b.place,
    rule: (a, b) => a.rule.localeCompare(b.rule) || a.place - b.place,
  };
  document.querySelector('.rest')?.remove();

  // What is read of a card: no tags, no attributes, signs instead of their names.
  const signs = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&#34;': '"', '&quot;': '"', '&#39;': "'" };
  const plain = html => html.replace(/<(?:[^>"]|"[^"]*")*>/g, '').replace(/&(?:amp|lt|gt|#34|quot|#39);/g, s => signs[s]).toLowerCase();

  // The cards are unpacked when they are first wanted or the page is idle, not while it opens. Lines that many cards have stand once.
  let known = null;
  let shared = [];
  let sharedText = [];
  const item = lines => {
    const [, id, severity, rule, place, rest] = lines[0].match(/id="([^"]*)" data-severity="([^"]*)" data-rule="([^"]*)" data-place="([^"]*)"(.*)/);
    return { id, severity, rule, fresh: rest.includes('data-fresh'), place: Number(place), lines };
  };
  const items = () => {
    if (known) return known;
    const packed = later ? JSON.parse(later.textContent) : { shared: [], cards: [] };
    shared = packed.shared;
    sharedText = shared.map(plain);
    return known = [...[...list.children].map(a => a.outerHTML.split('\n')), ...packed.cards].map(item);
  };
  const html = ({ lines }) => lines.map(l => typeof l === 'number' ? shared[l] : l).join('\n');
  const text = i => i.text ??= i.lines.map(l => typeof l === 'number' ? sharedText[l] : plain(l)).join('\n');
  const idle = window.requestIdleCallback?.bind(window) ?? (work => setTimeout(() => work({ timeRemaining: () => 10 }), 50));
  const prepare = from => idle(deadline => {
    let at = from;
    while (at < items().length && deadline.timeRemaining() > 1) text(items()[at++]);
    if (at < items().length) prepare(at);
  });

  let limit = STEP;
  let chosen = null;
  const say = count => {
    const here = Math.min(limit, count);
    shown.textContent = `${count} of ${total}${here < count ? `, the first ${here} shown` : ' shown'}`;
    if (more) {
      more.hidden = here >= count;
      more.textContent = `Show ${Math.min(STEP, count - here)} more`;
    }
  };
  const draw = () => {
    list.innerHTML = chosen.slice(0, limit).map(html).join('');
    say(chosen.length);
  };
  const choose = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const severities = new Set(boxes.filter(b => b.checked).map(b => b.value));
    chosen = items().filter(i => severities.has(i.severity) && (!fresh?.checked || i.fresh) && (!rule.value || i.rule === rule.value) && words.every(w => text(i).includes(w)));
    if (order.value !== GIVEN) chosen.sort(by[order.value]);
    limit = STEP;
    draw();
  };
  const note = () => {
    const state = new URLSearchParams();
    if (search.value) state.set('q', search.value);
    if (rule.value) state.set('rule', rule.value);
    const on = boxes.filter(b => b.checked).map(b => b.value);
    if (on.length < boxes.length) state.set('severity', on.join(','));
    if (fresh?.checked) state.set('new', '1');
    if (order.value !== GIVEN) state.set('order', order.value);
    try { history.replaceState(null, '', `#${String(state) || 'findings'}`); } catch { /* the page works all the same */ }
  };
  const changed = () => { choose(); note(); };
  const clear = () => {
    search.value = '';
    rule.value = '';
    boxes.forEach(b => { b.checked = true; });
    if (fresh) fresh.checked = false;
  };
  const follow = () => {
    const wanted = location.hash.slice(1);
    if (wanted.startsWith('f-')) {
      if (!chosen?.some(i => i.id === wanted)) { clear(); choose(); }
      const at = chosen.findIndex(i => i.id === wanted);
      if (at < 0) return;
      if (at >= limit) { limit = Math.ceil((at + 1) / STEP) * STEP; draw(); }
      document.getElementById(wanted).scrollIntoView();
    } else if (wanted.includes('=')) {
      const state = new URLSearchParams(wanted);
      clear();
      search.value = state.get('q') ?? '';
      rule.value = state.get('rule') ?? '';
      if (state.has('severity')) boxes.forEach(b => { b.checked = state.get('severity').split(',').includes(b.value); });
      if (fresh) fresh.checked = state.has('new');
      order.value = by[state.get('order')] ? state.get('order') : GIVEN;
      choose();
      document.getElementById('findings').scrollIntoView();
    }
  };
  search.addEventListener('input', changed);
  rule.addEventListener('change', changed);
  boxes.forEach(b => b.addEventListener('change', changed));
  fresh?.addEventListener('change', changed);
  order.addEventListener('change', changed);
  more?.addEventListener('click', () => { chosen ??= items(); limit += STEP; draw(); });
  addEventListener('hashchange', follow);
  say(total);
  follow();
  addEventListener('load', () => prepare(0));
})();
