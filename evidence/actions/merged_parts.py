"""What hangs on a record that is merged, and how each kind of it moves."""

from django.db.models import Max, UniqueConstraint
from django.utils import timezone

from ..models import (
    Caveat,
    EvidenceItem,
    Name,
    NamePrinting,
    Outcome,
    Publication,
    PublicationRelation,
    Study,
)
from ..models.vocabulary import Term
from ..queries.claims import claim_key
from ..vocabulary.evidence import InterventionRole
from ..vocabulary.languages import Language
from ..vocabulary.leads import LeadState
from ..vocabulary.terms import NameKind
from .workflow import Refused


class Parts:
    """Moves everything that points to `merged` over to `into`, and tells the report what it moved."""

    OWN_WAY = {"items", "names", "arms", "caveats", "children", "lead", "merged", "assignments"}
    """Relations that are not simply pointed elsewhere."""

    def __init__(self, merged, into, report):
        self.merged, self.into, self.report = merged, into, report

    def move(self):
        if isinstance(self.merged, Term):
            self.names()
        if isinstance(self.merged, Outcome):
            self.place_in_the_tree()
        if isinstance(self.merged, Study):
            self.arms()
            self.caveats()
        if isinstance(self.merged, Publication):
            self.lead()
        self.assignments()
        touched = self.items_of_links()
        for relation in relations_to(type(self.merged)):
            if relation.get_accessor_name() not in self.OWN_WAY:
                self.point(relation)
        self.items(touched)

    # --- what is simply pointed elsewhere ---

    def point(self, relation):
        """Each row goes over, unless one like it is there, or it would point from the record to itself."""
        column, model = relation.field.name, relation.related_model
        for row in model.objects.filter(**{column: self.merged}):
            setattr(row, column, self.into)
            if _points_to_itself(row, self.into):
                self.left_out(row, "would lead from the record to itself")
            elif _twin(row, column):
                self.left_out(row, "is there already")
            else:
                if isinstance(row, PublicationRelation) and _place_is_taken(row):
                    self.report.once.append(f"{row}: place {row.position} of the list is taken; it is kept without its place.")
                    row.position = None
                row.save()
                self.moved(_words(relation))

    def left_out(self, row, why):
        self.report.once.append(f"{row._meta.verbose_name.capitalize()} “{row}” {why}.")
        row.delete()

    def moved(self, what, number=1):
        if number:
            self.report.moved[what] += number

    # --- evidence ---

    def items_of_links(self):
        """Items that name the merged treatment or trait in a row of their own."""
        links = {"Intervention": "intervention_links__intervention", "PatientTrait": "risk_factors__trait"}
        path = links.get(type(self.merged).__name__)
        return set(EvidenceItem.objects.filter(**{path: self.merged}).values_list("pk", flat=True)) if path else set()

    def items(self, touched):
        """Items follow in every state, and their claim keys with them."""
        column = COLUMN.get(type(self.merged)._meta.model_name)
        wanted = EvidenceItem.objects.filter(**{column: self.merged}) if column else EvidenceItem.objects.filter(pk__in=touched)
        items = list(wanted.with_details().order_by("pk"))
        for item in items:
            if column:
                setattr(item, column, self.into)
            if item.claim_key:
                item.claim_key = _key(item)
        self._refuse_what_would_be_said_twice(items)
        for item in items:
            item.save(update_fields=[*([column] if column else []), "claim_key"])
            self.moved(f"evidence items, {item.get_status_display()}")

    def _refuse_what_would_be_said_twice(self, items):
        keys = {item.claim_key: item for item in items if item.status == "published"}
        others = EvidenceItem.objects.published().filter(claim_key__in=keys).exclude(pk__in=[item.pk for item in items])
        pairs = [
            f"{keys[other.claim_key]} and {other}" for other in others if keys[other.claim_key].distinguished_by == other.distinguished_by
        ]
        if pairs:
            raise Refused(
                f"The same claim would be published twice: {'; '.join(sorted(pairs)[:10])}. "
                "Retract one of each pair first, or revise it to say what distinguishes the two."
            )

    # --- vocabulary ---

    def names(self):
        """They become synonyms, as printed and with their printings; hidden and abbreviated ones stay what they are.

        A preferred one stays so in a language in which the other row has none."""
        for name in self.merged.names.all():
            twin = self.into.names.filter(language=name.language, text=name.text).first()
            if twin:
                self.unite_printings(name, twin)
                self.left_out(name, "is there already")
                continue
            setattr(name, self.noun, self.into)
            if name.kind == NameKind.PREFERRED and (name.language == Language.ENGLISH or self.has_preferred(name.language)):
                name.kind = NameKind.SYNONYM
            name.save()
            self.moved("names")
        same = {self.noun: self.into, "language": Language.ENGLISH, "text": self.merged.label}
        if self.merged.label != self.into.label and not Name.objects.filter(**same).exists():
            Name.objects.create(**same, kind=NameKind.SYNONYM)  # the label goes on being found
            self.moved("names")

    def unite_printings(self, name, twin):
        printed = set(twin.printings.values_list("source_text", flat=True))
        for printing in name.printings.exclude(source_text__in=printed):
            NamePrinting.objects.create(name=twin, source_text=printing.source_text)
            self.moved("places where a name is printed")

    @property
    def noun(self):
        """The foreign key of a name that leads to records of this kind."""
        return type(self.into)._meta.get_field("names").field.name

    def has_preferred(self, language):
        return self.into.names.filter(language=language, kind=NameKind.PREFERRED).exists()

    def place_in_the_tree(self):
        """An outcome has one parent: its own, else the merged one's."""
        above = {self.merged.pk, self.into.pk}
        for child in Outcome.objects.filter(parent=self.merged).exclude(pk=self.into.pk):
            child.parent = self.into
            child.save(update_fields=["parent"])
            self.moved("what lies under it")
        if self.into.parent_id in {None, self.merged.pk}:
            self.into.parent = None if self.merged.parent_id in above else self.merged.parent
            self.into.save(update_fields=["parent"])
            self.moved("groups to which it belongs", int(self.into.parent_id is not None))
        elif self.merged.parent_id not in {None, self.into.pk, self.into.parent_id}:
            self.report.once.append(
                f"It lay under “{self.merged.parent}”, the other lies under “{self.into.parent}”: the other’s place is kept."
            )
        self.merged.parent = None
        self.merged.save(update_fields=["parent"])

    # --- the team ---

    def assignments(self):
        """Who has taken it keeps it, unless somebody has taken the one that stays: then it is given back."""
        taken = self.into.assignments.open().exists()
        for each in self.merged.assignments.all():
            setattr(each, each.noun, self.into)
            if taken and each.ended_at is None:
                each.ended_at = max(timezone.now(), each.assigned_at)
                self.report.once.append(f"Both are taken: {each.person.get_full_name() or each.person} gives the merged one back.")
            each.save()
            self.moved("assignments")

    # --- studies and publications ---

    def arms(self):
        """Arms move with their results. Two with one label may be two groups: the one that comes says where it is from."""
        taken = set(self.into.arms.values_list("label", flat=True))
        for arm in self.merged.arms.order_by("position", "pk"):
            arm.study = self.into
            if arm.label in taken:
                arm.label = _free_label(arm.label, self.merged.label, taken)
                self.report.once.append(f"Both have an arm of this name: the one that moves is called “{arm.label}” from now on.")
            taken.add(arm.label)
            arm.save()
            self.moved("arms")

    def caveats(self):
        last = self.into.caveats.aggregate(last=Max("position"))["last"] or 0
        for place, caveat in enumerate(self.merged.caveats.order_by("position"), last + 1):
            Caveat.objects.filter(pk=caveat.pk).update(study=self.into, position=place)
            self.moved("caveats")

    def lead(self):
        """What was decided on either stays; what was decided on the one that stays goes first."""
        lead, other = getattr(self.merged, "lead", None), getattr(self.into, "lead", None)
        if lead is None:
            return
        if other and other.state == LeadState.WAITING and lead.state != LeadState.WAITING:
            for name in ("state", "reason", "decided_by", "decided_at"):
                setattr(other, name, getattr(lead, name))
            other.save()
        if other:
            other.note = "\n".join(filter(None, [other.note, lead.note]))
            other.save()
            self.left_out(lead, "is there already")
        else:
            lead.publication = self.into
            lead.save()
            self.moved("leads")


