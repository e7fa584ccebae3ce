"""Fixtures for all tests of the application."""

from .cast import cast

__all__ = ["cast"]
