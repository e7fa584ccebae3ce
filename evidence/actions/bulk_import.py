"""Takes in studies and evidence from a file: everything or nothing, and first only tried.

Items come in as drafts of the person who imports; drafts of one's own are changed; what is under review, published, or
somebody else's may stand in the file as long as it stays as it is. Studies and regimens are written as on their pages:
by everybody as long as they are not public, by reviewers afterwards.
"""

from collections import defaultdict

from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from ..identifiers.accessions import ACCESSION
from ..models import DoseRegimen, EvidenceItem, Study
from ..models.refusals import sentence_of
from ..models.regimens import COMPUTED
from ..queries.bulk_layout import SHEETS
from ..vocabulary.workflow import EDITABLE, Role, Status
from .bulk_outcome import Outcome
from .bulk_rows import Rows
from .bulk_values import REFUSED
from .rechecking import mark_for_recheck, refresh_what_shows
from .recording import recorded, settle
from .workflow import Refused, holds

PARTS_OF_ITEMS = ("intervention_links", "results", "anchors", "risk_factors__trait", "caveats")
PARTS_OF_STUDIES = ("reports__publication", "arms__intervention_links", "arms__caveats", "caveats")


class RefusedImport(Refused):
    """Nothing was taken in; `outcome` tells why."""

    def __init__(self, outcome, sentence):
        self.outcome = outcome
        super().__init__(sentence)


def try_import(reading, *, by, tell=None):
    """What would come of the file. Everything is really written, rules and all, and then undone."""
    with recorded(by=by, why="import, tried"):
        outcome = _Import(reading, by, tell, why="").run()
        transaction.set_rollback(True)
        return outcome


def do_import(reading, *, by, why, seen="", tell=None):
    """Take the file in, or raise RefusedImport and change nothing. `seen` is the digest of the outcome that was looked at."""
    with recorded(by=by, why=why):
        outcome = _Import(reading, by, tell, why).run()
        if outcome.mistakes:
            raise RefusedImport(outcome, "Nothing was taken in: the file has mistakes.")
        if seen and outcome.digest != seen:
            raise RefusedImport(outcome, "Nothing was taken in: somebody changed what the file is about. Look at it again.")
        settle()
        return outcome


class _Undo(Exception):
    """Something in a record is wrong: what was written of it is undone."""


