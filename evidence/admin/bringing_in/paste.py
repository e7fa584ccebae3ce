"""Start from a paste: read what the curator pastes, show it, and save what she has ticked and corrected. Nothing unseen."""

from django.conf import settings
from django.contrib import messages
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html, format_html_join

from ...actions.bibliography import NotSaved, save_publications
from ...importers.citation import Citation
from ...importers.citations import Unreadable, read_citations
from ...importers.fetching import Services, fetch
from ...models.refusals import sentence_of
from ...queries.duplicates import Duplicate, duplicates_of
from .paste_forms import PasteForm, RecordForm, forms_sent, sealed, unsealed

RECORDS_A_PAGE = 20  # the rest waits, so that no page sends more fields than the server takes


class StartFromPaste:
    """Adds the page to the admin of publications."""

    def get_urls(self):
        return [path("paste/", self.admin_site.admin_view(self.paste_view), name="evidence_publication_paste"), *super().get_urls()]

    def paste_view(self, request):
        if not self.has_add_permission(request):
            raise PermissionDenied
        if request.method != "POST":
            return self._ask(request, PasteForm())
        try:
            return self._save(request) if request.POST.keys() & {"save", "on"} else self._read(request)
        except signing.BadSignature:
            messages.error(request, "This page was altered, or is too old to be trusted. Nothing was saved: paste once more.")
            return self._ask(request, PasteForm())

    def _read(self, request):
        form = PasteForm(request.POST, request.FILES)
        if not form.is_valid():
            return self._ask(request, form)
        try:
            citations = read_citations(form.cleaned_data["text"])
        except Unreadable as error:
            form.add_error("file" if form.cleaned_data.get("file") else "text", str(error))
            return self._ask(request, form)
        if any(citation.is_bare for citation in citations):
            citations, sentences = fetch(citations, _services())
            for sentence in sentences:
                messages.warning(request, sentence)
        return self._preview(request, citations)

    def _save(self, request):
        forms = forms_sent(request.POST, may_keep=_may_keep(request))
        rest = [Citation.from_plain(plain) for plain in unsealed(request.POST.get("rest", ""))]
        ticked = [form for form in forms if form.is_ticked]
        if not all(form.is_valid() for form in ticked):
            messages.error(request, "Nothing was saved yet: see below what is to be mended.")
            return self._show(request, _with_duplicates(forms), rest)
        try:
            saved = save_publications(
                entries=[form.entry() for form in ticked],
                by=request.user,
                why=f"from a paste ({ticked[0].record.format})" if ticked else "",
            )
        except NotSaved as refusal:
            ticked[refusal.number].add_error(None, refusal.sentences)
            messages.error(request, "Nothing was saved yet: see below what is to be mended.")
            return self._show(request, _with_duplicates(forms), rest)
        except IntegrityError as error:
            messages.error(request, f"Nothing was saved: {sentence_of(error)}")
            return self._show(request, _with_duplicates(forms), rest)
        self._tell(request, saved)
        if not saved and not rest:
            return self._show(request, _with_duplicates(forms), rest)  # whoever forgot to tick has lost nothing
        if rest:
            return self._preview(request, rest)
        if len(saved) == 1 and "on" in request.POST:
            return HttpResponseRedirect(reverse("admin:evidence_study_start", args=[saved[0].pk]))
        if len(saved) == 1:
            return HttpResponseRedirect(reverse("admin:evidence_publication_change", args=[saved[0].pk]))
        return HttpResponseRedirect(reverse("admin:evidence_publication_changelist"))

    def _tell(self, request, saved):
        if saved:
            listed = sum(each.relations_from.count() for each in saved)
            leads = f", with {listed} listed as leads" if listed else ""
            named = format_html_join(", ", '{} ({}<a href="{}">enter its study</a>)', [_ways_on(each) for each in saved])
            messages.success(request, format_html("Saved: {}{}.", named, leads))
        else:
            messages.info(request, "Nothing was ticked: nothing was saved.")

    # pages

    def _ask(self, request, form):
        context = {**self.admin_site.each_context(request), "title": "Start from a paste", "opts": self.opts, "form": form}
        return TemplateResponse(request, "admin/evidence/publication/paste.html", context)

    def _preview(self, request, citations):
        now, rest = citations[:RECORDS_A_PAGE], citations[RECORDS_A_PAGE:]
        found = _duplicates(now, [_fields_of(citation) for citation in now])
        forms = [
            RecordForm(citation, prefix=f"r{place}", duplicates=found[place], may_keep=_may_keep(request))
            for place, citation in enumerate(now)
        ]
        return self._show(request, forms, rest)

    def _show(self, request, forms, rest):
        context = {
            **self.admin_site.each_context(request),
            "title": "Look over what was read",
            "opts": self.opts,
            "forms": forms,
            "rest": sealed([citation.as_plain() for citation in rest]),
            "waiting": len(rest),
            "may_go_on": len(forms) == 1 and not rest and request.user.has_perm("evidence.add_study"),
        }
        return TemplateResponse(request, "admin/evidence/publication/paste_preview.html", context)


def _may_keep(request):
    return request.user.has_perms(["evidence.add_sourcewords", "evidence.add_sourcetext"])


def _ways_on(publication):
    """How it is called, what there is to read of it, and where its study begins."""
    text = publication.texts.first()
    read = format_html('<a href="{}">read its abstract</a>, ', reverse("admin:evidence_sourcetext_read", args=[text.pk])) if text else ""
    load = format_html('<a href="{}">load its text</a>, ', reverse("admin:evidence_publication_new_text", args=[publication.pk]))
    return publication.label, read or load, reverse("admin:evidence_study_start", args=[publication.pk])


def _with_duplicates(forms):
    """Asked again of what stands in the fields now."""
    records = [
        {**_fields_of(form.record), **{name: form[name].value() or "" for name in ("pmid", "doi", "pmcid", "title")}} for form in forms
    ]
    for form, found in zip(forms, _duplicates([form.record for form in forms], records), strict=True):
        form.duplicates = found
    return forms


def _duplicates(citations, records):
    """Duplicates in the database, and earlier records of the same paste with the same identifier."""
    found, seen = duplicates_of(records), {}
    for place, (citation, record) in enumerate(zip(citations, records, strict=True)):
        for name in ("pmid", "doi", "pmcid"):
            value = (record.get(name) or "").casefold()
            if value and value in seen:
                found[place].append(Duplicate(None, f"the same {name.upper()} as record {seen[value]} of this paste", certain=True))
                break
        for name in ("pmid", "doi", "pmcid"):
            if record.get(name):
                seen.setdefault(record[name].casefold(), citation.number)
    return found


def _fields_of(citation):
    dates = [citation.dates[kind].date for kind in ("issue", "epub", "ecollection") if kind in citation.dates]
    return {**citation.values, "year": dates[0][:4] if dates else None}


def _services():
    return Services(
        pubmed=settings.PUBMED_ADDRESS,
        crossref=settings.CROSSREF_ADDRESS,
        email=settings.CONTACT_EMAIL,
        key=settings.NCBI_API_KEY,
        seconds=settings.FETCH_SECONDS,
    )
