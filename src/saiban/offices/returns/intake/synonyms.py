"""The titles that columns carry on wage sheets, muster rolls and the institutions' schedules.

To teach the reader a title, add it to its field here and to the test. Case, punctuation,
apostrophes, Arabic for Urdu letters and a parenthesis such as `(Rs.)` make no difference.
Titles of one field in an earlier group win over a later group: a sheet with `Gross wages` and
`Wages` means the first.

Columns like those of EOBI's schedule PR-04 and the institutions' C-02 are included. The forms
themselves were not at hand, so the words are those that employers and the two laws use.
"""


def _titles(text: str) -> tuple[str, ...]:
    return tuple(" ".join(title.split()) for title in text.split(";"))


TITLES: dict[str, tuple[tuple[str, ...], ...]] = {
    "cnic": (
        _titles("""
            cnic; cnic no; cnic number; cnic #; c n i c; c n i c no; nic; nic no; n i c; n i c no;
            nic number; cnic nic; nicop; snic; national identity card no; national identity card
            number; computerized national identity card no; computerised national identity card
            number; identity card no; identity card number; id card; id card no; id card number; i
            d card no; cnic of worker; cnic of employee; worker cnic; employee cnic; cnic of
            insured person; cnic no of insured person; cnic no of secured worker; cnic no without
            dashes; cnic without dashes; nadra cnic; cnic no 13 digits; n i c number; شناختی کارڈ
            نمبر; شناختی کارڈ; قومی شناختی کارڈ نمبر; قومی شناختی کارڈ; کمپیوٹرائزڈ قومی شناختی
            کارڈ نمبر; کمپیوٹرائزڈ شناختی کارڈ نمبر; شناختی نمبر; شناختی کارڈ نمبر کارکن; سی این
            آئی سی; سی این آئی سی نمبر; این آئی سی نمبر
        """),
    ),
    "name": (
        _titles("""
            name of insured person; name of secured person; name of secured worker; name of the
            insured person; name of the secured worker; insured person name; secured worker name;
            name of employee; name of the employee; name of employees; name of worker; name of the
            worker; name of workers; employee name; employees name; employee s name; worker name;
            workers name; worker s name; emp name; name of person; full name; labour name; name of
            labour; staff name; name of staff; ملازم کا نام; کارکن کا نام; نام کارکن; نام ملازم;
            مزدور کا نام; نام مزدور; بیمہ شدہ کا نام; بیمہ شدہ شخص کا نام; تحفظ یافتہ کارکن کا
            نام; پورا نام; نام ملازمین; ورکر کا نام
        """),
        _titles("""
            name; names; name and father name; name father name; name father husband name; name
            with father name; name parentage; name with parentage; name and parentage; employee;
            worker; particulars of worker; نام; نام و ولدیت; نام مع ولدیت; اسم; ملازم; کارکن
        """),
    ),
    "father_or_husband_name": (
        _titles("""
            father name; fathers name; father s name; father husband name; fathers husbands name;
            father or husband name; fathers or husbands name; father s husband s name; name of
            father; name of father husband; name of father or husband; father husbands name;
            fathers husband name; f h name; f name; f s name; father; father husband; husband
            name; husbands name; husband father name; parentage; s o; s o d o w o; s o w o d o; s
            o d o; s o w o; d o; w o; son of; guardian name; father spouse name; والد کا نام;
            ولدیت; ولد; والد شوہر کا نام; والد یا شوہر کا نام; باپ کا نام; ولدیت زوجیت; شوہر کا
            نام; زوجیت; والد; نام والد; والد خاوند کا نام
        """),
    ),
    "wage": (
        _titles("""
            gross wages; gross wage; gross salary; gross pay; gross monthly salary; gross monthly
            wages; gross wages of the month; gross wage of the month; monthly gross salary;
            monthly gross wages; monthly gross wage; total wages; total wage; total salary; total
            pay; gross earnings; gross amount; gross total; gross; wages paid during the month;
            wages paid; amount of wages; amount of wages paid; total wages paid; gross wages paid;
            wages paid for the month; actual wages paid; salary gross; wages gross; کل اجرت; کل
            تنخواہ; ماہانہ کل اجرت; مجموعی تنخواہ; مجموعی اجرت; کل ماہانہ تنخواہ; ادا شدہ اجرت;
            گراس تنخواہ; گراس سیلری; کل ماہانہ اجرت
        """),
        _titles("""
            monthly wages; monthly wage; monthly salary; wages; wage; salary; pay; wages of the
            month; wages for the month; salary for the month; monthly pay; salaries; salary
            amount; wages amount; wage amount; wages rs; salary rs; wages on which contribution is
            payable; wages for contribution; rate of wages per month; اجرت; تنخواہ; ماہانہ تنخواہ;
            ماہانہ اجرت; تنخواہ روپے; سیلری; مزدوری; مشاہرہ; اجرت ماہانہ; تنخواہ ماہانہ; رقم اجرت
        """),
    ),
    "days": (
        _titles("""
            days paid; paid days; no of days paid; number of days paid; payable days; days for
            which wages paid; no of days for which wages paid; wage days; salary days; ادا شدہ
            ایام; ادا شدہ دن; تنخواہ کے دن
        """),
        _titles("""
            days worked; no of days worked; number of days worked; working days; days; no of days;
            number of days; days present; present days; present; attendance; days attended; duty
            days; duties; work days; worked days; total days; no of working days; man days;
            mandays; days in month; دن; ایام; ایام کار; کام کے دن; حاضری; حاضر دن; تعداد ایام; کل
            ایام; کل دن; حاضری کے دن; دنوں کی تعداد
        """),
    ),
    "joined_on": (
        _titles("""
            date of joining; joining date; date of appointment; appointment date; date of
            employment; employment date; date of entry; date of entry into service; doj; d o j;
            joined on; joined; date joined; hire date; date of hiring; date of hire; doa; start
            date; date of start; entry date; joining; date of commencement; date of joining
            service; appointed on; تاریخ تقرری; تاریخ شمولیت; تاریخ ملازمت; تقرری کی تاریخ; تاریخ
            بھرتی; بھرتی کی تاریخ; تاریخ آغاز; ملازمت کی تاریخ; تاریخ تعیناتی
        """),
    ),
    "left_on": (
        _titles("""
            date of leaving; leaving date; date of exit; exit date; date left; left on; date of
            resignation; resignation date; date of separation; separation date; date of
            termination; termination date; dol; d o l; doe; end date; left; last working day; date
            of leaving service; date of cessation; leaving; تاریخ علیحدگی; علیحدگی کی تاریخ; تاریخ
            برخاستگی; تاریخ استعفی; تاریخ استعفیٰ; ملازمت چھوڑنے کی تاریخ; چھوڑنے کی تاریخ; تاریخ
            اختتام
        """),
    ),
    "designation": (
        _titles("""
            designation; desig; post; position; job title; occupation; trade; nature of work;
            nature of job; category of worker; job; nature of employment; عہدہ; پیشہ; اسامی; کام
            کی نوعیت; نوعیت کام; عہدہ پیشہ; منصب
        """),
    ),
    "eobi_number": (
        _titles("""
            eobi no; eobi number; eobi reg no; eobi registration no; eobi registration number; e o
            b i no; eobi card no; pi 03 no; pi 03; insured person no; insured person number;
            insured person registration no; insured person registration number; registration no of
            insured person; ip no; ip number; i p no; eobi id; eobi ip no; eobi regn no; ای او بی
            آئی نمبر; ای او بی آئی رجسٹریشن نمبر; بیمہ شدہ نمبر; ای او بی آئی کارڈ نمبر
        """),
    ),
    "social_security_number": (
        _titles("""
            social security no; social security number; ss no; s s no; ss number; s s number; ss
            card no; s s card no; social security card no; ssn; pessi no; pessi number; pessi card
            no; pessi reg no; sessi no; sessi number; sessi card no; kpessi no; kpessi number;
            bessi no; iessi no; essi no; r 5 card no; r 5 no; r5 card no; r 5; secured person no;
            secured worker no; registration no of secured worker; sswc no; mazdoor card no; سوشل
            سیکیورٹی نمبر; سوشل سیکورٹی نمبر; سوشل سیکیورٹی کارڈ نمبر; تحفظ نمبر; سماجی تحفظ نمبر;
            آر 5 کارڈ نمبر; آر فائیو نمبر; مزدور کارڈ نمبر; پیسی نمبر
        """),
    ),
    "sex": (
        _titles("""
            sex; gender; male female; m f; sex m f; gender m f; جنس; صنف; مرد عورت
        """),
    ),
    "remarks": (
        _titles("""
            remarks; remark; comments; comment; note; notes; any other remarks; کیفیت; ریمارکس;
            تبصرہ; نوٹ
        """),
    ),
}

