"""Citations to take along: of a page, and of the publication behind it."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from ..exports.citations import bibtex, ris
from ..filters.values import SLUG
from ..models import Disease, DoseRegimen, Intervention, Mechanism, Outcome, Publication, Study
from ..queries.addresses import where_to
from .addresses import item_named, moved_to
from .clocks import clocks_of
from .heads import head_of, head_of_item

FORMATS = {"ris": (ris, "application/x-research-info-systems"), "bib": (bibtex, "application/x-bibtex")}
RECORDS = {
    "diseases": lambda: Disease.objects.published().prefetch_related("names", "codes"),
    "studies": lambda: Study.objects.published(),
    "publications": lambda: Publication.objects.published().prefetch_related("dates"),
    "regimens": lambda: DoseRegimen.objects.published(),
    "mechanisms": lambda: Mechanism.objects.published().prefetch_related("names"),
    "outcomes": lambda: Outcome.objects.published().prefetch_related("names"),
    "interventions": lambda: Intervention.objects.published().prefetch_related("names"),
}


@require_safe
def cite(request, section, name, what, form):
    """The citation of a page (`cite`) or of its source (`source`) as a file."""
    if form not in FORMATS or what not in ("cite", "source"):
        raise Http404(f"A citation is had as {', '.join(FORMATS)}.")
    head = head_of_item(request, item_named(name)) if section == "evidence" else _of_record(request, section, name)
    if not hasattr(head, "reference"):
        return redirect(moved_to(request, f"{head}{what}.{form}"), permanent=True)
    reference = head.reference if what == "cite" else head.source
    if reference is None:
        raise Http404("Only items and publications have a source.")
    write, kind = FORMATS[form]
    response = HttpResponse(write([reference]), content_type=f"{kind}; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{reference.key}.{form}"'
    return response


def _of_record(request, section, name):
    """The head of the page, or the address to which the record has moved."""
    if section not in RECORDS or not SLUG.fullmatch(name):
        raise Http404("Nothing is cited at this address.")
    rows = RECORDS[section]()
    record = rows.filter(slug=name).first()
    if record is not None:
        return head_of(request, record, clocks_of(request))
    today = where_to(rows.model, [name]).get(name)
    if today is None:
        raise Http404(f"There is no {rows.model._meta.verbose_name} at this address.")
    return rows.model(slug=today).get_absolute_url()
