"""The worker's counter."""
