"""Reads a mail on stdin with Python's parser and prints what it understood as JSON."""

import base64
import email.utils
import json
import sys
from email import policy
from email.header import decode_header, make_header
from email.parser import BytesParser

content = sys.stdin.buffer.read()
message = BytesParser(policy=policy.default).parsebytes(content)
raw = BytesParser(policy=policy.compat32).parsebytes(content)


def mailboxes(name):
    if message[name] is None:
        return []
    # The older interface: the newer one leaves blanks between encoded words of a name in 3.11.
    found = email.utils.getaddresses([raw[name].replace("\r\n", "")])
    return [[str(make_header(decode_header(display))), spec] for display, spec in found]


def defects():
    for part in message.walk():
        for found in part.defects:
            yield repr(found)
        for name, value in part.items():
            for found in value.defects:
                yield f"{name}: {found!r}"


parts = [
    {
        "type": part.get_content_type(),
        "charset": part.get_content_charset(),
        "disposition": part.get_content_disposition(),
        "name": part.get_filename(),
        "content": base64.b64encode(part.get_payload(decode=True)).decode(),
    }
    for part in message.walk()
    if not part.is_multipart()
]
print(
    json.dumps(
        {
            "names": [name for name, _ in message.items()],
            "subject": message["Subject"],
            "from": mailboxes("From"),
            "replyTo": mailboxes("Reply-To"),
            "to": mailboxes("To"),
            "date": message["Date"].datetime.isoformat(),
            "extra": {name: str(value) for name, value in message.items()},
            "tree": [part.get_content_type() for part in message.walk()],
            "parts": parts,
            "defects": list(defects()),
        }
    )
)
