// A search result carries the claim's id as ?c=…; lead on to the claim itself.
const claim = new URLSearchParams(location.search).get("c");
if (claim) location.replace("#" + encodeURIComponent(claim));
