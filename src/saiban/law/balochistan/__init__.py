"""Balochistan: the Act of 2022 as amended in 2025, run by BESSI."""
