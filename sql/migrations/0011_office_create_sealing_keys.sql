-- Which keys sealed values of this database were made with, so that a wrong key file is noticed before it is used.

create table office.sealing_keys (
    key integer not null,
    check_value bytea not null,
    first_used_at timestamptz not null default clock_timestamp(),
    constraint sealing_keys_pkey primary key (key),
    constraint sealing_keys_check_value_length check (octet_length(check_value) = 32)
);
comment on table office.sealing_keys is 'Keys by number. The keys themselves are in a file outside the database.';
comment on column office.sealing_keys.check_value is 'Derived from the key; says whether a key file is the right one.';
grant select, insert on office.sealing_keys to guanhuai_app;
