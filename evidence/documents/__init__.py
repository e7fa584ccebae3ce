"""What the public is served: rendered once, stored, refreshed."""
