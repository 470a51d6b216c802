#!/usr/bin/env python3
"""How long lists and searches of 50,000 projects take; prints milliseconds, at most 50 each.

  lists.py BIN FOLDER REGISTER    starts a daemon of ours under FOLDER with the register's files

Asked over the socket on one connection, 50 rows a page, with the count of all that fit.
"""
import os, sys, urllib.parse

from office import Office, milliseconds

BIN, FOLDER, REGISTER = (os.path.abspath(argument) for argument in sys.argv[1:4])
KINDS = ["areas", "area-successors", "sectors", "rates", "calendar", "donors", "agencies",
         "certificates", "contacts", "projects"]
ASKED = [
    ("the first page", {}),
    ("the last page", {"offset": "49950"}),
    ("a common search", {"search": "nuoc sach"}),
    ("a rare search", {"search": "P04321"}),
    ("a search in vain", {"search": "muong te"}),
    ("by status", {"status": "active"}),
    ("by owner", {"owner": "HPN-94"}),
    ("by donor", {"donor": "NGO-138"}),
    ("by year", {"year": "2024"}),
    ("by province", {"area": "province:12"}),
]


with Office(BIN, FOLDER, REGISTER, KINDS) as office:
    for name, query in ASKED:
        path = "/v1/registers/projects?" + urllib.parse.urlencode({"limit": "50", **query})
        taken = milliseconds(office.ask("GET", path)[0] for _ in range(15))
        print(f"50,000 projects, {name:18} {taken:7.1f} ms (at most 50)")
