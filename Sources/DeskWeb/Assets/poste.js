// A shared desk: F2 opens the switch of person over whatever is being typed, which stays as it is.

let dialog = null;
let before = null;

/** The digit of a name chooses it and leads to the code; the key's place counts, not its sign (AZERTY). */
function listen(form) {
  const code = form.querySelector('[type="password"]');
  form.addEventListener("keydown", (event) => {
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    if (!digit || event.ctrlKey || event.altKey || event.metaKey || event.target === code) return;
    const choice = form.querySelector(`[data-digit="${digit}"]`);
    if (!choice) return;
    event.preventDefault();
    choice.checked = true;
    code.focus();
  });
  const chosen = form.querySelector(":checked");
  if (!dialog?.open || document.activeElement !== code) (chosen ? code : form.querySelector('[type="radio"]'))?.focus();
}

function close() {
  dialog?.close();
}

/** Sends the code; the page underneath is not left. */
async function send(form) {
  const fields = new URLSearchParams(new FormData(form));
  fields.set("format", "json");
  let told;
  try {
    const answer = await fetch(form.action, { method: "POST", body: fields });
    told = await answer.json();
  } catch {
    // The session is over or the desk does not answer: the page itself says what to do.
    form.submit();
    return;
  }
  if (!told.fault) {
    document.querySelectorAll("[data-signer]").forEach((place) => {
      place.textContent = told.label;
      place.parentElement.classList.remove("is-missing");
    });
    close();
    return;
  }
  await open(form.querySelector(":checked")?.id, told.fault);
}

/** Draws the dialog as the desk gives it, then what was wrong. */
async function open(chosen, fault) {
  const answer = await fetch("/poste?fragment=1");
  if (!answer.ok || answer.redirected) {
    location.assign("/poste");
    return;
  }
  if (!dialog) {
    dialog = document.createElement("dialog");
    dialog.className = "switch";
    dialog.setAttribute("aria-labelledby", "poste-titre");
    dialog.addEventListener("close", () => before?.focus());
    document.body.append(dialog);
  }
  dialog.innerHTML = await answer.text();
  if (fault) {
    const said = document.createElement("p");
    said.className = "fault";
    said.setAttribute("role", "alert");
    said.textContent = fault;
    dialog.querySelector("h2").after(said);
  }
  const form = dialog.querySelector("[data-signers]");
  if (!dialog.open) {
    before = document.activeElement;
    dialog.showModal();
  }
  if (!form) return;
  if (chosen) form.querySelector(`#${chosen}`)?.click();
  listen(form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form);
  });
}

document.querySelectorAll("[data-signers]").forEach(listen);
document.addEventListener("keydown", (event) => {
  if (event.key !== "F2" || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open();
});
document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-switch]")) return;
  event.preventDefault();
  open();
});
