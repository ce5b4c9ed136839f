"""A month while the employer is working on it: begun by any door, corrected, answered, filed."""

from __future__ import annotations

from datetime import date

import pytest

from saiban.offices.desk import queries as desk
from saiban.offices.employers import actions as employers
from saiban.offices.employers import queries as units
from saiban.offices.returns import actions, queries
from saiban.offices.returns.actions import DraftError, FilingRefused
from saiban.offices.returns.models import Draft
from tests.offices.cast import DAY, MONTH, everywhere
from tests.offices.returns.desk import HEAD, LAST, SHEET, Employer

pytestmark = pytest.mark.django_db
BAD = HEAD + (
    "01101-1234567-1,Bashir Ahmed,40000,26,\n"
    "01101-1234567-1,Bashir Ahmed,40000,26,\n"
    "01101-12345,Nasreen Bibi,40000,26,\n"
    "01101-1234567-3,Ghulam Rasool,abc,26,\n"
    "01101-1234567-4,Sakina Begum,20000,26,\n"
)


class TestStarting:
    """Three doors lead to one draft."""

    def test_an_upload_keeps_the_sheet(self, employer: Employer) -> None:
        draft = employer.upload()
        assert [(r.number, r.name, r.wage_paisa, r.days) for r in employer.rows(draft)] == [
            (2, "Bashir Ahmed", 40_000_00, 26),
            (3, "Nasreen Bibi", 20_000_00, 13),
            (4, "Ghulam Rasool", 38_500_00, 26),
        ]
        assert draft.document is not None
        with employer.scope():
            assert bytes(desk.document(draft.document.pk).content) == SHEET.encode()
            assert queries.open_draft(employer.unit.pk, MONTH) == queries.draft(draft.pk) == draft
            (open_,) = queries.open_drafts(employer.unit.pk).values()
        assert (open_.month, open_.rows, open_.blocked) == (MONTH, 3, 0)

    def test_bad_rows_are_kept_and_listed(self, employer: Employer) -> None:
        draft = employer.upload(BAD)
        blocked = [row.number for row in employer.rows(draft, "problems")]
        assert blocked == [3, 4, 5]
        assert [row.number for row in employer.rows(draft, "questions")] == [6]
        found = employer.findings(draft)
        assert {number: rules[0] for number, rules in found.items()} == {
            3: "R02",
            4: "R01",
            5: "R03",
            6: "R05",
        }
        with employer.scope():
            counts = queries.draft_counts(draft.pk)
            assert sorted(queries.findings_of(draft.pk))[0] == ("R01", "error", 1)
            assert [each.number for each in queries.rows_found_by(draft.pk, "R03")] == [5]
        assert (counts.rows, counts.good, counts.blocked, counts.questions) == (5, 2, 3, 1)
        assert (counts.joined, counts.wage_paisa) == (2, 60_000_00)

    def test_no_number_is_kept_in_the_clear(self, employer: Employer) -> None:
        draft = employer.upload()
        row = employer.rows(draft)[0]
        assert b"0110112345671" not in bytes(row.cnic_sealed or b"")
        assert row.cnic_typed == ""

    def test_starting_again_replaces_the_draft(self, employer: Employer) -> None:
        first = employer.upload()
        second = employer.upload()
        first.refresh_from_db = None  # type: ignore[method-assign]
        with employer.scope():
            assert queries.open_draft(employer.unit.pk, MONTH) == second
            assert Draft.objects.get(pk=first.pk).state == "dropped"

    @pytest.mark.parametrize(
        "month, why",
        [
            (date(2026, 10, 2), "is not the first day of a month"),
            (date(2026, 12, 1), "has not begun"),
            (date(2023, 12, 1), "liable from 1 January 2024"),
        ],
    )
    def test_a_month_that_cannot_be_filed(self, employer: Employer, month: date, why: str) -> None:
        with pytest.raises(DraftError, match=why):
            employer.upload(month=month)

    def test_the_month_going_on_can_be_prepared_and_not_filed(self, employer: Employer) -> None:
        draft = employer.upload(month=date(2026, 11, 1))
        with pytest.raises(FilingRefused, match="once it is over: after 30 November"):
            employer.file(draft)
        assert employer.file(draft, on=date(2026, 12, 1)).returns


