-- Covers and the ledger of what happened to them. Nobody is covered twice by one product on one day.

create table insurance.covers (
    home bigint not null,
    id bigint generated always as identity,
    person integer not null,
    path text collate "C" not null,
    file bigint not null,
    scheme text not null,
    year integer not null,
    role text not null,
    plan text not null,
    policyholder_home bigint not null,
    policyholder integer not null,
    term daterange not null,
    premium_fen bigint not null,
    roster bigint not null,
    constraint covers_pkey primary key (home, id),
    constraint covers_of_a_person foreign key (home, person)
        references families.people (home, person) on delete restrict,
    constraint covers_policyholder_exists foreign key (policyholder_home, policyholder)
        references families.people (home, person) on delete restrict,
    constraint covers_of_a_file foreign key (file) references families.files (home) on delete restrict,
    constraint covers_of_a_roster foreign key (roster) references insurance.rosters (roster) on delete restrict,
    constraint covers_role_known check (role in ('child', 'parent')),
    constraint covers_premium_not_negative check (premium_fen >= 0),
    constraint covers_term_closed check
        (not isempty(term) and not lower_inf(term) and not upper_inf(term)),
    constraint covers_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, person extensions.gist_int4_ops with =,
         scheme extensions.gist_text_ops with =, term with &&)
);
create index covers_person on insurance.covers (home, person);
create index covers_policyholder on insurance.covers (policyholder_home, policyholder);
create index covers_file on insurance.covers (file);
create index covers_roster on insurance.covers (roster);
create index covers_path on insurance.covers (path, scheme, year);
comment on table insurance.covers is
    'Days on which a person is insured: what the actions below come to. home and person are the canonical person''s.';

create table insurance.member_actions (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    cover bigint not null,
    action text not null,
    effective date not null,
    premium_fen bigint not null,
    reason text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint member_actions_pkey primary key (home, id),
    constraint member_actions_of_a_cover foreign key (home, cover)
        references insurance.covers (home, id) on delete restrict,
    constraint member_actions_action_known check (action in ('add', 'change', 'end', 'reinstate', 'correct')),
    constraint member_actions_give_a_reason check (btrim(reason) <> '')
);
create index member_actions_cover on insurance.member_actions (home, cover);
create index member_actions_path on insurance.member_actions (path, recorded_at);
create unique index member_actions_added_once on insurance.member_actions (home, cover) where action = 'add';
comment on table insurance.member_actions is
    'The ledger of a roster: adds, changes, ends. Premium is the change it makes, so that the lines add up to the balance.';

call office.fence('insurance.covers', changeable => '{term}');
call office.fence('insurance.member_actions');
create trigger member_actions_append_only before update or delete or truncate on insurance.member_actions
    for each statement execute function office.refuse_change();
