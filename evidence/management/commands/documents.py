"""manage.py documents: what is stored for readers against what would be made of the records now."""

from django.core.management.base import BaseCommand, CommandError

from ...actions.recording import recorded
from ...documents.finding import write_anew
from ...documents.refresh import refresh, stale
from ...models import DoseRegimen, EvidenceItem


class Command(BaseCommand):
    help = (
        "Prove that every stored document is what would be rendered now (--check), "
        "or render anew those that are not, and write what the search reads (--refresh)."
    )

    def add_arguments(self, parser):
        which = parser.add_mutually_exclusive_group(required=True)
        which.add_argument("--check", action="store_true")
        which.add_argument("--refresh", action="store_true")

    def handle(self, *args, check, **options):
        items = EvidenceItem.objects.all()
        if not check:
            with recorded(by=None, why="documents --refresh"):
                self.stdout.write(f"{refresh(items)} documents rendered anew, {write_anew()} entries of the search written.")
            return
        different = [str(fresh) for fresh, _ in stale(items)]
        different += [f"regimen {regimen.slug}" for regimen in DoseRegimen.objects.prefetch_related("steps") if not _as_computed(regimen)]
        if different:
            raise CommandError(f"{len(different)} differ: {', '.join(different[:20])}. Run manage.py documents --refresh.")
        self.stdout.write(f"No difference in {items.public().count()} documents.")


def _as_computed(regimen):
    stored = (regimen.fingerprint, regimen.label, regimen.course_low, regimen.cumulative_high)
    computed = DoseRegimen().compute([step.as_value() for step in regimen.steps.all()])
    return stored == (computed.fingerprint, computed.label, computed.course_low, computed.cumulative_high)
