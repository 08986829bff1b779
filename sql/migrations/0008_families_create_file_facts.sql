-- Facts about a family as a whole, with the same two time axes.

create table families.declared_counts (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    children_ever integer,
    children_alive integer,
    household_size integer,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint declared_counts_pkey primary key (home, id),
    constraint declared_counts_follow_home foreign key (home, path)
        references families.files (home, path) on update cascade on delete restrict,
    constraint declared_counts_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint declared_counts_not_negative check
        (children_ever >= 0 and children_alive >= 0 and household_size >= 0),
    constraint declared_counts_alive_within_ever check (children_alive <= children_ever),
    constraint declared_counts_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, valid with &&) where (upper_inf(known))
);
comment on table families.declared_counts is
    'What the family itself declared: children ever (born or adopted), alive now, people in the household.';

create table families.only_child_certificates (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    held boolean not null,
    number bytea,
    issued date,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint only_child_certificates_pkey primary key (home, id),
    constraint only_child_certificates_follow_home foreign key (home, path)
        references families.files (home, path) on update cascade on delete restrict,
    constraint only_child_certificates_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint only_child_certificates_number_where_held check (held = (number is not null)),
    constraint only_child_certificates_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, valid with &&) where (upper_inf(known))
);
comment on table families.only_child_certificates is
    '独生子女父母光荣证; number sealed. held = false: recorded as having none.';

create table families.complete_lists (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    lists text[] not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint complete_lists_pkey primary key (home, id),
    constraint complete_lists_follow_home foreign key (home, path)
        references families.files (home, path) on update cascade on delete restrict,
    constraint complete_lists_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint complete_lists_lists_known check
        (lists <@ array['people', 'parentage', 'unions', 'disabilities', 'incomes', 'studies']),
    constraint complete_lists_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, valid with &&) where (upper_inf(known))
);
comment on table families.complete_lists is
    'Which lists of the family are known to be whole, so that an empty one means none.';

create table families.marital_states (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    state text not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint marital_states_pkey primary key (home, id),
    constraint marital_states_follow_home foreign key (home, path)
        references families.files (home, path) on update cascade on delete restrict,
    constraint marital_states_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint marital_states_state_known check
        (state in ('unmarried', 'first-marriage', 'remarried', 'restored', 'widowed', 'divorced')),
    constraint marital_states_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, valid with &&) where (upper_inf(known))
);
comment on table families.marital_states is
    'Marital status as the register states it (GB/T 2261.2: 初婚 再婚 复婚 丧偶 离婚 未婚).';

create table families.household_incomes (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    monthly_fen bigint not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint household_incomes_pkey primary key (home, id),
    constraint household_incomes_follow_home foreign key (home, path)
        references families.files (home, path) on update cascade on delete restrict,
    constraint household_incomes_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint household_incomes_not_negative check (monthly_fen >= 0),
    constraint household_incomes_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, valid with &&) where (upper_inf(known))
);
comment on table families.household_incomes is 'Income of the household as the register states it, in fen a month.';

create table families.contacts (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    phone bytea not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint contacts_pkey primary key (home, id),
    constraint contacts_follow_home foreign key (home, path)
        references families.files (home, path) on update cascade on delete restrict,
    constraint contacts_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint contacts_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, valid with &&) where (upper_inf(known))
);
comment on table families.contacts is 'Telephone number, sealed.';

create table families.bank_accounts (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    bank text,
    account bytea not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint bank_accounts_pkey primary key (home, id),
    constraint bank_accounts_follow_home foreign key (home, path)
        references families.files (home, path) on update cascade on delete restrict,
    constraint bank_accounts_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint bank_accounts_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, valid with &&) where (upper_inf(known))
);
comment on table families.bank_accounts is 'Account into which money is paid, sealed.';

create table families.remarks (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    remark bytea not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint remarks_pkey primary key (home, id),
    constraint remarks_follow_home foreign key (home, path)
        references families.files (home, path) on update cascade on delete restrict,
    constraint remarks_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint remarks_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, valid with &&) where (upper_inf(known))
);
comment on table families.remarks is 'Free text of the register; sealed because people write numbers into it.';
