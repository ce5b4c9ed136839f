"""The demo country. Everything in it is fictitious, seeded, and dated relative to a given day.

CNICs begin with 0, bank accounts carry the code ZZZZ, every person, enterprise and user is marked
`synthetic`. `country.load` fills an empty database through the same actions that a real employer's
filing and a real bank file go through; `country.small` makes a country of a dozen establishments.
"""
