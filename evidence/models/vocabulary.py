"""What diseases, outcomes, mechanisms, interventions and patient traits have in common: a slug, and names in three languages."""

from django.db import models
from django.db.models import Q

from ..vocabulary.languages import READER_LANGUAGES, Language
from ..vocabulary.terms import CodeSystem, NameKind
from .base import ByKey, Public, recorded


class TermQuerySet(ByKey):
    """Vocabulary is public as soon as it is saved; a merged row only leads on to its successor."""

    def published(self):
        return self.filter(merged_into=None)

    def with_names(self):
        return self.prefetch_related("names")


class Term(Public):
    """A row of the vocabulary."""

    KEY = ("slug",)

    slug = models.SlugField(max_length=80, unique=True, help_text="Its address, for ever. Lower case, words joined by hyphens.")
    label = models.CharField(
        max_length=200,
        unique=True,
        help_text="The preferred English name. A source's vaguer term is never mapped to a narrower row: enter the vaguer one.",
    )
    definition = models.TextField(blank=True, help_text="One sentence in our own words, for readers who do not know the term.")
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged", editable=False)

    objects = TermQuerySet.as_manager()

    class Meta(Public.Meta):
        abstract = True
        ordering = ["label"]

    def __str__(self):
        return self.label

    def names_by_language(self):
        """Preferred name in each of the three languages, None where none is known. Uses prefetched names."""
        names = dict.fromkeys((language.value for language in READER_LANGUAGES), None)
        for name in self.names.all():
            if name.kind == NameKind.PREFERRED and name.language in names:
                names[name.language] = name.text
        names[Language.ENGLISH] = self.label
        return names


NAMED = ("disease", "outcome", "mechanism", "intervention", "trait")


def exactly_one(*fields):
    """Exactly one of these foreign keys is set."""
    condition = Q()
    for chosen in fields:
        condition |= Q(**{f"{field}__isnull": field != chosen for field in fields})
    return condition


@recorded
class Name(Public):
    """One name of one thing in one language, as printed somewhere or given by a curator."""

    KEY = ("text", "language", *(f"{noun}__slug" for noun in NAMED))

    disease = models.ForeignKey("Disease", on_delete=models.CASCADE, null=True, blank=True, related_name="names")
    outcome = models.ForeignKey("Outcome", on_delete=models.CASCADE, null=True, blank=True, related_name="names")
    mechanism = models.ForeignKey("Mechanism", on_delete=models.CASCADE, null=True, blank=True, related_name="names")
    intervention = models.ForeignKey("Intervention", on_delete=models.CASCADE, null=True, blank=True, related_name="names")
    trait = models.ForeignKey("PatientTrait", on_delete=models.CASCADE, null=True, blank=True, related_name="names")
    text = models.CharField(max_length=200, help_text="As printed, letter for letter.")
    language = models.CharField(max_length=8, choices=Language)
    kind = models.CharField(max_length=12, choices=NameKind, default=NameKind.SYNONYM)
    note = models.CharField(max_length=300, blank=True, help_text="Why this is a misprint, say.")

    class Meta(Public.Meta):
        ordering = ["language", "kind", "text"]
        constraints = [
            models.CheckConstraint(
                name="name_of_exactly_one_thing",
                condition=exactly_one(*NAMED),
                violation_error_message="A name belongs to exactly one disease, outcome, mechanism, intervention or patient trait.",
            ),
            *(
                models.UniqueConstraint(
                    name=f"{noun}_has_a_name_once",
                    fields=[noun, "language", "text"],
                    condition=Q(**{f"{noun}__isnull": False}),
                    violation_error_message="This name is entered already.",
                )
                for noun in NAMED
            ),
            *(
                models.UniqueConstraint(
                    name=f"{noun}_has_one_preferred_name_a_language",
                    fields=[noun, "language"],
                    condition=Q(**{f"{noun}__isnull": False}, kind=NameKind.PREFERRED),
                    violation_error_message="There is a preferred name in this language already: make one of the two a synonym.",
                )
                for noun in NAMED
            ),
        ]

    def __str__(self):
        return self.text


@recorded
class NamePrinting(Public):
    """A source text in which the name is printed."""

    KEY = (*(f"name__{path}" for path in Name.KEY), "source_text__slug")

    name = models.ForeignKey(Name, on_delete=models.CASCADE, related_name="printings")
    source_text = models.ForeignKey("SourceText", on_delete=models.PROTECT, related_name="names_printed")

    class Meta(Public.Meta):
        ordering = ["source_text__slug"]
        constraints = [
            models.UniqueConstraint(
                fields=["name", "source_text"],
                name="name_printed_in_a_text_once",
                violation_error_message="This text is listed already.",
            )
        ]

    def __str__(self):
        return f"{self.name} in {self.source_text}"


@recorded
class Code(Public):
    """The code of a disease or intervention in a registry, with who checked it there; else it is shown as unchecked."""

    KEY = ("system", "code", "disease__slug", "intervention__slug")

    disease = models.ForeignKey("Disease", on_delete=models.CASCADE, null=True, blank=True, related_name="codes")
    intervention = models.ForeignKey("Intervention", on_delete=models.CASCADE, null=True, blank=True, related_name="codes")
    system = models.CharField(max_length=12, choices=CodeSystem)
    code = models.CharField(max_length=40)
    checked_by = models.CharField(max_length=120, blank=True, help_text="Who looked it up in the registry itself; empty: unchecked.")
    checked_on = models.DateField(null=True, blank=True)

    class Meta(Public.Meta):
        ordering = ["system", "code"]
        constraints = [
            models.CheckConstraint(
                name="code_of_exactly_one_thing",
                condition=exactly_one("disease", "intervention"),
                violation_error_message="A code belongs to exactly one disease or intervention.",
            ),
            models.CheckConstraint(
                name="code_checked_by_somebody_on_a_day",
                condition=Q(checked_by="", checked_on=None) | (~Q(checked_by="") & Q(checked_on__isnull=False)),
                violation_error_message="A checked code names who checked it and the day.",
            ),
            *(
                models.UniqueConstraint(
                    name=f"{noun}_code_once",
                    fields=[noun, "system", "code"],
                    condition=Q(**{f"{noun}__isnull": False}),
                    violation_error_message="This code is entered already.",
                )
                for noun in ("disease", "intervention")
            ),
        ]

    def __str__(self):
        return f"{self.get_system_display()} {self.code}"


class FormerAddress(models.Model):
    """A slug that once led to a record, and the one that does now. Written by the database when a slug changes."""

    noun = models.CharField(max_length=20)
    former = models.SlugField(max_length=80)
    current = models.SlugField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["noun", "former"], name="former_address_leads_to_one_place")]

    def __str__(self):
        return f"{self.noun} {self.former} → {self.current}"
