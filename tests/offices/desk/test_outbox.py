"""Facts reach each handler once, in order, also after a failure or a stop."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from django.db import transaction

from saiban.offices.desk import outbox, scope
from saiban.offices.desk.models import Outbox, OutboxHandling
from saiban.offices.desk.outbox import Fact, deliver, deliver_waiting, tell
from tests.offices.cast import DAY, Cast, everywhere

pytestmark = pytest.mark.django_db


class Listener:
    """Handlers of one test, that remember what they were given and can be told to fail."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, ...]] = []
        self.also: list[str] = []
        self.scopes: list[tuple[str, ...]] = []
        self.fail: set[str] = set()

    def __call__(self, facts: Sequence[Outbox]) -> None:
        self.scopes.append(scope.current())
        if self.fail & {each.payload["name"] for each in facts}:
            raise RuntimeError("not today")
        self.heard.append(tuple(each.payload["name"] for each in facts))

    def second(self, facts: Sequence[Outbox]) -> None:
        self.also += [each.payload["name"] for each in facts]


@pytest.fixture
def listener(monkeypatch: pytest.MonkeyPatch) -> Iterator[Listener]:
    """Two handlers of the fact `KettleBoiled`, and none of any other."""
    made = Listener()
    monkeypatch.setattr(
        outbox,
        "_handlers",
        {"KettleBoiled": [("tests.first", made), ("tests.second", made.second)]},
    )
    return made


def facts(cast: Cast, *names: str, code: str = "iessi", kind: str = "KettleBoiled") -> list[Fact]:
    return [
        Fact(kind, f"{code}:{name}", cast.institutions[code].pk, DAY, {"name": name})
        for name in names
    ]


def test_facts_are_delivered_when_the_transaction_commits(
    cast: Cast, listener: Listener, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True), everywhere():
        tell(facts(cast, "one", "two"))
        assert listener.heard == []
    assert listener.heard == [("one", "two")]
    assert listener.also == ["one", "two"]
    with everywhere():
        assert set(Outbox.objects.values_list("handled", flat=True)) == {True}


def test_a_rolled_back_deed_tells_nothing(
    cast: Cast, listener: Listener, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic(), everywhere():
        tell(facts(cast, "one"))
        transaction.set_rollback(True)
    assert listener.heard == []
    with everywhere():
        assert not Outbox.objects.exists()


def test_a_fact_told_twice_is_one_fact(
    cast: Cast, listener: Listener, django_capture_on_commit_callbacks
) -> None:
    for _ in range(2):
        with django_capture_on_commit_callbacks(execute=True), everywhere():
            tell(facts(cast, "one"))
    assert listener.heard == [("one",)]


def test_delivering_again_does_nothing(cast: Cast, listener: Listener) -> None:
    with everywhere():
        tell(facts(cast, "one"))
        rows = list(Outbox.objects.all())
    deliver(rows)
    deliver(rows)
    assert listener.heard == [("one",)]


def test_the_oldest_comes_first(cast: Cast, listener: Listener) -> None:
    with everywhere():
        tell(facts(cast, "one", "two", "three"))
        rows = list(Outbox.objects.order_by("-pk"))
    deliver(rows)
    assert listener.heard == [("one", "two", "three")]


def test_each_institution_is_served_in_its_own_scope(cast: Cast, listener: Listener) -> None:
    with everywhere():
        tell([*facts(cast, "one"), *facts(cast, "two", code="pessi")])
        rows = list(Outbox.objects.all())
    deliver(rows)
    assert listener.heard == [("two",), ("one",)]
    assert [each[0] for each in listener.scopes] == ["{1}", "{5}"]


def test_a_failing_handler_is_not_the_tellers_failure(
    cast: Cast,
    listener: Listener,
    django_capture_on_commit_callbacks,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """What was told is committed; to raise would say that it was not."""
    listener.fail = {"one"}
    with django_capture_on_commit_callbacks(execute=True), everywhere():
        tell(facts(cast, "one"))
    assert "not today" in caplog.text
    with everywhere():
        assert not Outbox.objects.get().handled


def test_what_failed_is_tried_again_and_others_do_not_wait(cast: Cast, listener: Listener) -> None:
    with everywhere():
        tell(facts(cast, "one", "two", "three"))
    listener.fail = {"two"}
    assert deliver_waiting() == 2
    assert listener.heard == [("one",), ("three",)]
    listener.fail = set()
    assert deliver_waiting() == 1
    assert listener.heard[-1] == ("two",)
    assert deliver_waiting() == 0


def test_a_handler_that_is_done_is_not_run_again_for_anothers_failure(
    cast: Cast, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    handlers = outbox._handlers["KettleBoiled"]
    monkeypatch.setitem(outbox._handlers, "KettleBoiled", handlers[::-1])
    with everywhere():
        tell(facts(cast, "one"))
    listener.fail = {"one"}
    assert deliver_waiting() == 0
    assert listener.also == ["one"]
    listener.fail = set()
    assert deliver_waiting() == 1
    assert (listener.also, listener.heard) == (["one"], [("one",)])


def test_the_last_handler_ticks_the_fact_off_or_fails_with_its_mark(
    cast: Cast, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    handlers = outbox._handlers["KettleBoiled"]
    monkeypatch.setitem(outbox._handlers, "KettleBoiled", handlers[::-1])
    with everywhere():
        tell(facts(cast, "one"))
    listener.fail = {"one"}
    assert deliver_waiting() == 0
    with everywhere():
        assert not Outbox.objects.get().handled
        assert OutboxHandling.objects.count() == 1
    listener.fail = set()
    assert deliver_waiting() == 1
    with everywhere():
        assert Outbox.objects.get().handled
        assert OutboxHandling.objects.count() == 1


def test_a_fact_that_nobody_handles_is_ticked_off(cast: Cast, listener: Listener) -> None:
    with everywhere():
        tell(facts(cast, "one", kind="NobodyCares"))
    assert deliver_waiting() == 1
    assert listener.heard == []
    assert deliver_waiting() == 0


def test_only_so_many_at_a_time(cast: Cast, listener: Listener) -> None:
    with everywhere():
        tell(facts(cast, "one", "two", "three"))
    assert deliver_waiting(limit=2) == 2
    assert deliver_waiting(limit=2) == 1


def test_the_registered_handlers_are_in_higher_offices() -> None:
    assert outbox.handlers() == {
        "ReturnAssessed": ["saiban.offices.cashier.handlers.charge"],
        "PaymentAllocated": ["saiban.offices.rights.handlers.credit"],
    }
