"""The administrator seats officers, ends their time and gives new passwords."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client

from saiban.offices.desk import actions, queries
from saiban.offices.desk.models import Event, Role, User
from tests.offices.cast import everywhere
from tests.web.people import TODAY

NEW = "/staff/iessi/officers/new/"
NEWCOMER = {
    "full_name": "Shahida Parveen",
    "username": "shahida",
    "language": "ur",
    "desk": "contribution",
}


def role_of(user: User, desk: str) -> Role:
    return Role.objects.get(user=user, desk=desk)


def signed_in(username: str, password: str) -> Client:
    """A browser of one's own, through the form."""
    own = Client()
    assert own.post("/sign-in/", {"login": username, "password": password}).status_code == 302
    return own


def test_an_auditor_sees_who_sits_where_and_changes_nothing(town, sign_in, at_most) -> None:
    client = sign_in(town.auditor)
    with at_most(12):
        page = client.get("/staff/iessi/officers/")
    assert "colleague" in page.text
    assert "Finance officer" in page.text
    assert "Seat a new officer" not in page.text
    assert "elsewhere" not in page.text
    assert client.get(NEW).status_code == 403


def test_a_new_officer_gets_a_first_password_and_signs_in(town, sign_in) -> None:
    page = sign_in(town.administrator).post(NEW, NEWCOMER)
    made = User.objects.get(username="shahida")
    password = page.context["password"]
    assert password in page.text
    assert made.check_password(password)
    assert "no-store" in page["Cache-Control"]
    assert made.admitted_by == town.iessi
    role = role_of(made, "contribution")
    assert (role.from_on, role.given_by, role.until_on) == (TODAY, town.administrator, None)
    with everywhere():
        told = list(Event.objects.filter(subject=f"user:{made.pk}").values_list("name", "data"))
    assert {name for name, _ in told} == {"AccountMade", "RoleGiven"}
    assert password not in str(told)
    own = signed_in("shahida", password)
    assert own.get("/staff/iessi/").status_code == 200
    assert own.get("/staff/iessi/officers/").status_code == 403


@pytest.mark.parametrize(
    "sent, said",
    [
        ({**NEWCOMER, "username": "OFFICER"}, "This user name is taken"),
        ({**NEWCOMER, "username": "two words"}, "Only letters, digits"),
        ({**NEWCOMER, "full_name": " "}, "Write the full name"),
        ({**NEWCOMER, "desk": "king"}, "There is a problem"),
        ({**NEWCOMER, "language": "fr"}, "There is a problem"),
        ({}, "Choose a desk"),
    ],
)
def test_a_form_without_what_it_needs_makes_no_account(town, sign_in, sent, said: str) -> None:
    before = User.objects.count()
    page = sign_in(town.administrator).post(NEW, sent)
    assert page.status_code == 422
    assert said in page.text
    assert User.objects.count() == before


def test_a_name_in_urdu_and_one_with_markup_are_shown_as_they_are(town, sign_in) -> None:
    client = sign_in(town.administrator)
    client.post(NEW, {**NEWCOMER, "full_name": "شاہدہ پروین"})
    client.post(NEW, {**NEWCOMER, "username": "b", "full_name": "<b>Bold</b>"})
    page = client.get("/staff/iessi/officers/")
    assert "شاہدہ پروین" in page.text
    assert "&lt;b&gt;Bold" in page.text


def test_another_desk_is_given_once_and_never_to_oneself(town, sign_in) -> None:
    client = sign_in(town.administrator)
    address = f"/staff/iessi/officers/{town.colleague.pk}/desk/"
    assert client.post(address, {"desk": "audit"}).status_code == 302
    assert "sits at this desk already" in client.post(address, {"desk": "audit"}).text
    own = f"/staff/iessi/officers/{town.administrator.pk}/desk/"
    assert "Another administrator has to do this" in client.post(own, {"desk": "finance"}).text
    assert {each.desk for each in queries.open_roles(town.administrator, TODAY)} == {
        "administrator"
    }


