"""What every page of the admin does: it records who writes and why, keeps readers' documents true, and tells refusals."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.contrib.postgres.fields import ArrayField
from django.db import IntegrityError, models, transaction
from django.db.models import Case, When
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.text import capfirst

from ..actions.rechecking import delete_and_refresh, mark_for_recheck, refresh_what_shows
from ..actions.recording import say_who, settle
from ..queries.blindness import only_seen
from ..queries.history import changes_of
from ..vocabulary.fields import CALLED, called
from .forms.beside import Beside
from .forms.described import DescribedSelect, meanings_of
from .forms.fields import SearchForMany, SearchForOne, form_field_for_list, is_choosing
from .forms.record_forms import CuratedForm, CuratedFormSet
from .forms.refusals import Refusal
from .keeping.conflicts import ShowsBothVersions
from .keeping.pages import KeepsEntries
from .reviewing.affected import TellsWhatRestsOnIt, tell_of_rechecks
from .reviewing.talk import Talked

SMALL_TEXT = {models.TextField: {"widget": forms.Textarea(attrs={"rows": 3, "cols": 80})}}


class Curated:
    """What record pages and inlines share: lists as boxes or lines, an autocomplete for every foreign key."""

    formfield_overrides = SMALL_TEXT
    chosen_from_few: tuple[str, ...] = ()  # foreign keys with a plain list of choices

    def get_queryset(self, request):
        """Without what the person must not see yet: another one’s side of a blind double extraction."""
        return only_seen(super().get_queryset(request), request.user)

    def get_autocomplete_fields(self, request):
        return [
            field.name
            for field in self.opts.get_fields()
            if field.many_to_one
            and field.concrete
            and field.editable
            and self._is_searchable(field)
            and field.name not in self.chosen_from_few
        ]

    def _is_searchable(self, field):
        other = self.admin_site._registry.get(field.related_model)
        return bool(other and other.search_fields)

    def formfield_for_dbfield(self, column, request, **options):
        if isinstance(column, ArrayField):
            return form_field_for_list(column)
        if column.name in CALLED:
            options.setdefault("label", capfirst(called(column)))
        field = super().formfield_for_dbfield(column, request, **options)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_change_related = field.widget.can_delete_related = False  # done on the record's own page
        return field

    def formfield_for_choice_field(self, column, request, **options):
        return super().formfield_for_choice_field(column, request, **{"widget": DescribedSelect(meanings_of(column.choices)), **options})

    def formfield_for_foreignkey(self, column, request, **options):
        if column.name in self.get_autocomplete_fields(request):
            options["widget"] = SearchForOne(column, self.admin_site)
        field = super().formfield_for_foreignkey(column, request, **options)
        if field:
            field.queryset = only_seen(field.queryset, request.user)
        return field

    def formfield_for_manytomany(self, column, request, **options):
        """Links without words of their own are chosen in one box, through tables too."""
        return column.formfield(widget=SearchForMany(column, self.admin_site), required=False, **options)


class CuratedInline(Curated):
    """Rows of a record. `rules` are the guards that speak of these rows."""

    form = CuratedForm
    formset = CuratedFormSet
    extra = 0
    rules: tuple[str, ...] = ()

    def get_fields(self, request, obj=None):
        fields = [name for name in super().get_fields(request, obj) if name != "seen_version"]
        return [*fields, "seen_version"] if self._is_written(request, obj) else fields

    def _is_written(self, request, obj):
        parent = self.admin_site._registry[self.parent_model]
        return parent.has_change_permission(request, obj) if obj and obj.pk else parent.has_add_permission(request)

    def get_formset(self, request, obj=None, **options):
        formset = super().get_formset(request, obj, **options)
        refusal = getattr(request, "refusal", None)
        told = {"refusal": refusal if refusal and self.answers_for(refusal) else None, "muted": getattr(request, "muted", False)}
        return type(formset.__name__, (formset,), told)

    def answers_for(self, refusal):
        """Whether the refusal is shown at these rows."""
        return refusal.rule in self.rules or refusal.concerns(self.model)


class TableFormSet(CuratedFormSet):
    """Rows whose fields have the heads of a table for labels."""

    in_a_table = True


class Rows(CuratedInline, admin.TabularInline):
    """Short rows, one line each."""

    formset = TableFormSet


class Blocks(CuratedInline, admin.StackedInline):
    """Rows of many fields, one block each."""


class TellsRefusals:
    """What only the database can refuse comes back as its sentence."""

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """What only the database can refuse comes back as its sentence, with everything still filled in."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except IntegrityError as error:
            request.refusal = Refusal.of(error)
            return super().changeform_view(request, object_id, form_url, extra_context)

    def delete_view(self, request, object_id, extra_context=None):
        try:
            return super().delete_view(request, object_id, extra_context)
        except IntegrityError as error:
            messages.error(request, Refusal.of(error).sentence)
            return HttpResponseRedirect(reverse(f"{self.admin_site.name}:evidence_{self.opts.model_name}_change", args=[object_id]))

    def changelist_view(self, request, extra_context=None):
        if request.method != "POST":
            return super().changelist_view(request, extra_context)
        try:
            with transaction.atomic():
                return super().changelist_view(request, extra_context)
        except IntegrityError as error:
            messages.error(request, Refusal.of(error).sentence)
            return HttpResponseRedirect(request.get_full_path())


