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
  let isAsking = false;
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

  /** Signed in again in another tab: this page takes that session's token. */
  const renew = async () => {
    const answer = await fetch("/comptoir?neuf=1");
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#visite [name=jeton]");
    if (!fresh || fresh.value === form.elements.jeton.value) return false;
    for (const field of document.querySelectorAll("[name=jeton]")) field.value = fresh.value;
    return true;
  };

  /** Sends what is typed to the desk's disk; whether the desk answers, and would take the page itself. */
  const keep = async (isLast = false) => {
    clearTimeout(wait);
    const now = typed();
    if (isLeaving || (now === kept && !wasLost)) return true;
    let answers = false;
    try {
      const send = () =>
        fetch(form.dataset.draft, {
          method: "POST",
          headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
          body: new URLSearchParams([...new FormData(form)]).toString(),
          keepalive: isLast,
        });
      const isRefused = (answer) => answer.status === 401 || answer.status === 403;
      let answer = await send();
      if (isRefused(answer) && (await renew())) answer = await send();
      if (isRefused(answer)) {
        wasLost = true;
        tell(said.dataset.out);
        return false;
      }
      answers = true;
      if (!answer.ok) throw new Error(String(answer.status));
      const told = await answer.json();
      kept = now;
      pause = 400;
      // On the disk to the last letter, for whoever watches the page: a test, an extension.
      if (typed() === kept) said.dataset.state = "kept";
      if (told.begun && !begun.value) {
        begun.value = String(told.begun);
        run(told.now - told.begun);
      }
      if (wasLost) tell(said.dataset.again);
      wasLost = false;
      if (typed() !== kept) wait = setTimeout(keep, pause);
      return true;
    } catch {
      // The desk does not answer, or its disk takes no more: said once, and tried again less and less often.
      wasLost = true;
      tell(said.dataset.lost);
      pause = Math.min(pause * 2, 15_000);
      wait = setTimeout(keep, pause);
      return answers;
    }
  };

  /** Whether the desk answers; when nothing is left to keep, a word is enough. */
  const isThere = async () => {
    if (wasLost || typed() !== kept) return keep();
    try {
      return (await fetch("/health/live")).ok;
    } catch {
      wasLost = true;
      return keep();
    }
  };

  if (begun.value) {
    const sent = performance.timing?.responseStart;
    run(Math.max(0, (sent ?? Date.now()) - Number(begun.value)));
  }
  form.addEventListener("input", () => {
    said.dataset.state = "typed";
    clearTimeout(wait);
    wait = setTimeout(keep, pause);
  });
  form.addEventListener("change", () => keep());
  // The page is left only for a desk that answers: what is typed is never exchanged for a browser's error page.
  form.addEventListener("submit", async (event) => {
    if (isLeaving) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    isLeaving = await isThere();
    isAsking = false;
    if (isLeaving) form.requestSubmit(event.submitter);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") keep(true);
    else if (wasLost) keep();
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
