// Keeps what is typed at the desk: sent to the desk's own disk while one types, so that no crash loses it.

const form = document.getElementById("visite");
if (form) {
  const begun = document.getElementById("debut");
  const timer = document.getElementById("minuteur");
  const said = document.getElementById("brouillon");
  const own = ["jeton", "debut"];
  const typed = () => new URLSearchParams([...new FormData(form)].filter(([name]) => !own.includes(name))).toString();
  let kept = typed();
  let wait = 0;
  let pause = 400;
  let isLeaving = false;
  let wasLost = false;

  /** Shows how long ago the visit was begun, by the desk's own clock. */
  const run = (elapsed) => {
    if (!timer) return;
    const start = performance.now() - elapsed;
    const show = () => {
      const minutes = Math.floor((performance.now() - start) / 60_000);
      timer.querySelector("strong").textContent = `${minutes} min`;
    };
    timer.hidden = false;
    show();
    setInterval(show, 10_000);
  };

  const tell = (text) => {
    if (said.textContent !== text) said.textContent = text;
  };

  const keep = async (isLast = false) => {
    clearTimeout(wait);
    const now = typed();
    if (isLeaving || now === kept) return;
    try {
      const answer = await fetch(form.dataset.draft, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
        body: new URLSearchParams([...new FormData(form)]).toString(),
        keepalive: isLast,
      });
      if (answer.status === 401 || answer.status === 403) return tell(said.dataset.out);
      if (!answer.ok) throw new Error(String(answer.status));
      const told = await answer.json();
      kept = now;
      pause = 400;
      if (told.begun && !begun.value) {
        begun.value = String(told.begun);
        run(told.now - told.begun);
      }
      if (wasLost) tell(said.dataset.again);
      wasLost = false;
      if (typed() !== kept) wait = setTimeout(keep, pause);
    } catch {
      // The desk does not answer: said once, and tried again less and less often.
      wasLost = true;
      tell(said.dataset.lost);
      pause = Math.min(pause * 2, 15_000);
      wait = setTimeout(keep, pause);
    }
  };

  if (begun.value) {
    const sent = performance.timing?.responseStart;
    run(Math.max(0, (sent ?? Date.now()) - Number(begun.value)));
  }
  form.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(keep, pause);
  });
  form.addEventListener("change", () => keep());
  form.addEventListener("submit", () => {
    isLeaving = true;
  });
  document.addEventListener("maillage:sent", () => {
    isLeaving = true;
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") keep(true);
  });
  // Only when what is typed could not be kept is there something to lose.
  window.addEventListener("beforeunload", (event) => {
    if (wasLost && !isLeaving) event.preventDefault();
  });
  // Back from the browser's own memory: the page may send again.
  window.addEventListener("pageshow", () => {
    isLeaving = false;
  });
}

// What was just saved can be undone for a few seconds.
const undo = document.getElementById("annuler");
if (undo) setTimeout(() => undo.remove(), Number(undo.dataset.seconds) * 1000);
