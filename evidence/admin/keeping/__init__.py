"""Nothing that was typed is lost: kept while one types, compared when it was overtaken."""
