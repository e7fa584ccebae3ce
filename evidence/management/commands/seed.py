"""manage.py seed: load the fixtures."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from ...actions.seeding import seed
from ...importers.fixtures import read_folder
from ...queries.fixture_nodes import WrongFixtures


class Command(BaseCommand):
    help = "Load the fixtures: all or nothing. What is there already is left as it is, so that it can be run again."

    def add_arguments(self, parser):
        parser.add_argument("folder", nargs="?", type=Path, default=settings.ROOT / "fixtures", help="default: fixtures/")
        parser.add_argument("--check", action="store_true", help="find every mistake, change nothing")

    def handle(self, *args, folder, check, **options):
        if not folder.is_dir():
            raise CommandError(f"There is no folder {folder}.")
        try:
            outcome = seed(read_folder(folder), check_only=check)
        except WrongFixtures as wrong:
            for mistake in wrong.mistakes:
                self.stderr.write(str(mistake))
            raise CommandError(f"{len(wrong.mistakes)} mistakes in the fixtures; nothing was loaded.") from None
        new, kept = sum(outcome.new.values()), sum(outcome.kept.values())
        self.stdout.write(f"{'Would load' if check else 'Loaded'} {new} records ({_items(outcome.new)}); {kept} were there already.")


def _items(counts):
    return f"{counts.get('EvidenceItem', 0)} evidence items, {counts.get('Study', 0)} studies, {counts.get('Disease', 0)} diseases"
