// What the page carries, and small words for making elements. Text only ever becomes text.
const DATA = JSON.parse(document.getElementById("data").textContent);
const root = document.documentElement;
const EN = 0, ZH = 1;

const chosen = () => (root.dataset.lang === "zh" ? ZH : EN);
const other = () => 1 - chosen();
const code = (language) => (language === ZH ? "zh-Hans" : "en");
const either = (pair) => pair[chosen()] || pair[other()] || "";

function word(key, values = {}) {
  const found = DATA.words[key];
  const text = found ? found[chosen()] : key.slice(key.indexOf(".") + 1);
  return text.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === "number" ? value.toLocaleString("en") : value;
  });
}

function make(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-") || name === "lang" || name === "href") made.setAttribute(name, value);
    else made[name] = value;
  }
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
}

// A name in both languages, the reader's first.
function bothNames(pair) {
  const name = make("span", { className: "name" });
  const told = pair[ZH] === pair[EN] ? [EN] : [ZH, EN];
  for (const language of told) {
    if (pair[language]) name.append(make("bdi", { lang: code(language) }, pair[language]), " ");
  }
  return name;
}
