#!/usr/bin/env python3
"""What the nightly sweeps over reports owed cost, against bare SQL; prints ratios and seconds.

  obligations.py BIN FOLDER REGISTER    REGISTER holds a made register of 20,000 projects

flag-overdue         over 1,000,000 obligations of which 100,000 are newly overdue, against a bare
                     UPDATE of the same obligations and INSERT of the same flags
extend-obligations   writes everything that the register owes, from nothing; and each night after
a year down          15,000 reports of 200 units fell due: all flagged, all reminded of in one mail each
"""
import datetime, os, sys, time

from office import Office

BIN, FOLDER, REGISTER = (os.path.abspath(path) for path in sys.argv[1:4])
KINDS = ["areas", "area-successors", "sectors", "rates", "calendar", "donors", "agencies",
         "certificates", "contacts", "projects", "missions"]

# A tenth was due in the last days; the rest is to come, or was received.
FILL = """
INSERT INTO obligations (office_id, code, rule, rule_since_seq, direction, subject_kind,
    subject_code, reporter, recipient, period_from, period_to, due_statutory, due_effective,
    due_internal, since_seq)
SELECT 1, 'MADE/S' || n || '/2026', 'MADE', 0, 'in', 'project', 'S' || n, 'R' || n % 500, 'office',
    '2026-01-01', '2026-12-31', d, d, d - 5, 1
FROM generate_series(1, 1000000) n,
    LATERAL (SELECT CASE WHEN n % 10 = 0 THEN current_date - 1 - n % 30
        WHEN n % 10 < 5 THEN current_date - 40 - n % 300 ELSE current_date + 1 + n % 600 END) x (d);
INSERT INTO submissions (office_id, id, obligation, submitted_on, received_on, since_seq)
SELECT 1, nextval('submissions_id_seq'), code, due_effective - 3, due_effective, 1
FROM obligations WHERE rule = 'MADE' AND due_effective < current_date - 35;
VACUUM ANALYZE obligations, submissions, flags;
"""

BARE = """
CREATE SCHEMA bare;
CREATE TABLE bare.obligations (LIKE public.obligations INCLUDING ALL, overdue boolean);
INSERT INTO bare.obligations SELECT * FROM public.obligations;
CREATE TABLE bare.flags (LIKE public.flags INCLUDING ALL);
VACUUM ANALYZE bare.obligations;
CREATE TEMP TABLE taken AS SELECT clock_timestamp() AS at;
BEGIN;
UPDATE bare.obligations o SET overdue = true FROM public.flags f
WHERE f.subject_code = o.code AND f.kind = 'overdue' AND f.subject_kind = 'obligation';
INSERT INTO bare.flags (office_id, kind, subject_kind, subject_code, detail, raised_at)
SELECT office_id, kind, subject_kind, subject_code, detail, raised_at FROM public.flags
WHERE kind = 'overdue';
COMMIT;
SELECT extract(epoch FROM clock_timestamp() - at) FROM taken;
DROP SCHEMA bare CASCADE;
"""

YEAR_DOWN = """
TRUNCATE obligations, submissions, returned_submissions, flags;
INSERT INTO agencies (office_id, id, code, name, kind, since_seq)
SELECT 1, 100000 + n, 'UNIT-' || n, 'Đơn vị ' || n, 'department', 0 FROM generate_series(1, 200) n;
INSERT INTO contacts (office_id, id, email, name, agency, role, language, since_seq)
SELECT 1, 100000 + n, 'unit' || n || '@example.vn', 'Đơn vị ' || n, 'UNIT-' || n, 'reporter', 'vi', 0
FROM generate_series(1, 200) n;
INSERT INTO obligations (office_id, code, rule, rule_since_seq, direction, subject_kind,
    subject_code, reporter, recipient, period_from, period_to, due_statutory, due_effective,
    due_internal, since_seq)
SELECT 1, 'ND80-OWN-Y/G' || n || '/2026', 'ND80-OWN-Y', 0, 'in', 'project', 'G' || n,
    'UNIT-' || 1 + n % 200, 'office', '2026-01-01', '2026-12-31', d, d, d - 5, 1
FROM generate_series(1, 15000) n, LATERAL (SELECT current_date - 20 - n % 290) x (d);
VACUUM ANALYZE;
"""


def working_morning():
    """The next weekday, at nine."""
    day = datetime.date.today()
    while day.weekday() > 4:
        day += datetime.timedelta(1)
    return f"{day}T09:00:00+07:00"


def run(office, job, *more):
    began = time.monotonic()
    office.vientro("job", "run", job, "--wait", "--timeout", "600", *more)
    return time.monotonic() - began


with Office(BIN, FOLDER, REGISTER, KINDS) as office:
    office.psql("-c", "TRUNCATE obligations, submissions, returned_submissions")
    taken = run(office, "extend-obligations")
    count = office.psql("-c", "SELECT count(*) FROM obligations")[-1]
    print(f"extend-obligations, {count} from nothing  {taken:6.2f} s   (at most 20)", flush=True)
    again = run(office, "extend-obligations")
    print(f"extend-obligations, nothing to do         {again:6.2f} s", flush=True)
    run(office, "flag-overdue")
    office.psql(script=FILL)
    before = int(office.psql("-c", "SELECT count(*) FROM flags WHERE kind = 'overdue'")[-1])
    ours = run(office, "flag-overdue")
    after = int(office.psql("-c", "SELECT count(*) FROM flags WHERE kind = 'overdue'")[-1])
    peer = float(office.psql(script=BARE)[-1])
    print(f"flag-overdue, {after - before} of 1,000,000     {ours:6.2f} s")
    print(f"bare UPDATE and INSERT            {peer:6.2f} s   ratio {ours / peer:.2f} (at most 1.5)")
    office.psql(script=YEAR_DOWN)
    flagged, told = run(office, "flag-overdue"), run(office, "remind-due", "--at", working_morning())
    mails = office.psql("-c", "SELECT count(*) FROM mails WHERE report = 'due-reminder'")[-1]
    print(f"a year down: flagged {flagged:.2f} s, {mails} mails {told:.2f} s, "
          f"together {flagged + told:6.2f} s   (at most 30)")
