"""Measurements. Each module has `run(...)`, which returns rows in the shape of design section 7."""
