"""manage.py verify_sources DIR: check every claim against the source texts."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from ...queries.provenance import verify


class Command(BaseCommand):
    help = "Check every anchor against the source texts in DIR: the file's digest, the slice's digest, the claim's printed numbers."

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, metavar="DIR")

    def handle(self, *args, folder, **options):
        if not folder.is_dir():
            raise CommandError(f"There is no folder {folder}.")
        found = verify(folder)
        for fault in found.faults:
            self.stderr.write(fault)
        if found.faults:
            raise CommandError(f"{len(found.faults)} faults in {found.anchors} anchors of {found.texts} texts.")
        if not found.anchors:
            raise CommandError("There is no anchor to check: load the fixtures first (manage.py seed).")
        self.stdout.write(f"{found.anchors} of {found.anchors} anchors of {found.texts} texts verified.")
