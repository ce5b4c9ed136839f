"""The shared cast: institutions, a unit and its owner, an officer, a stranger."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from saiban.exchange.bank import make_iban
from saiban.offices.desk import actions as desk
from saiban.offices.desk import queries, scope
from saiban.offices.desk.models import District, Institution, User
from saiban.offices.employers import actions as employers
from saiban.offices.employers.models import Establishment
from saiban.offices.returns.rows import Row

DAY = date(2026, 11, 22)
MONTH = date(2026, 10, 1)
_PLACES = ("punjab", "sindh", "kp", "balochistan", "islamabad", "federal")
_CODES = ("pessi", "sessi", "kpessi", "bessi", "iessi", "eobi")


@dataclass
class Cast:
    """Everybody a test needs."""

    institutions: dict[str, Institution]
    officer: User
    owner: User
    stranger: User
    unit: Establishment

    def ids(self, *codes: str) -> list[int]:
        """Institutions' numbers by code."""
        return [self.institutions[code].pk for code in codes]


@contextmanager
def everywhere() -> Iterator[None]:
    """See every institution's rows, as only scheduled work of all of them does."""
    with scope.acting_for(institutions=queries.every_institution_id()):
        yield


def institutions() -> dict[str, Institution]:
    """The six, with the positions that let late 2026 be assessed."""
    made = {}
    for number, (code, place) in enumerate(zip(_CODES, _PLACES, strict=True), start=1):
        made[code] = Institution.objects.create(
            id=number,
            code=code,
            name_en=code.upper(),
            name_ur=code.upper(),
            short_en=code.upper(),
            place=place,
            psid_prefix=str(90000 + number),
            account_iban=make_iban(f"{number:016}"),
        )
    return made


def choose(institution: Institution, dispute: str, value: str, by: User | None = None) -> None:
    """An institution takes a legal position."""
    desk.choose(
        institution_id=institution.pk,
        key=f"position:{dispute}",
        value=value,
        from_on=date(2020, 1, 1),
        reason="For the test.",
        by=by,
        on=DAY,
    )


def user(name: str) -> User:
    """Somebody who can sign in."""
    return User.objects.create_user(username=name, password="a-long-pass-phrase", full_name=name)


def registered_unit(
    name: str, owner: User, officer: User, codes: list[Institution], *, place: str = "islamabad"
) -> Establishment:
    """A unit that is registered with these institutions."""
    district, _ = District.objects.get_or_create(
        code=f"district-{place}", defaults={"name_en": place.title(), "place": place}
    )
    unit = employers.apply(
        application=employers.Application(
            name_en=name,
            district_id=district.pk,
            place=place,
            started_on=date(2024, 1, 1),
            persons_employed=10,
            institutions=tuple(each.pk for each in codes),
            synthetic=True,
        ),
        by=owner,
        on=date(2024, 1, 5),
    )
    with scope.acting_for(institutions=[each.pk for each in codes]):
        for each in unit.registrations.all():
            employers.decide(
                registration_id=each.pk,
                status="registered",
                number=f"{each.institution.code.upper()}-{unit.pk:05}",
                by=officer,
                on=date(2024, 1, 9),
            )
    return unit


def rows(count: int, *, wage: int = 22_000_00, days: int = 26, first: int = 1) -> list[Row]:
    """Workers who belong to nobody: CNICs that begin with 0."""
    return [
        Row(
            number=number + 1,
            cnic=f"0{number + first:012}",
            name=f"Worker {number + first}",
            wage_paisa=wage,
            days=days,
        )
        for number in range(count)
    ]
