"""What a stored document says, in the reader's words. Pure: documents in, words out; no table, no HTML."""
