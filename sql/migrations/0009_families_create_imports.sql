-- What was imported, from what, row by row (raw cells sealed), and what it proposes to change.

create table families.imports (
    import bigint generated always as identity,
    path text collate "C" not null,
    file_hash bytea not null,
    content_hash bytea not null,
    encoding text not null,
    as_of date not null,
    header text[] not null,
    rows integer not null,
    accepted integer not null,
    added integer not null,
    changed integer not null,
    unchanged integer not null,
    imported_at timestamptz not null,
    imported_by text not null,
    request uuid not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    constraint imports_pkey primary key (import),
    constraint imports_counts_add_up
        check (added + changed + unchanged = accepted and accepted <= rows and least(added, changed, unchanged) >= 0),
    constraint imports_withdrawal_signed check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index imports_content_once on families.imports (content_hash) where (withdrawn_at is null);
create index imports_path on families.imports (path, import);
comment on table families.imports is 'Register files that landed. Path is the scope of who imported.';
comment on column families.imports.content_hash is
    'SHA-256 of the cells as read: the same rows in another encoding or under another name are the same import.';

create table families.import_rows (
    import bigint not null,
    line integer not null,
    path text collate "C" not null,
    home bigint,
    outcome text not null,
    refusals text[] not null default '{}',
    cells bytea not null,
    constraint import_rows_pkey primary key (import, line),
    constraint import_rows_import_exists foreign key (import) references families.imports (import) on delete restrict,
    constraint import_rows_outcome_known check (outcome in ('added', 'changed', 'unchanged', 'rejected')),
    constraint import_rows_refusals_of_rejected check ((outcome = 'rejected') = (cardinality(refusals) > 0))
);
create index import_rows_home on families.import_rows (home, import);
comment on column families.imports.header is 'The headings of the file: they say what the sealed cells of its rows are.';
comment on table families.import_rows is
    'Each row of a file as it was sent, sealed: later uses read columns not used today.';
comment on column families.import_rows.refusals is 'code:column for each fault of a rejected row.';

create table families.import_changes (
    import bigint not null,
    change integer not null,
    line integer not null,
    path text collate "C" not null,
    home bigint not null,
    field text not null,
    applicable boolean not null,
    moves_to text,
    held bytea not null,
    proposed bytea not null,
    constraint import_changes_pkey primary key (import, change),
    constraint import_changes_row_exists foreign key (import, line)
        references families.import_rows (import, line) on delete restrict,
    constraint import_changes_area_exists foreign key (moves_to) references office.areas (code) on delete restrict
);
create index import_changes_moves_to on families.import_changes (moves_to);
create index import_changes_row on families.import_changes (import, line);
create index import_changes_home on families.import_changes (home);
comment on table families.import_changes is
    'A cell that differs from what is held: proposed, never applied by itself. Values are sealed.';
comment on column families.import_changes.moves_to is 'The area to which accepting the change moves the file.';
comment on column families.import_changes.applicable is
    'False where a person must act otherwise (another person stands in the row); such a change cannot be accepted.';

create table families.import_acceptances (
    import bigint not null,
    change integer not null,
    path text collate "C" not null,
    manner text not null,
    since date,
    accepted_at timestamptz not null,
    accepted_by text not null,
    constraint import_acceptances_pkey primary key (import, change),
    constraint import_acceptances_change_exists foreign key (import, change)
        references families.import_changes (import, change) on delete restrict,
    constraint import_acceptances_manner_known check (manner in ('correction', 'event')),
    constraint import_acceptances_event_has_day check ((manner = 'event') = (since is not null))
);
comment on table families.import_acceptances is
    'Who accepted a proposed change: a correction was always so, an event holds since a day.';

create table families.import_absences (
    import bigint not null,
    home bigint not null,
    path text collate "C" not null,
    constraint import_absences_pkey primary key (import, home),
    constraint import_absences_import_exists
        foreign key (import) references families.imports (import) on delete restrict
);
create index import_absences_home on families.import_absences (home);
comment on table families.import_absences is
    'Families of the file''s villages that it no longer lists: reported, never ended.';
