"""A month, from an employer's messy wage sheet to a worker who can see that it counts."""

from __future__ import annotations

import io
import re

from tests.stories import wages
from tests.stories.country import LAST_MONTH
from tests.stories.visitor import Visitor

SHEET = "Wages Oct 26 final (2).xlsx"


def test_an_employer_takes_a_messy_sheet_to_a_paid_challan(visit, town) -> None:
    owner = visit("mill")
    workers = given_last_months_workers(owner)
    when_the_sheet_is_handed_in(owner, workers)
    then_it_was_understood(owner, workers)
    when_the_rows_are_put_right(owner, workers)
    contributions = then_the_totals_stand_beside_last_months(owner, len(workers))
    when_the_month_is_filed(owner, contributions)
    then_a_figure_says_how_it_was_computed(owner)
    for institution in ("Punjab", "Old-Age"):
        psid = then_the_challan_can_be_printed(owner, institution)
        when_it_is_paid_at_the_bank(visit(), psid)
    town.saiban("worker", "--once")
    then_every_challan_is_paid(owner)
    then_the_month_counts_for_the_worker(visit("worker"))


def given_last_months_workers(owner: Visitor) -> list[wages.Worker]:
    """The task list says what is to be done; the portal knows who worked last month."""
    owner.sees("File October 2026", "PESSI", "EOBI")
    fine_in_urdu(owner)
    owner.follows("File October 2026")
    fine_in_urdu(owner)
    return wages.workers_of(owner.downloads("Download an empty sheet for this month"))


def when_the_sheet_is_handed_in(owner: Visitor, workers: list[wages.Worker]) -> None:
    """As the clerk keeps it."""
    content = wages.messy(workers, LAST_MONTH)
    file = {"name": SHEET, "mimeType": "application/vnd.ms-excel", "buffer": content}
    owner.hands_in("Your wage sheet", file)
    owner.presses("Upload")


def then_it_was_understood(owner: Visitor, workers: list[wages.Worker]) -> None:
    """Nobody is lost: good rows are kept, three have a problem, and the page says what it did."""
    assert "3" in owner.row_says("rows with a problem")
    assert str(len(workers) - 3) in owner.row_says("rows can be filed")
    fine_in_urdu(owner)
    owner.opens("How your sheet was understood")
    owner.sees(
        SHEET,
        "“شناختی کارڈ نمبر”: CNIC",
        "“Gross Wages (Rs.)”: Gross wage of the month",
        "Lines above the column titles that were left out",
        "Blank lines left out",
        "Totals left out",
        "Column titles repeated",
        "Lines that name no worker",
    )
    owner.follows(re.compile("^All rows"))
    for number in wages.WHOLE_NUMBERS:
        assert workers[number - 1].pretty in owner.row_says(row_of(number))
    for number in wages.WHOLE_WAGES:
        assert f"Rs {workers[number - 1].rupees:,}.00" in owner.row_says(row_of(number))
    for number, day in wages.DATES.items():
        assert f"{day:%Y-%m-%d}" in owner.row_says(row_of(number))


def row_of(number: int) -> re.Pattern[str]:
    """A worker's row in the list, by the line of the sheet."""
    return re.compile(rf"^\s*{wages.line(number)}\s*correct this row")


def when_the_rows_are_put_right(owner: Visitor, workers: list[wages.Worker]) -> None:
    """A number is typed again, the second row of a worker corrected, a wage found, a raise told."""
    correct(owner, wages.SHORT_NUMBER, "CNIC", workers[wages.SHORT_NUMBER - 1].pretty)
    correct(owner, wages.DUPLICATE, "CNIC", workers[wages.DUPLICATE - 1].pretty)
    correct(owner, wages.NO_WAGE, "Gross wage of the month, in rupees", "41,500")
    owner.follows(re.compile("^R06: 1 row"))
    owner.follows(re.compile(rf"^{wages.line(wages.TEN_TIMES)}\b"))
    fine_in_urdu(owner)
    owner.sees("The wage was", "Rs")
    owner.writes("Your explanation", "")
    owner.presses("Save the explanation")
    owner.sees("There is a problem", "Write the explanation in a few words")
    owner.writes("Your explanation", "Arrears of nine months were paid with this wage")
    owner.presses("Save the explanation")
    assert "0" in owner.row_says("rows with a problem")


