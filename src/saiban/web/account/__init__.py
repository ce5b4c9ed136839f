"""Signing in and out, opening an account, the password and the second factor."""
