"""manage.py load_texts DIR: load the words of the source texts, which only curators see."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from ...actions.texts import load_folder


class Command(BaseCommand):
    help = "Load the words of every file in DIR that a source text names, and say what is missing or is another file."

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, metavar="DIR")

    def handle(self, *args, folder, **options):
        if not folder.is_dir():
            raise CommandError(f"There is no folder {folder}.")
        done = load_folder(folder=folder)
        for fault in done.faults:
            self.stderr.write(fault)
        self.stdout.write(f"The words of {len(done.texts)} source texts are loaded. Only curators see them.")
        if done.faults:
            raise CommandError(f"{len(done.faults)} faults.")
