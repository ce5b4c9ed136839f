"""A country's law: its schemes, and the two ways to ask them."""

from collections.abc import Collection, Mapping
from datetime import date
from functools import lru_cache

from saiban.law.engine.answer import Answer, ValueUsed
from saiban.law.engine.errors import BadInput
from saiban.law.engine.evaluate import evaluate, values_used
from saiban.law.engine.facts import read_facts
from saiban.law.engine.graph import Graph
from saiban.law.engine.parameters import Parameter
from saiban.law.engine.plan import Plan, compile_plan
from saiban.law.engine.question import Question
from saiban.law.engine.refusal import MissingFact, Reason, Refusal
from saiban.law.engine.resolve import law_of, resolve
from saiban.law.engine.scheme import Scheme

Positions = str | Collection[str] | None


class Country:
    """Schemes by place. The methods are the public face of the law."""

    def __init__(self, schemes: Mapping[str, Scheme]) -> None:
        self.schemes = schemes
        self._graph = lru_cache(maxsize=4096)(self._resolve)
        self._plan = lru_cache(maxsize=1024)(compile_plan)

    def scheme(self, place: str) -> Scheme:
        """The scheme of a place. Raises BadInput."""
        if place not in self.schemes:
            raise BadInput("place", f"{place!r} is not one of {', '.join(self.schemes)}")
        return self.schemes[place]

    def question(self, name: str, place: str) -> Question:
        """A question of the contract. Raises BadInput."""
        contract = self.scheme(place).contract
        if name not in contract:
            raise BadInput("question", f"{name!r} is not one of {', '.join(contract)}")
        return contract[name]

    def decide(
        self,
        question: str,
        facts: Mapping[str, object],
        *,
        on: date,
        place: str,
        position: Positions = None,
        money_in_words: bool = False,
    ) -> Answer | Refusal:
        """The law's answer on a day in a place, with its steps; or a Refusal.

        Money facts are rupees in decimal strings or integers of paisa; with `money_in_words`
        (for facts from outside) only strings. `position` is one legal position or several.
        Raises BadFacts and BadInput.
        """
        scheme = self.scheme(place)
        asked = self.question(question, place)
        graph = self._law(asked, on, place, position)
        if isinstance(graph, Refusal) and not scheme.models(question):
            return graph
        values = read_facts(scheme.facts, asked.facts, facts, money_in_words=money_in_words)
        if isinstance(graph, Refusal):
            return graph
        missing = [scheme.facts[name] for name in graph.facts if name not in values]
        if missing:
            said = "; ".join(f"{f.name}: {f.why} {f.who} can supply it." for f in missing)
            which = tuple(MissingFact(f.name, f.why, f.who) for f in missing)
            return Refusal(Reason.MISSING_FACT, said, missing=which)
        return evaluate(scheme, graph, values)

    def plan(
        self, question: str, *, on: date, place: str, position: Positions = None
    ) -> Plan | Refusal:
        """The question compiled for many cases of one day and place. Raises BadInput."""
        graph = self.law(question, on=on, place=place, position=position)
        return graph if isinstance(graph, Refusal) else self._plan(graph)

    def law(
        self, question: str, *, on: date, place: str, position: Positions = None
    ) -> Graph | Refusal:
        """The rules and values that answer a question, or why none do. Raises BadInput."""
        return self._law(self.question(question, place), on, place, position)

    def value(
        self, name: str, *, on: date, place: str, position: Positions = None
    ) -> ValueUsed | Refusal:
        """The dated value of a name, with its standing and sources. Raises BadInput."""
        scheme = self.scheme(place)
        parameter = self.parameter(name, place)
        lookup = Question(name, name, parameter.unit, (), parameter.title)
        law = law_of(scheme, lookup, on, self._chosen(scheme, position))
        if isinstance(law, Refusal):
            return law
        return values_used(scheme, (law.values[name],), scheme.succession(on))[0]

    def values_held(self, name: str, *, on: date, place: str) -> tuple[ValueUsed, ...]:
        """Every value of a name that somebody holds on a day, position by position."""
        scheme = self.scheme(place)
        variants = self.parameter(name, place).variants(scheme.manifest.parameter_places, on)
        held = tuple(e for e in variants.values() if e.value is not None)
        return values_used(scheme, held, scheme.succession(on))

    def parameter(self, name: str, place: str) -> Parameter:
        """A named value with all its entries. Raises BadInput."""
        catalogue = self.scheme(place).catalogue
        if name not in catalogue:
            raise BadInput("name", f"{name!r} is not one of {', '.join(sorted(catalogue))}")
        return catalogue[name]

    def _law(
        self, question: Question, on: date, place: str, position: Positions
    ) -> Graph | Refusal:
        scheme = self.schemes[place]
        chosen = self._chosen(scheme, position)
        return self._graph(place, question.name, scheme.last_change(on), chosen)

    def _chosen(self, scheme: Scheme, position: Positions) -> frozenset[str]:
        chosen = frozenset([position] if isinstance(position, str) else position or ())
        for name in chosen:
            if name not in scheme.positions:
                known = ", ".join(scheme.positions) or "none"
                raise BadInput(
                    "position", f"{name!r} is not held in {scheme.place}; known: {known}"
                )
        for dispute in scheme.manifest.disputes:
            both = sorted(chosen & set(dispute.names))
            if len(both) > 1:
                raise BadInput("position", f"{' and '.join(both)} exclude each other; name one")
        return chosen

    def _resolve(
        self, place: str, question: str, on: date, chosen: frozenset[str]
    ) -> Graph | Refusal:
        scheme = self.schemes[place]
        return resolve(scheme, scheme.contract[question], on, chosen)
