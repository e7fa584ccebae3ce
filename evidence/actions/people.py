"""Roles as groups with least privilege, and the accounts under which processes act."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission

from ..vocabulary.workflow import Role

CURATED = [
    *("evidenceitem", "itemintervention", "itemriskfactor", "result", "sourceanchor", "caveat"),
    *("study", "studyreport", "arm", "armintervention", "doseregimen", "dosestep"),
    *("publication", "publicationdate", "publicationrelation", "sourcetext", "disagreement", "disagreementside", "lead"),
]
VOCABULARY = [
    *("disease", "diseaseparent", "outcome", "mechanism", "mechanismparent", "intervention", "patienttrait"),
    *("name", "nameprinting", "code"),
]
TEAM = ["comment", "mention", "flag", "assignment", "intereststatement", "apitoken"]
RECEIVED = ["correction"]
"""What readers write to the team: read by all who curate, and answered by its actions."""
"""What the team says among itself: said by all, and then it stands. A token is its person’s own."""
READ = ["sourcewords"]
"""The words of source texts, which are under copyright: read and loaded by all who curate, deleted by editors."""
KEPT = ["ledgerentry", "release"]
"""Written by the database itself, or once at the server, and only read."""
DOUBLE = ["doubleextraction", "extraction", "extractionpair"]
"""Two readings of one study: written by their actions, which say who may."""
MAY = {
    Role.CURATOR: {
        "view": CURATED + VOCABULARY + TEAM + RECEIVED + READ + KEPT + DOUBLE,
        "add": CURATED + VOCABULARY + TEAM + READ,
        "change": [*CURATED, "extraction"],
        "delete": CURATED,
    },
    Role.REVIEWER: {
        "view": CURATED + VOCABULARY + TEAM + RECEIVED + READ + KEPT + DOUBLE,
        "add": [*CURATED, *VOCABULARY, *TEAM, *READ, "doubleextraction"],
        "change": [*CURATED, *VOCABULARY, "extraction"],
        "delete": CURATED,
    },
    Role.EDITOR: {
        "view": CURATED + VOCABULARY + TEAM + RECEIVED + READ + KEPT + DOUBLE,
        "add": [*CURATED, *VOCABULARY, *TEAM, *READ, "doubleextraction"],
        "change": [*CURATED, *VOCABULARY, "extraction"],
        "delete": CURATED + VOCABULARY + READ,
    },
}

SEED_CURATOR = "seed-curator"
SEED_REVIEWER = "seed-reviewer"


def ensure_roles() -> None:
    """Make the groups curator, reviewer and editor, each with just its permissions."""
    for role, verbs in MAY.items():
        group, _ = Group.objects.get_or_create(name=role)
        names = [f"{verb}_{model}" for verb, models in verbs.items() for model in models]
        group.permissions.set(Permission.objects.filter(content_type__app_label="evidence", codename__in=names))


def process_account(username):
    """An inactive account under which a process writes; nobody can sign in with it."""
    account, made = get_user_model().objects.get_or_create(
        username=username, defaults={"is_active": False, "first_name": username.replace("-", " ").capitalize()}
    )
    if made:
        account.set_unusable_password()
        account.save(update_fields=["password"])
    return account
