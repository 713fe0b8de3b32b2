"use strict";
// Opens one card at a time beside the text, moves between findings, and filters them. The page is complete without it.
document.documentElement.classList.add("js");

document.addEventListener("DOMContentLoaded", () => {
  const cards = [...document.querySelectorAll(".card")];
  const marks = [...document.querySelectorAll(".mark")];
  let current = null;
  let opened = []; // what was open before the page was printed

  const idsOf = (mark) => mark.dataset.findings.split(" ");
  const marksOf = (card) => marks.filter((mark) => idsOf(mark).includes(card.id));
  const shown = () => cards.filter((card) => !card.hidden);

  function deselect() {
    if (!current) return;
    current.open = false;
    current.classList.remove("current");
    marksOf(current).forEach((mark) => mark.classList.remove("current"));
    current = null;
  }

  // `from` is the mark that was clicked: the text stays where it is then.
  function select(card, from = null) {
    deselect();
    current = card;
    card.open = true;
    card.classList.add("current");
    const own = marksOf(card);
    own.forEach((mark) => mark.classList.add("current"));
    card.querySelector("summary").focus({ preventScroll: true });
    const panel = card.parentElement;
    panel.scrollTop += card.getBoundingClientRect().top - panel.getBoundingClientRect().top - 8;
    (from ?? own[0] ?? card).scrollIntoView({ block: from ? "nearest" : "center" });
  }

  function step(by) {
    const list = shown();
    if (!list.length) return;
    const at = list.indexOf(current);
    select(list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length]);
  }

  function close() {
    const back = current && marksOf(current)[0];
    deselect();
    back?.focus({ preventScroll: true });
  }

  document.addEventListener("click", (event) => {
    const mark = event.target.closest(".mark");
    const summary = event.target.closest(".card > summary");
    if (mark) {
      event.preventDefault();
      const open = idsOf(mark).map((id) => document.getElementById(id)).filter((card) => !card.hidden);
      // Where findings overlap, each click shows the next.
      if (open.length) select(open[(open.indexOf(current) + 1) % open.length], mark);
    } else if (summary) {
      event.preventDefault();
      if (summary.parentElement === current) deselect();
      else select(summary.parentElement);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "Escape") close();
  });

  function element(name, properties = {}, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function countBy(key) {
    const counts = new Map();
    cards.forEach((card) => counts.set(card.dataset[key], (counts.get(card.dataset[key]) ?? 0) + 1));
    return [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
  }

  // A group of checkboxes, one for each value that cards have under a key.
  function choices(key, legend, worded) {
    const boxes = countBy(key).map(([value, count]) => {
      const box = element("input", { type: "checkbox", checked: true, value });
      box.dataset.key = key;
      return element("label", {}, box, `${worded(value)} (${count})`);
    });
    return element("fieldset", { ariaLabel: legend }, ...boxes);
  }

  function makeBar() {
    const nameOf = (code) => `${code} ${cards.find((card) => card.dataset.code === code).dataset.name}`;
    const status = element("span", { className: "status", role: "status" });
    const codes = element("details", { className: "codes" }, element("summary", {}, "Checks"), choices("code", "Checks", nameOf));
    const next = element("button", { type: "button", onclick: () => step(1) }, "Next");
    const previous = element("button", { type: "button", onclick: () => step(-1) }, "Previous");
    const keys = element("span", { className: "keys" }, element("kbd", {}, "j"), " next, ", element("kbd", {}, "k"), " previous, ", element("kbd", {}, "Esc"), " close");
    const bar = element("div", { className: "bar", role: "region", ariaLabel: "Filter and move" });
    bar.append(choices("tier", "Tiers", (tier) => (tier === "query" ? "queries" : "errors")), codes, previous, next, status, keys);
    bar.addEventListener("change", () => filter(bar, status));
    document.querySelector("header.page").after(bar);
    filter(bar, status);
    const measure = () => document.documentElement.style.setProperty("--bar", `${bar.offsetHeight}px`);
    new ResizeObserver(measure).observe(bar);
    document.addEventListener("click", (event) => {
      if (!codes.contains(event.target)) codes.open = false;
    });
  }

  function filter(bar, status) {
    const off = new Set([...bar.querySelectorAll("input:not(:checked)")].map((box) => box.value));
    cards.forEach((card) => {
      card.hidden = off.has(card.dataset.tier) || off.has(card.dataset.code);
    });
    marks.forEach((mark) => {
      const isOff = idsOf(mark).every((id) => document.getElementById(id).hidden);
      mark.classList.toggle("off", isOff);
      mark.tabIndex = isOff ? -1 : 0;
    });
    if (current?.hidden) deselect();
    const count = shown().length;
    status.textContent = count === cards.length ? `${count} findings` : `${count} of ${cards.length} findings`;
  }

  window.addEventListener("beforeprint", () => {
    opened = cards.filter((card) => card.open);
    cards.forEach((card) => (card.open = true));
  });
  window.addEventListener("afterprint", () => cards.forEach((card) => (card.open = opened.includes(card))));

  cards.forEach((card) => (card.open = false));
  if (cards.length) makeBar();
  const linked = cards.find((card) => `#${card.id}` === location.hash);
  if (linked) select(linked);
});
