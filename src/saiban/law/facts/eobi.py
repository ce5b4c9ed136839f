"""Facts about coverage by EOBI, months that count, late claims, raises and overlaps."""

from saiban.law.engine.facts import Fact
from saiban.law.engine.labels import Label

_RECORD = "EOBI's record of insured months"
_EMPLOYER = "The employer"

FACTS = (
    Fact(
        "unit_employees",
        "count",
        Label(
            "Most workers on any day of the last twelve months", "بارہ ماہ میں سب سے زیادہ کارکن"
        ),
        "Registration is compulsory from a certain size.",
        _EMPLOYER,
    ),
    Fact(
        "unit_covered_before",
        "flag",
        Label("Establishment covered before", "ادارہ پہلے سے تحفظ میں"),
        "A unit that was once covered stays so when its workers become fewer.",
        "EOBI's register of employers",
        left_out_as=False,
    ),
    Fact(
        "unit_opted_in",
        "flag",
        Label("Establishment opted in", "ادارہ اپنی مرضی سے شامل"),
        "A smaller unit may come in of its own accord.",
        _EMPLOYER,
        left_out_as=False,
    ),
    Fact(
        "months_paid",
        "months",
        Label("Months with the whole contribution paid", "پورے حصے کے ادا شدہ مہینے"),
        "Benefits need so many months and grow with them.",
        _RECORD,
    ),
    Fact(
        "months_own_share_only",
        "months",
        Label("Months in which only the worker paid", "صرف کارکن کے ادا کردہ مہینے"),
        "Who pays his own one percent keeps the month though the employer pays nothing.",
        _RECORD,
        left_out_as=0,
    ),
    Fact(
        "months_unpaid",
        "months",
        Label("Months in which nobody paid", "بغیر ادائیگی کے مہینے"),
        "They count where the worker had told EOBI of the job and holds a card.",
        _RECORD,
        left_out_as=0,
    ),
    Fact(
        "particulars_told",
        "flag",
        Label("Told EOBI his particulars and job changes", "کوائف اور ملازمت کی تبدیلی بتائی"),
        "An employer's default does not harm a worker who told EOBI of each job.",
        "The insured person",
        left_out_as=False,
    ),
    Fact(
        "card_held",
        "flag",
        Label("Holds EOBI's card", "ای او بی آئی کارڈ موجود"),
        "The protection from an employer's default is for holders of a card.",
        "The insured person",
        left_out_as=False,
    ),
    Fact(
        "months_unpaid_before_july_2002",
        "months",
        Label("Unpaid months up to 30 June 2002", "30 جون 2002 تک کے غیر ادا شدہ مہینے"),
        "Arrears up to that day do not stand in the way of a benefit.",
        _RECORD,
        left_out_as=0,
    ),
    Fact(
        "months_on_benefit",
        "months",
        Label("Months on a benefit", "فائدے پر گزرے مہینے"),
        "Maternity, sickness, injury, total disablement and invalidity count as contribution.",
        "The provincial institution that paid the benefit",
        left_out_as=0,
    ),
    Fact(
        "monthly_pension",
        "PKR",
        Label("Pension a month", "ماہانہ پنشن"),
        "Back-pay is so many months of it.",
        "EOBI",
    ),
    Fact(
        "months_since_entitled",
        "months",
        Label(
            "Whole months between entitlement and application", "استحقاق سے درخواست تک پورے مہینے"
        ),
        "Back-pay goes back six months, and a claim dies after twelve.",
        "The claimant",
    ),
    Fact(
        "pension_kind",
        "text",
        Label("Kind of pension", "پنشن کی قسم"),
        "The limit of six months is one of old-age and invalidity pensions.",
        "The claimant",
        choices=("old_age", "invalidity", "survivors"),
    ),
    Fact(
        "delay_condoned",
        "flag",
        Label("Delay condoned", "تاخیر معاف"),
        "EOBI may condone a delay beyond twelve months that was not in the claimant's power.",
        "EOBI",
        left_out_as=False,
    ),
    Fact(
        "pension_before_raise",
        "PKR",
        Label("Pension a month before the raise", "اضافے سے پہلے ماہانہ پنشن"),
        "The raise is a percentage of it.",
        "The pensioner",
    ),
    Fact(
        "pension_by_formula",
        "flag",
        Label("Pension above the lowest", "کم سے کم سے زیادہ پنشن"),
        "Only pensions by the formula get a percentage; the others get the new lowest pension.",
        "EOBI",
    ),
    Fact(
        "early_reduction_percent",
        "percent",
        Label("Reduction of an early pension", "قبل از وقت پنشن میں کمی"),
        "An early pension is less for life, and so is its lowest amount.",
        "EOBI",
        maximum=100,
        left_out_as=0,
    ),
    Fact(
        "eobi_benefit",
        "PKR",
        Label("Benefit of EOBI a month", "ای او بی آئی کا ماہانہ فائدہ"),
        "Of two benefits the higher is paid.",
        "EOBI",
    ),
    Fact(
        "eobi_second_benefit",
        "PKR",
        Label("Another benefit of EOBI a month", "ای او بی آئی کا دوسرا ماہانہ فائدہ"),
        "Of two benefits the higher is paid.",
        "EOBI",
        left_out_as=0,
    ),
    Fact(
        "essi_disablement_pension",
        "PKR",
        Label("Disablement pension of a provincial institution", "صوبائی ادارے کی معذوری پنشن"),
        "Of it and EOBI's benefit the higher is paid.",
        "The provincial institution",
        left_out_as=0,
    ),
    Fact(
        "invalidity_beside_essi",
        "flag",
        Label(
            "Invalidity pension beside another provincial benefit",
            "صوبائی فائدے کے ساتھ معذوری پنشن",
        ),
        "Beside certain provincial benefits there is no invalidity pension.",
        "The claimant",
        left_out_as=False,
    ),
)
