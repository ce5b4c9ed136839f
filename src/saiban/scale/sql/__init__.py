"""A program as SQL that a lawyer can read: a level for each depth of rules, a column for each."""
