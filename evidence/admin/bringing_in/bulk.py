"""Import of a file: upload, see what is wrong or what would change row by row, say yes, see how far it is."""

from functools import partial

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.defaultfilters import pluralize
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from ...actions.bulk_jobs import KEPT, check_again, confirm, discard, is_running, receive
from ...actions.workflow import Refused, holds
from ...exports.bulk import FORMATS, empty
from ...importers.bulk import read_bulk
from ...models import BulkImport
from ...queries.bulk_records import MOST_BYTES, MOST_ROWS
from ...vocabulary.imports import RUNNING, ImportState
from ...vocabulary.workflow import Role
from .exporting import as_file

PER_PAGE = 200
MEGABYTES = MOST_BYTES // 1024 // 1024


class Upload(forms.Form):
    file = forms.FileField(
        label="The file",
        help_text=f"A workbook (.xlsx), CSV (.csv, or several in a .zip), or YAML; at most {MOST_ROWS:,} rows and {MEGABYTES} MB.",
        error_messages={
            "required": "Choose a file.",
            "empty": "The file is empty.",
            "max_length": "The name of the file is too long: give it a shorter one.",
        },
        max_length=200,
    )

    def clean_file(self):
        if self.cleaned_data["file"].size > MOST_BYTES:
            raise forms.ValidationError(f"The file is larger than {MEGABYTES} MB. Split it by study.")
        return self.cleaned_data["file"]


def bulk_urls(site):
    """The pages of the import, below the admin."""

    def page(view):
        return site.admin_view(partial(_for_curators, view=view, site=site))

    return [
        path("import/", page(start_view), name="import"),
        path("import/template/<slug:name>/", page(template_view), name="import_template"),
        path("import/<int:number>/", page(import_view), name="import_one"),
        path("import/<int:number>/progress/", page(progress_view), name="import_progress"),
        path("import/<int:number>/<slug:name>/", page(require_POST(do_view)), name="import_do"),
    ]


def _for_curators(request, *, view, site, **where):
    if not holds(request.user, Role.CURATOR):
        raise PermissionDenied
    request.current_app = site.name
    return view(request, site=site, **where)


def start_view(request, site):
    """Upload a file, or take a template; the own imports of the last days."""
    form = Upload(request.POST, request.FILES) if request.method == "POST" else Upload()
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            job = receive(by=request.user, name=file.name, content=file.read(), read=read_bulk)
        except Refused as refused:
            form.add_error("file", str(refused))
        else:
            return HttpResponseRedirect(reverse("admin:import_one", args=[job.pk]))
    imports = BulkImport.objects.filter(person=request.user).defer("content", "report")
    context = {
        **site.each_context(request),
        "title": "Import studies and evidence",
        "form": form,
        "formats": FORMATS.values(),
        "imports": imports,
        "days": KEPT.days,
    }
    return TemplateResponse(request, "admin/import/start.html", context)


def template_view(request, site, name):
    if name not in FORMATS:
        raise Http404
    return as_file(name, empty(name), "ivig-template")


def import_view(request, site, number):
    """Where one import stands."""
    job = _own(request, number)
    running = is_running(job)
    report = job.report or {}
    page = Paginator(report.get("lines", []), PER_PAGE).get_page(request.GET.get("page"))
    counts = report.get("counts", {})
    context = {
        **site.each_context(request),
        "title": job.file_name,
        "job": job,
        "running": running,
        "stopped": job.state in RUNNING and not running,
        "counts": counts,
        "page": page,
        "told": in_words(counts),
        "more_mistakes": counts.get("mistakes", 0) - len(report.get("mistakes", [])),
        "mistakes": report.get("mistakes", []) if job.state in (ImportState.WRONG, ImportState.REFUSED) else [],
        "form": Upload(),
    }
    return TemplateResponse(request, "admin/import/one.html", context)


def progress_view(request, site, number):
    job = _own(request, number)
    return JsonResponse({"state": job.state, "running": is_running(job), "done": job.done, "total": job.total})


def do_view(request, site, number, name):
    """Say yes, check again, or throw away."""
    job = _own(request, number)
    try:
        if name == "confirm":
            confirm(job=job, by=request.user, seen=request.POST.get("seen", ""), read=read_bulk)
        elif name == "again":
            check_again(job=job, by=request.user, read=read_bulk)
        elif name == "discard":
            discard(job=job, by=request.user)
            messages.success(request, f"{job.file_name} was thrown away; nothing of it was taken in.")
            return HttpResponseRedirect(reverse("admin:import"))
        else:
            raise Http404
    except Refused as refused:
        messages.error(request, str(refused))
    return HttpResponseRedirect(reverse("admin:import_one", args=[number]))


def in_words(counts):
    """“12 new, 3 changed, 1 removed, 400 unchanged”: rows."""
    states = ("new", "changed", "removed", "unchanged")
    said = [f"{counts[state]} {state}" for state in states if counts.get(state)]
    total = sum(counts.get(state, 0) for state in states)
    return f"{total} row{pluralize(total)}: {', '.join(said)}" if said else ""


def _own(request, number):
    return get_object_or_404(BulkImport, pk=number, person=request.user)
