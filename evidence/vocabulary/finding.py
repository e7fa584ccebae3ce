"""What can be found by searching."""

from .words import Word


class Noun(Word):
    """In the order in which a reader most likely means them."""

    DISEASE = "disease", "", "diseases"
    MECHANISM = "mechanism", "", "mechanisms"
    INTERVENTION = "intervention", "", "treatments"
    OUTCOME = "outcome", "", "outcomes"
    REGIMEN = "regimen", "", "dose regimens"
    STUDY = "study", "", "studies"
    PUBLICATION = "publication", "", "publications"
    ITEM = "item", "", "evidence"
