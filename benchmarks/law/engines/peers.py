"""OpenFisca and PolicyEngine, as written, tuned and fused, behind the shape of `worker`."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.law.peers import facts
from benchmarks.law.tasks import PROVINCES, Task, runs

_HELD = {
    "as written": facts.in_rupees,
    "tuned": facts.in_wide_rupees,
    "fused": facts.in_paisa,
}
_CORES = {"openfisca": "openfisca_core", "policyengine": "policyengine_core"}


class Peer:
    """A framework with the rules in it. Its arrays are made ready beforehand, in its own types."""

    def __init__(self, framework: str, way: str, folder: Path) -> None:
        self.way, self.fused = way, way == "fused"
        country = import_module(f"benchmarks.law.peers.{framework}.country")
        makers = {
            "as written": country.as_written,
            "tuned": country.tuned_for_speed,
            "fused": country.fused,
        }
        self.system = makers[way](folder / "parameters")
        simulations = import_module(f"{_CORES[framework]}.simulations")
        self._builder, self._simulation = simulations.SimulationBuilder, simulations.Simulation
        people = import_module(f"benchmarks.law.peers.{framework}.people")
        enums = import_module(
            "openfisca_core.indexed_enums"
            if framework == "openfisca"
            else "policyengine_core.enums"
        )
        self._words = {"illness": people.Illness, "sex": people.Sex}
        self._province, self._array = people.Province, enums.EnumArray

    def prepare(self, tasks: Sequence[Task], columns: dict[str, np.ndarray]) -> None:
        """All provinces of a month in one simulation; fused, one place at a time."""
        self.tasks = list(tasks) if self.fused else list(runs(tasks))
        own = _HELD[self.way]
        self.columns = {name: self._typed(name, own(name, c)) for name, c in columns.items()}
        rows = len(next(iter(columns.values())))
        provinces = np.zeros(rows, np.int16)
        for task in tasks:
            if task.place in PROVINCES:
                provinces[task.start : task.stop] = PROVINCES.index(task.place)
        self.provinces = self._enum(provinces, self._province)

    def _typed(self, name: str, column: np.ndarray) -> np.ndarray:
        return self._enum(column, self._words[name]) if name in self._words else column

    def _enum(self, column: np.ndarray, values: Any) -> np.ndarray:
        return self._array(column.astype(np.int16), values)

    def run(self) -> list[list[np.ndarray]]:
        """All tasks, from the facts' arrays to the results' arrays: value, then parts."""
        return [self._ask(task) for task in self.tasks]

    def _ask(self, task: Task) -> list[np.ndarray]:
        period = task.month[:7]
        simulation = self._new(task.stop - task.start)
        simulation.province = task.place
        for fact in task.facts:
            simulation.set_input(fact, period, self.columns[fact][task.start : task.stop])
        if not self.fused and task.place != "federal":
            simulation.set_input("province", period, self.provinces[task.start : task.stop])
        names = [facts.variable(task.question, output) for output in task.outputs]
        return [simulation.calculate(name, period) for name in names]

    def _new(self, count: int) -> Any:
        """A simulation of so many persons. The builder of OpenFisca numbers them one by one."""
        if self.way == "as written":
            return self._builder().build_default_simulation(self.system, count)
        populations = self.system.instantiate_entities()
        simulation = self._simulation(tax_benefit_system=self.system, populations=populations)
        populations["person"].count = count
        populations["person"].ids = np.arange(count)
        return simulation

    def results(self, found: list[list[np.ndarray]]) -> dict[tuple[str, str], list[Any]]:
        """For each question and output, pieces of whole paisa with the row at which each begins."""
        pieces: dict[tuple[str, str], list[Any]] = {}
        for task, outputs in zip(self.tasks, found, strict=True):
            for name, array in zip(task.outputs, outputs, strict=True):
                pieces.setdefault((task.question, name), []).append((task.start, _paisa(array)))
        return pieces

    def one(self, case: dict[str, Any]) -> float:
        """Milliseconds for one person given as a situation, with the trace written out."""
        from benchmarks.law.latency import typical

        name, period = facts.variable(case["question"], "value"), case["period"]
        told: dict[str, Any] = {
            fact: {period: value / 100 if fact in facts.MONEY else value}
            for fact, value in case["facts"].items()
        }
        if case["place"] != "federal":
            told["province"] = {period: case["place"]}
        situation = {"persons": {"worker": told}}

        def work() -> object:
            simulation = self._builder().build_from_entities(self.system, situation)
            simulation.trace = True
            simulation.calculate(name, period)
            return simulation.tracer.computation_log.lines()

        return typical(work)


def _paisa(array: np.ndarray) -> np.ndarray:
    if array.dtype.kind == "f":
        return np.rint(np.asarray(array, np.float64) * 100).astype(np.int64)
    return np.asarray(array, np.int64)
