"""Publications as reference managers and citation processors read them: RIS, BibTeX, CSL-JSON."""

from dataclasses import replace

from rest_framework.renderers import JSONRenderer

from ..exports.citations import bibtex, of_publication, ris
from ..exports.csl import csl_array
from .doors import Detail
from .whole import Download, attached, without


class Cited(Download):
    """A format of citations."""

    cut = False

    def references(self, publications):
        """As far as they are known: what has no title gets none."""
        return [replace(of_publication(each), title=each.title, note=each.citation) for each in publications]


class Ris(Cited):
    media_type, format = "application/x-research-info-systems", "ris"
    content_type = "application/x-research-info-systems; charset=utf-8"
    says = "RIS, for reference managers."

    def write(self, door, batches):
        return (ris(self.references(rows)).encode() for rows in batches)


class Bibtex(Cited):
    media_type, format = "application/x-bibtex", "bibtex"
    content_type = "application/x-bibtex; charset=utf-8"
    extension = "bib"
    says = "BibTeX in UTF-8."

    def write(self, door, batches):
        return (bibtex(self.references(rows)).encode() for rows in batches)


class Csl(Cited):
    media_type = content_type = "application/vnd.citationstyles.csl+json"
    format, extension = "csl", "json"
    schema = {"type": "array", "items": {"type": "object"}}
    says = "CSL-JSON, for citation processors."

    def write(self, door, batches):
        return (text.encode() for text in csl_array(batches))


CITED = (Ris, Bibtex, Csl)


class CitedDetail(Detail):
    """A record that is, or rests on, publications that can be cited."""

    renderer_classes = (JSONRenderer, *CITED)

    def cited(self, row):
        """The publications to cite, with their dates."""
        raise NotImplementedError

    def get(self, request, *, slug):
        form = request.accepted_renderer
        if not isinstance(form, Download):
            return super().get(request, slug=slug)
        without(("fields",), request, form)
        row = self.rows().filter(slug=slug).first()
        return self.moved(slug) if row is None else attached(form.write(self, [self.cited(row)]), form, slug)
