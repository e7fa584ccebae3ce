"""What items rest on, as it is written: publications, source texts, regimens, studies with their reports and arms."""

from rest_framework.exceptions import NotFound, ValidationError

from ..actions.bibliography import Entry, NotSaved, save_publications
from ..actions.records import change_study, enter, enter_regimen, studies
from ..importers.citations import Unreadable, read_citations
from ..importers.json_records import read_record
from ..queries.fixture_layout import PAPER, REGIMEN, SOURCE, STUDY_ALONE
from ..queries.written import prefetches, version_of, written
from .private import PrivateDoor, Unprocessable
from .writes import PASTED, Write


class RecordDoor(PrivateDoor):
    """What the endpoints of records share: one layout, read and written."""

    tag, shape, noun = "records", None, ""

    def rows(self):
        return self.shape.model._base_manager.prefetch_related(*prefetches(self.shape))

    def shown(self, record, status=200, **headers):
        fresh = self.rows().get(pk=record.pk)
        return self.answered(written(self.shape, fresh), version_of(self.shape, fresh), status, **headers)

    def entered(self, record, is_new=True):
        location = self.request.build_absolute_uri(f"/api/v1/records/{self.noun}/{record.slug}/")
        return self.shown(record, 201 if is_new else 200, Location=location)

    def found(self, slug):
        record = self.rows().filter(slug=slug).first()
        if record is None:
            raise NotFound(f"There is no {self.shape.model._meta.verbose_name} “{slug}”.")
        return record


class Enter(RecordDoor):
    """Enters a record."""

    http_method_names = ("post", "options")

    def post(self, request):
        return self.write(lambda: self.entered(enter(node=read_record(request.data, self.shape), by=request.user)))


class Look(RecordDoor):
    """A record as it was written."""

    http_method_names = ("get", "head", "options")

    def get(self, request, slug):
        return self.shown(self.found(slug))


class Studies:
    shape, noun = STUDY_ALONE, "studies"

    def rows(self):
        return studies()


class StudyEnter(Studies, Enter):
    """Enter a study with its reports and arms."""

    writes = {
        "post": Write("Enter a study with its reports and arms. Readers see it with its first item.", STUDY_ALONE, 201, idempotent=True)
    }


class StudyLook(Studies, Look):
    """A study as it was written, whether readers see it yet or not."""

    http_method_names = ("get", "head", "options", "put", "patch")
    writes = {
        "put": Write(
            "Write the whole study. Where readers see it, a reviewer does so, and its items are re-checked.",
            STUDY_ALONE,
            if_match=True,
        ),
        "patch": Write(
            "Write what is named; the rest stays. A list is written whole; arms are known by their label.", STUDY_ALONE, if_match=True
        ),
    }

    def put(self, request, slug, whole=True):
        study, seen = self.found(slug), self.seen()
        node = read_record(request.data, self.shape, whole=whole)
        if not whole:
            node.values.setdefault("slug", study.slug)
        return self.write(lambda: self.shown(change_study(study=study, node=node, by=request.user, seen=seen)))

    def patch(self, request, slug):
        return self.put(request, slug, whole=False)


class RegimenEnter(Enter):
    """Enter a regimen by its steps."""

    shape, noun = REGIMEN, "regimens"
    writes = {
        "post": Write(
            "Enter a regimen by its steps; what it amounts to is computed. Where there is one with the same steps, that one is answered, with 200.",
            REGIMEN, 201, idempotent=True, also={"200": "There is one with the same steps already: this one."},
        )
    }  # fmt: skip

    def post(self, request):
        if not request.data.get("steps"):
            raise ValidationError({"steps": ["takes one step at least."]})
        body = {"slug": "", **request.data}
        return self.write(lambda: self.entered(*enter_regimen(node=read_record(body, REGIMEN), by=request.user)))


class RegimenLook(Look):
    """A regimen as it was written."""

    shape, noun = REGIMEN, "regimens"


class TextEnter(Enter):
    """Enter a source text."""

    shape, noun = SOURCE, "texts"
    writes = {"post": Write("Say which text was read: its file, digest and length. Its words are not sent.", SOURCE, 201, idempotent=True)}


class TextLook(Look):
    """A source text as it was entered; not its words."""

    shape, noun = SOURCE, "texts"


class PublicationEnter(Enter):
    """Enter a publication."""

    shape, noun = PAPER, "publications"
    writes = {
        "post": Write(
            "Enter a publication, field by field, or as `{\"record\": …}`: one record in RIS, NBIB, BibTeX, CSL-JSON or PubMed XML.",
            PASTED, 201, idempotent=True,
        )
    }  # fmt: skip

    def post(self, request):
        entry = self.pasted() if "record" in request.data else self.typed()

        def save():
            try:
                return self.entered(save_publications(entries=[entry], by=request.user, why="through the API")[0])
            except NotSaved as error:
                raise Unprocessable(error.sentences) from error

        return self.write(save)

    def typed(self):
        node = read_record(self.request.data, PAPER, whole=False)
        dates = [each.values for part, children in node.parts if part.key == "dates" for each in children]
        return Entry(node.values, dates)

    def pasted(self):
        text = self.sent("record")["record"]
        try:
            citations = read_citations(text if isinstance(text, str) else "")
        except Unreadable as error:
            raise ValidationError({"record": [str(error)]}) from None
        if len(citations) != 1 or citations[0].is_bare:
            raise ValidationError({"record": ["takes one whole record; an identifier alone is looked up in the admin."]})
        [citation] = citations
        values = dict(citation.values)
        if not any(values.get(name) for name in ("pmid", "doi", "pmcid")):
            values["citation"] = citation.printed()
        dates = [
            {"kind": kind, "date": read.date, "basis": citation.basis, "as_printed": read.as_printed}
            for kind, read in citation.dates.items()
        ]
        return Entry(values, dates)


class PublicationLook(Look):
    """A publication as it was entered."""

    shape, noun = PAPER, "publications"
