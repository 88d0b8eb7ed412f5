"""Measurements, run by hand: the desk beside its peers, and the time that an ask takes."""
