"""The whole matrix of what each role may do with each table: a change of it is seen here."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group

from evidence.actions.people import ensure_roles
from evidence.models.base import Recorded

pytestmark = pytest.mark.django_db

VERBS = {"view": "v", "add": "a", "change": "c", "delete": "d"}
MATRIX = """
AccountChange        -     -     -
ApiToken             va    va    va
Arm                  vacd  vacd  vacd
ArmIntervention      vacd  vacd  vacd
Assignment           va    va    va
Caveat               vacd  vacd  vacd
Code                 va    vac   vacd
Comment              va    va    va
Correction           v     v     v
Disagreement         vacd  vacd  vacd
DisagreementSide     vacd  vacd  vacd
Disease              va    vac   vacd
DiseaseParent        va    vac   vacd
DoseRegimen          vacd  vacd  vacd
DoseStep             vacd  vacd  vacd
DoubleExtraction     v     va    va
EvidenceItem         vacd  vacd  vacd
Extraction           vc    vc    vc
ExtractionPair       v     v     v
Flag                 va    va    va
InterestStatement    va    va    va
Intervention         va    vac   vacd
Invitation           -     -     -
ItemIntervention     vacd  vacd  vacd
ItemRiskFactor       vacd  vacd  vacd
Lead                 vacd  vacd  vacd
Mechanism            va    vac   vacd
MechanismParent      va    vac   vacd
Mention              va    va    va
Name                 va    vac   vacd
NamePrinting         va    vac   vacd
Outcome              va    vac   vacd
PatientTrait         va    vac   vacd
Profile              -     -     -
Publication          vacd  vacd  vacd
PublicationDate      vacd  vacd  vacd
PublicationRelation  vacd  vacd  vacd
Result               vacd  vacd  vacd
SourceAnchor         vacd  vacd  vacd
SourceText           vacd  vacd  vacd
Study                vacd  vacd  vacd
StudyReport          vacd  vacd  vacd
"""


@pytest.fixture(autouse=True)
def roles():
    """Made anew: the tests' template has them already."""
    Group.objects.all().delete()
    ensure_roles()


def test_each_role_may_just_what_is_written_here():
    assert matrix() == MATRIX.strip().splitlines()


def test_each_role_can_do_what_those_before_it_can():
    curator, reviewer, editor = (permissions(role) for role in ("curator", "reviewer", "editor"))
    assert curator <= reviewer <= editor


def test_nobody_has_a_right_outside_the_evidence():
    assert not Group.objects.exclude(permissions__content_type__app_label="evidence").exists()
    assert not any("auth" in each or "authenticator" in each or "event" in each for each in permissions("editor"))


def permissions(role):
    return set(Group.objects.get(name=role).permissions.values_list("codename", flat=True))


def matrix():
    """A line for each table: its name, and the letters of what curator, reviewer and editor may."""
    held = [permissions(role) for role in ("curator", "reviewer", "editor")]
    lines = []
    for model in sorted(model.__name__ for model in apps.get_app_config("evidence").get_models() if issubclass(model, Recorded)):
        rights = ["".join(letter for verb, letter in VERBS.items() if f"{verb}_{model.lower()}" in of) or "-" for of in held]
        lines.append(f"{model:20} {rights[0]:5} {rights[1]:5} {rights[2]}")
    return lines
