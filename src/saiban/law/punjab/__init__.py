"""Punjab: the 1965 Ordinance as Punjab amended it, run by PESSI."""
