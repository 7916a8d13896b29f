"""Makes real XLSForms with PyPI openpyxl, and says what openpyxl and pyxform read in one.

  make FILE       reads JSON {"sheet": [["cell", …], …], …} on standard input, writes the workbook
  cells FILE      every cell that holds something, one a line, as sheet!B5
  questions FILE  pyxform's own reading: name, type, whether required, of each question, tab-separated
  attack FILE NAME  a workbook that means harm: bomb, lie, entities, encrypted, rows, depth
With --check it only says whether its packages are there.
"""

import json
import sys
import zipfile
from xml.etree import ElementTree

import openpyxl
from pyxform.xls2xform import convert


def make(path, sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([cell if cell != "" else None for cell in row])
    book.save(path)


def cells(path):
    for sheet in openpyxl.load_workbook(path):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None and str(cell.value).strip():
                    print(f"{sheet.title}!{cell.coordinate}")


def questions(path):
    form = ElementTree.fromstring(convert(path, validate=False).xform)
    for bind in form.iter("{http://www.w3.org/2002/xforms}bind"):
        name = bind.get("nodeset").split("/")[-1]
        is_question = bind.get("type") is not None and bind.get("readonly") is None and bind.get("calculate") is None
        if is_question and name != "instanceID":
            print(name, bind.get("type"), bind.get("required", "-"), sep="\t")


def attack(path, name):
    make(path, {"survey": [["type", "name"], ["text", "a"]]})
    with zipfile.ZipFile(path) as whole:
        parts = {info.filename: whole.read(info) for info in whole.infolist()}
    sheet = "xl/worksheets/sheet1.xml"
    if name in ("bomb", "lie"):
        parts[sheet] = b"<worksheet>" + b" " * (200 << 20) + b"</worksheet>"
    if name == "entities":
        bomb = b'<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]>'
        parts[sheet] = parts[sheet].replace(b"<worksheet", bomb + b"<worksheet", 1)
    if name == "rows":
        parts[sheet] = b'<worksheet><sheetData><row><c r="A99999999" t="str"><v>x</v></c></row></sheetData></worksheet>'
    if name == "depth":
        parts[sheet] = b"<a>" * 100000 + b"</a>" * 100000
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for part, content in parts.items():
            out.writestr(part, content)
    with open(path, "rb") as file:
        data = bytearray(file.read())
    start = data.find(b"PK\x01\x02")
    while start >= 0:
        length = int.from_bytes(data[start + 28 : start + 30], "little")
        if data[start + 46 : start + 46 + length].decode() == sheet:
            if name == "lie":
                data[start + 24 : start + 28] = (100).to_bytes(4, "little")
            if name == "encrypted":
                data[start + 8] |= 1
        start = data.find(b"PK\x01\x02", start + 4)
    with open(path, "wb") as file:
        file.write(data)


if "--check" in sys.argv:
    sys.exit(0)
command, path = sys.argv[1:3]
if command == "make":
    make(path, json.load(sys.stdin))
elif command == "cells":
    cells(path)
elif command == "questions":
    questions(path)
else:
    attack(path, sys.argv[3])
