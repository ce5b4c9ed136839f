"""``python -m saiban.exchange.sandbox_bank``: run the sandbox bank until told to stop."""

from saiban.exchange.sandbox_bank.command import main

if __name__ == "__main__":
    raise SystemExit(main())
