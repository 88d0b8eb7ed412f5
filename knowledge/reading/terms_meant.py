"""Which of the terms that a question names are those it asks about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.text import says

if TYPE_CHECKING:
    from knowledge.reading.lexicon import Span
    from knowledge.reading.reader import Reading

_BODIES = frozenset({"ICE", "DHS"})
"""Terms for those whose own account of another term may be asked for."""
_JOINING = frozenset({"and", "or", "vs", "versus"})
_AS_DECLINED = (("as", "declined"), ("as", "refused"), ("was", "declined"), ("is", "declined"))
"""Word by word, how it is asked what makes a detainer a declined one."""
_FORM, _OLDER_FORMS = "Form I-247A", ("Form I-247D", "Form I-247N", "Form I-247X")
CAME_NEXT = dict.fromkeys(_OLDER_FORMS, (_FORM,)) | {
    _FORM: _OLDER_FORMS,
    "Secure Communities": ("Priority Enforcement Program",),
    "Priority Enforcement Program": ("Secure Communities",),
}
"""A form or a program -> what took its place, or what it took the place of."""
REPLACED = frozenset({"replace", "replaced", "replaces", "superseded", "supersede", "instead", "dropped"})
_HAD_ANOTHER_BEFORE = ([_FORM], ["Priority Enforcement Program"])
_NEWEST_FORM = tuple((new, "form") for new in ("newest", "new", "latest", "current", "recent"))
"""Word by word, how the form is asked for that is in use."""
_DIFFERENCE = frozenset({"difference", "different", "differ", "differs", "distinction", "mean", "meaning"})


def _terms(reading: Reading) -> list[str]:
    """Give the terms named; a section's number names a section and not the term for it where a week is."""
    spans = reading.of("term")
    longest: list[str] = []
    for span in spans:
        inside = any(
            other.start <= span.start and span.end <= other.end and len(other) > len(span) for other in spans
        )
        if not inside and span.value not in longest:
            longest.append(span.value)
    sections = [f"Section {value}" for value in reading.values("section")]
    return [*longest, *(name for name in sections if name not in longest)]


def terms_meant(intent: str, reading: Reading) -> tuple[str, ...]:
    """Give the terms whose meaning is asked for: not that of who is asked for it ("as DHS defines it")."""
    terms = _terms(reading)
    if intent not in {"definition", "compare"}:
        return tuple(terms)
    detainers = {"detainer", "declined detainer"}.issuperset(terms)
    both = {"issued", "declined"} <= reading.cues and detainers
    both = both and not reading.places and not reading.of("section")
    if both and (intent == "definition" or _DIFFERENCE & set(reading.words)):
        return ("detainer", "declined detainer")
    if intent == "compare":
        return tuple(terms)
    beside = [
        span.value for span in reading.of("term") if span.value in _BODIES and _is_joined(reading, span)
    ]
    kept = [term for term in terms if term not in _BODIES or term in beside]
    if terms == ["detainer"] and says(reading.words, _NEWEST_FORM):
        return (_FORM,)
    came_before = kept[:1] in _HAD_ANOTHER_BEFORE and any(
        "before" in reading.words[max(0, s.start - 2) : s.start] for s in reading.of("term")
    )
    if len(kept) == 1 and (came_before or not REPLACED.isdisjoint(reading.words)):  # "what replaced it"
        kept = [*CAME_NEXT.get(kept[0], ()), *kept]
    counts = kept == ["detainer"] and says(reading.words, _AS_DECLINED)
    if (not kept and "declined" in reading.cues) or counts:
        kept = ["declined detainer"]
    return tuple(kept or terms)


def _is_joined(reading: Reading, span: Span) -> bool:
    """Whether a term is named in a row with another: "ICE and ERO"."""
    around = (*reading.words[max(0, span.start - 1) : span.start], *reading.words[span.end : span.end + 1])
    return not _JOINING.isdisjoint(around)
