"""The questions of the public contract: names, facts and parts do not change silently."""

from saiban.law.contract import (
    benefits,
    care,
    contribution,
    domestic,
    eobi,
    measures,
    old_age,
    protection,
)

CONTRACT = {
    question.name: question
    for topic in (contribution, benefits, care, protection, domestic, measures, old_age, eobi)
    for question in topic.QUESTIONS
}
