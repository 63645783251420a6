// Every style of text that is shown, with its contrast to what lies behind it (WCAG 2.2, 1.4.3); the lowest first.
() => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  const known = new Map();

  // Any colour that CSS can name, as [red, green, blue, opacity], each from 0 to 1.
  const colour = name => {
    if (!known.has(name)) {
      brush.clearRect(0, 0, 1, 1);
      brush.fillStyle = name;
      brush.fillRect(0, 0, 1, 1);
      known.set(name, [...brush.getImageData(0, 0, 1, 1).data].map(part => part / 255));
    }
    return known.get(name);
  };
  const over = ([r, g, b, a], under) => [r, g, b].map((part, i) => part * a + under[i] * (1 - a));
  const luminance = parts => {
    const [r, g, b] = parts.map(p => (p <= 0.04045 ? p / 12.92 : ((p + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  // A gradient may put any of its colours behind a letter.
  const seen = new Map([[null, { grounds: [[1, 1, 1]], opacity: 1 }]]);
  const behind = element => {
    if (!seen.has(element)) {
      const under = behind(element.parentElement);
      const style = getComputedStyle(element);
      const plain = under.grounds.map(one => over(colour(style.backgroundColor), one));
      const stops = style.backgroundImage.match(/rgba?\([^)]*\)|color\([^)]*\)/g) ?? [];
      const grounds = plain.concat(stops.flatMap(stop => plain.map(one => over(colour(stop), one))));
      seen.set(element, { grounds, opacity: under.opacity * style.opacity });
    }
    return seen.get(element);
  };

  const found = new Map();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    const told = texts.currentNode.data.trim();
    if (!told || element.closest("script, style") || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { grounds, opacity } = behind(element);
    if (!opacity) continue;
    const style = getComputedStyle(element);
    const kind = [style.color, opacity, grounds].join();
    if (found.has(kind)) continue;
    const [r, g, b, a] = colour(style.color);
    const ratio = Math.min(...grounds.map(ground => contrast(over([r, g, b, a * opacity], ground), ground)));
    const parents = [element.parentElement, element].map(e => e.tagName.toLowerCase() + (e.className && `.${e.className}`));
    found.set(kind, { ratio: Math.round(ratio * 100) / 100, text: told.slice(0, 40), where: parents.join(" > ") });
  }
  return [...found.values()].sort((a, b) => a.ratio - b.ratio);
}
