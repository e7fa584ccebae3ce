"""The people of the tests: alice curates, bob reviews, carol edits, dave only reads."""

from types import SimpleNamespace

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from . import builders


def made_cast():
    """Alice, bob, carol and dave, with the roles that `manage.py roles` has made; who has one has stated interests."""
    people = {}
    for name, role in (("alice", "curator"), ("bob", "reviewer"), ("carol", "editor"), ("dave", None)):
        person = get_user_model().objects.create_user(
            username=name, first_name=name.capitalize(), last_name="Example", is_staff=role is not None
        )
        if role:
            person.groups.add(Group.objects.get(name=role))
            builders.interests(person)
        people[name] = person
    return SimpleNamespace(**people)