class TestCarryingForward:
    """Last month's workers with the same wage and a full month."""

    def test_the_same_workers(self, employer: Employer) -> None:
        employer.file(employer.upload(month=LAST))
        draft = employer.carry()
        assert [(r.name, r.wage_paisa, r.days, r.change) for r in employer.rows(draft)] == [
            ("Bashir Ahmed", 40_000_00, 26, "same"),
            ("Nasreen Bibi", 40_000_00, 26, "changed"),
            ("Ghulam Rasool", 38_500_00, 26, "same"),
        ]
        assert draft.door == "carry"

    def test_who_left_is_left_out(self, employer: Employer) -> None:
        employer.file(employer.upload(SHEET.replace("26,\n", "20,20/09/2026\n", 1), month=LAST))
        draft = employer.carry()
        assert [row.name for row in employer.rows(draft)] == ["Nasreen Bibi", "Ghulam Rasool"]
        with employer.scope():
            missing = queries.missing_from(draft, LAST)
        assert [wage for wage, _ in missing.values()] == [40_000_00]

    def test_nothing_to_carry(self, employer: Employer) -> None:
        with pytest.raises(DraftError, match="no return of the month before"):
            employer.carry()

    def test_who_joined_and_who_changed(self, employer: Employer) -> None:
        employer.file(employer.upload(month=LAST))
        draft = employer.carry()
        employer.change(draft, 1, wage_paisa=45_000_00)
        employer.change(draft, 2, left_on=date(2026, 10, 9), days=8)
        added = employer.add(
            draft, cnic="01101-1234567-9", name="Yasmin", wage_paisa=39_000_00, days=26
        )
        assert added.number == 4
        shown = {
            kind: len(employer.rows(draft, kind)) for kind in ("same", "changed", "joined", "left")
        }
        assert shown == {"same": 1, "changed": 1, "joined": 1, "left": 1}


class TestChanging:
    """A row is put right on the screen."""

    def test_a_wage_that_could_not_be_read(self, employer: Employer) -> None:
        draft = employer.upload(BAD)
        row = employer.change(draft, 5, wage_paisa=38_000_00)
        assert (row.blocked, row.wage_paisa, row.unread) == (False, 38_000_00, [])

    def test_a_number_that_could_not_be_read(self, employer: Employer) -> None:
        draft = employer.upload(BAD)
        row = employer.change(draft, 4, cnic="01101-1234567-2")
        assert (row.blocked, row.cnic_typed) == (False, "")

    def test_a_number_that_is_none_changes_nothing(self, employer: Employer) -> None:
        draft = employer.upload()
        before = employer.rows(draft)[0].cnic_index
        with pytest.raises(DraftError, match="Row 2: a CNIC has 13 digits; this has 5"):
            employer.change(draft, 2, cnic="01101", name="Other")
        after = employer.rows(draft)[0]
        assert (bytes(after.cnic_index or b""), after.name) == (
            bytes(before or b""),
            "Bashir Ahmed",
        )

    def test_what_is_not_the_employers_to_change(self, employer: Employer) -> None:
        draft = employer.upload()
        with pytest.raises(DraftError, match="cannot be changed: blocked, findings"):
            employer.change(draft, 2, blocked=False, findings=[])

    def test_removing_one_of_two_frees_the_other(self, employer: Employer) -> None:
        draft = employer.upload(BAD)
        with employer.scope():
            actions.remove_row(draft=draft, number=2, by=employer.cast.owner, on=DAY)
        row = employer.rows(draft)[0]
        assert (row.number, row.blocked) == (3, False)

    def test_correcting_one_number_may_block_another_row(self, employer: Employer) -> None:
        draft = employer.upload()
        employer.change(draft, 3, cnic="01101-1234567-1")
        assert employer.findings(draft)[3] == ["R02"]

    def test_looking_again_changes_nothing_more(self, employer: Employer) -> None:
        draft = employer.upload(BAD)
        before = [(r.number, r.findings, r.change, r.days) for r in employer.rows(draft)]
        with employer.scope():
            actions.recheck(draft=draft, by=None, on=DAY)
        assert [(r.number, r.findings, r.change, r.days) for r in employer.rows(draft)] == before

    def test_an_answer_is_kept(self, employer: Employer) -> None:
        draft = employer.upload(BAD)
        with employer.scope():
            actions.answer_row(
                draft=draft, number=6, answer="  An apprentice.  ", by=employer.cast.owner, on=DAY
            )
            actions.recheck(draft=draft, by=None, on=DAY)
            assert queries.draft_row(draft.pk, 6).answer == "An apprentice."


