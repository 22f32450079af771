// The charts, drawn by Vega from the page itself; a click leads to the rows.
const SPECS = JSON.parse(document.getElementById("specs").textContent);
const LAND = JSON.parse(document.getElementById("coastlines").textContent);
const OPTIONS = { actions: false, renderer: "svg", tooltip: { theme: "page" } };
const views = new Map();

// What a chart is given here: the coastlines, which both languages share, and its size.
function given(spec, place) {
  const width = place.clientWidth;
  const name = place.dataset.chart;
  if (name === "countries") {
    return { datasets: { ...spec.datasets, land: LAND }, height: Math.min(460, width * 0.5) };
  }
  return name === "network" ? { width } : {};
}

// A network needs room; without it its table says the same better.
function isTooNarrow(place) {
  if (place.dataset.chart !== "network") return false;
  const narrow = root.clientWidth < 560;
  place.hidden = narrow;
  if (narrow) place.closest("figure").querySelector("details").open = true;
  return narrow;
}

async function drawChart(place) {
  if (isTooNarrow(place)) return;
  const spec = SPECS[place.dataset.chart][root.dataset.lang];
  views.get(place)?.finalize();
  const drawn = await window.vegaEmbed(place, { ...spec, ...given(spec, place) }, OPTIONS);
  views.set(place, drawn);
  drawn.view.addEventListener("click", (_, item) => {
    const key = item?.datum?.key ?? item?.datum?.datum?.key;
    if (key) location.hash = key;
  });
  place.querySelector("svg")?.setAttribute("focusable", "false");
  place.dataset.drawn = root.dataset.lang;
}

const chartPlaces = [...document.querySelectorAll("[data-chart]")];
const drawCharts = () => Promise.all(chartPlaces.map(drawChart));

// A network does not follow its width by itself.
const network = chartPlaces.find((place) => place.dataset.chart === "network");
let pageWidth = root.clientWidth;
window.addEventListener("resize", () => {
  if (!network || root.clientWidth === pageWidth) return;
  pageWidth = root.clientWidth;
  drawChart(network);
});
