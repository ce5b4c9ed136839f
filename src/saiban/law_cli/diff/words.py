"""The sentences of `saiban law diff`, in English and Urdu: each with the same gaps to fill."""

GROUP = (
    "{name}: {higher} up {gain}, the most {most_gained}; "
    "{lower} down {loss}, the most {most_lost}; in all {change}"
)

URDU = {
    GROUP: (
        "{name}: {higher} کا اضافہ {gain}، سب سے زیادہ {most_gained}؛ {lower} کی کمی {loss}، "
        "سب سے زیادہ {most_lost}؛ کل فرق {change}"
    ),
    "and {count} other groups": "اور {count} دوسرے گروہ",
    "Nothing changed.": "کچھ نہیں بدلا۔",
    "{title}: {question}, {place}, {day}": "{title}: {question}، {place}، {day}",
    "{place}, {day}": "{place}، {day}",
    "Positions: {before}; under the amendment: {after}": "موقف: {before}؛ ترمیم کے تحت: {after}",
    "Settles in {place}: {names}": "{place} میں طے کرتی ہے: {names}",
    "none": "کوئی نہیں",
    "bears on {questions}": "اثر ان سوالوں پر: {questions}",
    "{name}: was {standing}": "{name}: پہلے {standing}",
    "{name}: is {standing}": "{name}: اب {standing}",
    "{status}, {confidence} confidence; {source}": "{status}، اعتماد {confidence}؛ {source}",
    # What happened to a value, a rule or a question.
    "{title} (position {position})": "{title} (موقف {position})",
    "{title}: begins: {after}": "{title}: شروع: {after}",
    "{title}: ends; it was {before}": "{title}: ختم؛ پہلے {before}",
    "{title}: changes": "{title}: بدلتا ہے",
    "{title}: stays {after}, on another source or standing": (
        "{title}: {after} ہی رہتا ہے، ماخذ یا حیثیت اور ہے"
    ),
    "{title}: from {before} to {after}": "{title}: {before} سے {after}",
    "{title}: from {before} to {after} (up {step})": "{title}: {before} سے {after} ({step} زیادہ)",
    "{title}: from {before} to {after} (down {step})": "{title}: {before} سے {after} ({step} کم)",
    "{title}: is answered from this day; until then {before}": (
        "{title}: اس دن سے جواب ملتا ہے؛ تب تک {before}"
    ),
    "{title}: is not answered any more; {after}": "{title}: اب جواب نہیں ملتا؛ {after}",
    "{title}: still {after}, for another reason": "{title}: اب بھی {after}، وجہ اور ہے",
    "{title}: still not answered: until then {before}, now {after}": (
        "{title}: اب بھی جواب نہیں: تب تک {before}، اب {after}"
    ),
    "no answer ({reason})": "جواب نہیں ({reason})",
    "not found ({why})": "نہیں ملا ({why})",
    # What it does to cases.
    "What the amendment changes in this question": "ترمیم اس سوال میں کیا بدلتی ہے",
    "Nothing: on this day, in this place, the law would be the same.": (
        "کچھ نہیں: اس دن، اس جگہ، قانون وہی رہے گا۔"
    ),
    "In short": "خلاصہ",
    "{count} of {cases} get more, {sum} together; the most is {most} (row {row}).": (
        "{cases} میں سے {count} کو زیادہ ملے گا، کل {sum}؛ سب سے زیادہ {most} (سطر {row})۔"
    ),
    "{count} of {cases} get less, {sum} together; the most is {most} (row {row}).": (
        "{cases} میں سے {count} کو کم ملے گا، کل {sum}؛ سب سے زیادہ {most} (سطر {row})۔"
    ),
    "{count} of {cases} pay more, {sum} together; the most is {most} (row {row}).": (
        "{cases} میں سے {count} زیادہ دیں گے، کل {sum}؛ سب سے زیادہ {most} (سطر {row})۔"
    ),
    "{count} of {cases} pay less, {sum} together; the most is {most} (row {row}).": (
        "{cases} میں سے {count} کم دیں گے، کل {sum}؛ سب سے زیادہ {most} (سطر {row})۔"
    ),
    "{count} of {cases} rise, {sum} together; the most is {most} (row {row}).": (
        "{cases} میں سے {count} بڑھیں گے، کل {sum}؛ سب سے زیادہ {most} (سطر {row})۔"
    ),
    "{count} of {cases} fall, {sum} together; the most is {most} (row {row}).": (
        "{cases} میں سے {count} گھٹیں گے، کل {sum}؛ سب سے زیادہ {most} (سطر {row})۔"
    ),
    "{count} of {cases} turn from no to yes.": "{cases} میں سے {count} «نہیں» سے «ہاں» ہوں گے۔",
    "{count} of {cases} turn from yes to no.": "{cases} میں سے {count} «ہاں» سے «نہیں» ہوں گے۔",
    "Nobody gets more.": "کسی کو زیادہ نہیں ملے گا۔",
    "Nobody gets less.": "کسی کو کم نہیں ملے گا۔",
    "Nobody pays more.": "کوئی زیادہ نہیں دے گا۔",
    "Nobody pays less.": "کوئی کم نہیں دے گا۔",
    "None rises.": "کوئی نہیں بڑھے گا۔",
    "None falls.": "کوئی نہیں گھٹے گا۔",
    "For these cases {institution} pays {change} more.": (
        "ان معاملات میں {institution} {change} زیادہ دے گا۔"
    ),
    "For these cases {institution} pays {change} less.": (
        "ان معاملات میں {institution} {change} کم دے گا۔"
    ),
    "For these cases {institution} receives {change} more.": (
        "ان معاملات میں {institution} کو {change} زیادہ ملیں گے۔"
    ),
    "For these cases {institution} receives {change} less.": (
        "ان معاملات میں {institution} کو {change} کم ملیں گے۔"
    ),
    "For these cases it costs {institution} nothing and saves nothing.": (
        "ان معاملات میں {institution} پر نہ بوجھ بڑھے گا نہ گھٹے گا۔"
    ),
    "{newly} get an answer and {lost} lose it; they are not in these sums.": (
        "{newly} کو جواب ملے گا اور {lost} کا جواب جائے گا؛ وہ ان رقموں میں شامل نہیں۔"
    ),
    "All cases": "تمام معاملات",
    "Cases: {cases}; answered under both laws: {answered}": (
        "معاملات: {cases}؛ دونوں قوانین میں جواب: {answered}"
    ),
    "Higher for {higher}, by {gain} together; lower for {lower}, by {loss}": (
        "{higher} کے لیے زیادہ، کل {gain}؛ {lower} کے لیے کم، کل {loss}"
    ),
    "The most up {most}, the most down {least}": (
        "سب سے زیادہ اضافہ {most}، سب سے زیادہ کمی {least}"
    ),
    "The same for {same}": "{same} کے لیے وہی",
    "Total: {before} becomes {after}": "کل: {before} سے {after}",
    "Mean change of those that change: {mean}": "بدلنے والوں میں اوسط تبدیلی: {mean}",
    "An answer now, and none before: {count}": "اب جواب ہے، پہلے نہیں تھا: {count}",
    "No answer any more: {count}": "اب جواب نہیں رہا: {count}",
    "No answer under either law: {count}": "کسی قانون میں جواب نہیں: {count}",
    "Left out, for they could not be read: {count}": "چھوڑ دیے گئے، پڑھے نہ جا سکے: {count}",
    "Highest rise": "سب سے بڑا اضافہ",
    "Deepest fall": "سب سے بڑی کمی",
    "row {number}: from {before} to {after}": "سطر {number}: {before} سے {after}",
    "Row {number} was left out: {why}": "سطر {number} چھوڑ دی گئی: {why}",
}

