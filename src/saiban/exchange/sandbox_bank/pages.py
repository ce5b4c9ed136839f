"""The bank's pages for the demo: type a PSID, see the bill, pay. Plain HTML, no script."""

from collections.abc import Iterable
from datetime import date, timedelta
from html import escape

from saiban.exchange.bank.money import decimal_of, paisa_of, rupees
from saiban.exchange.bank.psid import grouped
from saiban.exchange.biller import Bill
from saiban.exchange.sandbox_bank.billers import Biller
from saiban.exchange.sandbox_bank.faults import MEANINGS

STYLE = """
:root { color-scheme: light; font: 1.125rem/1.5 system-ui, sans-serif; }
body { margin: 0; color: #10202c; background: #f6f8f9; }
header { background: #123a52; color: #fff; padding: .75rem 1rem; }
header strong { font-size: 1.25rem; } header p { margin: 0; }
main { max-inline-size: 46rem; margin: 0 auto; padding: 1rem; }
label { display: block; font-weight: 600; margin-block: 1rem .25rem; }
input, select { font: inherit; padding: .5rem; inline-size: 100%; box-sizing: border-box;
  border: 2px solid #10202c; border-radius: 0; background: #fff; color: inherit; }
button { font: inherit; font-weight: 600; margin-block: 1.5rem; padding: .6rem 1.2rem; border: 0;
  background: #0b6b4f; color: #fff; cursor: pointer; }
:focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
.problem { border: 4px solid #b3261e; padding: 0 1rem; background: #fff; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.5rem; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; inline-size: 100%; }
th, td { text-align: start; padding: .35rem .75rem .35rem 0; border-block-end: 1px solid #9fb0ba; }
.hint { color: #45565f; margin: 0 0 .25rem; }
"""
"""Served from its own address, so that the content policy can forbid styles in the page."""


def start_page(
    billers: Iterable[Biller], latest: Iterable[dict[str, object]], today: date, psid: str = ""
) -> str:
    """Type a PSID; below, what came in lately and the files of the day."""
    return _page(
        "Pay a challan",
        f"""<form action="/bill" method="get">
<label for="psid">PSID</label><p class="hint" id="hint">15 digits, printed on the challan</p>
<input id="psid" name="psid" inputmode="numeric" autocomplete="off" aria-describedby="hint"
 value="{escape(psid)}" required>
<button>Show the bill</button></form>
<h2>Latest entries</h2>{_entries(latest)}
<h2>Files</h2><ul><li><a href="/notifications?since=0">All notifications (camt.054)</a></li>
<li><a href="/statements?date={today}">Statements of {_long(today)} (camt.053)</a></li>
<li><a href="/statements?date={today - timedelta(days=1)}">Statements of the day before</a></li>
</ul><h2>Billers</h2><ul>{"".join(map(_biller, billers)) or "<li>None is registered.</li>"}</ul>""",
    )


def bill_page(psid: str, biller: Biller, bill: Bill | None, today: date, key: str) -> str:
    """The bill, and a form to pay it."""
    rows = [("PSID", grouped(psid)), ("Biller", biller.name)]
    amount = ""
    if bill:
        amount = decimal_of(bill.payable_paisa(today))
        rows += [
            ("Name", bill.consumer_detail),
            ("Month", f"{bill.billing_month:%B %Y}"),
            ("Due", _long(bill.due_date)),
            ("Amount until the due date", rupees(bill.within_due_paisa)),
            ("Amount after it", rupees(bill.after_due_paisa)),
            ("Status", bill.status.name.capitalize()),
        ]
    options = "".join(
        f'<option value="{fault}">{escape(text)}</option>' for fault, text in MEANINGS.items()
    )
    return _page(
        "Pay this bill",
        f"""{_list(rows)}<form action="/pay" method="post">
<input type="hidden" name="psid" value="{escape(psid)}">
<input type="hidden" name="key" value="{escape(key)}">
<label for="amount">Amount in rupees</label>
<input id="amount" name="amount" inputmode="decimal" value="{amount}" {"readonly" if bill else ""}>
<label for="on">Day of payment</label>
<input id="on" name="on" type="date" value="{today}" required>
<label for="fault">What goes wrong</label>
<select id="fault" name="fault"><option value="">Nothing</option>{options}</select>
<button>Pay</button></form><p><a href="/">Another PSID</a></p>""",
    )


def receipt_page(entries: Iterable[dict[str, object]]) -> str:
    """What the bank booked."""
    return _page("Receipt", f'{_entries(entries)}<p><a href="/">Pay another challan</a></p>')


def problem_page(message: str, remedy: str) -> str:
    """What the bank does not do, and what would help."""
    return _page(
        "There is a problem",
        f'<div class="problem" role="alert"><p>{escape(message)}</p><p>{escape(remedy)}</p></div>'
        '<p><a href="/">Start again</a></p>',
        heading="There is a problem",
    )


def _page(title: str, body: str, heading: str = "") -> str:
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title} - Sandbox bank</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/style.css"></head>
<body><header><strong>Sandbox bank</strong><p>Not a bank: no real money moves here.</p></header>
<main><h1>{heading or title}</h1>{body}</main></body></html>"""


def _entries(entries: Iterable[dict[str, object]]) -> str:
    rows = "".join(
        f"<tr><td>{_long(date.fromisoformat(str(entry['booking_date'])))}</td>"
        f"<td>{escape(grouped(str(entry['psid'])) or str(entry['text']))}</td>"
        f"<td>{_amount(entry)}</td>"
        f"<td>{escape(str(entry['reference']))}</td><td>{_advice(str(entry['advice']))}</td></tr>"
        for entry in entries
    )
    if not rows:
        return "<p>There are none.</p>"
    return (
        '<div class="scroll" tabindex="0" role="region" aria-label="Entries"><table><thead><tr>'
        "<th scope=col>Booked</th><th scope=col>PSID</th><th scope=col>Amount</th>"
        "<th scope=col>Reference</th><th scope=col>Biller</th></tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
    )


def _amount(entry: dict[str, object]) -> str:
    back = " taken back" if entry["reversal"] else ""
    return f"{rupees(paisa_of(str(entry['amount'])))}{back}"


def _advice(code: str) -> str:
    known = {"00": "knows", "none": "not told", "waiting": "does not answer yet"}
    return known.get(code, f"refuses (code {escape(code)})")


def _biller(biller: Biller) -> str:
    return f"<li>{escape(biller.name)}: PSIDs {biller.prefix}..., account {biller.iban}</li>"


def _list(rows: Iterable[tuple[str, str]]) -> str:
    return "<dl>" + "".join(f"<dt>{a}</dt><dd>{escape(b)}</dd>" for a, b in rows) + "</dl>"


def _long(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
