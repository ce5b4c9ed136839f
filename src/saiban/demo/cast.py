"""The establishments that the walk through the demo visits."""

from __future__ import annotations

from saiban.demo.firms import Firm, story
from saiban.demo.names import Name

MILL, FOODS, GARMENTS, SYSTEMS, SURGICAL = "mill", "foods", "garments", "systems", "surgical"
ACCOUNTANTS = (GARMENTS, FOODS, SYSTEMS)


def firms(*, mill: int = 320, scale: float = 1.0) -> list[Firm]:
    """The mill, the accountant's three clients and the employer who owes, in that order."""

    def size(workers: int) -> int:
        return max(8, round(workers * scale))

    return [
        story(
            MILL,
            Name("Surkh Fanoos Textile Mills", "سرخ فانوس ٹیکسٹائل ملز"),
            code="1312",
            place="punjab",
            district="faisalabad",
            size=mill,
        ),
        story(
            GARMENTS,
            Name("Neeli Kashti Garments", "نیلی کشتی گارمنٹس"),
            code="1410",
            place="sindh",
            district="korangi",
            size=size(85),
        ),
        story(
            FOODS,
            Name("Sunehri Chakki Flour Mills", "سنہری چکی فلور ملز"),
            code="1061",
            place="punjab",
            district="lahore",
            size=size(40),
        ),
        story(
            SYSTEMS,
            Name("Barfani Titli Systems", "برفانی تتلی سسٹمز"),
            code="6201",
            place="islamabad",
            district="islamabad",
            size=size(22),
        ),
        story(
            SURGICAL,
            Name("Lambi Pagdandi Surgical Works", "لمبی پگڈنڈی سرجیکل ورکس"),
            code="3250",
            place="punjab",
            district="sialkot",
            size=size(60),
            habit="default",
        ),
    ]
