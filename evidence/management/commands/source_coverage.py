"""manage.py source_coverage DIR: what of the sources no claim rests on."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from ...models import SourceText
from ...queries.provenance import uncovered


class Command(BaseCommand):
    help = "Print, for each source text in DIR, the passages that no anchor touches, and how much of it is covered."

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, metavar="DIR")
        parser.add_argument("--text", help="only this source text, by its slug")

    def handle(self, *args, folder, text, **options):
        texts = SourceText.objects.filter(**({"slug": text} if text else {}))
        if not texts:
            raise CommandError(f"There is no source text “{text}”." if text else "There is no source text: load the fixtures first.")
        for each in texts:
            path = folder / each.file
            if not path.is_file():
                raise CommandError(f"There is no file {each.file} in {folder}.")
            content = path.read_bytes().decode("utf-8")
            free = uncovered(each, content)
            share = 100 - 100 * sum(end - start for start, end in free) / (each.end - each.start)
            self.stdout.write(f"{each.slug}: {share:.0f} % of {each.end - each.start} code points lie in an anchor; not in one:")
            for start, end in free:
                self.stdout.write(f"  {start}–{end}  {' '.join(content[start:end].split())[:160]}")
