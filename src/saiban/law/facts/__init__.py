"""The facts that questions take: unit, range, why the law needs them, who can supply them.

Names and units are a public contract.
"""

from saiban.law.facts import benefits, contribution, old_age

FACTS = {fact.name: fact for fact in (*contribution.FACTS, *benefits.FACTS, *old_age.FACTS)}
