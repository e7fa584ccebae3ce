"""Start from a paste: read, look over, correct, save. Nothing is saved unseen, nothing is lost."""

import json

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.forms import CheckboxInput
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from evidence.models import Publication, SourceText
from evidence.queries.history import changes_of
from evidence.queries.reading import words_of
from evidence.spotting.passages import section_of
from evidence.tests import builders
from evidence.tests.importers import records

from .forms import said

pytestmark = pytest.mark.django_db

PASTE = "/admin/evidence/publication/paste/"
NOWHERE = "http://127.0.0.1:9"


def read(browser, text="", file=None):
    return browser.post(PASTE, {"text": text, "read": "Read it", **({"file": file} if file else {})})


def sent(page, **changes):
    """What the browser sends for a preview page as it stands, with changes."""
    data = {"rest": page.context["rest"], "save": "Save what is ticked"}
    for form in page.context["forms"]:
        for bound in form:
            value = bound.value()
            if isinstance(bound.field.widget, CheckboxInput):
                if value:
                    data[bound.html_name] = "on"
            elif bound.name == "leads":
                data[bound.html_name] = value
            else:
                data[bound.html_name] = bound.field.prepare_value(value) if value is not None else ""
    return {name: value for name, value in (data | changes).items() if value is not None}


def test_the_lists_offer_to_start_from_a_paste(signed_in):
    assert reverse("admin:evidence_publication_paste") == PASTE
    assert PASTE in signed_in.alice.get(reverse("admin:evidence_publication_changelist")).content.decode()
    assert PASTE in signed_in.alice.get(reverse("admin:index")).content.decode()


def test_a_page_is_read_looked_over_corrected_and_saved(cast, signed_in):
    page = read(signed_in.alice, records.PAGE)
    content = page.content.decode()
    assert "read from below the citation" in content
    assert "An invented trial of immunoglobulin in imagined neuropathy" in content
    assert "Another invented paper" in content
    assert Publication.objects.count() == 0

    answer = signed_in.alice.post(PASTE, sent(page, **{"r0-issue": "4", "r0-epub_date": "2019-03"}))
    saved = Publication.objects.get(pmid="91000001")
    assert answer.headers["Location"] == reverse("admin:evidence_publication_change", args=[saved.pk])
    assert (saved.issue, saved.journal, saved.authors[1]) == ("4", "J Invent Med", "Ben van Other")
    dates = {date.kind: (date.date, date.basis) for date in saved.dates.all()}
    assert dates == {"issue": ("2019-05", "printed"), "epub": ("2019-03", "curator"), "copyright": ("2018", "printed")}
    assert [(each.kind, each.to_publication.pmid) for each in saved.relations_from.order_by("-kind")] == [
        ("similar", "91000002"),
        ("cited_by", "91000003"),
    ]
    change = changes_of(saved)[-1]
    assert (change.who, change.why) == (cast.alice, "from a paste (PubMed page)")


def test_only_ticked_records_and_leads_are_saved(signed_in):
    page = read(signed_in.alice, records.pubmed_xml("91000001", "91000002"))
    signed_in.alice.post(PASTE, sent(page, **{"r0-save_it": None, "r0-pmid": "nonsense"}))
    assert [each.pmid for each in Publication.objects.all()] == ["91000002"]
    page = read(signed_in.alice, records.PAGE)
    signed_in.alice.post(PASTE, sent(page, **{"r0-leads": ["1"]}))
    assert not Publication.objects.filter(pmid="91000002", title="Another invented paper").exists()
    assert Publication.objects.filter(pmid="91000003").exists()


def test_what_is_not_understood_is_shown(signed_in):
    content = read(signed_in.alice, records.RIS.replace("ER  -", "").replace("2019/05/03/", "soon")).content.decode()
    assert "RIS · record 1" in content
    assert "Record 1: its last line, “ER  - ”, is missing" in content
    assert "Record 1 › issue date (PY): “soon” is not a date" in content
    assert "Not understood" in content
    assert "XX: odd words" in content
    assert "Another form of the journal (T2)" in content
    assert "Nothing of this happened." in content  # short: shown whole, and named as not kept


def test_a_file_is_read_like_a_paste(signed_in):
    page = read(signed_in.alice, file=SimpleUploadedFile("library.nbib", records.NBIB.encode()))
    assert page.context["forms"][0].record.format == "NBIB"
    page = read(signed_in.alice, file=SimpleUploadedFile("photo.png", b"\x89PNG\x81\x8d"))
    assert page.context["form"].errors == {"file": ["The file is not a text that can be decoded; save it as UTF-8."]}


