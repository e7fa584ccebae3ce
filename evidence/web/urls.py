"""Addresses of the public pages."""

from django.urls import path

from . import comparing, comparing_regimens, diseases, home, items, maps, publications, regimens, releases, safety, search, studies, terms

urlpatterns = [
    path("", home.home, name="home"),
    path("about/", home.about, name="about"),
    path("search/", search.search, name="search"),
    path("search/suggest/", search.suggest, name="suggest"),
    path("diseases/", diseases.index, name="diseases"),
    path("diseases/<slug:slug>/", diseases.detail, name="disease"),
    path("map/", maps.evidence, name="map"),
    path("compare/", comparing.diseases, name="compare"),
    path("compare/regimens/", comparing_regimens.regimens, name="compare_regimens"),
    path("safety/", safety.index, name="safety"),
    path("studies/", studies.index, name="studies"),
    path("studies/<slug:slug>/", studies.detail, name="study"),
    path("publications/", publications.index, name="publications"),
    path("publications/<slug:slug>/", publications.detail, name="publication"),
    path("regimens/", regimens.index, name="regimens"),
    path("regimens/<slug:slug>/", regimens.detail, name="regimen"),
    path("mechanisms/", terms.mechanisms, name="mechanisms"),
    path("mechanisms/<slug:slug>/", terms.mechanism, name="mechanism"),
    path("outcomes/", terms.outcomes, name="outcomes"),
    path("outcomes/<slug:slug>/", terms.outcome, name="outcome"),
    path("interventions/", terms.interventions, name="interventions"),
    path("interventions/<slug:slug>/", terms.intervention, name="intervention"),
    path("releases/", releases.index, name="releases"),
    path("releases/<str:number>/", releases.detail, name="release"),
    path("evidence/", items.index, name="items"),
    path("evidence/<str:name>/", items.detail, name="item"),
]
