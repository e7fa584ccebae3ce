"""`manage.py reset_second_factor USER`: for somebody who has lost every second factor, where no editor can help."""

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from ...actions.accounts import reset_second_factor
from ...actions.workflow import Refused


class Command(BaseCommand):
    help = "Take away a person's second factors; a new one is set up at the next sign-in."

    def add_arguments(self, parser):
        parser.add_argument("username")

    def handle(self, *, username, **options):
        person = get_user_model().objects.filter(username=username).first()
        if person is None:
            raise CommandError(f"Nobody is called {username}.")
        try:
            reset_second_factor(person=person, by=None)
        except Refused as refused:
            raise CommandError(str(refused)) from None
        self.stdout.write(f"{username} signs in with the password alone the next time, and then sets up a new second factor.")
