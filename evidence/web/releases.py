"""The releases: what each holds, how to cite and verify it, and what has changed."""

from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from ..exports.citations import OURSELVES
from ..exports.releases.files import FOLDERS
from ..exports.releases.tables import TABLES
from ..models import Release
from ..queries.changes import changed_between, moment_of

SHOWN = 50
BECAME = {"added": _("added"), "revised": _("revised"), "retracted": _("retracted"), "told_otherwise": _("told otherwise")}


@dataclass(frozen=True)
class Shown:
    """A release as its pages show it."""

    release: Release

    def __getattr__(self, name):
        return getattr(self.release, name)

    @property
    def archive(self):
        return self.file_at(f"ivig-evidence-{self.release.number}.zip")

    @property
    def changes_file(self):
        return self.release.address_of("CHANGES.md")

    @property
    def told(self):
        """[(what became of items, how many)], where there are any."""
        return [(BECAME[what], count) for what, count in self.release.changes.items() if count]

    def file_at(self, path):
        return {**self.release.file(path), "address": self.release.address_of(path)}


@require_safe
def index(request):
    releases = [Shown(each) for each in Release.objects.order_by("-pk")]
    return render(request, "releases/index.html", {"releases": releases, "api": "/api/v1/releases/"})


@require_safe
def detail(request, number):
    release = Release.objects.select_related("previous").numbered(number)
    if release is None:
        raise Http404(f"There is no release “{number}”.")
    shown = Shown(release)
    context = {
        "release": shown,
        "citation": f"{OURSELVES}. {release.number}, {release.date}. {request.build_absolute_uri(release.get_absolute_url())} "
        f"(sha256:{release.manifest[:16]}…)",
        "changes": _changes(release),
        "tables": [_table(shown, each) for each in TABLES if each.name in release.rows],
        "files": [shown.file_at(each["path"]) for each in release.files if "/" not in each["path"]],
        "api": f"/api/v1/releases/{release.number}/",
    }
    return render(request, "releases/detail.html", context)


def _table(shown, table):
    files = [{**shown.file_at(f"{form}/{table.name}.{form}"), "form": form} for form in FOLDERS]
    return {"name": table.name, "says": table.says, "rows": shown.release.rows[table.name], "files": files}


def _changes(release):
    """The first of the items that are not as they were in the release before."""
    if release.previous is None:
        return []
    rows = changed_between(moment_of(release.previous), moment_of(release)).order_by("accession")[:SHOWN]
    return [
        {"accession": row.accession, "permalink": str(row), "became": BECAME[row.change], "statement": row.document["statement"]}
        for row in rows
    ]
