// Opens a reflex sheet beside the visit being typed: the page is not left, and the focus comes back.

const panel = document.getElementById("fiche");
const body = document.getElementById("fiche-corps");
const closer = document.getElementById("fiche-fermer");
let before = null;

async function open(button) {
  let answer;
  try {
    answer = await fetch(`${button.dataset.reflex}?fragment=1`);
  } catch {
    answer = null;
  }
  if (!answer?.ok || answer.redirected) {
    // The form itself asks for it then, and carries what was typed.
    button.removeAttribute("data-reflex");
    button.click();
    return;
  }
  body.innerHTML = await answer.text();
  panel.setAttribute("aria-labelledby", "fiche-titre");
  panel.hidden = false;
  before = button;
  panel.focus();
}

function close() {
  panel.hidden = true;
  (before?.isConnected ? before : document.getElementById("saisie"))?.focus();
}

function isField(target) {
  return target.closest("input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]") !== null;
}

if (panel) {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-reflex]");
    if (!button) return;
    event.preventDefault();
    open(button);
  });
  closer.addEventListener("click", (event) => {
    event.preventDefault();
    close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape" && !panel.hidden && !document.querySelector("dialog[open]")) {
      event.preventDefault();
      close();
      return;
    }
    if (event.key !== "f" || isField(event.target) || document.body.dataset.touches === "non" || event.defaultPrevented) return;
    // The request that the focus is in, else the last one.
    const buttons = [...document.querySelectorAll("[data-reflex]")];
    const button = event.target.closest(".request")?.querySelector("[data-reflex]") ?? buttons.at(-1);
    if (!button) return;
    event.preventDefault();
    open(button);
  });
}
