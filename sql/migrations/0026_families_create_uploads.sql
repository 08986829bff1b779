-- Register files between their upload and a person's yes: sealed, in pieces, so that a restart loses none of them. The
-- pieces go when the file landed or was discarded; what is left of it then says who sent it and what became of it.

create table families.uploads (
    upload bigint generated always as identity,
    path text collate "C" not null,
    size bigint not null,
    as_of date not null,
    sheet text,
    headings text[] not null default '{}',
    meanings text[] not null default '{}',
    without text[] not null default '{}',
    uploaded_at timestamptz not null,
    uploaded_by text not null,
    discarded_at timestamptz,
    import bigint,
    constraint uploads_pkey primary key (upload),
    constraint uploads_import_exists foreign key (import) references families.imports (import) on delete restrict,
    constraint uploads_size_positive check (size > 0),
    constraint uploads_meanings_of_headings check (cardinality(headings) = cardinality(meanings)),
    constraint uploads_end_once check (import is null or discarded_at is null)
);
create index uploads_import on families.uploads (import);
create index uploads_path on families.uploads (path, upload);
comment on table families.uploads is 'Register files that were sent by a page. Path is the scope of who sent them.';
comment on column families.uploads.headings is 'Headings a person said the meaning of, for this file and the next ones.';
comment on column families.uploads.meanings is 'The column''s name in layouts; empty for a heading that is not read.';
comment on column families.uploads.without is 'Columns that the form does not have.';
comment on column families.uploads.import is 'The import it became, or the earlier one of the same content.';

create table families.upload_pieces (
    upload bigint not null,
    piece integer not null,
    path text collate "C" not null,
    content bytea not null,
    constraint upload_pieces_pkey primary key (upload, piece),
    constraint upload_pieces_upload_exists foreign key (upload) references families.uploads (upload) on delete restrict
);
create index upload_pieces_path on families.upload_pieces (path, upload);
comment on table families.upload_pieces is 'The bytes of a file that waits, sealed, 256 KiB a piece.';

call office.fence('families.uploads', changeable => '{as_of,sheet,headings,meanings,without,discarded_at,import}');
call office.fence('families.upload_pieces');
call office.keep_sealed('families.upload_pieces', '{upload,piece}', '{content}');

-- Pieces are removed; the record of the upload stays.
create policy upload_pieces_removed_in_scope on families.upload_pieces for delete to guanhuai_app
    using (path >= (select nullif(current_setting('guanhuai.scope_from', true), ''))
           and path < (select nullif(current_setting('guanhuai.scope_to', true), '')));
grant delete on families.upload_pieces to guanhuai_app;
