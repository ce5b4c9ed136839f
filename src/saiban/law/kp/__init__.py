"""Khyber Pakhtunkhwa: the Act of 2021, run by KPESSI."""
