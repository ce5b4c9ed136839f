"""Second opinions on the benefits of the provincial institutions."""

from fractions import Fraction
from typing import Any

from tests.law.proof.oracles import Facts, Figures, Oracle, Unknown, paisa, part


def _wage(f: Facts, v: Figures) -> int:
    """The daily wage that counts: section 54-A's figure caps it where that is applied."""
    if v.held.get("benefit_wage_cap_applies") and f.daily_wage > v.benefit_wage_cap_day:
        return v.benefit_wage_cap_day  # type: ignore[no-any-return]
    return f.daily_wage  # type: ignore[no-any-return]


def sickness(f: Facts, v: Figures) -> dict[str, Any]:
    """Day by day: waiting days pass first, and no day is paid once the year's are used up."""
    ordinary = f.illness == "ordinary"
    rate = v.sickness_rate if ordinary else v.sickness_rate_long_illness
    year = v.sickness_days_max if ordinary else v.sickness_days_max_long_illness
    if f.contribution_days_6_months < v.sickness_qualifying_days:
        return {"value": 0}
    linked = f.days_since_last_spell <= v.sickness_link_days
    waiting = 0 if linked else v.sickness_waiting_days
    paid = 0
    for day in range(1, f.spell_days + 1):
        if day > waiting and f.days_paid_in_year + paid < year:
            paid += 1
    return {"value": paisa(_wage(f, v) * paid * part(rate))}


def maternity(f: Facts, v: Figures) -> dict[str, Any]:
    """Day by day: each day not worked is paid while its own limit and that of all last."""
    if not f.contribution_days_12_months >= v.maternity_qualifying_days:
        return {"value": 0}
    before = paid = 0
    for _ in range(f.days_before):
        if before < v.maternity_days_before_max and paid < v.maternity_days_max:
            before, paid = before + 1, paid + 1
    for _ in range(f.days_after):
        paid += paid < v.maternity_days_max
    return {"value": paisa(_wage(f, v) * paid * part(v.maternity_rate))}


def iddat(f: Facts, v: Figures) -> dict[str, Any]:
    return {"value": paisa(f.iddat_days * _wage(f, v) * part(v.iddat_rate))}


def injury(f: Facts, v: Figures) -> dict[str, Any]:
    paid = len(range(f.incapacity_days)[: v.injury_days_max])
    return {"value": paisa(paid * _wage(f, v) * part(v.injury_rate))}


def gratuity(f: Facts, v: Figures) -> dict[str, Any]:
    if f.degree not in range(1, v.minor_disablement_degree_max + 1):
        return {"value": 0}
    share = part(v.disablement_gratuity_rate) * f.degree / v.total_disablement_degree_min
    return {"value": paisa(_wage(f, v) * share * v.disablement_gratuity_days)}


def pension(f: Facts, v: Figures) -> dict[str, Any]:
    if f.degree in range(v.minor_disablement_degree_max + 1):
        return {"value": 0}
    total = v.total_disablement_degree_min
    degree = f.degree
    if degree > total and "degree_as_assessed" not in v.positions:
        if "degree_capped_at_total" not in v.positions:
            raise Unknown("the degree that counts above total disablement")
        degree = total
    share = part(v.disablement_pension_rate) * degree / total
    return {"value": paisa(_wage(f, v) * share * v.disablement_pension_days)}


def survivors(f: Facts, v: Figures) -> dict[str, Any]:
    """Shares of the whole; if they make more than the whole, all shrink alike."""
    young = f.children + f.full_orphans
    widows = part(v.survivors_widow_rate) if f.widows else Fraction(0)
    child, orphan = part(v.survivors_child_rate), part(v.survivors_full_orphan_rate)
    parent = Fraction(0)
    if not f.widows and (f.dependent_father or f.dependent_mother):
        parent = part(v.survivors_parent_rate if young else v.survivors_sole_rate)
    asked = widows + f.children * child + f.full_orphans * orphan + parent
    whole = Fraction(f.total_disablement_pension) / (asked if asked > 1 else 1)
    return {
        "value": paisa(asked * whole),
        "widow_each": paisa(widows * whole / f.widows) if f.widows else 0,
        "child_each": paisa(child * whole) if f.children else 0,
        "full_orphan_each": paisa(orphan * whole) if f.full_orphans else 0,
        "parent": paisa(parent * whole),
    }


def siblings(f: Facts, v: Figures) -> dict[str, Any]:
    if not f.dependent_siblings:
        return {"value": 0, "sibling_each": 0}
    all_together = f.total_disablement_pension * part(v.survivors_sole_rate)
    each = paisa(all_together / f.dependent_siblings)
    return {"value": paisa(all_together), "sibling_each": each}


def death_grant(f: Facts, v: Figures) -> dict[str, Any]:
    grant = sum([f.daily_benefit] * v.death_grant_days)
    return {"value": grant if grant > v.death_grant_minimum else v.death_grant_minimum}


def overlap(f: Facts, v: Figures) -> dict[str, Any]:
    highest = sorted([f.daily_sickness, f.daily_maternity, f.daily_injury])[-1]
    return {"value": sum(highest for _ in range(f.days_with_wages, f.days))}


ORACLES: dict[str, Oracle] = {
    "sickness.benefit": sickness,
    "maternity.benefit": maternity,
    "iddat.benefit": iddat,
    "injury.benefit": injury,
    "disablement.gratuity": gratuity,
    "disablement.pension": pension,
    "survivors.pension": survivors,
    "survivors.siblings": siblings,
    "death.grant": death_grant,
    "overlap": overlap,
}
