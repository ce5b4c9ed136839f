"""Facts about claims on EOBI."""

from saiban.law.engine.facts import Fact
from saiban.law.engine.labels import Label

_RECORD = "EOBI's record of insured months"
_PERSON = "The insured person"

FACTS = (
    Fact(
        "average_monthly_wage",
        "PKR",
        Label("Average monthly wage", "اوسط ماہانہ اجرت"),
        "The pension is a share of the wages on which the last twelve months were paid.",
        _RECORD,
    ),
    Fact(
        "insured_months",
        "months",
        Label("Months paid", "ادا شدہ مہینے"),
        "Benefits need so many and grow with them; some unpaid ones count as paid. Months after "
        "becoming entitled to an old-age pension do not count.",
        _RECORD,
    ),
    Fact(
        "months_only_payable",
        "months",
        Label(
            "Further months worked with a contribution owed and not paid",
            "مزید مہینے جن کا حصہ واجب تھا مگر ادا نہ ہوا",
        ),
        "A survivors' pension, and the years of the formula, go by months for which contributions "
        "were payable.",
        _RECORD,
        left_out_as=0,
    ),
    Fact(
        "age_months",
        "months",
        Label("Age in months", "عمر مہینوں میں"),
        "The pension begins at a fixed age. For an early pension, the age at retirement; a month "
        "begun is a whole one there, since only completed months short are taken off.",
        _PERSON,
    ),
    Fact(
        "sex",
        "text",
        Label("Sex", "جنس"),
        "Women reach pension age earlier.",
        _PERSON,
        choices=("male", "female"),
    ),
    Fact(
        "miner",
        "flag",
        Label("Miner", "کان کن"),
        "Whoever mined for the ten years before retiring reaches pension age earlier.",
        _PERSON,
    ),
    Fact(
        "retired_by_employer",
        "flag",
        Label("Retired at the employer's own age", "آجر کی مقررہ عمر پر ریٹائر"),
        "Proof that the employer retires people earlier opens a reduced pension.",
        "The employer",
        left_out_as=False,
    ),
    Fact(
        "entry_age_months",
        "months",
        Label("Age when first insured, if before July 2008", "پہلی بار بیمہ ہونے کی عمر"),
        "Whoever was over 40 (women 35) when first insured before July 2008 needs fewer years.",
        _RECORD,
        left_out_as=0,
    ),
    Fact(
        "insured_months_last_5_years",
        "months",
        Label("Months paid in the last five years", "آخری پانچ برس میں ادا شدہ مہینے"),
        "With three of the last five years paid, five years in all are enough for invalidity.",
        _RECORD,
        maximum=60,
        left_out_as=0,
    ),
    Fact(
        "remaining_earning",
        "percent",
        Label("Part of normal earnings still possible", "معمول کی آمدن کا ممکنہ حصہ"),
        "Whoever can still earn more than a third is not an invalid.",
        "The medical board",
        maximum=100,
    ),
    Fact(
        "died_in_employment",
        "flag",
        Label("Died in insurable employment", "قابل بیمہ ملازمت میں وفات"),
        "Death in employment needs fewer months.",
        "The employer",
    ),
    Fact(
        "pension_in_payment",
        "PKR",
        Label("Pension of the deceased", "متوفی کی پنشن"),
        "The survivors of a pensioner have the same pension; left out if there was none.",
        _RECORD,
        left_out_as=0,
    ),
    Fact(
        "caused_by_employment_injury",
        "flag",
        Label("Caused by an employment injury", "کام کی چوٹ سے پیدا ہوئی"),
        "EOBI's invalidity is one that no employment injury caused.",
        "The medical board",
        left_out_as=False,
    ),
    Fact(
        "invalidity_lasts",
        "flag",
        Label("The invalidity lasts", "معذوری برقرار ہے"),
        "The pension is paid as long as the invalidity lasts, unless it has become one for life.",
        "The medical board",
    ),
    Fact(
        "spouse",
        "flag",
        Label("Surviving spouse", "زندہ شریک حیات"),
        "The spouse comes first; of a pensioner, one who married before pension age.",
        "The claimant",
    ),
    Fact(
        "parents",
        "count",
        Label("Surviving parents", "زندہ والدین"),
        "They come last, for five years; left out if there are none.",
        "The claimant",
        maximum=2,
        left_out_as=0,
    ),
    Fact(
        "spouse_pension_months",
        "months",
        Label(
            "Whole months for which a spouse, now dead, drew the pension",
            "وہ پورے مہینے جن تک مرحوم شریک حیات کو پنشن ملی",
        ),
        "Parents follow a spouse only if the spouse died within five years of the insured person.",
        _RECORD,
        left_out_as=0,
    ),
    Fact(
        "child_had_pension",
        "flag",
        Label("A minor child has had the pension", "نابالغ بچے کو پنشن مل چکی ہے"),
        "Parents come in only where no minor child was left.",
        _RECORD,
        left_out_as=False,
    ),
    Fact(
        "parents_pension_months",
        "months",
        Label("Whole months for which parents have had it", "والدین کو پنشن ملے پورے مہینے"),
        "Parents have the pension for five years; asked for parents only.",
        _RECORD,
        left_out_as=0,
    ),
)
