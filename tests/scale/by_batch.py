"""Files answered by `saiban law batch`."""

import pyarrow as pa
import pyarrow.csv
from typer.testing import CliRunner

from saiban.law_cli import app


def batch(question, source, target, *options, expect=0):
    arguments = ["batch", question, "--in", str(source), "--out", str(target), *options]
    result = CliRunner().invoke(app, [*arguments, "--plain"])
    assert result.exit_code == expect, (result.output, result.exception)
    return result


def read_csv(path):
    options = pyarrow.csv.ConvertOptions(strings_can_be_null=False, column_types={})
    names = path.read_text(encoding="utf-8").splitlines()[0].split(",")
    options.column_types = dict.fromkeys(names, pa.string())
    return pyarrow.csv.read_csv(path, convert_options=options).to_pylist()
