"""What stands against a merge, and what the two records say differently. Reads only."""

from typing import NamedTuple

from ..models import (
    Disease,
    DiseaseParent,
    Intervention,
    ItemIntervention,
    ItemRiskFactor,
    Mechanism,
    MechanismParent,
    Outcome,
    PatientTrait,
    Publication,
    Study,
)
from ..vocabulary.fields import called

MERGEABLE = (Disease, Outcome, Mechanism, Intervention, PatientTrait, Study, Publication)
READ_WITH = {Outcome: ("domain", "better"), Mechanism: ("of",), Intervention: ("kind",)}
"""Facts with which every claim about the row is read: where they differ, the claims would come to say something else."""
IDENTIFIERS = ("pmid", "doi", "pmcid")
TAKEN_OVER = {
    Publication: (
        *(*IDENTIFIERS, "title", "authors", "affiliations", "journal", "volume", "issue", "pages", "article_number"),
        *("language", "types", "free_full_text", "standing", "standing_checked_on"),
    ),
    Study: (),
}
"""Facts that the row which stays takes over where it has none; of vocabulary it is the definition."""
UNSAID = (None, "", [], "not_stated", "not_checked")


class Difference(NamedTuple):
    """A fact that the two records state differently: what the merged one says stays in the history only."""

    fact: str
    merged: str
    kept: str


def objections(merged, into):
    """Every reason, as a sentence, why the first record cannot be merged into the second."""
    if type(merged) not in MERGEABLE:
        return [f"{_noun(merged).capitalize()} is never merged: retract the one that says too much."]
    if type(merged) is not type(into):
        return [f"{_noun(merged).capitalize()} and {_noun(into)} are no two of one kind."]
    if merged.pk == into.pk:
        return ["A record cannot be merged into itself."]
    found = [f"“{each}” was merged into “{each.merged_into}” already." for each in (merged, into) if each.merged_into_id]
    found += [_read_differently(merged, into, field) for field in READ_WITH.get(type(merged), ()) if _differs(merged, into, field)]
    if isinstance(merged, Publication):
        found += [_two_papers(merged, into, field) for field in IDENTIFIERS if _both_differ(merged, into, field)]
    between = _between(merged, into) or _between(into, merged)
    if between:
        names = "”, “".join(sorted(str(each) for each in between))
        found.append(f"Between the two in the tree stands “{names}”: a circle would follow. Put what is between elsewhere first.")
    told_apart = accessions_that_name_both(merged, into)
    if told_apart:
        found.append(f"Told apart by what names both in one role: {', '.join(told_apart[:10])}.")
    return found


def differences(merged, into):
    """What the two state differently, but for what is taken over."""
    taken = dict(taken_over(merged, into))
    return [
        Difference(called(field), _told(merged, field), _told(into, field))
        for field in type(merged)._meta.concrete_fields
        if field.editable
        and not field.primary_key
        and field.name not in ("slug", "parent", *taken)
        and getattr(merged, field.attname) not in UNSAID
        and getattr(merged, field.attname) != getattr(into, field.attname)
    ]


def taken_over(merged, into):
    """[(field, value)] of what the record that stays lacks and takes from the other."""
    names = TAKEN_OVER.get(type(merged), ("definition",))
    return [(name, getattr(merged, name)) for name in names if getattr(into, name) in UNSAID and getattr(merged, name) not in UNSAID]


def accessions_that_name_both(merged, into):
    """Items with both rows in one role, or in one group of risk factors."""
    model, column, place = LINKED.get(type(merged), (None, None, None))
    if model is None:
        return []
    named = {row: set(model.objects.filter(**{column: row}).values_list("item__accession", "item", place)) for row in (merged, into)}
    return sorted({accession for accession, _, _ in named[merged] & named[into]})


LINKED = {Intervention: (ItemIntervention, "intervention", "role"), PatientTrait: (ItemRiskFactor, "trait", "group")}


def _between(low, high):
    """Rows above `low` and below `high`, other than the two."""
    parents = _parents(type(low))
    if not parents:
        return set()
    return set(type(low).objects.filter(pk__in=(_above(low.pk, parents) & _below(high.pk, parents)) - {low.pk, high.pk}))


def _parents(model):
    """{child: parents} by primary key; empty where the vocabulary has no tree."""
    links = {Disease: DiseaseParent, Mechanism: MechanismParent}.get(model)
    if links:
        edges = links.objects.values_list("child", "parent")
    elif model is Outcome:
        edges = Outcome.objects.exclude(parent=None).values_list("pk", "parent")
    else:
        return {}
    found = {}
    for child, parent in edges:
        found.setdefault(child, set()).add(parent)
    return found


def _above(key, parents):
    seen, ends = set(), [key]
    while ends:
        new = parents.get(ends.pop(), set()) - seen
        seen |= new
        ends += new
    return seen


def _below(key, parents):
    children = {}
    for child, above in parents.items():
        for parent in above:
            children.setdefault(parent, set()).add(child)
    return _above(key, children)


def _differs(merged, into, field):
    return getattr(merged, field) != getattr(into, field)


def _both_differ(merged, into, field):
    one, other = getattr(merged, field), getattr(into, field)
    return bool(one and other and one.casefold() != other.casefold())


def _read_differently(merged, into, field):
    column = type(merged)._meta.get_field(field)
    told = f"“{_told(merged, column)}” here, “{_told(into, column)}” there"
    return f"Claims are read with “{column.verbose_name}”, which is {told}: they would come to say something else. Correct one of the two first."


def _two_papers(merged, into, field):
    name = type(merged)._meta.get_field(field).verbose_name
    return f"They have different {name}s, {getattr(merged, field)} and {getattr(into, field)}: these are two publications."


def _told(record, field):
    """The value in words."""
    value = getattr(record, field.name)
    if isinstance(value, list):
        return ", ".join(str(dict(getattr(field.base_field, "flatchoices", [])).get(each, each)) for each in value)
    if value is None or isinstance(value, bool):
        return {None: "", True: "yes", False: "no"}[value]
    return str(dict(field.flatchoices).get(value, value))


def _noun(record):
    name = record._meta.verbose_name
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
