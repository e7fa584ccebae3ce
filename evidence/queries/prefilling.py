"""What a new item takes over from the one before it: what usually stays, never what makes the claim."""

from ..models import ArmIntervention, StudyReport
from ..models.quantities import TimePoint
from ..vocabulary.bibliography import AnchorRole
from ..vocabulary.evidence import InterventionRole, Kind
from ..vocabulary.studies import ArmType, Knowledge, ReportRole, StudyType

STAYS = ("publication", "study", "disease")
"""The next item of the same study mostly speaks of these too."""
STAYS_IN_ANOTHER_LIKE_IT = (
    *STAYS,
    *("kind", "population", "qualifiers", "regimen", "comparison"),
    *(column.name for column in TimePoint._meta.get_fields()),
)
"""And of these, where the curator says that it is another one like it. Statement, direction, figures and anchors never."""

TELL_OF_OTHERS = (StudyType.EVIDENCE_SYNTHESIS, StudyType.GUIDELINE)
"""Whether these report, sum up or interpret is for the curator to say."""


def taken_over(item, *, closely):
    """{field: value} for the form of the next item."""
    found = {}
    for name in STAYS_IN_ANOTHER_LIKE_IT if closely else STAYS:
        value = getattr(item, f"{name}_id" if item._meta.get_field(name).is_relation else name)
        if value not in (None, "", []):
            found[name] = value
    return found


def treatments_of_arms(study, *, kind):
    """[{role, intervention}]: what the arms were given that the study asks about, where that is one and the same."""
    if kind not in (Kind.FINDING, Kind.SAFETY, Kind.DOSING):
        return []
    asked_about = ArmIntervention.objects.filter(arm__study=study, arm__type=ArmType.EXPERIMENTAL).values_list("arm", "intervention")
    given = {}
    for arm, intervention in asked_about:
        given.setdefault(arm, set()).add(intervention)
    alike = len({frozenset(each) for each in given.values()}) == 1
    return [{"role": InterventionRole.GIVEN, "intervention": each} for each in sorted(next(iter(given.values())))] if alike else []


def roles_of_anchors(study, publication):
    """{kind: the role that an anchor of such an item mostly has}: a primary study’s own report tells its own results."""
    report = StudyReport.objects.filter(study=study, publication=publication).select_related("study").first()
    if report is None or report.study.type in TELL_OF_OTHERS:
        return {}
    own = report.study.knowledge == Knowledge.OWN_REPORT and report.role != ReportRole.MENTIONED_IN
    role = AnchorRole.PRIMARY_RESULT if own else AnchorRole.SECONDARY_REPORT
    return dict.fromkeys((Kind.FINDING.value, Kind.SAFETY.value), role.value)


def treatments_taken_over(item, *, closely):
    """[{role, intervention}]: all of them in another one like it, else only the treatment of which the item speaks."""
    links = item.intervention_links.order_by("role", "pk")
    return [{"role": link.role, "intervention": link.intervention_id} for link in links if closely or link.role == InterventionRole.GIVEN]
