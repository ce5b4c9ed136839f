"""The law, open to read: anybody may ask it, without signing in."""
