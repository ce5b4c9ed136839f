"""The Employees' Old-Age Benefits Act, 1976, run by EOBI for the whole country."""
