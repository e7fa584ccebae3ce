"""The words of a source text beside the form: its pane, its suggestions, its anchors."""