class TestFiling:
    """What is good is filed; the rest stays in the draft."""

    def test_good_rows_only(self, employer: Employer) -> None:
        draft = employer.upload(BAD)
        done = employer.file(draft, reason="First")
        assert {each.headcount for each in done.returns} == {2}
        assert {each.reason for each in done.returns} == {"First"}
        with employer.scope():
            kept = queries.draft_of_filing(done.id)
            assert kept is not None
            assert (kept.state, kept.rows.filter(blocked=True).count()) == ("filed", 3)
            assert queries.returns_of_filing(done.id) == done.returns
            assert queries.totals(employer.unit.pk, MONTH) == queries.Totals(2, 60_000_00)

    def test_twice_is_once(self, employer: Employer) -> None:
        draft = employer.upload()
        done = employer.file(draft)
        again = employer.file(draft)
        assert (again.id, again.returns) == (done.id, done.returns)

    def test_nothing_good_is_refused(self, employer: Employer) -> None:
        draft = employer.upload(HEAD + "none,,abc,,\n01101-12345,Nasreen,1,1,\n")
        with pytest.raises(FilingRefused, match="no row that can be filed"):
            employer.file(draft)

    def test_nobody_is_declared_by_nil_only(self, employer: Employer) -> None:
        with pytest.raises(FilingRefused, match="declare that nobody was employed"):
            employer.file(employer.empty())
        done = employer.file(employer.empty(nil=True))
        assert {(each.nil, each.headcount) for each in done.returns} == {(True, 0)}

    def test_a_worker_who_is_typed_ends_the_nil(self, employer: Employer) -> None:
        draft = employer.empty(nil=True)
        employer.add(draft, cnic="01101-1234567-9", name="Yasmin", wage_paisa=39_000_00, days=26)
        assert {each.nil for each in employer.file(draft).returns} == {False}

    def test_a_closed_draft_is_not_touched(self, employer: Employer) -> None:
        draft = employer.upload()
        with employer.scope():
            actions.drop(draft=draft, by=employer.cast.owner, on=DAY)
        for deed in (
            lambda: employer.change(draft, 2, name="X"),
            lambda: employer.add(draft, name="X"),
            lambda: actions.remove_row(draft=draft, number=2, by=employer.cast.owner, on=DAY),
            lambda: actions.answer_row(
                draft=draft, number=2, answer="x", by=employer.cast.owner, on=DAY
            ),
            lambda: actions.drop(draft=draft, by=employer.cast.owner, on=DAY),
        ):
            with employer.scope(), pytest.raises(DraftError, match="This draft is closed"):
                deed()
        with pytest.raises(FilingRefused, match="This draft is closed"):
            employer.file(draft)

    def test_a_unit_that_is_registered_nowhere(self, employer: Employer) -> None:
        with everywhere():
            for each in units.registrations(employer.unit.pk):
                employers.decide(
                    registration_id=each.pk,
                    status="closed",
                    reason="Closed down.",
                    by=employer.cast.officer,
                    on=DAY,
                )
        with pytest.raises(FilingRefused, match="not registered with any institution"):
            employer.file(employer.upload())

    def test_other_names_are_kept_beside_the_one_on_record(self, employer: Employer) -> None:
        employer.file(employer.upload(month=LAST))
        draft = employer.upload(SHEET.replace("Bashir Ahmed", "Tariq Mehmood"))
        assert employer.findings(draft)[2] == ["R09"]
        employer.file(draft)
        from saiban.offices.people import queries as people

        with everywhere():
            person = people.by_cnic("01101-1234567-1", synthetic=True)
            assert person is not None
            assert person.name_en == "Bashir Ahmed"
            assert people.variants(person.pk) == ["Tariq Mehmood"]
