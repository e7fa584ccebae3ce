"""Words of the bibliography: publications, their dates, standing and relations, and the texts that were read."""

from .words import Word


class DateKind(Word):
    ISSUE = "issue", "date of the printed issue", "issue"
    EPUB = "epub", "published online ahead of the issue", "epub"
    ECOLLECTION = "ecollection", "date of the electronic collection", "electronic collection"
    COPYRIGHT = "copyright", "copyright year; never taken for a date of publication", "copyright"


class DatePrecision(Word):
    DAY = "day", "", "day"
    MONTH = "month", "", "month"
    YEAR = "year", "", "year"


class DateBasis(Word):
    PRINTED = "printed", "printed in the source text", "printed"
    IDENTIFIER = "identifier", "read off an identifier", "identifier"
    REGISTRY = "registry", "taken from a bibliographic registry", "registry"
    CURATOR = "curator", "given by a curator, who says from where in the notes", "curator"


class Standing(Word):
    NOT_CHECKED = "not_checked", "nobody has looked it up", "not checked"
    CURRENT = "current", "looked up; nothing against it", "current"
    CORRECTED = "corrected", "a correction was published", "corrected"
    CONCERN = "expression_of_concern", "the journal has expressed concern", "expression of concern"
    RETRACTED = "retracted", "retracted by journal or authors", "retracted"
    SUPERSEDED = "superseded", "replaced by a later edition", "superseded"


class RelationKind(Word):
    SIMILAR = "similar", "listed as similar on the page of the first", "similar"
    CITED_BY = "cited_by", "listed as citing the first", "cited by"
    CITES = "cites", "in the reference list of the first", "cites"
    TEXT_REUSE = "text_reuse", "shares wording with the first", "text reuse"
    CORRECTION_OF = "correction_of", "corrects the second", "correction of"
    RETRACTION_OF = "retraction_of", "retracts the second", "retraction of"
    UPDATE_OF = "update_of", "a later edition of the second", "update of"


class TextVariant(Word):
    ABSTRACT = "abstract", "abstract, or a bibliographic page with one", "abstract"
    FULL_TEXT = "full_text", "the whole paper", "full text"
    TRANSLATION = "translation", "a text put into another language", "translation"
    EXCERPT = "excerpt", "some passages only", "excerpt"


class Section(Word):
    TITLE = "title", "in the title", "title"
    ABSTRACT = "abstract", "in the abstract", "abstract"
    BODY = "body", "in the text itself", "body"
    CONCLUSION = "conclusion", "in the conclusion", "conclusion"
    LEGEND = "legend", "legend of a figure or table", "legend"


class AnchorRole(Word):
    PRIMARY_RESULT = "primary_result", "the publication reports its own result", "own result"
    SECONDARY_REPORT = "secondary_report", "the publication reports another study's result", "another study's result"
    REVIEW_SYNTHESIS = "review_synthesis", "a review's own summing up", "review's synthesis"
    INTERPRETATION = "interpretation", "what the authors make of it", "interpretation"
    BACKGROUND = "background", "said in passing, as known", "background"
    METHOD = "method", "how the study or review was done", "method"
    CONTEXT = "context", "needed to understand the claim, does not state it", "context"


class Agreement(Word):
    SAME = "same", "says the same", "same"
    STRONGER = "stronger", "says more than the governing version", "stronger"
    WEAKER = "weaker", "says less than the governing version", "weaker"
    DIFFERENT = "different", "says something else", "different"
