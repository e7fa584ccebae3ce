// Grams of a regimen for one body weight. Everything is computed here: nothing is stored, nothing is sent.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const box = document.querySelector("[data-grams]");
  if (!box) return;
  const form = box.querySelector("form"), answer = box.querySelector("output");
  const told = JSON.parse(document.getElementById("grams-of-regimen").textContent);
  const number = (name) => { const value = Number(form.elements[name].value.replace(",", ".")); return value > 0 ? value : null; };
  const kg = (value) => `${(Math.round(value * 10) / 10).toFixed(1)} kg`;
  const grams = ([low, high], weight) => {
    const of = (each) => each === null ? null : (Math.round(Number(each) * weight * 10) / 10).toFixed(1);
    const [from, to] = [of(low), of(high)];
    if (from === null && to === null) return "";
    if (to === null) return `≥ ${from} g`;
    if (from === null) return `≤ ${to} g`;
    return from === to ? `${from} g` : `${from}–${to} g`;
  };

  function weights() {
    const actual = number("weight"), height = number("height"), sex = form.elements.sex.value;
    const rows = [[told.words.actual, actual]];
    if (!height || !sex) return rows;
    if (height < told.least_height_cm) return [...rows, [told.words.too_short, null]];
    const ideal = told.base_kg[sex] + told.kg_per_inch * (height / told.cm_per_inch - 60);
    return [...rows, [told.words.ideal, ideal], [told.words.adjusted, actual <= ideal ? actual : ideal + told.share_of_excess * (actual - ideal)]];
  }

  function show() {
    answer.replaceChildren();
    if (!number("weight")) return;
    const table = document.createElement("table"), head = table.createTHead().insertRow(), body = table.createTBody();
    for (const title of [told.words.weight, ...told.amounts.map((amount) => amount.title)]) {
      const cell = document.createElement("th");
      cell.scope = "col"; cell.textContent = title; head.append(cell);
    }
    for (const [name, weight] of weights()) {
      const row = body.insertRow(), cell = document.createElement("th");
      cell.scope = "row"; cell.textContent = weight === null ? name : `${name}, ${kg(weight)}`; row.append(cell);
      if (weight === null) { cell.colSpan = told.amounts.length + 1; continue; }
      for (const amount of told.amounts) row.insertCell().textContent = grams(amount.bounds, weight);
    }
    answer.append(table);
  }

  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  box.hidden = false;
});
