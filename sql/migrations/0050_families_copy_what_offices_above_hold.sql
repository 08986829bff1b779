-- A family's copy of its data holds what every office has of it: rows of files that an office above sent, exports, looks,
-- decisions, consents and covers of another office. Read in a role whose policies show it one named family and no other.

do $$
begin
    -- Roles belong to the cluster, not to the database: another database may have made it already.
    begin
        if not exists (select from pg_roles where rolname = 'guanhuai_copier') then
            create role guanhuai_copier nologin nosuperuser nobypassrls nocreatedb nocreaterole;
        end if;
    exception when duplicate_object or unique_violation then
        null;
    end;
    if exists (select from pg_roles where rolname = 'guanhuai_copier' and (rolsuper or rolbypassrls)) then
        raise exception 'role guanhuai_copier must not be superuser or bypass row security';
    end if;
    if not pg_has_role(current_user, 'guanhuai_copier', 'member') then
        grant guanhuai_copier to current_user;
    end if;
end
$$;
grant usage on schema office, families, assistance, insurance to guanhuai_copier;

do $$
declare
    copied record;
    one text := '(select nullif(current_setting(''guanhuai.copied'', true), '''')::bigint)';
begin
    for copied in
        select name, shown, cells from (values
            ('assistance.decisions', 'home = ' || one,
                'id, home, path, programme, unit, person_home, person, day, outcome, amount_fen, period, tier, '
                'missing, questions, findings, rule_version, stable_until, substance, digest, dossier'),
            ('families.memberships', 'file = ' || one, 'file, home, person'),
            ('families.import_rows', 'home = ' || one, 'home, import, line, cells'),
            ('families.imports', 'import in (select r.import from families.import_rows r where r.home = ' || one || ')',
                'import, imported_at, header'),
            ('office.looks', 'home = ' || one, 'home, look, at, actor, purpose, request, person'),
            ('families.exports', 'request in (select l.request from office.looks l where l.home = ' || one || ')',
                'request, exported_at, recipient, purpose, exported_by, approved_by, delete_by'),
            ('insurance.roster_lines', 'file = ' || one, 'file, roster'),
            ('insurance.exports',
                'roster in (select l.roster from insurance.roster_lines l where l.file = ' || one || ')',
                'roster, exported_at, recipient, purpose, exported_by, approved_by, delete_by'),
            ('insurance.covers', 'file = ' || one, 'file, home, person, scheme, year, plan, term, premium_fen'),
            ('insurance.consents',
                '(home, person) in (select m.home, m.person from families.memberships m where m.file = ' || one || ')',
                'home, person, scheme, year, answer, evidence, given_on, recorded_at, recorded_by')
        ) as t (name, shown, cells)
    loop
        execute format('create policy %s_copied on %s for select to guanhuai_copier using (%s)',
            split_part(copied.name, '.', 2), copied.name, copied.shown);
        execute format('grant select (%s) on %s to guanhuai_copier', copied.cells, copied.name);
    end loop;
end
$$;
