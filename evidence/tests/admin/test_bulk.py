"""The pages of the import, and the files that the lists give out."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from evidence.actions import bulk_jobs
from evidence.exports.bulk import FORMATS
from evidence.importers.bulk import read_bulk
from evidence.models import BulkImport, EvidenceItem
from evidence.tests import builders
from evidence.tests.bulk_files import xlsx

pytestmark = pytest.mark.django_db
START = "/admin/import/"
ITEMS = [["item", "kind", "publication", "statement"], ["a", "gap", "pmid-1", "Nobody knows."]]


@pytest.fixture
def library(cast, monkeypatch):
    """Work is done at once in place of a thread, which would not see the rows of a test."""
    monkeypatch.setattr(bulk_jobs, "in_background", lambda work: work())
    monkeypatch.setattr(bulk_jobs.transaction, "on_commit", lambda work: work())
    return builders.publication("pmid-1")


def upload(browser, content, name="x.xlsx"):
    return browser.post(START, {"file": SimpleUploadedFile(name, content)}, follow=True)


def job_of(page):
    return page.context["job"]


def do(browser, job, name, **sent):
    return browser.post(reverse("admin:import_do", args=[job.pk, name]), sent, follow=True)


def test_the_way_from_the_upload_to_the_drafts(cast, signed_in, library):
    page = upload(signed_in.alice, xlsx(items=ITEMS))
    assert page.context["told"] == "1 row: 1 new"
    assert b"Nobody knows." in page.content
    job = job_of(page)
    page = do(signed_in.alice, job, "confirm", seen=job.report["digest"])
    assert job_of(page).state == "imported"
    assert EvidenceItem.objects.get().curator == cast.alice
    assert EvidenceItem.objects.get().accession in page.content.decode()
    assert "x.xlsx" in signed_in.alice.get(START).content.decode()


def test_mistakes_are_shown_where_they_are_and_the_corrected_file_can_follow(cast, signed_in, library):
    page = upload(signed_in.alice, xlsx(items=[ITEMS[0], ["a", "gup", "pmid-1", "=<b>x</b>".lstrip("=")]]))
    words = page.content.decode()
    assert "1 mistake. Nothing was written." in words
    assert "Items, row 2" in words
    assert "kind (column B)" in words
    assert "Did you mean “gap”?" in words
    assert 'type="file"' in words


def test_one_sees_only_ones_own_imports(cast, signed_in, library):
    job = job_of(upload(signed_in.alice, xlsx(items=ITEMS)))
    for path in (reverse("admin:import_one", args=[job.pk]), reverse("admin:import_progress", args=[job.pk])):
        assert signed_in.alice.get(path).status_code == 200
        assert signed_in.carol.get(path).status_code == 404
        assert signed_in.dave.get(path).status_code == 302
    assert do(signed_in.carol, job, "confirm", seen=job.report["digest"]).status_code == 404
    assert "x.xlsx" not in signed_in.carol.get(START).content.decode()
    assert do(signed_in.alice, job, "explode").status_code == 404
    assert signed_in.alice.get(reverse("admin:import_do", args=[job.pk, "confirm"])).status_code == 405


def test_what_is_not_a_file_is_told_beside_the_field(cast, signed_in, library):
    assert signed_in.alice.post(START, {}).context["form"].errors == {"file": ["Choose a file."]}
    assert upload(signed_in.alice, b"").context["form"].errors == {"file": ["The file is empty."]}


def test_how_far_it_is_can_be_asked_and_a_stopped_one_begun_again(cast, signed_in, library):
    job = builders.bulk_import(person=cast.alice, content=xlsx(items=ITEMS), file_name="x.xlsx", done=3, total=9)
    assert signed_in.alice.get(reverse("admin:import_progress", args=[job.pk])).json() == {
        "state": "checking",
        "running": False,
        "done": 3,
        "total": 9,
    }
    page = signed_in.alice.get(reverse("admin:import_one", args=[job.pk]))
    assert "It stopped half-way" in page.content.decode()
    assert job_of(do(signed_in.alice, job, "again")).state == "checked"


def test_a_file_is_thrown_away(cast, signed_in, library):
    job = job_of(upload(signed_in.alice, xlsx(items=ITEMS)))
    page = do(signed_in.alice, job, "discard")
    assert "was thrown away" in page.content.decode()
    assert not BulkImport.objects.exists()


@pytest.mark.parametrize("name", FORMATS)
def test_templates_are_given_out(cast, signed_in, name):
    answer = signed_in.alice.get(reverse("admin:import_template", args=[name]))
    assert answer["Content-Disposition"] == f'attachment; filename="ivig-template.{FORMATS[name].ending}"'
    assert signed_in.alice.get(reverse("admin:import_template", args=["doc"])).status_code == 404


def export(browser, noun, name, *records, across=False):
    sent = {"action": f"export_{name}", "_selected_action": [each.pk for each in records], "index": 0, "select_across": int(across)}
    return browser.post(f"/admin/evidence/{noun}/", sent)


def items_in(answer):
    return [row[0].value for row in load_workbook(io.BytesIO(answer.content))["Items"].iter_rows(min_row=2)]


def test_lists_give_out_what_is_ticked_or_filtered_and_what_one_may_see(cast, signed_in):
    public, own = builders.published(cast), builders.draft(curator=cast.alice)
    double = builders.double_extraction(cast.alice, cast.bob, opened_by=cast.carol)
    blind = builders.reading(double, cast.bob)
    assert items_in(export(signed_in.alice, "evidenceitem", "xlsx", public)) == [f"{public.accession}.1"]
    assert items_in(export(signed_in.alice, "evidenceitem", "xlsx", public, across=True)) == [f"{public.accession}.1", own.accession]
    assert blind.accession not in items_in(export(signed_in.bob, "evidenceitem", "xlsx", public, across=True)), (
        "the list leaves readings out"
    )
    for person, seen in ((signed_in.alice, []), (signed_in.bob, [blind.accession])):
        assert items_in(export(person, "study", "xlsx", double.study)) == seen


@pytest.mark.parametrize("name", FORMATS)
def test_what_a_list_gives_out_comes_back_unchanged(cast, signed_in, name):
    item = builders.published(cast, prepare=lambda item: builders.result(item))
    answer = export(signed_in.alice, "study", name, item.study)
    assert answer["Content-Type"] == FORMATS[name].media_type
    reading = read_bulk(f"x.{FORMATS[name].ending}", answer.content)
    assert [record.key for record in reading.records["studies"]] == [item.study.slug]
    assert [record.key for record in reading.records["evidence"]] == [f"{item.accession}.1"]
