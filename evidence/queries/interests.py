"""What people have stated about their interests, as it is now."""

from datetime import timedelta

from django.utils import timezone

from ..models import InterestStatement, Profile

REMINDED_FROM = timedelta(days=30)


def newest_statements(people):
    """The newest statement of each of these people who has made one, by primary key, in one question."""
    found = InterestStatement.objects.filter(person__in=people).order_by("person", "-made_at", "-pk").distinct("person")
    return {each.person_id: each for each in found.select_related("person")}


def statement_of(person):
    """The newest statement of a person; None where there is none yet."""
    return newest_statements([person.pk]).get(person.pk)


def is_due(statement):
    """Whether it is time for a new statement: none yet, run out, or about to."""
    return statement is None or statement.valid_until < timezone.now() + REMINDED_FROM


def interests_beside(item):
    """Who wrote and who reviewed the item, each with the newest statement, None where there is none, and the ORCID."""
    people = [person for person in (item.curator, item.reviewer) if person]
    numbers = [person.pk for person in people]
    newest, orcids = newest_statements(numbers), dict(Profile.objects.filter(person__in=numbers).values_list("person", "orcid"))
    return [(person, newest.get(person.pk), orcids.get(person.pk, "")) for person in people]
