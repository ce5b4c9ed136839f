"""Whoever computes, each in a process of its own, all behind one small shape."""