COLUMN = {"disease": "disease", "outcome": "outcome", "mechanism": "mechanism", "study": "study", "publication": "publication"}
"""Along which column an item points to a record of this model; treatments and traits stand in rows of their own."""
WORDS = {
    "parent_links": "groups to which it belongs",
    "child_links": "what lies under it",
    "relations_from": "publications that it lists, cites or amends",
    "relations_to": "lists in which it stands",
    "item_links": "mentions in items",
    "arm_links": "arms that were given it",
    "reports": "reports of studies",
    "texts": "source texts",
    "dates": "dates",
}


def relations_to(model):
    """Everything that points to a record of this model by a foreign key, histories apart."""
    return [
        each
        for each in model._meta.get_fields(include_hidden=True)
        if each.auto_created and (each.one_to_many or each.one_to_one) and not hasattr(each.related_model, "pgh_tracked_model")
    ]


def _words(relation):
    return WORDS.get(relation.get_accessor_name()) or str(relation.related_model._meta.verbose_name_plural)


def _points_to_itself(row, record):
    ends = [field for field in row._meta.concrete_fields if field.related_model is type(record)]
    return len(ends) > 1 and all(getattr(row, end.attname) == record.pk for end in ends)


def _twin(row, column):
    """Whether a rule that something is there once stands against the row in its new place. Places in a list are another matter."""
    for rule in row._meta.constraints:
        if isinstance(rule, UniqueConstraint) and column in rule.fields and "position" not in rule.fields:
            same = {name: getattr(row, row._meta.get_field(name).attname) for name in rule.fields}
            if type(row).objects.filter(**same).exclude(pk=row.pk).exists():
                return True
    return False


def _place_is_taken(row):
    return (
        row.position is not None
        and PublicationRelation.objects.filter(from_publication=row.from_publication, kind=row.kind, position=row.position)
        .exclude(pk=row.pk)
        .exists()
    )


def _free_label(label, study, taken):
    """A label that says from which study the arm came; numbered where even that is taken."""
    wanted = f"{label} ({study})"[:120]
    number = 2
    while wanted in taken:
        wanted = f"{label} ({number})"[:120]
        number += 1
    return wanted


def _key(item):
    roles = {role: [each.slug for each in item.linked(role)] for role in (InterventionRole.GIVEN, InterventionRole.COMPARATOR)}
    return claim_key(item, interventions=roles[InterventionRole.GIVEN], comparators=roles[InterventionRole.COMPARATOR])
