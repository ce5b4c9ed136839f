"""What the pages show, worked out from what the offices' queries give."""
