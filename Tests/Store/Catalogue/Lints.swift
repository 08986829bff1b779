import Testing

/// A fault of the catalogue that a query can see, after the lints of Supabase's splinter, and a change that plants it.
struct CatalogueLint: Sendable, CustomTestStringConvertible {
    let name: String
    /// One row per fault, naming the object.
    let query: String
    /// Statements that bring the fault in; the query must then name `planted`.
    let plant: String
    let planted: String

    var testDescription: String { name }

    /// Schemas of the service. The migrator's own bookkeeping and extensions are not the service's.
    private static let own = """
        n.nspname not in ('pg_catalog', 'information_schema', 'extensions', 'migrations', 'public', 'pg_toast') \
        and n.nspname not like 'pg\\_%'
        """

    static let all: [CatalogueLint] = rowSecurity + privileges + shape

    private static let rowSecurity: [CatalogueLint] = [
        CatalogueLint(
            name: "row security is forced on every table but those without a family",
            query: """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where \(own) and c.relkind in ('r', 'p')
                and not (c.relrowsecurity and c.relforcerowsecurity)
                and c.oid::regclass::text not in ('office.areas', 'office.area_successors', 'office.actors',
                'office.actor_areas', 'office.sealing_keys', 'office.data_keys', 'office.audit_eras',
                'office.audit_blocks',
                'assistance.rule_texts', 'assistance.rule_sets',
                'assistance.rule_set_files', 'assistance.publications', 'assistance.publication_settlements')
                """,
            plant: "create table families.open (home bigint primary key, path text collate \"C\")",
            planted: "families.open"),
        CatalogueLint(
            name: "no policy stands on a table whose row security is off",
            query: """
                select distinct p.polrelid::regclass::text from pg_policy p join pg_class c on c.oid = p.polrelid
                where not c.relrowsecurity
                """,
            plant: "alter table families.people disable row level security", planted: "families.people"),
        CatalogueLint(
            name: "every table with row security has a policy",
            query: """
                select c.oid::regclass::text from pg_class c where c.relrowsecurity
                and not exists (select from pg_policy p where p.polrelid = c.oid)
                """,
            plant: """
                create table families.shut (home bigint primary key);
                alter table families.shut enable row level security
                """,
            planted: "families.shut"),
        CatalogueLint(
            name: "policies read a setting once, not for each row",
            query: """
                select p.polname::text from pg_policy p where regexp_replace(
                coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), ''),
                'SELECT \\(?NULLIF\\(current_setting\\(', '', 'g') ~ 'current_setting\\('
                """,
            plant: """
                create policy slow on families.people for select to guanhuai_link_reader
                using (path >= nullif(current_setting('guanhuai.scope_from', true), ''))
                """,
            planted: "slow"),
        CatalogueLint(
            name: "one permissive policy for each table, role and command",
            query: """
                select p.polrelid::regclass::text from pg_policy p cross join unnest(p.polroles) as roles (role)
                where p.polpermissive group by p.polrelid, roles.role, p.polcmd having count(*) > 1
                """,
            plant: "create policy second on families.guests for select to guanhuai_app using (home = 1)",
            planted: "families.guests"),
        CatalogueLint(
            name:
                "restricted families are hidden in every table that names one, but for what must stay whole",
            query: """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where \(own) and c.relkind in ('r', 'p')
                and exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
                    and a.attname in ('home', 'file'))
                and c.oid::regclass::text not in ('families.restrictions', 'families.purged',
                'families.withdrawals', 'families.aliases',
                'families.merge_overlaps', 'office.looks', 'insurance.covers', 'insurance.member_actions',
                'insurance.consents', 'insurance.overrides', 'insurance.roster_lines')
                and c.oid::regclass::text <> 'assistance.rule_set_files'
                and not exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive
                    and pg_get_expr(p.polqual, p.polrelid) like '%hidden_homes%')
                """,
            plant: "create table families.shown (home bigint primary key)", planted: "families.shown"),
        CatalogueLint(
            name: "every table that names a family is opened to purges, but for what must stay",
            query: """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where \(own) and c.relkind in ('r', 'p')
                and exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
                    and a.attname in ('home', 'file'))
                and c.oid::regclass::text not in ('families.people', 'families.purged', 'families.aliases',
                'families.merge_overlaps', 'office.looks', 'insurance.covers', 'assistance.rule_set_files')
                and not exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('d', 'w')
                    and array['guanhuai_purger'::regrole::oid] = p.polroles)
                """,
            plant: "create table families.lasting (home bigint primary key)", planted: "families.lasting"),
        CatalogueLint(
            name: "no policy is for all commands or always true for the application",
            query: """
                select p.polname::text from pg_policy p where p.polcmd = '*' or
                (pg_get_expr(coalesce(p.polqual, p.polwithcheck), p.polrelid) = 'true'
                and p.polroles not in (array['guanhuai_link_reader'::regrole::oid],
                array['guanhuai_sealer'::regrole::oid], array['guanhuai_keeper'::regrole::oid]))
                """,
            plant: "create policy everything on office.looks for delete to guanhuai_app using (true)",
            planted: "everything"),
    ]

    private static let privileges: [CatalogueLint] = [
        CatalogueLint(
            name: "views run with the rights of who asks",
            query: """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where \(own) and c.relkind = 'v'
                and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']
                """,
            plant: "create view families.everyone as select home from families.files",
            planted: "families.everyone"),
        CatalogueLint(
            name: "no materialised view: it would hold rows without row security",
            query: """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where \(own) and c.relkind = 'm'
                """,
            plant: "create materialized view families.copied as select home from families.files",
            planted: "families.copied"),
        CatalogueLint(
            name: "functions fix their search path",
            query: """
                select p.oid::regproc::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where \(own)
                and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%')
                """,
            plant: "create function families.loose() returns integer language sql as 'select 1'",
            planted: "families.loose"),
        CatalogueLint(
            name: "no function runs with its owner's rights, but the one that counts rows and reads none",
            query: """
                select p.oid::regproc::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where \(own) and p.prosecdef
                and (p.oid::regproc::text <> 'office.count_filled' or p.pronargs > 0
                    or p.prorettype <> 'void'::regtype)
                """,
            plant: """
                create function families.lent() returns integer language sql security definer
                set search_path = '' as 'select 1'
                """,
            planted: "families.lent"),
        CatalogueLint(
            name: "no extension lives in the public schema",
            query: """
                select e.extname::text from pg_extension e join pg_namespace n on n.oid = e.extnamespace
                where n.nspname = 'public'
                """,
            plant: "create extension citext with schema public", planted: "citext"),
        CatalogueLint(
            name: "the application neither owns a table nor may empty it or tie to it",
            query: """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where \(own) and c.relkind in ('r', 'p', 'v') and (c.relowner = 'guanhuai_app'::regrole or
                has_table_privilege('guanhuai_app', c.oid, 'truncate, references, trigger'))
                """,
            plant: "grant truncate on families.people to guanhuai_app", planted: "families.people"),
        CatalogueLint(
            name: "nobody has rights by way of public",
            query: """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                cross join aclexplode(c.relacl) acl where \(own) and acl.grantee = 0
                """,
            plant: "grant select on families.guests to public", planted: "families.guests"),
    ]

    private static let shape: [CatalogueLint] = [
        CatalogueLint(
            name: "every foreign key has an index that starts with its columns",
            query: """
                select k.conname::text from pg_constraint k join pg_namespace n on n.oid = k.connamespace
                where \(own) and k.contype = 'f' and not exists (
                select from pg_index i where i.indrelid = k.conrelid and i.indpred is null
                and i.indkey[0] = any (k.conkey)
                and ((i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey
                or (select a.attname from pg_attribute a where a.attrelid = k.conrelid and a.attnum = i.indkey[0])
                in ('home', 'file')))
                """,
            plant: "alter table office.actors add area text constraint bare references office.areas (code)",
            planted: "bare"),
        CatalogueLint(
            name: "every table has a primary key",
            query: """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where \(own) and c.relkind in ('r', 'p')
                and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)
                """,
            plant: "create table office.keyless (a integer)", planted: "office.keyless"),
        CatalogueLint(
            name: "no index is there twice",
            query: """
                select i.indrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
                join pg_namespace n on n.oid = c.relnamespace where \(own)
                group by i.indrelid, i.indkey::text, i.indclass::text, i.indcollation::text,
                coalesce(pg_get_expr(i.indexprs, i.indrelid), ''), coalesce(pg_get_expr(i.indpred, i.indrelid), ''),
                c.oid having count(*) > 1
                """,
            plant: "create index again on families.files (path, home)", planted: "families.files"),
        CatalogueLint(
            name: "paths compare byte by byte",
            query: """
                select a.attrelid::regclass::text from pg_attribute a join pg_class c on c.oid = a.attrelid
                join pg_namespace n on n.oid = c.relnamespace join pg_collation l on l.oid = a.attcollation
                where \(own) and c.relkind in ('r', 'p') and a.attname = 'path' and l.collname <> 'C'
                """,
            plant: "create table office.places (path text primary key)", planted: "office.places"),
        CatalogueLint(
            name: "keys of dated facts start with the home or the file",
            query: """
                select k.conname::text from pg_constraint k join pg_namespace n on n.oid = k.connamespace
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                where \(own) and k.contype in ('p', 'x') and a.attname not in ('home', 'file')
                and exists (select from pg_attribute b where b.attrelid = k.conrelid and b.attname = 'known')
                """,
            plant: """
                create table families.dated (id bigint constraint adrift primary key, home bigint, known tstzrange)
                """,
            planted: "adrift"),
        CatalogueLint(
            name: "every foreign key says what a removal does",
            query: """
                select k.conname::text from pg_constraint k join pg_namespace n on n.oid = k.connamespace
                where \(own) and k.contype = 'f' and k.confdeltype = 'a'
                """,
            plant: """
                create table office.loose (area text constraint unsaid references office.areas (code))
                """,
            planted: "unsaid"),
    ]
}
