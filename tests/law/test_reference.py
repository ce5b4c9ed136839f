"""The manual page of questions is the one the law makes."""

from pathlib import Path

from saiban.law.reference import questions_page

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "questions.md"


def test_the_page_is_up_to_date():
    remedy = "write it anew: python -m saiban.law.reference docs/reference/questions.md"
    assert PAGE.read_text(encoding="utf-8") == questions_page(), remedy


def test_every_position_is_on_the_page():
    page = questions_page()
    assert "| `capped_3000` | the ceiling of Rs 3,000 |" in page
    assert "| `s71_limit` |" in page
