"""The MCP server through the official client, over stdio, against the served literature."""

import os
import sys
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from anyio.from_thread import start_blocking_portal
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from ivig_evidence.mcp_server.server import NAMES
from ivig_evidence.mcp_server.telling import grams

SOURCE = str(Path(__file__).parent.parent / "src")
TOKEN = "a token that lies about"


@asynccontextmanager
async def talking_to(address):
    environment = {"PYTHONPATH": SOURCE, "IVIG_EVIDENCE_URL": address, "IVIG_EVIDENCE_TOKEN": TOKEN}
    started = StdioServerParameters(command=sys.executable, args=["-m", "ivig_evidence.mcp_server"], env=environment)
    with open(os.devnull, "w") as nowhere:
        async with Client(stdio_client(started, errlog=nowhere)) as assistant:
            yield assistant


def in_a_loop_of_its_own(talk):
    """What the coroutine function returns: run in another thread, because the browser's driver may keep a loop in this one."""
    with start_blocking_portal() as portal:
        return portal.call(talk)


ASKED = {
    "misspelt": ("search", {"words": "myastenia", "limit": 3}),
    "profile": ("disease_profile", {"disease": "重症筋無力症"}),
    "item": ("evidence_item", {"accession": "ive000707"}),
    "no such item": ("evidence_item", {"accession": "IVE999999"}),
    "no accession": ("evidence_item", {"accession": "../../drafts/"}),
    "findings": ("find_evidence", {"disease": "myasthenia gravis", "kind": ["finding"]}),
    "nothing": ("find_evidence", {"words": "zzz"}),
    "no such kind": ("find_evidence", {"kind": ["findings"]}),
    "regimens": ("regimens", {"disease": "Myasthenia gravis"}),
    "several": ("regimens", {"disease": "syndrome"}),
    "none": ("regimens", {"disease": "gout"}),
    "harms": ("harms", {"limit": 2}),
}


@pytest.fixture(scope="module")
def conversation(seeded_server):
    """(instructions, tools, answers): all asked in one conversation."""

    async def talk():
        async with talking_to(seeded_server) as assistant:
            tools = (await assistant.list_tools()).tools
            return assistant.instructions, tools, {name: await assistant.call_tool(*asked) for name, asked in ASKED.items()}

    return in_a_loop_of_its_own(talk)


@pytest.fixture
def told(conversation):
    """What a tool answers where it succeeds."""

    def structured(name):
        answer = conversation[2][name]
        assert not answer.is_error, answer.content[0].text
        return answer.structured_content

    return structured


@pytest.fixture
def refused(conversation):
    """What a tool says where it cannot answer."""

    def sentence(name):
        answer = conversation[2][name]
        assert answer.is_error
        return answer.content[0].text

    return sentence


def test_the_tools_only_read_and_say_what_they_take(conversation):
    instructions, tools, _ = conversation
    assert {tool.name for tool in tools} == set(NAMES)
    for tool in tools:
        assert tool.annotations.read_only_hint is True
        assert tool.description
        assert tool.output_schema
        assert all("description" in each for each in tool.input_schema["properties"].values()), tool.name
    assert "Give `cite` after each claim" in instructions


def test_an_item_is_told_with_what_it_is_to_be_quoted_by(told):
    item = told("item")
    assert item["cite"].startswith("IVE000707.1 – PMID 15150209 (2004), ")
    assert (item["accession"], item["version"], item["hedge"]) == ("IVE000707", 1, "asserted")
    assert item["source"]["pmid"] == "15150209"
    assert item["study"]["known_from"] == "secondary_only"
    assert item["places"]
    assert item["caveats"]
    assert item["url"].endswith("/evidence/IVE000707/")


def test_what_is_not_known_is_left_out(told):
    assert not {"recommendation", "severity", "attention"} & set(told("item"))


def test_search_says_how_the_words_were_understood(told):
    answer = told("misspelt")
    assert "myasthenia" in answer["note"]
    assert answer["results"][0]["id"] == "myasthenia-gravis"
    assert len(answer["results"]) <= 3


def test_a_profile_tells_on_which_items_each_line_rests(told):
    profile = told("profile")
    assert profile["disease"] == "Myasthenia gravis"
    assert all(line["accessions"] for line in profile["in_short"])
    assert sum(each["count"] for each in profile["claims"]) == profile["items"] == profile["composed_from"]


def test_regimens_are_told_with_arms_results_and_sources(told):
    regimens = {each["id"]: each for each in told("regimens")["regimens"]}
    [trial] = regimens["ivig-0-4-daily-3"]["tested_in"]
    assert regimens["ivig-0-4-daily-3"]["g_per_kg_per_course"] == "1.2 g/kg"
    assert (trial["arm"], trial["study"]["patients"]) == ("IVIg, 3 days", 87)
    assert trial["reported_by"][0]["pmid"] == "15150209"
    assert "IVE000709.1" in " ".join(each["cite"] for each in trial["findings"])


def test_claims_are_found_by_what_they_are(told):
    found = told("findings")
    assert found["count"] == len(found["items"]) == 3
    assert {each["kind"] for each in found["items"]} == {"finding"}
    assert len(told("harms")["items"]) == 2


def test_nothing_found_is_not_taken_for_nothing_known(told):
    assert "does not say that there is nothing" in told("nothing")["note"]


def test_what_cannot_be_answered_is_said_in_a_sentence(refused):
    assert "There is no public item IVE999999." in refused("no such item")
    assert "is no accession. One looks like IVE000042" in refused("no accession")
    assert "Ask again with one of the ids" in refused("several")
    assert "do not answer from memory" in refused("none")
    assert "finding" in refused("no such kind")


def test_it_asks_for_nothing_but_what_is_public(scripted):
    async def ask():
        async with talking_to(scripted.answers((404, {}, b'{"detail": "There is none."}'))) as assistant:
            return [await assistant.call_tool(name, arguments) for name, arguments in (("search", {"words": "x"}), ("harms", {}))]

    assert all(answer.is_error and "There is none." in answer.content[0].text for answer in in_a_loop_of_its_own(ask))
    for method, path, headers in scripted.asked:
        assert (method, path.split("/")[1:3]) == ("GET", ["api", "v1"])
        assert not {"authorization", "cookie"} & {name.lower() for name in headers}


def test_a_knowledge_base_that_is_away_is_no_reason_to_invent():
    async def ask():
        async with talking_to("http://127.0.0.1:9") as assistant:
            return await assistant.call_tool("harms", {})

    answer = in_a_loop_of_its_own(ask)
    assert answer.is_error
    assert "do not answer from memory" in answer.content[0].text


@pytest.mark.parametrize(
    ("bounds", "words"),
    [(["2.0", "2.0"], "2 g/kg"), (["0.5", "1.0"], "0.5–1 g/kg"), (["1.0", None], "at least 1 g/kg"), ([None, "2.0"], "up to 2 g/kg"),
     (None, None), ([None, None], None), (["10", "10"], "10 g/kg")],
)  # fmt: skip
def test_doses_are_told_in_words(bounds, words):
    assert grams(bounds) == words
