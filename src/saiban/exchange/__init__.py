"""Adapters to the outside world: banks, billers. Imports nothing else of Saiban."""
