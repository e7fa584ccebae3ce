"""From a slug in an address to the public record, or to where it has moved."""

from functools import wraps

from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from ..queries.addresses import where_to


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
                return redirect(rows.model(slug=today).get_absolute_url(), permanent=True)
            return view(request, record)

        return page

    return decorate
