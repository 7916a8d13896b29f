"""What an independent validator (PyPI jsonschema, draft 2020-12) says of documents against schemas.

Reads a file of JSON lines, each {"schema": …, "documents": ["…", …]}, the documents as JSON text; prints one line a
schema: a 1 or a 0 for each document, or what keeps the schema from being one. With --check it only says whether its
packages are there.
"""

import json
import sys

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError

if "--check" in sys.argv:
    sys.exit(0)

with open(sys.argv[1], encoding="utf-8") as lines:
    for line in lines:
        case = json.loads(line)
        try:
            Draft202012Validator.check_schema(case["schema"])
        except SchemaError as error:
            print("not a schema:", error.message.replace("\n", " "))
            continue
        validator = Draft202012Validator(case["schema"])
        print("".join("1" if validator.is_valid(json.loads(text)) else "0" for text in case["documents"]))
