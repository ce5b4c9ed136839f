"""A sandbox bank: a real HTTP server in its own process, with fictitious money and real faults."""

from saiban.exchange.sandbox_bank.process import NotStarted, RunningBank, start

__all__ = ["NotStarted", "RunningBank", "start"]
