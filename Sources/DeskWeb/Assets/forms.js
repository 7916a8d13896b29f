// The forms: what is checked while one writes, and the questions that follow the answers. Every page is whole without it.

/** Sends a form to an address and puts what comes back in a place, the focus and the caret kept. */
function refresh(form, address, place) {
  let asked = null;
  let timer = 0;
  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    try {
      const body = form.enctype === "multipart/form-data" ? new FormData(form) : new URLSearchParams(new FormData(form));
      const answer = await fetch(address, { method: "POST", body, signal: asked.signal });
      if (!answer.ok || answer.redirected) return;
      const text = await answer.text();
      const focused = document.activeElement;
      const kept = place.contains(focused) ? focused.id : null;
      const open = [...place.querySelectorAll("details[id]")].map((details) => [details.id, details.open]);
      const [start, end] = kept && "selectionStart" in focused ? [focused.selectionStart, focused.selectionEnd] : [null, null];
      const typed = kept && "value" in focused && focused.type !== "checkbox" ? focused.value : null;
      place.innerHTML = text;
      for (const [id, isOpen] of open) {
        const details = document.getElementById(id);
        if (details) details.open = isOpen;
      }
      const again = kept ? document.getElementById(kept) : null;
      if (!again) return;
      // What was typed since the question was sent is not lost.
      if (typed !== null) again.value = typed;
      again.focus({ preventScroll: true });
      if (start !== null && again.setSelectionRange && again.type === "text") again.setSelectionRange(start, end);
    } catch {
      // Superseded, or the desk does not answer: the buttons still work.
    }
  };
  return (delay) => {
    clearTimeout(timer);
    timer = setTimeout(ask, delay);
  };
}

const editor = document.getElementById("editeur");
if (editor) {
  const text = document.getElementById("texte");
  const place = document.getElementById("texte-place");
  const checks = document.getElementById("controle");
  const check = refresh(editor, editor.dataset.check, checks);

  const tell = () => {
    const line = text.value.slice(0, text.selectionStart).split("\n").length;
    const count = text.value.split("\n").length;
    place.textContent = text.dataset.place.replace("{line}", line).replace("{count}", count);
  };
  text.addEventListener("input", () => check(500));
  checks.addEventListener("change", () => check(0));
  for (const event of ["input", "keyup", "click", "focus"]) text.addEventListener(event, tell);
  tell();

  // A fault leads to its line in the text itself.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-line]");
    if (!link) return;
    event.preventDefault();
    const lines = text.value.split("\n");
    const wanted = Number(link.dataset.line) - 1;
    const start = lines.slice(0, wanted).reduce((sum, line) => sum + line.length + 1, 0);
    text.focus();
    text.setSelectionRange(start, start + (lines[wanted]?.length ?? 0));
    text.scrollTop = (wanted - 4) * parseFloat(getComputedStyle(text).lineHeight);
    tell();
  });
}

// At the desk, the questions of a request follow the answers given to those before them.
const visit = document.getElementById("visite");
for (const questions of visit?.querySelectorAll("[data-questions]") ?? []) {
  const follow = refresh(visit, questions.dataset.questions, questions);
  questions.addEventListener("change", () => follow(0));
}
