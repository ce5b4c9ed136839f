"""Facts about one-off measures."""

from saiban.law.engine.facts import Fact
from saiban.law.engine.labels import Label

FACTS = (
    Fact(
        "arrears_principal",
        "PKR",
        Label("Contributions in arrears", "بقایا حصے"),
        "An amnesty treats contributions and the increase on them apart.",
        "The institution's account",
    ),
    Fact(
        "arrears_increase",
        "PKR",
        Label("Increase on the arrears", "بقایا پر اضافہ"),
        "The increase of section 23 is what an amnesty first forgives.",
        "The institution's account",
    ),
    Fact(
        "unit_inactive",
        "flag",
        Label("Inactive establishment", "غیر فعال ادارہ"),
        "One variant is for inactive enterprises that start again.",
        "The institution's record",
    ),
)
