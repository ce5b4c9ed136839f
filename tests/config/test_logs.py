"""No identity number reaches a log, whichever part of a record it stands in."""

from __future__ import annotations

import io
import logging

import pytest

from saiban.config.logs import HideIdentityNumbers

SPELLINGS = ("0352012345671", "03520-1234567-1", "03520 1234567 1")


def logged(number: str) -> str:
    """A message, its argument, an error with a cause and a stack, as the handler writes them."""
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.addFilter(HideIdentityNumbers())
    logger = logging.Logger("test")
    logger.addHandler(handler)
    try:
        try:
            raise KeyError(f"Key (cnic)=({number}) already exists.")
        except KeyError as error:
            raise ValueError(f"No row of {number} was stored") from error
    except ValueError:
        logger.exception("Row of %s refused: " + number, number, stack_info=True)
    return out.getvalue()


@pytest.mark.parametrize("number", SPELLINGS)
def test_an_identity_number_is_hidden(number: str) -> None:
    text = logged(number)
    assert number not in text
    assert text.count("[CNIC]") == 4
    assert "Traceback" in text
    assert "Stack" in text


@pytest.mark.parametrize("number", ["900110000003253", "123456789012", "20261122-174211"])
def test_other_numbers_stay(number: str) -> None:
    assert number in logged(number)
