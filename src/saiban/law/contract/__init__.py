"""The questions of the public contract: names, facts and parts do not change silently."""

from saiban.law.contract import benefits, contribution, eobi, old_age

CONTRACT = {
    question.name: question
    for topic in (contribution, benefits, old_age, eobi)
    for question in topic.QUESTIONS
}
