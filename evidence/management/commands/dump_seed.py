"""manage.py dump_seed: write what is published as fixtures."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from ...exports.fixtures import fixture_files


class Command(BaseCommand):
    help = "Write the published state as fixture files; the same state gives the same bytes. Drafts and people are left out."

    def add_arguments(self, parser):
        parser.add_argument("folder", nargs="?", type=Path, default=settings.ROOT / "fixtures", help="default: fixtures/")

    def handle(self, *args, folder, **options):
        written = {}
        for name, text in fixture_files():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            written[path] = text
        gone = [path for path in folder.rglob("*.yaml") if path not in written]
        for path in gone:
            path.unlink()
        self.stdout.write(f"Wrote {len(written)} files to {folder}" + (f"; removed {len(gone)} that hold nothing now." if gone else "."))
