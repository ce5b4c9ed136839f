"""Makes docs/images anew: `make screenshots`. The pages are those of the stories' small country."""

from __future__ import annotations

import io
import os
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image

from tests import database
from tests.stories import town as towns
from tests.stories.visitor import PHONE, Visitor
from tests.web import browser

FOLDER = database.CHECKOUT / "docs" / "images"
WIDTH, COLOURS, LARGEST = 1100, 64, 150_000
FAMILY = (
    "total_disablement_pension=30000&widows=1&children=4&full_orphans=0"
    "&dependent_father=no&dependent_mother=no&on=2026-11-22"
)
UNIT = "Surkh Fanoos Textile Mills"


def main() -> None:
    """Start a town, walk through it, keep the pictures."""
    os.environ |= {
        "SAIBAN_HOME": str(database.HOME),
        "SAIBAN_DB_ROLE": "app",
        "SAIBAN_SYNTHETIC": "1",
        "DJANGO_SETTINGS_MODULE": "saiban.config.settings",
    }
    with (
        database.running() as cluster,
        tempfile.TemporaryDirectory() as home,
        towns.opened(cluster, Path(home)) as town,
        browser.opened() as chromium,
    ):
        visit = lambda who, **how: _signed_in(chromium, town, who, **how)  # noqa: E731
        _employer(visit("mill"), town)
        _keep(visit("pessi.contribution"), "staff-queue", WIDTH)
        _keep(visit("worker", width=PHONE, language="ur"), "worker-months-ur", PHONE)
        _open_pages(Visitor(chromium, town, width=WIDTH))


def _signed_in(chromium: Any, town: towns.Town, who: str, **how: Any) -> Visitor:
    visitor = Visitor(chromium, town, **{"width": WIDTH, **how})
    visitor.signs_in(who)
    return visitor


def _employer(owner: Visitor, town: towns.Town) -> None:
    """The draft of the demo's messy sheet, and the page before filing."""
    owner.follows("File October 2026")
    owner.hands_in("Your wage sheet", town.home / "demo" / "mill-wages.xlsx")
    owner.presses("Upload")
    owner.sees("rows with a problem")
    _keep(owner, "employer-month", WIDTH, height=1500)
    owner.follows("Check and file")
    owner.sees("Check before you file")
    _keep(owner, "check", WIDTH, height=1250)


def _open_pages(reader: Visitor) -> None:
    """What anybody may read: an answer of the law, and the Forum's commitments."""
    reader.goes_to(f"/law/sindh/survivors.pension/answer/?{FAMILY}")
    _keep(reader, "law-answer", WIDTH, height=1250)
    reader.goes_to("/forum/commitments/")
    _keep(reader, "commitments", WIDTH, height=1250)


def _keep(visitor: Visitor, name: str, width: int, *, height: int = 1100) -> None:
    """The upper part of the page, small enough for a repository."""
    visitor.page.wait_for_load_state("networkidle")
    clip = {"x": 0, "y": 0, "width": width, "height": height}
    shot = visitor.page.screenshot(full_page=True, clip=clip)
    picture = Image.open(io.BytesIO(shot)).convert("RGB")
    small = picture.quantize(COLOURS, dither=Image.Dither.NONE)
    path = FOLDER / f"{name}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    small.save(path, optimize=True)
    assert path.stat().st_size < LARGEST, f"{path.name} has {path.stat().st_size} bytes"


if __name__ == "__main__":
    main()
