"""The same rules in the idiom of OpenFisca-core and PolicyEngine-core, and as fast as they go.

Nothing here imports Saiban: it runs in the environment that `benchmarks/law/install` makes.
"""
