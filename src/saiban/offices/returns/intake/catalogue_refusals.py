"""Files that are refused as a whole: (message, remedy)."""

Sentence = dict[str, str]


def _entry(en: str, ur: str, remedy: str, remedy_ur: str) -> tuple[Sentence, Sentence]:
    return {"en": en, "ur": ur}, {"en": remedy, "ur": remedy_ur}


_SAVE_AS = (
    "Open it in a spreadsheet program and save it as an Excel workbook (.xlsx).",
    "اسے اسپریڈ شیٹ پروگرام میں کھولیں اور ایکسل ورک بک (.xlsx) کے طور پر محفوظ کریں۔",
)
_SPLIT = (
    "Upload only the month's sheet, or split it by branch into several files.",
    "صرف اس مہینے کی شیٹ بھیجیں، یا اسے شاخوں کے لحاظ سے کئی فائلوں میں بانٹ دیں۔",
)
_COPY = (
    "Copy only the lines with workers into a new workbook and save that.",
    "صرف کارکنوں والی سطریں نئی ورک بک میں نقل کر کے محفوظ کریں۔",
)

REFUSALS: dict[str, tuple[Sentence, Sentence]] = {
    "empty": _entry(
        "The file is empty.",
        "فائل خالی ہے۔",
        "Choose the wage sheet, and check that it was saved.",
        "اجرتوں کی شیٹ چنیں اور دیکھ لیں کہ وہ محفوظ ہو چکی ہے۔",
    ),
    "too_large": _entry(
        "The file has {size} MB; the most is {limit} MB.",
        "فائل {size} MB کی ہے؛ حد {limit} MB ہے۔",
        *_SPLIT,
    ),
    "pdf": _entry(
        "The file is a PDF, which holds a picture of a table and not its cells.",
        "فائل PDF ہے جس میں جدول کی تصویر ہوتی ہے، خانے نہیں۔",
        "Upload the spreadsheet that the PDF was made from.",
        "وہ اسپریڈ شیٹ بھیجیں جس سے PDF بنی۔",
    ),
    "picture": _entry(
        "The file is a picture.",
        "فائل ایک تصویر ہے۔",
        "Upload the spreadsheet itself, not a photograph or a scan.",
        "خود اسپریڈ شیٹ بھیجیں، اس کی تصویر نہیں۔",
    ),
    "html": _entry(
        "The file is a web page with the name of a spreadsheet.",
        "فائل ویب صفحہ ہے جس کا نام اسپریڈ شیٹ جیسا ہے۔",
        *_SAVE_AS,
    ),
    "xml": _entry("The file is XML, not a workbook.", "فائل XML ہے، ورک بک نہیں۔", *_SAVE_AS),
    "password": _entry(
        "The workbook is protected by a password, so its cells cannot be read.",
        "ورک بک پر پاس ورڈ ہے، اس لیے خانے نہیں پڑھے جا سکتے۔",
        "Save a copy without a password and upload that.",
        "بغیر پاس ورڈ کے ایک نقل محفوظ کر کے وہ بھیجیں۔",
    ),
    "document": _entry(
        "The file is a document or presentation, not a spreadsheet.",
        "فائل دستاویز یا پریزنٹیشن ہے، اسپریڈ شیٹ نہیں۔",
        "Copy the table into a spreadsheet and save that.",
        "جدول کو اسپریڈ شیٹ میں نقل کر کے محفوظ کریں۔",
    ),
    "archive": _entry(
        "The file is a compressed folder.",
        "فائل ایک دبایا ہوا فولڈر ہے۔",
        "Take the spreadsheet out of it and upload that.",
        "اس میں سے اسپریڈ شیٹ نکال کر وہ بھیجیں۔",
    ),
    "xlsb": _entry(
        "The file is a binary workbook (.xlsb).", "فائل بائنری ورک بک (.xlsb) ہے۔", *_SAVE_AS
    ),
    "bomb": _entry(
        "The file unpacks to more than {limit} MB.",
        "فائل کھلنے پر {limit} MB سے بڑی ہو جاتی ہے۔",
        *_COPY,
    ),
    "too_many_sheets": _entry(
        "The workbook has {count} sheets; the most is {limit}.",
        "ورک بک میں {count} شیٹیں ہیں؛ حد {limit} ہے۔",
        *_COPY,
    ),
    "too_many_rows": _entry(
        "The sheet reaches beyond line {limit}.", "شیٹ سطر {limit} سے آگے جاتی ہے۔", *_SPLIT
    ),
    "too_many_columns": _entry(
        "The sheet has more than {limit} columns.", "شیٹ میں {limit} سے زیادہ کالم ہیں۔", *_COPY
    ),
    "too_many_cells": _entry(
        "The used area of the sheet has more than {limit} cells.",
        "شیٹ کے مستعمل حصے میں {limit} سے زیادہ خانے ہیں۔",
        *_COPY,
    ),
    "damaged": _entry(
        "The file is damaged and cannot be opened.",
        "فائل خراب ہے اور نہیں کھلتی۔",
        "Open it in a spreadsheet program, save it under a new name and upload that.",
        "اسے اسپریڈ شیٹ پروگرام میں کھول کر نئے نام سے محفوظ کریں اور وہ بھیجیں۔",
    ),
    "not_a_sheet": _entry(
        "The file is not a spreadsheet that can be read here.",
        "فائل ایسی اسپریڈ شیٹ نہیں جو یہاں پڑھی جا سکے۔",
        "Upload an Excel workbook (.xlsx, .xls), an OpenDocument sheet (.ods) or a CSV file.",
        "ایکسل ورک بک (.xlsx، .xls)، OpenDocument شیٹ (.ods) یا CSV فائل بھیجیں۔",
    ),
    "no_cells": _entry(
        "The workbook has no cell with anything in it.",
        "ورک بک کے کسی خانے میں کچھ نہیں۔",
        "Check that the right file was chosen and that it was saved.",
        "دیکھ لیں کہ درست فائل چنی گئی اور وہ محفوظ تھی۔",
    ),
    "no_header": _entry(
        "No line with column titles was found (such as CNIC, Name, Wage).",
        "کالموں کے عنوان والی سطر نہیں ملی (جیسے شناختی کارڈ نمبر، نام، اجرت)۔",
        "Say which column is which, or put the titles CNIC, Name and Wage above the columns.",
        "بتائیں کون سا کالم کیا ہے، یا کالموں کے اوپر CNIC، Name اور Wage لکھیں۔",
    ),
    "sheet_unknown": _entry(
        "The workbook has no sheet named “{sheet}”.",
        "ورک بک میں “{sheet}” نام کی شیٹ نہیں۔",
        "Choose one of: {sheets}.",
        "ان میں سے ایک چنیں: {sheets}۔",
    ),
}
