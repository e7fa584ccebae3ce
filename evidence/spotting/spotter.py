"""Everything that is proposed of a text."""

from .candidates import Candidate, without_overlaps
from .doses import find_doses
from .figures import find_figures
from .folding import fold
from .names import Dictionary


def spot(text: str, names: Dictionary) -> list[Candidate]:
    """Candidates in the order of the text, without overlaps: doses go before other figures, figures before names."""
    seen = fold(text)
    return without_overlaps([*find_doses(seen), *find_figures(seen), *names.find(seen)])
