"""The rules as users of OpenFisca-core write them, and a tuned version."""
