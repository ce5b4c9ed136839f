"""Somebody who comes by, a journalist or a kiln worker's son, asks what the public site knows."""

from __future__ import annotations

from tests.stories.visitor import Visitor


class Clicks:
    """Follows links from the front page and counts them."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor, self.count = visitor, 0
        visitor.goes_to("/")

    def follows(self, name: str) -> None:
        """One click."""
        self.visitor.follows(name)
        self.count += 1


def test_what_became_of_the_brick_kiln_study(visit) -> None:
    reader = visit(language="en")
    clicks = Clicks(reader)
    clicks.follows("What was promised?")
    clicks.follows("Study on brick kilns")
    assert clicks.count <= 3
    reader.sees("Partly delivered", "The study was presented.", "Regulations for the sector")
    reader.sees("International Labour Organization")
    assert reader.as_on_a_phone_in_urdu() == []


def test_how_a_figure_is_defined(visit) -> None:
    reader = visit(language="en")
    clicks = Clicks(reader)
    clicks.follows("Is it working?")
    clicks.follows("Registered persons")
    assert clicks.count <= 2
    reader.sees("Everybody whom the institution has ever entered in its books", "Definition")
    assert reader.as_on_a_phone_in_urdu() == []


def test_what_the_law_says_and_what_is_known_are_one_click_away(visit) -> None:
    reader = visit(language="en")
    for question, page in (
        ("What is my right?", "What do you want to know?"),
        ("What do we know?", "Search in English or Urdu"),
    ):
        reader.goes_to("/")
        reader.follows(question)
        reader.sees(page)
