"""Blind double extraction: two readings of one study, and their reconciliation."""
