"""Have the rules look for disagreements among what is published."""

from django.core.management.base import BaseCommand

from ...actions.disagreeing import propose_disagreements
from ...queries.disagreeing import proposals


class Command(BaseCommand):
    """What was decided, or waits already, is not proposed again."""

    help = "Propose disagreements between published items; a reviewer decides on each on the desk."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="only say what would be proposed")

    def handle(self, *args, dry_run, **options):
        if dry_run:
            found = [(each.axis, each.kind, each.question, each.items) for each in proposals()]
        else:
            made = propose_disagreements()
            found = [(each.axis, each.kind, each.question, [side.item for side in each.sides.select_related("item")]) for each in made]
        for axis, kind, question, items in found:
            self.stdout.write(f"{axis}, {kind}: {question}: {', '.join(str(item) for item in items)}")
        self.stdout.write(f"{len(found)} {'would be proposed' if dry_run else 'proposed'}.")
