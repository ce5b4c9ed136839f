"""The facts that questions take: unit, range, why the law needs them, who can supply them.

Names and units are a public contract.
"""

from saiban.law.facts import benefits, contribution, eobi, old_age

FACTS = {
    fact.name: fact for topic in (contribution, benefits, old_age, eobi) for fact in topic.FACTS
}
