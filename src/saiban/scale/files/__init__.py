"""Batches from file to file: read what the columns tell, answer row by row, write once whole."""
