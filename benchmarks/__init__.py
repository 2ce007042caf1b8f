"""Measured against the clock; never part of the tests."""
