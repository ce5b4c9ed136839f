"""The rules as users of PolicyEngine-core write them, and a tuned version."""
