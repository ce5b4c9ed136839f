"""Islamabad Capital Territory: the federal text of the 1965 Ordinance, run by IESSI."""
