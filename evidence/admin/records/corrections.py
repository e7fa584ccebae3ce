"""What readers suggest, in a list, and the page on which one answers it or turns it into a flag."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse

from ...actions.corrections import answer_correction, flag_correction
from ...actions.workflow import Refused
from ...models import Correction
from ..reviewing.desk import talk_page
from ..site import site
from .team import OF_RECORDS, SaidElsewhere


class AnswerForm(forms.Form):
    """Empty where it becomes a flag."""

    answer = forms.CharField(
        label="Answer",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="What was found, and what was done. It is kept here; whoever left an address, you write to yourself.",
    )


@admin.register(Correction, site=site)
class CorrectionAdmin(SaidElsewhere):
    """Readers write on the public pages; here it is found again, and answered on a page of its own."""

    people = ("answered_by", "flag")
    list_display = ["record", "text", "received_at", "answered_by", "answer"]
    list_filter = [("answered_at", admin.EmptyFieldListFilter)]
    search_fields = ["text", "name", "email", "answer", *OF_RECORDS]
    fields = ["where", "text", "name", "email", "received_at", "answer", "answered_by", "answered_at", "flag"]
    readonly_fields = ["where", "received_at", "answer", "answered_by", "answered_at", "flag"]

    def get_urls(self):
        page = self.admin_site.admin_view(self.answer_view)
        return [path("<int:object_id>/answer/", page, name="evidence_correction_answer"), *super().get_urls()]

    def answer_view(self, request, object_id):
        correction = get_object_or_404(self.get_queryset(request), pk=object_id)
        if not self.has_view_permission(request, correction):
            raise PermissionDenied
        form = AnswerForm(request.POST or None)
        if request.method == "POST" and form.is_valid() and self._done(request, correction, form):
            return HttpResponseRedirect(reverse("admin:desk", args=["corrections"]))
        context = {
            **self.admin_site.each_context(request),
            "title": f"Suggested correction: {self.record(correction)}",
            "opts": self.opts,
            "correction": correction,
            "record": self.where(correction),
            "flag_page": talk_page(correction.subject) if correction.flag else "",
            "public_page": correction.subject.get_absolute_url(),
            "form": form,
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, "admin/evidence/correction/answer.html", context)

    def _done(self, request, correction, form):
        try:
            if "flag" in request.POST:
                flag_correction(correction=correction, by=request.user)
            else:
                answer_correction(correction=correction, by=request.user, answer=form.cleaned_data["answer"])
        except Refused as refused:
            form.add_error("answer", str(refused))
            return False
        messages.success(request, "Flagged in the reader’s words." if "flag" in request.POST else "Answered.")
        return True
