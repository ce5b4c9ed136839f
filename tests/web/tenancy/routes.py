"""Every route of the site, by whose rows it leads to.

A new route fails `test_complete.py` until it stands in one of these tables, and with that it is
tried with the rows of others. ANYBODYS alone is not tried so: whoever names a route there says why,
and with which address; what it shows must be the same for everybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django.urls import URLResolver, get_resolver

PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
DOOR = "it is how people come in, go out or choose a language; it reads no row of anybody"
LIFE = "a machine asks whether the service lives"
HELP = "it describes the program, not its data"
LAW = "the statutes are published; `law` has no database, so there is no row to show"
FORUM = "the Forum publishes it; row security holds drafts back, tried in tests/web/forum"
FIGURES = "published counts; too small ones are held back, tried in tests/web/forum_open"
LIBRARY = "published papers and laws; drafts are held back, tried in tests/web/forum_open"
ANYBODYS = {
    "": ("/", DOOR),
    "language/": ("/language/", DOOR),
    "sign-in/": ("/sign-in/", DOOR),
    "sign-in/code/": ("/sign-in/code/", DOOR),
    "sign-in/forgotten/": ("/sign-in/forgotten/", DOOR),
    "sign-in/inactive/": ("/sign-in/inactive/", DOOR),
    "sign-out/": ("/sign-out/", DOOR),
    "open-account/": ("/open-account/", DOOR),
    "health": ("/health", LIFE),
    "health/ready": ("/health/ready", LIFE),
    "employer/checks/": ("/employer/checks/", HELP),
    "api/": ("/api/", HELP),
    "api/docs/": ("/api/docs/", HELP),
    "api/openapi.json": ("/api/openapi.json", HELP),
    "law/": ("/law/?q=Zarghun", LAW),
    "law/for/<slug:who>/": ("/law/for/worker/", LAW),
    "law/values/": ("/law/values/", LAW),
    "law/values/stale/": ("/law/values/stale/", LAW),
    "law/values/<slug:name>/": ("/law/values/survivors_widow_rate/", LAW),
    "law/values/<slug:name>/<slug:place>/": ("/law/values/minimum_wage_month/sindh/", LAW),
    "law/values/<slug:name>/<slug:place>/<slug:lang>.svg": (
        "/law/values/minimum_wage_month/sindh/en.svg",
        LAW,
    ),
    "law/all/<str:question>/": ("/law/all/survivors.pension/", LAW),
    "law/<slug:place>/": ("/law/islamabad/", LAW),
    "law/<slug:place>/rules/<slug:name>/": ("/law/sindh/rules/survivors_pension/", LAW),
    "law/<slug:place>/<str:question>/": ("/law/sindh/survivors.pension/", LAW),
    "law/<slug:place>/<str:question>/answer/": ("/law/sindh/survivors.pension/answer/", LAW),
    "api/law/decide": ("/api/law/decide", LAW),
    "api/law/questions": ("/api/law/questions", LAW),
    "api/law/values/<name>": ("/api/law/values/survivors_widow_rate", LAW),
    "forum/": ("/forum/", FORUM),
    "forum/members/": ("/forum/members/", FORUM),
    "forum/meetings/": ("/forum/meetings/", FORUM),
    "forum/meetings/<int:number>/": ("/forum/meetings/3/", FORUM),
    "forum/meetings/<int:number>/minutes-<slug:language>.pdf": (
        "/forum/meetings/3/minutes-en.pdf",
        FORUM,
    ),
    "forum/commitments/": ("/forum/commitments/", FORUM),
    "forum/commitments/timeline/": ("/forum/commitments/timeline/", FORUM),
    "forum/commitments/<slug:key>/": ("/forum/commitments/brick-kiln-study/", FORUM),
    "forum/promises/": ("/forum/promises/", FORUM),
    "forum/promises/<slug:language>.pdf": ("/forum/promises/en.pdf", FORUM),
    "forum/figures/": ("/forum/figures/", FIGURES),
    "forum/figures/returns-on-contribution/": ("/forum/figures/returns-on-contribution/", FIGURES),
    "forum/figures/key.json": ("/forum/figures/key.json", FIGURES),
    "forum/figures/<slug:name>/": ("/forum/figures/active_persons/", FIGURES),
    "forum/figures/<slug:name>/<slug:lang>.svg": ("/forum/figures/active_persons/en.svg", FIGURES),
    "forum/figures/<slug:name>/figure.csv": ("/forum/figures/active_persons/figure.csv", FIGURES),
    "forum/figures/<slug:name>/figure.xlsx": ("/forum/figures/active_persons/figure.xlsx", FIGURES),
    "forum/figures/<slug:name>/<slug:code>/<slug:month>/<int:revision>.json": (
        "/forum/figures/active_persons/iessi/2026-09/1.json",
        FIGURES,
    ),
    "forum/knowledge/": ("/forum/knowledge/?q=Zarghun", LIBRARY),
    "forum/knowledge/<slug:key>/": ("/forum/knowledge/kiln-fingerprints/", LIBRARY),
    "forum/knowledge/<slug:key>/<int:number>/file/": (
        "/forum/knowledge/kiln-fingerprints/1/file/",
        LIBRARY,
    ),
    "forum/peers/": ("/forum/peers/", LIBRARY),
    "forum/peers/accident/": ("/forum/peers/accident/", LIBRARY),
    "forum/peers/<slug:country>/<slug:parameter>/": ("/forum/peers/thailand/ceiling/", LIBRARY),
    "forum/provinces/": ("/forum/provinces/", LIBRARY),
    "forum/provinces/<slug:place>/": ("/forum/provinces/punjab/", LIBRARY),
}
"""Routes that show the same to everybody: an address of each, and why it may."""
ONES_OWN = (
    "account/",
    "account/e-mail/",
    "account/password/",
    "account/confirm/",
    "account/confirm-code/",
    "account/second-factor/",
    "account/second-factor/on/",
    "account/second-factor/off/",
    "account/second-factor/codes/",
    "account/second-factor/codes/new/",
    "account/second-factor/codes/download/",
    "worker/",
    "worker/employers/",
    "worker/looks/",
    "staff/",
    "employer/",
    "employer/register/",
    "employer/register/<slug:step>/",
)
"""Routes without a number: they show what is the visitor's own."""
STAFF, UNIT = "staff/<slug:code>/", "employer/<int:establishment>/"
MONTH = UNIT + "<month:month>/"
ROW = MONTH + "draft/rows/<int:number>/"
SOMEBODYS = {
    STAFF: "",
    STAFF + "registrations/": "",
    STAFF + "registrations/<int:registration>/": "registration",
    STAFF + "returns/": "",
    STAFF + "returns/<int:monthly_return>/": "monthly_return",
    STAFF + "returns/<int:monthly_return>/<int:number>/": "monthly_return",
    STAFF + "establishments/": "",
    STAFF + "establishments/overdue/": "",
    STAFF + "establishments/<int:establishment>/": "establishment",
    STAFF + "establishments/<int:establishment>/months/<str:key>/": "establishment",
    STAFF + "establishments/<int:establishment>/statement/": "establishment",
    STAFF + "establishments/<int:establishment>/statement/<uuid:number>/": "establishment",
    STAFF + "receipts/": "",
    STAFF + "receipts/<int:receipt>/": "receipt",
    STAFF + "bank-files/new/": "",
    STAFF + "bank-files/<int:file>/": "file",
    STAFF + "choices/": "",
    STAFF + "choices/<slug:point>/": "",
    STAFF + "officers/": "",
    STAFF + "officers/new/": "",
    STAFF + "officers/<int:user>/desk/": "user",
    STAFF + "officers/<int:user>/password/": "user",
    STAFF + "officers/roles/<int:role>/end/": "role",
    STAFF + "events/<slug:kind>/<int:number>/": "",
    STAFF + "people/": "",
    STAFF + "people/past-age/": "",
    STAFF + "people/<int:person>/": "person",
    STAFF + "people/<int:person>/end/": "person",
    STAFF + "people/<int:person>/endings/<int:ending>/withdraw/": "ending",
    UNIT: "",
    UNIT + "filings/<uuid:filing>/": "filing",
    UNIT + "returns/": "",
    UNIT + "returns/<int:number>/": "monthly_return",
    UNIT + "returns/<int:number>/differences/": "monthly_return",
    UNIT + "returns/<int:number>/lines/<int:row>/": "monthly_return",
    MONTH: "",
    MONTH + "carry/": "",
    MONTH + "upload/": "",
    MONTH + "type/": "",
    MONTH + "nil/": "",
    MONTH + "correct/": "",
    MONTH + "template/": "",
    MONTH + "columns/<int:document>/": "document",
    MONTH + "draft/": "",
    MONTH + "draft/drop/": "",
    MONTH + "draft/messages/": "",
    MONTH + "draft/rows/add/": "",
    ROW: "",
    ROW + "answer/": "",
    ROW + "remove/": "",
    MONTH + "draft/check/": "",
    MONTH + "draft/missing/": "",
    MONTH + "draft/file/": "",
    UNIT + "challans/": "",
    UNIT + "challans/new/<slug:code>/": "",
    UNIT + "challans/<str:psid>/": "psid",
    UNIT + "challans/<str:psid>/qr.svg": "psid",
    UNIT + "challans/<str:psid>/<slug:language>.pdf": "psid",
    UNIT + "account/": "",
    UNIT + "account/<slug:code>/": "",
    UNIT + "account/<slug:code>/<uuid:transfer>/": "transfer",
    UNIT + "registration/": "",
    UNIT + "registration/<int:registration>/": "registration",
    UNIT + "branch/": "",
    UNIT + "people/": "",
    UNIT + "tokens/": "",
    UNIT + "tokens/<int:token>/end/": "token",
}
"""Routes below an institution or a unit, with the row that they lead to, if it has a number."""
PROGRAMS = {
    "api/returns": "",
    "api/returns/<uuidstr:filing>": "filing",
    "api/challans/<psid>": "psid",
    "api/biller/BillInquiry": "",
    "api/biller/BillPayment": "",
}
"""Routes for programs, which show a token or a password."""
TABLE = "forum/table/"
CHAIR = TABLE + "meetings/<int:number>/"
CHAIRS = (
    TABLE,
    TABLE + "members/",
    TABLE + "seats/<int:seat>/new/",
    TABLE + "seats/<int:seat>/give/",
    TABLE + "seats/<int:seat>/propose/",
    TABLE + "terms/<int:term>/end/",
    TABLE + "people/<int:user>/password/",
    TABLE + "meetings/new/",
    TABLE + "actions/<int:action>/",
    TABLE + "commitments/",
    TABLE + "commitments/<slug:key>/",
    TABLE + "commitments/<slug:key>/comment/",
    TABLE + "updates/",
    TABLE + "updates/<int:update>/",
    TABLE + "updates/<slug:code>/<str:quarter>/",
    TABLE + "knowledge/new/",
    TABLE + "knowledge/<slug:entry>/",
    TABLE + "peers/<slug:country>/<slug:parameter>/",
    TABLE + "lessons/<slug:lesson>/",
    CHAIR,
    CHAIR + "notice/",
    CHAIR + "notice.ics",
    CHAIR + "agenda/",
    CHAIR + "papers/new/",
    CHAIR + "attendance/",
    CHAIR + "statements/",
    CHAIR + "decisions/",
    CHAIR + "decisions/<int:decision>/reserve/",
    CHAIR + "actions/",
    CHAIR + "take-back/<slug:kind>/<int:row>/",
    CHAIR + "minutes/",
    CHAIR + "minutes/draft/",
    CHAIR + "minutes/<int:version>/approve/",
    CHAIR + "minutes/remark/",
    CHAIR + "minutes/remarks/<int:remark>/answer/",
    CHAIR + "minutes/publish/",
)
"""Routes of those who have a chair at the Forum. Some parameters have a more telling name here."""


def routes() -> list[str]:
    """All routes, as written in the code."""

    def walk(patterns: list[Any], before: str = "") -> Iterator[str]:
        for each in patterns:
            route = before + str(each.pattern)
            if isinstance(each, URLResolver):
                yield from walk(each.url_patterns, route)
            else:
                yield route

    return list(walk(get_resolver().url_patterns))


def nameless(route: str) -> str:
    """A route whatever its parameters are called: `meetings/<int>/`."""
    return re.sub(r"<(?:(\w+):)?\w+>", r"<\1>", route)
