// The table of a paper day: Enter goes down its column, Ctrl and Enter saves.

const form = document.getElementById("papier");
const save = document.getElementById("enregistrer");

form.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || event.altKey) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    save.click();
    return;
  }
  const cell = event.target.closest("[data-cell]");
  if (!cell) return;
  event.preventDefault();
  const column = cell.closest("td").cellIndex;
  const below = cell.closest("tr").nextElementSibling?.cells[column].querySelector("[data-cell]");
  (below ?? save).focus();
});

// What a cell meant is no longer told once it is changed.
form.addEventListener("input", (event) => {
  event.target.closest("input[data-cell]")?.closest("td").querySelector(".hint")?.remove();
});
