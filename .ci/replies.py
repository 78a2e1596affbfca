"""Recorded replies of registries, a line each as the tests' recordings are: registry, asks, body. Usage: replies.py BODIES"""
import json
import os
import re
import sys

folder = sys.argv[1]


def rows(name):
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file] if name.endswith("l") else json.load(file)


def say(registry, asks, body):
    print(json.dumps({"registry": registry, "asks": asks, "body": body, "reads": ""}, ensure_ascii=False))


arxiv = rows("arxiv.json")
for number, entry in (arxiv or {"entries": {}})["entries"].items():
    head = re.sub(r"(<opensearch:totalResults>)\d+", r"\g<1>1", arxiv["head"])
    say("ARXIV", "arxiv:" + number, head + "\n" + entry + "\n</feed>\n")
for item in rows("crossref.jsonl"):
    say("CROSSREF", "doi:" + item["DOI"].lower(), {
        "status": "ok", "message-type": "work-list", "message-version": "1.0.0",
        "message": {"facets": {}, "total-results": 1, "items": [item], "items-per-page": 5}})
for item in rows("datacite.jsonl"):
    say("DATACITE", "doi:" + item["id"].lower(), {"data": [item], "meta": {"total": 1, "totalPages": 1, "page": 1}})
for item in rows("s2.jsonl"):
    ids = item["externalIds"]
    asks = next(("%s:%s" % (scheme, ids[key]) for scheme, key in
                 (("arxiv", "ArXiv"), ("doi", "DOI"), ("acl", "ACL"), ("pmid", "PubMed")) if ids.get(key)), None)
    if asks:
        say("SEMANTIC_SCHOLAR", asks.lower() if asks.startswith("doi") else asks, [item])
for item in (rows("openalex.json") or {"works": []})["works"]:
    say("OPENALEX", "doi:" + item["doi"].lower().split("doi.org/")[1], {"meta": {"count": 1, "page": 1, "per_page": 100}, "results": [item]})
for number, item in (rows("pubmed.json") or {"items": {}})["items"].items():
    if "error" not in item:
        say("PUBMED", "pmid:" + number, {"header": {"type": "esummary", "version": "0.3"}, "result": {"uids": [number], number: item}})
for item in (rows("europepmc.json") or {"results": []})["results"]:
    say("EUROPE_PMC", "pmid:" + item["pmid"], {"version": "6.9", "hitCount": 1, "resultList": {"result": [item]}})
for number, item in (rows("openlibrary.json") or {}).items():
    say("OPEN_LIBRARY", "isbn:" + number, {"ISBN:" + number: item})
for paper, text in (rows("acl.json") or {}).items():
    say("ACL", "acl:" + paper, text)
for version, desk in (("v2", "OPENREVIEW"), ("v1", "OPENREVIEW_V1")):
    for forum, note in (rows("openreview.json") or {version: {}})[version].items():
        say(desk, "openreview:" + forum, {"notes": [note], "count": 1})
