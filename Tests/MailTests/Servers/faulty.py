"""A server on loopback that fails on purpose: prints its port, then what it saw.

The first argument says where: `drop-STAGE` closes the connection, `stall-STAGE` falls silent,
`answer-STAGE` sends the second argument as its reply and closes. Stages are the client's verbs
and `greeting`, `ready` (after 354), `body` (in the middle) and `final` (after the last dot).
"""

import os
import socket
import struct
import sys
import threading
import time

how, where = sys.argv[1].split("-", 1)
reply = sys.argv[2] if len(sys.argv) > 2 else ""


class Over(Exception):
    pass


def fail(connection, stage):
    if stage != where:
        return
    print(f"reached {stage}", flush=True)
    if how == "stall":
        time.sleep(60)
    if how == "answer":
        connection.sendall(reply.encode("latin-1"))
    raise Over


def take_body(connection, lines):
    seen = 0
    last = b""
    while True:
        if where == "body" and seen > 0:
            fail(connection, "body")
        # Small bites, so that "the middle" is one for a large message.
        piece = lines.read1(1000)
        if not piece:
            print(f"client left after {seen}", flush=True)
            raise Over
        seen += len(piece)
        last = (last + piece)[-5:]
        if last == b"\r\n.\r\n":
            print(f"whole message of {seen}", flush=True)
            return


def serve(connection):
    def say(text):
        connection.sendall(text.encode() + b"\r\n")

    lines = connection.makefile("rb")
    fail(connection, "greeting")
    say("220 faulty ready")
    while True:
        line = lines.readline()
        if not line:
            return
        verb = line.split()[0].decode().split(":")[0].upper()
        fail(connection, verb)
        if verb == "EHLO":
            say("250-faulty\r\n250 SIZE 100000000")
        elif verb == "DATA":
            say("354 go on")
            fail(connection, "ready")
            take_body(connection, lines)
            fail(connection, "final")
            say("250 taken")
        elif verb == "QUIT":
            say("221 bye")
            return
        else:
            say("250 OK")


def session(connection):
    # Little buffering, so that a stalled server stalls its client.
    try:
        serve(connection)
    except (Over, OSError):
        pass
    if how == "drop":
        # A reset rather than a polite end for half of the world's middle boxes.
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def end_with_parent():
    sys.stdin.read()
    os._exit(0)


threading.Thread(target=end_with_parent, daemon=True).start()
listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8192)
listener.bind(("127.0.0.1", 0))
listener.listen()
print(listener.getsockname()[1], flush=True)
while True:
    connection, _ = listener.accept()
    threading.Thread(target=session, args=(connection,), daemon=True).start()
