"""Facts about establishments, months of default, re-assessments, raises and late claims."""

from saiban.law.engine.facts import Fact
from saiban.law.engine.labels import Label

_RECORD = "The institution's record"
_CLAIMANT = "The claimant"

FACTS = (
    Fact(
        "deceased",
        "text",
        Label("Who has died", "کس کی وفات ہوئی"),
        "Funeral money differs for the worker and for a relative.",
        _CLAIMANT,
        choices=("worker", "relative"),
    ),
    Fact(
        "persons_employed",
        "count",
        Label("People who work in the establishment", "ادارے میں کام کرنے والے"),
        "Notifications cover establishments from a certain size.",
        "The employer",
    ),
    Fact(
        "karachi",
        "flag",
        Label("In a district of Karachi", "کراچی کے کسی ضلع میں"),
        "The size that was found for Sindh is one for Karachi.",
        "The employer",
        left_out_as=False,
    ),
    Fact(
        "month_due",
        "flag",
        Label("A contribution was due for the month", "اس مہینے کا حصہ واجب تھا"),
        "Only a month with a contribution counts.",
        "The return or the assessment",
    ),
    Fact(
        "month_paid",
        "flag",
        Label("The employer has paid the month", "آجر نے مہینہ ادا کیا"),
        "An unpaid month may count all the same.",
        _RECORD,
    ),
    Fact(
        "connived",
        "flag",
        Label("The worker connived at the default", "کارکن نادہندگی میں شریک تھا"),
        "Whoever had a part in the employer's default is not protected from it.",
        "The institution, by a finding",
        left_out_as=False,
    ),
    Fact(
        "pension_paid_months",
        "months",
        Label("Months for which the pension has been paid", "پنشن کی ادائیگی کے مہینے"),
        "A pension paid for five years is for life.",
        _RECORD,
    ),
    Fact(
        "pension_branch",
        "text",
        Label("Kind of pension", "پنشن کی قسم"),
        "A lowest pension may be fixed for one kind only.",
        _RECORD,
        choices=("disablement", "survivors"),
    ),
    Fact(
        "amount_overpaid",
        "PKR",
        Label("Benefit wrongly paid", "غلطی سے دیا گیا فائدہ"),
        "What was wrongly paid must be paid back.",
        _RECORD,
    ),
    Fact(
        "misrepresented",
        "flag",
        Label("Something was misrepresented", "غلط بیانی ہوئی"),
        "Whoever misled the institution cannot be let off.",
        _RECORD,
    ),
    Fact(
        "hardship",
        "flag",
        Label("Paying back would be a hardship", "واپسی میں سخت تنگی"),
        "Only then may the institution forgo it.",
        _CLAIMANT,
    ),
    Fact(
        "waived",
        "flag",
        Label("The institution forgoes it", "ادارے نے معاف کیا"),
        "It may, and need not.",
        "The institution",
        left_out_as=False,
    ),
    Fact(
        "claimed",
        "text",
        Label("Benefit claimed", "مانگا گیا فائدہ"),
        "Each benefit has its own time.",
        _CLAIMANT,
        choices=(
            "sickness",
            "maternity",
            "iddat",
            "injury",
            "disablement",
            "death_grant",
            "survivors",
        ),
    ),
    Fact(
        "days_since_event",
        "days",
        Label("Days from the event to the claim", "واقعے سے درخواست تک دن"),
        "The time runs from the certificate or the death.",
        _CLAIMANT,
    ),
    Fact(
        "wages_counted",
        "PKR",
        Label("Wages up to the tax's ceiling", "ٹیکس کی حد تک اجرتیں"),
        "The special tax is a share of the wages, each taken up to the ceiling.",
        "The employer",
    ),
)
