"""Pages for those who have a chair: secretariat, members of a side, focal points."""
