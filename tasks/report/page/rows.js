// The rows behind a number, and the evidence behind a row, in a dialog.
const PAGE_OF_ROWS = 25;
const dialog = document.getElementById("rows");
const list = document.getElementById("events");
const more = document.getElementById("more");
const find = document.getElementById("find");
let shown = { events: [], drawn: 0 };

function openRows(key) {
  const [kind] = key.split("/", 1);
  const number = DATA.rows[key];
  document.getElementById("rows-title").textContent = number ? heading(kind, number) : word("gone");
  const [total, places] = number ?? [0, []];
  const count = places.length < total ? "rows_part" : total === 1 ? "rows_one" : "rows_all";
  document.getElementById("rows-count").textContent = number
    ? word(count, { n: total, k: places.length })
    : "";
  const question = document.getElementById("question");
  question.hidden = !number;
  question.open = places.length < total;
  question.querySelector("code").textContent = asked(kind, key.slice(kind.length + 1));
  find.value = "";
  document.getElementById("find-label").hidden = places.length < 2;
  shown = { events: places.map((place) => DATA.events[place]), drawn: 0 };
  drawRows(places.length === 1);
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
  document.getElementById("rows-title").focus({ preventScroll: true });
}

function heading(kind, number) {
  const label = either([number[2], number[3]]);
  if (kind === "led") return `${label} · ${word("events_led")}`;
  return label || word(kind === "all" ? "events" : kind === "new" ? "news.head" : kind === "event" ? "evidence" : kind);
}

function asked(kind, key) {
  const parts = key.split("~");
  const question = (DATA.questions[kind] ?? "").replace(/\{(\w+)\}/g, (_, name) =>
    name === "key" ? key : parts[Number(name)],
  );
  return `waishi query "${question}"`;
}

// Draws from the first row on those that fit what is looked for.
function drawRows(open = false) {
  const sought = find.value.trim().toLowerCase();
  const fitting = sought ? shown.events.filter((event) => textOf(event).includes(sought)) : shown.events;
  list.replaceChildren();
  shown.drawn = 0;
  shown.fitting = fitting;
  if (!fitting.length && sought) list.append(make("li", { className: "note" }, word("none_found")));
  drawMore(open);
}

function drawMore(open = false) {
  const next = shown.fitting.slice(shown.drawn, shown.drawn + PAGE_OF_ROWS);
  const drawn = next.map((event) => eventRow(event, open));
  list.append(...drawn);
  shown.drawn += next.length;
  more.hidden = shown.drawn >= shown.fitting.length;
  return drawn[0];
}

function textOf(event) {
  const people = [...event.officials, ...event.partners].flatMap(([name]) => nameOf(name));
  const bodies = event.organizations.flatMap(nameOf);
  const words = [event.title_zh, event.title_en, event.file_name, ...people, ...bodies];
  return words.filter(Boolean).join("\n").toLowerCase();
}

function eventRow(event, open) {
  const titles = [event.title_en, event.title_zh];
  const row = make("li", { id: `event-${event.event_id}` });
  row.append(
    make("h3", {}, make("span", { className: "day" }, dates(event)), " ", make("bdi", { lang: code(titles[chosen()] ? chosen() : other()) }, either(titles))),
  );
  if (titles[EN] && titles[ZH]) {
    row.append(make("p", { className: "second", lang: code(other()) }, titles[other()]));
  }
  row.append(make("p", { className: "about" }, about(event)));
  const who = people(event);
  if (who.childNodes.length) row.append(who);
  row.append(evidence(event, open));
  return row;
}

function dates(event) {
  const { date_start: first, date_end: last, date_precision: precision } = event;
  if (!first) return word("precision.unknown");
  if (precision === "year") return first.slice(0, 4);
  if (precision === "month") return first.slice(0, 7);
  if (precision !== "day") return `${first.slice(0, 7)} ${word(`precision.${precision}`)}`;
  return last && last !== first ? `${first} – ${last}` : first;
}

function about(event) {
  const type = DATA.types[event.event_type_code];
  const parts = [either(type), event.mode && word(`mode.${event.mode}`)];
  parts.push(either([event.venue_en, event.venue_zh]));
  if (event.participant_count) parts.push(`${event.participant_count} ${word("people")}`);
  parts.push(...event.countries.map((name) => either(nameOf(name))));
  if (event.is_corrected) parts.push(word("corrected"));
  if (event.same_event_as) parts.push(word("also_told"));
  return parts.filter(Boolean).join(" · ");
}

function people(event) {
  const all = make("ul", { className: "who" });
  for (const [side, parties] of [["official", event.officials], ["partner", event.partners]]) {
    for (const [name, role, zh, en] of parties) {
      const said = [either([en, zh]), side === "official" && role !== "attendee" && word(`role.${role}`)];
      const tail = said.filter(Boolean).join(", ");
      all.append(make("li", { className: side }, linked(side, name), tail && ` (${tail})`));
    }
  }
  for (const name of event.organizations) {
    all.append(make("li", { className: "organization" }, bothNames(nameOf(name))));
  }
  return all;
}

const nameOf = (place) => DATA.names[place].slice(0, 2);

function linked(side, place) {
  const name = bothNames(nameOf(place));
  const key = `${side}/${DATA.names[place][2]}`;
  return DATA.rows[key] ? make("a", { href: `#rows/${key}` }, name) : name;
}

function evidence(event, open) {
  const details = make("details", { className: "evidence" }, make("summary", {}, word("evidence")));
  const fill = () => {
    if (details.childNodes.length > 1) return;
    for (const [language, line, pieces] of event.evidence) {
      const place = word("evidence_in", { file: event.file_name, line: String(line) });
      const quote = make("blockquote", { lang: language === "en" ? "en" : "zh-Hans" }, ...pieces.map(piece));
      details.append(make("figure", {}, quote, make("figcaption", {}, place)));
    }
    details.append(make("p", { className: "about" }, grounds(event), " ", make("code", {}, event.event_id)));
  };
  details.addEventListener("toggle", fill);
  if (open) fill();
  details.open = open;
  return details;
}

function piece([text, ...marks]) {
  if (!marks.length) return text;
  const said = marks.map(([kind, place, rule, printed]) => {
    const name = place < 0 ? "" : `: ${either(nameOf(place))}`;
    const raw = printed ? ` · ${word("printed_as")} ${printed}` : "";
    return `${word(`mark.${DATA.kinds[kind]}`)}${name}${raw} · ${word("read_by")} ${DATA.rules[rule]}`;
  });
  return make("mark", { "data-kind": DATA.kinds[marks[0][0]], title: [...new Set(said)].join("\n") }, text);
}

function grounds(event) {
  const sure = word("sure", { n: event.confidence.toFixed(2) });
  const year = word("year_from", { basis: word(`basis.${event.year_basis}`) });
  const why = event.confidence_grounds ? ` (${event.confidence_grounds.replaceAll("_", " ")})` : "";
  return `${sure}${why} · ${year} ·`;
}

find.addEventListener("input", () => drawRows());
more.addEventListener("click", () => drawMore()?.querySelector("summary").focus());
document.getElementById("close").addEventListener("click", () => dialog.close());
dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
