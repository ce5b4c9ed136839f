"""Cells that could not be read: the reason, and what to write instead.

Each entry is (reason, remedy). `{was}` is the cell as written.
"""

Sentence = dict[str, str]


def _entry(reason: str, reason_ur: str, remedy: str, remedy_ur: str) -> tuple[Sentence, Sentence]:
    return {"en": reason, "ur": reason_ur}, {"en": remedy, "ur": remedy_ur}


_WRITE_CNIC = (
    "Write the 13 digits from the card, with the column formatted as text: 35202-1234567-1.",
    "کارڈ سے پورے 13 ہندسے لکھیں اور کالم کو متن (Text) رکھیں: 35202-1234567-1۔",
)
_WRITE_WAGE = (
    "Write the month's gross wage in rupees, digits only: 40000 or 40000.50.",
    "مہینے کی کل اجرت روپوں میں صرف ہندسوں میں لکھیں: 40000 یا 40000.50۔",
)
_WRITE_DAYS = (
    "Write the number of days paid as a whole number: 26 for a full month.",
    "ادا شدہ ایام پورے عدد میں لکھیں: پورے مہینے کے لیے 26۔",
)
_WRITE_DATE = (
    "Write the date as 2026-07-01 or 1 July 2026.",
    "تاریخ یوں لکھیں: 2026-07-01 یا 1 July 2026۔",
)

