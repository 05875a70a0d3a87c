// Two additions to smalldocs' page script: search that also works from file://, and whole-word ranking.
(() => {
  "use strict";
  const here = document.currentScript.src.replace(/site_libs\/book\.js.*$/, "");

  // The index is a script, not a fetch: browsers block fetch on file://. It loads when the reader first searches.
  let loading = null;
  const loadIndex = () => loading || (loading = new Promise((done, fail) => {
    const s = document.createElement("script");
    s.src = here + "site_libs/search_index.js";
    s.onload = () => done(window.PLASTICBOOK_INDEX);
    s.onerror = fail;
    document.head.append(s);
  }));
  const realFetch = window.fetch;
  window.fetch = (url, ...rest) =>
    String(url).endsWith("search.json") ? loadIndex().then((index) => ({ json: () => index })) : realFetch(url, ...rest);

  // Every word must occur; titles count most, then section headings, then how often the text says it.
  const count = (text, word) => text.split(word).length - 1;
  window.Fuse = class {
    constructor(index) {
      this.rows = index.map((item) => ({ item, title: item.title.toLowerCase(), section: item.section.toLowerCase(), text: item.text.toLowerCase() }));
    }
    score(row, words) {
      let total = 0;
      for (const w of words) {
        const s = 40 * row.title.includes(w) + 20 * row.section.includes(w) + Math.min(count(row.text, w), 8);
        if (!s) return 0;
        total += s;
      }
      return total + (row.item.section ? 0 : 1);
    }
    search(query, { limit }) {
      const words = query.toLowerCase().split(/\s+/).filter(Boolean);
      return this.rows.map((row) => ({ item: row.item, score: this.score(row, words) })).filter((r) => r.score)
        .sort((a, b) => b.score - a.score).slice(0, limit);
    }
  };
})();
