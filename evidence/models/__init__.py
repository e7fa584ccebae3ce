"""What is stored, what the database refuses, and the querysets beside it."""

from .anchors import SourceAnchor
from .caveats import Caveat
from .corrections import Correction
from .disagreements import Disagreement, DisagreementSide
from .diseases import Disease, DiseaseParent
from .extractions import DoubleExtraction, Extraction, ExtractionPair
from .finding import SearchEntry, SearchState
from .form_drafts import FormDraft
from .idempotency import IdempotencyKey
from .imports import BulkImport
from .interests import InterestStatement
from .interventions import Intervention
from .items import EvidenceItem, ItemIntervention, ItemRiskFactor
from .leads import Lead
from .ledger import LedgerEntry
from .mechanisms import Mechanism, MechanismParent
from .outcomes import Outcome
from .people import AccountChange, Invitation, Profile
from .public import DataVersion, PublicItem
from .publications import Publication, PublicationDate, PublicationRelation
from .regimens import DoseRegimen, DoseStep
from .releases import Release
from .results import Result
from .source_words import SourceWords
from .sources import SourceText
from .studies import Arm, ArmIntervention, Study, StudyReport
from .team import Assignment, Comment, Flag, Mention
from .tokens import ApiToken, TokenUse
from .traits import PatientTrait
from .vocabulary import Code, FormerAddress, Name, NamePrinting, Term

__all__ = [
    "AccountChange",
    "ApiToken",
    "Arm",
    "ArmIntervention",
    "Assignment",
    "BulkImport",
    "Caveat",
    "Code",
    "Comment",
    "Correction",
    "DataVersion",
    "Disagreement",
    "DisagreementSide",
    "Disease",
    "DiseaseParent",
    "DoseRegimen",
    "DoseStep",
    "DoubleExtraction",
    "EvidenceItem",
    "Extraction",
    "ExtractionPair",
    "Flag",
    "FormDraft",
    "FormerAddress",
    "IdempotencyKey",
    "InterestStatement",
    "Intervention",
    "Invitation",
    "ItemIntervention",
    "ItemRiskFactor",
    "Lead",
    "LedgerEntry",
    "Mechanism",
    "MechanismParent",
    "Mention",
    "Name",
    "NamePrinting",
    "Outcome",
    "PatientTrait",
    "Profile",
    "PublicItem",
    "Publication",
    "PublicationDate",
    "PublicationRelation",
    "Release",
    "Result",
    "SearchEntry",
    "SearchState",
    "SourceAnchor",
    "SourceText",
    "SourceWords",
    "Study",
    "StudyReport",
    "Term",
    "TokenUse",
]
