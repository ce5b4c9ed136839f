"""Learning from others: countries side by side, one accident under each, provinces and lessons."""
