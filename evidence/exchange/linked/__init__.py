"""What the API answers as linked data: JSON-LD 1.1, by a context that gives every key a meaning."""