def test_a_duplicate_is_told_before_anything_is_saved_and_is_not_ticked(signed_in):
    known = builders.publication(doi="10.5555/INVENTED.2019.1", title="Known by its DOI")
    page = read(signed_in.alice, records.RIS)
    (form,) = page.context["forms"]
    assert [(each.publication, each.certain) for each in form.duplicates] == [(known, True)]
    assert not form.is_ticked
    assert "Here already" in page.content.decode()
    assert reverse("admin:evidence_publication_change", args=[known.pk]) in page.content.decode()


def test_a_duplicate_that_is_ticked_all_the_same_is_refused_beside_its_field(signed_in):
    builders.publication(doi="10.5555/INVENTED.2019.1")
    page = signed_in.alice.post(PASTE, sent(read(signed_in.alice, records.RIS), **{"r0-save_it": "on", "r0-title": "Corrected"}))
    (form,) = page.context["forms"]
    assert "There is a publication with this DOI already." in str(form.errors)
    assert form["title"].value() == "Corrected"
    assert [each.certain for each in form.duplicates] == [True]
    assert Publication.objects.count() == 1


def test_the_same_record_twice_in_one_paste_is_told_and_saved_once(signed_in):
    page = read(signed_in.alice, records.NBIB + records.NBIB)
    first, second = page.context["forms"]
    assert (first.is_ticked, second.is_ticked) == (True, False)
    assert "the same PMID as record 1 of this paste" in page.content.decode()
    page = signed_in.alice.post(PASTE, sent(page, **{"r1-save_it": "on"}))
    assert Publication.objects.count() == 0
    assert "already exists" in str(page.context["forms"][1].errors)
    signed_in.alice.post(PASTE, sent(page, **{"r1-save_it": None}))
    assert Publication.objects.count() == 1


def test_nothing_is_saved_and_nothing_lost_where_one_record_is_wrong(signed_in):
    page = read(signed_in.alice, records.pubmed_xml("91000001", "91000002"))
    page = signed_in.alice.post(PASTE, sent(page, **{"r0-title": "My correction", "r1-epub_date": "yesterday"}))
    assert said(page) == ["Nothing was saved yet: see below what is to be mended."]
    assert "YYYY" in str(page.context["forms"][1].errors["epub_date"])
    assert page.context["forms"][0]["title"].value() == "My correction"
    assert Publication.objects.count() == 0
    signed_in.alice.post(PASTE, sent(page, **{"r1-epub_date": "2019"}))
    assert Publication.objects.get(pmid="91000001").title == "My correction"


def test_what_cannot_be_read_stays_in_the_box(signed_in):
    page = read(signed_in.alice, "Some words.")
    assert "This is in no known form." in page.content.decode()
    assert "Some words." in page.content.decode()


def test_a_record_without_identifiers_is_saved_by_its_citation(signed_in):
    page = read(signed_in.alice, records.RIS.replace("DO  - 10.5555/Invented.2019.1\n", ""))
    signed_in.alice.post(PASTE, sent(page))
    saved = Publication.objects.get()
    assert saved.citation == (
        "Example, Anna, Other, Ben. An invented trial of immunoglobulin in imagined neuropathy. J Invent Med. 2019-05-03;12(3):101-109"
    )


def test_many_records_come_page_by_page(signed_in):
    page = read(signed_in.alice, records.pubmed_xml(*(str(91000000 + number) for number in range(1, 46))))
    assert (len(page.context["forms"]), page.context["waiting"]) == (20, 25)
    ticks = {f"r{place}-save_it": "on" for place in range(20)}  # they share a title: each after the first page is perhaps a duplicate
    page = signed_in.alice.post(PASTE, sent(page, **ticks))
    assert Publication.objects.count() == 20
    assert (len(page.context["forms"]), page.context["waiting"]) == (20, 5)
    assert page.context["forms"][0].record.number == 21
    page = signed_in.alice.post(PASTE, sent(page, **ticks))
    answer = signed_in.alice.post(PASTE, sent(page, **ticks))
    assert Publication.objects.count() == 45
    assert answer.headers["Location"] == reverse("admin:evidence_publication_changelist")


def test_the_preview_of_many_costs_as_many_queries_as_of_one(signed_in):
    counts = []
    for how_many in (1, 15):
        text = records.pubmed_xml(*(str(91000000 + number) for number in range(how_many)))
        with CaptureQueriesContext(connection) as queries:
            read(signed_in.alice, text)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_offline_a_bare_pmid_is_told_and_kept(signed_in, settings):
    settings.PUBMED_ADDRESS = settings.CROSSREF_ADDRESS = NOWHERE
    page = read(signed_in.alice, "91000001")
    assert said(page) == ["PubMed cannot be reached from this server. Paste the record itself instead, or try again later."]
    (form,) = page.context["forms"]
    assert not form.is_ticked
    assert "Only its identifier is known." in page.content.decode()
    signed_in.alice.post(PASTE, sent(page, **{"r0-save_it": "on"}))
    assert Publication.objects.get(pmid="91000001").title == ""


