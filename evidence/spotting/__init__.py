"""What a source text seems to say: candidates with their places, found by rules and dictionaries. It proposes and never asserts."""
