"""Reading a source text in the admin, and the ways in for its words."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from ...actions.texts import add_text, forget_words, load_words
from ...actions.workflow import Refused
from ...models import EvidenceItem, Publication, SourceText
from ...queries.reading import may_read, place_in, words_of
from .reading_forms import NewTextForm, WordsForm
from .reading_pane import pane_as_html, reading_pane


class ReadsTexts:
    """For the admin of publications: a new text is pasted or uploaded here; its pane for a script that has chosen the publication."""

    def get_urls(self):
        wrap, name = self.admin_site.admin_view, "evidence_publication"
        return [
            path("<int:object_id>/text/", wrap(self.new_text_view), name=f"{name}_new_text"),
            path("<int:object_id>/pane/", wrap(self.pane_view), name=f"{name}_pane"),
            *super().get_urls(),
        ]

    def pane_view(self, request, object_id):
        pane = reading_pane(request, get_object_or_404(Publication, pk=object_id), item=_item(request))
        if pane is None:
            raise PermissionDenied
        return HttpResponse(pane_as_html(request, pane))

    def new_text_view(self, request, object_id):
        publication = get_object_or_404(Publication, pk=object_id)
        if not request.user.has_perms(["evidence.add_sourcewords", "evidence.add_sourcetext"]):
            raise PermissionDenied
        form = NewTextForm(request.POST or None, request.FILES or None)
        if form.is_valid():
            try:
                text = add_text(publication=publication, content=form.content, by=request.user, **form.values())
            except (Refused, ValidationError, IntegrityError) as refusal:
                form.tell(refusal)
            else:
                messages.success(request, f"Kept as {text.slug}, in {text.get_language_display()}. Only who curates sees its words.")
                return HttpResponseRedirect(reverse("admin:evidence_sourcetext_read", args=[text.pk]))
        context = {"title": f"Read a text of {publication.label}", "form": form, "publication": publication, "button": "Keep and read it"}
        return TemplateResponse(request, "admin/evidence/sourcetext/load.html", {**self.admin_site.each_context(request), **context})


class Readable:
    """For the admin of source texts: the page with the words, the place of a passage, loading and deleting the words."""

    def get_urls(self):
        wrap, name = self.admin_site.admin_view, "evidence_sourcetext"
        return [
            path("<int:object_id>/read/", wrap(self.read_view), name=f"{name}_read"),
            path("<int:object_id>/anchor/", wrap(self.anchor_view), name=f"{name}_anchor"),
            path("<int:object_id>/load/", wrap(self.load_view), name=f"{name}_load"),
            path("<int:object_id>/forget/", wrap(require_POST(self.forget_view)), name=f"{name}_forget"),
            *super().get_urls(),
        ]

    def read_view(self, request, object_id):
        """The page; with ?pane=1 the pane alone; with ?start=…&end=… the place, too, for who works without a script."""
        text = _text(request, object_id)
        pane = reading_pane(request, text.publication, text=text, item=_item(request))
        if "pane" in request.GET:
            return HttpResponse(pane_as_html(request, pane))
        if pane["text"] != text:
            messages.info(request, f"The words of {text.slug} are not loaded yet: paste them, or choose the file.")
            return HttpResponseRedirect(reverse("admin:evidence_sourcetext_load", args=[text.pk]))
        context = {"title": f"{text.slug} · {text.publication.label}", "reading": pane, "opts": self.opts}
        if "start" in request.GET:
            context["place"], context["fault"] = _place(request, text)
        return TemplateResponse(request, "admin/evidence/sourcetext/read.html", {**self.admin_site.each_context(request), **context})

    def anchor_view(self, request, object_id):
        """The digest, and a guess at the section, of the place that is asked for."""
        place, fault = _place(request, _text(request, object_id))
        return JsonResponse({"error": fault}, status=400) if fault else JsonResponse(vars(place))

    def load_view(self, request, object_id):
        text = get_object_or_404(SourceText.objects.select_related("publication"), pk=object_id)
        if not request.user.has_perm("evidence.add_sourcewords"):
            raise PermissionDenied
        form = WordsForm(request.POST or None, request.FILES or None)
        if form.is_valid():
            try:
                wrong = load_words(text=text, content=form.content, by=request.user, pasted=form.is_pasted)
            except Refused as refused:
                form.tell(refused)
            else:
                for anchor in wrong:
                    messages.warning(request, f"{anchor.item}: the digest of the anchor at {anchor.start}–{anchor.end} is another.")
                messages.success(request, "Loaded: it is the file that was read. Only who curates sees its words.")
                return HttpResponseRedirect(reverse("admin:evidence_sourcetext_read", args=[text.pk]))
        context = {"title": f"Load the words of {text.file}", "form": form, "text": text, "opts": self.opts, "button": "Load it"}
        return TemplateResponse(request, "admin/evidence/sourcetext/load.html", {**self.admin_site.each_context(request), **context})

    def forget_view(self, request, object_id):
        text = get_object_or_404(SourceText, pk=object_id)
        forget_words(sha256=text.sha256, by=request.user)
        messages.success(request, f"The words of {text.file} are deleted. Its anchors stay.")
        return HttpResponseRedirect(reverse("admin:evidence_sourcetext_change", args=[text.pk]))

    def change_view(self, request, object_id, form_url="", extra_context=None):
        extra = {"may_read": may_read(request.user), **(extra_context or {})}
        return super().change_view(request, object_id, form_url, extra)


def _text(request, object_id):
    if not may_read(request.user):
        raise PermissionDenied
    return get_object_or_404(SourceText.objects.select_related("publication", "translated_from"), pk=object_id)


def _item(request):
    number = request.GET.get("item", "")
    items = EvidenceItem.objects.seen_by(request.user)
    return items.filter(pk=int(number)).first() if number.isascii() and number.isdecimal() else None


def _place(request, text):
    """(place, None), or (None, what is wrong)."""
    words = words_of(text)
    if words is None:
        return None, "The words of this text are not loaded."
    edges = [request.GET.get(name, "").strip() for name in ("start", "end")]
    if not all(edge.isascii() and edge.isdecimal() and len(edge) < 10 for edge in edges):
        return None, "Write start and end as whole numbers, as 120 and 240."
    try:
        return place_in(text, words, *map(int, edges)), None
    except ValueError as error:
        return None, str(error)
