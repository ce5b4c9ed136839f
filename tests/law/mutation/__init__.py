"""Is the law pinned down? Every rule is changed a little, and something must notice."""
