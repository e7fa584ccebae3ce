"""Records are fetched from PubMed and Crossref as these answer; a server of this machine stands in for both."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from evidence.importers.citations import read_citations
from evidence.importers.fetching import Pace, Services, fetch

from . import records


class Stub(BaseHTTPRequestHandler):
    """Answers in the recorded formats; `server.asked` keeps the questions."""

    def do_GET(self):
        address = urlsplit(self.path)
        question = {name: values[0] for name, values in parse_qs(address.query).items()}
        self.server.asked.append((address.path, question, self.headers["User-Agent"]))
        if self.server.slow:
            self.server.closing.wait(5)
            return
        status, kind, text = self.server.answers.pop(0) if self.server.answers else self.answer(address.path, question)
        content = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Retry-After", "0")
        self.end_headers()
        self.wfile.write(content)

    def answer(self, path, question):
        if path == "/entrez/efetch.fcgi":
            known = [pmid for pmid in question["id"].split(",") if pmid.startswith("91")]
            return 200, "text/xml", records.pubmed_xml(*known)
        if unquote(path) == "/works/10.5555/invented.2019.1":
            return 200, "application/json", records.CROSSREF
        return 404, "text/plain", "Resource not found."

    def log_message(self, *_):
        pass


@pytest.fixture
def stub():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Stub)
    server.asked, server.answers, server.slow, server.closing = [], [], False, threading.Event()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.closing.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def services(stub):
    def made(**values):
        address = f"http://127.0.0.1:{stub.server_port}"
        quick = Pace(clock=lambda: 0.0, sleep=lambda _: None)
        return Services(**{"pubmed": f"{address}/entrez/", "crossref": address, "seconds": 5.0, "pace": quick, **values})

    return made


def test_pmids_are_fetched_in_one_request(stub, services):
    citations, sentences = fetch(read_citations("91000001 91000002"), services(email="curators@example.org", key="secret"))
    assert sentences == []
    assert [citation.values["pmid"] for citation in citations] == ["91000001", "91000002"]
    assert [citation.number for citation in citations] == [1, 2]
    assert citations[0].values["title"] == "An invented trial of immunoglobulin"
    ((path, question, agent),) = stub.asked
    assert path == "/entrez/efetch.fcgi"
    assert question == {
        "db": "pubmed",
        "retmode": "xml",
        "id": "91000001,91000002",
        "tool": "IVIgEvidence",
        "email": "curators@example.org",
        "api_key": "secret",
    }
    assert "mailto:curators@example.org" in agent


def test_a_doi_is_fetched_from_crossref(stub, services):
    (citation,), sentences = fetch(read_citations("https://doi.org/10.5555/INVENTED.2019.1".replace("INVENTED", "invented")), services())
    assert sentences == []
    assert citation.format == "Crossref"
    assert citation.values["title"] == "An invented trial"
    assert stub.asked[0][0] == "/works/10.5555%2Finvented.2019.1"


def test_what_the_services_do_not_hold_stays_as_it_was_pasted(services):
    citations, sentences = fetch(read_citations("91000001 5 10.5555/nowhere"), services())
    assert [citation.is_bare for citation in citations] == [False, True, True]
    assert sentences == ["PubMed holds no article with PMID 5.", "Crossref holds no record of doi:10.5555/nowhere."]


def test_a_pmid_that_nobody_holds_is_told(services):
    _, sentences = fetch(read_citations("5"), services())
    assert sentences == ["PubMed holds no article with PMID 5."]


def test_offline_is_told_and_nothing_is_lost():
    nowhere = Services(pubmed="http://127.0.0.1:9/", crossref="http://127.0.0.1:9", pace=Pace(sleep=lambda _: None))
    citations, sentences = fetch(read_citations("91000001 10.5555/a 10.5555/b"), nowhere)
    assert [citation.values for citation in citations] == [{"pmid": "91000001"}, {"doi": "10.5555/a"}, {"doi": "10.5555/b"}]
    assert sentences == [
        "PubMed cannot be reached from this server. Paste the record itself instead, or try again later.",
        "Crossref cannot be reached from this server. Paste the record itself instead, or try again later.",
    ]


def test_a_service_that_is_turned_off_is_not_asked(stub, services):
    _, sentences = fetch(read_citations("91000001"), services(pubmed=""))
    assert sentences == ["This server does not ask PubMed. Paste the record itself instead, or try again later."]
    assert stub.asked == []


def test_a_slow_service_is_not_waited_for(stub, services):
    stub.slow = True
    _, sentences = fetch(read_citations("91000001"), services(seconds=0.1))
    assert sentences == ["PubMed did not answer in time. Paste the record itself instead, or try again later."]


def test_a_service_that_is_asked_too_often_is_asked_once_more(stub, services):
    stub.answers = [(429, "text/plain", "slow down")]
    (citation,), sentences = fetch(read_citations("91000001"), services())
    assert (citation.is_bare, sentences, len(stub.asked)) == (False, [], 2)


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ((500, "text/plain", "oops"), "PubMed refused the question (status 500)."),
        ((429, "text/plain", "slow down"), "PubMed refused the question (status 429)."),
        ((200, "text/html", "<html>Down for maintenance"), "PubMed’s answer could not be read: The XML is broken in line 1"),
    ],
)
def test_a_useless_answer_is_told(stub, services, answer, sentence):
    stub.answers = [answer, answer]
    (citation,), (told,) = fetch(read_citations("91000001"), services())
    assert citation.is_bare
    assert told.startswith(sentence)


def test_an_answer_about_another_paper_is_not_taken(stub, services):
    stub.answers = [(200, "application/json", records.CROSSREF)]
    (citation,), (told,) = fetch(read_citations("10.5555/another"), services())
    assert citation.is_bare
    assert told.startswith("Crossref’s answer is not about doi:10.5555/another.")


def test_not_more_than_three_questions_a_second_without_a_key():
    now, slept = [100.0], []

    def sleep(seconds):
        slept.append(seconds)
        now[0] += seconds

    pace = Pace(clock=lambda: now[0], sleep=sleep)
    services = Services(pubmed="", crossref="", pace=pace)
    starts = []
    for _ in range(7):
        pace.wait("PubMed", services.pubmed_per_second)
        starts.append(now[0])
    assert all(later - earlier > 1.0 for earlier, later in zip(starts, starts[3:], strict=False))
    assert Services(pubmed="", crossref="", key="secret").pubmed_per_second <= 10


def test_each_service_has_a_pace_of_its_own():
    slept = []
    pace = Pace(clock=lambda: 0.0, sleep=slept.append)
    pace.wait("PubMed", 3)
    pace.wait("Crossref", 3)
    assert slept == []
