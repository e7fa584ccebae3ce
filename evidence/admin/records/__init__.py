"""The pages of the records, one file a record."""
