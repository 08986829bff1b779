-- Families that left the office with their numbers in clear: a dossier, or a whole area. Which families stands with the
-- looks of the same request.

create table families.exports (
    export bigint generated always as identity,
    path text collate "C" not null,
    kind text not null,
    purpose text not null,
    recipient text not null,
    families integer not null,
    people integer not null,
    file_hash bytea not null,
    request uuid not null,
    exported_at timestamptz not null default clock_timestamp(),
    exported_by text not null,
    constraint exports_pkey primary key (export),
    constraint exports_kind_known check (kind in ('family', 'area')),
    constraint exports_purpose_named check (btrim(purpose) <> ''),
    constraint exports_recipient_named check (btrim(recipient) <> ''),
    constraint exports_counts_not_negative check (least(families, people) >= 0),
    constraint exports_file_hash_is_sha256 check (octet_length(file_hash) = 32)
);
create index exports_path on families.exports (path, exported_at);
create index exports_request on families.exports (request);
comment on table families.exports is
    'Files of families that left the office: to whom, for what, how many, and the SHA-256 of the file (kept three years or more).';

call office.fence('families.exports');
create trigger exports_append_only before update or delete or truncate on families.exports
    for each statement execute function office.refuse_change();
