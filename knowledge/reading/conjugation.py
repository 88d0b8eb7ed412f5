"""Spanish verbs: from the infinitive every form in common use, folded (without accents).

"negar:ie" tells how the vowel of the stem changes where it is stressed: ie, ue or i.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_WEAK = {"ie": "i", "i": "i", "ue": "u"}
"""What a changing vowel of a verb in -ir is before an ending that begins with ie or io."""
_VOWELS = "aeiou"
_SHORTEST = 4
"""Letters of what I and you do; a shorter form may be another word."""
_SILENT = ("gu", "qu")
"""Ends of a stem whose u is not spoken before e and i."""


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of a verb, by who does it and when."""

    one: tuple[str, ...]
    """He does, will or would do."""
    many: tuple[str, ...]
    one_did: tuple[str, ...]
    many_did: tuple[str, ...]
    we: tuple[str, ...]
    done: tuple[str, ...]
    """The participle of one thing."""
    done_many: tuple[str, ...]
    others: tuple[str, ...]
    """The infinitive, the gerund, the subjunctive, and what I and you do."""

    @property
    def every(self) -> tuple[str, ...]:
        """All of them, each once."""
        groups = (self.one, self.many, self.one_did, self.many_did, self.we, self.done, self.done_many)
        return tuple(dict.fromkeys(form for group in (*groups, self.others) for form in group))


@dataclass(frozen=True, slots=True)
class _Irregular:
    """The stems of a verb whose parts do not follow from its infinitive; empty where they do."""

    first: str = ""
    """Of "I do", and of the subjunctive."""
    stressed: str = ""
    past: str = ""
    future: str = ""
    done: str = ""


_IRREGULAR = {
    "estar": _Irregular(past="estuv"),
    "andar": _Irregular(past="anduv"),
    "poner": _Irregular("pong", "pon", "pus", "pondr", "puest"),
    "tener": _Irregular("teng", "tien", "tuv", "tendr"),
    "venir": _Irregular("veng", "vien", "vin", "vendr"),
    "decir": _Irregular("dig", "dic", "dij", "dir", "dich"),
    "hacer": _Irregular("hag", "hac", "hic", "har", "hech"),
    "traer": _Irregular("traig", "tra", "traj"),
    "ducir": _Irregular("duzc", "duc", "duj"),
    "salir": _Irregular(first="salg", future="saldr"),
    "caer": _Irregular(first="caig"),
    "dar": _Irregular(past="d"),
    "querer": _Irregular("quier", "quier", "quis", "querr"),
    "poder": _Irregular("pued", "pued", "pud", "podr"),
    "scribir": _Irregular(done="scrit"),
    "brir": _Irregular(done="biert"),
    "volver": _Irregular("vuelv", "vuelv", done="vuelt"),
}
"""By the end of the infinitive; the stems are those of the end alone."""


def forms(verb: str) -> Forms:
    """Give the forms of a verb."""
    infinitive, _, change = verb.partition(":")
    ending = next((end for end in _IRREGULAR if infinitive.endswith(end)), "")
    before = infinitive.removesuffix(ending)
    irregular = _IRREGULAR.get(ending, _Irregular())
    root, theme = infinitive[:-2], infinitive[-2]
    stressed = before + irregular.stressed if irregular.stressed else _changed(root, change)
    weak = _changed(root, _WEAK.get(change, "")) if theme == "i" else root
    future = before + irregular.future if irregular.future else infinitive
    past = before + irregular.past if irregular.past else ""
    first = before + irregular.first if irregular.first else ""
    done = before + irregular.done if irregular.done else root + ("ad" if theme == "a" else "id")
    a, e = ("a", "e") if theme == "a" else ("e", "a")
    did, did_many = _preterite(root, weak, past, theme)
    were = "ab" if theme == "a" else "i"
    if first:
        once = [f"{first}{end}" for end in ("o", e, f"{e}n", f"{e}s", f"{e}mos")]
    else:
        once = [_join(stressed, end, theme) for end in ("o", e, f"{e}n", f"{e}s")]
        once.append(_join(weak, f"{e}mos", theme))
    if theme == "a":
        once += [_join(root, "e", theme), f"{root}aste", f"{root}ando", f"{root}ad"]
    else:
        once += [f"{root}i", f"{root}iste", f"{root}{theme}d", _join(weak, "iendo", theme)]
    once += [did_many.removesuffix("ron") + end for end in ("ra", "ran", "ras", "ramos", "se", "sen", "ses")]
    once += [f"{future}{end}" for end in ("e", "as", "ias")]
    once += [_join(stressed, f"{a}s", theme), f"{root}{theme}s", f"{root}{were}as"]
    once += [f"{past}{end}" for end in ("e", "iste") if past]
    we = [f"{root}{theme}mos", f"{root}{were}amos", f"{future}emos", f"{future}iamos"]
    return Forms(
        one=(_join(stressed, a, theme), f"{future}a", f"{future}ia"),
        many=(_join(stressed, f"{a}n", theme), f"{future}an", f"{future}ian"),
        one_did=(did, f"{root}{were}a"),
        many_did=(did_many, f"{root}{were}an"),
        we=(*we, f"{past}imos") if past else tuple(we),
        done=(f"{done}o", f"{done}a"),
        done_many=(f"{done}os", f"{done}as"),
        others=tuple(form for form in (infinitive, *once) if len(form) >= _SHORTEST),
    )


def _preterite(root: str, weak: str, past: str, theme: str) -> tuple[str, str]:
    """Give what one did and what many did."""
    if past.endswith("hic"):
        return f"{past[:-1]}zo", f"{past}ieron"
    if past.endswith("j"):
        return f"{past}o", f"{past}eron"
    if past:
        return f"{past}io" if past.endswith("d") else f"{past}o", f"{past}ieron"
    if theme == "a":
        return f"{root}o", f"{root}aron"
    return _join(weak, "io", theme), _join(weak, "ieron", theme)


def _changed(root: str, change: str) -> str:
    """Give a stem with its last vowel changed."""
    spoken = root.removesuffix("u") if root.endswith(_SILENT) else root
    at = max((position for position, letter in enumerate(spoken) if letter in _VOWELS), default=None)
    return root if at is None or not change else root[:at] + change + root[at + 1 :]


def _join(stem: str, ending: str, theme: str) -> str:
    """Put an ending to a stem, as it is spelled."""
    soft = ending[0] in "ei"
    if theme == "a" and soft:
        return _respelled(stem, (("c", "qu"), ("gu", "gu"), ("g", "gu"), ("z", "c"))) + ending
    if theme != "a" and not soft:
        zc = "zc" if stem[-2:-1] in tuple(_VOWELS) else "z"
        stem = _respelled(stem, (("gu", "g"), ("qu", "c"), ("c", zc), ("g", "j")))
    if theme != "a" and stem[-1] in _VOWELS and not stem.endswith(_SILENT):
        if ending[:2] in {"io", "ie"}:
            return f"{stem}y{ending[1:]}"
        if stem[-1] == "u":
            return f"{stem}y{ending}"
    return stem + ending


def _respelled(stem: str, ends: Iterable[tuple[str, str]]) -> str:
    for end, instead in ends:
        if stem.endswith(end):
            return stem.removesuffix(end) + instead
    return stem
