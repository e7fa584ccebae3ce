"""What many stored documents say together. Pure: documents in, clauses and numbers out, each with the items it rests on."""
