// Ticks are kept in this browser, each under the hash of what it ticks off.
const boxes = [...document.querySelectorAll("input[data-key]")];

function keep(box) {
  try {
    if (box.checked) localStorage.setItem(box.dataset.key, "1");
    else localStorage.removeItem(box.dataset.key);
  } catch {
    // A browser that stores nothing for pages from disk: the ticks last as long as the page is open.
  }
}

function recall(box) {
  try {
    return localStorage.getItem(box.dataset.key) === "1";
  } catch {
    return false;
  }
}

function count() {
  for (const story of document.querySelectorAll("article")) {
    const done = story.querySelector(".done");
    if (done) done.textContent = story.querySelectorAll("input:checked").length;
  }
}

for (const box of boxes) {
  box.checked = recall(box);
  box.addEventListener("change", () => { keep(box); count(); });
}
count();
