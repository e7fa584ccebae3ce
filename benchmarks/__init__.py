"""What reading costs: against a bare server whose SQL writes the JSON, and as the number of items grows. `make bench`; see docs/speed.md."""
