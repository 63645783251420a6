"use strict";

// A search result carries the claim's id as ?c=…; lead on to the claim itself.
const claim = new URLSearchParams(location.search).get("c");
if (claim) location.replace("#" + encodeURIComponent(claim));

// What a citation quotes, shown beside it: a preview for mouse and keyboard, a sheet for touch. All is copied from
// where the page holds the passages; without them citations are plain links.
(() => {
  const make = (tag, name, ...children) => {
    const element = document.createElement(tag);
    element.className = name;
    element.append(...children);
    return element;
  };
  const link = (name, href) => Object.assign(make("a", "", name), { href });
  const on = (element, type, act) => element.addEventListener(type, act);
  const passages = chip => chip.dataset.q?.split(" ").map(q => document.getElementById("x-" + q)).filter(Boolean) ?? [];

  const statement = chip => chip.closest(".claim, .position, p");
  const others = chip => [...statement(chip).querySelectorAll("a.cite")].filter(one => one !== chip);

  // An article's title and byline, and of its passages those that the chip cites.
  const article = chip => {
    const quoted = passages(chip);
    const source = quoted[0].closest(".sources > li")?.querySelectorAll(":scope > p") ?? [];
    const shown = [...source, ...quoted.flatMap(passage => [...passage.querySelectorAll("blockquote, p")])];
    return make("section", "pv-article", ...shown.map(part => part.cloneNode(true)));
  };

  // What there is to say of the whole statement, and its address.
  const about = (chip, ...also) => {
    const told = [statement(chip).dataset.support, ...also].filter(Boolean);
    const at = chip.closest("[id^=c-], [id^=t-], [id^=d-]");
    if (at) told.push(link("Link to this claim", "#" + at.id));
    return told.length ? make("p", "facts pv-also", ...told.flatMap(part => [" · ", part]).slice(1)) : "";
  };

  const preview = make("div", "pv md-typeset");
  preview.setAttribute("role", "tooltip");
  let open = null; // the chip that is previewed
  let timer;

  const light = chip => document.querySelectorAll(".source-key li").forEach(row => {
    row.classList.toggle("lit", +row.dataset.n === parseInt(chip?.dataset.q));
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
    const [at, base, size, header] = [chip, preview.offsetParent, preview, document.querySelector(".md-header")]
      .map(element => element.getBoundingClientRect());
    const over = at.top - gap - Math.max(0, header.bottom);
    const under = innerHeight - at.bottom - gap;
    const above = size.height > under && over > under;
    const height = Math.min(size.height, above ? over : under); // what is longer scrolls
    preview.style.maxHeight = `${height}px`;
    const right = document.documentElement.clientWidth - size.width - gap;
    preview.style.left = `${Math.max(gap, Math.min(at.left - gap, right)) - base.left}px`;
    preview.style.top = `${(above ? at.top - gap - height : at.bottom + gap) - base.top}px`;
  };

  const show = chip => {
    hide();
    const also = others(chip).map(other => other.textContent).join(", ");
    const content = make("div", "pg", article(chip), about(chip, also && "Also cited: " + also));
    // The chip itself is the keyboard's way to the passage.
    content.querySelectorAll("a").forEach(link => { link.tabIndex = -1; });
    // The quotes describe it, and that one is not yet reviewed; not all that is shown.
    const told = [...content.querySelectorAll("blockquote, .tag-new")];
    told.forEach((part, i) => { part.id = `pv-${i + 1}`; });
    preview.replaceChildren(content);
    preview.style = "";
    chip.closest("main, body").append(preview);
    place(chip);
    chip.setAttribute("aria-describedby", told.map(part => part.id).join(" "));
    open = chip;
    light(chip);
  };

  const after = (delay, act) => {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  };
  const leave = () => after(250, () => open?.matches(":focus-visible") || hide());

  const sheet = make("dialog", "sheet md-typeset");
  sheet.setAttribute("aria-label", "Quoted passages");
  let tapped = null; // the chip whose sheet is shown

  const showSheet = chip => {
    hide();
    const cited = [chip, ...others(chip)].map(
      // Where there are more articles than chips, one leads to the others.
      one => passages(one).length ? article(one) : make("p", "pv-article", link(one.ariaLabel, one.href)));
    sheet.replaceChildren(make("div", "pg", make("button", "sheet-close", "Close"), ...cited, about(chip)));
    document.body.append(sheet);
    tapped = chip;
    sheet.showModal();
  };
  on(sheet, "click", ({ target }) => { if (target === sheet || target.closest("button, [href^='#']")) sheet.close(); });
  on(sheet, "close", () => {
    tapped?.focus({ preventScroll: true });
    tapped = null;
    sheet.remove();
  });

  // One listener for all the chips of a page, of which there may be hundreds.
  const onChips = (type, act) => on(document, type, event => {
    const chip = event.target.closest?.("a[data-q]");
    if (chip && passages(chip).length && !chip.contains(event.relatedTarget)) act(chip, event);
  });
  onChips("pointerover", (chip, { pointerType }) => {
    if (pointerType !== "touch") after(open ? 60 : 150, () => chip === open || show(chip));
  });
  onChips("pointerout", (_, { pointerType }) => { if (pointerType !== "touch") leave(); });
  // A closing sheet gives the focus back; that opens no preview.
  onChips("focusin", chip => { if (!tapped && chip.matches(":focus-visible")) show(chip); });
  onChips("focusout", chip => { if (chip === open && !preview.matches(":hover")) hide(); });
  onChips("click", (chip, event) => {
    if (event.pointerType !== "touch" || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    showSheet(chip);
  });
  on(preview, "pointerenter", () => clearTimeout(timer));
  on(preview, "pointerleave", leave);
  on(document, "keydown", event => { if (event.key === "Escape") hide(); });
})();
