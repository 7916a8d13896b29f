"""The API as others see it: its description by an independent validator, its answers by a tool that tries everything.

Set MAILLAGE_URL and MAILLAGE_TOKEN, a machine's token with every scope.
"""

import json
import os
import pathlib
import subprocess
import sys
import unittest
import urllib.error
import urllib.request

from openapi_spec_validator import OpenAPIV31SpecValidator

URL = os.environ["MAILLAGE_URL"].rstrip("/")
TOKEN = os.environ["MAILLAGE_TOKEN"]


def ask(path, method="GET", body=None, **headers):
    """The status, headers and document of an answer."""
    request = urllib.request.Request(URL + path, method=method, headers={"Authorization": f"Bearer {TOKEN}", **headers})
    if body is not None:
        request.data = json.dumps(body).encode()
        request.add_header("Content-Type", "application/json")
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.headers, refusal.read()


class Description(unittest.TestCase):
    def test_it_is_openapi_3_1_in_both_languages(self):
        for language in ("fr", "en"):
            status, _, document = ask("/api/v1/openapi.json", **{"Accept-Language": language})
            self.assertEqual(status, 200)
            OpenAPIV31SpecValidator(json.loads(document)).validate()

    def test_its_example_of_a_visit_is_taken(self):
        _, _, document = ask("/api/v1/openapi.json")
        operation = json.loads(document)["paths"]["/api/v1/visits"]["post"]
        example = operation["requestBody"]["content"]["application/json"]["example"]
        status, headers, first = ask("/api/v1/visits", "POST", example, **{"Idempotency-Key": "example"})
        self.assertEqual(status, 201, first)
        status, again, _ = ask("/api/v1/visits", "POST", example, **{"Idempotency-Key": "example"})
        self.assertEqual((status, again["Location"]), (200, headers["Location"]))

    def test_every_answer_is_as_described_whatever_is_asked(self):
        tool = pathlib.Path(sys.executable).with_name("schemathesis")
        checks = (
            "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,"
            "response_headers_conformance,unsupported_method"
        )
        run = subprocess.run(
            [tool, "run", f"{URL}/api/v1/openapi.json", "--url", URL, "--checks", checks, "--phases", "examples,coverage,fuzzing",
             "--max-examples", "6", "--header", f"Authorization: Bearer {TOKEN}", "--seed", "72",
             "--no-color", "--suppress-health-check", "all"],
            capture_output=True, text=True, timeout=100, env={**os.environ, "SCHEMATHESIS_HOOKS": ""},
        )
        self.assertEqual(run.returncode, 0, run.stdout[-6000:] + run.stderr[-2000:])


if __name__ == "__main__":
    unittest.main()
