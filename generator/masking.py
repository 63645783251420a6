"""What a mask leaves: extents of a text cut, joined and trimmed, and paragraphs told to be furniture or not."""

from collections.abc import Iterable, Sequence

from generator.model import Paragraph, Span


def flagged(text: str, spans: Iterable[Span], masks: Sequence[Span]) -> tuple[Paragraph, ...]:
    """Numbered paragraphs; one is furniture when nothing of it but white space is outside the masks."""
    paragraphs = []
    first = 0
    for number, span in enumerate(spans, start=1):
        while first < len(masks) and masks[first].end <= span.start:
            first += 1
        end = first
        while end < len(masks) and masks[end].start < span.end:
            end += 1
        overlapping = masks[first:end]
        left = without(text, [span], overlapping) if overlapping else [span]
        paragraphs.append(Paragraph(number, span, not left))
    return tuple(paragraphs)


def without(text: str, spans: Iterable[Span], cuts: Iterable[Span]) -> list[Span]:
    """What is left of the spans without the cuts, white space at its ends apart."""
    rest = list(spans)
    for cut in cuts:
        rest = [
            Span(start, end)
            for span in rest
            for start, end in ((span.start, min(span.end, cut.start)), (max(span.start, cut.end), span.end))
            if start < end
        ]
    return [left for left in (trimmed(text, span) for span in rest) if left.start < left.end]


def trimmed(text: str, span: Span) -> Span:
    """The span less the white space at its ends; empty when it holds nothing else."""
    stretch = text[span.start : span.end]
    start = span.start + len(stretch) - len(stretch.lstrip())
    return Span(start, max(start, span.start + len(stretch.rstrip())))


def joined_spans(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that overlap made one."""
    joined: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined
