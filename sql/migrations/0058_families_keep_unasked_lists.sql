-- A family's whole lists spoke for a partner who married into it later and whom nobody had asked: money went out at once.

create table families.unasked_lists (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    lists text[] not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint unasked_lists_pkey primary key (home, person, id),
    constraint unasked_lists_follow_person foreign key (home, person, path)
        references families.people (home, person, path) on update cascade on delete restrict,
    constraint unasked_lists_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint unasked_lists_known check
        (lists <@ array['parentage', 'disabilities', 'incomes', 'studies', 'employment', 'obligors', 'care_ability',
                        'labour_ability', 'military_service', 'health_insurance'] and cardinality(lists) > 0),
    constraint unasked_lists_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, person extensions.gist_int4_ops with =,
         valid with &&) where (upper_inf(known))
);
comment on table families.unasked_lists is
    'What nobody has asked a person who came into a family whose lists were whole already: they do not speak for the person.';

call office.fence('families.unasked_lists', guests => true, changeable => '{known}', withdrawable => true);
create trigger unasked_lists_closed_once before update of known on families.unasked_lists for each row
    execute function office.refuse_unless_closing();
call office.hide_restricted('families.unasked_lists', guests => true);
call office.purgeable('families.unasked_lists');
