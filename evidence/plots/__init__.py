"""Pictures, drawn by the server as SVG. Pure: numbers and words in, text out.

Colours and type are the page's (classes in site.css), so that a picture follows light, dark and print. Everything that is drawn
also stands in a table behind it.
"""
