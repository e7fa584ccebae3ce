"""`manage.py roles`: after a migration, write what each role may do into the database."""

from django.core.management.base import BaseCommand

from ...actions.people import ensure_roles
from ...vocabulary.workflow import Role


class Command(BaseCommand):
    help = "Make the groups curator, reviewer and editor, each with just its rights. It can be run again."

    def handle(self, *, verbosity, **options):
        ensure_roles()
        if verbosity:
            self.stdout.write(f"Rights written for: {', '.join(Role.values)}.")
