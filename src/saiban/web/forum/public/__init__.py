"""Pages for everybody: published minutes, commitments, members."""
