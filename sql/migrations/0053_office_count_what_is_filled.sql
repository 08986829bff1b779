-- Statistics while an act fills tables. The server's own come only after the act has ended; what autovacuum counts
-- meanwhile, or counted after an act that was killed, is a table of no rows, and each of the thousands of statements that
-- follow then reads all of it. Counted within the act, its own rows are there, and nothing else counts until it ends.

create function office.count_filled() returns void
language plpgsql security definer set search_path = '' set default_statistics_target = 10 as $$
declare
    filled record;
begin
    -- A small sample is enough to tell a table of some rows from one of many.
    for filled in
        select n.nspname, c.relname from pg_catalog.pg_class c
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'families' and c.relkind = 'r' and pg_catalog.pg_relation_size(c.oid) > 65536
        order by c.oid
    loop
        execute pg_catalog.format('analyze %I.%I', filled.nspname, filled.relname);
    end loop;
end
$$;
revoke all on function office.count_filled from public;
grant execute on function office.count_filled to guanhuai_app;