def test_what_was_read_cannot_be_altered_on_its_way(signed_in):
    data = sent(read(signed_in.alice, records.PAGE))
    page = signed_in.alice.post(PASTE, data | {"r0-origin": data["r0-origin"] + "x"})
    assert said(page) == ["This page was altered, or is too old to be trusted. Nothing was saved: paste once more."]
    page = signed_in.alice.post(PASTE, data | {"rest": json.dumps([])})
    assert said(page)
    assert Publication.objects.count() == 0


def test_markup_in_a_record_stays_text(signed_in):
    content = read(signed_in.alice, records.RIS.replace("odd words", "<script>alert(1)</script>")).content.decode()
    assert "<script>alert" not in content
    assert "&lt;script&gt;alert" in content


def test_nothing_ticked_is_told(signed_in):
    page = read(signed_in.alice, records.RIS)
    answer = signed_in.alice.post(PASTE, sent(page, **{"r0-save_it": None}), follow=True)
    assert said(answer) == ["Nothing was ticked: nothing was saved."]
    assert answer.context["forms"][0]["title"].value() == page.context["forms"][0]["title"].value()


def test_only_those_who_may_enter_publications_may_paste(cast, signed_in):
    page = read(signed_in.alice, records.RIS)
    for move in (lambda browser: browser.get(PASTE), lambda browser: browser.post(PASTE, sent(page))):
        assert move(signed_in.dave).status_code == 302  # to the sign-in page: he is no curator
        cast.dave.is_staff = True
        cast.dave.save()
        assert move(signed_in.dave).status_code == 403
        cast.dave.is_staff = False
        cast.dave.save()
    assert Publication.objects.count() == 0
    for browser in (signed_in.alice, signed_in.bob, signed_in.carol):
        assert browser.get(PASTE).status_code == 200


@pytest.mark.parametrize("text", [records.PAGE, records.NBIB, records.RIS, records.CSL, records.pubmed_xml("91000001")])
def test_an_abstract_is_pasted_once_and_there_to_anchor_in(cast, signed_in, text):
    page = read(signed_in.alice, text)
    assert "Abstract (" not in str(page.context["forms"][0].not_kept)
    signed_in.alice.post(PASTE, sent(page))
    kept = Publication.objects.get(title__startswith="An invented trial").texts.get()
    assert (kept.variant, kept.language, kept.start, kept.end) == ("abstract", "en", 0, kept.length)
    words = words_of(kept)
    place = words.index("Nothing of this")
    assert words.startswith("An invented trial")
    assert section_of(words, 0, variant="abstract") == "title"
    assert section_of(words, place, variant="abstract") == "abstract"


def test_what_stands_in_the_field_is_kept_and_what_was_taken_out_is_not(signed_in):
    page = read(signed_in.alice, records.RIS)
    signed_in.alice.post(PASTE, sent(page, **{"r0-words": "Corrected words.\r\nTwo lines."}))
    assert words_of(SourceText.objects.get()) == "Corrected words.\nTwo lines."
    page = read(signed_in.alice, records.PAGE)
    signed_in.alice.post(PASTE, sent(page, **{"r0-words": "", "r0-doi": "", "r0-save_it": "on"}))
    assert Publication.objects.count() > 1
    assert SourceText.objects.count() == 1


def test_who_may_not_read_texts_is_offered_none(cast, signed_in):
    cast.alice.groups.get().permissions.remove(Permission.objects.get(codename="add_sourcewords"))
    page = read(signed_in.alice, records.RIS)
    assert "Abstract" in str(page.context["forms"][0].not_kept)
    signed_in.alice.post(PASTE, {**sent(page), "r0-words": "Smuggled."})
    assert Publication.objects.count() == 1
    assert SourceText.objects.count() == 0


def test_from_one_record_one_goes_on_to_its_study(signed_in):
    page = read(signed_in.alice, records.RIS)
    assert "Save, and enter its study" in page.content.decode()
    answer = signed_in.alice.post(PASTE, sent(page, save=None, on="Save, and enter its study"))
    assert answer.headers["Location"] == reverse("admin:evidence_study_start", args=[Publication.objects.get().pk])
    several = read(signed_in.alice, records.pubmed_xml("91000001", "91000002"))
    assert "Save, and enter its study" not in several.content.decode()
