"""What the rules of medical care, dependants, default, domestic workers and measures are called."""

from saiban.law.engine.labels import Label

CARE = {
    "care_through_work": Label("Through secured work", "تحفظ یافتہ ملازمت سے"),
    "care_in_maternity": Label("For her own confinement", "اپنی زچگی کے لیے"),
    "care_for_injury": Label("For an employment injury", "کام کی چوٹ کے لیے"),
    "care_with_benefit": Label("With a benefit in payment", "جاری فائدے کے ساتھ"),
    "care_after_pension": Label("After a disablement pension", "معذوری پنشن کے بعد"),
    "care_death_months_due": Label("Months of the family's care", "خاندان کے علاج کے مہینے"),
    "care_death_months_needed": Label("Months of work needed", "کام کے درکار مہینے"),
    "care_after_death": Label("After the worker's death", "کارکن کی وفات کے بعد"),
    "care_out_of_work": Label("Disabled and out of work", "معذور اور ملازمت سے باہر"),
    "care_after_retirement": Label("After retirement", "ریٹائرمنٹ کے بعد"),
    "care_by_text": Label("A ground holds", "کوئی بنیاد موجود ہے"),
    "medical_care": Label("Medical care is due", "علاج کا حق ہے"),
    "care_dental": Label("Dental care too", "دانتوں کا علاج بھی"),
    "dependent_spouse": Label("Dependent spouse", "زیر کفالت شریک حیات"),
    "dependent_child": Label("Dependent child", "زیر کفالت بچہ"),
    "dependant": Label("Dependant", "زیر کفالت"),
    "survivor_child_continues": Label("A child's pension goes on", "بچے کی پنشن جاری"),
    "survivor_continues": Label("The pension goes on", "پنشن جاری"),
}
PROTECTION = {
    "establishment_large_enough": Label("Enough people work there", "کارکن کافی ہیں"),
    "establishment_covered": Label("Covered by its size", "حجم سے تحفظ میں"),
    "establishment_outside_karachi": Label("Outside Karachi", "کراچی سے باہر"),
    "disablement_pension_for_life": Label("For life", "تاحیات"),
    "disablement_pension_below_partial": Label(
        "Pension for life below partial disablement", "جزوی سے کم معذوری پر تاحیات پنشن"
    ),
    "disablement_pension_reassessed": Label("Pension from now on", "اب سے پنشن"),
    "month_protected": Label("Protected from the default", "نادہندگی سے محفوظ"),
    "month_credited": Label("The month counts", "مہینہ شمار ہو گا"),
    "employment_protected": Label("Protected from dismissal", "برطرفی سے محفوظ"),
    "repayment_waivable": Label("May be forgone", "معاف ہو سکتا ہے"),
    "benefit_repayment": Label("To be paid back", "واپس کرنا ہے"),
    "contribution_special_tax": Label("Special tax", "خصوصی ٹیکس"),
    "claim_days_allowed": Label("Days to claim", "درخواست کے دن"),
    "claim_in_time": Label("In time", "وقت پر"),
    "funeral_money": Label("Funeral money", "تدفین کی رقم"),
    "funeral_money_of_worker": Label("Funeral money for a worker", "کارکن کی تدفین کی رقم"),
    "pension_with_percentage": Label("Pension with the percentage", "فیصد اضافے کے ساتھ پنشن"),
    "pension_outside_steps": Label("Pension outside the steps", "درجوں سے باہر پنشن"),
    "pension_raised": Label("Pension after the raise", "اضافے کے بعد پنشن"),
    "self_assessment_base_month": Label("Base for each employee", "فی ملازم بنیاد"),
}
DOMESTIC = {
    "domestic_benefit": Label("The benefit is named", "فائدہ قانون میں ہے"),
    "domestic_employment_allowed": Label("Employment is allowed", "ملازمت جائز ہے"),
    "domestic_maternity": Label("Maternity pay", "زچگی کی اجرت"),
    "domestic_sick_leave": Label("Days left", "باقی دن"),
    "domestic_contribution": Label("Contribution", "حصہ"),
}
MEASURES = {
    "amnesty_principal_due": Label("Contributions to be paid", "واجب الادا حصے"),
    "amnesty_principal_of_others": Label("Contributions of other employers", "دیگر آجروں کے حصے"),
    "amnesty_increase_due": Label("Increase to be paid", "واجب الادا اضافہ"),
    "amnesty_due": Label("To be paid", "واجب الادا"),
    "amnesty_forgiven": Label("Forgiven", "معاف"),
}
OLD_AGE = {
    "survivors_old_age_left": Label("Somebody is left", "کوئی پسماندہ موجود ہے"),
    "survivors_old_age_parents_follow": Label("Parents may follow", "والدین کی باری آ سکتی ہے"),
    "survivors_old_age_continues": Label("The pension goes on", "پنشن جاری"),
    "eobi_left_out": Label("Left out", "باہر رکھا گیا"),
    "eobi_invalidity_for_life": Label("For life", "تاحیات"),
    "eobi_invalidity_continues": Label("The pension goes on", "پنشن جاری"),
}
RULES = {**CARE, **PROTECTION, **DOMESTIC, **MEASURES, **OLD_AGE}
