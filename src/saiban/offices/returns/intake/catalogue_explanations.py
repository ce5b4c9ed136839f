"""What the reader understood (repairs) and saw (notes on the file)."""

EXPLANATIONS: dict[str, dict[str, str]] = {
    # Repairs of one cell: {was} became {now}.
    "cnic_from_number": {
        "en": "The CNIC was in a number cell; all 13 digits were there.",
        "ur": "شناختی کارڈ نمبر عددی خانے میں تھا؛ پورے 13 ہندسے موجود تھے۔",
    },
    "cnic_from_scientific": {
        "en": "The CNIC was written in scientific notation with all its digits.",
        "ur": "شناختی کارڈ نمبر سائنسی شکل میں پورے ہندسوں کے ساتھ لکھا تھا۔",
    },
    "cnic_cleaned": {
        "en": "Only the 13 digits of the CNIC were kept.",
        "ur": "شناختی کارڈ نمبر کے صرف 13 ہندسے رکھے گئے۔",
    },
    "cnic_letters": {
        "en": "A letter that looks like a digit (O for 0, I or l for 1) was read as the digit.",
        "ur": "ہندسے جیسا حرف (0 کی جگہ O، 1 کی جگہ I یا l) ہندسہ پڑھا گیا۔",
    },
    "cnic_zero_restored": {
        "en": "The number has 12 digits: a spreadsheet drops a 0 in front. The 0 that begins a "
        "fictitious CNIC was put back.",
        "ur": "نمبر میں 12 ہندسے ہیں: اسپریڈ شیٹ شروع کا صفر گرا دیتی ہے۔ فرضی شناختی کارڈ نمبر "
        "کے شروع کا 0 واپس لگایا گیا۔",
    },
    "wage_rounded": {
        "en": "The wage had a fraction of a paisa and was rounded to the nearest paisa.",
        "ur": "اجرت میں پیسے کا حصہ تھا؛ قریب ترین پیسے تک کر دی گئی۔",
    },
    "wage_decimal_comma": {
        "en": "The comma in the wage was read as the decimal point.",
        "ur": "اجرت میں کوما اعشاریہ پڑھا گیا۔",
    },
    "wage_nil": {
        "en": "{was} in the wage column was read as no wage.",
        "ur": "اجرت کے کالم میں {was} کو صفر اجرت پڑھا گیا۔",
    },
    "days_nil": {
        "en": "{was} in the days column was read as no day paid.",
        "ur": "ایام کے کالم میں {was} کو صفر ایام پڑھا گیا۔",
    },
    "days_of_26": {
        "en": "{was} was read as {now} days.",
        "ur": "{was} کو {now} ایام پڑھا گیا۔",
    },
    "date_serial": {
        "en": "The spreadsheet's day number {was} is {now}.",
        "ur": "اسپریڈ شیٹ کا دن نمبر {was} یعنی {now}۔",
    },
    "date_day_first": {
        "en": "{was} was read with the day first: {now}.",
        "ur": "{was} میں پہلے دن پڑھا گیا: {now}۔",
    },
    "date_month_first": {
        "en": "{was} can only have the month first: {now}.",
        "ur": "{was} میں پہلے مہینہ ہی ہو سکتا ہے: {now}۔",
    },
    "date_two_digit_year": {
        "en": "The year of {was} has two digits; it was read as {now}.",
        "ur": "{was} کا سال دو ہندسوں کا ہے؛ اسے {now} پڑھا گیا۔",
    },
    "date_digits_only": {
        "en": "The eight digits {was} were read as {now}.",
        "ur": "آٹھ ہندسے {was} کو {now} پڑھا گیا۔",
    },
    "number_from_scientific": {
        "en": "The number was written in scientific notation with all its digits.",
        "ur": "نمبر سائنسی شکل میں پورے ہندسوں کے ساتھ لکھا تھا۔",
    },
    "name_split": {
        "en": "The name cell also named the father or husband: {was}.",
        "ur": "نام کے خانے میں والد یا شوہر کا نام بھی تھا: {was}۔",
    },
    # Notes on the file.
    "sheet_used": {
        "en": "Sheet “{sheet}” was read.",
        "ur": "شیٹ “{sheet}” پڑھی گئی۔",
    },
    "sheets_left": {
        "en": "Sheets not read: {sheets}.",
        "ur": "یہ شیٹیں نہیں پڑھی گئیں: {sheets}۔",
    },
    "sheets_alike": {
        "en": "These sheets also look like wage sheets and were not read: {sheets}. Upload them "
        "too if they belong to this month.",
        "ur": "یہ شیٹیں بھی اجرتوں کی لگتی ہیں اور نہیں پڑھی گئیں: {sheets}۔ اگر اسی مہینے کی "
        "ہیں تو انھیں بھی بھیجیں۔",
    },
    "sheet_hidden": {
        "en": "The sheet that was read, “{sheet}”, is hidden in the workbook.",
        "ur": "جو شیٹ پڑھی گئی، “{sheet}”، ورک بک میں چھپی ہوئی ہے۔",
    },
    "encoding": {
        "en": "The text is in {encoding}. Look at one name to see that the letters are right.",
        "ur": "متن {encoding} میں ہے۔ ایک نام دیکھ لیں کہ حروف درست ہیں۔",
    },
    "quotes_plain": {
        "en": "A quotation mark is not closed, so quotation marks were read as ordinary letters.",
        "ur": "ایک واوین بند نہیں، اس لیے واوین عام حروف سمجھے گئے۔",
    },
    "header_lines": {
        "en": "The column titles are on lines {first} to {last}.",
        "ur": "کالموں کے عنوان سطر {first} سے {last} تک ہیں۔",
    },
    "title_lines": {
        "en": "Lines above the column titles that were left out: {count}.",
        "ur": "کالموں کے عنوان سے اوپر چھوڑی گئی سطریں: {count}۔",
    },
    "column_close": {
        "en": "Column {letter}, “{header}”, was understood as “{title}” ({field}).",
        "ur": "کالم {letter}، “{header}”، کو “{title}” ({field}) سمجھا گیا۔",
    },
    "columns_ignored": {
        "en": "Columns not used: {headers}.",
        "ur": "یہ کالم استعمال نہیں ہوئے: {headers}۔",
    },
    "column_ambiguous": {
        "en": "More than one column could be “{field}”: {headers}. Choose one.",
        "ur": "ایک سے زیادہ کالم “{field}” ہو سکتے ہیں: {headers}۔ ایک چنیں۔",
    },
    "column_likely": {
        "en": "No title says “{field}”; it may be {headers}. Choose the column.",
        "ur": "کسی عنوان میں “{field}” نہیں؛ شاید {headers} ہو۔ کالم چنیں۔",
    },
    "column_missing": {
        "en": "No column for “{field}” was found.",
        "ur": "“{field}” کا کالم نہیں ملا۔",
    },
    "blank_lines": {
        "en": "Blank lines left out: {count}.",
        "ur": "چھوڑی گئی خالی سطریں: {count}۔",
    },
    "total_lines": {
        "en": "Totals left out: {numbers}.",
        "ur": "میزان کی سطریں چھوڑ دی گئیں: {numbers}۔",
    },
    "total_differs": {
        "en": "The total on line {number} is {total}; the wages above it add up to {sum}.",
        "ur": "سطر {number} کا میزان {total} ہے؛ اوپر کی اجرتوں کا جمع {sum} ہے۔",
    },
    "repeated_headers": {
        "en": "Column titles repeated on lines {numbers} were left out.",
        "ur": "سطر {numbers} پر دہرائے گئے عنوان چھوڑ دیے گئے۔",
    },
    "note_lines": {
        "en": "Lines that name no worker were left out: {numbers}.",
        "ur": "جن سطروں میں کوئی کارکن نہیں وہ چھوڑ دی گئیں: {numbers}۔",
    },
    "dates_day_first": {
        "en": "Dates in column {letter} were read with the day first, as {example}.",
        "ur": "کالم {letter} کی تاریخوں میں پہلے دن پڑھا گیا، جیسے {example}۔",
    },
    "no_rows": {
        "en": "There is no worker below the column titles.",
        "ur": "کالموں کے عنوان کے نیچے کوئی کارکن نہیں۔",
    },
}
