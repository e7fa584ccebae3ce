"""The admin site: its name, and its records in the order in which a curator thinks of them."""

from functools import partial, update_wrapper

from django.contrib import admin
from django.urls import path

from .accounts.own_pages import urls as urls_of_own
from .accounts.people_pages import urls as urls_of_people
from .accounts.tokens import revoke_view, tokens_view
from .bringing_in.bulk import bulk_urls
from .keeping.autosave import addresses, keep_what_came_too_late
from .reviewing.desk import desk_context, pile_view
from .reviewing.talk import team_view

SECTIONS = {
    "Evidence": ["EvidenceItem", "Caveat", "Disagreement", "Comment", "Flag", "Correction", "Assignment", "LedgerEntry", "Release"],
    "Studies": ["Study", "Arm", "DoseRegimen", "DoubleExtraction", "Extraction", "ExtractionPair"],
    "Literature": ["Lead", "Publication", "SourceText"],
    "Vocabulary": ["Disease", "Outcome", "Mechanism", "Intervention", "PatientTrait", "Name"],
    "People": ["InterestStatement", "User", "Group"],
}


class CurationSite(admin.AdminSite):
    site_header = "IVIg Evidence · curation"
    site_title = "IVIg Evidence · curation"
    index_title = "Curation"
    empty_value_display = "not entered"

    def get_urls(self):
        return [
            path("desk/<slug:name>/", self.admin_view(partial(pile_view, site=self)), name="desk"),
            path("tokens/", self.admin_view(partial(tokens_view, site=self)), name="tokens"),
            path("tokens/<int:number>/revoke/", self.admin_view(partial(revoke_view, site=self)), name="revoke_token"),
            path("team/<slug:noun>/<int:object_id>/<slug:name>/", self.admin_view(partial(team_view, site=self)), name="team"),
            *addresses(self),
            *urls_of_people(self),
            *urls_of_own(self),
            *bulk_urls(self),
            *super().get_urls(),
        ]

    def admin_view(self, view, cacheable=False):
        """Whoever was signed out meanwhile is sent to the sign-in, but what the form held is kept."""
        inner = super().admin_view(view, cacheable)

        def keeping(request, *args, **kwargs):
            if not self.has_permission(request):
                keep_what_came_too_late(request)
            return inner(request, *args, **kwargs)

        return update_wrapper(keeping, inner)

    def index(self, request, extra_context=None):
        """First what waits for the person, then every record by subject."""
        return super().index(request, {**desk_context(request), **(extra_context or {})})

    def get_app_list(self, request, app_label=None):
        """Sections by subject in place of applications; the page of one application stays Django's."""
        apps = super().get_app_list(request, app_label)
        if app_label:
            return apps
        models = {model["object_name"]: {**model, "app_url": app["app_url"]} for app in apps for model in app["models"]}
        sections = []
        for title, nouns in SECTIONS.items():
            shown = [models[noun] for noun in nouns if noun in models]
            if shown:
                sections.append(
                    {"name": title, "app_label": title.lower(), "app_url": shown[0]["app_url"], "has_module_perms": True, "models": shown}
                )
        return sections


site = CurationSite()