def test_a_role_ends_at_once_and_stays_in_the_list(town, sign_in) -> None:
    role = role_of(town.colleague, "finance")
    address = f"/staff/iessi/officers/roles/{role.pk}/end/"
    yesterday = TODAY - timedelta(days=1)
    sent = {"until": yesterday.isoformat(), "reason": "Order 12 of 2026"}
    admin = sign_in(town.administrator)
    assert admin.post(address, sent).status_code == 302
    page = admin.get("/staff/iessi/officers/")
    assert "Who sat here before" in page.text
    assert queries.open_roles(town.colleague, TODAY) == []
    assert sign_in(town.colleague).get("/staff/iessi/").status_code == 404
    with everywhere():
        told = Event.objects.get(name="RoleEnded")
    assert told.data["reason"] == "Order 12 of 2026"
    assert "This has ended already" in sign_in(town.administrator).post(address, sent).text


def test_what_was_given_today_by_mistake_is_taken_back_today(town, sign_in) -> None:
    client = sign_in(town.administrator)
    client.post(f"/staff/iessi/officers/{town.colleague.pk}/desk/", {"desk": "audit"})
    role = role_of(town.colleague, "audit")
    sent = {"until": (TODAY - timedelta(days=1)).isoformat(), "reason": "A slip"}
    address = f"/staff/iessi/officers/roles/{role.pk}/end/"
    assert client.post(address, sent).status_code == 302
    assert {each.desk for each in queries.open_roles(town.colleague, TODAY)} == {"finance"}


@pytest.mark.parametrize(
    "until, reason, said",
    [
        ("2026-11-20", "Order", "Write yesterday, today or a later day"),
        ("soon", "Order", "2026-08-14"),
        ("", "Order", "Write the last day"),
        ("2026-11-22", "", "Write the reasons"),
    ],
)
def test_an_ending_without_what_it_needs_ends_nothing(
    town, sign_in, until: str, reason: str, said: str
) -> None:
    role = role_of(town.colleague, "finance")
    page = sign_in(town.administrator).post(
        f"/staff/iessi/officers/roles/{role.pk}/end/", {"until": until, "reason": reason}
    )
    assert page.status_code == 422
    assert said in page.text
    role.refresh_from_db()
    assert role.until_on is None


def test_an_institution_keeps_an_administrator(town, sign_in) -> None:
    client = sign_in(town.administrator)
    own = role_of(town.administrator, "administrator")
    address = f"/staff/iessi/officers/roles/{own.pk}/end/"
    sent = {"until": TODAY.isoformat(), "reason": "Retires"}
    assert "seat another administrator first" in client.post(address, sent).text
    client.post(f"/staff/iessi/officers/{town.colleague.pk}/desk/", {"desk": "administrator"})
    assert client.post(address, sent).status_code == 302


def test_a_new_password_voids_the_old_one_and_signs_out(town, sign_in) -> None:
    admin = sign_in(town.administrator)
    password = admin.post(NEW, NEWCOMER).context["password"]
    made = User.objects.get(username="shahida")
    own = signed_in("shahida", password)
    assert own.get("/staff/iessi/").status_code == 200
    page = admin.post(f"/staff/iessi/officers/{made.pk}/password/")
    made.refresh_from_db()
    assert made.check_password(page.context["password"])
    assert own.get("/staff/iessi/").status_code == 302
    with everywhere():
        assert Event.objects.filter(name="PasswordRenewed", by=town.administrator).exists()


def test_an_account_made_elsewhere_gets_no_password_here(town, sign_in) -> None:
    """An employer who also sits at a desk would lose the own establishment with it."""
    actions.give_role(
        user=town.owner, institution_id=town.iessi.pk, desk="audit", by=None, on=date(2026, 1, 1)
    )
    was = User.objects.get(pk=town.owner.pk).password
    page = sign_in(town.administrator).post(f"/staff/iessi/officers/{town.owner.pk}/password/")
    assert "This account was made elsewhere" in page.text
    assert User.objects.get(pk=town.owner.pk).password == was
