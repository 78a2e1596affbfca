'use strict';
(() => {
  const root = document.documentElement;
  const theme = document.getElementById('theme');
  theme.addEventListener('click', () => {
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    theme.setAttribute('aria-pressed', String(!dark));
  });

  for (const button of document.querySelectorAll('th button')) {
    button.addEventListener('click', () => {
      const head = button.closest('th');
      const body = head.closest('table').tBodies[0];
      const column = head.cellIndex;
      const down = head.getAttribute('aria-sort') !== 'descending';
      const key = row => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
      const rows = [...body.rows].sort((a, b) => key(a).localeCompare(key(b), undefined, { numeric: true }) * (down ? -1 : 1));
      for (const other of head.parentElement.cells) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      body.append(...rows);
    });
  }

  const list = document.getElementById('findings-list');
  if (!list) return;
  const articles = [...list.children];
  const texts = articles.map(a => a.textContent.toLowerCase());
  const search = document.getElementById('search');
  const rule = document.getElementById('rule');
  const order = document.getElementById('order');
  const boxes = [...document.querySelectorAll('input[name=severity]')];
  const fresh = document.getElementById('fresh');
  const shown = document.getElementById('shown');
  const rank = { error: 0, warning: 1, advice: 2 };

  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const severities = new Set(boxes.filter(b => b.checked).map(b => b.value));
    let count = 0;
    articles.forEach((a, i) => {
      const here = severities.has(a.dataset.severity) && (!fresh?.checked || a.dataset.fresh === 'true') && (!rule.value || a.dataset.rule === rule.value) && words.every(w => texts[i].includes(w));
      a.hidden = !here;
      if (here) count++;
    });
    shown.textContent = `${count} of ${articles.length} shown`;
  };
  const sort = () => {
    const by = {
      place: (a, b) => a.dataset.place - b.dataset.place,
      severity: (a, b) => rank[a.dataset.severity] - rank[b.dataset.severity] || a.dataset.place - b.dataset.place,
      rule: (a, b) => a.dataset.rule.localeCompare(b.dataset.rule) || a.dataset.place - b.dataset.place,
    }[order.value];
    list.append(...[...articles].sort(by));
  };
  const follow = () => {
    const wanted = decodeURIComponent(location.hash.slice(1));
    if (wanted.startsWith('rule=')) {
      rule.value = wanted.slice(5);
      boxes.forEach(b => { b.checked = true; });
      filter();
      document.getElementById('findings').scrollIntoView();
    } else if (wanted.startsWith('severity=')) {
      rule.value = '';
      boxes.forEach(b => { b.checked = b.value === wanted.slice(9); });
      filter();
      document.getElementById('findings').scrollIntoView();
    } else if (wanted.startsWith('f-')) {
      const article = document.getElementById(wanted);
      if (article) { article.hidden = false; article.scrollIntoView(); }
    }
  };
  search.addEventListener('input', filter);
  rule.addEventListener('change', filter);
  boxes.forEach(b => b.addEventListener('change', filter));
  fresh?.addEventListener('change', filter);
  order.addEventListener('change', sort);
  addEventListener('hashchange', follow);
  for (const button of document.querySelectorAll('button.copy')) {
    button.addEventListener('click', async () => {
      const text = button.parentElement.querySelector('pre').textContent;
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = 'Copied';
      } catch {
        const range = document.createRange();
        range.selectNodeContents(button.parentElement.querySelector('pre'));
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        button.textContent = 'Selected';
      }
    });
  }
  filter();
  follow();
})();
