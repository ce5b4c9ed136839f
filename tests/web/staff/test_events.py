"""The record of deeds: auditors and the administrator read it, nobody else."""

from __future__ import annotations

from saiban.offices.employers.models import Registration
from tests.offices.cast import everywhere


def test_an_auditor_reads_who_decided(town, sign_in, at_most) -> None:
    with everywhere():
        row = Registration.objects.get(establishment=town.unit, institution=town.iessi)
    client = sign_in(town.auditor)
    with at_most(12):
        page = client.get(f"/staff/iessi/events/registration/{row.pk}/")
    assert "RegistrationDecided" in page.text
    assert "officer" in page.text
    assert client.get("/staff/iessi/events/challan/1/").status_code == 404


def test_an_auditor_reads_what_was_done_about_an_officer(town, sign_in) -> None:
    client = sign_in(town.auditor)
    assert "RoleGiven" in client.get(f"/staff/iessi/events/user/{town.colleague.pk}/").text
    for other in (town.stranger, town.elsewhere):
        assert client.get(f"/staff/iessi/events/user/{other.pk}/").status_code == 404


def test_who_may_not(town, client, sign_in) -> None:
    with everywhere():
        row = Registration.objects.get(establishment=town.unit, institution=town.iessi)
    address = f"/staff/iessi/events/registration/{row.pk}/"
    assert client.get(address).status_code == 302
    for user, code in ((town.elsewhere, 404), (town.owner, 404), (town.officer, 403)):
        assert sign_in(user).get(address).status_code == code
    foreign = sign_in(town.elsewhere).get(f"/staff/pessi/events/registration/{row.pk}/")
    assert "RegistrationDecided" not in foreign.text
