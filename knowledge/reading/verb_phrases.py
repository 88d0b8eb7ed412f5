"""Phrases with a Spanish verb in them, with each of its forms: "+aparecer", "no +cumplir", "lo +quitar"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.reading.conjugation import Forms, forms
from knowledge.text import term_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

VERB = "+"
"""What an infinitive starts with that stands for all of its forms."""
_PASSIVE = "lo +"
"""How a phrase starts that tells of what is done to something, whoever does it."""
_BE = "be "
"""How its English starts where that is told of one or of several, now or then."""
_ONE, _MANY, _WE = ("lo", "la"), ("los", "las"), ("nos",)
_IS = "es esta sale aparece queda viene sera"
_ARE = "son estan salen aparecen quedan vienen"
_WAS = "fue era estaba estuvo quedo salio aparecio resulto acabo termino ha_sido habia_sido ha_quedado fuera"
_WERE = "fueron eran estaban estuvieron quedaron salieron aparecieron resultaron han_sido habian_sido fueran"
_WE_ARE = "somos estamos fuimos estuvimos salimos quedamos aparecimos hemos_sido"
_HAVE = "ha han habia habian habra habran hubiera hubieran haya hayan"


def spread_out(phrase: str, english: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Give the words of a phrase with each form of the verb in it, and what that form means in English."""
    before, _, rest = phrase.partition(VERB)
    verb, _, after = rest.partition(" ")
    found = forms(verb)
    if not english.startswith(_BE):
        told = _each(found.every, english)
    elif phrase.startswith(_PASSIVE):
        told, before = _passive(found, english.removeprefix(_BE)), ""
    else:
        told = _told_of(found, english.removeprefix(_BE))
    first, last = term_key(before).split(), term_key(after).split()
    for form, meant in told:
        yield (*first, *form.split(), *last), meant


def told_of_the_past(phrase: str) -> tuple[str, ...]:
    """Give the forms of a phrase that is a verb alone in which it tells of what somebody did."""
    start, _, verb = phrase.partition(VERB)
    if start or " " in verb:
        return ()
    found = forms(verb)
    return *found.one_did, *found.many_did


def _told_of(found: Forms, done: str) -> Iterator[tuple[str, str]]:
    """Give "aparece" as "is ever listed", and so on."""
    yield from _each(found.one, f"is ever {done}")
    yield from _each(found.many, f"are {done}")
    yield from _each(found.one_did, f"was ever {done}")
    yield from _each(found.many_did, f"were {done}")
    yield from _each(found.we, f"are we {done}")
    yield from _each((*found.done, *found.done_many, *found.others), done)


def _passive(found: Forms, done: str) -> Iterator[tuple[str, str]]:
    """Give "lo quitaron", "fue quitada" and "se quito" as "was ever removed", and so on."""
    does = (*found.one, *found.many)
    did = (*found.one_did, *found.many_did)
    yield from _joined(_ONE, does, f"is ever {done}")
    yield from _joined(_ONE, did, f"was ever {done}")
    yield from _joined(_MANY, does, f"are {done}")
    yield from _joined(_MANY, did, f"were {done}")
    yield from _joined(_WE, (*does, *did), f"were we {done}")
    yield from _joined(("se",), found.one, f"is ever {done}")
    yield from _joined(("se",), found.many, f"are {done}")
    yield from _joined(("se",), found.one_did, f"was ever {done}")
    yield from _joined(("se",), found.many_did, f"were {done}")
    yield from _joined(_IS.split(), found.done, f"is ever {done}")
    yield from _joined(_ARE.split(), found.done_many, f"are {done}")
    yield from _joined(_WAS.split(), found.done, f"was ever {done}")
    yield from _joined(_WERE.split(), found.done_many, f"were {done}")
    yield from _joined(_WE_ARE.split(), found.done_many, f"were we {done}")
    for group, meant in ((_ONE, f"was ever {done}"), (_MANY, f"were {done}"), (_WE, f"were we {done}")):
        yield from _joined([f"{it}_{have}" for it in group for have in _HAVE.split()], found.done[:1], meant)
    yield from _each(found.many_did[:1], f"was ever {done}")


def _each(forms_of: Iterable[str], meant: str) -> Iterator[tuple[str, str]]:
    return ((form, meant) for form in forms_of)


def _joined(before: Iterable[str], forms_of: Iterable[str], meant: str) -> Iterator[tuple[str, str]]:
    """Put each of `before` (a low line is a space) before each form."""
    starts = [words.replace("_", " ") for words in before]
    return ((f"{start} {form}", meant) for start in starts for form in forms_of)
