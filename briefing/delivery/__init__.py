"""Brings a finished page to where it was asked for."""
