"""`manage.py demo_people`: four people to try the product with."""

import secrets
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand
from django.db import transaction

from evidence.actions.interests import state_interests
from evidence.actions.people import ensure_roles


@dataclass(frozen=True)
class Person:
    """Somebody of the demonstration and what she may do."""

    name: str
    role: str | None  # the group she belongs to; without one she only reads

    def __str__(self):
        return f"{self.name} ({self.role or 'reads only'})"


CAST = [Person("alice", "curator"), Person("bob", "reviewer"), Person("carol", "editor"), Person("dave", None)]


class Command(BaseCommand):
    help = "Create the people of the demonstration (alice, bob, carol, dave) and print the passwords made for them."

    def add_arguments(self, parser):
        parser.add_argument("--reset", action="store_true", help="Give those who exist new passwords as well.")

    def handle(self, *, reset, **options):
        passwords = create_people(reset=reset)
        for person, password in passwords.items():
            self.stdout.write(f"  {person!s:22} password: {password}")
        if len(passwords) < len(CAST):
            self.stdout.write(
                "The people of the demonstration (alice, bob, carol, dave) exist already; their passwords were printed when they\n"
                "were made. For new ones: make passwords, or manage.py demo_people --reset"
            )


@transaction.atomic
def create_people(*, reset=False):
    """Create who is missing; return the new passwords, the only time that they can be read."""
    ensure_roles()
    passwords = {}
    for person in CAST:
        user, is_new = get_user_model().objects.get_or_create(username=person.name, defaults={"is_staff": person.role is not None})
        if not is_new and not reset:
            continue
        passwords[person] = readable_password()
        user.set_password(passwords[person])
        user.save(update_fields=["password"])
        user.groups.set(Group.objects.filter(name=person.role))
        if person.role and is_new:
            state_interests(by=user, has_interests=False, statement="Invented, like this person: none.")
    return passwords


def readable_password():
    """Some 79 random bits without letters that look like others, to be read off a screen."""
    letters = "abcdefghjkmnpqrstuvwxyz23456789"
    return "-".join("".join(secrets.choice(letters) for _ in range(4)) for _ in range(4))
