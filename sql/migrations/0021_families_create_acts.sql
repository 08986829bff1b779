-- More facts about a family as a whole, and the acts by which facts change.

create table families.housings (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    place text,
    condition text,
    inadequate boolean,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint housings_pkey primary key (home, id),
    constraint housings_follow_home foreign key (home, path)
        references families.files (home, path) on update cascade on delete restrict,
    constraint housings_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint housings_place_known check (place in ('urban', 'rural')),
    constraint housings_condition_known check (condition in ('sound', 'dangerous')),
    constraint housings_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, valid with &&) where (upper_inf(known))
);
comment on table families.housings is
    'The home the family lives in, as found. dangerous: 危房 by an appraisal; inadequate: 住房困难.';

create table families.property_assessments (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    within_limits boolean not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint property_assessments_pkey primary key (home, id),
    constraint property_assessments_follow_home foreign key (home, path)
        references families.files (home, path) on update cascade on delete restrict,
    constraint property_assessments_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint property_assessments_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, valid with &&) where (upper_inf(known))
);
comment on table families.property_assessments is 'Property compared with the local limits (财产状况规定).';

create table families.service_requests (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    kind text not null,
    subject_home bigint,
    subject integer,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint service_requests_pkey primary key (home, id),
    constraint service_requests_follow_home foreign key (home, path)
        references families.files (home, path) on update cascade on delete restrict,
    constraint service_requests_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint service_requests_kind_known check
        (kind in ('employment', 'training', 'volunteers', 'institution', 'adoption', 'counselling', 'public-housing',
                  'house-renovation', 'home-care')),
    constraint service_requests_subject_whole check ((subject_home is null) = (subject is null)),
    constraint service_requests_subject_exists foreign key (subject_home, subject)
        references families.people (home, person) on delete restrict
);
create index service_requests_subject on families.service_requests (subject_home, subject);
comment on table families.service_requests is
    'That somebody asked for something. What nobody asked for is not recorded.';

create table families.hardship_events (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    kind text not null,
    subject_home bigint,
    subject integer,
    day date not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint hardship_events_pkey primary key (home, id),
    constraint hardship_events_follow_home foreign key (home, path)
        references families.files (home, path) on update cascade on delete restrict,
    constraint hardship_events_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint hardship_events_kind_known check
        (kind in ('fire', 'accident', 'disaster', 'death', 'traffic-accident', 'sudden-illness')),
    constraint hardship_events_subject_whole check ((subject_home is null) = (subject is null)),
    constraint hardship_events_subject_exists foreign key (subject_home, subject)
        references families.people (home, person) on delete restrict
);
create index hardship_events_subject on families.hardship_events (subject_home, subject);
comment on table families.hardship_events is 'Something that happened to the family (重大意外事件).';

do $$
declare
    fact text;
begin
    foreach fact in array array['housings', 'property_assessments', 'service_requests',
                                'hardship_events'] loop
        execute format('call office.fence(''families.%I'', changeable => ''{known}'','
                       ' withdrawable => true)', fact);
        execute format('create trigger %I before update of known on families.%I for each row'
                       ' execute function office.refuse_unless_closing()', fact || '_closed_once', fact);
    end loop;
end
$$;

alter table families.only_child_certificates
    add column proof text,
    add column cancelled date,
    add constraint only_child_certificates_proof_known
        check (proof in ('certificate', 'replacement', 'village-proof')),
    add constraint only_child_certificates_cancelled_where_held check (held or cancelled is null),
    add constraint only_child_certificates_cancelled_after_issue check (cancelled >= issued);
comment on column families.only_child_certificates.proof is
    'As issued, a replacement (补发), or a proof by the village in its place; null: not said, read as the certificate.';
comment on column families.only_child_certificates.cancelled is 'The first day on which it no longer counts.';

alter table families.bank_accounts
    add column holder text,
    add column proxy_reason text,
    add constraint bank_accounts_proxy_has_reason check ((holder is null) = (proxy_reason is null));
comment on column families.bank_accounts.holder is
    'Who holds the account for the family where none of the family does (代领), with the reason beside it.';

alter table families.complete_lists drop constraint complete_lists_lists_known;
alter table families.complete_lists add constraint complete_lists_lists_known
    check (lists <@ array['people', 'parentage', 'unions', 'disabilities', 'incomes', 'studies', 'employment',
                          'housing', 'property', 'obligors', 'care_ability', 'labour_ability', 'military_service',
                          'health_insurance']);

-- What an office did to a family as one act, so that its history can name it and it can be undone.
create table families.acts (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    kind text not null,
    day date,
    at timestamptz not null,
    recorded_by text not null,
    reason bytea,
    undoes timestamptz,
    constraint acts_pkey primary key (home, id),
    constraint acts_follow_home foreign key (home, path) references families.files (home, path)
        on update cascade on delete restrict,
    constraint acts_one_at_an_instant unique (home, at),
    constraint acts_undone_once unique (home, undoes),
    constraint acts_undo_names_an_act foreign key (home, undoes) references families.acts (home, at)
        on delete restrict,
    constraint acts_undo_is_of_kind_undo check ((kind = 'undo') = (undoes is not null)),
    constraint acts_kind_named check (kind <> '')
);
comment on table families.acts is
    'A life event or its undoing: the facts it closed and opened carry the same instant of knowledge.';
comment on column families.acts.day is 'The day on which it happened; null for an undoing.';
comment on column families.acts.reason is 'Why, as the person who recorded it said; sealed like every free text.';
comment on column families.acts.undoes is 'The instant of the act that this one takes back.';

call office.fence('families.acts');
-- The path alone follows the family when it moves.
create trigger acts_append_only
    before delete or truncate or update of kind, day, at, recorded_by, reason, undoes on families.acts
    for each statement execute function office.refuse_change();
