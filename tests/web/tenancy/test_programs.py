"""Programs and banks, which show a token or a password."""

from __future__ import annotations

from django.test import Client

from tests.web.tenancy.routes import PROGRAMS
from tests.web.tenancy.street import Street


def test_a_program_sees_its_own_establishment_only(street: Street) -> None:
    for route, leads_to in PROGRAMS.items():
        address = street.address(route, street.mine)
        for token, expected in (("", 401), (street.theirs.secret, 404), (street.mine.secret, 200)):
            headers = {"Authorization": f"Bearer {token}"} if token else {}
            answer = Client().get(address, headers=headers)
            if leads_to:
                assert answer.status_code == expected, address
                assert bool(street.leaks(answer)) is (expected == 200), address
            else:
                assert answer.status_code in (401, 405), address
                assert not street.leaks(answer)


def test_a_bank_without_its_password_is_told_nothing(street: Street) -> None:
    for name in ("BillInquiry", "BillPayment"):
        asked = {"consumer_number": street.mine.challan.psid}
        answer = Client().post(f"/api/biller/{name}", asked, content_type="application/json")
        assert answer.status_code == 401
        assert not street.leaks(answer)
