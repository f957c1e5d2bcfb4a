// The page reads without this script. It filters the records, keeps their count,
// and tells the browser which language is being read. It remembers nothing.
"use strict";
(() => {
  const root = document.documentElement;
  const title = document.querySelector("title");
  const form = document.getElementById("filter");
  const nothing = document.getElementById("nothing");
  const languages = [...document.querySelectorAll("input[name=language]")];
  const options = [...form.querySelectorAll("option")];

  const speak = () => {
    const tag = languages.find((choice) => choice.checked).value;
    const code = tag.slice(0, 2);
    root.lang = tag;
    title.textContent = title.dataset[code];
    for (const option of options) option.textContent = option.dataset[code];
  };

  // As the command line folds texts before it compares them.
  const fold = (text) => text.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean).join(" ");

  // The words of a record in both languages, without the page's own labels and without its parts.
  const wordsOf = (element, parts = "") => {
    const copy = element.cloneNode(true);
    for (const label of copy.querySelectorAll(`.label${parts}`)) label.remove();
    return fold(copy.textContent);
  };

  const sections = [...document.querySelectorAll(".district")].map((element) => {
    const place = wordsOf(element.querySelector("header"));
    const record = (entry, parts) => ({
      element: entry,
      district: entry.dataset.district,
      themes: (entry.dataset.themes || "").split(" "),
      strength: entry.dataset.strength,
      status: entry.dataset.status,
      words: `${place} ${wordsOf(entry, parts)}`,
    });
    return {
      element,
      commitments: [...element.querySelectorAll("[data-kind=commitment]")].map((entry) => ({
        ...record(entry, ",.target"),
        targets: [...entry.querySelectorAll("[data-kind=target]")].map((target) => record(target)),
      })),
      quotes: [...element.querySelectorAll("[data-kind=quote]")].map((entry) => record(entry)),
    };
  });

  const show = (entry, shown) => {
    entry.element.hidden = !shown;
    return shown;
  };

  const apply = () => {
    const field = (name) => document.getElementById(`filter-${name}`).value;
    const [district, theme, strength, status] = ["district", "theme", "strength", "status"].map(field);
    const terms = fold(field("text")).split(" ").filter(Boolean);
    const holds = (words) => terms.every((term) => words.includes(term));
    const within = (entry) =>
      (!district || entry.district === district) && (!theme || entry.themes.includes(theme));
    const counts = { commitment: 0, target: 0, quote: 0 };
    for (const section of sections) {
      let any = false;
      for (const commitment of section.commitments) {
        const targets = commitment.targets.filter((target) =>
          show(target, within(commitment) && (!strength || target.strength === strength)
            && (!status || target.status === status)
            && holds(`${commitment.words} ${target.words}`)));
        const itself = within(commitment) && (!strength || commitment.strength === strength) && !status
          && holds(commitment.words);
        counts.target += targets.length;
        if (show(commitment, itself || targets.length > 0)) { counts.commitment += 1; any = true; }
      }
      for (const quote of section.quotes) {
        if (show(quote, within(quote) && !strength && !status && holds(quote.words))) { counts.quote += 1; any = true; }
      }
      section.element.hidden = !any && Boolean(district || theme || strength || status || terms.length);
    }
    for (const shown of document.querySelectorAll("[data-shown]")) {
      shown.textContent = counts[shown.dataset.shown];
    }
    nothing.hidden = counts.commitment + counts.quote > 0;
  };

  const showAll = () => {
    form.reset();
    apply();
  };

  // A link from the map or the scorecard to a record that the filter hides shows all again.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target?.closest("[hidden]")) {
      showAll();
      target.scrollIntoView();
    }
  };

  for (const choice of languages) {
    choice.addEventListener("change", speak);
  }
  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("button").addEventListener("click", showAll);
  addEventListener("hashchange", reveal);
  speak();
  apply();
})();
