// Light or dark, the contents on a phone, the search. Nothing is loaded from anywhere but beside this file.
"use strict";
const html = document.documentElement;
const root = html.dataset.root;
let chosen = null;
try {
  chosen = localStorage.getItem("light");
} catch {
  // a browser that keeps nothing
}
if (chosen) html.dataset.light = chosen;

addEventListener("DOMContentLoaded", () => {
  const light = document.getElementById("light");
  const isDark = () => (html.dataset.light ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const name = () => (light.textContent = isDark() ? "Light" : "Dark");
  light.addEventListener("click", () => {
    html.dataset.light = isDark() ? "light" : "dark";
    try {
      localStorage.setItem("light", html.dataset.light);
    } catch {
      // it lasts as long as the page
    }
    name();
  });
  name();

  const contents = document.getElementById("contents");
  const narrow = matchMedia("(max-width: 50rem)");
  const fit = () => (contents.open = !narrow.matches);
  narrow.addEventListener("change", fit);
  fit();

  const words = document.getElementById("words");
  const found = document.getElementById("found");
  let loading = null;
  const load = () =>
    (loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = root + "search.js";
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    }));

  // A section's worth: every word must be there; a title counts more than a heading, that more than the text.
  const TITLE = 20, HEADING = 8, WHOLE = 30, SHOWN = 12, OF_ONE_PAGE = 2, AROUND = 60;
  const worth = (section, wanted) => {
    const title = section.page.toLowerCase(), heading = section.heading.toLowerCase(), text = section.text.toLowerCase();
    let sum = title === wanted.join(" ") ? WHOLE : 0;
    for (const word of wanted) {
      const here = (title.includes(word) ? TITLE : 0) + (heading.includes(word) ? HEADING : 0) + (text.includes(word) ? 1 : 0);
      if (here === 0) return 0;
      sum += here;
    }
    return sum + (section.heading ? 0 : 1);
  };
  const excerpt = (text, word) => {
    const at = Math.max(0, text.toLowerCase().indexOf(word) - AROUND);
    return (at > 0 ? "…" : "") + text.slice(at, at + 3 * AROUND) + (text.length > at + 3 * AROUND ? "…" : "");
  };
  const show = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    found.hidden = wanted.length === 0;
    if (found.hidden || !window.searchIndex) return;
    const told = new Map();
    const few = ({ section }) => {
      const number = (told.get(section.page) ?? 0) + 1;
      told.set(section.page, number);
      return number <= OF_ONE_PAGE;
    };
    const hits = window.searchIndex
      .map(section => ({ section, sum: worth(section, wanted) }))
      .filter(hit => hit.sum > 0)
      .sort((a, b) => b.sum - a.sum)
      .filter(few)
      .slice(0, SHOWN);
    found.replaceChildren(
      ...hits.map(({ section }) => {
        const link = document.createElement("a");
        link.href = root + section.address;
        const title = document.createElement("strong");
        title.textContent = section.page + (section.heading ? " › " + section.heading : "");
        const text = document.createElement("small");
        text.textContent = excerpt(section.text, wanted[0]);
        link.append(title, text);
        return link;
      }),
    );
    if (hits.length === 0) {
      const none = document.createElement("p");
      none.textContent = "Nothing has all of these words.";
      found.append(none);
    }
  };
  words.addEventListener("focus", load);
  words.addEventListener("input", () => load().then(show));
  document.getElementById("search").addEventListener("submit", event => {
    event.preventDefault();
    found.querySelector("a")?.click();
  });
  addEventListener("keydown", event => {
    if (event.key === "/" && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      words.focus();
    }
    const links = [...found.querySelectorAll("a")];
    if (event.key === "Escape") found.hidden = true;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !found.hidden && links.length > 0) {
      event.preventDefault();
      const next = links.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
      (next < 0 ? words : links[Math.min(next, links.length - 1)]).focus();
    }
  });
  addEventListener("click", event => {
    if (!event.target.closest("#search")) found.hidden = true;
  });
});
