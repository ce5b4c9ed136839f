"""The engine: what a rule is, what holds on a day, and how a question is answered."""
