// Who can serve the person, asked again while one types and at each answer. The page is whole without it.

const visit = document.getElementById("visite");
const panel = document.getElementById("propositions");
const entry = document.getElementById("saisie");

function isField(target) {
  return target.closest("input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]") !== null;
}

if (visit && panel) {
  let asked = null;
  let timer = 0;
  let shown = null;

  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    try {
      const body = new URLSearchParams(new FormData(visit));
      const answer = await fetch(panel.dataset.proposals, { method: "POST", body, signal: asked.signal });
      if (!answer.ok || answer.redirected) return;
      const text = (await answer.text()).trim();
      // The same again: nobody's focus is moved for it.
      if (text === shown) return;
      shown = text;
      const kept = panel.contains(document.activeElement) ? document.activeElement.id : "";
      const open = [...panel.querySelectorAll("details[id]")].map((details) => [details.id, details.open]);
      panel.innerHTML = text;
      panel.hidden = text === "";
      if (text === "") {
        panel.removeAttribute("aria-labelledby");
        return;
      }
      panel.setAttribute("aria-labelledby", "propositions-titre");
      for (const [id, isOpen] of open) {
        const details = document.getElementById(id);
        if (details) details.open = isOpen;
      }
      if (kept) document.getElementById(kept)?.focus({ preventScroll: true });
    } catch {
      // Superseded by what was typed since, or the desk does not answer: the button still asks.
    }
  };
  const again = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(ask, delay);
  };

  entry?.addEventListener("input", () => again(80));
  visit.addEventListener("change", () => again(0));
  // A date is typed piece by piece: it is asked about once it is left.
  const isMoment = (target) => target.matches("[type=date], [type=time]");
  panel.addEventListener("change", (event) => {
    if (!isMoment(event.target)) again(0);
  });
  panel.addEventListener("focusout", (event) => {
    if (isMoment(event.target) && event.target.value !== event.target.defaultValue) again(0);
  });
  panel.addEventListener("click", (event) => {
    if (event.target.closest("#propositions-revoir")) {
      event.preventDefault();
      again(0);
    }
  });

  // A digit takes the way of that number, once one is in the panel.
  panel.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape") {
      event.preventDefault();
      entry?.focus();
      return;
    }
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const button = digit && panel.querySelector(`[data-digit="${digit}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.key !== "p" || panel.hidden || isField(event.target) || document.body.dataset.touches === "non") return;
    event.preventDefault();
    panel.focus();
  });
}