def correct(owner: Visitor, number: int, field: str, value: str) -> None:
    """One row, on the screen."""
    owner.follows(re.compile("^Problems"))
    owner.follows(re.compile(rf"^{wages.line(number)}\b"))
    owner.writes(field, value)
    owner.presses("Save the row")


def then_the_totals_stand_beside_last_months(owner: Visitor, workers: int) -> list[str]:
    """What goes to whom, and on whose reading of the law."""
    owner.follows("Check and file")
    fine_in_urdu(owner)
    assert re.match(rf"Workers {workers} \(last month \d\d\)", owner.row_says("Workers"))
    assert "last month Rs" in owner.row_says("Wage bill")
    owner.sees("Punjab Employees' Social Security Institution", "Where the law is disputed")
    contributions = re.findall(r"Contribution\s+Rs ([\d,]+\.\d\d)", owner.text)
    assert len(contributions) == 2
    assert all(float(each.replace(",", "")) > 10_000 for each in contributions)
    return contributions


def when_the_month_is_filed(owner: Visitor, contributions: list[str]) -> None:
    """What was shown before is what is owed."""
    owner.presses("File the return")
    owner.sees("October 2026 is filed", "Your reference", *contributions)
    fine_in_urdu(owner)


def then_a_figure_says_how_it_was_computed(owner: Visitor) -> None:
    """Step by step, with the section and where the rate stands."""
    filed = owner.page.url
    owner.follows("See every worker and how each figure is computed")
    fine_in_urdu(owner)
    owner.follows(re.compile("^How is this computed: Rs [1-9]"))
    fine_in_urdu(owner)
    owner.sees("Step by step", "Figures of the law that were used", "s.20", "Version of the law")
    sources = owner.page.locator("main table a[href^=http]")
    assert sources.count() > 0
    owner.goes_to(filed)


def then_the_challan_can_be_printed(owner: Visitor, institution: str) -> str:
    """The paper, and the picture in the page, carry the number that the bank asks for."""
    owner.page.locator("h2", has_text=institution).locator("xpath=following::a[1]").click()
    psid = owner.page.locator(".summary .code").first.inner_text()
    fine_in_urdu(owner)
    assert re.fullmatch(r"\d{15}", psid)
    for language in ("English", "Urdu"):
        words, pictures = read(owner.downloads(f"PDF in {language}"))
        assert psid in words.replace(" ", "")
        assert pictures == 1
    assert decoded(owner.page.locator("img.qr").screenshot()) == [psid]
    owner.page.go_back()
    return psid


def read(pdf: bytes) -> tuple[str, int]:
    """Words and pages of a document."""
    from pypdf import PdfReader

    document = PdfReader(io.BytesIO(pdf))
    return document.pages[0].extract_text(), len(document.pages)


def decoded(picture: bytes) -> list[str]:
    """What a telephone reads in a picture."""
    import zxingcpp
    from PIL import Image

    return [each.text for each in zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)))]


def when_it_is_paid_at_the_bank(payer: Visitor, psid: str) -> None:
    """At the bank's own page."""
    payer.goes_to(payer.town.bank)
    payer.writes("PSID", psid)
    payer.presses("Show the bill")
    payer.sees("SURKH FANOOS TEXTILE MILLS", "October 2026", "Unpaid")
    payer.presses("Pay")
    payer.sees("Receipt", "knows")


def then_every_challan_is_paid(owner: Visitor) -> None:
    """The bank told, the job listened."""
    owner.follows("Challans")
    for institution in ("PESSI", "EOBI"):
        assert owner.row_says(institution).endswith("Paid")
    fine_in_urdu(owner)


def then_the_month_counts_for_the_worker(worker: Visitor) -> None:
    """Her pages open in Urdu, the language of her account."""
    assert worker.page.locator("html").get_attribute("dir") == "rtl"
    fine_in_urdu(worker)
    worker.presses("English")
    boxes = worker.page.locator(".months > li").filter(has_text="October 2026")
    said = [" ".join(each.split()) for each in boxes.all_inner_texts()]
    assert len(said) == 2
    assert all("Paid, counts" in each and "Surkh Fanoos" in each for each in said)


def fine_in_urdu(visitor: Visitor) -> None:
    """The page reads from right to left and fits a telephone."""
    assert visitor.as_on_a_phone_in_urdu() == []
