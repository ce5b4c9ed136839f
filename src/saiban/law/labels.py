"""What rules are called on a page, in English and Urdu."""

from saiban.law.engine.labels import Label
from saiban.law.pakistan import pakistan

RULES = {
    "coverage_limit": Label("Wage limit of coverage", "تحفظ کی اجرتی حد"),
    "contribution_coverage": Label("Covered", "تحفظ یافتہ"),
    "contribution_base_month": Label("Base for a full month", "پورے مہینے کی بنیاد"),
    "contribution_days": Label("Days that count", "شمار ہونے والے دن"),
    "contribution_due": Label("Contribution due", "واجب الادا حصہ"),
    "late_increase_share": Label("Share added for lateness", "تاخیر پر اضافے کا تناسب"),
    "contribution_increase": Label("Increase for late payment", "تاخیر پر اضافہ"),
    "contribution_safety_increase": Label(
        "Increase for breach of safety rules", "حفاظتی خلاف ورزی پر اضافہ"
    ),
    "self_assessment_employer": Label("Employer's sum", "آجر کی رقم"),
    "self_assessment_workers": Label("Workers' sum", "کارکنوں کی رقم"),
    "refund_period_days": Label("Time to apply", "درخواست کی مدت"),
    "contribution_refund": Label("Refund", "واپسی"),
    "benefit_wage_day": Label("Daily wage that counts", "شمار ہونے والی یومیہ اجرت"),
    "sickness_qualified": Label("Enough contribution days", "حصے کے دن کافی ہیں"),
    "sickness_waiting_days_due": Label("Waiting days", "انتظار کے دن"),
    "sickness_yearly_limit": Label("Limit of paid days", "ادا شدہ دنوں کی حد"),
    "sickness_payable_days": Label("Days paid", "ادا ہونے والے دن"),
    "sickness_rate_due": Label("Rate of the wage", "اجرت کی شرح"),
    "sickness_benefit": Label("Sickness benefit", "بیماری کا فائدہ"),
    "maternity_qualified": Label("Enough contribution days", "حصے کے دن کافی ہیں"),
    "maternity_payable_days": Label("Days paid", "ادا ہونے والے دن"),
    "maternity_benefit": Label("Maternity benefit", "زچگی کا فائدہ"),
    "iddat_benefit": Label("Iddat benefit", "عدت کا فائدہ"),
    "injury_payable_days": Label("Days paid", "ادا ہونے والے دن"),
    "injury_benefit": Label("Injury benefit", "چوٹ کا فائدہ"),
    "disablement_band": Label("Kind of disablement", "معذوری کی قسم"),
    "disablement_gratuity": Label("Disablement gratuity", "معذوری گریجویٹی"),
    "disablement_degree_counted": Label("Degree that counts", "شمار ہونے والا درجہ"),
    "disablement_degree_above_total": Label("Degree above 67", "67 سے اوپر کا درجہ"),
    "disablement_pension": Label("Disablement pension a month", "ماہانہ معذوری پنشن"),
    "survivors_widow_share": Label("Widows' share", "بیواؤں کا حصہ"),
    "survivors_children_share": Label("Children's shares", "بچوں کے حصے"),
    "survivors_parent_share": Label("Parent's share", "والد یا والدہ کا حصہ"),
    "survivors_shares_total": Label("All shares together", "تمام حصے"),
    "survivors_divisor": Label("What shares are divided by", "جس پر حصے تقسیم ہوں"),
    "survivors_pension": Label("Survivors' pensions a month", "پسماندگان کی ماہانہ پنشن"),
    "survivors_widow_each": Label("Each widow", "ہر بیوہ"),
    "survivors_child_each": Label("Each child", "ہر بچہ"),
    "survivors_full_orphan_each": Label("Each full orphan", "ہر یتیم بچہ"),
    "survivors_parent": Label("Parent", "والد یا والدہ"),
    "survivors_siblings": Label("Brothers and sisters together", "بہن بھائی مل کر"),
    "survivors_sibling_each": Label("Each brother or sister", "ہر بہن یا بھائی"),
    "death_grant": Label("Death grant", "وفات گرانٹ"),
    "overlap_highest": Label("Highest benefit a day", "دن کا سب سے بڑا فائدہ"),
    "overlap_days": Label("Days without wages", "بغیر اجرت دن"),
    "overlap": Label("Paid for these days", "ان دنوں کی ادائیگی"),
    "eobi_base_month": Label("Base for a full month", "پورے مہینے کی بنیاد"),
    "eobi_days": Label("Days that count", "شمار ہونے والے دن"),
    "eobi_employer_contribution": Label("Employer's contribution", "آجر کا حصہ"),
    "eobi_employee_contribution": Label("Insured person's contribution", "بیمہ دار کا حصہ"),
    "eobi_contribution": Label("Contribution for the month", "ماہانہ حصہ"),
    "ordinary_pension_age": Label("Ordinary pension age", "عام پنشن کی عمر"),
    "pension_age": Label("Pension age", "پنشن کی عمر"),
    "early_pension_age": Label("Age of an early pension", "قبل از وقت پنشن کی عمر"),
    "pension_months_needed": Label("Months needed", "درکار مہینے"),
    "old_age_pension_entitled": Label("Entitled to a pension", "پنشن کا حق دار"),
    "old_age_pension_reduction": Label("Reduction for an early pension", "قبل از وقت پنشن میں کمی"),
    "pension_years": Label("Years that count", "شمار ہونے والے برس"),
    "old_age_pension": Label("Old-age pension a month", "ماہانہ بڑھاپا پنشن"),
    "grant_age": Label("Age of the grant", "گرانٹ کی عمر"),
    "grant_years": Label("Years that count", "شمار ہونے والے برس"),
    "old_age_grant": Label("Old-age grant", "بڑھاپا گرانٹ"),
    "invalid": Label("Invalid", "ناکارہ"),
    "invalidity_months_enough": Label("Enough months paid", "ادا شدہ مہینے کافی ہیں"),
    "invalidity_pension": Label("Invalidity pension a month", "ماہانہ معذوری پنشن"),
    "survivors_old_age_qualified": Label("Conditions are met", "شرائط پوری ہیں"),
    "survivors_old_age": Label("Survivors' pension a month", "پسماندگان کی ماہانہ پنشن"),
    "survivors_old_age_spouse": Label("Spouse", "شریک حیات"),
    "survivors_old_age_child_each": Label("Each minor child", "ہر نابالغ بچہ"),
    "survivors_old_age_parents": Label("Parents together", "والدین مل کر"),
}


def label(name: str, place: str) -> Label:
    """What a rule, value or fact is called; its own name where it has no other."""
    scheme = pakistan().scheme(place)
    if name in scheme.catalogue:
        return scheme.catalogue[name].title
    if name in scheme.facts:
        return scheme.facts[name].title
    return RULES.get(name, Label(name.replace("_", " ").capitalize()))
