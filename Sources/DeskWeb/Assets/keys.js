// Keys that act by themselves outside fields, and the help that lists them. One switch turns the former off.

const help = document.getElementById("touches");
const areOff = document.body.dataset.touches === "non";
const entry = document.getElementById("saisie");
const visits = [...document.querySelectorAll(".visits > li")];
const rooms = { c: "/comptoir", a: "/activite", m: "/maison", f: "/formulaires", h: "/aide" };
let isGoing = 0;

const openHelp = () => help && !help.open && help.showModal();

document.getElementById("touches-ouvrir")?.addEventListener("click", (event) => {
  event.preventDefault();
  openHelp();
});

document.getElementById("touches-fermer")?.addEventListener("click", () => help.close());

const press = (button) => {
  button?.click();
  return Boolean(button);
};

/** Moves the focus along the day's list. */
const move = (step) => {
  const place = visits.indexOf(document.activeElement?.closest(".visits > li"));
  const next = visits[place < 0 ? (step > 0 ? 0 : visits.length - 1) : Math.min(Math.max(place + step, 0), visits.length - 1)];
  next?.focus();
  return Boolean(next);
};

/** Presses a button of the visit that has the focus, else of the last one. */
const act = (key) => {
  const visit = document.activeElement?.closest(".visits > li") ?? visits[0];
  return press(visit?.querySelector(`[data-key="${key}"]`));
};

const single = {
  n: () => entry?.focus(),
  "/": () => entry?.focus(),
  "?": openHelp,
  u: () => press(document.querySelector("#annuler button")),
  j: () => move(1),
  k: () => move(-1),
  e: () => act("e"),
  d: () => act("d"),
  g: () => {
    isGoing = Date.now();
  },
};

const isField = (element) =>
  element?.matches("input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]") ?? false;

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  // In an empty entry line no motif begins so: the help, and the last thing told, to change it.
  if (event.target === entry && entry.value === "") {
    if (event.key === "?") {
      event.preventDefault();
      openHelp();
    } else if (event.key === "Backspace") {
      const chips = document.querySelectorAll(".chips .chip");
      if (press(chips[chips.length - 1])) event.preventDefault();
    } else if (event.key === "Escape") {
      entry.blur();
    }
    return;
  }
  if (areOff || isField(event.target) || help?.open) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (Date.now() - isGoing < 1500 && rooms[key]) {
    event.preventDefault();
    isGoing = 0;
    const link = document.querySelector(`.rooms a[href="${rooms[key]}"]`);
    link?.click();
    return;
  }
  const does = single[key];
  if (!does) return;
  event.preventDefault();
  does();
});
