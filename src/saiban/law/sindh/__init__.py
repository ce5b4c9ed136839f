"""Sindh: the Act of 2016 as amended in 2018, run by SESSI."""
