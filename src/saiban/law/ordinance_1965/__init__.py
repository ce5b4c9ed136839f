"""The Provincial Employees' Social Security Ordinance, 1965: the text the provinces share.

Exact for Islamabad; the base for Punjab, and the model of the Acts of Sindh, Khyber Pakhtunkhwa
and Balochistan, which a province's own rules replace where its own text is known.
"""
