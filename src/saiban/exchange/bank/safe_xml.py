"""XML from outside, read as a stream: no document type, no entities, no network, bounded size."""

from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from saiban.exchange.bank.problems import FileRefused

MAX_BYTES = 512 * 1024 * 1024
"""Half a gigabyte is about a million entries; a statement of a day has far fewer."""


def stream(data: bytes, tags: tuple[str, ...]) -> Iterator[tuple[str, etree._Element]]:
    """("start", root) once, then ("end", element) for the elements named in ``tags``.

    Raises FileRefused (B02) where the text is not well formed or tries what no bank file needs.
    """
    if len(data) > MAX_BYTES:
        raise FileRefused(
            f"The file has {len(data) // 2**20} MB; at most {MAX_BYTES // 2**20} MB are read.",
            code="B02",
            remedy="Ask the bank to split the statement into pages.",
        )
    context = etree.iterparse(
        BytesIO(data),
        events=("start", "end"),
        tag=("{*}Document", *tags),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    root: etree._Element | None = None
    try:
        for event, element in context:
            if root is None:
                root = element
                _refuse_document_type(element)
                yield "start", element
            elif event == "end" and element is not root:
                yield event, element
    except etree.XMLSyntaxError as error:
        raise FileRefused(
            f"The XML is not well formed: {error}",
            code="B02",
            remedy="Fetch the file from the bank again; it may have been cut off on the way.",
        ) from error


def _refuse_document_type(element: etree._Element) -> None:
    if element.getroottree().docinfo.internalDTD is not None:
        raise FileRefused(
            "The XML has a document type declaration (<!DOCTYPE>). No bank file has one; it is "
            "used to read files of the server or to exhaust its memory.",
            code="B02",
            remedy="Don't open this file; tell the bank and the security officer.",
        )
