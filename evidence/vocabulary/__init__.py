"""The words of the field that records are made of: short stored words, each with its label and its meaning. No tables here."""
