"""The workbench of a study: outline, source text and form on one page; and the way to it from a publication."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from ...actions.studies import start_study, submit_all
from ...actions.workflow import Refused
from ...models import EvidenceItem, Publication, Study, StudyReport
from ...queries.study_outline import last_written, outline_of
from ...queries.study_proposal import proposed_study
from ...vocabulary.evidence import Kind
from ..forms.refusals import Refusal
from ..reading.reading_pane import reading_pane
from ..rights import may_begin


class NewStudy(forms.ModelForm):
    """The few facts with which a study begins. Everything else is entered on its workbench."""

    role = StudyReport._meta.get_field("role").formfield(label="What this publication is to the study")
    reference = StudyReport._meta.get_field("reference").formfield(label="Printed as reference")
    attribution = StudyReport._meta.get_field("attribution").formfield(label="How the reference belongs to it")

    class Meta:
        model = Study
        fields = ["label", "slug", "type", "allocation", "knowledge"]


class Workbench:
    """Adds the workbench to the admin of studies."""

    def get_urls(self):
        wrap = self.admin_site.admin_view
        return [
            path("start/<int:publication_id>/", wrap(self.start_view), name="evidence_study_start"),
            path("<int:object_id>/work/", wrap(self.work_view), name="evidence_study_work"),
            path("<int:object_id>/work/outline/", wrap(self.outline_view), name="evidence_study_outline"),
            path("<int:object_id>/work/submit/", wrap(require_POST(self.submit_view)), name="evidence_study_submit"),
            *super().get_urls(),
        ]

    # the page

    def work_view(self, request, object_id):
        study = self._study(request, object_id)
        context = {
            **self.admin_site.each_context(request),
            **(outlined := self._outline(request, study)),
            "reading": _pane(request, outlined["outline"]),
            "title": study.label,
            "opts": self.opts,
            "is_nav_sidebar_enabled": False,  # the outline stands there
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, "admin/evidence/study/workbench.html", context)

    def outline_view(self, request, object_id):
        """The outline alone, fetched again after something was saved in the frame."""
        return TemplateResponse(request, "admin/evidence/study/_outline.html", self._outline(request, self._study(request, object_id)))

    def submit_view(self, request, object_id):
        """Hand in every complete draft of this person; what became of each is said on the page."""
        study = self._study(request, object_id)
        ready = self._outline(request, study)["outline"].ready
        handed = submit_all(items=[entry.item for entry in ready], by=request.user)
        for each in handed:
            if each.refusal:
                messages.error(request, f"{each.item.accession} stays a draft. {each.refusal}")
        done = [each.item.accession for each in handed if not each.refusal]
        if done:
            messages.success(request, f"{len(done)} handed in for review: {', '.join(done)}.")
        if not handed:
            messages.info(request, "None of your drafts is complete: the outline says what each still needs.")
        return HttpResponseRedirect(work_page(study))

    def _study(self, request, object_id):
        study = get_object_or_404(Study, pk=object_id)
        if not self.has_view_permission(request, study):
            raise PermissionDenied
        return study

    def _outline(self, request, study):
        items = self.admin_site._registry[EvidenceItem].get_queryset(request).filter(extraction=None)  # readings have their own page
        outline = outline_of(study, items=items, person=request.user)
        return {
            "study": study,
            "outline": outline,
            "kinds": _ways_to_add(study, outline, last_written(study, items=items, person=request.user)),
            "may_add": may_begin(request.user),
            "may_change": self.has_change_permission(request, study),
        }

    # the way to it

    def start_view(self, request, publication_id):
        """A short form with what is proposed from the publication; nothing is saved unseen."""
        publication = get_object_or_404(Publication.objects.prefetch_related("dates"), pk=publication_id)
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = NewStudy(request.POST or None, initial={**proposed_study(publication), "attribution": "printed"})
        if request.method == "POST" and form.is_valid():
            try:
                study = start_study(publication=publication, by=request.user, **form.cleaned_data)
            except (Refused, IntegrityError) as error:
                form.add_error(None, str(error) if isinstance(error, Refused) else Refusal.of(error).sentence)
            else:
                messages.success(request, f"“{study}” is begun. Only curators see it until its first item is published.")
                return HttpResponseRedirect(work_page(study) + "?open=study")
        context = {
            **self.admin_site.each_context(request),
            "title": f"Enter the study of {publication.label}",
            "opts": self.opts,
            "publication": publication,
            "reported": Study.objects.filter(reports__publication=publication, merged_into=None).distinct(),
            "form": form,
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, "admin/evidence/study/start.html", context)


def work_page(study):
    return reverse("admin:evidence_study_work", args=[study.pk])


def _pane(request, outline):
    """The source text beside the form: of the first report whose words are here, else of the first."""
    panes = []
    for report in outline.reports:
        pane = reading_pane(request, report.publication)
        if pane and pane["text"]:
            return pane
        panes.append(pane)
    return panes[0] if panes else None


def _ways_to_add(study, outline, last):
    """For each kind, the address of the form of a new item with what is known already."""
    add = reverse("admin:evidence_evidenceitem_add")
    known = {"study": study.pk}
    if last:
        known["follows"] = last.pk
    elif outline.reports:
        known["publication"] = outline.reports[0].publication_id
    return [(kind, f"{add}?{urlencode({**known, 'kind': kind.value})}") for kind in Kind]
