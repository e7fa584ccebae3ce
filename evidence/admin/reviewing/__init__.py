"""From draft to published: the desk, the review page, the moves, and what the team says."""
