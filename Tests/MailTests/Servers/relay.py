"""An SMTP server on loopback: prints its port, then one JSON line for each mail it accepts."""

import argparse
import asyncio
import base64
import json
import os
import ssl
import sys
import threading

from aiosmtpd.smtp import SMTP, AuthResult

options = argparse.ArgumentParser()
options.add_argument("--certificate")
options.add_argument("--key")
options.add_argument("--implicit-tls", action="store_true")
options.add_argument("--require-tls", action="store_true")
options.add_argument("--user")
options.add_argument("--password")
options.add_argument("--refuse-greeting")
options.add_argument("--refuse-sender")
options.add_argument("--refuse-recipient")
options.add_argument("--refuse-data")
options.add_argument("--refuse-message")
options = options.parse_args()


class Handler:
    async def handle_MAIL(self, server, session, envelope, address, mail_options):
        if options.refuse_sender:
            return options.refuse_sender
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if options.refuse_recipient:
            return options.refuse_recipient
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if options.refuse_message:
            return options.refuse_message
        report = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "helo": session.host_name,
            "tls": session.ssl is not None or options.implicit_tls,
            "login": bool(session.authenticated),
            "content": base64.b64encode(envelope.original_content).decode(),
        }
        print(json.dumps(report), flush=True)
        return "250 2.0.0 taken as 4711"


class Server(SMTP):
    async def smtp_DATA(self, arg):
        if options.refuse_data:
            await self.push(options.refuse_data)
        else:
            await super().smtp_DATA(arg)


def authenticate(server, session, envelope, mechanism, data):
    good = (options.user.encode(), options.password.encode())
    return AuthResult(success=(data.login, data.password) == good, handled=False)


def context():
    if not options.certificate:
        return None
    made = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    made.load_cert_chain(options.certificate, options.key)
    return made


def make():
    return Server(
        Handler(),
        hostname="test.example",
        tls_context=None if options.implicit_tls else context(),
        require_starttls=options.require_tls,
        authenticator=authenticate if options.user else None,
        auth_required=bool(options.user),
        auth_require_tls=bool(options.certificate) and not options.implicit_tls,
    )


def end_with_parent():
    sys.stdin.read()
    os._exit(0)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        make, "127.0.0.1", 0, ssl=context() if options.implicit_tls else None
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


threading.Thread(target=end_with_parent, daemon=True).start()
asyncio.run(main())
