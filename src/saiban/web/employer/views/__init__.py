"""Views, one topic a file: load through queries, call one action, present."""
