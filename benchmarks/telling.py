"""The figures as a table in Markdown: ratios, because they hold on other machines too."""


def table(measured):
    """`measured` is {size: [Measured]}."""
    sizes = list(measured)
    smallest, largest = sizes[0], sizes[-1]
    head = ["", *(f"{size:,} items" for size in sizes), "the first", "requests/s of raw", "CPU of raw", "growth", "CPU growth"]
    rows = [head, ["---", *(["--:"] * (len(head) - 1))]]
    for place, last in enumerate(measured[largest]):
        first = measured[smallest][place]
        rows.append(
            [
                last.case.name,
                *(figures(measured[size][place]) for size in sizes),
                f"{number(each(last, 'first'))} ms",
                f"{last.ours.per_second / last.raw.per_second:.2f}" if last.raw else "",
                f"{last.ours.cpu / last.raw.cpu:.1f}×" if last.raw and last.raw.cpu else "",
                f"{each(last, 'milliseconds') / each(first, 'milliseconds'):.1f}×" if largest != smallest else "",
                f"{each(last, 'cpu') / each(first, 'cpu'):.1f}×" if largest != smallest and first.ours.cpu else "",
            ]
        )
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def figures(one):
    return f"{number(each(one, 'milliseconds'))} ms, CPU {number(each(one, 'cpu'))} ms"


def number(figure):
    """Three digits are enough."""
    return f"{figure:.0f}" if figure >= 100 else f"{figure:.3g}"


def each(one, what):
    """A figure; for each row where all rows are given."""
    figure = getattr(one.ours, what)
    return figure / one.items if one.case.rows else figure
