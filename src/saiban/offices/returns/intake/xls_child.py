"""Reads one .xls in a process of its own: `python xls_child.py CELLS SECONDS BYTES < xls > pickle`.

The old format is a file system in a file, and the library trusts its tables: a chain that bites
its tail takes all memory, and the process is ended by the system. Here that process is this one,
with little to lose. Run as a script, so it must import nothing of ours.

Exit codes: 0 read, 4 damaged, 5 too many cells.
"""

import contextlib
import io
import pickle
import sys

DAMAGED, TOO_MANY_CELLS = 4, 5


def main(cells: int, seconds: int, memory: int) -> int:
    with contextlib.suppress(ImportError):
        import resource  # Not on Windows; there only the parent's time limit holds.

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

    sheets = []
    try:
        book = CalamineWorkbook.from_object(io.BytesIO(sys.stdin.buffer.read()))
        for index, about in enumerate(book.sheets_metadata):
            sheet = book.get_sheet_by_index(index)
            if sheet.end is None:
                continue
            if (sheet.end[0] + 1) * (sheet.end[1] + 1) > cells:
                return TOO_MANY_CELLS
            hidden = about.visible is not SheetVisibleEnum.Visible
            sheets.append((about.name, hidden, sheet.to_python(skip_empty_area=False)))
    except CalamineError:
        return DAMAGED
    pickle.dump(sheets, sys.stdout.buffer, protocol=pickle.HIGHEST_PROTOCOL)
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
