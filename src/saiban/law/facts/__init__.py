"""The facts that questions take: unit, range, why the law needs them, who can supply them.

Names and units are a public contract.
"""

from saiban.law.facts import (
    benefits,
    care,
    contribution,
    domestic,
    eobi,
    measures,
    old_age,
    protection,
)

FACTS = {
    fact.name: fact
    for topic in (contribution, benefits, care, protection, domestic, measures, old_age, eobi)
    for fact in topic.FACTS
}
