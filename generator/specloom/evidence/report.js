"use strict";
(() => {
  const form = document.getElementById("filters");
  const shown = document.getElementById("shown");
  const text = document.getElementById("text");
  const claims = [...document.querySelectorAll("main .claim")];
  const counted = claims.filter((claim) => claim.id);
  const words = new Map(claims.map((claim) => [claim, claim.textContent.toLowerCase()]));
  const holders = ["ul", ".passage, .range", ".group"].map((selector) => [...document.querySelectorAll(`main :is(${selector})`)]);
  const fits = (claim, name, value) => !value || claim.dataset[name].split(" ").includes(value);
  const apply = () => {
    const chosen = [...form.querySelectorAll("select")].map((select) => [select.name, select.value]);
    const sought = text.value.trim().toLowerCase();
    for (const claim of claims) {
      claim.hidden = !chosen.every(([name, value]) => fits(claim, name, value)) || !words.get(claim).includes(sought);
    }
    for (const level of holders) {
      for (const holder of level) holder.hidden = !holder.querySelector(".claim:not([hidden])");
    }
    shown.textContent = `${counted.filter((claim) => !claim.hidden).length} of ${counted.length} claims`;
  };
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();
  for (const time of document.querySelectorAll("time")) {
    const days = Math.floor((Date.now() - Date.parse(time.dateTime)) / 86400000);
    if (days >= 0) time.after(` (${days} ${days === 1 ? "day" : "days"} ago)`);
  }
})();
