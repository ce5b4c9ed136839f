"""The employers' counter: register, file the month, pay, see the account."""
