import Aid
import Postgres

/// What an erasure overwrote.
public struct ErasureCounts: Sendable, Equatable {
    /// Versions of the record.
    public var versions = 0
    /// Details of changes beside the chain.
    public var details = 0
    /// Kept rejected lines of imports.
    public var rejects = 0
    /// Mails and subscriptions that still have the address.
    public var mails = 0
    public var subscriptions = 0
}

extension Transaction {
    /// Overwrites somebody's personal details in every version of the record, and erases the
    /// details of changes that tell them. A contact is taken out with it; a login stays, since
    /// the chain names it.
    public func erase(_ record: RecordEntry, seq: Int64) async throws -> ErasureCounts {
        let id = Parameter.int(record.id)
        let versions = try await self.versions(record.kind, record.key)
        let secrets = Set(
            versions.flatMap { version in
                ["email", "name", "phone"].compactMap { name in
                    record.kind.index(of: name).flatMap { version.values[$0] }
                }
            })
        let changes = Set(versions.flatMap { [$0.began.seq, $0.ended?.seq ?? 0] })
        var counts = ErasureCounts()
        let emails = Set(
            versions.compactMap { version in
                record.kind.index(of: "email").flatMap { version.values[$0] }
            }
        ).sorted()
        if record.kind == .contacts {
            try await run(ErasureSQL.endContact, id, .int(seq))
        }
        counts.versions = try await change(
            record.kind == .contacts ? ErasureSQL.contact : .person, officeParameter, id)
        // A short name alone may be anybody's: it counts in the changes of this record only.
        counts.details = try await change(
            ErasureSQL.details, .array(secrets.sorted()), .array(emails),
            .array(changes.sorted()))
        counts.rejects = try await change(ErasureSQL.rejects, .array(emails))
        counts.mails = try await run(ErasureSQL.mails, officeParameter, .array(emails))[0].int(0)
        counts.subscriptions = try await run(
            ErasureSQL.subscriptions, officeParameter, .array(emails))[0].int(0)
        try await run(
            ErasureSQL.record, officeParameter, .text(record.kind.rawValue), id, .int(seq))
        return counts
    }

    /// Whether a record's personal details were overwritten.
    public func isErased(_ record: RecordEntry) async throws -> Bool {
        try await run(ErasureSQL.isErased, .text(record.kind.rawValue), .int(record.id))[0].bool(0)
    }
}

enum ErasureSQL: String, CaseIterable, Statement {
    case endContact = """
        UPDATE contacts SET until_seq = $2::bigint
        WHERE id = $1::integer AND until_seq = 9223372036854775807
        """
    case contact = """
        UPDATE contacts SET email = 'erased-' || id, name = CASE WHEN name IS NOT NULL
                THEN 'erased-' || id END,
            phone = CASE WHEN phone IS NOT NULL THEN 'erased-' || id END
        WHERE office_id = $1::smallint AND id = $2::integer
        """
    case person = """
        UPDATE people SET name = 'erased-' || id, email = NULL
        WHERE office_id = $1::smallint AND id = $2::integer
        """
    case details = """
        DELETE FROM change_details d
        WHERE EXISTS (SELECT FROM unnest($1::text[]) AS secret
                WHERE (d.seq = ANY ($3::bigint[]) OR secret = ANY ($2::text[]))
                    AND (strpos(d.details, secret) > 0 OR strpos(d.answer, secret) > 0))
        """
    case rejects = """
        DELETE FROM import_rejects r
        WHERE EXISTS (SELECT FROM unnest($1::text[]) AS secret
            WHERE strpos(r.record, secret) > 0 OR strpos(r.message, secret) > 0)
        """
    case mails = """
        SELECT count(*) FROM mails
        WHERE office_id = $1::smallint AND recipient = ANY ($2::text[])
        """
    case subscriptions = """
        SELECT count(*) FROM subscriptions
        WHERE office_id = $1::smallint AND email = ANY ($2::text[])
        """
    case record = """
        INSERT INTO erasures (office_id, kind, record_id, seq)
        VALUES ($1::smallint, $2, $3::integer, $4::bigint)
        ON CONFLICT (kind, record_id) DO UPDATE SET seq = excluded.seq
        """
    case isErased = """
        SELECT EXISTS (SELECT FROM erasures WHERE kind = $1 AND record_id = $2::integer)
        """
}