class _Import:
    def __init__(self, reading, by, tell, why):
        if not holds(by, Role.CURATOR):
            raise Refused("To import takes the role of curator.")
        self.reading, self.by, self.tell, self.why = reading, by, tell or (lambda done, total: None), why
        self.rows = Rows(reading.mistakes)
        self.reviews = holds(by, Role.REVIEWER)
        self.taken = {}

    def run(self):
        self.load()
        total, done = self.reading.rows, 0
        for name, write in (("regimens", self.regimen), ("studies", self.study), ("evidence", self.item)):
            for record in self.reading.records.get(name, []):
                self.one(record, write)
                done += sum(each.said for each in record.whole())
                self.tell(done, total)
        return Outcome(self.rows.lines, sorted(set(self.rows.mistakes), key=in_order))

    # what is there already, locked

    def load(self):
        keys = {name: [record.key for record in records] for name, records in self.reading.records.items()}
        self.regimens = self._by_slug(DoseRegimen, keys.get("regimens"), "steps")
        self.studies = self._by_slug(Study, keys.get("studies"), *PARTS_OF_STUDIES)
        self.public = {
            model: set(model.objects.published().filter(slug__in=there).values_list("pk", flat=True))
            for model, there in ((DoseRegimen, self.regimens), (Study, self.studies))
        }
        accessions = {match[1] for key in keys.get("evidence", []) if (match := ACCESSION.fullmatch(key.upper()))}
        rows = EvidenceItem.objects.seen_by(self.by).filter(accession__in=accessions).order_by("pk")
        self.versions, self.unfinished = {}, defaultdict(list)
        for row in rows.select_for_update(of=("self",)).prefetch_related(*PARTS_OF_ITEMS):
            self.versions[row.accession, row.version] = row
            if row.version is None:
                self.unfinished[row.accession].append(row)
            elif row.status == Status.PUBLISHED:
                self.versions[row.accession, "current"] = row

    def _by_slug(self, model, slugs, *parts):
        rows = model.objects.filter(slug__in=slugs or []).order_by("pk").select_for_update(of=("self",)).prefetch_related(*parts)
        return {row.slug: row for row in rows}

    # one record with all that belongs to it

    def one(self, record, write):
        before = len(self.rows.lines), len(self.rows.mistakes)
        try:
            with transaction.atomic():
                write(record)
                if len(self.rows.mistakes) > before[1] or self.rows.waits:
                    raise _Undo
                settle()
        except _Undo:
            self.forget(record)
        except (IntegrityError, ProtectedError) as error:
            del self.rows.lines[before[0] :]
            self.taken.pop(record.key, None)
            self.learn(record, write, error)
            self.forget(record)

    def learn(self, record, write, error):
        """Write it again, row by row, to learn which row is refused and why."""
        before = len(self.rows.mistakes)
        self.rows.careful = True
        with transaction.atomic():
            write(record)
            transaction.set_rollback(True)
        self.rows.careful = False
        if len(self.rows.mistakes) == before:
            sentence = sentence_of(error) if isinstance(error, IntegrityError) else "Something of it is in use and stays."
            self.rows.mistakes.append(record.mistake("", sentence))

    def forget(self, record):
        """What names a refused record is not at fault itself."""
        known, model = self.rows.known, record.noun.model
        if model in (Study, DoseRegimen):
            pk = known.pk[model].pop(record.key, None)
            known.labels.pop(pk, None)
            known.refused[model].add(record.key)

    def regimen(self, record):
        existing = self.regimens.get(record.key)
        self.rows.begin(self.why_frozen(existing))
        if existing is None and not record.parts.get("steps"):
            self.rows.mistakes.append(record.mistake("steps", "A regimen needs at least one step."))
            return
        regimen = existing or self.slugged(record)
        if regimen is None:
            return
        steps = self.rows.parts(record, regimen, existing, record.key).get("steps", [])
        if not self.rows.changes or None in steps:
            return
        regimen.compute([step.as_value() for step in sorted(steps, key=lambda step: step.position)])
        alike = DoseRegimen.objects.filter(fingerprint=regimen.fingerprint).exclude(pk=regimen.pk).first()
        if alike:
            self.rows.mistakes.append(record.mistake("regimen", f"These steps are entered already: use “{alike.slug}”.", record.key))
            return
        self.rows.keep(record, regimen, lambda: regimen.save(update_fields=COMPUTED))
        self.follow(existing)

    def slugged(self, record):
        made = DoseRegimen(slug=record.key)
        self.rows.changes = True
        return self.made(record, made) if self.valid_slug(record) and self.rows.keep(record, made, made.save) else None

    def study(self, record):
        existing = self.studies.get(record.key)
        self.rows.begin(self.why_frozen(existing), study=existing and existing.pk)
        if existing is None and not record.said:
            self.rows.mistakes.append(record.mistake("study", "There is no such study: give it a row in the sheet Studies.", record.key))
            return
        if existing is None and not self.valid_slug(record):
            return
        study = self.rows.row(record, existing, record.key, **({} if existing else {"slug": record.key}))
        if study and not existing:
            self.made(record, study)
        if study:
            self.rows.study = study.pk
        self.rows.parts(record, study, existing, record.key)
        if self.rows.changes:
            self.follow(existing)

    def item(self, record):
        existing = self.find_item(record)
        if existing is False:
            return
        self.rows.begin(existing.frozen if existing else "")
        if existing and self.taken.setdefault(existing.pk, record) is not record:
            self.rows.mistakes.append(record.mistake("item", "This item is there twice under two names.", record.key))
            return
        self.rows.study = existing.study_id if existing else None
        if record.values.get("study"):
            self.rows.study = self.rows.known.pk[Study].get(record.values["study"], REFUSED)
        said = record.values.get("status", "")
        status = existing.status if existing else Status.DRAFT
        if said and said != status:
            sentence = f"It is “{status}”. An item is moved by its buttons (submit, publish …), not by a file."
            self.rows.mistakes.append(record.mistake("status", sentence, said))
        name = existing.permalink_name if existing else record.key
        item = self.rows.row(record, existing, name, **({} if existing else {"curator": self.by}))
        if item and not existing and record.said and self.why:
            self.rows.lines[-1].name = f"{item.accession} ({name})"
        self.rows.parts(record, item, existing, name)

    def find_item(self, record):
        """The row that the key names; None for a new item; False, and a mistake, where it names none that can be meant."""
        match = ACCESSION.fullmatch(record.key.upper())
        if not match:
            if record.said:
                return None
            return self.no_item(record, f"“{record.key}” has no row in the sheet Items.")
        accession, version = match[1], match[2]
        own = [row for row in self.unfinished[accession] if row.curator_id == self.by.pk]
        if version:
            found = self.versions.get((accession, int(version)))
        elif len([row for row in own if row.status in EDITABLE]) > 1:
            return self.no_item(record, "You have two drafts under this accession: delete one of them first.")
        else:
            drafts = sorted(own or self.unfinished[accession], key=lambda row: row.status not in EDITABLE)
            found = next(iter(drafts), None) or self.versions.get((accession, "current"))
        if found is None:
            return self.no_item(record, "There is no such item. For a new item write any other word.")
        found.frozen = why_item_is_frozen(found, self.by)
        return found

    def no_item(self, record, sentence):
        self.rows.mistakes.append(record.mistake("item", sentence, record.key))
        return False

    # slugs, rights, consequences

    def valid_slug(self, record):
        column = record.noun.model._meta.get_field("slug")
        try:
            column.run_validators(record.key)
        except Exception as error:
            sentence = " ".join(getattr(error, "messages", [str(error)]))
            self.rows.mistakes.append(record.mistake(record.noun.keys[0], f"{sentence} It becomes an address.", record.key))
            return False
        return True

    def made(self, record, instance):
        self.rows.known.add(type(instance), instance.pk, record.key)
        return instance

    def why_frozen(self, existing):
        if existing is None:
            return ""
        if getattr(existing, "merged_into_id", None):
            return f"It was merged into “{existing.merged_into.slug}”: use that."
        noun = existing._meta.verbose_name
        if existing.pk in self.public[type(existing)] and not self.reviews:
            return f"Readers see this {noun} already: a reviewer changes it."
        return ""

    def follow(self, existing):
        """What rests on a record that readers see is checked again, and what shows it is rendered anew."""
        if existing is not None and existing.pk in self.public[type(existing)]:
            mark_for_recheck(existing, why=f"{existing._meta.verbose_name.capitalize()} “{existing}” was changed: {self.why}")
            refresh_what_shows(existing)


def in_order(mistake):
    """As one goes through the file."""
    place = SHEETS.index(mistake.sheet) if mistake.sheet in SHEETS else len(SHEETS)
    return place, mistake.row, mistake


def why_item_is_frozen(item, person):
    """Why this person cannot change the item by a file; empty where it is a draft of one's own."""
    if item.status in EDITABLE and item.curator_id == person.pk:
        return ""
    if item.status == Status.PUBLISHED:
        return f"{item} is published and never changes: revise it in the list of items, then name your draft as {item.accession}."
    if item.status == Status.IN_REVIEW:
        return f"{item} is under review, and nothing changes: have it sent back first."
    if item.status in EDITABLE:
        return f"{item} is somebody else’s draft."
    return f"{item} is {item.get_status_display()} and stays as it is."
