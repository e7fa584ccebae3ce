"""From a slug or an accession in an address to the public record, or to where it has moved."""

from functools import wraps

from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from ..identifiers.accessions import accession
from ..models import PublicItem
from ..queries.addresses import where_to
from ..wording.languages import here


def page_of(records):
    """Decorator: the view is given the record of `records()` at the slug. Renamed and merged ones lead on for good (301)."""

    def decorate(view):
        @require_safe
        @wraps(view)
        def page(request, slug):
            rows = records()
            record = rows.filter(slug=slug).first()
            if record is None:
                today = where_to(rows.model, [slug]).get(slug)
                if today is None:
                    raise Http404(f"There is no {rows.model._meta.verbose_name} at this address.")
                return redirect(moved_to(request, here(rows.model(slug=today).get_absolute_url())), permanent=True)
            return view(request, record)

        return page

    return decorate


def moved_to(request, path):
    """The path, with all that the address asked for: the time of the clocks above all."""
    query = request.META.get("QUERY_STRING", "")
    return f"{path}?{query}" if query else path


def item_named(name):
    """The public item of an accession: the version that is named, else the newest."""
    try:
        wanted, number = accession(name)
    except ValueError as error:
        raise Http404(str(error)) from None
    rows = PublicItem.objects.public().filter(accession=wanted).select_related("item")
    row = (rows.filter(version=number) if number else rows).order_by("-version").first()
    if row is None:
        raise Http404(f"There is no public {name}.")
    return row
