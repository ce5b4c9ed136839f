"""What the tests ask of Spark, done by one Spark: starting it takes longer than the work.

`python -m tests.scale.spark_jobs FOLDER` reads `jobs.json` there: queries over a Parquet file,
whose rows are written as another, and calls of `saiban law batch`.
"""

import json
import sys
from pathlib import Path

from pyspark.sql import SparkSession

from saiban.law_cli import app
from saiban.scale.spark.session import session


def main(folder: Path) -> None:
    """Do every job of the folder."""
    jobs = json.loads((folder / "jobs.json").read_text(encoding="utf-8"))
    with session(folder / "scratch") as spark:
        for number, text in enumerate(jobs["queries"]):
            _query(
                spark, folder / f"cases{number}.parquet", text, folder / f"found{number}.parquet"
            )
        for arguments in jobs["batches"]:
            app(["batch", *arguments, "--engine", "spark", "--plain"], standalone_mode=False)


def _query(spark: SparkSession, cases: Path, text: str, target: Path) -> None:
    spark.read.parquet(str(cases)).createOrReplaceTempView("cases")
    # One file, which Spark reads in one piece, so the rows come in their order.
    spark.sql(text).coalesce(1).write.parquet(str(target))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