PROBLEMS: dict[str, tuple[Sentence, Sentence]] = {
    "cnic_one_short": _entry(
        "The CNIC {was} has 12 digits; one is missing.",
        "شناختی کارڈ نمبر {was} میں 12 ہندسے ہیں، ایک کم ہے۔",
        *_WRITE_CNIC,
    ),
    "cnic_begins_with_0": _entry(
        "The CNIC {was} begins with 0, and no CNIC does.",
        "شناختی کارڈ نمبر {was} صفر سے شروع ہوتا ہے؛ کوئی نمبر صفر سے شروع نہیں ہوتا۔",
        *_WRITE_CNIC,
    ),
    "cnic_length": _entry(
        "The CNIC {was} does not have 13 digits.",
        "شناختی کارڈ نمبر {was} میں 13 ہندسے نہیں۔",
        *_WRITE_CNIC,
    ),
    "cnic_rounded": _entry(
        "The spreadsheet rounded the CNIC to {was}; its last digits are lost.",
        "اسپریڈ شیٹ نے شناختی کارڈ نمبر کو {was} بنا دیا؛ آخری ہندسے ضائع ہو گئے۔",
        *_WRITE_CNIC,
    ),
    "cnic_not_digits": _entry(
        "The CNIC cell holds {was}, which is not a number of 13 digits.",
        "شناختی کارڈ کے خانے میں {was} ہے جو 13 ہندسوں کا نمبر نہیں۔",
        *_WRITE_CNIC,
    ),
    "wage_not_amount": _entry(
        "The wage {was} is not an amount in rupees.",
        "اجرت {was} روپوں میں رقم نہیں۔",
        *_WRITE_WAGE,
    ),
    "wage_grouping": _entry(
        "The commas in the wage {was} do not mark thousands or lakhs; a digit may be missing.",
        "اجرت {was} میں کوما ہزار یا لاکھ کی جگہ پر نہیں؛ شاید کوئی ہندسہ رہ گیا ہے۔",
        *_WRITE_WAGE,
    ),
    "wage_three_decimals": _entry(
        "The wage {was} can be read as thousands or as a fraction of a rupee.",
        "اجرت {was} ہزار بھی پڑھی جا سکتی ہے اور روپے کا حصہ بھی۔",
        *_WRITE_WAGE,
    ),
    "wage_negative": _entry(
        "The wage {was} is below zero.",
        "اجرت {was} صفر سے کم ہے۔",
        "Write the wage earned in the month; enter a recovery for an earlier month by correcting "
        "that month's return.",
        "اسی مہینے کی اجرت لکھیں؛ پچھلے مہینے کی کٹوتی اُس مہینے کے گوشوارے کی درستی سے درج کریں۔",
    ),
    "wage_too_large": _entry(
        "The wage {was} is larger than any month's wage; the cell may hold another number.",
        "اجرت {was} کسی بھی ماہانہ اجرت سے زیادہ ہے؛ شاید خانے میں کوئی اور نمبر ہے۔",
        *_WRITE_WAGE,
    ),
    "wage_is_date": _entry(
        "The wage cell is formatted as a date or time and shows {was}.",
        "اجرت کا خانہ تاریخ یا وقت کی شکل میں ہے اور {was} دکھاتا ہے۔",
        "Format the column as a number, then write the month's gross wage in rupees.",
        "کالم کو عدد (Number) کی شکل دیں، پھر مہینے کی کل اجرت روپوں میں لکھیں۔",
    ),
    "row_too_many_cells": _entry(
        "The line has more cells than the header, so the wage cannot be told: {was}. "
        "A comma inside an amount or a name splits it in two.",
        "اس سطر میں سرخی سے زیادہ خانے ہیں، اس لیے اجرت معلوم نہیں ہو سکتی: {was}۔ "
        "رقم یا نام کے اندر کوما اسے دو حصوں میں بانٹ دیتا ہے۔",
        "Take the comma out (25000, not 25,000), or save the sheet as an Excel workbook.",
        "کوما نکال دیں (25000، نہ کہ 25,000) یا فائل کو ایکسل ورک بک کے طور پر محفوظ کریں۔",
    ),
    "days_not_number": _entry(
        "The days {was} are not a number.", "ایام {was} عدد نہیں۔", *_WRITE_DAYS
    ),
    "days_fraction": _entry(
        "The days {was} include part of a day.",
        "ایام {was} میں دن کا حصہ شامل ہے۔",
        *_WRITE_DAYS,
    ),
    "days_out_of_range": _entry(
        "A month cannot have {was} days paid.",
        "ایک مہینے میں {was} ادا شدہ ایام نہیں ہو سکتے۔",
        *_WRITE_DAYS,
    ),
    "date_not_date": _entry("{was} is not a date.", "{was} تاریخ نہیں۔", *_WRITE_DATE),
    "date_no_day": _entry(
        "{was} names a month without a day.", "{was} میں دن نہیں، صرف مہینہ ہے۔", *_WRITE_DATE
    ),
    "date_impossible": _entry(
        "There is no such day as {was}.", "{was} کوئی دن نہیں۔", *_WRITE_DATE
    ),
    "date_order": _entry(
        "In this column the month is written before the day elsewhere, so {was} can be two days.",
        "اس کالم میں دوسری جگہ مہینہ دن سے پہلے ہے، اس لیے {was} کے دو معنی ہو سکتے ہیں۔",
        *_WRITE_DATE,
    ),
    "date_range": _entry(
        "{was} is not within 1920 and 2099.", "{was} سن 1920 سے 2099 کے درمیان نہیں۔", *_WRITE_DATE
    ),
    "sex_unknown": _entry(
        "The sex {was} is not known.",
        "جنس {was} معلوم نہیں۔",
        "Write M, F or X.",
        "M، F یا X لکھیں۔",
    ),
    "text_is_number": _entry(
        "A number, {was}, stands where words belong.",
        "جہاں الفاظ ہونے چاہییں وہاں عدد {was} ہے۔",
        "Write the words; check that no column has moved.",
        "الفاظ لکھیں؛ دیکھیں کہ کوئی کالم سرک تو نہیں گیا۔",
    ),
    "number_rounded": _entry(
        "The spreadsheet rounded the number to {was}; its last digits are lost.",
        "اسپریڈ شیٹ نے نمبر کو {was} بنا دیا؛ آخری ہندسے ضائع ہو گئے۔",
        "Write the number in full, with the column formatted as text.",
        "پورا نمبر لکھیں اور کالم کو متن (Text) رکھیں۔",
    ),
}
