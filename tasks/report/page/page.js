// The language switch, tables that fold, and where the address leads.
const FIRST_ROWS = 12;
const KEPT = "waishi-language";
const language = document.getElementById("language");

function useLanguage(name) {
  root.dataset.lang = name;
  root.lang = code(chosen());
  document.title = `waishi · ${word("title")}`;
  language.lang = code(other());
  language.setAttribute("aria-label", DATA.words.language_label[chosen()]);
  for (const button of document.querySelectorAll("button.fold")) label(button);
  if (dialog.open) follow();
  return drawCharts();
}

function remembered() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null; // a page opened from disk may have no storage
  }
}

function remember(name) {
  try {
    localStorage.setItem(KEPT, name);
  } catch {
    // nothing is lost but the choice
  }
}

language.addEventListener("click", () => {
  const name = root.dataset.lang === "zh" ? "en" : "zh";
  remember(name);
  useLanguage(name);
});

function label(button) {
  const folded = button.getAttribute("aria-expanded") === "false";
  button.textContent = folded ? word("show_all", { n: Number(button.dataset.rows) }) : word("show_less");
}

for (const table of document.querySelectorAll("table[data-folds]")) {
  const rows = table.tBodies[0].rows.length;
  if (rows <= FIRST_ROWS) continue;
  table.classList.add("folded");
  const button = make("button", { type: "button", className: "fold", "aria-expanded": "false", "data-rows": rows });
  button.addEventListener("click", () => {
    const folded = table.classList.toggle("folded");
    button.setAttribute("aria-expanded", String(!folded));
    label(button);
  });
  table.parentElement.after(button);
}

// `#rows/kind/key` opens the rows of a number; any other address is a section.
function follow() {
  const address = decodeURIComponent(location.hash.slice(1));
  if (address.startsWith("rows/")) openRows(address.slice("rows/".length));
  else if (dialog.open) dialog.close();
}

dialog.addEventListener("close", () => {
  if (location.hash.startsWith("#rows/")) history.pushState(null, "", location.pathname + location.search);
});
window.addEventListener("hashchange", follow);

const wanted = remembered() ?? (navigator.language.startsWith("zh") ? "zh" : "en");
useLanguage(wanted).then(() => (root.dataset.ready = "yes"));
follow();
