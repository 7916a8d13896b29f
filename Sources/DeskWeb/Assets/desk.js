// Makes the desk quicker where a browser runs scripts; every page is whole without it.

const root = document.documentElement;
root.classList.add("scripted");

/** A combobox (ARIA 1.2) over a text field, its list asked of the desk while one types. */
function suggest(input, pick) {
  const box = document.createElement("div");
  box.className = "suggest";
  input.before(box);
  const list = document.createElement("ul");
  list.id = `${input.id}-liste`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0]?.textContent.trim() ?? "");
  const said = document.createElement("p");
  said.className = "unseen";
  said.setAttribute("role", "status");
  const hadFocus = document.activeElement === input;
  box.append(input, list, said);
  if (hadFocus) input.focus();

  const set = (name, value) => input.setAttribute(name, value);
  set("role", "combobox");
  set("aria-autocomplete", "list");
  set("aria-controls", list.id);
  set("aria-expanded", "false");
  set("autocomplete", "off");

  let found = [];
  let current = -1;
  let asked = null;
  let timer = 0;

  const close = () => {
    list.hidden = true;
    current = -1;
    set("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const mark = (index) => {
    current = index;
    [...list.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === index)));
    const option = list.children[index];
    if (option) {
      set("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };

  const choose = (index) => {
    const chosen = found[index];
    asked?.abort();
    close();
    if (chosen) pick(chosen);
  };

  const show = (results) => {
    found = results;
    list.replaceChildren(
      ...results.map((result, index) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${index + 1}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.textContent = result.name;
        if (result.hint) {
          const hint = document.createElement("span");
          hint.textContent = result.hint;
          option.append(hint);
        }
        // Before the field loses the focus, which would close the list.
        option.addEventListener("mousedown", (event) => event.preventDefault());
        option.addEventListener("click", () => choose(index));
        return option;
      }),
    );
    list.hidden = results.length === 0;
    set("aria-expanded", String(results.length > 0));
    said.textContent = results.length > 0 ? `${results.length} – ${input.dataset.some}` : input.dataset.none;
    mark(results.length > 0 ? 0 : -1);
  };

  const ask = async () => {
    asked?.abort();
    const typed = input.value.trim();
    if (typed.length < 2) {
      said.textContent = "";
      close();
      return;
    }
    asked = new AbortController();
    try {
      // Sent as a form is: an address would keep what was typed in the logs of whatever stands in between.
      const answer = await fetch(input.dataset.suggest, {
        method: "POST",
        body: new URLSearchParams({ jeton: input.form.elements.jeton.value, q: typed }),
        signal: asked.signal,
        headers: { accept: "application/json" },
      });
      if (!answer.ok) return close();
      const { results } = await answer.json();
      if (document.activeElement === input && input.value.trim() === typed) show(results);
    } catch {
      // Superseded by what was typed since, or the desk does not answer: the button still works.
      close();
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 60);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const open = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!open) {
        ask();
      } else {
        const step = event.key === "ArrowDown" ? 1 : -1;
        mark((current + step + found.length) % found.length);
      }
      event.preventDefault();
    } else if (event.key === "Enter" && open && current >= 0) {
      event.preventDefault();
      choose(current);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      close();
    } else if (event.key === "Tab" && open) {
      close();
    }
  });
}

/** Sends the form as if a button of that value had been pressed. */
function press(form, gesture) {
  const button = document.createElement("button");
  button.name = "geste";
  button.value = gesture;
  button.hidden = true;
  form.append(button);
  form.requestSubmit(button);
}

const visit = document.getElementById("visite");
if (visit) {
  const entry = document.getElementById("saisie");
  if (entry) {
    // The line goes with it: its short words (72350, 15m…) are told, and the rest was the search.
    suggest(entry, (found) => press(visit, found.id));
  }

  const commune = document.getElementById("commune");
  if (commune) {
    suggest(commune, (found) => {
      commune.value = found.name;
      const read = document.getElementById(commune.dataset.read);
      let code = document.getElementById(commune.dataset.code);
      if (!code) {
        visit.querySelectorAll("[name='commune.code']").forEach((other) => other.closest("fieldset")?.remove());
        code = document.createElement("input");
        code.type = "hidden";
        code.name = "commune.code";
        code.id = commune.dataset.code;
        commune.closest(".commune").append(code);
      }
      code.value = found.id;
      if (read) read.value = found.name;
    });
  }

  visit.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      press(visit, "enregistrer");
      return;
    }
    // The key's place, not its sign: on an AZERTY keyboard the row of digits gives & é " without the shift.
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    if (!digit || event.ctrlKey || event.altKey || event.metaKey) return;
    const group = event.target.closest("[data-digits]");
    if (!group) return;
    const choice = group.querySelector(`[data-digit="${digit}"]`);
    if (!choice) return;
    event.preventDefault();
    if (choice instanceof HTMLButtonElement) {
      choice.click();
    } else if (choice.name === "commune.code") {
      press(visit, `commune:${choice.value}`);
    } else {
      choice.checked = true;
      choice.dispatchEvent(new Event("change", { bubbles: true }));
      // One key, and the hands are back where one types: what else there is to tell, or Ctrl+Enter.
      (document.getElementById("saisie") ?? choice).focus();
    }
  });
}
