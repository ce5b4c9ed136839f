"""Foreign keys obey the ladder, those written as strings too."""

from django.apps import apps

from tests.code_health import source


def test_no_foreign_key_points_up_the_ladder():
    wrong = []
    for model in apps.get_models(include_auto_created=True):
        here = source.office_of(model.__module__)
        for field in model._meta.get_fields():
            if here is None or field.auto_created or not field.is_relation:
                continue
            there = source.office_of(getattr(field.related_model, "__module__", ""))
            if there not in (None, here) and source.RUNGS[there] >= source.RUNGS[here]:
                wrong.append(f"{model._meta.label}.{field.name} → {there}")
    assert not wrong, source.listed("", wrong)
