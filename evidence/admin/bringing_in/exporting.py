"""“Export” in the lists of studies and items: what is ticked, or all that the filters leave, as a file that can be imported again."""

from functools import partial

from django.http import HttpResponse
from django.utils import timezone

from ...exports.bulk import FORMATS, in_format, records_of_items, records_of_studies
from ...models import EvidenceItem, Study


class Exporting:
    """The actions, for a ModelAdmin of studies or items."""

    def get_actions(self, request):
        actions = super().get_actions(request)
        if "_popup" in request.GET:
            return actions
        for name, form in FORMATS.items():
            actions[f"export_{name}"] = (partial(_export, name=name), f"export_{name}", f"Export as {form.label}")
        return actions


def _export(modeladmin, request, queryset, *, name):
    seen = EvidenceItem.objects.seen_by(request.user)
    chosen = modeladmin.model._base_manager.filter(pk__in=queryset.values("pk"))
    of_studies = modeladmin.model is Study
    records = records_of_studies(chosen, seen) if of_studies else records_of_items(seen.filter(pk__in=chosen.values("pk")))
    return as_file(
        name, in_format(name, records), f"ivig-{modeladmin.opts.verbose_name_plural.replace(' ', '-')}-{timezone.now():%Y-%m-%d}"
    )


def as_file(name, content, stem):
    form = FORMATS[name]
    response = HttpResponse(content, content_type=form.media_type)
    response["Content-Disposition"] = f'attachment; filename="{stem}.{form.ending}"'
    response["Cache-Control"] = "private, no-store"
    return response
