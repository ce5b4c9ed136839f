"""Spark on this machine."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pyspark.sql import SparkSession

from saiban.law.engine.errors import BadInput

SETTINGS = {
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.ui.enabled": "false",
    "spark.sql.ansi.enabled": "true",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": "4",
    "spark.driver.memory": "1g",
    "spark.log.level": "ERROR",
    "spark.ui.showConsoleProgress": "false",
}


@contextmanager
def session(folder: Path) -> Iterator[SparkSession]:
    """Spark on this machine, listening to nobody else, with its own scratch space.

    Where the program has a session open, that one is used and stays open.
    """
    open_already = SparkSession.getActiveSession()
    if open_already is not None:
        apart = open_already.newSession()
        apart.conf.set("spark.sql.ansi.enabled", "true")
        apart.conf.set("spark.sql.session.timeZone", "UTC")
        yield apart
        return
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    builder = SparkSession.builder.master("local[2]").appName("saiban law batch")
    own = {"spark.local.dir": str(folder), "spark.sql.warehouse.dir": str(folder / "warehouse")}
    for name, setting in (SETTINGS | own).items():
        builder = builder.config(name, setting)
    spark = builder.getOrCreate()
    try:
        yield spark
    finally:
        spark.stop()


def require_java() -> None:
    home = os.environ.get("JAVA_HOME")
    if shutil.which("java") is None and not (home and Path(home, "bin", "java").exists()):
        how = "apt-get install openjdk-17-jre-headless"
        raise BadInput("engine", f"spark needs Java 17, which is not here: {how}")
