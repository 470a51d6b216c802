import Control
import Foundation
import HTTPTypes
import NIOCore
import Store
import Testing

@testable import Service

/// The rows of the control table about mail, as the socket calls them.
struct MailRoutesTests {
    private func ask(
        _ office: MailOffice, _ method: HTTPRequest.Method, _ pattern: String,
        path: [String: String] = [:], query: [(String, String)] = [], body: String = ""
    ) async throws -> Answer {
        let route = try #require(
            ControlTable.mail.first { $0.method == method && $0.path == pattern })
        let ask = Ask(
            actor: Actor(login: "lan", role: .admin), requestID: UUID().uuidString, path: path,
            query: query.map { (name: $0.0, value: $0.1) },
            body: AsyncThrowingStream<ByteBuffer, any Error> { stream in
                stream.yield(ByteBuffer(string: body))
                stream.finish()
            })
        return try await route.respond(ask, office.context)
    }

    private func json<Value: Decodable>(_ answer: Answer, as type: Value.Type) throws -> Value {
        guard case .json(let data, _) = answer else {
            throw Refusal.usage("the answer is no JSON")
        }
        return try ControlJSON.decode(type, from: data)
    }

    private func bytes(_ answer: Answer, _ type: String) throws -> String {
        guard case .bytes(let data, let found) = answer else {
            throw Refusal.usage("the answer is no bytes")
        }
        #expect(found == type)
        return String(decoding: data, as: UTF8.self)
    }

    @Test func `lists, shows and gives the bytes of a mail`() async throws {
        try await MailOffice.with { office in
            let id = String(try await office.queue())
            let list = try json(
                try await ask(office, .get, ControlPath.mails, query: [("state", "queued")]),
                as: MailList.self)
            #expect(list.mails.map(\.id) == [id])
            #expect(list.mails.first?.queuedAt == "2026-11-16T08:05:00+07:00")
            #expect(list.mails.first?.subscription == "ops")
            let none = try await ask(office, .get, ControlPath.mails, query: [("state", "sent")])
            #expect(try json(none, as: MailList.self).mails.isEmpty)
            let detail = try json(
                try await ask(office, .get, ControlPath.Pattern.mail, path: ["id": id]),
                as: MailDetail.self)
            #expect(detail.text.hasPrefix("Kính gửi"))
            let eml = try bytes(
                try await ask(office, .get, ControlPath.Pattern.mailEML, path: ["id": id]),
                "message/rfc822")
            #expect(eml.hasPrefix("Date: Mon, 16 Nov 2026 08:05:00 +0700\r\n"))
            await #expect(throws: Refusal.self) {
                try await ask(office, .get, ControlPath.mails, query: [("state", "lost")])
            }
            await #expect(throws: Refusal.self) {
                try await ask(office, .get, ControlPath.Pattern.mail, path: ["id": "x"])
            }
        }
    }

    @Test func `previews in each format and keeps nothing`() async throws {
        try await MailOffice.with { office in
            let query = [("report", "overdue-digest"), ("language", "en")]
            for (format, type, part) in [
                ("text", "text/plain; charset=utf-8", "Reports owed"),
                ("html", "text/html; charset=utf-8", "<!DOCTYPE html>"),
                ("eml", "message/rfc822", "Content-Type: multipart/alternative"),
            ] {
                let answer = try await ask(
                    office, .get, ControlPath.mailPreview, query: query + [("format", format)])
                #expect(try bytes(answer, type).contains(part))
            }
            let preview = try await ask(
                office, .get, ControlPath.mailPreview,
                query: query + [("at", "2026-12-01T00:00:00Z"), ("to", "a@ngo.example")])
            let read = try json(preview, as: MailPreview.self)
            #expect(read.period == "2026-12-01" && read.to == "a@ngo.example")
            #expect(try await office.mails().isEmpty)
        }
    }

    @Test func `decides about mails by request, with dry runs`() async throws {
        try await MailOffice.with { office in
            let id = String(try await office.queue())
            let dry = try await ask(
                office, .post, ControlPath.mailCancel,
                body: "{\"ids\":[\"\(id)\"],\"dry_run\":true}")
            #expect(try json(dry, as: ChangeAnswer.self).dryRun)
            let cancelled = try await ask(
                office, .post, ControlPath.mailCancel,
                body: "{\"ids\":[\"\(id)\"],\"reason\":\"nhầm\"}")
            #expect(try json(cancelled, as: ChangeAnswer.self).seq == 1)
            await #expect(throws: Refusal.self) {
                try await ask(
                    office, .post, ControlPath.mailResolve,
                    body: "{\"id\":\"\(id)\",\"outcome\":\"sent\"}")
            }
            let trail = try await office.store.read { tx in
                try await tx.auditEntries(since: nil, subject: "mail/\(id)", actor: nil, limit: 9)
            }
            #expect(trail.map(\.operation) == ["mail cancel"])
            #expect(trail.first?.reason == "nhầm")
        }
    }
}
