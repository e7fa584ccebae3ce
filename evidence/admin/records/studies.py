"""Studies, their reports and their arms."""

from django.contrib import admin
from django.db.models import Max
from django.utils.html import format_html

from ...models import Arm, ArmIntervention, Study, StudyReport
from ..base import Blocks, CuratedAdmin, Rows
from ..bringing_in.exporting import Exporting
from ..reviewing.merging import Mergeable
from ..rights import ReviewedOncePublic
from ..site import site
from ..workbench.study import Workbench, work_page
from .caveats import Caveats


class Reports(Rows):
    model = StudyReport
    fields = ["publication", "role", "reference", "attribution"]


class Arms(Blocks):
    model = Arm
    show_change_link = True

    def get_fields(self, request, obj=None):
        """Said here: Django's checks want no links through a table of their own in `fields`."""
        shown = [("label", "position"), ("type", "n"), "interventions", "regimen", ("printed_total", "other_schedule")]
        return [*shown, "seen_version"] if self._is_written(request, obj) else shown


class CaveatsOfStudy(Caveats):
    fk_name = "study"


class CaveatsOfArm(Caveats):
    fk_name = "arm"


@admin.register(Study, site=site)
class StudyAdmin(Workbench, Exporting, Mergeable, ReviewedOncePublic, CuratedAdmin):
    list_display = ["label", "type", "allocation", "masking", "n", "knowledge", "work"]
    list_filter = ["type", "allocation", "knowledge", "status"]
    search_fields = ["label", "slug", "population", "reports__publication__pmid", "reports__publication__title"]
    prepopulated_fields = {"slug": ["label"]}
    inlines = [Reports, Arms, CaveatsOfStudy]
    change_form_template = "admin/evidence/study/change_form.html"
    fieldsets = [
        ("What it is", {"fields": ["label", "slug", ("knowledge", "unit", "status")]}),
        ("Design, never more specific than printed", {"fields": [("type", "allocation", "model"), ("masking", "control")]}),
        ("Patients", {"fields": [("n_randomised", "n_analysed", "n_stated"), "population", "setting", "follow_up"]}),
        ("For curators", {"fields": ["note"], "classes": ["collapse"]}),
    ]

    @admin.display(description="on one page")
    def work(self, study):
        return format_html('<a href="{}" aria-label="Workbench of {}">workbench</a>', work_page(study), study.label)

    def get_prepopulated_fields(self, request, obj=None):
        """An address is given once: it does not follow a later change of the label."""
        return {} if obj else self.prepopulated_fields


class Treatments(Rows):
    model = ArmIntervention
    fields = ["intervention"]
    verbose_name = "treatment that it was given"
    verbose_name_plural = "treatments that it was given"

    def get_extra(self, request, obj=None, **options):
        return 0 if obj and obj.pk else 1


@admin.register(Arm, site=site)
class ArmAdmin(ReviewedOncePublic, CuratedAdmin):
    list_display = ["label", "study", "type", "n", "regimen"]
    list_filter = ["type"]
    list_select_related = ["study", "regimen"]
    search_fields = ["label", "study__label", "study__slug"]
    fields = ["study", ("label", "position"), ("type", "n"), "regimen", "printed_total", "other_schedule"]
    inlines = [Treatments, CaveatsOfArm]

    class Media:
        js = [f"evidence/{name}.js" for name in ("anchoring", "suggesting")]  # a dose that is clicked in the text beside is taken here

    def get_changeform_initial_data(self, request):
        """A new arm stands after the others of its study."""
        initial = super().get_changeform_initial_data(request)
        study = initial.get("study", "")
        if study.isascii() and study.isdecimal():
            last = Arm.objects.filter(study=study[:18]).aggregate(last=Max("position"))["last"] or 0
            return {"position": last + 1, **initial}
        return initial

    def is_public(self, record):
        return Study.objects.published().filter(pk=record.study_id).exists()