class CuratedAdmin(Beside, ShowsBothVersions, KeepsEntries, TellsRefusals, TellsWhatRestsOnIt, Talked, Curated, admin.ModelAdmin):
    """The page of a record. Every registered record derives from it (evidence/tests/admin/test_promises.py)."""

    form = CuratedForm
    list_per_page = 50
    save_on_top = False
    show_full_result_count = False
    refusal_fields: dict[str, str] = {}

    # reading

    def get_search_results(self, request, queryset, search_term):
        """Where a record is chosen, what is called just so leads, then what begins so."""
        queryset, repeats = super().get_search_results(request, queryset, search_term)
        if search_term and "label" in self.search_fields and is_choosing(request):
            nearness = Case(When(label__iexact=search_term, then=0), When(label__istartswith=search_term, then=1), default=2)
            queryset = queryset.order_by(nearness, *queryset.query.order_by)
        return queryset, repeats

    def get_fieldsets(self, request, obj=None):
        return self.with_seen_version(request, obj, super().get_fieldsets(request, obj))

    def with_seen_version(self, request, obj, fieldsets):
        """The version that the curator sees goes with her form, unseen."""
        (name, options), *rest = fieldsets
        fields = [each for each in options["fields"] if each != "seen_version"]
        if self.has_change_permission(request, obj) if obj else self.has_add_permission(request):
            fields.append("seen_version")
        return [(name, {**options, "fields": fields}), *rest]

    def get_view_on_site_url(self, obj=None):
        """Only of what readers can see."""
        if obj is None or not hasattr(obj, "get_absolute_url"):
            return None
        return obj.get_absolute_url() if type(obj).objects.published().filter(pk=obj.pk).exists() else None

    def history_view(self, request, object_id, extra_context=None):
        """Every change by every door, before and after, as the database recorded it."""
        record = self.get_object(request, object_id)
        changes = changes_of(record) if record and self.has_view_or_change_permission(request, record) else []
        return super().history_view(request, object_id, {"changes": changes, **(extra_context or {})})

    # writing

    def get_object(self, request, object_id, from_field=None):
        """Locked while it is written, so that nobody overtakes between the check and the write."""
        if request.method == "POST" and transaction.get_connection().in_atomic_block:
            self.model._base_manager.select_for_update().order_by("pk").filter(pk=_whole(object_id)).values_list("pk").first()
        return super().get_object(request, object_id, from_field)

    def get_form(self, request, obj=None, change=False, **options):
        form = super().get_form(request, obj, change=change, **options)
        refusal = getattr(request, "refusal", None)
        if refusal and any(inline.answers_for(refusal) for inline in self.get_inline_instances(request, obj)):
            refusal = None
        told = {"refusal": refusal, "refusal_fields": self.refusal_fields, "muted": getattr(request, "muted", False)}
        return type(form.__name__, (form,), told)

    def save_form(self, request, form, change):
        say_who(by=request.user, why=_why(request))
        return super().save_form(request, form, change)

    def save_related(self, request, form, formsets, change):
        """After the last row: what follows from them, the deferred rules, and the readers' documents."""
        super().save_related(request, form, formsets, change)
        record = form.instance
        self.complete(record)
        settle()
        changed = form.has_changed() or any(formset.has_changed() for formset in formsets)
        if change and changed and self.asks_for_recheck(form):
            tell_of_rechecks(request, mark_for_recheck(record, why=self.recheck_reason(request, record)))
        refresh_what_shows(record)

    def complete(self, record):
        """Fill in what is computed from the record's rows."""

    def asks_for_recheck(self, form):
        """Whether what was changed is something on which published items may rest."""
        return True

    def recheck_reason(self, request, record):
        why = _why(request)
        return f"{record._meta.verbose_name.capitalize()} “{record}” was changed" + (f": {why}" if why else ".")

    def delete_model(self, request, obj):
        delete_and_refresh(obj, by=request.user, why=_why(request))

    def delete_queryset(self, request, queryset):
        with transaction.atomic():
            for record in queryset:
                delete_and_refresh(record, by=request.user, why=_why(request))

    def get_deleted_objects(self, objs, request):
        """Where something stands in the way, that is said; whether one might delete it is then beside the point."""
        deleted, counts, lacking, protected = super().get_deleted_objects(objs, request)
        return deleted, counts, set() if protected else lacking, protected


def _why(request):
    return request.POST.get("why", "").strip()[:300]


def _whole(number):
    return int(number) if str(number).isdecimal() else None


class OnlyRead(CuratedAdmin):
    """Of what is only ever added to: nobody adds, changes or deletes one here."""

    def history_view(self, request, object_id, extra_context=None):
        """It never changes: its page is its history."""
        return self.change_view(request, object_id)

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
