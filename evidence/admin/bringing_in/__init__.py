"""Many records at once: from a paste, from a file, and out into one."""