UNPROVEN: dict[str, str] = dict.fromkeys(
    _titles("id; id no; i d no; id number; identity no; card no; number; نمبر; کارڈ نمبر"),
    "cnic",
)
"""Titles that many sheets use for the CNIC and others for a staff number: the cells decide."""

NEAR_WAGE = _titles("""
    basic; basic salary; basic pay; basic wages; basic wage; net salary; net pay; net wages; net
    payable; net amount; amount; amount paid; amount payable; payable; rate; rate of wages; wage
    rate; daily wage; daily wages; daily rate; rate per day; total; grand total; earned salary;
    earned wages; earning; earnings; minimum wage; per day wage; بنیادی تنخواہ; خالص تنخواہ; یومیہ
    اجرت; رقم; شرح اجرت
""")
"""Amounts that are not the gross wage; shown to the employer to choose from if it is missing."""

OTHER = _titles("""
    s no; sr no; sr; s; no; serial no; serial; sl no; serial number; sno; srno; s r no; نمبر شمار;
    شمار; سیریل نمبر; date; month; year; period; employee no; employee id; employee code; emp
    code; emp no; emp id; staff no; worker no; code; token no; card; ticket no; date of birth;
    dob; d o b; birth date; age; تاریخ پیدائش; عمر; department; dept; section; branch; unit;
    shift; location; site; city; شعبہ; برانچ; شاخ; address; پتہ; mobile; mobile no; phone; phone
    no; cell no; contact no; موبائل نمبر; فون نمبر; email; bank; bank name; account no; account
    number; bank account no; iban; cheque no; بینک; اکاؤنٹ نمبر; allowance; allowances; house
    rent; house rent allowance; conveyance; conveyance allowance; medical; medical allowance;
    utility; overtime; over time; ot; ot hours; ot amount; bonus; arrears; incentive; deduction;
    deductions; total deductions; advance; loan; income tax; tax; contribution; contributions;
    contribution payable; employer contribution; employers contribution; employer share; employers
    share; employee contribution; employees contribution; employee share; employees share; worker
    share; workers share; eobi; eobi contribution; eobi deduction; pessi; sessi; pessi
    contribution; sessi contribution; social security; social security contribution; 6
    contribution; 5 contribution; 1 contribution; total contribution; amount of contribution;
    contribution amount; چندہ; حصہ آجر; حصہ کارکن; کٹوتی; اوور ٹائم; الاؤنس; absent; absents;
    absent days; leave; leaves; leave days; holidays; late; rest days; غیر حاضری; رخصت; signature;
    signatures; sign; thumb impression; دستخط; انگوٹھا; religion; nationality; marital status;
    status; education; qualification; grade; scale; skill; category; type; cnic issue date; cnic
    expiry; cnic expiry date; date of issue; father cnic; mother name; nominee; nominee name;
    message; messages; پیغام; message پیغام; first name; last name; surname
""")
"""Titles that are known and are none of ours, so that no misspelling is looked for in them."""
