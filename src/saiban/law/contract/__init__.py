"""The questions of the public contract: names, facts and parts do not change silently."""

from saiban.law.contract import benefits, contribution, old_age

CONTRACT = {
    question.name: question
    for question in (*contribution.QUESTIONS, *benefits.QUESTIONS, *old_age.QUESTIONS)
}
