"""The words in which people look for a question, in English, Urdu, and Urdu in Latin letters.

A question without words of its own is found by its title, and by the words of its group.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

# When somebody asks this, in a sentence.
WHEN: dict[str, Any] = {
    "contribution.coverage": _("Does the law cover somebody with this wage?"),
    "contribution.establishment": _("Does the law cover an establishment with so many workers?"),
    "contribution.due": _("What the employer pays for a worker for a month."),
    "contribution.increase": _("What is added when a contribution is paid late."),
    "contribution.safety_increase": _("What is added by an order for breach of safety rules."),
    "contribution.self_assessment": _("A fixed sum for each employee, instead of the wage sheet."),
    "contribution.refund": _("Getting back what was paid by mistake."),
    "eobi.contribution": _("What is paid for a worker's old-age pension each month."),
    "sickness.benefit": _("Money for days on which sickness keeps a worker from work."),
    "maternity.benefit": _("Money for a working mother before and after the birth."),
    "iddat.benefit": _("Money for a working widow during iddat."),
    "injury.benefit": _("Money for days lost after an accident at work."),
    "disablement.gratuity": _(
        "One sum for lasting harm from an accident at work, if it is slight."
    ),
    "disablement.pension": _("A pension for lasting harm from an accident at work."),
    "survivors.pension": _("After a death from an accident at work: for widow, children, parents."),
    "survivors.siblings": _("After a death from an accident at work, where nobody nearer is left."),
    "death.grant": _("One sum for the funeral of a worker."),
    "overlap": _("Two benefits for the same days: which one is paid."),
    "old_age.pension": _("The monthly pension of EOBI."),
    "old_age.grant": _("One sum from EOBI for those with too few years for a pension."),
    "invalidity.pension": _("EOBI's pension for those who can no longer work."),
    "medical.care": _("Whether the institution's hospitals treat this person today."),
    "medical.after_death": _("How long the family is treated after the worker's death."),
    "medical.dependant": _("Which relatives are treated along with the worker."),
    "survivors.continues": _("When a widow marries again, or a child grows up."),
    "contribution.credited": _("Whether a month counts although the employer did not pay."),
    "contribution.special_tax": _("What employers pay where the law is not yet in force."),
    "disablement.reassessment": _("When the medical board finds another degree."),
    "pension.raised": _("What a pension in payment has become."),
    "benefit.repayment": _("Whether somebody has to give back what was paid wrongly."),
    "claim.in_time": _("How long after the event a benefit can still be claimed."),
    "domestic.benefit": _("What somebody who works in a household has a right to."),
    "domestic.employment": _("From which age somebody may work in a household."),
    "domestic.maternity": _("Maternity pay of somebody who works in a household."),
    "domestic.sick_leave": _("Paid sick days of somebody who works in a household."),
    "domestic.contribution": _("What is paid for somebody who works in a household."),
    "amnesty.due": _("What an employer in arrears had to pay under a special offer."),
    "eobi.coverage": _("Which establishments EOBI's law covers."),
    "eobi.left_out": _("Whom EOBI's law leaves out, whatever the size of the employer."),
    "eobi.insured_months": _("Which months EOBI counts, paid or not."),
    "eobi.back_pay": _("What is paid for the months before a late claim."),
    "eobi.raised_pension": _("What EOBI's pension in payment has become."),
    "eobi.overlap": _("When two pensions meet, which one is paid."),
    "survivors.old_age": _("EOBI's pension for the widow or widower, children or parents."),
    "survivors.old_age_continues": _("Until when a widow, child or parent keeps EOBI's pension."),
    "eobi.invalidity_continues": _("Until when EOBI pays an invalidity pension."),
    "employment.protected": _("Whether somebody may be dismissed while sick, hurt or expecting."),
}

_FAMILY = (
    "widow widower wife husband died dead death killed family children orphan survivor beva bewa "
    "biwa shohar shauhar khawand miyan mar gaya maut inteqal intiqal faut jan bahaq yateem bachay "
)
_FAMILY_UR = (
    "بیوہ بیوی شوہر خاوند میاں وفات فوت انتقال موت مر گیا جاں بحق بچے یتیم خاندان پسماندگان"
)
_HURT = (
    "accident injury injured hurt burnt burned broken hadsa hadisa chot zakhmi zakhm lag gayi jal "
    "gaya compensation muawza "
)
_HURT_UR = "حادثہ چوٹ زخمی زخم جل گیا معاوضہ"

# Of two that fit a search alike, the first is shown first.
WORDS = {
    "injury.benefit": _HURT + "work days wages " + _HURT_UR,
    "maternity.benefit": (
        "maternity mother pregnant pregnancy birth baby zachgi "
        "zachchgi hamla hamila maa bacha wiladat زچگی حاملہ ماں ولادت بچہ"
    ),
    "sickness.benefit": (
        "sick ill illness fever tb cancer leave bimar bemar bimari "
        "beemari bukhar chutti بیمار بخار چھٹی بیماری علاج"
    ),
    "old_age.pension": (
        "pension old age retired retirement eobi senior miner mine burhapa boorha pinshan pinshin "
        "penshun kan kaan kun کان کن پنشن بڑھاپا ریٹائر بوڑھا"
    ),
    "survivors.pension": _FAMILY + _HURT + "pension father mother پنشن " + _FAMILY_UR,
    "contribution.coverage": "covered coverage eligible limit wage tahaffuz تحفظ اہل رجسٹر",
    "contribution.due": (
        "contribution pay month percent rate employer payroll "
        "deduction chanda katoti katauti حصہ چندہ کٹوتی شرح"
    ),
    "contribution.credited": (
        "employer never paid unpaid pay default missing month malik seth maalik paisay paise nahi "
        "nahin deta jama آجر مالک سیٹھ نہیں دیتا ادا جمع"
    ),
    "contribution.establishment": (
        "employer registered register registration not factory shop size malik seth malik "
        "رجسٹر اندراج فیکٹری دکان مالک"
    ),
    "contribution.increase": "late fine penalty surcharge delay jurmana تاخیر جرمانہ دیر",
    "contribution.safety_increase": "safety fine penalty حفاظت جرمانہ",
    "contribution.self_assessment": (
        "self assessment flat sum brick kiln bhatta bhata بھٹہ بھٹے خود تشخیص"
    ),
    "contribution.refund": "refund mistake back overpaid wapsi واپسی غلطی",
    "eobi.contribution": "eobi old age contribution بڑھاپا حصہ ای او بی آئی",
    "iddat.benefit": "iddat widow beva عدت بیوہ",
    "disablement.gratuity": _HURT + "disabled disability lump gratuity lost finger hand eye leg "
    "cut off mazoor maazoor معذور معذوری " + _HURT_UR,
    "disablement.pension": (
        _HURT
        + "disabled disability pension lost hand eye leg cut off mazoor maazoor معذور معذوری پنشن "
        + _HURT_UR
    ),
    "survivors.siblings": "brother sister siblings bhai behan بھائی بہن وفات",
    "death.grant": _FAMILY + "funeral burial kafan dafan grant کفن دفن جنازہ گرانٹ " + _FAMILY_UR,
    "overlap": "two benefits same days both together دو فائدے",
    "old_age.grant": "grant old age lump eobi few years گرانٹ بڑھاپا",
    "medical.care": (
        "hospital doctor medicine treatment dispensary card ilaj "
        "dawa dawai haspatal aspatal کارڈ ہسپتال علاج دوا ڈاکٹر"
    ),
    "medical.after_death": "hospital treatment family death علاج وفات خاندان",
    "medical.dependant": "family wife children parents treatment علاج خاندان بیوی بچے والدین",
    "survivors.continues": "remarry marry again grown up nikah نکاح شادی بیوہ",
    "claim.in_time": "late claim deadline time limit apply درخواست مدت دیر",
    "domestic.benefit": "domestic maid servant household house cook driver ghareelu "
    "gharelu mulazim mulazima maasi "
    "masi kaam wali گھریلو ملازم ماسی خادمہ",
    "domestic.contribution": "domestic maid servant household گھریلو ملازم ماسی",
    "domestic.employment": "domestic maid servant child labour age گھریلو ملازم ماسی بچہ عمر",
    "domestic.maternity": "domestic maid servant household pregnant گھریلو ملازم زچگی",
    "domestic.sick_leave": "domestic maid servant household sick leave گھریلو ملازم بیماری چھٹی",
    "amnesty.due": "amnesty arrears waiver offer discount معافی بقایا رعایت",
    "invalidity.pension": "invalid cannot work eobi mazoor معذور پنشن",
    "eobi.insured_months": (
        "eobi years months count card employer never paid unpaid register miner malik nahi "
        "ای او بی آئی مہینے سال مالک نہیں"
    ),
    "survivors.old_age": _FAMILY + "eobi pension پنشن " + _FAMILY_UR,
    "survivors.old_age_continues": (
        "eobi pension stop stopped stops ends end until remarry marry again grown son daughter "
        "after mother father widow beva bewa children bachay band bund khatam rukna ruk kab tak "
        "shadi nikah "
        "پنشن بند ختم کب تک بیوہ نکاح شادی بچے ماں باپ بعد"
    ),
    "eobi.left_out": (
        "eobi government state army police railway railways wapda director employer family exempt "
        "sarkari fauj foj nokri سرکاری فوج پولیس ریلوے واپڈا ڈائریکٹر"
    ),
    "eobi.invalidity_continues": (
        "eobi invalidity invalid pension stop stopped ends again work recovered five years band "
        "bund khatam mazoor maazoor theek معذور پنشن بند ختم ٹھیک"
    ),
    "employment.protected": (
        "fired fire sacked dismissed dismissal dismiss terminated termination discharged notice "
        "job lost while sick ill pregnant injured punished barkhast bartaraf farigh nikala "
        "nikal diya naukri nokri notice برطرف برخاست فارغ نکالا نکال دیا نوکری ملازمت نوٹس"
    ),
    "benefit.repayment": (
        "pay repay repayment overpaid wrongly paid recover recovery give back return money wapas "
        "wapis lautana lotana galti ghalti zyada واپس لوٹانا غلطی زیادہ"
    ),
}

# Words of figures, beside those of their titles.
VALUE_WORDS = {
    "minimum_wage_month": "minimum wage kam se kam ujrat ujarat tankhwah tankha salary تنخواہ",
}

PLACE_WORDS = {
    "punjab": "punjab panjab pessi lahore faisalabad lyallpur multan rawalpindi pindi sialkot "
    "gujranwala gujrat sargodha bahawalpur sheikhupura kasur sahiwal jhang okara wazirabad "
    "پنجاب لاہور فیصل آباد ملتان سیالکوٹ راولپنڈی گوجرانوالہ گجرات سرگودھا بہاولپور شیخوپورہ قصور",
    "sindh": "sindh sind sessi karachi korangi landhi hyderabad sukkur larkana nawabshah thatta "
    "mirpurkhas kotri سندھ کراچی کورنگی لانڈھی حیدرآباد سکھر لاڑکانہ نوابشاہ کوٹری",
    "kp": "kp kpk khyber pakhtunkhwa kpessi ess peshawar mardan swat abbottabad "
    "haripur kohat nowshera bannu خیبر پختونخوا پشاور مردان سوات ایبٹ آباد ہری پور کوہاٹ نوشہرہ",
    "balochistan": "balochistan baluchistan bessi quetta hub gwadar khuzdar loralai "
    "بلوچستان کوئٹہ حب گوادر خضدار",
    "islamabad": "islamabad ict iessi capital اسلام آباد",
    "federal": "federal eobi وفاق",
}


def when(question: str) -> str:
    """When somebody asks this; empty where nobody has written it."""
    return str(WHEN.get(question, ""))
