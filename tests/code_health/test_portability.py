"""Nothing in the repository depends on one machine or one package index."""

import re

from tests.code_health import source

# Put together here so that this file does not contain what it forbids.
REGISTRIES = re.compile("|".join([r"pypi\." + "org", "python" + "hosted", r"registry\.npm" + "js"]))
MACHINE = re.compile(r"(?<![\w.])/(?:work/|root/|home/\w+/|Users/\w+/|tmp/\w)")
BINARY = {".png", ".jpg", ".ico", ".xls", ".xlsx", ".pdf", ".parquet", ".woff2", ".mo"}


def test_no_registry_is_named_and_no_path_of_one_machine():
    wrong = []
    for path in source.tracked():
        if path.suffix in BINARY:
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if REGISTRIES.search(line) or MACHINE.search(line):
                wrong.append(f"{source.place(path, number)}: {line.strip()[:100]}")
    assert not wrong, source.listed("", wrong)


def test_no_large_file_is_tracked():
    limit = 500_000
    wrong = {source.place(p): p.stat().st_size for p in source.tracked()}
    assert {name: size for name, size in wrong.items() if size > limit} == {}
