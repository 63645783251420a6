"use strict";

// A search result carries the claim's id as ?c=…; lead on to the claim itself.
const claim = new URLSearchParams(location.search).get("c");
if (claim) location.replace("#" + encodeURIComponent(claim));

// What a citation quotes, shown beside it: a preview for mouse and keyboard, a sheet for touch. All of it is copied
// from the page's own list of passages; where a page has none, citations are plain links.
(() => {
  const make = (tag, name, ...children) => {
    const element = document.createElement(tag);
    element.className = name;
    element.append(...children);
    return element;
  };
  const passages = chip => (chip.dataset.q ?? "").split(" ").map(q => document.getElementById("x-" + q)).filter(Boolean);
  const chips = [...document.querySelectorAll("a.cite[data-q]")].filter(chip => passages(chip).length);
  if (!chips.length) return;

  const others = chip =>
    [...chip.closest(".claim, .position, p").querySelectorAll("a.cite")].filter(other => other !== chip);

  // An article's title and byline, and of its passages those that the chip cites.
  const article = chip => {
    const quoted = passages(chip);
    const source = quoted[0].closest(".sources > li");
    const shown = [".source-name", ":scope > .facts"].map(part => source.querySelector(part));
    for (const passage of quoted) shown.push(passage.querySelector("blockquote"), passage.querySelector(".facts"));
    return make("section", "pv-article", ...shown.map(part => part.cloneNode(true)));
  };

  const preview = make("div", "pv md-typeset");
  preview.id = "pv";
  preview.setAttribute("role", "tooltip");
  let open = null; // the chip whose preview is shown
  let timer;

  const light = chip => document.querySelectorAll(".source-key [data-n]").forEach(row => {
    row.classList.toggle("lit", row.dataset.n === chip?.textContent.trim());
  });

  const hide = () => {
    clearTimeout(timer);
    open?.removeAttribute("aria-describedby");
    open = null;
    preview.remove();
    light();
  };

  const place = chip => {
    const gap = 6;
    const [at, body, size, header] = [chip, document.body, preview, document.querySelector(".md-header")].map(
      element => element.getBoundingClientRect());
    const over = at.top - gap - Math.max(0, header.bottom);
    const under = innerHeight - at.bottom - gap;
    const above = size.height > under && over > under;
    const height = Math.min(size.height, above ? over : under); // what is longer scrolls
    preview.style.maxHeight = `${height}px`;
    const right = document.documentElement.clientWidth - size.width - gap;
    preview.style.left = `${Math.max(gap, Math.min(at.left - gap, right)) - body.left}px`;
    preview.style.top = `${(above ? at.top - gap - height : at.bottom + gap) - body.top}px`;
  };

  const show = chip => {
    hide();
    const content = make("div", "pg", article(chip));
    const also = others(chip).map(other => other.textContent.trim());
    if (also.length) content.append(make("p", "facts pv-also", `Also cited: ${also.join(", ")}`));
    // The chip itself is the keyboard's way to the passage.
    content.querySelectorAll("a").forEach(link => { link.tabIndex = -1; });
    // The description is the quotes alone, not all that the preview shows.
    const quotes = [...content.querySelectorAll("blockquote")];
    quotes.forEach((quote, i) => { quote.id = `pv-${i + 1}`; });
    preview.replaceChildren(content);
    preview.style = "";
    document.body.append(preview);
    place(chip);
    chip.setAttribute("aria-describedby", quotes.map(quote => quote.id).join(" "));
    open = chip;
    light(chip);
  };

  const after = (delay, act) => {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  };
  const leave = () => after(250, () => { if (!open?.matches(":focus-visible")) hide(); });

  const sheet = make("dialog", "sheet md-typeset");
  sheet.setAttribute("aria-label", "Quoted passages");
  let tapped = null; // the chip whose sheet is shown

  const showSheet = chip => {
    hide();
    const close = make("button", "sheet-close", "Close");
    close.type = "button";
    close.addEventListener("click", () => sheet.close());
    const content = make("div", "pg", close, article(chip));
    for (const other of others(chip)) {
      if (chips.includes(other)) {
        content.append(article(other));
      } else { // there are more articles than chips
        const link = make("a", "", other.ariaLabel);
        link.href = other.href;
        content.append(make("p", "pv-article", link));
      }
    }
    sheet.replaceChildren(content);
    document.body.append(sheet);
    tapped = chip;
    sheet.showModal();
  };
  sheet.addEventListener("click", event => { if (event.target === sheet) sheet.close(); });
  sheet.addEventListener("close", () => {
    tapped?.focus({ preventScroll: true });
    tapped = null;
    sheet.remove();
  });

  for (const chip of chips) {
    chip.addEventListener("pointerenter", event => {
      if (event.pointerType === "touch") return;
      clearTimeout(timer);
      if (chip === open) return;
      light(chip);
      after(open ? 60 : 150, () => show(chip));
    });
    chip.addEventListener("pointerleave", event => { if (event.pointerType !== "touch") leave(); });
    // A closing sheet gives the focus back; that opens no preview.
    chip.addEventListener("focus", () => { if (!tapped && chip.matches(":focus-visible")) show(chip); });
    chip.addEventListener("blur", () => { if (chip === open && !preview.matches(":hover")) hide(); });
    chip.addEventListener("click", event => {
      if (event.pointerType !== "touch" || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      showSheet(chip);
    });
  }
  preview.addEventListener("pointerenter", () => clearTimeout(timer));
  preview.addEventListener("pointerleave", leave);
  document.addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
})();
