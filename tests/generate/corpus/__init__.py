"""Invented annual reports with known truth, made from the specification alone."""
