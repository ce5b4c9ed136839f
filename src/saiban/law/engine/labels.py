"""Names for people, in English and (where we have one) Urdu."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Label:
    """What a person reads in place of a technical name."""

    en: str
    ur: str = ""

    def text(self, lang: str) -> str:
        """The label in `lang` (`en` or `ur`); English where there is no Urdu."""
        return self.ur if lang == "ur" and self.ur else self.en
