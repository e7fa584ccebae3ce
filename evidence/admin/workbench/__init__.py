"""One study on one page, and the builder of its regimens."""
