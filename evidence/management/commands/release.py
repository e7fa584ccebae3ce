"""manage.py release: freeze what is published into files that never change, and check those that were frozen."""

import shutil
import tempfile
from datetime import date
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from ...actions.releases import check_number, last_release, release
from ...actions.workflow import Refused
from ...exports.releases.building import Nothing, build
from ...exports.releases.verifying import differences, folder_of
from ...models import Release


class Command(BaseCommand):
    help = "Freeze what is published into an immutable data package, or prove that the files of releases are what was published (--verify)."

    def add_arguments(self, parser):
        parser.add_argument("number", nargs="?", help="year and month, as 2026.11; a second one of a month 2026.11.1")
        parser.add_argument(
            "--date", type=date.fromisoformat, help="the day under which it is cited; without it, that of the newest publication"
        )
        parser.add_argument("--by", metavar="USER", help="the editor who releases; without it, it is recorded as done at the server")
        parser.add_argument("--verify", action="store_true", help="compare the files of this release, or of all, with what was published")

    def handle(self, *, number, date, by, verify, **options):
        if verify:
            return self._verify(Release.objects.filter(number=number) if number else Release.objects.order_by("pk"), number)
        if not number:
            raise CommandError("Which number? Year and month, as 2026.11.")
        person = self._person(by)
        try:
            check_number(number, by=person)
            row = self._release(number, date, person)
        except (Refused, Nothing) as refused:
            raise CommandError(str(refused)) from None
        changes = ", ".join(f"{count} {what.replace('_', ' ')}" for what, count in row.changes.items())
        self.stdout.write(f"Released {row} ({row.date}): {row.rows['evidence']} items, {changes}.")
        self.stdout.write(f"{folder_of(number)}\nstate    {row.state}\nmanifest {row.manifest}")
        return None

    def _release(self, number, day, person):
        previous = last_release()
        if previous:
            self._refuse(differences(previous), f"{number} would be compared with files that are not those of {previous}.")
        base = Path(settings.RELEASES_DIR)
        base.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=f".{number}-", dir=base))
        try:
            folder.chmod(0o755)
            before = folder_of(previous.number) if previous else None
            made = build(folder, number=number, day=day, previous=previous and previous.number, before=before)
            return release(made=made, folder=folder, home=folder_of(number), by=person)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _verify(self, releases, number):
        if number and not releases:
            raise CommandError(f"There is no release {number}.")
        self._refuse([sentence for each in releases for sentence in differences(each)], "Take the files from a backup.")
        self.stdout.write(f"{len(releases)} {'release' if len(releases) == 1 else 'releases'}: every file is as it was published.")

    def _refuse(self, sentences, advice):
        for sentence in sentences:
            self.stderr.write(sentence)
        if sentences:
            count = f"{len(sentences)} {'thing is' if len(sentences) == 1 else 'things are'}"
            raise CommandError(f"{count} not as the rows of the releases say. {advice}")

    def _person(self, username):
        if not username:
            return None
        person = get_user_model().objects.filter(username=username).first()
        if person is None:
            raise CommandError(f"There is nobody called {username}.")
        return person
