"""manage.py ledger: how many entries the ledger of publication has, and its head; --check proves what is public against it."""

from django.core.management.base import BaseCommand, CommandError

from ...models import LedgerEntry
from ...queries.ledger import BEGINNING, check, head


class Command(BaseCommand):
    help = "Print the number of entries of the publication ledger and the digest of the last, its head."

    def add_arguments(self, parser):
        parser.add_argument(
            "--check", action="store_true", help="compute the chain anew, and compare every public version with what was sealed"
        )
        parser.add_argument("--holds", metavar="DIGEST", help="tell whether a head that was printed earlier is still in the chain")

    def handle(self, *, check, holds, **options):
        last = head()
        self.stdout.write(f"{last.number if last else 0} entries, head {last.digest if last else BEGINNING}")
        if holds:
            self._find(holds)
        if check:
            self._check()

    def _find(self, digest):
        entry = LedgerEntry.objects.filter(digest=digest.lower()).first()
        if entry is None:
            raise CommandError("This digest is not in the ledger: it was printed elsewhere, or the ledger was written anew since.")
        self.stdout.write(f"It was the head after entry {entry.number}, {entry.at:%Y-%m-%d %H:%M} UTC.")

    def _check(self):
        found = check()
        for sentence in found:
            self.stderr.write(sentence)
        if found:
            raise CommandError(f"{len(found)} {'thing is' if len(found) == 1 else 'things are'} not as the ledger says.")
        self.stdout.write("The chain is whole, and every public version says what was sealed.")