TERMS = {
    "yes": "ہاں",
    "no": "نہیں",
    "days": "دن",
    "months": "مہینے",
    "in_force": "نافذ",
    "contested": "متنازع",
    "announced": "اعلان شدہ",
    "proposed": "تجویز شدہ",
    "repealed": "منسوخ",
    "high": "زیادہ",
    "medium": "درمیانہ",
    "low": "کم",
    "answered": "جواب ملتا ہے",
    "not_modelled": "معلوم نہیں",
    "not_in_force": "نافذ نہیں",
    "missing_fact": "حقیقت درکار",
}
"""Words that stand in sentences; a word without a translation stays as it is."""

PLACES = {
    "punjab": ("Punjab", "پنجاب"),
    "sindh": ("Sindh", "سندھ"),
    "kp": ("Khyber Pakhtunkhwa", "خیبر پختونخوا"),
    "balochistan": ("Balochistan", "بلوچستان"),
    "islamabad": ("Islamabad", "اسلام آباد"),
    "federal": ("Federal", "وفاق"),
}

RECEIVED = frozenset(
    {
        "contribution.due",
        "contribution.increase",
        "contribution.safety_increase",
        "contribution.self_assessment",
        "contribution.special_tax",
        "eobi.contribution",
        "domestic.contribution",
        "amnesty.due",
        "benefit.repayment",
    }
)
"""Questions whose money comes in to the institution; other money goes out."""

BY_OTHERS = frozenset({"domestic.maternity"})
"""Questions whose money never passes through the institution: the household pays."""
