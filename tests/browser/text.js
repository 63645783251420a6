// Texts of the page's content that cover each other or are cut off; the header and the footer are the theme's.
() => {
  const found = [];
  const lines = [];
  const texts = document.createTreeWalker(document.querySelector(".md-content"), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const cut = e => getComputedStyle(e).webkitLineClamp !== "none" || e.closest(".vh, svg, .scroll");
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || element.closest(".vh, svg, script, style")) continue;
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
    range.selectNodeContents(texts.currentNode);
    const link = element.closest(".cited-for a, .uses li a"); // shows its first lines only; the others have no place of their own
    for (const box of (link ?? range).getClientRects()) {
      if (box.width >= 2) lines.push({ box, link, text: texts.currentNode.data.trim().slice(0, 40) });
    }
  }
  lines.sort((one, other) => one.box.top - other.box.top);
  for (const [i, { box, link, text }] of lines.entries()) {
    for (let j = i + 1; j < lines.length && lines[j].box.top <= box.bottom; j++) {
      const other = lines[j];
      if (link && link === other.link) continue;
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      // Boxes of letters are taller than lines may be set: what counts is half of the smaller one.
      if (across > 2 && down > Math.min(box.height, other.box.height) / 2) found.push(`“${text}” covers “${other.text}”`);
    }
  }
  for (const element of document.querySelectorAll(".md-content *")) {
    if (element.matches("pre code")) continue; // keeps its lines, and scrolls
    if (cut(element) || !element.checkVisibility() || getComputedStyle(element).overflow === "visible") continue;
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    if (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1) found.push(`cut off: ${element.outerHTML.slice(0, 80)}`);
  }
  return found;
}
