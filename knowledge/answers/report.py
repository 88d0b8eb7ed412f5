"""The report itself: who published it, when, why, for which days, by which order, and is it still."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.answers import happened, statements, wording
from knowledge.answers.abstain import abstain
from knowledge.query import Query

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from knowledge.answers.draft import Draft
    from knowledge.model import Answer, Event, Week

_SECTIONS = ("Section I", "Section II", "Section III", "Section IV")
_SUSPENSION = ("suspended", "publication will stop", "no report for", "suspension")
_QUARTERLY = "second quarter"
_LATER = ("still suspended", _QUARTERLY, "public reporting", "rescinded")


def answer(draft: Draft) -> Answer:
    """Answer each thing that is asked about the report; what it is where nothing particular is."""
    cues = draft.query.cues
    unpublished = [week for week in draft.query.weeks if week > len(draft.knowledge.store.weeks)]
    if unpublished:
        return abstain(draft, "not_held", "week")
    of_the_order = wording.ORDER in draft.query.terms and cues & {"still", "resumed"}
    if of_the_order:
        _tell_events(draft, wording.events_saying(draft, wording.ORDER, " of the order"))
    else:
        for what in _asked(cues):
            _TELLERS[what](draft)
    happened.tell_recalled(draft)
    if draft.empty and _is_of_later(draft):
        _tell_suspended(draft)
    if draft.empty:
        _tell_what(draft)
    draft.suggest("ask-totals", Query("totals"))
    draft.suggest("ask-report-suspended", Query("report", cues=frozenset({"still", "suspended"})))
    draft.suggest("ask-correction-all", Query("correction", cues=frozenset({"corrected"})))
    return draft.answered()


_ASKED: tuple[tuple[frozenset[str], frozenset[str], str], ...] = (
    (frozenset({"suspended", "resumed", "still"}), frozenset({"issues", "delay"}), "suspended"),
    (frozenset({"issues"}), frozenset(), "issues"),
    (frozenset({"frequency"}), frozenset({"issues", "when", "suspended"}), "frequency"),
    (frozenset({"delay"}), frozenset(), "delay"),
    (frozenset({"covers"}), frozenset(), "covers"),
    (frozenset({"sections"}), frozenset(), "sections"),
    (frozenset({"who"}), frozenset({"ordered", "order_noun"}), "publisher"),
    (frozenset({"ordered", "order_noun"}), frozenset(), "order"),
    (frozenset({"purpose"}), frozenset(), "purpose"),
    (frozenset({"why"}), frozenset({"suspended", "purpose"}), "purpose"),
    (frozenset({"when"}), frozenset({"covers", "suspended", "ordered"}), "released"),
    (
        frozenset({"published", "released"}),
        frozenset(
            {"who", "why", "when", "suspended", "issues", "purpose", "still", "frequency", "delay", "ordered"}
        ),
        "released",
    ),
    (frozenset({"length"}), frozenset(), "length"),
)
"""Any of the first cues, with none of the second, asks for the third; in the order in which it is told."""


def _asked(cues: frozenset[str]) -> list[str]:
    """Give what is asked about the report."""
    asked = [what for any_of, none_of, what in _ASKED if cues & any_of and not cues & none_of]
    if {"covers", "when"} <= cues and cues & {"published", "released"}:
        asked.append("released")
    return list(dict.fromkeys(asked))


def _is_of_later(draft: Draft) -> bool:
    """Whether a question names a time after the last issue: "was the report back by July 3, 2017?"."""
    last = draft.knowledge.store.weeks[-1].released
    return any(period.end > last for period in draft.query.periods)


def _tell_events(draft: Draft, events: Iterable[Event]) -> None:
    for event in events:
        wording.tell_event(draft, event)


def _weeks(draft: Draft) -> tuple[Week, ...]:
    return draft.knowledge.weeks(draft.query) or draft.knowledge.store.weeks


def _tell_what(draft: Draft) -> None:
    draft.headline("report-what", draft.meaning("DDOR"))
    first = draft.knowledge.store.weeks[0]
    days = draft.voice.listing(draft.voice.day(w.released.isoformat()) for w in draft.knowledge.store.weeks)
    citations = [
        c for week in draft.knowledge.store.weeks for c in draft.knowledge.store.release_citations(week)
    ]
    draft.claim("report-frequency", citations, days=days)
    said = [s for s in draft.knowledge.store.statements if s.topic == "what Section I ranks"]
    draft.claim(
        "report-names",
        [c for s in said for c in s.citations] or draft.knowledge.store.week_citations(first),
        quote="” … “".join(s.quote for s in said),
    )
    _tell_sections(draft)


def _tell_publisher(draft: Draft) -> None:
    released = draft.knowledge.store.release_citations(draft.knowledge.store.weeks[0])
    citations = (*draft.meaning("DDOR"), *draft.meaning("ICE"), *released)
    draft.headline("report-published-by", citations)
    article = list(wording.events_saying(draft, "releases its first list"))
    _tell_events(draft, article)


def _tell_released(draft: Draft) -> None:
    store, voice = draft.knowledge.store, draft.voice
    for week in _weeks(draft):
        report = voice.report(week)
        draft.headline(
            "report-released",
            store.release_citations(week),
            report=report[0].upper() + report[1:],
            on=voice.day(week.released.isoformat()),
        )
    if any(week.ordinal == 1 for week in _weeks(draft)):
        _tell_events(draft, wording.events_saying(draft, "releases its first list"))


def _tell_issues(draft: Draft) -> None:
    store, voice = draft.knowledge.store, draft.voice
    draft.figure("reports_published", len(store.weeks), "reports")
    citations = [c for week in store.weeks for c in store.week_citations(week)]
    draft.headline("report-issues", citations, weeks=voice.listing(voice.week(w) for w in store.weeks))
    _tell_released_days(draft)


def _tell_released_days(draft: Draft) -> None:
    store, voice = draft.knowledge.store, draft.voice
    days = voice.listing(voice.day(week.released.isoformat()) for week in store.weeks)
    citations = [c for week in store.weeks for c in store.release_citations(week)]
    draft.claim("report-released-all", citations, days=days)


def _tell_covers(draft: Draft) -> None:
    store, voice = draft.knowledge.store, draft.voice
    for week in _weeks(draft):
        name = voice.say("report-short", ordinal=voice.ordinal(week.ordinal))
        draft.headline(
            "report-covers", store.week_citations(week), report=name[0].upper() + name[1:],
            week=voice.week(week),
        )  # fmt: skip


def _tell_order(draft: Draft) -> None:
    definitions = draft.knowledge.store.definitions
    article = wording.events_saying(draft, f"{wording.ORDER} is signed", "executive order that commissions")
    draft.headline("report-order", [c for event in article for c in event.citations])
    for term in ("DDOR", wording.ORDER):
        for definition in definitions.get(term, ()):
            if definition.quote and definition.speaker:
                draft.claim(
                    "definition-quote", definition.citations, "quotation", speaker=definition.speaker,
                    quote=definition.quote,
                )  # fmt: skip
            else:
                draft.claim("definition", definition.citations, term=term, definition=definition.definition)
    _tell_events(draft, article)


def _tell_purpose(draft: Draft) -> None:
    said = [s for s in draft.knowledge.store.statements if s.topic == "purpose of the report"]
    draft.headline("report-purpose", [c for s in said for c in s.citations])
    for statement in said:
        statements.tell(draft, statement)
    _tell_order(draft)


def _tell_sections(draft: Draft) -> None:
    definitions = draft.knowledge.store.definitions
    draft.headline("report-sections", draft.meaning("Section II"))
    for term in _SECTIONS:
        for definition in definitions.get(term, ()):
            draft.claim(
                "definition", definition.citations, term=term, definition=definition.definition.rstrip(".")
            )


def _tell_suspended(draft: Draft) -> None:
    cues = draft.query.cues
    events = wording.events_saying(draft, *_SUSPENSION)
    later = wording.events_saying(draft, _QUARTERLY)
    if cues & {"still", "resumed"}:
        cited = [c for event in (*events, *later) for c in event.citations]
        draft.headline("report-suspended", cited, on=draft.voice.day(later[0].on))
    else:
        draft.headline("report-suspended-when", [c for event in events for c in event.citations])
    if "why" in cues or "error" in cues:
        corrected = [c for c in draft.knowledge.store.corrections if c.status == "corrected"]
        draft.figure("listings_corrected", len(corrected), "counties")
        said = statements.on_topic(draft, statements.SUSPENSION)
        draft.claim(
            "report-suspended-why", [*corrected[0].citations, *(c for s in said for c in s.citations)]
        )
        for statement in said:
            statements.tell(draft, statement)
    _tell_events(draft, events)
    _tell_events(draft, wording.events_saying(draft, *_LATER))


def _tell_frequency(draft: Draft) -> None:
    store, voice = draft.knowledge.store, draft.voice
    days = voice.listing(voice.day(week.released.isoformat()) for week in store.weeks)
    citations = [c for week in store.weeks for c in store.release_citations(week)]
    draft.headline("report-frequency", [*draft.meaning("DDOR"), *citations], days=days)


def _tell_delay(draft: Draft) -> None:
    store = draft.knowledge.store
    for figure in store.context:
        if figure.unit == "weeks":
            weeks = draft.figure(figure.measure, figure.value, figure.unit)
            draft.headline("report-delay", figure.citations, weeks=weeks)
    _tell_released(draft)


def _tell_length(draft: Draft) -> None:
    for figure in draft.knowledge.store.context:
        if figure.unit == "pages":
            draft.claim(
                "context", figure.citations, measure=figure.measure, where="", period=figure.period,
                value=draft.figure(figure.measure, figure.value, figure.unit),
            )  # fmt: skip


_TELLERS: dict[str, Callable[[Draft], None]] = {
    "suspended": _tell_suspended,
    "issues": _tell_issues,
    "frequency": _tell_frequency,
    "delay": _tell_delay,
    "covers": _tell_covers,
    "sections": _tell_sections,
    "publisher": _tell_publisher,
    "order": _tell_order,
    "purpose": _tell_purpose,
    "released": _tell_released,
    "length": _tell_length,
}
