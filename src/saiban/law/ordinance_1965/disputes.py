"""Points of the shared text that no source settles."""

from saiban.law.engine.labels import Label
from saiban.law.engine.positions import Dispute, Position

LATE_RATE_NOT_READ = Dispute(
    "contributions_rules_1966",
    Label(
        "Due date and late rate under the Contributions Rules, 1966", "واجب تاریخ اور تاخیر کی شرح"
    ),
    (
        Position(
            "rules_1966_as_in_islamabad",
            Label("the rules as Islamabad's institution applies them", "قواعد جیسے اسلام آباد میں"),
            "an institution that chooses it; the rules themselves were not read",
            ("S5",),
        ),
    ),
    gap=True,
)

BENEFIT_WAGE_CAP = Dispute(
    "benefit_wage_cap",
    Label(
        "Whether benefits leave out wages above section 54-A's figure",
        "کیا فوائد میں دفعہ 54-الف کی حد سے اوپر اجرت شمار نہیں ہوتی",
    ),
    (
        Position(
            "section_54a_applied",
            Label("the text as it stands: no more than 200 a day", "متن کے مطابق: یومیہ 200 تک"),
            "the consolidated text; whether anybody applies it was not found",
            ("S1",),
        ),
        Position(
            "section_54a_not_applied",
            Label("benefits follow the whole wage", "فوائد پوری اجرت پر"),
            "institutions' own notes, which speak of wages without a limit",
            ("S30", "S32"),
        ),
    ),
    chosen_by="The choice is the institution's, on a lawyer's advice, and a setting of it.",
)

DEATH_GRANT_FLOOR = Dispute(
    "death_grant_floor",
    Label("The lowest death grant where none was found", "کم سے کم وفات گرانٹ جہاں نہ ملی"),
    (
        Position(
            "death_grant_floor_of_1500",
            Label("the Ordinance's 1,500 goes on", "آرڈیننس کے 1,500 جاری رہتے ہیں"),
            "an institution that chooses it; its own floor was not found",
            ("S1",),
        ),
    ),
    gap=True,
)
