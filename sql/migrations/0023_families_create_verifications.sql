-- Which families somebody has compared with the paper, so that a village can say how many (个案信息核查完成率).

create table families.verifications (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    verified_on date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint verifications_pkey primary key (home, id),
    constraint verifications_follow_home foreign key (home, path)
        references families.files (home, path) on update cascade on delete restrict
);
comment on table families.verifications is 'A person compared the file of a family with its papers on a day.';

call office.fence('families.verifications');
-- The path alone follows the family when it moves.
create trigger verifications_append_only
    before delete or truncate or update of verified_on, recorded_at, recorded_by on families.verifications
    for each statement execute function office.refuse_change();
