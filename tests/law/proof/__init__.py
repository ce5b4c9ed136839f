"""Means to prove the law: every law that ever held, facts at every boundary, second opinions."""
