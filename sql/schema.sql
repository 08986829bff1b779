-- Name: assistance; Type: SCHEMA; Schema: -; Owner: -

CREATE SCHEMA assistance;

-- Name: SCHEMA assistance; Type: COMMENT; Schema: -; Owner: -

COMMENT ON SCHEMA assistance IS 'Programmes: decisions with their frozen facts, and the runs that made them.';

-- Name: extensions; Type: SCHEMA; Schema: -; Owner: -

CREATE SCHEMA extensions;

-- Name: families; Type: SCHEMA; Schema: -; Owner: -

CREATE SCHEMA families;

-- Name: SCHEMA families; Type: COMMENT; Schema: -; Owner: -

COMMENT ON SCHEMA families IS 'The register: families (files), people, facts with two time axes, imports.';

-- Name: insurance; Type: SCHEMA; Schema: -; Owner: -

CREATE SCHEMA insurance;

-- Name: SCHEMA insurance; Type: COMMENT; Schema: -; Owner: -

COMMENT ON SCHEMA insurance IS 'Rosters, consents, exports and covers of the insurance products.';

-- Name: migrations; Type: SCHEMA; Schema: -; Owner: -

CREATE SCHEMA migrations;

-- Name: office; Type: SCHEMA; Schema: -; Owner: -

CREATE SCHEMA office;

-- Name: SCHEMA office; Type: COMMENT; Schema: -; Owner: -

COMMENT ON SCHEMA office IS 'What all areas share: areas, actors, looks, audit.';

-- Name: btree_gist; Type: EXTENSION; Schema: -; Owner: -

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA extensions;

-- Name: EXTENSION btree_gist; Type: COMMENT; Schema: -; Owner: -

COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';

-- Name: keep_last_answers(); Type: FUNCTION; Schema: assistance; Owner: -

CREATE FUNCTION assistance.keep_last_answers() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    insert into assistance.last_answers as held
        (home, programme, unit, path, file_path, id, decided_at, day, outcome, amount_fen, period, stable_until)
    select distinct on (a.home, a.programme, a.unit, a.path)
        a.home, a.programme, a.unit, a.path, f.path, a.id, a.decided_at, a.day, a.outcome, a.amount_fen, a.period,
        a.stable_until
    from added a join families.files f on f.home = a.home
    order by a.home, a.programme, a.unit, a.path, a.day desc, a.id desc
    on conflict on constraint last_answers_pkey do update
    set id = excluded.id, decided_at = excluded.decided_at, day = excluded.day, outcome = excluded.outcome,
        amount_fen = excluded.amount_fen, period = excluded.period, stable_until = excluded.stable_until,
        is_former = false
    where held.is_former or (excluded.day, excluded.id) > (held.day, held.id);
    return null;
end
$$;

-- Name: mark_former_answers(); Type: FUNCTION; Schema: assistance; Owner: -

CREATE FUNCTION assistance.mark_former_answers() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    if new.file_path is distinct from old.file_path and new.path = new.file_path then new.is_former := true; end if;
    return new;
end
$$;

-- Name: refuse_move_change(); Type: FUNCTION; Schema: families; Owner: -

CREATE FUNCTION families.refuse_move_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    if tg_op = 'DELETE' and current_user = 'guanhuai_purger' then
        return old;
    end if;
    if tg_op = 'UPDATE' and (current_user = 'guanhuai_keeper' or old.path <> new.path) then
        return new;
    end if;
    if tg_op = 'DELETE' or old.answer is not null
       or new.path <> (case when new.answer = 'accepted' then new.to_path else new.from_path end) then
        raise exception 'a move is answered once and never removed'
            using errcode = 'restrict_violation', constraint = 'moves_answered_once',
                  schema = 'families', table = 'moves';
    end if;
    return new;
end
$$;

-- Name: refuse_restriction_change(); Type: FUNCTION; Schema: families; Owner: -

CREATE FUNCTION families.refuse_restriction_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    if tg_op = 'DELETE' and current_user = 'guanhuai_purger' then
        return old;
    end if;
    if tg_op = 'DELETE' or (old.lifted_at is not null and current_user <> 'guanhuai_keeper'
                            and old.path is not distinct from new.path) then
        raise exception 'a restriction is lifted once and never removed'
            using errcode = 'restrict_violation', constraint = 'restrictions_lifted_once',
                  schema = 'families', table = 'restrictions';
    end if;
    return new;
end
$$;

-- Name: cover_stands_for_itself(); Type: FUNCTION; Schema: insurance; Owner: -

CREATE FUNCTION insurance.cover_stands_for_itself() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    if new.canonical_home is null then
        new.canonical_home := new.home;
        new.canonical := new.person;
    end if;
    return new;
end
$$;

-- Name: audit_statement(); Type: FUNCTION; Schema: office; Owner: -

CREATE FUNCTION office.audit_statement() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    acting text := coalesce(nullif(current_setting('guanhuai.actor', true), ''), session_user::text);
    asked uuid := nullif(current_setting('guanhuai.request', true), '')::uuid;
    relation_name text := tg_table_schema || '.' || tg_table_name;
    hidden text[];
    touched bigint;
begin
    if tg_op = 'INSERT' or current_user in ('guanhuai_keeper', 'guanhuai_purger') then
        select count(*) into touched from changed;
        if touched > 0 then
            insert into office.audit (actor, request, relation, action, rows)
            values (acting, asked, relation_name, lower(tg_op), touched);
        end if;
        return null;
    end if;
    -- Names and household numbers too: what holds them stays, and is taken away by a purge, which the audit is not.
    select array_agg(attname::text) into hidden from pg_catalog.pg_attribute
    where attrelid = tg_relid and attnum > 0
    and (atttypid = 'pg_catalog.bytea'::regtype or attname in ('name', 'guardian_name', 'holder', 'household_number'));
    insert into office.audit (actor, request, relation, action, rows, before)
    select acting, asked, relation_name, lower(tg_op), 1, to_jsonb(c) - coalesce(hidden, '{}') from changed c;
    return null;
end
$$;

-- Name: count_filled(); Type: FUNCTION; Schema: office; Owner: -

CREATE FUNCTION office.count_filled() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    SET default_statistics_target TO '10'
    AS $$
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

-- Name: fence(regclass, boolean, text[], boolean); Type: PROCEDURE; Schema: office; Owner: -

CREATE PROCEDURE office.fence(IN fenced regclass, IN guests boolean DEFAULT false, IN changeable text[] DEFAULT '{}'::text[], IN withdrawable boolean DEFAULT false)
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $_$
declare
    label text := (select relname from pg_catalog.pg_class where oid = fenced);
    in_scope constant text :=
        '%1$spath >= (select nullif(current_setting(''guanhuai.scope_from'', true), ''''))'
        ' and %1$spath < (select nullif(current_setting(''guanhuai.scope_to'', true), ''''))';
    visible text := format(in_scope, '');
begin
    if guests then
        visible := format('(%s) or exists (select from families.guests g where g.home = %I.home'
                          ' and g.person = %I.person and %s)', visible, label, label, format(in_scope, 'g.'));
    end if;
    execute format('alter table %s enable row level security', fenced);
    execute format('alter table %s force row level security', fenced);
    execute format('create policy %I on %s for select to guanhuai_app using (%s)',
                   label || '_seen_in_scope', fenced, visible);
    execute format('create policy %I on %s for insert to guanhuai_app with check (%s)',
                   label || '_added_in_scope', fenced, visible);
    execute format('grant select, insert on %s to guanhuai_app', fenced);
    if cardinality(changeable) > 0 then
        execute format('create policy %I on %s for update to guanhuai_app using (%s) with check (%s)',
                       label || '_changed_in_scope', fenced, visible, visible);
        execute format('grant update (%s) on %s to guanhuai_app',
                       (select string_agg(quote_ident(c), ', ') from unnest(changeable) c), fenced);
    end if;
    if withdrawable then
        execute format('create policy %I on %s for delete to guanhuai_app using ((%s) and import ='
                       ' (select nullif(current_setting(''guanhuai.withdrawing'', true), '''')::bigint))',
                       label || '_withdrawn_in_scope', fenced, visible);
        execute format('grant delete on %s to guanhuai_app', fenced);
    end if;
    execute format('create trigger %I after insert on %s referencing new table as changed'
                   ' for each statement execute function office.audit_statement()', label || '_audit_insert', fenced);
    execute format('create trigger %I after update on %s referencing old table as changed'
                   ' for each statement execute function office.audit_statement()', label || '_audit_update', fenced);
    execute format('create trigger %I after delete on %s referencing old table as changed'
                   ' for each statement execute function office.audit_statement()', label || '_audit_delete', fenced);
end
$_$;

-- Name: hide_restricted(regclass, boolean); Type: PROCEDURE; Schema: office; Owner: -

CREATE PROCEDURE office.hide_restricted(IN hiding regclass, IN guests boolean DEFAULT false)
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    label text := (select relname from pg_catalog.pg_class where oid = hiding);
    hidden text;
begin
    select string_agg(format('(%I in (select h.home from families.hidden_homes h)) is not true', attname), ' and ')
    into hidden from pg_catalog.pg_attribute
    where attrelid = hiding and attnum > 0 and not attisdropped
    and case when exists (select from pg_catalog.pg_attribute f
                          where f.attrelid = hiding and f.attname = 'file' and not f.attisdropped)
        then attname = 'file' else attname in ('home', 'other_home') end;
    if guests then
        hidden := format('%s or exists (select from families.guests g where g.home = %I.home'
                         ' and g.person = %I.person)', hidden, label, label);
    end if;
    execute format('create policy %I on %s as restrictive for select to guanhuai_app using (%s)',
                   label || '_not_restricted', hiding, hidden);
end
$$;

-- Name: keep_sealed(regclass, text[], text[]); Type: PROCEDURE; Schema: office; Owner: -

CREATE PROCEDURE office.keep_sealed(IN sealed regclass, IN key_columns text[], IN sealed_columns text[])
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    label text := (select relname from pg_catalog.pg_class where oid = sealed);
begin
    execute format('grant select (%s), update (%s) on %s to guanhuai_keeper',
                   (select string_agg(quote_ident(c), ', ') from unnest(key_columns || sealed_columns) c),
                   (select string_agg(quote_ident(c), ', ') from unnest(sealed_columns) c), sealed);
    execute format('create policy %I on %s for select to guanhuai_keeper using (true)', label || '_kept', sealed);
    execute format('create policy %I on %s for update to guanhuai_keeper using (true)', label || '_sealed_anew', sealed);
end
$$;

-- Name: purgeable(regclass, text[]); Type: PROCEDURE; Schema: office; Owner: -

CREATE PROCEDURE office.purgeable(IN purged regclass, IN kept text[] DEFAULT '{}'::text[])
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    label text := (select relname from pg_catalog.pg_class where oid = purged);
    named text[] := (select array_agg(attname::text order by attnum) from pg_catalog.pg_attribute
                     where attrelid = purged and attnum > 0 and not attisdropped
                     and case when exists (select from pg_catalog.pg_attribute f where f.attrelid = purged
                                           and f.attname = 'file' and not f.attisdropped)
                         then attname = 'file' else attname in ('home', 'other_home') end);
    chosen text := (select string_agg(format('%I = any ((select nullif(current_setting(''guanhuai.purging'', true),'
                                             ' '''')::bigint[])::bigint[])', n), ' or ') from unnest(named) n);
begin
    execute format('create policy %I on %s for select to guanhuai_purger using (%s)',
                   label || '_seen_to_purge', purged, chosen);
    if cardinality(kept) > 0 then
        execute format('grant select, update (%s) on %s to guanhuai_purger',
                       (select string_agg(quote_ident(c), ', ') from unnest(kept) c), purged);
        execute format('create policy %I on %s for update to guanhuai_purger using (%s)',
                       label || '_emptied', purged, chosen);
    else
        execute format('grant select, delete on %s to guanhuai_purger', purged);
        execute format('create policy %I on %s for delete to guanhuai_purger using (%s)',
                       label || '_purged', purged, chosen);
    end if;
end
$$;

-- Name: refuse_change(); Type: FUNCTION; Schema: office; Owner: -

CREATE FUNCTION office.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    if current_user = 'guanhuai_purger' or (tg_op = 'UPDATE' and current_user = 'guanhuai_keeper') then
        return null;
    end if;
    raise exception 'rows of %.% are never changed or removed', tg_table_schema, tg_table_name
        using errcode = 'restrict_violation', constraint = tg_table_name || '_append_only',
              schema = tg_table_schema, table = tg_table_name;
end
$$;

-- Name: refuse_unless_closing(); Type: FUNCTION; Schema: office; Owner: -

CREATE FUNCTION office.refuse_unless_closing() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    if not upper_inf(old.known) or lower(new.known) is distinct from lower(old.known)
       or (new.known is distinct from old.known and upper_inf(new.known)) then
        raise exception 'a fact of %.% is closed once and never reopened', tg_table_schema, tg_table_name
            using errcode = 'restrict_violation', constraint = tg_table_name || '_closed_once',
                  schema = tg_table_schema, table = tg_table_name;
    end if;
    return new;
end
$$;

-- Name: decisions; Type: TABLE; Schema: assistance; Owner: -

CREATE TABLE assistance.decisions (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    programme text NOT NULL,
    unit text NOT NULL COLLATE pg_catalog."C",
    person_home bigint,
    person integer,
    day date NOT NULL,
    outcome text NOT NULL,
    amount_fen bigint,
    period text,
    tier text,
    missing text[] DEFAULT '{}'::text[] NOT NULL,
    questions text[] DEFAULT '{}'::text[] NOT NULL,
    findings jsonb NOT NULL,
    rule_version text NOT NULL,
    stable_until date,
    substance bytea NOT NULL,
    digest bytea NOT NULL,
    dossier bytea NOT NULL,
    run bigint,
    decided_at timestamp with time zone NOT NULL,
    decided_by text NOT NULL,
    rules bigint,
    CONSTRAINT decisions_amount_has_period CHECK (((amount_fen IS NULL) OR ((amount_fen >= 0) AND (period IS NOT NULL)))),
    CONSTRAINT decisions_amount_only_if_eligible CHECK (((amount_fen IS NULL) OR (outcome = 'eligible'::text))),
    CONSTRAINT decisions_digests_are_sha256 CHECK (((octet_length(substance) = 32) AND (octet_length(digest) = 32) AND (octet_length(dossier) = 32))),
    CONSTRAINT decisions_outcome_known CHECK ((outcome = ANY (ARRAY['eligible'::text, 'ineligible'::text, 'undetermined'::text, 'withdrawn'::text]))),
    CONSTRAINT decisions_person_whole CHECK (((person_home IS NULL) = (person IS NULL))),
    CONSTRAINT decisions_stable_later CHECK ((stable_until > day)),
    CONSTRAINT decisions_undetermined_says_why CHECK (((outcome <> 'undetermined'::text) OR ((cardinality(missing) + cardinality(questions)) > 0))),
    CONSTRAINT decisions_unit_form CHECK (((unit = 'family'::text) OR (unit ~~ 'person:_%'::text)))
);

ALTER TABLE ONLY assistance.decisions FORCE ROW LEVEL SECURITY;

-- Name: TABLE decisions; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON TABLE assistance.decisions IS 'Proposals of the rules; a row is written only where the answer differs from the last one. Path is the office''s.';

-- Name: COLUMN decisions.unit; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON COLUMN assistance.decisions.unit IS 'family, or person: and the key of the person in the frozen dossier.';

-- Name: COLUMN decisions.outcome; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON COLUMN assistance.decisions.outcome IS 'withdrawn: the programme no longer names this person as a candidate; earlier answers end here.';

-- Name: COLUMN decisions.substance; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON COLUMN assistance.decisions.substance IS 'SHA-256 of outcome, amount, missing facts, questions, unmet findings and limits: what makes it another decision.';

-- Name: COLUMN decisions.digest; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON COLUMN assistance.decisions.digest IS 'SHA-256 of the structured decision without its sentences: what a replay must reproduce.';

-- Name: COLUMN decisions.rules; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON COLUMN assistance.decisions.rules IS 'The rule files it was made by. It is here as well as on the run, which an office of a smaller area does not see.';

-- Name: decisions_id_seq; Type: SEQUENCE; Schema: assistance; Owner: -

ALTER TABLE assistance.decisions ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME assistance.decisions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: frozen_dossiers; Type: TABLE; Schema: assistance; Owner: -

CREATE TABLE assistance.frozen_dossiers (
    home bigint NOT NULL,
    digest bytea NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL,
    frozen_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT frozen_dossiers_digest_is_sha256 CHECK ((octet_length(digest) = 32))
);

ALTER TABLE ONLY assistance.frozen_dossiers FORCE ROW LEVEL SECURITY;

-- Name: TABLE frozen_dossiers; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON TABLE assistance.frozen_dossiers IS 'The facts decisions were made on, once per family and content. Keys stand in place of names and sealed numbers.';

-- Name: COLUMN frozen_dossiers.path; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON COLUMN assistance.frozen_dossiers.path IS 'Path of the office that decided: it still sees what it decided on after the family has moved.';

-- Name: last_answers; Type: TABLE; Schema: assistance; Owner: -

CREATE TABLE assistance.last_answers (
    home bigint NOT NULL,
    programme text NOT NULL,
    unit text NOT NULL COLLATE pg_catalog."C",
    path text NOT NULL COLLATE pg_catalog."C",
    file_path text NOT NULL COLLATE pg_catalog."C",
    id bigint NOT NULL,
    day date NOT NULL,
    outcome text NOT NULL,
    amount_fen bigint,
    period text,
    stable_until date,
    is_former boolean DEFAULT false NOT NULL,
    is_own boolean GENERATED ALWAYS AS (((path = file_path) AND (NOT is_former))) STORED NOT NULL,
    decided_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY assistance.last_answers FORCE ROW LEVEL SECURITY;

-- Name: TABLE last_answers; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON TABLE assistance.last_answers IS 'The last answer of each office for a subject: the latest day, and of that day the one stored last. No history.';

-- Name: COLUMN last_answers.path; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON COLUMN assistance.last_answers.path IS 'Path of the office that decided, as in assistance.decisions.';

-- Name: COLUMN last_answers.file_path; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON COLUMN assistance.last_answers.file_path IS 'Path of the office that handles the family now. Where it has not decided, the answer of an earlier office is the last.';

-- Name: COLUMN last_answers.is_former; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON COLUMN assistance.last_answers.is_former IS 'Of an office that the family left after the answer and came back to. Until it decides anew the last answer of all holds.';

-- Name: COLUMN last_answers.is_own; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON COLUMN assistance.last_answers.is_own IS 'Of the office that handles the family now, since it does. A column, not a comparison, so that the planner knows how many are.';

-- Name: publication_settlements; Type: TABLE; Schema: assistance; Owner: -

CREATE TABLE assistance.publication_settlements (
    publication bigint NOT NULL,
    proposed_by text NOT NULL,
    needs_second boolean NOT NULL,
    replaces bigint,
    outcome text NOT NULL,
    reason text,
    settled_at timestamp with time zone NOT NULL,
    settled_by text NOT NULL,
    CONSTRAINT publication_settlements_by_a_second_person CHECK (((outcome <> 'published'::text) OR (NOT needs_second) OR (settled_by <> proposed_by))),
    CONSTRAINT publication_settlements_outcome_known CHECK ((outcome = ANY (ARRAY['published'::text, 'withdrawn'::text])))
);

-- Name: TABLE publication_settlements; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON TABLE assistance.publication_settlements IS 'How a proposal ended. The published one that no other published one replaces is in force.';

-- Name: COLUMN publication_settlements.replaces; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON COLUMN assistance.publication_settlements.replaces IS 'As on the proposal; here so that no two are published in place of the same one, nor two as the first.';

-- Name: publications; Type: TABLE; Schema: assistance; Owner: -

CREATE TABLE assistance.publications (
    publication bigint NOT NULL,
    rules bigint NOT NULL,
    replaces bigint,
    day date NOT NULL,
    reason text NOT NULL,
    cases integer NOT NULL,
    needs_second boolean NOT NULL,
    impact jsonb NOT NULL,
    engine text NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    proposed_by text NOT NULL,
    CONSTRAINT publications_first_needs_second CHECK (((replaces IS NOT NULL) OR needs_second)),
    CONSTRAINT publications_give_a_reason CHECK ((btrim(reason) <> ''::text)),
    CONSTRAINT publications_ran_cases CHECK ((cases > 0))
);

-- Name: TABLE publications; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON TABLE assistance.publications IS 'Rule sets that somebody proposed as those of the office, with their impact.';

-- Name: COLUMN publications.replaces; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON COLUMN assistance.publications.replaces IS 'The publication in force when it was proposed: what it was compared with.';

-- Name: COLUMN publications.day; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON COLUMN assistance.publications.day IS 'The day for which the impact was counted.';

-- Name: COLUMN publications.cases; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON COLUMN assistance.publications.cases IS 'How many cases passed under these rules.';

-- Name: COLUMN publications.impact; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON COLUMN assistance.publications.impact IS 'Figures of the whole register by programme, before and after; no family.';

-- Name: publications_publication_seq; Type: SEQUENCE; Schema: assistance; Owner: -

ALTER TABLE assistance.publications ALTER COLUMN publication ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME assistance.publications_publication_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: rule_set_files; Type: TABLE; Schema: assistance; Owner: -

CREATE TABLE assistance.rule_set_files (
    rules bigint NOT NULL,
    file text NOT NULL COLLATE pg_catalog."C",
    digest bytea NOT NULL,
    CONSTRAINT rule_set_files_named CHECK ((file <> ''::text))
);

-- Name: TABLE rule_set_files; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON TABLE assistance.rule_set_files IS 'Which text each file of a rule set has.';

-- Name: rule_sets; Type: TABLE; Schema: assistance; Owner: -

CREATE TABLE assistance.rule_sets (
    rules bigint NOT NULL,
    digest bytea NOT NULL,
    kept_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    kept_by text NOT NULL,
    CONSTRAINT rule_sets_digest_is_sha256 CHECK ((octet_length(digest) = 32))
);

-- Name: TABLE rule_sets; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON TABLE assistance.rule_sets IS 'All rule files that held together. A set without files was used before files were kept.';

-- Name: COLUMN rule_sets.digest; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON COLUMN assistance.rule_sets.digest IS 'SHA-256 over the files'' names and the SHA-256 of their texts.';

-- Name: rule_sets_rules_seq; Type: SEQUENCE; Schema: assistance; Owner: -

ALTER TABLE assistance.rule_sets ALTER COLUMN rules ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME assistance.rule_sets_rules_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: rule_texts; Type: TABLE; Schema: assistance; Owner: -

CREATE TABLE assistance.rule_texts (
    digest bytea NOT NULL,
    body text NOT NULL,
    kept_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    kept_by text NOT NULL,
    CONSTRAINT rule_texts_digest_is_of_the_body CHECK ((digest = sha256(convert_to(body, 'UTF8'::name))))
);

-- Name: TABLE rule_texts; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON TABLE assistance.rule_texts IS 'Rule files as they were written, each content once.';

-- Name: runs; Type: TABLE; Schema: assistance; Owner: -

CREATE TABLE assistance.runs (
    run bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    area text NOT NULL,
    day date NOT NULL,
    programmes text[] NOT NULL,
    rule_set bytea NOT NULL,
    engine text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    started_by text NOT NULL,
    last_home bigint DEFAULT 0 NOT NULL,
    families bigint DEFAULT 0 NOT NULL,
    written bigint DEFAULT 0 NOT NULL,
    eligible bigint[] DEFAULT '{}'::bigint[] NOT NULL,
    ineligible bigint[] DEFAULT '{}'::bigint[] NOT NULL,
    undetermined bigint[] DEFAULT '{}'::bigint[] NOT NULL,
    monthly_fen bigint[] DEFAULT '{}'::bigint[] NOT NULL,
    digest bytea NOT NULL,
    finished_at timestamp with time zone,
    CONSTRAINT runs_counts_not_negative CHECK (((families >= 0) AND (written >= 0) AND (last_home >= 0))),
    CONSTRAINT runs_counts_of_each_programme CHECK ((((cardinality(eligible) = 0) OR (cardinality(eligible) = cardinality(programmes))) AND (cardinality(ineligible) = cardinality(eligible)) AND (cardinality(undetermined) = cardinality(eligible)) AND (cardinality(monthly_fen) = cardinality(eligible)))),
    CONSTRAINT runs_programmes_named CHECK ((cardinality(programmes) > 0))
);

ALTER TABLE ONLY assistance.runs FORCE ROW LEVEL SECURITY;

-- Name: TABLE runs; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON TABLE assistance.runs IS 'One determination of an area on a day. Path is that of the area asked for.';

-- Name: COLUMN runs.rule_set; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON COLUMN assistance.runs.rule_set IS 'The digest of the rule files the run decides by.';

-- Name: COLUMN runs.engine; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON COLUMN assistance.runs.engine IS 'Version of the program, outside every digest.';

-- Name: COLUMN runs.last_home; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON COLUMN assistance.runs.last_home IS 'Families up to this one are done; a run that was killed goes on after it.';

-- Name: COLUMN runs.monthly_fen; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON COLUMN assistance.runs.monthly_fen IS 'Like the counts before it in the order of programmes; null where a programme does not pay cash by the month.';

-- Name: COLUMN runs.digest; Type: COMMENT; Schema: assistance; Owner: -

COMMENT ON COLUMN assistance.runs.digest IS 'SHA-256 chained over the digests of all decisions in order of family: equal for equal answers.';

-- Name: runs_run_seq; Type: SEQUENCE; Schema: assistance; Owner: -

ALTER TABLE assistance.runs ALTER COLUMN run ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME assistance.runs_run_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: absences; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.absences (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    reason_away text NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT absences_reason_away_known CHECK ((reason_away = ANY (ARRAY['own-household'::text, 'conscript'::text, 'clergy'::text, 'missing'::text, 'prison'::text]))),
    CONSTRAINT absences_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.absences FORCE ROW LEVEL SECURITY;

-- Name: TABLE absences; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.absences IS 'Why a member does not live in the household (共同生活的家庭成员).';

-- Name: absences_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.absences ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.absences_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: acts; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.acts (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    day date,
    at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    reason bytea,
    undoes timestamp with time zone,
    CONSTRAINT acts_kind_named CHECK ((kind <> ''::text)),
    CONSTRAINT acts_undo_is_of_kind_undo CHECK (((kind = 'undo'::text) = (undoes IS NOT NULL)))
);

ALTER TABLE ONLY families.acts FORCE ROW LEVEL SECURITY;

-- Name: TABLE acts; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.acts IS 'A life event or its undoing: the facts it closed and opened carry the same instant of knowledge.';

-- Name: COLUMN acts.day; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.acts.day IS 'The day on which it happened; null for an undoing.';

-- Name: COLUMN acts.reason; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.acts.reason IS 'Why, as the person who recorded it said; sealed like every free text.';

-- Name: COLUMN acts.undoes; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.acts.undoes IS 'The instant of the act that this one takes back.';

-- Name: acts_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.acts ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.acts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: aliases; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.aliases (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    canonical_home bigint NOT NULL,
    canonical integer NOT NULL,
    known tstzrange NOT NULL,
    reason bytea NOT NULL,
    merged_by text NOT NULL,
    undone_by text,
    undo_reason bytea,
    CONSTRAINT aliases_known_not_empty CHECK ((NOT isempty(known))),
    CONSTRAINT aliases_not_of_itself CHECK (((home <> canonical_home) OR (person <> canonical))),
    CONSTRAINT aliases_undo_reason_of_an_undoing CHECK (((undo_reason IS NULL) OR (NOT upper_inf(known)))),
    CONSTRAINT aliases_undone_by_somebody CHECK ((upper_inf(known) = (undone_by IS NULL)))
);

ALTER TABLE ONLY families.aliases FORCE ROW LEVEL SECURITY;

-- Name: TABLE aliases; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.aliases IS 'home and person were found to be another person: facts stay where they are, reads unite them. Undone by closing known.';

-- Name: COLUMN aliases.undo_reason; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.aliases.undo_reason IS 'Why the merge was taken back; sealed like every free text.';

-- Name: aliases_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.aliases ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.aliases_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: bank_accounts; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.bank_accounts (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    bank text,
    account bytea NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    holder text,
    proxy_reason bytea,
    CONSTRAINT bank_accounts_proxy_has_reason CHECK (((holder IS NULL) = (proxy_reason IS NULL))),
    CONSTRAINT bank_accounts_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.bank_accounts FORCE ROW LEVEL SECURITY;

-- Name: TABLE bank_accounts; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.bank_accounts IS 'Account into which money is paid, sealed.';

-- Name: COLUMN bank_accounts.holder; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.bank_accounts.holder IS 'Who holds the account for the family where none of the family does (代领), with the reason beside it.';

-- Name: COLUMN bank_accounts.proxy_reason; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.bank_accounts.proxy_reason IS 'Sealed. Why somebody else holds the account.';

-- Name: bank_accounts_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.bank_accounts ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.bank_accounts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: care_abilities; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.care_abilities (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    level text NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT care_abilities_level_known CHECK ((level = ANY (ARRAY['independent'::text, 'partial'::text, 'dependent'::text]))),
    CONSTRAINT care_abilities_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.care_abilities FORCE ROW LEVEL SECURITY;

-- Name: TABLE care_abilities; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.care_abilities IS 'Self-care ability (自理能力).';

-- Name: care_abilities_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.care_abilities ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.care_abilities_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: closures; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.closures (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    day date NOT NULL,
    reason bytea NOT NULL,
    closed_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    closed_by text NOT NULL,
    reopened_at timestamp with time zone,
    reopened_by text,
    CONSTRAINT closures_reopened_whole CHECK (((reopened_at IS NULL) = (reopened_by IS NULL)))
);

ALTER TABLE ONLY families.closures FORCE ROW LEVEL SECURITY;

-- Name: TABLE closures; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.closures IS 'The day on which the office had no more to do for a family. Nothing is hidden by it; the retention period begins.';

-- Name: COLUMN closures.reason; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.closures.reason IS 'Why, sealed like every free text.';

-- Name: closures_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.closures ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.closures_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: column_maps; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.column_maps (
    path text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    name text NOT NULL,
    meaning text,
    set_at timestamp with time zone NOT NULL,
    set_by text NOT NULL,
    CONSTRAINT column_maps_kind_known CHECK ((kind = ANY (ARRAY['heading'::text, 'without'::text]))),
    CONSTRAINT column_maps_without_has_no_meaning CHECK (((kind = 'heading'::text) OR (meaning IS NULL)))
);

ALTER TABLE ONLY families.column_maps FORCE ROW LEVEL SECURITY;

-- Name: TABLE column_maps; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.column_maps IS 'Per office: which column a heading of its register form means.';

-- Name: COLUMN column_maps.name; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.column_maps.name IS 'A heading as it is compared, or the column the form does not have (kind without).';

-- Name: COLUMN column_maps.meaning; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.column_maps.meaning IS 'The column''s name in layouts; null for a column that is not read.';

-- Name: complete_lists; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.complete_lists (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    lists text[] NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT complete_lists_lists_known CHECK ((lists <@ ARRAY['people'::text, 'parentage'::text, 'unions'::text, 'disabilities'::text, 'incomes'::text, 'studies'::text, 'employment'::text, 'housing'::text, 'property'::text, 'obligors'::text, 'care_ability'::text, 'labour_ability'::text, 'military_service'::text, 'health_insurance'::text])),
    CONSTRAINT complete_lists_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.complete_lists FORCE ROW LEVEL SECURITY;

-- Name: TABLE complete_lists; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.complete_lists IS 'Which lists of the family are known to be whole, so that an empty one means none.';

-- Name: complete_lists_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.complete_lists ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.complete_lists_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: consents; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.consents (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    purpose text NOT NULL,
    given boolean NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT consents_purpose_known CHECK ((purpose = 'premium-from-award'::text)),
    CONSTRAINT consents_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.consents FORCE ROW LEVEL SECURITY;

-- Name: TABLE consents; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.consents IS 'What a person agreed to or refused.';

-- Name: consents_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.consents ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.consents_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: contacts; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.contacts (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    phone bytea NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT contacts_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.contacts FORCE ROW LEVEL SECURITY;

-- Name: TABLE contacts; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.contacts IS 'Telephone number, sealed.';

-- Name: contacts_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.contacts ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.contacts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: declared_counts; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.declared_counts (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    children_ever integer,
    children_alive integer,
    household_size integer,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT declared_counts_alive_within_ever CHECK ((children_alive <= children_ever)),
    CONSTRAINT declared_counts_not_negative CHECK (((children_ever >= 0) AND (children_alive >= 0) AND (household_size >= 0))),
    CONSTRAINT declared_counts_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.declared_counts FORCE ROW LEVEL SECURITY;

-- Name: TABLE declared_counts; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.declared_counts IS 'What the family itself declared: children ever (born or adopted), alive now, people in the household.';

-- Name: declared_counts_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.declared_counts ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.declared_counts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: disabilities; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.disabilities (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    certificate bytea,
    certificate_index bytea,
    index_key smallint,
    category smallint,
    grade smallint NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    cancelled date,
    CONSTRAINT disabilities_cancelled_after_validity CHECK (((cancelled IS NULL) OR ((NOT upper_inf(valid)) AND (upper(valid) <= cancelled)))),
    CONSTRAINT disabilities_category_known CHECK (((category >= 1) AND (category <= 7))),
    CONSTRAINT disabilities_certificate_has_index CHECK ((((certificate IS NULL) = (certificate_index IS NULL)) AND ((certificate IS NULL) = (index_key IS NULL)))),
    CONSTRAINT disabilities_grade_known CHECK (((grade >= 1) AND (grade <= 4))),
    CONSTRAINT disabilities_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.disabilities FORCE ROW LEVEL SECURITY;

-- Name: TABLE disabilities; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.disabilities IS 'Disability certificates (残疾人证, GB/T 26341). The number contains the identity number and is sealed.';

-- Name: COLUMN disabilities.grade; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.disabilities.grade IS '1 is the most severe, 4 the mildest.';

-- Name: COLUMN disabilities.cancelled; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.disabilities.cancelled IS 'Since when it is held no longer (withdrawn, given back, recovered); null where it holds or has only run out.';

-- Name: disabilities_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.disabilities ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.disabilities_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: documents; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.documents (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    number bytea NOT NULL,
    number_index bytea,
    index_key smallint,
    merged boolean DEFAULT false NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    other_number_index bytea,
    other_index_key smallint,
    CONSTRAINT documents_index_is_hmac_sha256 CHECK ((octet_length(number_index) = 32)),
    CONSTRAINT documents_index_keys_in_their_columns CHECK (((((index_key)::integer % 2) = 1) AND (((other_index_key)::integer % 2) = 0))),
    CONSTRAINT documents_indexes_name_their_keys CHECK ((((number_index IS NULL) = (index_key IS NULL)) AND ((other_number_index IS NULL) = (other_index_key IS NULL)) AND ((number_index IS NOT NULL) OR (other_number_index IS NOT NULL)))),
    CONSTRAINT documents_kind_known CHECK ((kind = ANY (ARRAY['resident-id'::text, 'resident-id-15'::text, 'residence-permit'::text, 'permanent-residence'::text, 'passport'::text, 'other'::text]))),
    CONSTRAINT documents_other_index_is_hmac_sha256 CHECK ((octet_length(other_number_index) = 32)),
    CONSTRAINT documents_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.documents FORCE ROW LEVEL SECURITY;

-- Name: TABLE documents; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.documents IS 'Identity documents. The number is sealed; number_index is a keyed hash for look-up and uniqueness.';

-- Name: COLUMN documents.merged; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.documents.merged IS 'A copy of a number that another row holds, after two people were found to be one.';

-- Name: COLUMN documents.other_number_index; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.documents.other_number_index IS 'As number_index, by a key with an even number. Both are filled while a rotation goes on.';

-- Name: documents_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.documents ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.documents_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: drafts; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.drafts (
    draft bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    version integer DEFAULT 1 NOT NULL,
    content bytea,
    begun_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    begun_by text NOT NULL,
    saved_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    saved_by text NOT NULL,
    ended_at timestamp with time zone,
    registered bigint,
    CONSTRAINT drafts_emptied_at_the_end CHECK (((content IS NULL) = (ended_at IS NOT NULL))),
    CONSTRAINT drafts_registered_at_the_end CHECK (((registered IS NULL) OR (ended_at IS NOT NULL))),
    CONSTRAINT drafts_version_from_one CHECK ((version >= 1))
);

ALTER TABLE ONLY families.drafts FORCE ROW LEVEL SECURITY;

-- Name: TABLE drafts; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.drafts IS 'A family as far as it was typed in. Owned by the office of its path; emptied when it is registered or given up.';

-- Name: COLUMN drafts.version; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.drafts.version IS 'Counts the savings: who saves an older one is shown the newer.';

-- Name: COLUMN drafts.content; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.drafts.content IS 'Answers by section and field, sealed: names and numbers are among them.';

-- Name: COLUMN drafts.registered; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.drafts.registered IS 'The family that came of it; sending it again leads there.';

-- Name: drafts_draft_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.drafts ALTER COLUMN draft ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.drafts_draft_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: duplicate_answers; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.duplicate_answers (
    home bigint NOT NULL,
    person integer NOT NULL,
    other_home bigint NOT NULL,
    other integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    answer text NOT NULL,
    reason bytea,
    answered_at timestamp with time zone NOT NULL,
    answered_by text NOT NULL,
    CONSTRAINT duplicate_answers_answer_known CHECK ((answer = ANY (ARRAY['same'::text, 'not-same'::text, 'later'::text])))
);

ALTER TABLE ONLY families.duplicate_answers FORCE ROW LEVEL SECURITY;

-- Name: TABLE duplicate_answers; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.duplicate_answers IS 'What a person said of a pair. The last answer holds; each is remembered.';

-- Name: COLUMN duplicate_answers.reason; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.duplicate_answers.reason IS 'Why, sealed like every free text.';

-- Name: duplicate_answers_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.duplicate_answers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.duplicate_answers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: duplicate_findings; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.duplicate_findings (
    home bigint NOT NULL,
    person integer NOT NULL,
    other_home bigint NOT NULL,
    other integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    score smallint NOT NULL,
    reasons text[] NOT NULL,
    found_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    found_by text NOT NULL
);

ALTER TABLE ONLY families.duplicate_findings FORCE ROW LEVEL SECURITY;

-- Name: TABLE duplicate_findings; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.duplicate_findings IS 'Points and reasons of a pair whenever a search found others than the one before. The last one holds; never changed.';

-- Name: COLUMN duplicate_findings.score; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.duplicate_findings.score IS '0: from then on no longer proposed.';

-- Name: duplicate_findings_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.duplicate_findings ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.duplicate_findings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: duplicate_pairs; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.duplicate_pairs (
    home bigint NOT NULL,
    person integer NOT NULL,
    other_home bigint NOT NULL,
    other integer NOT NULL,
    pair bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    score smallint NOT NULL,
    reasons text[] NOT NULL,
    found_at timestamp with time zone NOT NULL,
    found_by text NOT NULL,
    CONSTRAINT duplicate_pairs_smaller_first CHECK ((ROW(home, person) < ROW(other_home, other)))
);

ALTER TABLE ONLY families.duplicate_pairs FORCE ROW LEVEL SECURITY;

-- Name: TABLE duplicate_pairs; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.duplicate_pairs IS 'Two entries of the register that may be one person. Path is the area that holds both files.';

-- Name: COLUMN duplicate_pairs.score; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.duplicate_pairs.score IS 'Points at the last search; 0 where it no longer proposes the pair.';

-- Name: duplicate_pairs_pair_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.duplicate_pairs ALTER COLUMN pair ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.duplicate_pairs_pair_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: employments; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.employments (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT employments_state_known CHECK ((state = ANY (ARRAY['employed'::text, 'unemployed'::text, 'retired'::text]))),
    CONSTRAINT employments_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.employments FORCE ROW LEVEL SECURITY;

-- Name: TABLE employments; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.employments IS 'Whether a person works.';

-- Name: employments_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.employments ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.employments_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: exports; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.exports (
    export bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    purpose text NOT NULL,
    recipient text NOT NULL,
    families integer NOT NULL,
    people integer NOT NULL,
    file_hash bytea NOT NULL,
    request uuid NOT NULL,
    exported_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    exported_by text NOT NULL,
    approved_by text,
    delete_by date,
    CONSTRAINT exports_approved_by_another CHECK ((approved_by <> exported_by)),
    CONSTRAINT exports_approved_whole CHECK (((approved_by IS NULL) = (delete_by IS NULL))),
    CONSTRAINT exports_counts_not_negative CHECK ((LEAST(families, people) >= 0)),
    CONSTRAINT exports_deleted_later CHECK ((delete_by > ((exported_at AT TIME ZONE 'Asia/Shanghai'::text))::date)),
    CONSTRAINT exports_file_hash_is_sha256 CHECK ((octet_length(file_hash) = 32)),
    CONSTRAINT exports_kind_known CHECK ((kind = ANY (ARRAY['family'::text, 'area'::text, 'families'::text, 'decisions'::text]))),
    CONSTRAINT exports_purpose_named CHECK ((btrim(purpose) <> ''::text)),
    CONSTRAINT exports_recipient_named CHECK ((btrim(recipient) <> ''::text))
);

ALTER TABLE ONLY families.exports FORCE ROW LEVEL SECURITY;

-- Name: TABLE exports; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.exports IS 'Files of families that left the office: to whom, for what, how many, and the SHA-256 of the file (kept three years or more).';

-- Name: COLUMN exports.approved_by; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.exports.approved_by IS 'The user who approved it; null before approval was asked for.';

-- Name: COLUMN exports.delete_by; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.exports.delete_by IS 'The day by which the receiver has to have deleted the copy.';

-- Name: exports_export_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.exports ALTER COLUMN export ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.exports_export_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: files; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.files (
    home bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    handling_area text NOT NULL,
    residence_area text NOT NULL,
    household_issuer text COLLATE pg_catalog."C",
    household_number text COLLATE pg_catalog."C",
    registered_at timestamp with time zone NOT NULL,
    registered_by text NOT NULL,
    known_at timestamp with time zone NOT NULL,
    import bigint,
    withdrawn boolean DEFAULT false NOT NULL,
    CONSTRAINT files_household_number_has_issuer CHECK (((household_issuer IS NULL) = (household_number IS NULL)))
);

ALTER TABLE ONLY families.files FORCE ROW LEVEL SECURITY;

-- Name: TABLE files; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.files IS 'A family (户): the aggregate that acts lock.';

-- Name: COLUMN files.path; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.files.path IS 'Path of the handling area. Rows below it follow by foreign key when it moves.';

-- Name: COLUMN files.household_issuer; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.files.household_issuer IS 'Path of the street within which the household number is unique.';

-- Name: COLUMN files.known_at; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.files.known_at IS 'Last instant at which something about this family was recorded; taken under the row''s lock, strictly rising.';

-- Name: COLUMN files.withdrawn; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.files.withdrawn IS 'Whether a withdrawal is open: the household number is free.';

-- Name: guardianships; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.guardianships (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    guardian_home bigint,
    guardian integer,
    guardian_name text,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT guardianships_guardian_named CHECK ((((guardian_home IS NULL) = (guardian IS NULL)) AND ((guardian IS NULL) <> (guardian_name IS NULL)))),
    CONSTRAINT guardianships_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.guardianships FORCE ROW LEVEL SECURITY;

-- Name: TABLE guardianships; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.guardianships IS 'Who is the guardian (监护人) of a person: a registered person, or a name.';

-- Name: guardianships_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.guardianships ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.guardianships_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: guests; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.guests (
    home bigint NOT NULL,
    person integer NOT NULL,
    file bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    import bigint,
    CONSTRAINT guests_live_elsewhere CHECK ((file <> home))
);

ALTER TABLE ONLY families.guests FORCE ROW LEVEL SECURITY;

-- Name: TABLE guests; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.guests IS 'Opens the rows of a person whose home is another file to the office of a file the person belongs to.';

-- Name: hardship_events; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.hardship_events (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    subject_home bigint,
    subject integer,
    day date NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT hardship_events_kind_known CHECK ((kind = ANY (ARRAY['fire'::text, 'accident'::text, 'disaster'::text, 'death'::text, 'traffic-accident'::text, 'sudden-illness'::text]))),
    CONSTRAINT hardship_events_subject_whole CHECK (((subject_home IS NULL) = (subject IS NULL))),
    CONSTRAINT hardship_events_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.hardship_events FORCE ROW LEVEL SECURITY;

-- Name: TABLE hardship_events; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.hardship_events IS 'Something that happened to the family (重大意外事件).';

-- Name: hardship_events_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.hardship_events ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.hardship_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: health_insurances; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.health_insurances (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    scheme text NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT health_insurances_scheme_known CHECK ((scheme = ANY (ARRAY['resident'::text, 'employee'::text, 'none'::text]))),
    CONSTRAINT health_insurances_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.health_insurances FORCE ROW LEVEL SECURITY;

-- Name: TABLE health_insurances; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.health_insurances IS 'Basic medical insurance: residents'' scheme, employees'' scheme, or recorded as none.';

-- Name: health_insurances_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.health_insurances ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.health_insurances_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: purged; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.purged (
    home bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    purge bigint NOT NULL
);

ALTER TABLE ONLY families.purged FORCE ROW LEVEL SECURITY;

-- Name: TABLE purged; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.purged IS 'Files of which nothing personal is left. The number stays taken.';

-- Name: restrictions; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.restrictions (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    person_home bigint,
    person integer,
    day date NOT NULL,
    reason bytea NOT NULL,
    imposed_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    imposed_by text NOT NULL,
    lifted_on date,
    lifted_at timestamp with time zone,
    lifted_by text,
    lift_reason bytea,
    CONSTRAINT restrictions_lift_whole CHECK ((((lifted_at IS NULL) = (lifted_on IS NULL)) AND ((lifted_at IS NULL) = (lifted_by IS NULL)) AND ((lifted_at IS NULL) = (lift_reason IS NULL)))),
    CONSTRAINT restrictions_lifted_after CHECK ((lifted_on >= day)),
    CONSTRAINT restrictions_person_whole CHECK (((person_home IS NULL) = (person IS NULL)))
);

ALTER TABLE ONLY families.restrictions FORCE ROW LEVEL SECURITY;

-- Name: TABLE restrictions; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.restrictions IS 'While one is open the family is kept and not shown. Lifted by filling the last columns, once.';

-- Name: COLUMN restrictions.person; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.restrictions.person IS 'Whose data it is about; null: the whole family. A family cannot be shown or decided without one of its people.';

-- Name: COLUMN restrictions.reason; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.restrictions.reason IS 'Why, sealed like every free text.';

-- Name: withdrawals; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.withdrawals (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    day date NOT NULL,
    withdrawn_at timestamp with time zone NOT NULL,
    withdrawn_by text NOT NULL,
    reinstated_on date,
    reinstated_at timestamp with time zone,
    reinstated_by text,
    CONSTRAINT withdrawals_reinstated_after CHECK (((reinstated_at > withdrawn_at) AND (reinstated_on >= day))),
    CONSTRAINT withdrawals_reinstated_whole CHECK ((((reinstated_at IS NULL) = (reinstated_by IS NULL)) AND ((reinstated_at IS NULL) = (reinstated_on IS NULL))))
);

ALTER TABLE ONLY families.withdrawals FORCE ROW LEVEL SECURITY;

-- Name: TABLE withdrawals; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.withdrawals IS 'While one is open the family was never to be registered. Why stands with the act of the same instant.';

-- Name: COLUMN withdrawals.day; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.withdrawals.day IS 'The office''s day of withdrawn_at, as reinstated_on is of reinstated_at.';

-- Name: hidden_homes; Type: VIEW; Schema: families; Owner: -

CREATE VIEW families.hidden_homes WITH (security_invoker='true') AS
 SELECT restrictions.home
   FROM families.restrictions
  WHERE ((restrictions.lifted_at IS NULL) AND (restrictions.home IS DISTINCT FROM ( SELECT (NULLIF(current_setting('guanhuai.restricted_shown'::text, true), ''::text))::bigint AS "nullif")))
UNION ALL
 SELECT purged.home
   FROM families.purged
UNION ALL
 SELECT withdrawals.home
   FROM families.withdrawals
  WHERE ((( SELECT NULLIF(current_setting('guanhuai.withdrawn_shown'::text, true), ''::text) AS "nullif") IS NULL) AND (withdrawals.withdrawn_at <= COALESCE(( SELECT (NULLIF(current_setting('guanhuai.known'::text, true), ''::text))::timestamp with time zone AS "nullif"), 'infinity'::timestamp with time zone)) AND ((withdrawals.reinstated_at IS NULL) OR (withdrawals.reinstated_at > COALESCE(( SELECT (NULLIF(current_setting('guanhuai.known'::text, true), ''::text))::timestamp with time zone AS "nullif"), 'infinity'::timestamp with time zone))));

-- Name: VIEW hidden_homes; Type: COMMENT; Schema: families; Owner: -

COMMENT ON VIEW families.hidden_homes IS 'Families of the scope that are purged, restricted or withdrawn, but for those that this act may show.';

-- Name: homes; Type: SEQUENCE; Schema: families; Owner: -

CREATE SEQUENCE families.homes
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

-- Name: household_incomes; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.household_incomes (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    monthly_fen bigint NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT household_incomes_not_negative CHECK ((monthly_fen >= 0)),
    CONSTRAINT household_incomes_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.household_incomes FORCE ROW LEVEL SECURITY;

-- Name: TABLE household_incomes; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.household_incomes IS 'Income of the household as the register states it, in fen a month.';

-- Name: household_incomes_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.household_incomes ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.household_incomes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: household_registrations; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.household_registrations (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    area text,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT household_registrations_kind_known CHECK ((kind = ANY (ARRAY['rural'::text, 'urban'::text, 'unified'::text]))),
    CONSTRAINT household_registrations_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.household_registrations FORCE ROW LEVEL SECURITY;

-- Name: TABLE household_registrations; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.household_registrations IS 'Household register (户口): kind and place. The place decides amounts and where to apply.';

-- Name: household_registrations_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.household_registrations ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.household_registrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: housings; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.housings (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    place text,
    condition text,
    inadequate boolean,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT housings_condition_known CHECK ((condition = ANY (ARRAY['sound'::text, 'dangerous'::text]))),
    CONSTRAINT housings_place_known CHECK ((place = ANY (ARRAY['urban'::text, 'rural'::text]))),
    CONSTRAINT housings_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.housings FORCE ROW LEVEL SECURITY;

-- Name: TABLE housings; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.housings IS 'The home the family lives in, as found. dangerous: 危房 by an appraisal; inadequate: 住房困难.';

-- Name: housings_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.housings ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.housings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: import_absences; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.import_absences (
    import bigint NOT NULL,
    home bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C"
);

ALTER TABLE ONLY families.import_absences FORCE ROW LEVEL SECURITY;

-- Name: TABLE import_absences; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.import_absences IS 'Families of the file''s villages that it no longer lists: reported, never ended.';

-- Name: import_acceptances; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.import_acceptances (
    import bigint NOT NULL,
    change integer NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    manner text NOT NULL,
    since date,
    accepted_at timestamp with time zone NOT NULL,
    accepted_by text NOT NULL,
    CONSTRAINT import_acceptances_event_has_day CHECK (((manner = 'event'::text) = (since IS NOT NULL))),
    CONSTRAINT import_acceptances_manner_known CHECK ((manner = ANY (ARRAY['correction'::text, 'event'::text, 'declined'::text])))
);

ALTER TABLE ONLY families.import_acceptances FORCE ROW LEVEL SECURITY;

-- Name: TABLE import_acceptances; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.import_acceptances IS 'Who answered a proposed change: a correction was always so, an event holds since a day, declined changes nothing.';

-- Name: import_changes; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.import_changes (
    import bigint NOT NULL,
    change integer NOT NULL,
    line integer NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    home bigint NOT NULL,
    field text NOT NULL,
    applicable boolean NOT NULL,
    moves_to text,
    held bytea NOT NULL,
    proposed bytea NOT NULL,
    household_number text,
    held_text text
);

ALTER TABLE ONLY families.import_changes FORCE ROW LEVEL SECURITY;

-- Name: TABLE import_changes; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.import_changes IS 'A cell that differs from what is held: proposed, never applied by itself. Values are sealed.';

-- Name: COLUMN import_changes.applicable; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.import_changes.applicable IS 'False where a person must act otherwise (another person stands in the row); such a change cannot be accepted.';

-- Name: COLUMN import_changes.moves_to; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.import_changes.moves_to IS 'The area to which accepting the change moves the file.';

-- Name: COLUMN import_changes.household_number; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.import_changes.household_number IS 'The household number that the row states where the family has another one: shown, never applied.';

-- Name: COLUMN import_changes.held_text; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.import_changes.held_text IS 'The area or household number that the family had when the change was proposed, where it is about that.';

-- Name: import_rows; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.import_rows (
    import bigint NOT NULL,
    line integer NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    home bigint,
    outcome text NOT NULL,
    refusals text[] DEFAULT '{}'::text[] NOT NULL,
    cells bytea NOT NULL,
    CONSTRAINT import_rows_outcome_known CHECK ((outcome = ANY (ARRAY['added'::text, 'changed'::text, 'unchanged'::text, 'rejected'::text]))),
    CONSTRAINT import_rows_refusals_of_rejected CHECK (((outcome = 'rejected'::text) = (cardinality(refusals) > 0)))
);

ALTER TABLE ONLY families.import_rows FORCE ROW LEVEL SECURITY;

-- Name: TABLE import_rows; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.import_rows IS 'Each row of a file as it was sent, sealed: later uses read columns not used today.';

-- Name: COLUMN import_rows.refusals; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.import_rows.refusals IS 'code:column for each fault of a rejected row.';

-- Name: imports; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.imports (
    import bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    file_hash bytea NOT NULL,
    content_hash bytea NOT NULL,
    encoding text NOT NULL,
    as_of date NOT NULL,
    header text[] NOT NULL,
    rows integer NOT NULL,
    accepted integer NOT NULL,
    added integer NOT NULL,
    changed integer NOT NULL,
    unchanged integer NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    imported_by text NOT NULL,
    request uuid NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_by text,
    CONSTRAINT imports_counts_add_up CHECK (((((added + changed) + unchanged) = accepted) AND (accepted <= rows) AND (LEAST(added, changed, unchanged) >= 0))),
    CONSTRAINT imports_withdrawal_signed CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL)))
);

ALTER TABLE ONLY families.imports FORCE ROW LEVEL SECURITY;

-- Name: TABLE imports; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.imports IS 'Register files that landed. Path is the scope of who imported.';

-- Name: COLUMN imports.content_hash; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.imports.content_hash IS 'SHA-256 of the cells as read: the same rows in another encoding or under another name are the same import.';

-- Name: COLUMN imports.header; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.imports.header IS 'The headings of the file: they say what the sealed cells of its rows are.';

-- Name: imports_import_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.imports ALTER COLUMN import ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.imports_import_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: incomes; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.incomes (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    source text NOT NULL,
    monthly_fen bigint NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT incomes_not_negative CHECK ((monthly_fen >= 0)),
    CONSTRAINT incomes_source_not_empty CHECK ((source <> ''::text)),
    CONSTRAINT incomes_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.incomes FORCE ROW LEVEL SECURITY;

-- Name: TABLE incomes; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.incomes IS 'Income of a person by source, in fen a month.';

-- Name: incomes_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.incomes ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.incomes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: labour_abilities; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.labour_abilities (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    level text NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT labour_abilities_level_known CHECK ((level = ANY (ARRAY['able'::text, 'unable'::text]))),
    CONSTRAINT labour_abilities_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.labour_abilities FORCE ROW LEVEL SECURITY;

-- Name: TABLE labour_abilities; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.labour_abilities IS 'Ability to work (劳动能力) as assessed.';

-- Name: labour_abilities_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.labour_abilities ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.labour_abilities_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: marital_states; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.marital_states (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT marital_states_state_known CHECK ((state = ANY (ARRAY['unmarried'::text, 'first-marriage'::text, 'remarried'::text, 'restored'::text, 'widowed'::text, 'divorced'::text]))),
    CONSTRAINT marital_states_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.marital_states FORCE ROW LEVEL SECURITY;

-- Name: TABLE marital_states; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.marital_states IS 'Marital status as the register states it (GB/T 2261.2: 初婚 再婚 复婚 丧偶 离婚 未婚).';

-- Name: marital_states_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.marital_states ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.marital_states_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: memberships; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.memberships (
    file bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    home bigint NOT NULL,
    person integer NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT memberships_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.memberships FORCE ROW LEVEL SECURITY;

-- Name: TABLE memberships; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.memberships IS 'Who belongs to a file, under which local name (wife, husband, child), and when.';

-- Name: memberships_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.memberships ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.memberships_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: merge_overlaps; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.merge_overlaps (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    scheme text NOT NULL,
    one_home bigint NOT NULL,
    one_cover bigint,
    other_home bigint NOT NULL,
    other_cover bigint,
    found_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    settled_by text,
    reason bytea,
    payer bigint,
    released_at timestamp with time zone,
    standing bigint,
    released_by text,
    release_reason bytea,
    CONSTRAINT merge_overlaps_of_covers_or_answers CHECK (((one_cover IS NULL) = (other_cover IS NULL))),
    CONSTRAINT merge_overlaps_payer_is_one_of_both CHECK (((payer IS NULL) OR ((one_cover IS NULL) AND ((payer = one_home) OR (payer = other_home)) AND (settled_at IS NOT NULL)))),
    CONSTRAINT merge_overlaps_released_after_settling CHECK ((released_at >= settled_at)),
    CONSTRAINT merge_overlaps_released_by_somebody CHECK (((released_by IS NULL) OR (released_at IS NOT NULL))),
    CONSTRAINT merge_overlaps_settled_whole CHECK ((((settled_at IS NULL) = (settled_by IS NULL)) AND ((settled_at IS NULL) = (reason IS NULL)))),
    CONSTRAINT merge_overlaps_standing_is_one_of_both CHECK (((standing IS NULL) OR (((standing = one_cover) OR (standing = other_cover)) AND (settled_at IS NOT NULL))))
);

ALTER TABLE ONLY families.merge_overlaps FORCE ROW LEVEL SECURITY;

-- Name: TABLE merge_overlaps; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.merge_overlaps IS 'Two covers of one product on the same days, or two files'' answers that pay one person the same. Blocks until settled.';

-- Name: COLUMN merge_overlaps.scheme; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.merge_overlaps.scheme IS 'The insurance product, or where no covers are named the programme.';

-- Name: COLUMN merge_overlaps.payer; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.merge_overlaps.payer IS 'The file whose answer is paid; the other one''s stays held back while both say yes.';

-- Name: COLUMN merge_overlaps.released_at; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.merge_overlaps.released_at IS 'From when what was settled counts no longer: the merge was taken back, or it was opened again. Null while it counts.';

-- Name: COLUMN merge_overlaps.standing; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.merge_overlaps.standing IS 'Of covers: the one that stands, as it was settled. Null for benefits, and where the merge was taken back.';

-- Name: COLUMN merge_overlaps.release_reason; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.merge_overlaps.release_reason IS 'Why, sealed like every free text.';

-- Name: merge_overlaps_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.merge_overlaps ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.merge_overlaps_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: military_services; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.military_services (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT military_services_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.military_services FORCE ROW LEVEL SECURITY;

-- Name: TABLE military_services; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.military_services IS 'Service in the army (参军).';

-- Name: military_services_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.military_services ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.military_services_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: missing_numbers; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.missing_numbers (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    cause text NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT missing_numbers_cause_known CHECK ((cause = ANY (ARRAY['newborn'::text, 'unregistered'::text, 'foreign'::text, 'other'::text]))),
    CONSTRAINT missing_numbers_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.missing_numbers FORCE ROW LEVEL SECURITY;

-- Name: TABLE missing_numbers; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.missing_numbers IS 'Why a person has no identity number yet.';

-- Name: missing_numbers_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.missing_numbers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.missing_numbers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: moves; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.moves (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    from_path text NOT NULL COLLATE pg_catalog."C",
    to_path text NOT NULL COLLATE pg_catalog."C",
    from_area text NOT NULL,
    to_area text NOT NULL,
    from_residence text NOT NULL,
    to_residence text NOT NULL,
    day date NOT NULL,
    registered boolean DEFAULT false NOT NULL,
    shown bytea,
    offered_at timestamp with time zone NOT NULL,
    offered_by text NOT NULL,
    answer text,
    answer_reason bytea,
    answered_at timestamp with time zone,
    answered_by text,
    CONSTRAINT moves_answer_gives_reason CHECK (((answer IS NOT NULL) OR (answer_reason IS NULL))),
    CONSTRAINT moves_answer_known CHECK ((answer = ANY (ARRAY['accepted'::text, 'declined'::text, 'withdrawn'::text, 'renumbered'::text, 'imported'::text]))),
    CONSTRAINT moves_answer_signed CHECK ((((answer IS NULL) = (answered_at IS NULL)) AND ((answer IS NULL) = (answered_by IS NULL)))),
    CONSTRAINT moves_go_elsewhere CHECK (((from_area <> to_area) OR (from_residence <> to_residence))),
    CONSTRAINT moves_offer_shows_something CHECK (((NOT (answer IS DISTINCT FROM 'renumbered'::text)) OR (NOT (answer IS DISTINCT FROM 'imported'::text)) OR (shown IS NOT NULL)))
);

ALTER TABLE ONLY families.moves FORCE ROW LEVEL SECURITY;

-- Name: TABLE moves; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.moves IS 'A family offered to another office, with the answer; or carried along when the code of its area was replaced.';

-- Name: COLUMN moves.path; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.moves.path IS 'Of the office that handles the family now: it follows when the family moves.';

-- Name: COLUMN moves.day; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.moves.day IS 'The first day under the new area; 0001-01-01 where it always was so and had been recorded wrongly.';

-- Name: COLUMN moves.registered; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.moves.registered IS 'Whether the household register moves too (户籍迁移).';

-- Name: COLUMN moves.shown; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.moves.shown IS 'What both offices see of an offer: who, what is open, which decisions change. Sealed like every free text.';

-- Name: COLUMN moves.answer; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.moves.answer IS 'Null while it is open. renumbered: nobody was asked, the code changed. imported: a file of a register named another area of the same office, and somebody accepted that.';

-- Name: moves_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.moves ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.moves_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: number_confirmations; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.number_confirmations (
    home bigint NOT NULL,
    person integer NOT NULL,
    document bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    reason bytea NOT NULL,
    confirmed_at timestamp with time zone NOT NULL,
    confirmed_by text NOT NULL
);

ALTER TABLE ONLY families.number_confirmations FORCE ROW LEVEL SECURITY;

-- Name: TABLE number_confirmations; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.number_confirmations IS 'A person compared an identity number that ends in 000 with the paper. A number entered anew is confirmed anew.';

-- Name: office_settlements; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.office_settlements (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    other_home bigint NOT NULL,
    person_home bigint NOT NULL,
    person integer NOT NULL,
    scheme text NOT NULL,
    payer bigint,
    reason bytea NOT NULL,
    said_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    said_by text NOT NULL,
    CONSTRAINT office_settlements_of_two_families CHECK ((home <> other_home)),
    CONSTRAINT office_settlements_payer_is_one_of_both CHECK (((payer = home) OR (payer = other_home)))
);

ALTER TABLE ONLY families.office_settlements FORCE ROW LEVEL SECURITY;

-- Name: TABLE office_settlements; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.office_settlements IS 'Which of two offices'' families is paid a benefit of one person. The last row of both offices'' holds; never changed.';

-- Name: COLUMN office_settlements.home; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.office_settlements.home IS 'The family of the office that says it.';

-- Name: COLUMN office_settlements.payer; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.office_settlements.payer IS 'The family that is paid; null: what was said before is taken back.';

-- Name: COLUMN office_settlements.reason; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.office_settlements.reason IS 'Why, sealed like every free text; read by the office that said it.';

-- Name: office_settlements_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.office_settlements ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.office_settlements_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: only_child_certificates; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.only_child_certificates (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    held boolean NOT NULL,
    number bytea,
    issued date,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    proof text,
    cancelled date,
    CONSTRAINT only_child_certificates_cancelled_after_issue CHECK ((cancelled >= issued)),
    CONSTRAINT only_child_certificates_cancelled_where_held CHECK ((held OR (cancelled IS NULL))),
    CONSTRAINT only_child_certificates_number_where_held CHECK ((held = (number IS NOT NULL))),
    CONSTRAINT only_child_certificates_proof_known CHECK ((proof = ANY (ARRAY['certificate'::text, 'replacement'::text, 'village-proof'::text]))),
    CONSTRAINT only_child_certificates_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.only_child_certificates FORCE ROW LEVEL SECURITY;

-- Name: TABLE only_child_certificates; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.only_child_certificates IS '独生子女父母光荣证; number sealed. held = false: recorded as having none.';

-- Name: COLUMN only_child_certificates.proof; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.only_child_certificates.proof IS 'As issued, a replacement (补发), or a proof by the village in its place; null: not said, read as the certificate.';

-- Name: COLUMN only_child_certificates.cancelled; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.only_child_certificates.cancelled IS 'The first day on which it no longer counts.';

-- Name: only_child_certificates_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.only_child_certificates ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.only_child_certificates_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: parentage; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.parentage (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    parent_home bigint NOT NULL,
    parent integer NOT NULL,
    kind text NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT parentage_kind_known CHECK ((kind = ANY (ARRAY['birth'::text, 'adoption'::text]))),
    CONSTRAINT parentage_not_of_oneself CHECK (((home <> parent_home) OR (person <> parent))),
    CONSTRAINT parentage_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.parentage FORCE ROW LEVEL SECURITY;

-- Name: TABLE parentage; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.parentage IS 'Who is whose child, by birth or adoption. home and person are the child''s.';

-- Name: parentage_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.parentage ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.parentage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: particulars; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.particulars (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    name text COLLATE pg_catalog."C",
    sex text NOT NULL,
    born date,
    born_precision text NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT particulars_name_not_blank CHECK (((name IS NULL) OR (btrim(name) <> ''::text))),
    CONSTRAINT particulars_precision_known CHECK ((born_precision = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
    CONSTRAINT particulars_sex_known CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text, 'unknown'::text]))),
    CONSTRAINT particulars_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.particulars FORCE ROW LEVEL SECURITY;

-- Name: TABLE particulars; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.particulars IS 'Name, sex and birth of a person.';

-- Name: particulars_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.particulars ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.particulars_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: people; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.people (
    home bigint NOT NULL,
    person integer NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    import bigint,
    CONSTRAINT people_numbered_from_one CHECK ((person >= 1))
);

ALTER TABLE ONLY families.people FORCE ROW LEVEL SECURITY;

-- Name: TABLE people; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.people IS 'A person, named by home (the file of first registration) and a number within it.';

-- Name: property_assessments; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.property_assessments (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    within_limits boolean NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT property_assessments_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.property_assessments FORCE ROW LEVEL SECURITY;

-- Name: TABLE property_assessments; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.property_assessments IS 'Property compared with the local limits (财产状况规定).';

-- Name: property_assessments_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.property_assessments ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.property_assessments_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: purge_records; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.purge_records (
    purge bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    proposed_by text NOT NULL,
    rows jsonb NOT NULL,
    answers jsonb NOT NULL,
    digest bytea NOT NULL,
    purged_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    purged_by text NOT NULL,
    CONSTRAINT purge_records_by_a_second_person CHECK ((purged_by <> proposed_by)),
    CONSTRAINT purge_records_digest_is_sha256 CHECK ((octet_length(digest) = 32))
);

ALTER TABLE ONLY families.purge_records FORCE ROW LEVEL SECURITY;

-- Name: TABLE purge_records; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.purge_records IS 'What was purged: numbers of rows by table, no family''s facts.';

-- Name: COLUMN purge_records.answers; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.purge_records.answers IS 'Last answers by programme and outcome: statistics without persons.';

-- Name: COLUMN purge_records.digest; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.purge_records.digest IS 'SHA-256 over the proposal''s digest, the rows and the answers.';

-- Name: purge_refusals; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.purge_refusals (
    purge bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    reason text NOT NULL,
    refused_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    refused_by text NOT NULL,
    CONSTRAINT purge_refusals_have_a_reason CHECK ((btrim(reason) <> ''::text))
);

ALTER TABLE ONLY families.purge_refusals FORCE ROW LEVEL SECURITY;

-- Name: TABLE purge_refusals; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.purge_refusals IS 'Proposals to purge that nobody carries out any more, and why.';

-- Name: purges; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.purges (
    purge bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    day date NOT NULL,
    years integer NOT NULL,
    in_force date NOT NULL,
    basis text NOT NULL,
    reason text NOT NULL,
    homes bigint[] NOT NULL,
    digest bytea NOT NULL,
    proposed_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    proposed_by text NOT NULL,
    CONSTRAINT purges_digest_is_sha256 CHECK ((octet_length(digest) = 32)),
    CONSTRAINT purges_have_a_basis CHECK (((btrim(basis) <> ''::text) AND (btrim(reason) <> ''::text))),
    CONSTRAINT purges_of_families CHECK ((cardinality(homes) > 0)),
    CONSTRAINT purges_years_positive CHECK ((years > 0))
);

ALTER TABLE ONLY families.purges FORCE ROW LEVEL SECURITY;

-- Name: TABLE purges; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.purges IS 'Closed families that somebody proposed to purge, and by what period.';

-- Name: COLUMN purges.in_force; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.purges.in_force IS 'Since when the period of so many years is the office''s.';

-- Name: COLUMN purges.digest; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.purges.digest IS 'SHA-256 over period, basis and families.';

-- Name: purges_purge_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.purges ALTER COLUMN purge ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.purges_purge_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: remarks; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.remarks (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    remark bytea NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT remarks_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.remarks FORCE ROW LEVEL SECURITY;

-- Name: TABLE remarks; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.remarks IS 'Free text of the register; sealed because people write numbers into it.';

-- Name: remarks_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.remarks ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.remarks_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: renumberings; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.renumberings (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    held_number text COLLATE pg_catalog."C",
    given_number text COLLATE pg_catalog."C",
    reason bytea NOT NULL,
    renumbered_at timestamp with time zone NOT NULL,
    renumbered_by text NOT NULL,
    CONSTRAINT renumberings_change CHECK ((held_number IS DISTINCT FROM given_number))
);

ALTER TABLE ONLY families.renumberings FORCE ROW LEVEL SECURITY;

-- Name: TABLE renumberings; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.renumberings IS 'Household numbers that were changed, in order of the instant.';

-- Name: COLUMN renumberings.held_number; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.renumberings.held_number IS 'Until then; null where the family had none.';

-- Name: COLUMN renumberings.given_number; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.renumberings.given_number IS 'From then on, issued by the village that handles the family; null where it has none.';

-- Name: COLUMN renumberings.reason; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.renumberings.reason IS 'Why, sealed like every free text.';

-- Name: renumberings_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.renumberings ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.renumberings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: residences; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.residences (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    area text NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT residences_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.residences FORCE ROW LEVEL SECURITY;

-- Name: TABLE residences; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.residences IS 'Where a person lives (居住地), which decides who visits, not what is owed.';

-- Name: residences_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.residences ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.residences_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: restrictions_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.restrictions ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.restrictions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: search_tokens; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.search_tokens (
    file bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    token text NOT NULL COLLATE pg_catalog."C",
    path text NOT NULL COLLATE pg_catalog."C",
    index_key smallint,
    place text GENERATED ALWAYS AS (path) STORED NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT search_tokens_hash_names_its_key CHECK (((kind = ANY (ARRAY['name'::text, 'latin'::text])) = (index_key IS NULL))),
    CONSTRAINT search_tokens_kind_known CHECK ((kind = ANY (ARRAY['name'::text, 'latin'::text, 'number'::text, 'phone'::text, 'account'::text, 'certificate'::text]))),
    CONSTRAINT search_tokens_not_empty CHECK ((token <> ''::text))
);

ALTER TABLE ONLY families.search_tokens FORCE ROW LEVEL SECURITY;

-- Name: TABLE search_tokens; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.search_tokens IS 'By what a family is found. Derived from the facts of its members; no history, no audit, may be made again.';

-- Name: COLUMN search_tokens.token; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.search_tokens.token IS 'A name, letters, or for sealed numbers the first 16 bytes of the blind index in hexadecimal digits.';

-- Name: COLUMN search_tokens.index_key; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.search_tokens.index_key IS 'The key that made the blind index.';

-- Name: COLUMN search_tokens.place; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.search_tokens.place IS 'The path again, for who asks for one area and none below.';

-- Name: service_requests; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.service_requests (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    subject_home bigint,
    subject integer,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT service_requests_kind_known CHECK ((kind = ANY (ARRAY['employment'::text, 'training'::text, 'volunteers'::text, 'institution'::text, 'adoption'::text, 'counselling'::text, 'public-housing'::text, 'house-renovation'::text, 'home-care'::text]))),
    CONSTRAINT service_requests_subject_whole CHECK (((subject_home IS NULL) = (subject IS NULL))),
    CONSTRAINT service_requests_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.service_requests FORCE ROW LEVEL SECURITY;

-- Name: TABLE service_requests; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.service_requests IS 'That somebody asked for something. What nobody asked for is not recorded.';

-- Name: service_requests_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.service_requests ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.service_requests_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: studies; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.studies (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    institution text NOT NULL,
    in_region boolean,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT studies_institution_not_empty CHECK ((institution <> ''::text)),
    CONSTRAINT studies_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.studies FORCE ROW LEVEL SECURITY;

-- Name: TABLE studies; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.studies IS 'Courses of study.';

-- Name: studies_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.studies ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.studies_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: support_obligors; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.support_obligors (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    relation text,
    able boolean,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT support_obligors_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.support_obligors FORCE ROW LEVEL SECURITY;

-- Name: TABLE support_obligors; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.support_obligors IS 'Somebody outside the couple who owes this person support by law (法定赡养、抚养、扶养义务人).';

-- Name: support_obligors_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.support_obligors ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.support_obligors_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: unasked_lists; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.unasked_lists (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    lists text[] NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT unasked_lists_known CHECK (((lists <@ ARRAY['parentage'::text, 'disabilities'::text, 'incomes'::text, 'studies'::text, 'employment'::text, 'obligors'::text, 'care_ability'::text, 'labour_ability'::text, 'military_service'::text, 'health_insurance'::text]) AND (cardinality(lists) > 0))),
    CONSTRAINT unasked_lists_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.unasked_lists FORCE ROW LEVEL SECURITY;

-- Name: TABLE unasked_lists; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.unasked_lists IS 'What nobody has asked a person who came into a family whose lists were whole already: they do not speak for the person.';

-- Name: unasked_lists_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.unasked_lists ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.unasked_lists_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: unions; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.unions (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    partner_home bigint NOT NULL,
    partner integer NOT NULL,
    other_home bigint,
    other integer,
    ended_by text,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT unions_end_known CHECK ((ended_by = ANY (ARRAY['divorce'::text, 'death'::text]))),
    CONSTRAINT unions_of_two_people CHECK (((partner_home IS DISTINCT FROM other_home) OR (partner IS DISTINCT FROM other))),
    CONSTRAINT unions_other_whole CHECK (((other_home IS NULL) = (other IS NULL))),
    CONSTRAINT unions_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.unions FORCE ROW LEVEL SECURITY;

-- Name: TABLE unions; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.unions IS 'Marriages. One partner stands alone where the other is on no file (a widow''s late husband).';

-- Name: unions_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.unions ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.unions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: upload_pieces; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.upload_pieces (
    upload bigint NOT NULL,
    piece integer NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    content bytea NOT NULL
);

ALTER TABLE ONLY families.upload_pieces FORCE ROW LEVEL SECURITY;

-- Name: TABLE upload_pieces; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.upload_pieces IS 'The bytes of a file that waits, sealed, 256 KiB a piece.';

-- Name: uploads; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.uploads (
    upload bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    size bigint NOT NULL,
    as_of date NOT NULL,
    sheet text,
    headings text[] DEFAULT '{}'::text[] NOT NULL,
    meanings text[] DEFAULT '{}'::text[] NOT NULL,
    without text[] DEFAULT '{}'::text[] NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    uploaded_by text NOT NULL,
    discarded_at timestamp with time zone,
    import bigint,
    CONSTRAINT uploads_end_once CHECK (((import IS NULL) OR (discarded_at IS NULL))),
    CONSTRAINT uploads_meanings_of_headings CHECK ((cardinality(headings) = cardinality(meanings))),
    CONSTRAINT uploads_size_positive CHECK ((size > 0))
);

ALTER TABLE ONLY families.uploads FORCE ROW LEVEL SECURITY;

-- Name: TABLE uploads; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.uploads IS 'Register files that were sent by a page. Path is the scope of who sent them.';

-- Name: COLUMN uploads.headings; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.uploads.headings IS 'Headings a person said the meaning of, for this file and the next ones.';

-- Name: COLUMN uploads.meanings; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.uploads.meanings IS 'The column''s name in layouts; empty for a heading that is not read.';

-- Name: COLUMN uploads.without; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.uploads.without IS 'Columns that the form does not have.';

-- Name: COLUMN uploads.import; Type: COMMENT; Schema: families; Owner: -

COMMENT ON COLUMN families.uploads.import IS 'The import it became, or the earlier one of the same content.';

-- Name: uploads_upload_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.uploads ALTER COLUMN upload ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.uploads_upload_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: verifications; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.verifications (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    verified_on date NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL
);

ALTER TABLE ONLY families.verifications FORCE ROW LEVEL SECURITY;

-- Name: TABLE verifications; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.verifications IS 'A person compared the file of a family with its papers on a day.';

-- Name: verifications_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.verifications ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.verifications_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: vital_states; Type: TABLE; Schema: families; Owner: -

CREATE TABLE families.vital_states (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    died date,
    alive boolean NOT NULL,
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    known tstzrange NOT NULL,
    recorded_by text NOT NULL,
    reason text NOT NULL,
    import bigint,
    CONSTRAINT vital_states_alive_or_died CHECK ((alive = (died IS NULL))),
    CONSTRAINT vital_states_validity_not_empty CHECK (((NOT isempty(valid)) AND (NOT isempty(known))))
);

ALTER TABLE ONLY families.vital_states FORCE ROW LEVEL SECURITY;

-- Name: TABLE vital_states; Type: COMMENT; Schema: families; Owner: -

COMMENT ON TABLE families.vital_states IS 'Whether a person lives. No row: nobody has said.';

-- Name: vital_states_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.vital_states ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.vital_states_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: withdrawals_id_seq; Type: SEQUENCE; Schema: families; Owner: -

ALTER TABLE families.withdrawals ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME families.withdrawals_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: consents; Type: TABLE; Schema: insurance; Owner: -

CREATE TABLE insurance.consents (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    scheme text NOT NULL,
    year integer NOT NULL,
    answer text NOT NULL,
    evidence text NOT NULL,
    given_on date NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT consents_answer_known CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text]))),
    CONSTRAINT consents_evidence_named CHECK ((btrim(evidence) <> ''::text))
);

ALTER TABLE ONLY insurance.consents FORCE ROW LEVEL SECURITY;

-- Name: TABLE consents; Type: COMMENT; Schema: insurance; Owner: -

COMMENT ON TABLE insurance.consents IS 'What a person (for a child: a parent) said about cover and premium in one scheme year. The last answer holds.';

-- Name: consents_id_seq; Type: SEQUENCE; Schema: insurance; Owner: -

ALTER TABLE insurance.consents ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME insurance.consents_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: covers; Type: TABLE; Schema: insurance; Owner: -

CREATE TABLE insurance.covers (
    home bigint NOT NULL,
    id bigint NOT NULL,
    person integer NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    file bigint NOT NULL,
    scheme text NOT NULL,
    year integer NOT NULL,
    role text NOT NULL,
    plan text NOT NULL,
    policyholder_home bigint NOT NULL,
    policyholder integer NOT NULL,
    term daterange NOT NULL,
    premium_fen bigint NOT NULL,
    roster bigint NOT NULL,
    canonical_home bigint NOT NULL,
    canonical integer NOT NULL,
    contested boolean DEFAULT false NOT NULL,
    CONSTRAINT covers_premium_not_negative CHECK ((premium_fen >= 0)),
    CONSTRAINT covers_role_known CHECK ((role = ANY (ARRAY['child'::text, 'parent'::text]))),
    CONSTRAINT covers_term_closed CHECK (((NOT isempty(term)) AND (NOT lower_inf(term)) AND (NOT upper_inf(term))))
);

ALTER TABLE ONLY insurance.covers FORCE ROW LEVEL SECURITY;

-- Name: TABLE covers; Type: COMMENT; Schema: insurance; Owner: -

COMMENT ON TABLE insurance.covers IS 'Days on which a person is insured: what the actions below come to. home and person are the entry it was made for.';

-- Name: COLUMN covers.canonical_home; Type: COMMENT; Schema: insurance; Owner: -

COMMENT ON COLUMN insurance.covers.canonical_home IS 'With canonical the person: the entry that stands for merged ones.';

-- Name: COLUMN covers.contested; Type: COMMENT; Schema: insurance; Owner: -

COMMENT ON COLUMN insurance.covers.contested IS 'On the days of another cover of the person, as a merge found it. The others are one at a time.';

-- Name: covers_id_seq; Type: SEQUENCE; Schema: insurance; Owner: -

ALTER TABLE insurance.covers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME insurance.covers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: exports; Type: TABLE; Schema: insurance; Owner: -

CREATE TABLE insurance.exports (
    export bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    roster bigint NOT NULL,
    layout text NOT NULL,
    purpose text NOT NULL,
    recipient text NOT NULL,
    households integer NOT NULL,
    persons integer NOT NULL,
    premium_fen bigint NOT NULL,
    hashes jsonb NOT NULL,
    exported_at timestamp with time zone NOT NULL,
    exported_by text NOT NULL,
    approved_by text,
    delete_by date,
    CONSTRAINT exports_approved_by_another CHECK ((approved_by <> exported_by)),
    CONSTRAINT exports_approved_whole CHECK (((approved_by IS NULL) = (delete_by IS NULL))),
    CONSTRAINT exports_deleted_later CHECK ((delete_by > ((exported_at AT TIME ZONE 'Asia/Shanghai'::text))::date)),
    CONSTRAINT exports_purpose_named CHECK ((btrim(purpose) <> ''::text)),
    CONSTRAINT exports_recipient_named CHECK ((btrim(recipient) <> ''::text))
);

ALTER TABLE ONLY insurance.exports FORCE ROW LEVEL SECURITY;

-- Name: TABLE exports; Type: COMMENT; Schema: insurance; Owner: -

COMMENT ON TABLE insurance.exports IS 'Files that left the office: to whom, for what, how many people, and the SHA-256 of each (kept three years or more).';

-- Name: COLUMN exports.approved_by; Type: COMMENT; Schema: insurance; Owner: -

COMMENT ON COLUMN insurance.exports.approved_by IS 'The user who approved it; null before approval was asked for.';

-- Name: COLUMN exports.delete_by; Type: COMMENT; Schema: insurance; Owner: -

COMMENT ON COLUMN insurance.exports.delete_by IS 'The day by which the receiver has to have deleted the copy.';

-- Name: exports_export_seq; Type: SEQUENCE; Schema: insurance; Owner: -

ALTER TABLE insurance.exports ALTER COLUMN export ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME insurance.exports_export_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: member_actions; Type: TABLE; Schema: insurance; Owner: -

CREATE TABLE insurance.member_actions (
    home bigint NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    cover bigint NOT NULL,
    action text NOT NULL,
    effective date NOT NULL,
    premium_fen bigint NOT NULL,
    reason text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT member_actions_action_known CHECK ((action = ANY (ARRAY['add'::text, 'change'::text, 'end'::text, 'reinstate'::text, 'correct'::text]))),
    CONSTRAINT member_actions_give_a_reason CHECK ((btrim(reason) <> ''::text))
);

ALTER TABLE ONLY insurance.member_actions FORCE ROW LEVEL SECURITY;

-- Name: TABLE member_actions; Type: COMMENT; Schema: insurance; Owner: -

COMMENT ON TABLE insurance.member_actions IS 'The ledger of a roster: adds, changes, ends. Premium is the change it makes, so that the lines add up to the balance.';

-- Name: member_actions_id_seq; Type: SEQUENCE; Schema: insurance; Owner: -

ALTER TABLE insurance.member_actions ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME insurance.member_actions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: overrides; Type: TABLE; Schema: insurance; Owner: -

CREATE TABLE insurance.overrides (
    home bigint NOT NULL,
    person integer NOT NULL,
    id bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    scheme text NOT NULL,
    year integer NOT NULL,
    obstacle text NOT NULL,
    reason text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT overrides_give_a_reason CHECK ((btrim(reason) <> ''::text)),
    CONSTRAINT overrides_never_of_a_refusal CHECK ((obstacle = ANY (ARRAY['consent-unknown'::text, 'late'::text])))
);

ALTER TABLE ONLY insurance.overrides FORCE ROW LEVEL SECURITY;

-- Name: TABLE overrides; Type: COMMENT; Schema: insurance; Owner: -

COMMENT ON TABLE insurance.overrides IS 'A person''s decision to export a line nobody consented to yet, or that came late. A refusal cannot be overridden.';

-- Name: overrides_id_seq; Type: SEQUENCE; Schema: insurance; Owner: -

ALTER TABLE insurance.overrides ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME insurance.overrides_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: roster_absences; Type: TABLE; Schema: insurance; Owner: -

CREATE TABLE insurance.roster_absences (
    file bigint NOT NULL,
    roster bigint NOT NULL,
    absence integer NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    village text NOT NULL,
    home bigint,
    person integer,
    outcome text NOT NULL,
    reason_codes text[] NOT NULL,
    reasons_zh text[] NOT NULL,
    reasons_en text[] NOT NULL,
    missing text[] DEFAULT '{}'::text[] NOT NULL,
    CONSTRAINT roster_absences_outcome_known CHECK ((outcome = ANY (ARRAY['ineligible'::text, 'undetermined'::text]))),
    CONSTRAINT roster_absences_person_whole CHECK (((home IS NULL) = (person IS NULL))),
    CONSTRAINT roster_absences_reasons_in_both_languages CHECK (((cardinality(reason_codes) > 0) AND (cardinality(reasons_zh) = cardinality(reason_codes)) AND (cardinality(reasons_en) = cardinality(reason_codes))))
);

ALTER TABLE ONLY insurance.roster_absences FORCE ROW LEVEL SECURITY;

-- Name: TABLE roster_absences; Type: COMMENT; Schema: insurance; Owner: -

COMMENT ON TABLE insurance.roster_absences IS 'Who is not on a roster or not yet, and why.';

-- Name: roster_lines; Type: TABLE; Schema: insurance; Owner: -

CREATE TABLE insurance.roster_lines (
    home bigint NOT NULL,
    person integer NOT NULL,
    roster bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    file bigint NOT NULL,
    village text NOT NULL,
    role text NOT NULL,
    policyholder_home bigint NOT NULL,
    policyholder integer NOT NULL,
    plan text NOT NULL,
    premium_fen bigint NOT NULL,
    consent text NOT NULL,
    entered_on date NOT NULL,
    late boolean NOT NULL,
    identity bytea NOT NULL,
    CONSTRAINT roster_lines_child_has_a_policyholder CHECK (((role <> 'child'::text) OR ((home <> policyholder_home) OR (person <> policyholder)))),
    CONSTRAINT roster_lines_consent_known CHECK ((consent = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
    CONSTRAINT roster_lines_premium_not_negative CHECK ((premium_fen >= 0)),
    CONSTRAINT roster_lines_role_known CHECK ((role = ANY (ARRAY['child'::text, 'parent'::text])))
);

ALTER TABLE ONLY insurance.roster_lines FORCE ROW LEVEL SECURITY;

-- Name: TABLE roster_lines; Type: COMMENT; Schema: insurance; Owner: -

COMMENT ON TABLE insurance.roster_lines IS 'One insured person of a roster. The policyholder is a parent, for the child''s cover too.';

-- Name: COLUMN roster_lines.entered_on; Type: COMMENT; Schema: insurance; Owner: -

COMMENT ON COLUMN insurance.roster_lines.entered_on IS 'The day on which the person first stood on a draft of this scheme year; a new draft keeps it.';

-- Name: COLUMN roster_lines.identity; Type: COMMENT; Schema: insurance; Owner: -

COMMENT ON COLUMN insurance.roster_lines.identity IS 'Names and numbers of insured and policyholder as they stood at the draft, sealed: an export repeats its bytes.';

-- Name: rosters; Type: TABLE; Schema: insurance; Owner: -

CREATE TABLE insurance.rosters (
    roster bigint NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    area text NOT NULL,
    scheme text NOT NULL,
    year integer NOT NULL,
    term daterange NOT NULL,
    terms text NOT NULL,
    rule_version text NOT NULL,
    drafted_on date NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    drafted_by text NOT NULL,
    households integer NOT NULL,
    persons integer NOT NULL,
    premium_fen bigint NOT NULL,
    state text DEFAULT 'draft'::text NOT NULL,
    settled_at timestamp with time zone,
    settled_by text,
    CONSTRAINT rosters_settlement_signed CHECK ((((state = 'draft'::text) = (settled_at IS NULL)) AND ((settled_at IS NULL) = (settled_by IS NULL)))),
    CONSTRAINT rosters_state_known CHECK ((state = ANY (ARRAY['draft'::text, 'replaced'::text, 'confirmed'::text]))),
    CONSTRAINT rosters_term_closed CHECK (((NOT isempty(term)) AND (NOT lower_inf(term)) AND (NOT upper_inf(term)))),
    CONSTRAINT rosters_totals_not_negative CHECK ((LEAST((households)::bigint, (persons)::bigint, premium_fen) >= 0))
);

ALTER TABLE ONLY insurance.rosters FORCE ROW LEVEL SECURITY;

-- Name: TABLE rosters; Type: COMMENT; Schema: insurance; Owner: -

COMMENT ON TABLE insurance.rosters IS 'Who would be insured in an area in one scheme year. Path is that of the area drawn up. A new draft replaces the old.';

-- Name: COLUMN rosters.terms; Type: COMMENT; Schema: insurance; Owner: -

COMMENT ON COLUMN insurance.rosters.terms IS 'Plans, sums and premiums as they stood when it was drawn up: a later price changes no roster.';

-- Name: rosters_roster_seq; Type: SEQUENCE; Schema: insurance; Owner: -

ALTER TABLE insurance.rosters ALTER COLUMN roster ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME insurance.rosters_roster_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: applied; Type: TABLE; Schema: migrations; Owner: -

CREATE TABLE migrations.applied (
    number integer NOT NULL,
    name text NOT NULL,
    sha256 text NOT NULL,
    applied_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);

-- Name: TABLE applied; Type: COMMENT; Schema: migrations; Owner: -

COMMENT ON TABLE migrations.applied IS 'Migrations that have run here. Written by the migrator alone.';

-- Name: actor_areas; Type: TABLE; Schema: office; Owner: -

CREATE TABLE office.actor_areas (
    actor bigint NOT NULL,
    area text NOT NULL
);

-- Name: TABLE actor_areas; Type: COMMENT; Schema: office; Owner: -

COMMENT ON TABLE office.actor_areas IS 'The areas for which a person may act; one act speaks for one of them.';

-- Name: actors; Type: TABLE; Schema: office; Owner: -

CREATE TABLE office.actors (
    actor bigint NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    added_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    added_by text NOT NULL,
    CONSTRAINT actors_name_form CHECK (((name = btrim(name)) AND ((char_length(name) >= 1) AND (char_length(name) <= 100)))),
    CONSTRAINT actors_role_known CHECK ((role = ANY (ARRAY['clerk'::text, 'caseworker'::text, 'benefit-officer'::text, 'liaison'::text, 'auditor'::text, 'administrator'::text])))
);

-- Name: TABLE actors; Type: COMMENT; Schema: office; Owner: -

COMMENT ON TABLE office.actors IS 'People who use the service. Records keep the name of who made them, not a link.';

-- Name: actors_actor_seq; Type: SEQUENCE; Schema: office; Owner: -

ALTER TABLE office.actors ALTER COLUMN actor ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME office.actors_actor_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: area_successors; Type: TABLE; Schema: office; Owner: -

CREATE TABLE office.area_successors (
    code text NOT NULL,
    successor text NOT NULL,
    since date NOT NULL,
    CONSTRAINT area_successors_not_itself CHECK ((code <> successor))
);

-- Name: TABLE area_successors; Type: COMMENT; Schema: office; Owner: -

COMMENT ON TABLE office.area_successors IS 'Which code took over from a code that died, and since when.';

-- Name: areas; Type: TABLE; Schema: office; Owner: -

CREATE TABLE office.areas (
    code text NOT NULL,
    parent text,
    level text NOT NULL,
    name_zh text NOT NULL,
    name_en text,
    path text NOT NULL COLLATE pg_catalog."C",
    valid daterange DEFAULT '(,)'::daterange NOT NULL,
    test boolean DEFAULT false NOT NULL,
    CONSTRAINT areas_code_form CHECK ((((level = 'root'::text) AND (code = 'root'::text)) OR (code ~ '^[0-9]{2,15}$'::text))),
    CONSTRAINT areas_level_known CHECK ((level = ANY (ARRAY['root'::text, 'province'::text, 'prefecture'::text, 'county'::text, 'street'::text, 'village'::text, 'group'::text]))),
    CONSTRAINT areas_only_root_has_no_parent CHECK (((parent IS NULL) = (level = 'root'::text))),
    CONSTRAINT areas_path_form CHECK ((path ~ '^/([0-9]+/)*$'::text)),
    CONSTRAINT areas_validity_not_empty CHECK ((NOT isempty(valid)))
);

-- Name: TABLE areas; Type: COMMENT; Schema: office; Owner: -

COMMENT ON TABLE office.areas IS 'Administrative areas by their statistical codes (6, 9, 12 or 15 digits).';

-- Name: COLUMN areas.path; Type: COMMENT; Schema: office; Owner: -

COMMENT ON COLUMN office.areas.path IS 'Digits below each ancestor between slashes (/990101/001/001/): an area and all below it are one range of paths.';

-- Name: COLUMN areas.valid; Type: COMMENT; Schema: office; Owner: -

COMMENT ON COLUMN office.areas.valid IS 'Days on which the code is in use; codes die and are replaced.';

-- Name: COLUMN areas.test; Type: COMMENT; Schema: office; Owner: -

COMMENT ON COLUMN office.areas.test IS 'Made for tests and demonstrations (prefix 99); never a real office.';

-- Name: audit; Type: TABLE; Schema: office; Owner: -

CREATE TABLE office.audit (
    entry bigint NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    actor text NOT NULL,
    request uuid,
    relation text NOT NULL,
    action text NOT NULL,
    rows bigint NOT NULL,
    before jsonb,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    CONSTRAINT audit_action_known CHECK ((action = ANY (ARRAY['insert'::text, 'update'::text, 'delete'::text])))
);

ALTER TABLE ONLY office.audit FORCE ROW LEVEL SECURITY;

-- Name: TABLE audit; Type: COMMENT; Schema: office; Owner: -

COMMENT ON TABLE office.audit IS 'One line per statement and table; updates and deletes also keep the rows as they were, without sealed columns.';

-- Name: COLUMN audit.xid; Type: COMMENT; Schema: office; Owner: -

COMMENT ON COLUMN office.audit.xid IS 'The transaction that wrote the row: a block ends where every earlier transaction has ended.';

-- Name: audit_blocks; Type: TABLE; Schema: office; Owner: -

CREATE TABLE office.audit_blocks (
    block bigint NOT NULL,
    relation text NOT NULL,
    era integer NOT NULL,
    from_xid xid8 NOT NULL,
    from_row bigint NOT NULL,
    to_xid xid8 NOT NULL,
    to_row bigint NOT NULL,
    rows bigint[] NOT NULL,
    row_digests bytea NOT NULL,
    prior bytea NOT NULL,
    digest bytea NOT NULL,
    key integer NOT NULL,
    signature bytea NOT NULL,
    sealed_at timestamp with time zone NOT NULL,
    CONSTRAINT audit_blocks_digest_of_each_row CHECK (((cardinality(rows) > 0) AND (octet_length(row_digests) = (32 * cardinality(rows))))),
    CONSTRAINT audit_blocks_digests_are_sha256 CHECK (((octet_length(prior) = 32) AND (octet_length(digest) = 32))),
    CONSTRAINT audit_blocks_numbered_from_one CHECK ((block >= 1)),
    CONSTRAINT audit_blocks_relation_known CHECK ((relation = ANY (ARRAY['audit'::text, 'looks'::text])))
);

-- Name: TABLE audit_blocks; Type: COMMENT; Schema: office; Owner: -

COMMENT ON TABLE office.audit_blocks IS 'Closed blocks of office.audit and office.looks, one chain. The signing key is in the key file.';

-- Name: COLUMN audit_blocks.from_xid; Type: COMMENT; Schema: office; Owner: -

COMMENT ON COLUMN office.audit_blocks.from_xid IS 'The block has the rows of its era from (from_xid, from_row), inclusive, to (to_xid, to_row), exclusive.';

-- Name: COLUMN audit_blocks.row_digests; Type: COMMENT; Schema: office; Owner: -

COMMENT ON COLUMN office.audit_blocks.row_digests IS '32 bytes for each row: SHA-256 of its content without its number.';

-- Name: audit_entry_seq; Type: SEQUENCE; Schema: office; Owner: -

ALTER TABLE office.audit ALTER COLUMN entry ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME office.audit_entry_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: audit_eras; Type: TABLE; Schema: office; Owner: -

CREATE TABLE office.audit_eras (
    era integer NOT NULL,
    cluster bigint NOT NULL,
    first_entry bigint NOT NULL,
    first_look bigint NOT NULL,
    began_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT audit_eras_numbered_from_one CHECK ((era >= 1))
);

-- Name: TABLE audit_eras; Type: COMMENT; Schema: office; Owner: -

COMMENT ON TABLE office.audit_eras IS 'Clusters this database has lived in. A restored database counts transactions anew; rows above these are of the era.';

-- Name: COLUMN audit_eras.cluster; Type: COMMENT; Schema: office; Owner: -

COMMENT ON COLUMN office.audit_eras.cluster IS 'The system identifier of the cluster.';

-- Name: data_keys; Type: TABLE; Schema: office; Owner: -

CREATE TABLE office.data_keys (
    field text NOT NULL,
    purpose text NOT NULL,
    key integer NOT NULL,
    master integer NOT NULL,
    wrapped bytea NOT NULL,
    made_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    used_from timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    retired_at timestamp with time zone,
    CONSTRAINT data_keys_number_fits CHECK (((key >= 1) AND (key <= 32767))),
    CONSTRAINT data_keys_purpose_known CHECK ((purpose = ANY (ARRAY['seal'::text, 'index'::text])))
);

-- Name: TABLE data_keys; Type: COMMENT; Schema: office; Owner: -

COMMENT ON TABLE office.data_keys IS 'Keys that seal a field or make its blind index, each wrapped by a master key. A value names its key by number.';

-- Name: COLUMN data_keys.used_from; Type: COMMENT; Schema: office; Owner: -

COMMENT ON COLUMN office.data_keys.used_from IS 'From then on new values are made with it: later than it is made, so that every running program knows it by then.';

-- Name: COLUMN data_keys.retired_at; Type: COMMENT; Schema: office; Owner: -

COMMENT ON COLUMN office.data_keys.retired_at IS 'From then on nothing is made with it any more; its row goes when no value of it has been left for a day.';

-- Name: looks; Type: TABLE; Schema: office; Owner: -

CREATE TABLE office.looks (
    look bigint NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    actor text NOT NULL,
    request uuid NOT NULL,
    purpose text NOT NULL,
    home bigint NOT NULL,
    person integer,
    path text NOT NULL COLLATE pg_catalog."C",
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    CONSTRAINT looks_purpose_not_empty CHECK ((purpose <> ''::text))
);

ALTER TABLE ONLY office.looks FORCE ROW LEVEL SECURITY;

-- Name: TABLE looks; Type: COMMENT; Schema: office; Owner: -

COMMENT ON TABLE office.looks IS 'Who was shown which family or person, when, and in what request. Kept when the family is gone: no foreign key.';

-- Name: COLUMN looks.xid; Type: COMMENT; Schema: office; Owner: -

COMMENT ON COLUMN office.looks.xid IS 'The transaction that wrote the row: a block ends where every earlier transaction has ended.';

-- Name: looks_look_seq; Type: SEQUENCE; Schema: office; Owner: -

ALTER TABLE office.looks ALTER COLUMN look ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME office.looks_look_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: sealing_keys; Type: TABLE; Schema: office; Owner: -

CREATE TABLE office.sealing_keys (
    key integer NOT NULL,
    check_value bytea NOT NULL,
    first_used_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT sealing_keys_check_value_length CHECK ((octet_length(check_value) = 32))
);

-- Name: TABLE sealing_keys; Type: COMMENT; Schema: office; Owner: -

COMMENT ON TABLE office.sealing_keys IS 'Keys by number. The keys themselves are in a file outside the database.';

-- Name: COLUMN sealing_keys.check_value; Type: COMMENT; Schema: office; Owner: -

COMMENT ON COLUMN office.sealing_keys.check_value IS 'Derived from the key; says whether a key file is the right one.';

-- Name: decisions decisions_pkey; Type: CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.decisions
    ADD CONSTRAINT decisions_pkey PRIMARY KEY (home, id);

-- Name: frozen_dossiers frozen_dossiers_pkey; Type: CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.frozen_dossiers
    ADD CONSTRAINT frozen_dossiers_pkey PRIMARY KEY (home, digest, path);

-- Name: last_answers last_answers_pkey; Type: CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.last_answers
    ADD CONSTRAINT last_answers_pkey PRIMARY KEY (home, programme, unit, path);

-- Name: publication_settlements publication_settlements_pkey; Type: CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.publication_settlements
    ADD CONSTRAINT publication_settlements_pkey PRIMARY KEY (publication);

-- Name: publications publications_pkey; Type: CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.publications
    ADD CONSTRAINT publications_pkey PRIMARY KEY (publication);

-- Name: publications publications_proposal; Type: CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.publications
    ADD CONSTRAINT publications_proposal UNIQUE (publication, proposed_by, needs_second);

-- Name: rule_set_files rule_set_files_pkey; Type: CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.rule_set_files
    ADD CONSTRAINT rule_set_files_pkey PRIMARY KEY (rules, file);

-- Name: rule_sets rule_sets_once; Type: CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.rule_sets
    ADD CONSTRAINT rule_sets_once UNIQUE (digest);

-- Name: rule_sets rule_sets_pkey; Type: CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.rule_sets
    ADD CONSTRAINT rule_sets_pkey PRIMARY KEY (rules);

-- Name: rule_texts rule_texts_pkey; Type: CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.rule_texts
    ADD CONSTRAINT rule_texts_pkey PRIMARY KEY (digest);

-- Name: runs runs_pkey; Type: CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.runs
    ADD CONSTRAINT runs_pkey PRIMARY KEY (run);

-- Name: absences absences_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.absences
    ADD CONSTRAINT absences_one_at_a_time EXCLUDE USING gist (home WITH =, person WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: absences absences_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.absences
    ADD CONSTRAINT absences_pkey PRIMARY KEY (home, person, id);

-- Name: acts acts_one_at_an_instant; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.acts
    ADD CONSTRAINT acts_one_at_an_instant UNIQUE (home, at);

-- Name: acts acts_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.acts
    ADD CONSTRAINT acts_pkey PRIMARY KEY (home, id);

-- Name: acts acts_undone_once; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.acts
    ADD CONSTRAINT acts_undone_once UNIQUE (home, undoes);

-- Name: aliases aliases_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.aliases
    ADD CONSTRAINT aliases_pkey PRIMARY KEY (home, person, id);

-- Name: bank_accounts bank_accounts_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.bank_accounts
    ADD CONSTRAINT bank_accounts_one_at_a_time EXCLUDE USING gist (home WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: bank_accounts bank_accounts_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.bank_accounts
    ADD CONSTRAINT bank_accounts_pkey PRIMARY KEY (home, id);

-- Name: care_abilities care_abilities_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.care_abilities
    ADD CONSTRAINT care_abilities_one_at_a_time EXCLUDE USING gist (home WITH =, person WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: care_abilities care_abilities_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.care_abilities
    ADD CONSTRAINT care_abilities_pkey PRIMARY KEY (home, person, id);

-- Name: closures closures_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.closures
    ADD CONSTRAINT closures_pkey PRIMARY KEY (home, id);

-- Name: column_maps column_maps_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.column_maps
    ADD CONSTRAINT column_maps_pkey PRIMARY KEY (path, kind, name);

-- Name: complete_lists complete_lists_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.complete_lists
    ADD CONSTRAINT complete_lists_one_at_a_time EXCLUDE USING gist (home WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: complete_lists complete_lists_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.complete_lists
    ADD CONSTRAINT complete_lists_pkey PRIMARY KEY (home, id);

-- Name: consents consents_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.consents
    ADD CONSTRAINT consents_one_at_a_time EXCLUDE USING gist (home WITH =, person WITH =, purpose WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: consents consents_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.consents
    ADD CONSTRAINT consents_pkey PRIMARY KEY (home, person, id);

-- Name: contacts contacts_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.contacts
    ADD CONSTRAINT contacts_one_at_a_time EXCLUDE USING gist (home WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: contacts contacts_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.contacts
    ADD CONSTRAINT contacts_pkey PRIMARY KEY (home, id);

-- Name: declared_counts declared_counts_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.declared_counts
    ADD CONSTRAINT declared_counts_one_at_a_time EXCLUDE USING gist (home WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: declared_counts declared_counts_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.declared_counts
    ADD CONSTRAINT declared_counts_pkey PRIMARY KEY (home, id);

-- Name: disabilities disabilities_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.disabilities
    ADD CONSTRAINT disabilities_one_at_a_time EXCLUDE USING gist (home WITH =, person WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: disabilities disabilities_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.disabilities
    ADD CONSTRAINT disabilities_pkey PRIMARY KEY (home, person, id);

-- Name: documents documents_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.documents
    ADD CONSTRAINT documents_one_at_a_time EXCLUDE USING gist (home WITH =, person WITH =, kind WITH =, number_index WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: documents documents_other_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.documents
    ADD CONSTRAINT documents_other_one_at_a_time EXCLUDE USING gist (home WITH =, person WITH =, kind WITH =, other_number_index WITH =, valid WITH &&) WHERE ((upper_inf(known) AND (other_number_index IS NOT NULL)));

-- Name: documents documents_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.documents
    ADD CONSTRAINT documents_pkey PRIMARY KEY (home, person, id);

-- Name: drafts drafts_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.drafts
    ADD CONSTRAINT drafts_pkey PRIMARY KEY (draft);

-- Name: duplicate_answers duplicate_answers_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.duplicate_answers
    ADD CONSTRAINT duplicate_answers_pkey PRIMARY KEY (home, person, id);

-- Name: duplicate_findings duplicate_findings_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.duplicate_findings
    ADD CONSTRAINT duplicate_findings_pkey PRIMARY KEY (home, person, id);

-- Name: duplicate_pairs duplicate_pairs_pair_unique; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.duplicate_pairs
    ADD CONSTRAINT duplicate_pairs_pair_unique UNIQUE (pair);

-- Name: duplicate_pairs duplicate_pairs_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.duplicate_pairs
    ADD CONSTRAINT duplicate_pairs_pkey PRIMARY KEY (home, person, other_home, other);

-- Name: employments employments_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.employments
    ADD CONSTRAINT employments_one_at_a_time EXCLUDE USING gist (home WITH =, person WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: employments employments_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.employments
    ADD CONSTRAINT employments_pkey PRIMARY KEY (home, person, id);

-- Name: exports exports_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.exports
    ADD CONSTRAINT exports_pkey PRIMARY KEY (export);

-- Name: files files_home_and_path; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.files
    ADD CONSTRAINT files_home_and_path UNIQUE (home, path);

-- Name: files files_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.files
    ADD CONSTRAINT files_pkey PRIMARY KEY (home);

-- Name: guardianships guardianships_guardian_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.guardianships
    ADD CONSTRAINT guardianships_guardian_one_at_a_time EXCLUDE USING gist (home WITH =, person WITH =, COALESCE(guardian_home, (0)::bigint) WITH =, COALESCE(guardian, 0) WITH =, COALESCE(guardian_name, ''::text) WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: guardianships guardianships_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.guardianships
    ADD CONSTRAINT guardianships_pkey PRIMARY KEY (home, person, id);

-- Name: guests guests_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.guests
    ADD CONSTRAINT guests_pkey PRIMARY KEY (home, person, file);

-- Name: hardship_events hardship_events_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.hardship_events
    ADD CONSTRAINT hardship_events_pkey PRIMARY KEY (home, id);

-- Name: health_insurances health_insurances_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.health_insurances
    ADD CONSTRAINT health_insurances_one_at_a_time EXCLUDE USING gist (home WITH =, person WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: health_insurances health_insurances_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.health_insurances
    ADD CONSTRAINT health_insurances_pkey PRIMARY KEY (home, person, id);

-- Name: household_incomes household_incomes_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.household_incomes
    ADD CONSTRAINT household_incomes_one_at_a_time EXCLUDE USING gist (home WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: household_incomes household_incomes_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.household_incomes
    ADD CONSTRAINT household_incomes_pkey PRIMARY KEY (home, id);

-- Name: household_registrations household_registrations_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.household_registrations
    ADD CONSTRAINT household_registrations_one_at_a_time EXCLUDE USING gist (home WITH =, person WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: household_registrations household_registrations_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.household_registrations
    ADD CONSTRAINT household_registrations_pkey PRIMARY KEY (home, person, id);

-- Name: housings housings_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.housings
    ADD CONSTRAINT housings_one_at_a_time EXCLUDE USING gist (home WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: housings housings_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.housings
    ADD CONSTRAINT housings_pkey PRIMARY KEY (home, id);

-- Name: import_absences import_absences_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.import_absences
    ADD CONSTRAINT import_absences_pkey PRIMARY KEY (import, home);

-- Name: import_acceptances import_acceptances_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.import_acceptances
    ADD CONSTRAINT import_acceptances_pkey PRIMARY KEY (import, change);

-- Name: import_changes import_changes_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.import_changes
    ADD CONSTRAINT import_changes_pkey PRIMARY KEY (import, change);

-- Name: import_rows import_rows_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.import_rows
    ADD CONSTRAINT import_rows_pkey PRIMARY KEY (import, line);

-- Name: imports imports_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.imports
    ADD CONSTRAINT imports_pkey PRIMARY KEY (import);

-- Name: incomes incomes_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.incomes
    ADD CONSTRAINT incomes_one_at_a_time EXCLUDE USING gist (home WITH =, person WITH =, source WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: incomes incomes_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.incomes
    ADD CONSTRAINT incomes_pkey PRIMARY KEY (home, person, id);

-- Name: labour_abilities labour_abilities_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.labour_abilities
    ADD CONSTRAINT labour_abilities_one_at_a_time EXCLUDE USING gist (home WITH =, person WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: labour_abilities labour_abilities_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.labour_abilities
    ADD CONSTRAINT labour_abilities_pkey PRIMARY KEY (home, person, id);

-- Name: marital_states marital_states_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.marital_states
    ADD CONSTRAINT marital_states_one_at_a_time EXCLUDE USING gist (home WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: marital_states marital_states_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.marital_states
    ADD CONSTRAINT marital_states_pkey PRIMARY KEY (home, id);

-- Name: memberships memberships_key_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.memberships
    ADD CONSTRAINT memberships_key_one_at_a_time EXCLUDE USING gist (file WITH =, key WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: memberships memberships_person_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.memberships
    ADD CONSTRAINT memberships_person_one_at_a_time EXCLUDE USING gist (file WITH =, home WITH =, person WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: memberships memberships_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.memberships
    ADD CONSTRAINT memberships_pkey PRIMARY KEY (file, id);

-- Name: merge_overlaps merge_overlaps_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.merge_overlaps
    ADD CONSTRAINT merge_overlaps_pkey PRIMARY KEY (home, person, id);

-- Name: military_services military_services_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.military_services
    ADD CONSTRAINT military_services_one_at_a_time EXCLUDE USING gist (home WITH =, person WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: military_services military_services_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.military_services
    ADD CONSTRAINT military_services_pkey PRIMARY KEY (home, person, id);

-- Name: missing_numbers missing_numbers_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.missing_numbers
    ADD CONSTRAINT missing_numbers_one_at_a_time EXCLUDE USING gist (home WITH =, person WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: missing_numbers missing_numbers_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.missing_numbers
    ADD CONSTRAINT missing_numbers_pkey PRIMARY KEY (home, person, id);

-- Name: moves moves_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.moves
    ADD CONSTRAINT moves_pkey PRIMARY KEY (home, id);

-- Name: number_confirmations number_confirmations_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.number_confirmations
    ADD CONSTRAINT number_confirmations_pkey PRIMARY KEY (home, person, document);

-- Name: office_settlements office_settlements_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.office_settlements
    ADD CONSTRAINT office_settlements_pkey PRIMARY KEY (home, id);

-- Name: only_child_certificates only_child_certificates_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.only_child_certificates
    ADD CONSTRAINT only_child_certificates_one_at_a_time EXCLUDE USING gist (home WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: only_child_certificates only_child_certificates_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.only_child_certificates
    ADD CONSTRAINT only_child_certificates_pkey PRIMARY KEY (home, id);

-- Name: parentage parentage_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.parentage
    ADD CONSTRAINT parentage_one_at_a_time EXCLUDE USING gist (home WITH =, person WITH =, parent_home WITH =, parent WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: parentage parentage_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.parentage
    ADD CONSTRAINT parentage_pkey PRIMARY KEY (home, person, id);

-- Name: particulars particulars_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.particulars
    ADD CONSTRAINT particulars_one_at_a_time EXCLUDE USING gist (home WITH =, person WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: particulars particulars_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.particulars
    ADD CONSTRAINT particulars_pkey PRIMARY KEY (home, person, id);

-- Name: people people_home_person_and_path; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.people
    ADD CONSTRAINT people_home_person_and_path UNIQUE (home, person, path);

-- Name: people people_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.people
    ADD CONSTRAINT people_pkey PRIMARY KEY (home, person);

-- Name: property_assessments property_assessments_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.property_assessments
    ADD CONSTRAINT property_assessments_one_at_a_time EXCLUDE USING gist (home WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: property_assessments property_assessments_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.property_assessments
    ADD CONSTRAINT property_assessments_pkey PRIMARY KEY (home, id);

-- Name: purge_records purge_records_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.purge_records
    ADD CONSTRAINT purge_records_pkey PRIMARY KEY (purge);

-- Name: purge_refusals purge_refusals_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.purge_refusals
    ADD CONSTRAINT purge_refusals_pkey PRIMARY KEY (purge);

-- Name: purged purged_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.purged
    ADD CONSTRAINT purged_pkey PRIMARY KEY (home);

-- Name: purges purges_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.purges
    ADD CONSTRAINT purges_pkey PRIMARY KEY (purge);

-- Name: purges purges_proposal; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.purges
    ADD CONSTRAINT purges_proposal UNIQUE (purge, proposed_by);

-- Name: remarks remarks_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.remarks
    ADD CONSTRAINT remarks_one_at_a_time EXCLUDE USING gist (home WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: remarks remarks_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.remarks
    ADD CONSTRAINT remarks_pkey PRIMARY KEY (home, id);

-- Name: renumberings renumberings_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.renumberings
    ADD CONSTRAINT renumberings_pkey PRIMARY KEY (home, id);

-- Name: residences residences_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.residences
    ADD CONSTRAINT residences_one_at_a_time EXCLUDE USING gist (home WITH =, person WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: residences residences_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.residences
    ADD CONSTRAINT residences_pkey PRIMARY KEY (home, person, id);

-- Name: restrictions restrictions_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.restrictions
    ADD CONSTRAINT restrictions_pkey PRIMARY KEY (home, id);

-- Name: search_tokens search_tokens_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.search_tokens
    ADD CONSTRAINT search_tokens_pkey PRIMARY KEY (file, kind, token);

-- Name: service_requests service_requests_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.service_requests
    ADD CONSTRAINT service_requests_pkey PRIMARY KEY (home, id);

-- Name: studies studies_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.studies
    ADD CONSTRAINT studies_one_at_a_time EXCLUDE USING gist (home WITH =, person WITH =, institution WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: studies studies_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.studies
    ADD CONSTRAINT studies_pkey PRIMARY KEY (home, person, id);

-- Name: support_obligors support_obligors_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.support_obligors
    ADD CONSTRAINT support_obligors_pkey PRIMARY KEY (home, person, id);

-- Name: unasked_lists unasked_lists_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.unasked_lists
    ADD CONSTRAINT unasked_lists_one_at_a_time EXCLUDE USING gist (home WITH =, person WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: unasked_lists unasked_lists_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.unasked_lists
    ADD CONSTRAINT unasked_lists_pkey PRIMARY KEY (home, person, id);

-- Name: unions unions_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.unions
    ADD CONSTRAINT unions_pkey PRIMARY KEY (home, id);

-- Name: upload_pieces upload_pieces_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.upload_pieces
    ADD CONSTRAINT upload_pieces_pkey PRIMARY KEY (upload, piece);

-- Name: uploads uploads_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.uploads
    ADD CONSTRAINT uploads_pkey PRIMARY KEY (upload);

-- Name: verifications verifications_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.verifications
    ADD CONSTRAINT verifications_pkey PRIMARY KEY (home, id);

-- Name: vital_states vital_states_one_at_a_time; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.vital_states
    ADD CONSTRAINT vital_states_one_at_a_time EXCLUDE USING gist (home WITH =, person WITH =, valid WITH &&) WHERE (upper_inf(known));

-- Name: vital_states vital_states_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.vital_states
    ADD CONSTRAINT vital_states_pkey PRIMARY KEY (home, person, id);

-- Name: withdrawals withdrawals_pkey; Type: CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.withdrawals
    ADD CONSTRAINT withdrawals_pkey PRIMARY KEY (home, id);

-- Name: consents consents_pkey; Type: CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.consents
    ADD CONSTRAINT consents_pkey PRIMARY KEY (home, person, id);

-- Name: covers covers_one_at_a_time; Type: CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.covers
    ADD CONSTRAINT covers_one_at_a_time EXCLUDE USING gist (home WITH =, person WITH =, scheme WITH =, term WITH &&);

-- Name: covers covers_one_for_each_person; Type: CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.covers
    ADD CONSTRAINT covers_one_for_each_person EXCLUDE USING gist (canonical_home WITH =, canonical WITH =, scheme WITH =, term WITH &&) WHERE ((NOT contested));

-- Name: covers covers_pkey; Type: CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.covers
    ADD CONSTRAINT covers_pkey PRIMARY KEY (home, id);

-- Name: exports exports_pkey; Type: CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.exports
    ADD CONSTRAINT exports_pkey PRIMARY KEY (export);

-- Name: member_actions member_actions_pkey; Type: CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.member_actions
    ADD CONSTRAINT member_actions_pkey PRIMARY KEY (home, id);

-- Name: overrides overrides_pkey; Type: CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.overrides
    ADD CONSTRAINT overrides_pkey PRIMARY KEY (home, person, id);

-- Name: roster_absences roster_absences_pkey; Type: CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.roster_absences
    ADD CONSTRAINT roster_absences_pkey PRIMARY KEY (file, roster, absence);

-- Name: roster_lines roster_lines_pkey; Type: CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.roster_lines
    ADD CONSTRAINT roster_lines_pkey PRIMARY KEY (home, person, roster);

-- Name: rosters rosters_pkey; Type: CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.rosters
    ADD CONSTRAINT rosters_pkey PRIMARY KEY (roster);

-- Name: applied applied_pkey; Type: CONSTRAINT; Schema: migrations; Owner: -

ALTER TABLE ONLY migrations.applied
    ADD CONSTRAINT applied_pkey PRIMARY KEY (number);

-- Name: actor_areas actor_areas_pkey; Type: CONSTRAINT; Schema: office; Owner: -

ALTER TABLE ONLY office.actor_areas
    ADD CONSTRAINT actor_areas_pkey PRIMARY KEY (actor, area);

-- Name: actors actors_name_unique; Type: CONSTRAINT; Schema: office; Owner: -

ALTER TABLE ONLY office.actors
    ADD CONSTRAINT actors_name_unique UNIQUE (name);

-- Name: actors actors_pkey; Type: CONSTRAINT; Schema: office; Owner: -

ALTER TABLE ONLY office.actors
    ADD CONSTRAINT actors_pkey PRIMARY KEY (actor);

-- Name: area_successors area_successors_pkey; Type: CONSTRAINT; Schema: office; Owner: -

ALTER TABLE ONLY office.area_successors
    ADD CONSTRAINT area_successors_pkey PRIMARY KEY (code, successor);

-- Name: areas areas_path_unique; Type: CONSTRAINT; Schema: office; Owner: -

ALTER TABLE ONLY office.areas
    ADD CONSTRAINT areas_path_unique UNIQUE (path);

-- Name: areas areas_pkey; Type: CONSTRAINT; Schema: office; Owner: -

ALTER TABLE ONLY office.areas
    ADD CONSTRAINT areas_pkey PRIMARY KEY (code);

-- Name: audit_blocks audit_blocks_pkey; Type: CONSTRAINT; Schema: office; Owner: -

ALTER TABLE ONLY office.audit_blocks
    ADD CONSTRAINT audit_blocks_pkey PRIMARY KEY (block);

-- Name: audit_eras audit_eras_pkey; Type: CONSTRAINT; Schema: office; Owner: -

ALTER TABLE ONLY office.audit_eras
    ADD CONSTRAINT audit_eras_pkey PRIMARY KEY (era);

-- Name: audit audit_pkey; Type: CONSTRAINT; Schema: office; Owner: -

ALTER TABLE ONLY office.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (entry);

-- Name: data_keys data_keys_pkey; Type: CONSTRAINT; Schema: office; Owner: -

ALTER TABLE ONLY office.data_keys
    ADD CONSTRAINT data_keys_pkey PRIMARY KEY (field, purpose, key);

-- Name: looks looks_pkey; Type: CONSTRAINT; Schema: office; Owner: -

ALTER TABLE ONLY office.looks
    ADD CONSTRAINT looks_pkey PRIMARY KEY (look);

-- Name: sealing_keys sealing_keys_pkey; Type: CONSTRAINT; Schema: office; Owner: -

ALTER TABLE ONLY office.sealing_keys
    ADD CONSTRAINT sealing_keys_pkey PRIMARY KEY (key);

-- Name: decisions_facts; Type: INDEX; Schema: assistance; Owner: -

CREATE INDEX decisions_facts ON assistance.decisions USING btree (home, dossier, path);

-- Name: decisions_last; Type: INDEX; Schema: assistance; Owner: -

CREATE INDEX decisions_last ON assistance.decisions USING btree (home, programme, unit, day, id);

-- Name: decisions_listed; Type: INDEX; Schema: assistance; Owner: -

CREATE INDEX decisions_listed ON assistance.decisions USING btree (programme, path, home);

-- Name: decisions_number; Type: INDEX; Schema: assistance; Owner: -

CREATE INDEX decisions_number ON assistance.decisions USING btree (id);

-- Name: decisions_person; Type: INDEX; Schema: assistance; Owner: -

CREATE INDEX decisions_person ON assistance.decisions USING btree (person_home, person);

-- Name: decisions_rules; Type: INDEX; Schema: assistance; Owner: -

CREATE INDEX decisions_rules ON assistance.decisions USING btree (rules);

-- Name: decisions_run; Type: INDEX; Schema: assistance; Owner: -

CREATE INDEX decisions_run ON assistance.decisions USING btree (run);

-- Name: last_answers_by_outcome; Type: INDEX; Schema: assistance; Owner: -

CREATE INDEX last_answers_by_outcome ON assistance.last_answers USING btree (outcome, path, home) WHERE (is_own AND (home > 0));

-- Name: last_answers_day; Type: INDEX; Schema: assistance; Owner: -

CREATE INDEX last_answers_day ON assistance.last_answers USING btree (day, home);

-- Name: last_answers_elsewhere; Type: INDEX; Schema: assistance; Owner: -

CREATE INDEX last_answers_elsewhere ON assistance.last_answers USING btree (home, programme, unit) WHERE (NOT is_own);

-- Name: last_answers_in_area; Type: INDEX; Schema: assistance; Owner: -

CREATE INDEX last_answers_in_area ON assistance.last_answers USING btree (path, programme, outcome, home) WHERE is_own;

-- Name: last_answers_listed; Type: INDEX; Schema: assistance; Owner: -

CREATE INDEX last_answers_listed ON assistance.last_answers USING btree (programme, outcome, path, home) WHERE is_own;

-- Name: publication_settlements_proposal; Type: INDEX; Schema: assistance; Owner: -

CREATE INDEX publication_settlements_proposal ON assistance.publication_settlements USING btree (publication, proposed_by, needs_second);

-- Name: publication_settlements_replace_once; Type: INDEX; Schema: assistance; Owner: -

CREATE UNIQUE INDEX publication_settlements_replace_once ON assistance.publication_settlements USING btree (replaces) NULLS NOT DISTINCT WHERE (outcome = 'published'::text);

-- Name: publications_replaces; Type: INDEX; Schema: assistance; Owner: -

CREATE INDEX publications_replaces ON assistance.publications USING btree (replaces);

-- Name: publications_rules; Type: INDEX; Schema: assistance; Owner: -

CREATE INDEX publications_rules ON assistance.publications USING btree (rules);

-- Name: rule_set_files_text; Type: INDEX; Schema: assistance; Owner: -

CREATE INDEX rule_set_files_text ON assistance.rule_set_files USING btree (digest);

-- Name: runs_area; Type: INDEX; Schema: assistance; Owner: -

CREATE INDEX runs_area ON assistance.runs USING btree (area);

-- Name: runs_path; Type: INDEX; Schema: assistance; Owner: -

CREATE INDEX runs_path ON assistance.runs USING btree (path, day);

-- Name: runs_rule_set; Type: INDEX; Schema: assistance; Owner: -

CREATE INDEX runs_rule_set ON assistance.runs USING btree (rule_set);

-- Name: runs_unfinished_once; Type: INDEX; Schema: assistance; Owner: -

CREATE UNIQUE INDEX runs_unfinished_once ON assistance.runs USING btree (path, day, rule_set, programmes) WHERE (finished_at IS NULL);

-- Name: aliases_canonical; Type: INDEX; Schema: families; Owner: -

CREATE INDEX aliases_canonical ON families.aliases USING btree (canonical_home, canonical);

-- Name: aliases_one_at_a_time; Type: INDEX; Schema: families; Owner: -

CREATE UNIQUE INDEX aliases_one_at_a_time ON families.aliases USING btree (home, person) WHERE upper_inf(known);

-- Name: bank_accounts_to_be_sealed; Type: INDEX; Schema: families; Owner: -

CREATE INDEX bank_accounts_to_be_sealed ON families.bank_accounts USING btree (home, id) WHERE (get_byte(proxy_reason, 0) = 0);

-- Name: closures_one_at_a_time; Type: INDEX; Schema: families; Owner: -

CREATE UNIQUE INDEX closures_one_at_a_time ON families.closures USING btree (home) WHERE (reopened_at IS NULL);

-- Name: closures_path; Type: INDEX; Schema: families; Owner: -

CREATE INDEX closures_path ON families.closures USING btree (path, day);

-- Name: documents_former; Type: INDEX; Schema: families; Owner: -

CREATE INDEX documents_former ON families.documents USING btree (kind, index_key, number_index) WHERE (NOT upper_inf(known));

-- Name: documents_one_holder; Type: INDEX; Schema: families; Owner: -

CREATE UNIQUE INDEX documents_one_holder ON families.documents USING btree (kind, index_key, number_index) WHERE (upper_inf(known) AND (NOT merged));

-- Name: documents_other_former; Type: INDEX; Schema: families; Owner: -

CREATE INDEX documents_other_former ON families.documents USING btree (kind, other_index_key, other_number_index) WHERE (NOT upper_inf(known));

-- Name: documents_other_one_holder; Type: INDEX; Schema: families; Owner: -

CREATE UNIQUE INDEX documents_other_one_holder ON families.documents USING btree (kind, other_index_key, other_number_index) WHERE (upper_inf(known) AND (NOT merged));

-- Name: drafts_open; Type: INDEX; Schema: families; Owner: -

CREATE INDEX drafts_open ON families.drafts USING btree (path, saved_at) WHERE (ended_at IS NULL);

-- Name: drafts_registered; Type: INDEX; Schema: families; Owner: -

CREATE INDEX drafts_registered ON families.drafts USING btree (registered);

-- Name: duplicate_answers_other; Type: INDEX; Schema: families; Owner: -

CREATE INDEX duplicate_answers_other ON families.duplicate_answers USING btree (other_home, other);

-- Name: duplicate_answers_pair; Type: INDEX; Schema: families; Owner: -

CREATE INDEX duplicate_answers_pair ON families.duplicate_answers USING btree (home, person, other_home, other, id);

-- Name: duplicate_findings_pair; Type: INDEX; Schema: families; Owner: -

CREATE INDEX duplicate_findings_pair ON families.duplicate_findings USING btree (home, person, other_home, other, id);

-- Name: duplicate_pairs_other; Type: INDEX; Schema: families; Owner: -

CREATE INDEX duplicate_pairs_other ON families.duplicate_pairs USING btree (other_home, other);

-- Name: duplicate_pairs_path; Type: INDEX; Schema: families; Owner: -

CREATE INDEX duplicate_pairs_path ON families.duplicate_pairs USING btree (path, score);

-- Name: exports_path; Type: INDEX; Schema: families; Owner: -

CREATE INDEX exports_path ON families.exports USING btree (path, exported_at);

-- Name: exports_request; Type: INDEX; Schema: families; Owner: -

CREATE INDEX exports_request ON families.exports USING btree (request);

-- Name: files_handling_area; Type: INDEX; Schema: families; Owner: -

CREATE INDEX files_handling_area ON families.files USING btree (handling_area);

-- Name: files_household_number; Type: INDEX; Schema: families; Owner: -

CREATE INDEX files_household_number ON families.files USING btree (household_number, path, home);

-- Name: files_household_number_once; Type: INDEX; Schema: families; Owner: -

CREATE UNIQUE INDEX files_household_number_once ON families.files USING btree (household_issuer, household_number) WHERE (NOT withdrawn);

-- Name: files_import; Type: INDEX; Schema: families; Owner: -

CREATE INDEX files_import ON families.files USING btree (import);

-- Name: files_listed; Type: INDEX; Schema: families; Owner: -

CREATE INDEX files_listed ON families.files USING btree (path, household_number, home) WHERE (home > 0);

-- Name: files_path; Type: INDEX; Schema: families; Owner: -

CREATE INDEX files_path ON families.files USING btree (path, home);

-- Name: files_residence_area; Type: INDEX; Schema: families; Owner: -

CREATE INDEX files_residence_area ON families.files USING btree (residence_area);

-- Name: guardianships_guardian; Type: INDEX; Schema: families; Owner: -

CREATE INDEX guardianships_guardian ON families.guardianships USING btree (guardian_home, guardian);

-- Name: guests_file; Type: INDEX; Schema: families; Owner: -

CREATE INDEX guests_file ON families.guests USING btree (file, path);

-- Name: hardship_events_subject; Type: INDEX; Schema: families; Owner: -

CREATE INDEX hardship_events_subject ON families.hardship_events USING btree (subject_home, subject);

-- Name: household_registrations_area; Type: INDEX; Schema: families; Owner: -

CREATE INDEX household_registrations_area ON families.household_registrations USING btree (area);

-- Name: import_absences_home; Type: INDEX; Schema: families; Owner: -

CREATE INDEX import_absences_home ON families.import_absences USING btree (home);

-- Name: import_changes_home; Type: INDEX; Schema: families; Owner: -

CREATE INDEX import_changes_home ON families.import_changes USING btree (home);

-- Name: import_changes_moves_to; Type: INDEX; Schema: families; Owner: -

CREATE INDEX import_changes_moves_to ON families.import_changes USING btree (moves_to);

-- Name: import_changes_row; Type: INDEX; Schema: families; Owner: -

CREATE INDEX import_changes_row ON families.import_changes USING btree (import, line);

-- Name: import_rows_home; Type: INDEX; Schema: families; Owner: -

CREATE INDEX import_rows_home ON families.import_rows USING btree (home, import);

-- Name: imports_content; Type: INDEX; Schema: families; Owner: -

CREATE INDEX imports_content ON families.imports USING btree (content_hash) WHERE (withdrawn_at IS NULL);

-- Name: imports_path; Type: INDEX; Schema: families; Owner: -

CREATE INDEX imports_path ON families.imports USING btree (path, import);

-- Name: memberships_person; Type: INDEX; Schema: families; Owner: -

CREATE INDEX memberships_person ON families.memberships USING btree (home, person);

-- Name: merge_overlaps_one; Type: INDEX; Schema: families; Owner: -

CREATE INDEX merge_overlaps_one ON families.merge_overlaps USING btree (one_home, one_cover);

-- Name: merge_overlaps_other; Type: INDEX; Schema: families; Owner: -

CREATE INDEX merge_overlaps_other ON families.merge_overlaps USING btree (other_home, other_cover);

-- Name: moves_from; Type: INDEX; Schema: families; Owner: -

CREATE INDEX moves_from ON families.moves USING btree (from_path, home);

-- Name: moves_from_area; Type: INDEX; Schema: families; Owner: -

CREATE INDEX moves_from_area ON families.moves USING btree (from_area);

-- Name: moves_one_open; Type: INDEX; Schema: families; Owner: -

CREATE UNIQUE INDEX moves_one_open ON families.moves USING btree (home) WHERE (answer IS NULL);

-- Name: moves_path; Type: INDEX; Schema: families; Owner: -

CREATE INDEX moves_path ON families.moves USING btree (path, home);

-- Name: moves_to; Type: INDEX; Schema: families; Owner: -

CREATE INDEX moves_to ON families.moves USING btree (to_path, home);

-- Name: moves_to_area; Type: INDEX; Schema: families; Owner: -

CREATE INDEX moves_to_area ON families.moves USING btree (to_area);

-- Name: office_settlements_other; Type: INDEX; Schema: families; Owner: -

CREATE INDEX office_settlements_other ON families.office_settlements USING btree (other_home);

-- Name: office_settlements_path; Type: INDEX; Schema: families; Owner: -

CREATE INDEX office_settlements_path ON families.office_settlements USING btree (path, home);

-- Name: office_settlements_person; Type: INDEX; Schema: families; Owner: -

CREATE INDEX office_settlements_person ON families.office_settlements USING btree (person_home, person);

-- Name: parentage_parent; Type: INDEX; Schema: families; Owner: -

CREATE INDEX parentage_parent ON families.parentage USING btree (parent_home, parent);

-- Name: particulars_name; Type: INDEX; Schema: families; Owner: -

CREATE INDEX particulars_name ON families.particulars USING btree (name, home, person) WHERE upper_inf(known);

-- Name: purge_records_proposal; Type: INDEX; Schema: families; Owner: -

CREATE INDEX purge_records_proposal ON families.purge_records USING btree (purge, proposed_by);

-- Name: purge_refusals_path; Type: INDEX; Schema: families; Owner: -

CREATE INDEX purge_refusals_path ON families.purge_refusals USING btree (path, purge);

-- Name: purged_path; Type: INDEX; Schema: families; Owner: -

CREATE INDEX purged_path ON families.purged USING btree (path, home);

-- Name: purged_purge; Type: INDEX; Schema: families; Owner: -

CREATE INDEX purged_purge ON families.purged USING btree (purge);

-- Name: purges_path; Type: INDEX; Schema: families; Owner: -

CREATE INDEX purges_path ON families.purges USING btree (path, purge);

-- Name: renumberings_held; Type: INDEX; Schema: families; Owner: -

CREATE INDEX renumberings_held ON families.renumberings USING btree (held_number, path, home);

-- Name: renumberings_path; Type: INDEX; Schema: families; Owner: -

CREATE INDEX renumberings_path ON families.renumberings USING btree (path, home);

-- Name: residences_area; Type: INDEX; Schema: families; Owner: -

CREATE INDEX residences_area ON families.residences USING btree (area);

-- Name: restrictions_one_at_a_time; Type: INDEX; Schema: families; Owner: -

CREATE UNIQUE INDEX restrictions_one_at_a_time ON families.restrictions USING btree (home) WHERE (lifted_at IS NULL);

-- Name: restrictions_path; Type: INDEX; Schema: families; Owner: -

CREATE INDEX restrictions_path ON families.restrictions USING btree (path, home);

-- Name: restrictions_person; Type: INDEX; Schema: families; Owner: -

CREATE INDEX restrictions_person ON families.restrictions USING btree (person_home, person);

-- Name: search_tokens_found; Type: INDEX; Schema: families; Owner: -

CREATE INDEX search_tokens_found ON families.search_tokens USING btree (kind, token, path, file);

-- Name: search_tokens_in_area; Type: INDEX; Schema: families; Owner: -

CREATE INDEX search_tokens_in_area ON families.search_tokens USING btree (kind, place, token, file) INCLUDE (path) WHERE (kind = ANY (ARRAY['name'::text, 'latin'::text]));

-- Name: service_requests_subject; Type: INDEX; Schema: families; Owner: -

CREATE INDEX service_requests_subject ON families.service_requests USING btree (subject_home, subject);

-- Name: unions_other; Type: INDEX; Schema: families; Owner: -

CREATE INDEX unions_other ON families.unions USING btree (other_home, other);

-- Name: unions_partner; Type: INDEX; Schema: families; Owner: -

CREATE INDEX unions_partner ON families.unions USING btree (partner_home, partner);

-- Name: upload_pieces_path; Type: INDEX; Schema: families; Owner: -

CREATE INDEX upload_pieces_path ON families.upload_pieces USING btree (path, upload);

-- Name: uploads_import; Type: INDEX; Schema: families; Owner: -

CREATE INDEX uploads_import ON families.uploads USING btree (import);

-- Name: uploads_path; Type: INDEX; Schema: families; Owner: -

CREATE INDEX uploads_path ON families.uploads USING btree (path, upload);

-- Name: withdrawals_one_at_a_time; Type: INDEX; Schema: families; Owner: -

CREATE UNIQUE INDEX withdrawals_one_at_a_time ON families.withdrawals USING btree (home) WHERE (reinstated_at IS NULL);

-- Name: withdrawals_path; Type: INDEX; Schema: families; Owner: -

CREATE INDEX withdrawals_path ON families.withdrawals USING btree (path, home);

-- Name: consents_scheme; Type: INDEX; Schema: insurance; Owner: -

CREATE INDEX consents_scheme ON insurance.consents USING btree (scheme, year, path);

-- Name: covers_canonical; Type: INDEX; Schema: insurance; Owner: -

CREATE INDEX covers_canonical ON insurance.covers USING btree (canonical_home, canonical);

-- Name: covers_file; Type: INDEX; Schema: insurance; Owner: -

CREATE INDEX covers_file ON insurance.covers USING btree (file);

-- Name: covers_path; Type: INDEX; Schema: insurance; Owner: -

CREATE INDEX covers_path ON insurance.covers USING btree (path, scheme, year);

-- Name: covers_person; Type: INDEX; Schema: insurance; Owner: -

CREATE INDEX covers_person ON insurance.covers USING btree (home, person);

-- Name: covers_policyholder; Type: INDEX; Schema: insurance; Owner: -

CREATE INDEX covers_policyholder ON insurance.covers USING btree (policyholder_home, policyholder);

-- Name: covers_roster; Type: INDEX; Schema: insurance; Owner: -

CREATE INDEX covers_roster ON insurance.covers USING btree (roster);

-- Name: exports_path; Type: INDEX; Schema: insurance; Owner: -

CREATE INDEX exports_path ON insurance.exports USING btree (path, exported_at);

-- Name: exports_roster; Type: INDEX; Schema: insurance; Owner: -

CREATE INDEX exports_roster ON insurance.exports USING btree (roster);

-- Name: member_actions_added_once; Type: INDEX; Schema: insurance; Owner: -

CREATE UNIQUE INDEX member_actions_added_once ON insurance.member_actions USING btree (home, cover) WHERE (action = 'add'::text);

-- Name: member_actions_cover; Type: INDEX; Schema: insurance; Owner: -

CREATE INDEX member_actions_cover ON insurance.member_actions USING btree (home, cover);

-- Name: member_actions_path; Type: INDEX; Schema: insurance; Owner: -

CREATE INDEX member_actions_path ON insurance.member_actions USING btree (path, recorded_at);

-- Name: overrides_scheme; Type: INDEX; Schema: insurance; Owner: -

CREATE INDEX overrides_scheme ON insurance.overrides USING btree (scheme, year, path);

-- Name: roster_absences_person; Type: INDEX; Schema: insurance; Owner: -

CREATE INDEX roster_absences_person ON insurance.roster_absences USING btree (home, person);

-- Name: roster_absences_roster; Type: INDEX; Schema: insurance; Owner: -

CREATE INDEX roster_absences_roster ON insurance.roster_absences USING btree (roster, village, file);

-- Name: roster_absences_village; Type: INDEX; Schema: insurance; Owner: -

CREATE INDEX roster_absences_village ON insurance.roster_absences USING btree (village);

-- Name: roster_lines_file; Type: INDEX; Schema: insurance; Owner: -

CREATE INDEX roster_lines_file ON insurance.roster_lines USING btree (file, roster);

-- Name: roster_lines_policyholder; Type: INDEX; Schema: insurance; Owner: -

CREATE INDEX roster_lines_policyholder ON insurance.roster_lines USING btree (policyholder_home, policyholder);

-- Name: roster_lines_roster; Type: INDEX; Schema: insurance; Owner: -

CREATE INDEX roster_lines_roster ON insurance.roster_lines USING btree (roster, village, file);

-- Name: roster_lines_village; Type: INDEX; Schema: insurance; Owner: -

CREATE INDEX roster_lines_village ON insurance.roster_lines USING btree (village);

-- Name: rosters_area; Type: INDEX; Schema: insurance; Owner: -

CREATE INDEX rosters_area ON insurance.rosters USING btree (area);

-- Name: rosters_one_draft; Type: INDEX; Schema: insurance; Owner: -

CREATE UNIQUE INDEX rosters_one_draft ON insurance.rosters USING btree (scheme, year, path) WHERE (state = 'draft'::text);

-- Name: rosters_path; Type: INDEX; Schema: insurance; Owner: -

CREATE INDEX rosters_path ON insurance.rosters USING btree (path, scheme, year);

-- Name: actor_areas_area; Type: INDEX; Schema: office; Owner: -

CREATE INDEX actor_areas_area ON office.actor_areas USING btree (area);

-- Name: area_successors_successor; Type: INDEX; Schema: office; Owner: -

CREATE INDEX area_successors_successor ON office.area_successors USING btree (successor);

-- Name: areas_parent; Type: INDEX; Schema: office; Owner: -

CREATE INDEX areas_parent ON office.areas USING btree (parent);

-- Name: audit_blocks_era; Type: INDEX; Schema: office; Owner: -

CREATE INDEX audit_blocks_era ON office.audit_blocks USING btree (era);

-- Name: audit_blocks_relation; Type: INDEX; Schema: office; Owner: -

CREATE INDEX audit_blocks_relation ON office.audit_blocks USING btree (relation, block);

-- Name: audit_in_order_of_sealing; Type: INDEX; Schema: office; Owner: -

CREATE INDEX audit_in_order_of_sealing ON office.audit USING btree (xid, entry);

-- Name: data_keys_master; Type: INDEX; Schema: office; Owner: -

CREATE INDEX data_keys_master ON office.data_keys USING btree (master);

-- Name: looks_home; Type: INDEX; Schema: office; Owner: -

CREATE INDEX looks_home ON office.looks USING btree (home, at);

-- Name: looks_in_order_of_sealing; Type: INDEX; Schema: office; Owner: -

CREATE INDEX looks_in_order_of_sealing ON office.looks USING btree (xid, look);

-- Name: looks_path; Type: INDEX; Schema: office; Owner: -

CREATE INDEX looks_path ON office.looks USING btree (path, at);

-- Name: decisions decisions_append_only; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER decisions_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON assistance.decisions FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: decisions decisions_audit_delete; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER decisions_audit_delete AFTER DELETE ON assistance.decisions REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: decisions decisions_audit_insert; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER decisions_audit_insert AFTER INSERT ON assistance.decisions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: decisions decisions_audit_update; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER decisions_audit_update AFTER UPDATE ON assistance.decisions REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: decisions decisions_keep_last; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER decisions_keep_last AFTER INSERT ON assistance.decisions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION assistance.keep_last_answers();

-- Name: frozen_dossiers frozen_dossiers_append_only; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER frozen_dossiers_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON assistance.frozen_dossiers FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: frozen_dossiers frozen_dossiers_audit_delete; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER frozen_dossiers_audit_delete AFTER DELETE ON assistance.frozen_dossiers REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: frozen_dossiers frozen_dossiers_audit_insert; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER frozen_dossiers_audit_insert AFTER INSERT ON assistance.frozen_dossiers REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: frozen_dossiers frozen_dossiers_audit_update; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER frozen_dossiers_audit_update AFTER UPDATE ON assistance.frozen_dossiers REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: last_answers last_answers_mark_former; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER last_answers_mark_former BEFORE UPDATE OF file_path ON assistance.last_answers FOR EACH ROW EXECUTE FUNCTION assistance.mark_former_answers();

-- Name: publication_settlements publication_settlements_append_only; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER publication_settlements_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON assistance.publication_settlements FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: publication_settlements publication_settlements_audit_insert; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER publication_settlements_audit_insert AFTER INSERT ON assistance.publication_settlements REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: publications publications_append_only; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER publications_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON assistance.publications FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: publications publications_audit_insert; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER publications_audit_insert AFTER INSERT ON assistance.publications REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: rule_set_files rule_set_files_append_only; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER rule_set_files_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON assistance.rule_set_files FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: rule_set_files rule_set_files_audit_insert; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER rule_set_files_audit_insert AFTER INSERT ON assistance.rule_set_files REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: rule_sets rule_sets_append_only; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER rule_sets_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON assistance.rule_sets FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: rule_sets rule_sets_audit_insert; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER rule_sets_audit_insert AFTER INSERT ON assistance.rule_sets REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: rule_texts rule_texts_append_only; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER rule_texts_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON assistance.rule_texts FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: rule_texts rule_texts_audit_insert; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER rule_texts_audit_insert AFTER INSERT ON assistance.rule_texts REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: runs runs_audit_delete; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER runs_audit_delete AFTER DELETE ON assistance.runs REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: runs runs_audit_insert; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER runs_audit_insert AFTER INSERT ON assistance.runs REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: runs runs_audit_update; Type: TRIGGER; Schema: assistance; Owner: -

CREATE TRIGGER runs_audit_update AFTER UPDATE ON assistance.runs REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: absences absences_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER absences_audit_delete AFTER DELETE ON families.absences REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: absences absences_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER absences_audit_insert AFTER INSERT ON families.absences REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: absences absences_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER absences_audit_update AFTER UPDATE ON families.absences REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: absences absences_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER absences_closed_once BEFORE UPDATE OF known ON families.absences FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: acts acts_append_only; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER acts_append_only BEFORE DELETE OR UPDATE OF kind, day, at, recorded_by, reason, undoes OR TRUNCATE ON families.acts FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: acts acts_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER acts_audit_delete AFTER DELETE ON families.acts REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: acts acts_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER acts_audit_insert AFTER INSERT ON families.acts REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: acts acts_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER acts_audit_update AFTER UPDATE ON families.acts REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: aliases aliases_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER aliases_audit_delete AFTER DELETE ON families.aliases REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: aliases aliases_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER aliases_audit_insert AFTER INSERT ON families.aliases REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: aliases aliases_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER aliases_audit_update AFTER UPDATE ON families.aliases REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: aliases aliases_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER aliases_closed_once BEFORE UPDATE OF known ON families.aliases FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: bank_accounts bank_accounts_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER bank_accounts_audit_delete AFTER DELETE ON families.bank_accounts REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: bank_accounts bank_accounts_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER bank_accounts_audit_insert AFTER INSERT ON families.bank_accounts REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: bank_accounts bank_accounts_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER bank_accounts_audit_update AFTER UPDATE ON families.bank_accounts REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: bank_accounts bank_accounts_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER bank_accounts_closed_once BEFORE UPDATE OF known ON families.bank_accounts FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: care_abilities care_abilities_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER care_abilities_audit_delete AFTER DELETE ON families.care_abilities REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: care_abilities care_abilities_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER care_abilities_audit_insert AFTER INSERT ON families.care_abilities REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: care_abilities care_abilities_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER care_abilities_audit_update AFTER UPDATE ON families.care_abilities REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: care_abilities care_abilities_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER care_abilities_closed_once BEFORE UPDATE OF known ON families.care_abilities FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: closures closures_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER closures_audit_delete AFTER DELETE ON families.closures REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: closures closures_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER closures_audit_insert AFTER INSERT ON families.closures REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: closures closures_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER closures_audit_update AFTER UPDATE ON families.closures REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: column_maps column_maps_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER column_maps_audit_delete AFTER DELETE ON families.column_maps REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: column_maps column_maps_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER column_maps_audit_insert AFTER INSERT ON families.column_maps REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: column_maps column_maps_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER column_maps_audit_update AFTER UPDATE ON families.column_maps REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: complete_lists complete_lists_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER complete_lists_audit_delete AFTER DELETE ON families.complete_lists REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: complete_lists complete_lists_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER complete_lists_audit_insert AFTER INSERT ON families.complete_lists REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: complete_lists complete_lists_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER complete_lists_audit_update AFTER UPDATE ON families.complete_lists REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: complete_lists complete_lists_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER complete_lists_closed_once BEFORE UPDATE OF known ON families.complete_lists FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: consents consents_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER consents_audit_delete AFTER DELETE ON families.consents REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: consents consents_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER consents_audit_insert AFTER INSERT ON families.consents REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: consents consents_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER consents_audit_update AFTER UPDATE ON families.consents REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: consents consents_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER consents_closed_once BEFORE UPDATE OF known ON families.consents FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: contacts contacts_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER contacts_audit_delete AFTER DELETE ON families.contacts REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: contacts contacts_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER contacts_audit_insert AFTER INSERT ON families.contacts REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: contacts contacts_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER contacts_audit_update AFTER UPDATE ON families.contacts REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: contacts contacts_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER contacts_closed_once BEFORE UPDATE OF known ON families.contacts FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: declared_counts declared_counts_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER declared_counts_audit_delete AFTER DELETE ON families.declared_counts REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: declared_counts declared_counts_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER declared_counts_audit_insert AFTER INSERT ON families.declared_counts REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: declared_counts declared_counts_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER declared_counts_audit_update AFTER UPDATE ON families.declared_counts REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: declared_counts declared_counts_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER declared_counts_closed_once BEFORE UPDATE OF known ON families.declared_counts FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: disabilities disabilities_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER disabilities_audit_delete AFTER DELETE ON families.disabilities REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: disabilities disabilities_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER disabilities_audit_insert AFTER INSERT ON families.disabilities REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: disabilities disabilities_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER disabilities_audit_update AFTER UPDATE ON families.disabilities REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: disabilities disabilities_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER disabilities_closed_once BEFORE UPDATE OF known ON families.disabilities FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: documents documents_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER documents_audit_delete AFTER DELETE ON families.documents REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: documents documents_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER documents_audit_insert AFTER INSERT ON families.documents REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: documents documents_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER documents_audit_update AFTER UPDATE ON families.documents REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: documents documents_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER documents_closed_once BEFORE UPDATE OF known ON families.documents FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: drafts drafts_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER drafts_audit_delete AFTER DELETE ON families.drafts REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: drafts drafts_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER drafts_audit_insert AFTER INSERT ON families.drafts REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: drafts drafts_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER drafts_audit_update AFTER UPDATE ON families.drafts REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: duplicate_answers duplicate_answers_append_only; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER duplicate_answers_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON families.duplicate_answers FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: duplicate_answers duplicate_answers_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER duplicate_answers_audit_delete AFTER DELETE ON families.duplicate_answers REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: duplicate_answers duplicate_answers_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER duplicate_answers_audit_insert AFTER INSERT ON families.duplicate_answers REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: duplicate_answers duplicate_answers_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER duplicate_answers_audit_update AFTER UPDATE ON families.duplicate_answers REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: duplicate_findings duplicate_findings_append_only; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER duplicate_findings_append_only BEFORE UPDATE OR TRUNCATE ON families.duplicate_findings FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: duplicate_findings duplicate_findings_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER duplicate_findings_audit_delete AFTER DELETE ON families.duplicate_findings REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: duplicate_findings duplicate_findings_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER duplicate_findings_audit_insert AFTER INSERT ON families.duplicate_findings REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: duplicate_findings duplicate_findings_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER duplicate_findings_audit_update AFTER UPDATE ON families.duplicate_findings REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: duplicate_pairs duplicate_pairs_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER duplicate_pairs_audit_delete AFTER DELETE ON families.duplicate_pairs REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: duplicate_pairs duplicate_pairs_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER duplicate_pairs_audit_insert AFTER INSERT ON families.duplicate_pairs REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: duplicate_pairs duplicate_pairs_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER duplicate_pairs_audit_update AFTER UPDATE ON families.duplicate_pairs REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: employments employments_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER employments_audit_delete AFTER DELETE ON families.employments REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: employments employments_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER employments_audit_insert AFTER INSERT ON families.employments REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: employments employments_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER employments_audit_update AFTER UPDATE ON families.employments REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: employments employments_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER employments_closed_once BEFORE UPDATE OF known ON families.employments FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: exports exports_append_only; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER exports_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON families.exports FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: exports exports_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER exports_audit_delete AFTER DELETE ON families.exports REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: exports exports_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER exports_audit_insert AFTER INSERT ON families.exports REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: exports exports_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER exports_audit_update AFTER UPDATE ON families.exports REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: files files_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER files_audit_delete AFTER DELETE ON families.files REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: files files_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER files_audit_insert AFTER INSERT ON families.files REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: files files_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER files_audit_update AFTER UPDATE ON families.files REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: guardianships guardianships_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER guardianships_audit_delete AFTER DELETE ON families.guardianships REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: guardianships guardianships_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER guardianships_audit_insert AFTER INSERT ON families.guardianships REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: guardianships guardianships_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER guardianships_audit_update AFTER UPDATE ON families.guardianships REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: guardianships guardianships_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER guardianships_closed_once BEFORE UPDATE OF known ON families.guardianships FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: guests guests_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER guests_audit_delete AFTER DELETE ON families.guests REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: guests guests_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER guests_audit_insert AFTER INSERT ON families.guests REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: guests guests_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER guests_audit_update AFTER UPDATE ON families.guests REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: hardship_events hardship_events_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER hardship_events_audit_delete AFTER DELETE ON families.hardship_events REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: hardship_events hardship_events_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER hardship_events_audit_insert AFTER INSERT ON families.hardship_events REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: hardship_events hardship_events_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER hardship_events_audit_update AFTER UPDATE ON families.hardship_events REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: hardship_events hardship_events_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER hardship_events_closed_once BEFORE UPDATE OF known ON families.hardship_events FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: health_insurances health_insurances_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER health_insurances_audit_delete AFTER DELETE ON families.health_insurances REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: health_insurances health_insurances_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER health_insurances_audit_insert AFTER INSERT ON families.health_insurances REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: health_insurances health_insurances_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER health_insurances_audit_update AFTER UPDATE ON families.health_insurances REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: health_insurances health_insurances_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER health_insurances_closed_once BEFORE UPDATE OF known ON families.health_insurances FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: household_incomes household_incomes_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER household_incomes_audit_delete AFTER DELETE ON families.household_incomes REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: household_incomes household_incomes_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER household_incomes_audit_insert AFTER INSERT ON families.household_incomes REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: household_incomes household_incomes_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER household_incomes_audit_update AFTER UPDATE ON families.household_incomes REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: household_incomes household_incomes_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER household_incomes_closed_once BEFORE UPDATE OF known ON families.household_incomes FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: household_registrations household_registrations_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER household_registrations_audit_delete AFTER DELETE ON families.household_registrations REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: household_registrations household_registrations_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER household_registrations_audit_insert AFTER INSERT ON families.household_registrations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: household_registrations household_registrations_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER household_registrations_audit_update AFTER UPDATE ON families.household_registrations REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: household_registrations household_registrations_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER household_registrations_closed_once BEFORE UPDATE OF known ON families.household_registrations FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: housings housings_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER housings_audit_delete AFTER DELETE ON families.housings REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: housings housings_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER housings_audit_insert AFTER INSERT ON families.housings REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: housings housings_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER housings_audit_update AFTER UPDATE ON families.housings REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: housings housings_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER housings_closed_once BEFORE UPDATE OF known ON families.housings FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: import_absences import_absences_append_only; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER import_absences_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON families.import_absences FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: import_absences import_absences_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER import_absences_audit_delete AFTER DELETE ON families.import_absences REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: import_absences import_absences_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER import_absences_audit_insert AFTER INSERT ON families.import_absences REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: import_absences import_absences_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER import_absences_audit_update AFTER UPDATE ON families.import_absences REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: import_acceptances import_acceptances_append_only; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER import_acceptances_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON families.import_acceptances FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: import_acceptances import_acceptances_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER import_acceptances_audit_delete AFTER DELETE ON families.import_acceptances REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: import_acceptances import_acceptances_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER import_acceptances_audit_insert AFTER INSERT ON families.import_acceptances REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: import_acceptances import_acceptances_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER import_acceptances_audit_update AFTER UPDATE ON families.import_acceptances REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: import_changes import_changes_append_only; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER import_changes_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON families.import_changes FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: import_changes import_changes_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER import_changes_audit_delete AFTER DELETE ON families.import_changes REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: import_changes import_changes_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER import_changes_audit_insert AFTER INSERT ON families.import_changes REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: import_changes import_changes_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER import_changes_audit_update AFTER UPDATE ON families.import_changes REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: import_rows import_rows_append_only; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER import_rows_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON families.import_rows FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: import_rows import_rows_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER import_rows_audit_delete AFTER DELETE ON families.import_rows REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: import_rows import_rows_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER import_rows_audit_insert AFTER INSERT ON families.import_rows REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: import_rows import_rows_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER import_rows_audit_update AFTER UPDATE ON families.import_rows REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: imports imports_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER imports_audit_delete AFTER DELETE ON families.imports REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: imports imports_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER imports_audit_insert AFTER INSERT ON families.imports REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: imports imports_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER imports_audit_update AFTER UPDATE ON families.imports REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: incomes incomes_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER incomes_audit_delete AFTER DELETE ON families.incomes REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: incomes incomes_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER incomes_audit_insert AFTER INSERT ON families.incomes REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: incomes incomes_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER incomes_audit_update AFTER UPDATE ON families.incomes REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: incomes incomes_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER incomes_closed_once BEFORE UPDATE OF known ON families.incomes FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: labour_abilities labour_abilities_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER labour_abilities_audit_delete AFTER DELETE ON families.labour_abilities REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: labour_abilities labour_abilities_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER labour_abilities_audit_insert AFTER INSERT ON families.labour_abilities REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: labour_abilities labour_abilities_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER labour_abilities_audit_update AFTER UPDATE ON families.labour_abilities REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: labour_abilities labour_abilities_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER labour_abilities_closed_once BEFORE UPDATE OF known ON families.labour_abilities FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: marital_states marital_states_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER marital_states_audit_delete AFTER DELETE ON families.marital_states REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: marital_states marital_states_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER marital_states_audit_insert AFTER INSERT ON families.marital_states REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: marital_states marital_states_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER marital_states_audit_update AFTER UPDATE ON families.marital_states REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: marital_states marital_states_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER marital_states_closed_once BEFORE UPDATE OF known ON families.marital_states FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: memberships memberships_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER memberships_audit_delete AFTER DELETE ON families.memberships REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: memberships memberships_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER memberships_audit_insert AFTER INSERT ON families.memberships REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: memberships memberships_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER memberships_audit_update AFTER UPDATE ON families.memberships REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: memberships memberships_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER memberships_closed_once BEFORE UPDATE OF known ON families.memberships FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: merge_overlaps merge_overlaps_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER merge_overlaps_audit_delete AFTER DELETE ON families.merge_overlaps REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: merge_overlaps merge_overlaps_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER merge_overlaps_audit_insert AFTER INSERT ON families.merge_overlaps REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: merge_overlaps merge_overlaps_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER merge_overlaps_audit_update AFTER UPDATE ON families.merge_overlaps REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: military_services military_services_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER military_services_audit_delete AFTER DELETE ON families.military_services REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: military_services military_services_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER military_services_audit_insert AFTER INSERT ON families.military_services REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: military_services military_services_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER military_services_audit_update AFTER UPDATE ON families.military_services REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: military_services military_services_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER military_services_closed_once BEFORE UPDATE OF known ON families.military_services FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: missing_numbers missing_numbers_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER missing_numbers_audit_delete AFTER DELETE ON families.missing_numbers REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: missing_numbers missing_numbers_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER missing_numbers_audit_insert AFTER INSERT ON families.missing_numbers REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: missing_numbers missing_numbers_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER missing_numbers_audit_update AFTER UPDATE ON families.missing_numbers REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: missing_numbers missing_numbers_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER missing_numbers_closed_once BEFORE UPDATE OF known ON families.missing_numbers FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: moves moves_answered_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER moves_answered_once BEFORE DELETE OR UPDATE ON families.moves FOR EACH ROW EXECUTE FUNCTION families.refuse_move_change();

-- Name: moves moves_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER moves_audit_delete AFTER DELETE ON families.moves REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: moves moves_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER moves_audit_insert AFTER INSERT ON families.moves REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: moves moves_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER moves_audit_update AFTER UPDATE ON families.moves REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: number_confirmations number_confirmations_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER number_confirmations_audit_delete AFTER DELETE ON families.number_confirmations REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: number_confirmations number_confirmations_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER number_confirmations_audit_insert AFTER INSERT ON families.number_confirmations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: number_confirmations number_confirmations_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER number_confirmations_audit_update AFTER UPDATE ON families.number_confirmations REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: office_settlements office_settlements_append_only; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER office_settlements_append_only BEFORE DELETE OR UPDATE OF id, other_home, person_home, person, scheme, payer, reason, said_at, said_by OR TRUNCATE ON families.office_settlements FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: office_settlements office_settlements_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER office_settlements_audit_delete AFTER DELETE ON families.office_settlements REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: office_settlements office_settlements_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER office_settlements_audit_insert AFTER INSERT ON families.office_settlements REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: office_settlements office_settlements_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER office_settlements_audit_update AFTER UPDATE ON families.office_settlements REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: only_child_certificates only_child_certificates_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER only_child_certificates_audit_delete AFTER DELETE ON families.only_child_certificates REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: only_child_certificates only_child_certificates_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER only_child_certificates_audit_insert AFTER INSERT ON families.only_child_certificates REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: only_child_certificates only_child_certificates_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER only_child_certificates_audit_update AFTER UPDATE ON families.only_child_certificates REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: only_child_certificates only_child_certificates_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER only_child_certificates_closed_once BEFORE UPDATE OF known ON families.only_child_certificates FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: parentage parentage_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER parentage_audit_delete AFTER DELETE ON families.parentage REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: parentage parentage_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER parentage_audit_insert AFTER INSERT ON families.parentage REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: parentage parentage_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER parentage_audit_update AFTER UPDATE ON families.parentage REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: parentage parentage_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER parentage_closed_once BEFORE UPDATE OF known ON families.parentage FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: particulars particulars_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER particulars_audit_delete AFTER DELETE ON families.particulars REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: particulars particulars_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER particulars_audit_insert AFTER INSERT ON families.particulars REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: particulars particulars_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER particulars_audit_update AFTER UPDATE ON families.particulars REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: particulars particulars_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER particulars_closed_once BEFORE UPDATE OF known ON families.particulars FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: people people_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER people_audit_delete AFTER DELETE ON families.people REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: people people_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER people_audit_insert AFTER INSERT ON families.people REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: people people_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER people_audit_update AFTER UPDATE ON families.people REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: property_assessments property_assessments_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER property_assessments_audit_delete AFTER DELETE ON families.property_assessments REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: property_assessments property_assessments_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER property_assessments_audit_insert AFTER INSERT ON families.property_assessments REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: property_assessments property_assessments_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER property_assessments_audit_update AFTER UPDATE ON families.property_assessments REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: property_assessments property_assessments_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER property_assessments_closed_once BEFORE UPDATE OF known ON families.property_assessments FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: purge_records purge_records_append_only; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER purge_records_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON families.purge_records FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: purge_records purge_records_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER purge_records_audit_delete AFTER DELETE ON families.purge_records REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: purge_records purge_records_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER purge_records_audit_insert AFTER INSERT ON families.purge_records REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: purge_records purge_records_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER purge_records_audit_update AFTER UPDATE ON families.purge_records REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: purge_refusals purge_refusals_append_only; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER purge_refusals_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON families.purge_refusals FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: purge_refusals purge_refusals_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER purge_refusals_audit_delete AFTER DELETE ON families.purge_refusals REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: purge_refusals purge_refusals_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER purge_refusals_audit_insert AFTER INSERT ON families.purge_refusals REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: purge_refusals purge_refusals_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER purge_refusals_audit_update AFTER UPDATE ON families.purge_refusals REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: purged purged_append_only; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER purged_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON families.purged FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: purged purged_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER purged_audit_delete AFTER DELETE ON families.purged REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: purged purged_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER purged_audit_insert AFTER INSERT ON families.purged REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: purged purged_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER purged_audit_update AFTER UPDATE ON families.purged REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: purges purges_append_only; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER purges_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON families.purges FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: purges purges_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER purges_audit_delete AFTER DELETE ON families.purges REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: purges purges_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER purges_audit_insert AFTER INSERT ON families.purges REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: purges purges_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER purges_audit_update AFTER UPDATE ON families.purges REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: remarks remarks_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER remarks_audit_delete AFTER DELETE ON families.remarks REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: remarks remarks_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER remarks_audit_insert AFTER INSERT ON families.remarks REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: remarks remarks_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER remarks_audit_update AFTER UPDATE ON families.remarks REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: remarks remarks_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER remarks_closed_once BEFORE UPDATE OF known ON families.remarks FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: renumberings renumberings_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER renumberings_audit_delete AFTER DELETE ON families.renumberings REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: renumberings renumberings_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER renumberings_audit_insert AFTER INSERT ON families.renumberings REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: renumberings renumberings_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER renumberings_audit_update AFTER UPDATE ON families.renumberings REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: residences residences_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER residences_audit_delete AFTER DELETE ON families.residences REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: residences residences_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER residences_audit_insert AFTER INSERT ON families.residences REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: residences residences_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER residences_audit_update AFTER UPDATE ON families.residences REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: residences residences_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER residences_closed_once BEFORE UPDATE OF known ON families.residences FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: restrictions restrictions_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER restrictions_audit_delete AFTER DELETE ON families.restrictions REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: restrictions restrictions_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER restrictions_audit_insert AFTER INSERT ON families.restrictions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: restrictions restrictions_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER restrictions_audit_update AFTER UPDATE ON families.restrictions REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: restrictions restrictions_lifted_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER restrictions_lifted_once BEFORE DELETE OR UPDATE ON families.restrictions FOR EACH ROW EXECUTE FUNCTION families.refuse_restriction_change();

-- Name: service_requests service_requests_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER service_requests_audit_delete AFTER DELETE ON families.service_requests REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: service_requests service_requests_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER service_requests_audit_insert AFTER INSERT ON families.service_requests REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: service_requests service_requests_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER service_requests_audit_update AFTER UPDATE ON families.service_requests REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: service_requests service_requests_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER service_requests_closed_once BEFORE UPDATE OF known ON families.service_requests FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: studies studies_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER studies_audit_delete AFTER DELETE ON families.studies REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: studies studies_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER studies_audit_insert AFTER INSERT ON families.studies REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: studies studies_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER studies_audit_update AFTER UPDATE ON families.studies REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: studies studies_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER studies_closed_once BEFORE UPDATE OF known ON families.studies FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: support_obligors support_obligors_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER support_obligors_audit_delete AFTER DELETE ON families.support_obligors REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: support_obligors support_obligors_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER support_obligors_audit_insert AFTER INSERT ON families.support_obligors REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: support_obligors support_obligors_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER support_obligors_audit_update AFTER UPDATE ON families.support_obligors REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: support_obligors support_obligors_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER support_obligors_closed_once BEFORE UPDATE OF known ON families.support_obligors FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: unasked_lists unasked_lists_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER unasked_lists_audit_delete AFTER DELETE ON families.unasked_lists REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: unasked_lists unasked_lists_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER unasked_lists_audit_insert AFTER INSERT ON families.unasked_lists REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: unasked_lists unasked_lists_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER unasked_lists_audit_update AFTER UPDATE ON families.unasked_lists REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: unasked_lists unasked_lists_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER unasked_lists_closed_once BEFORE UPDATE OF known ON families.unasked_lists FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: unions unions_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER unions_audit_delete AFTER DELETE ON families.unions REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: unions unions_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER unions_audit_insert AFTER INSERT ON families.unions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: unions unions_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER unions_audit_update AFTER UPDATE ON families.unions REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: unions unions_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER unions_closed_once BEFORE UPDATE OF known ON families.unions FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: upload_pieces upload_pieces_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER upload_pieces_audit_delete AFTER DELETE ON families.upload_pieces REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: upload_pieces upload_pieces_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER upload_pieces_audit_insert AFTER INSERT ON families.upload_pieces REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: upload_pieces upload_pieces_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER upload_pieces_audit_update AFTER UPDATE ON families.upload_pieces REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: uploads uploads_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER uploads_audit_delete AFTER DELETE ON families.uploads REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: uploads uploads_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER uploads_audit_insert AFTER INSERT ON families.uploads REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: uploads uploads_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER uploads_audit_update AFTER UPDATE ON families.uploads REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: verifications verifications_append_only; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER verifications_append_only BEFORE DELETE OR UPDATE OF verified_on, recorded_at, recorded_by OR TRUNCATE ON families.verifications FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: verifications verifications_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER verifications_audit_delete AFTER DELETE ON families.verifications REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: verifications verifications_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER verifications_audit_insert AFTER INSERT ON families.verifications REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: verifications verifications_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER verifications_audit_update AFTER UPDATE ON families.verifications REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: vital_states vital_states_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER vital_states_audit_delete AFTER DELETE ON families.vital_states REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: vital_states vital_states_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER vital_states_audit_insert AFTER INSERT ON families.vital_states REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: vital_states vital_states_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER vital_states_audit_update AFTER UPDATE ON families.vital_states REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: vital_states vital_states_closed_once; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER vital_states_closed_once BEFORE UPDATE OF known ON families.vital_states FOR EACH ROW EXECUTE FUNCTION office.refuse_unless_closing();

-- Name: withdrawals withdrawals_audit_delete; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER withdrawals_audit_delete AFTER DELETE ON families.withdrawals REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: withdrawals withdrawals_audit_insert; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER withdrawals_audit_insert AFTER INSERT ON families.withdrawals REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: withdrawals withdrawals_audit_update; Type: TRIGGER; Schema: families; Owner: -

CREATE TRIGGER withdrawals_audit_update AFTER UPDATE ON families.withdrawals REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: consents consents_append_only; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER consents_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON insurance.consents FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: consents consents_audit_delete; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER consents_audit_delete AFTER DELETE ON insurance.consents REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: consents consents_audit_insert; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER consents_audit_insert AFTER INSERT ON insurance.consents REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: consents consents_audit_update; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER consents_audit_update AFTER UPDATE ON insurance.consents REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: covers covers_audit_delete; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER covers_audit_delete AFTER DELETE ON insurance.covers REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: covers covers_audit_insert; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER covers_audit_insert AFTER INSERT ON insurance.covers REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: covers covers_audit_update; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER covers_audit_update AFTER UPDATE ON insurance.covers REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: covers covers_stand_for_somebody; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER covers_stand_for_somebody BEFORE INSERT ON insurance.covers FOR EACH ROW EXECUTE FUNCTION insurance.cover_stands_for_itself();

-- Name: exports exports_append_only; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER exports_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON insurance.exports FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: exports exports_audit_delete; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER exports_audit_delete AFTER DELETE ON insurance.exports REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: exports exports_audit_insert; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER exports_audit_insert AFTER INSERT ON insurance.exports REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: exports exports_audit_update; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER exports_audit_update AFTER UPDATE ON insurance.exports REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: member_actions member_actions_append_only; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER member_actions_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON insurance.member_actions FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: member_actions member_actions_audit_delete; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER member_actions_audit_delete AFTER DELETE ON insurance.member_actions REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: member_actions member_actions_audit_insert; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER member_actions_audit_insert AFTER INSERT ON insurance.member_actions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: member_actions member_actions_audit_update; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER member_actions_audit_update AFTER UPDATE ON insurance.member_actions REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: overrides overrides_append_only; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER overrides_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON insurance.overrides FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: overrides overrides_audit_delete; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER overrides_audit_delete AFTER DELETE ON insurance.overrides REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: overrides overrides_audit_insert; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER overrides_audit_insert AFTER INSERT ON insurance.overrides REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: overrides overrides_audit_update; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER overrides_audit_update AFTER UPDATE ON insurance.overrides REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: roster_absences roster_absences_append_only; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER roster_absences_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON insurance.roster_absences FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: roster_absences roster_absences_audit_delete; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER roster_absences_audit_delete AFTER DELETE ON insurance.roster_absences REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: roster_absences roster_absences_audit_insert; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER roster_absences_audit_insert AFTER INSERT ON insurance.roster_absences REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: roster_absences roster_absences_audit_update; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER roster_absences_audit_update AFTER UPDATE ON insurance.roster_absences REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: roster_lines roster_lines_append_only; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER roster_lines_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON insurance.roster_lines FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: roster_lines roster_lines_audit_delete; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER roster_lines_audit_delete AFTER DELETE ON insurance.roster_lines REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: roster_lines roster_lines_audit_insert; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER roster_lines_audit_insert AFTER INSERT ON insurance.roster_lines REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: roster_lines roster_lines_audit_update; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER roster_lines_audit_update AFTER UPDATE ON insurance.roster_lines REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: rosters rosters_audit_delete; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER rosters_audit_delete AFTER DELETE ON insurance.rosters REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: rosters rosters_audit_insert; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER rosters_audit_insert AFTER INSERT ON insurance.rosters REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: rosters rosters_audit_update; Type: TRIGGER; Schema: insurance; Owner: -

CREATE TRIGGER rosters_audit_update AFTER UPDATE ON insurance.rosters REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: audit audit_append_only; Type: TRIGGER; Schema: office; Owner: -

CREATE TRIGGER audit_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON office.audit FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: audit_blocks audit_blocks_append_only; Type: TRIGGER; Schema: office; Owner: -

CREATE TRIGGER audit_blocks_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON office.audit_blocks FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: audit_eras audit_eras_append_only; Type: TRIGGER; Schema: office; Owner: -

CREATE TRIGGER audit_eras_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON office.audit_eras FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: looks looks_append_only; Type: TRIGGER; Schema: office; Owner: -

CREATE TRIGGER looks_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON office.looks FOR EACH STATEMENT EXECUTE FUNCTION office.refuse_change();

-- Name: looks looks_audit_delete; Type: TRIGGER; Schema: office; Owner: -

CREATE TRIGGER looks_audit_delete AFTER DELETE ON office.looks REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: looks looks_audit_insert; Type: TRIGGER; Schema: office; Owner: -

CREATE TRIGGER looks_audit_insert AFTER INSERT ON office.looks REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: looks looks_audit_update; Type: TRIGGER; Schema: office; Owner: -

CREATE TRIGGER looks_audit_update AFTER UPDATE ON office.looks REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION office.audit_statement();

-- Name: decisions decisions_by_kept_rules; Type: FK CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.decisions
    ADD CONSTRAINT decisions_by_kept_rules FOREIGN KEY (rules) REFERENCES assistance.rule_sets(rules) ON DELETE RESTRICT;

-- Name: decisions decisions_of_a_file; Type: FK CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.decisions
    ADD CONSTRAINT decisions_of_a_file FOREIGN KEY (home) REFERENCES families.files(home) ON DELETE RESTRICT;

-- Name: decisions decisions_of_a_person; Type: FK CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.decisions
    ADD CONSTRAINT decisions_of_a_person FOREIGN KEY (person_home, person) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: decisions decisions_of_a_run; Type: FK CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.decisions
    ADD CONSTRAINT decisions_of_a_run FOREIGN KEY (run) REFERENCES assistance.runs(run) ON DELETE RESTRICT;

-- Name: decisions decisions_on_frozen_facts; Type: FK CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.decisions
    ADD CONSTRAINT decisions_on_frozen_facts FOREIGN KEY (home, dossier, path) REFERENCES assistance.frozen_dossiers(home, digest, path) ON DELETE RESTRICT;

-- Name: frozen_dossiers frozen_dossiers_of_a_file; Type: FK CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.frozen_dossiers
    ADD CONSTRAINT frozen_dossiers_of_a_file FOREIGN KEY (home) REFERENCES families.files(home) ON DELETE RESTRICT;

-- Name: last_answers last_answers_follow_file; Type: FK CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.last_answers
    ADD CONSTRAINT last_answers_follow_file FOREIGN KEY (home, file_path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE CASCADE;

-- Name: publication_settlements publication_settlements_of_a_proposal; Type: FK CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.publication_settlements
    ADD CONSTRAINT publication_settlements_of_a_proposal FOREIGN KEY (publication, proposed_by, needs_second) REFERENCES assistance.publications(publication, proposed_by, needs_second) ON DELETE RESTRICT;

-- Name: publications publications_of_a_rule_set; Type: FK CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.publications
    ADD CONSTRAINT publications_of_a_rule_set FOREIGN KEY (rules) REFERENCES assistance.rule_sets(rules) ON DELETE RESTRICT;

-- Name: publications publications_replace_another; Type: FK CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.publications
    ADD CONSTRAINT publications_replace_another FOREIGN KEY (replaces) REFERENCES assistance.publications(publication) ON DELETE RESTRICT;

-- Name: rule_set_files rule_set_files_have_a_text; Type: FK CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.rule_set_files
    ADD CONSTRAINT rule_set_files_have_a_text FOREIGN KEY (digest) REFERENCES assistance.rule_texts(digest) ON DELETE RESTRICT;

-- Name: rule_set_files rule_set_files_of_a_set; Type: FK CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.rule_set_files
    ADD CONSTRAINT rule_set_files_of_a_set FOREIGN KEY (rules) REFERENCES assistance.rule_sets(rules) ON DELETE RESTRICT;

-- Name: runs runs_area_exists; Type: FK CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.runs
    ADD CONSTRAINT runs_area_exists FOREIGN KEY (area) REFERENCES office.areas(code) ON DELETE RESTRICT;

-- Name: runs runs_by_kept_rules; Type: FK CONSTRAINT; Schema: assistance; Owner: -

ALTER TABLE ONLY assistance.runs
    ADD CONSTRAINT runs_by_kept_rules FOREIGN KEY (rule_set) REFERENCES assistance.rule_sets(digest) ON DELETE RESTRICT;

-- Name: absences absences_follow_person; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.absences
    ADD CONSTRAINT absences_follow_person FOREIGN KEY (home, person, path) REFERENCES families.people(home, person, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: acts acts_follow_home; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.acts
    ADD CONSTRAINT acts_follow_home FOREIGN KEY (home, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: acts acts_undo_names_an_act; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.acts
    ADD CONSTRAINT acts_undo_names_an_act FOREIGN KEY (home, undoes) REFERENCES families.acts(home, at) ON DELETE RESTRICT;

-- Name: aliases aliases_canonical_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.aliases
    ADD CONSTRAINT aliases_canonical_exists FOREIGN KEY (canonical_home, canonical) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: aliases aliases_person_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.aliases
    ADD CONSTRAINT aliases_person_exists FOREIGN KEY (home, person) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: bank_accounts bank_accounts_follow_home; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.bank_accounts
    ADD CONSTRAINT bank_accounts_follow_home FOREIGN KEY (home, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: care_abilities care_abilities_follow_person; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.care_abilities
    ADD CONSTRAINT care_abilities_follow_person FOREIGN KEY (home, person, path) REFERENCES families.people(home, person, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: closures closures_follow_home; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.closures
    ADD CONSTRAINT closures_follow_home FOREIGN KEY (home, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: complete_lists complete_lists_follow_home; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.complete_lists
    ADD CONSTRAINT complete_lists_follow_home FOREIGN KEY (home, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: consents consents_follow_person; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.consents
    ADD CONSTRAINT consents_follow_person FOREIGN KEY (home, person, path) REFERENCES families.people(home, person, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: contacts contacts_follow_home; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.contacts
    ADD CONSTRAINT contacts_follow_home FOREIGN KEY (home, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: declared_counts declared_counts_follow_home; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.declared_counts
    ADD CONSTRAINT declared_counts_follow_home FOREIGN KEY (home, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: disabilities disabilities_follow_person; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.disabilities
    ADD CONSTRAINT disabilities_follow_person FOREIGN KEY (home, person, path) REFERENCES families.people(home, person, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: documents documents_follow_person; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.documents
    ADD CONSTRAINT documents_follow_person FOREIGN KEY (home, person, path) REFERENCES families.people(home, person, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: drafts drafts_registered_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.drafts
    ADD CONSTRAINT drafts_registered_exists FOREIGN KEY (registered) REFERENCES families.files(home) ON DELETE SET NULL;

-- Name: duplicate_answers duplicate_answers_other_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.duplicate_answers
    ADD CONSTRAINT duplicate_answers_other_exists FOREIGN KEY (other_home, other) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: duplicate_answers duplicate_answers_person_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.duplicate_answers
    ADD CONSTRAINT duplicate_answers_person_exists FOREIGN KEY (home, person) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: duplicate_findings duplicate_findings_pair_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.duplicate_findings
    ADD CONSTRAINT duplicate_findings_pair_exists FOREIGN KEY (home, person, other_home, other) REFERENCES families.duplicate_pairs(home, person, other_home, other) ON DELETE CASCADE;

-- Name: duplicate_pairs duplicate_pairs_other_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.duplicate_pairs
    ADD CONSTRAINT duplicate_pairs_other_exists FOREIGN KEY (other_home, other) REFERENCES families.people(home, person) ON DELETE CASCADE;

-- Name: duplicate_pairs duplicate_pairs_person_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.duplicate_pairs
    ADD CONSTRAINT duplicate_pairs_person_exists FOREIGN KEY (home, person) REFERENCES families.people(home, person) ON DELETE CASCADE;

-- Name: employments employments_follow_person; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.employments
    ADD CONSTRAINT employments_follow_person FOREIGN KEY (home, person, path) REFERENCES families.people(home, person, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: files files_handling_area_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.files
    ADD CONSTRAINT files_handling_area_exists FOREIGN KEY (handling_area) REFERENCES office.areas(code) ON DELETE RESTRICT;

-- Name: files files_residence_area_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.files
    ADD CONSTRAINT files_residence_area_exists FOREIGN KEY (residence_area) REFERENCES office.areas(code) ON DELETE RESTRICT;

-- Name: guardianships guardianships_follow_person; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.guardianships
    ADD CONSTRAINT guardianships_follow_person FOREIGN KEY (home, person, path) REFERENCES families.people(home, person, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: guardianships guardianships_guardian_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.guardianships
    ADD CONSTRAINT guardianships_guardian_exists FOREIGN KEY (guardian_home, guardian) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: guests guests_follow_file; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.guests
    ADD CONSTRAINT guests_follow_file FOREIGN KEY (file, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: guests guests_person_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.guests
    ADD CONSTRAINT guests_person_exists FOREIGN KEY (home, person) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: hardship_events hardship_events_follow_home; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.hardship_events
    ADD CONSTRAINT hardship_events_follow_home FOREIGN KEY (home, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: hardship_events hardship_events_subject_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.hardship_events
    ADD CONSTRAINT hardship_events_subject_exists FOREIGN KEY (subject_home, subject) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: health_insurances health_insurances_follow_person; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.health_insurances
    ADD CONSTRAINT health_insurances_follow_person FOREIGN KEY (home, person, path) REFERENCES families.people(home, person, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: household_incomes household_incomes_follow_home; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.household_incomes
    ADD CONSTRAINT household_incomes_follow_home FOREIGN KEY (home, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: household_registrations household_registrations_area_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.household_registrations
    ADD CONSTRAINT household_registrations_area_exists FOREIGN KEY (area) REFERENCES office.areas(code) ON DELETE RESTRICT;

-- Name: household_registrations household_registrations_follow_person; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.household_registrations
    ADD CONSTRAINT household_registrations_follow_person FOREIGN KEY (home, person, path) REFERENCES families.people(home, person, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: housings housings_follow_home; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.housings
    ADD CONSTRAINT housings_follow_home FOREIGN KEY (home, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: import_absences import_absences_import_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.import_absences
    ADD CONSTRAINT import_absences_import_exists FOREIGN KEY (import) REFERENCES families.imports(import) ON DELETE RESTRICT;

-- Name: import_acceptances import_acceptances_change_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.import_acceptances
    ADD CONSTRAINT import_acceptances_change_exists FOREIGN KEY (import, change) REFERENCES families.import_changes(import, change) ON DELETE RESTRICT;

-- Name: import_changes import_changes_area_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.import_changes
    ADD CONSTRAINT import_changes_area_exists FOREIGN KEY (moves_to) REFERENCES office.areas(code) ON DELETE RESTRICT;

-- Name: import_changes import_changes_row_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.import_changes
    ADD CONSTRAINT import_changes_row_exists FOREIGN KEY (import, line) REFERENCES families.import_rows(import, line) ON DELETE RESTRICT;

-- Name: import_rows import_rows_import_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.import_rows
    ADD CONSTRAINT import_rows_import_exists FOREIGN KEY (import) REFERENCES families.imports(import) ON DELETE RESTRICT;

-- Name: incomes incomes_follow_person; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.incomes
    ADD CONSTRAINT incomes_follow_person FOREIGN KEY (home, person, path) REFERENCES families.people(home, person, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: labour_abilities labour_abilities_follow_person; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.labour_abilities
    ADD CONSTRAINT labour_abilities_follow_person FOREIGN KEY (home, person, path) REFERENCES families.people(home, person, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: marital_states marital_states_follow_home; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.marital_states
    ADD CONSTRAINT marital_states_follow_home FOREIGN KEY (home, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: memberships memberships_follow_file; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.memberships
    ADD CONSTRAINT memberships_follow_file FOREIGN KEY (file, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: memberships memberships_person_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.memberships
    ADD CONSTRAINT memberships_person_exists FOREIGN KEY (home, person) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: merge_overlaps merge_overlaps_follow_person; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.merge_overlaps
    ADD CONSTRAINT merge_overlaps_follow_person FOREIGN KEY (home, person, path) REFERENCES families.people(home, person, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: merge_overlaps merge_overlaps_one_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.merge_overlaps
    ADD CONSTRAINT merge_overlaps_one_exists FOREIGN KEY (one_home, one_cover) REFERENCES insurance.covers(home, id) ON DELETE RESTRICT;

-- Name: merge_overlaps merge_overlaps_one_file; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.merge_overlaps
    ADD CONSTRAINT merge_overlaps_one_file FOREIGN KEY (one_home) REFERENCES families.files(home) ON DELETE RESTRICT;

-- Name: merge_overlaps merge_overlaps_other_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.merge_overlaps
    ADD CONSTRAINT merge_overlaps_other_exists FOREIGN KEY (other_home, other_cover) REFERENCES insurance.covers(home, id) ON DELETE RESTRICT;

-- Name: merge_overlaps merge_overlaps_other_file; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.merge_overlaps
    ADD CONSTRAINT merge_overlaps_other_file FOREIGN KEY (other_home) REFERENCES families.files(home) ON DELETE RESTRICT;

-- Name: military_services military_services_follow_person; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.military_services
    ADD CONSTRAINT military_services_follow_person FOREIGN KEY (home, person, path) REFERENCES families.people(home, person, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: missing_numbers missing_numbers_follow_person; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.missing_numbers
    ADD CONSTRAINT missing_numbers_follow_person FOREIGN KEY (home, person, path) REFERENCES families.people(home, person, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: moves moves_follow_home; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.moves
    ADD CONSTRAINT moves_follow_home FOREIGN KEY (home, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: moves moves_from_area_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.moves
    ADD CONSTRAINT moves_from_area_exists FOREIGN KEY (from_area) REFERENCES office.areas(code) ON DELETE RESTRICT;

-- Name: moves moves_to_area_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.moves
    ADD CONSTRAINT moves_to_area_exists FOREIGN KEY (to_area) REFERENCES office.areas(code) ON DELETE RESTRICT;

-- Name: number_confirmations number_confirmations_document_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.number_confirmations
    ADD CONSTRAINT number_confirmations_document_exists FOREIGN KEY (home, person, document) REFERENCES families.documents(home, person, id) ON DELETE CASCADE;

-- Name: number_confirmations number_confirmations_follow_person; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.number_confirmations
    ADD CONSTRAINT number_confirmations_follow_person FOREIGN KEY (home, person, path) REFERENCES families.people(home, person, path) ON UPDATE CASCADE ON DELETE CASCADE;

-- Name: office_settlements office_settlements_follow_home; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.office_settlements
    ADD CONSTRAINT office_settlements_follow_home FOREIGN KEY (home, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: office_settlements office_settlements_other_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.office_settlements
    ADD CONSTRAINT office_settlements_other_exists FOREIGN KEY (other_home) REFERENCES families.files(home) ON DELETE RESTRICT;

-- Name: office_settlements office_settlements_person_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.office_settlements
    ADD CONSTRAINT office_settlements_person_exists FOREIGN KEY (person_home, person) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: only_child_certificates only_child_certificates_follow_home; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.only_child_certificates
    ADD CONSTRAINT only_child_certificates_follow_home FOREIGN KEY (home, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: parentage parentage_follow_child; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.parentage
    ADD CONSTRAINT parentage_follow_child FOREIGN KEY (home, person, path) REFERENCES families.people(home, person, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: parentage parentage_parent_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.parentage
    ADD CONSTRAINT parentage_parent_exists FOREIGN KEY (parent_home, parent) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: particulars particulars_follow_person; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.particulars
    ADD CONSTRAINT particulars_follow_person FOREIGN KEY (home, person, path) REFERENCES families.people(home, person, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: people people_follow_home; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.people
    ADD CONSTRAINT people_follow_home FOREIGN KEY (home, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: property_assessments property_assessments_follow_home; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.property_assessments
    ADD CONSTRAINT property_assessments_follow_home FOREIGN KEY (home, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: purge_records purge_records_of_a_proposal; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.purge_records
    ADD CONSTRAINT purge_records_of_a_proposal FOREIGN KEY (purge, proposed_by) REFERENCES families.purges(purge, proposed_by) ON DELETE RESTRICT;

-- Name: purge_refusals purge_refusals_of_a_proposal; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.purge_refusals
    ADD CONSTRAINT purge_refusals_of_a_proposal FOREIGN KEY (purge) REFERENCES families.purges(purge) ON DELETE RESTRICT;

-- Name: purged purged_by_a_purge; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.purged
    ADD CONSTRAINT purged_by_a_purge FOREIGN KEY (purge) REFERENCES families.purge_records(purge) ON DELETE RESTRICT;

-- Name: purged purged_file_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.purged
    ADD CONSTRAINT purged_file_exists FOREIGN KEY (home) REFERENCES families.files(home) ON DELETE RESTRICT;

-- Name: remarks remarks_follow_home; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.remarks
    ADD CONSTRAINT remarks_follow_home FOREIGN KEY (home, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: renumberings renumberings_follow_home; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.renumberings
    ADD CONSTRAINT renumberings_follow_home FOREIGN KEY (home, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: residences residences_area_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.residences
    ADD CONSTRAINT residences_area_exists FOREIGN KEY (area) REFERENCES office.areas(code) ON DELETE RESTRICT;

-- Name: residences residences_follow_person; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.residences
    ADD CONSTRAINT residences_follow_person FOREIGN KEY (home, person, path) REFERENCES families.people(home, person, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: restrictions restrictions_follow_home; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.restrictions
    ADD CONSTRAINT restrictions_follow_home FOREIGN KEY (home, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: restrictions restrictions_person_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.restrictions
    ADD CONSTRAINT restrictions_person_exists FOREIGN KEY (person_home, person) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: search_tokens search_tokens_follow_file; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.search_tokens
    ADD CONSTRAINT search_tokens_follow_file FOREIGN KEY (file, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE CASCADE;

-- Name: service_requests service_requests_follow_home; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.service_requests
    ADD CONSTRAINT service_requests_follow_home FOREIGN KEY (home, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: service_requests service_requests_subject_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.service_requests
    ADD CONSTRAINT service_requests_subject_exists FOREIGN KEY (subject_home, subject) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: studies studies_follow_person; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.studies
    ADD CONSTRAINT studies_follow_person FOREIGN KEY (home, person, path) REFERENCES families.people(home, person, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: support_obligors support_obligors_follow_person; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.support_obligors
    ADD CONSTRAINT support_obligors_follow_person FOREIGN KEY (home, person, path) REFERENCES families.people(home, person, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: unasked_lists unasked_lists_follow_person; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.unasked_lists
    ADD CONSTRAINT unasked_lists_follow_person FOREIGN KEY (home, person, path) REFERENCES families.people(home, person, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: unions unions_follow_home; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.unions
    ADD CONSTRAINT unions_follow_home FOREIGN KEY (home, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: unions unions_other_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.unions
    ADD CONSTRAINT unions_other_exists FOREIGN KEY (other_home, other) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: unions unions_partner_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.unions
    ADD CONSTRAINT unions_partner_exists FOREIGN KEY (partner_home, partner) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: upload_pieces upload_pieces_upload_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.upload_pieces
    ADD CONSTRAINT upload_pieces_upload_exists FOREIGN KEY (upload) REFERENCES families.uploads(upload) ON DELETE RESTRICT;

-- Name: uploads uploads_import_exists; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.uploads
    ADD CONSTRAINT uploads_import_exists FOREIGN KEY (import) REFERENCES families.imports(import) ON DELETE RESTRICT;

-- Name: verifications verifications_follow_home; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.verifications
    ADD CONSTRAINT verifications_follow_home FOREIGN KEY (home, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: vital_states vital_states_follow_person; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.vital_states
    ADD CONSTRAINT vital_states_follow_person FOREIGN KEY (home, person, path) REFERENCES families.people(home, person, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: withdrawals withdrawals_follow_home; Type: FK CONSTRAINT; Schema: families; Owner: -

ALTER TABLE ONLY families.withdrawals
    ADD CONSTRAINT withdrawals_follow_home FOREIGN KEY (home, path) REFERENCES families.files(home, path) ON UPDATE CASCADE ON DELETE RESTRICT;

-- Name: consents consents_of_a_person; Type: FK CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.consents
    ADD CONSTRAINT consents_of_a_person FOREIGN KEY (home, person) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: covers covers_canonical_exists; Type: FK CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.covers
    ADD CONSTRAINT covers_canonical_exists FOREIGN KEY (canonical_home, canonical) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: covers covers_of_a_file; Type: FK CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.covers
    ADD CONSTRAINT covers_of_a_file FOREIGN KEY (file) REFERENCES families.files(home) ON DELETE RESTRICT;

-- Name: covers covers_of_a_person; Type: FK CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.covers
    ADD CONSTRAINT covers_of_a_person FOREIGN KEY (home, person) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: covers covers_of_a_roster; Type: FK CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.covers
    ADD CONSTRAINT covers_of_a_roster FOREIGN KEY (roster) REFERENCES insurance.rosters(roster) ON DELETE RESTRICT;

-- Name: covers covers_policyholder_exists; Type: FK CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.covers
    ADD CONSTRAINT covers_policyholder_exists FOREIGN KEY (policyholder_home, policyholder) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: exports exports_of_a_roster; Type: FK CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.exports
    ADD CONSTRAINT exports_of_a_roster FOREIGN KEY (roster) REFERENCES insurance.rosters(roster) ON DELETE RESTRICT;

-- Name: member_actions member_actions_of_a_cover; Type: FK CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.member_actions
    ADD CONSTRAINT member_actions_of_a_cover FOREIGN KEY (home, cover) REFERENCES insurance.covers(home, id) ON DELETE RESTRICT;

-- Name: overrides overrides_of_a_person; Type: FK CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.overrides
    ADD CONSTRAINT overrides_of_a_person FOREIGN KEY (home, person) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: roster_absences roster_absences_of_a_file; Type: FK CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.roster_absences
    ADD CONSTRAINT roster_absences_of_a_file FOREIGN KEY (file) REFERENCES families.files(home) ON DELETE RESTRICT;

-- Name: roster_absences roster_absences_of_a_person; Type: FK CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.roster_absences
    ADD CONSTRAINT roster_absences_of_a_person FOREIGN KEY (home, person) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: roster_absences roster_absences_of_a_roster; Type: FK CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.roster_absences
    ADD CONSTRAINT roster_absences_of_a_roster FOREIGN KEY (roster) REFERENCES insurance.rosters(roster) ON DELETE RESTRICT;

-- Name: roster_absences roster_absences_village_exists; Type: FK CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.roster_absences
    ADD CONSTRAINT roster_absences_village_exists FOREIGN KEY (village) REFERENCES office.areas(code) ON DELETE RESTRICT;

-- Name: roster_lines roster_lines_of_a_file; Type: FK CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.roster_lines
    ADD CONSTRAINT roster_lines_of_a_file FOREIGN KEY (file) REFERENCES families.files(home) ON DELETE RESTRICT;

-- Name: roster_lines roster_lines_of_a_person; Type: FK CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.roster_lines
    ADD CONSTRAINT roster_lines_of_a_person FOREIGN KEY (home, person) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: roster_lines roster_lines_of_a_roster; Type: FK CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.roster_lines
    ADD CONSTRAINT roster_lines_of_a_roster FOREIGN KEY (roster) REFERENCES insurance.rosters(roster) ON DELETE RESTRICT;

-- Name: roster_lines roster_lines_policyholder_exists; Type: FK CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.roster_lines
    ADD CONSTRAINT roster_lines_policyholder_exists FOREIGN KEY (policyholder_home, policyholder) REFERENCES families.people(home, person) ON DELETE RESTRICT;

-- Name: roster_lines roster_lines_village_exists; Type: FK CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.roster_lines
    ADD CONSTRAINT roster_lines_village_exists FOREIGN KEY (village) REFERENCES office.areas(code) ON DELETE RESTRICT;

-- Name: rosters rosters_area_exists; Type: FK CONSTRAINT; Schema: insurance; Owner: -

ALTER TABLE ONLY insurance.rosters
    ADD CONSTRAINT rosters_area_exists FOREIGN KEY (area) REFERENCES office.areas(code) ON DELETE RESTRICT;

-- Name: actor_areas actor_areas_actor_exists; Type: FK CONSTRAINT; Schema: office; Owner: -

ALTER TABLE ONLY office.actor_areas
    ADD CONSTRAINT actor_areas_actor_exists FOREIGN KEY (actor) REFERENCES office.actors(actor) ON DELETE CASCADE;

-- Name: actor_areas actor_areas_area_exists; Type: FK CONSTRAINT; Schema: office; Owner: -

ALTER TABLE ONLY office.actor_areas
    ADD CONSTRAINT actor_areas_area_exists FOREIGN KEY (area) REFERENCES office.areas(code) ON DELETE RESTRICT;

-- Name: area_successors area_successors_code_exists; Type: FK CONSTRAINT; Schema: office; Owner: -

ALTER TABLE ONLY office.area_successors
    ADD CONSTRAINT area_successors_code_exists FOREIGN KEY (code) REFERENCES office.areas(code) ON DELETE CASCADE;

-- Name: area_successors area_successors_successor_exists; Type: FK CONSTRAINT; Schema: office; Owner: -

ALTER TABLE ONLY office.area_successors
    ADD CONSTRAINT area_successors_successor_exists FOREIGN KEY (successor) REFERENCES office.areas(code) ON DELETE RESTRICT;

-- Name: areas areas_parent_exists; Type: FK CONSTRAINT; Schema: office; Owner: -

ALTER TABLE ONLY office.areas
    ADD CONSTRAINT areas_parent_exists FOREIGN KEY (parent) REFERENCES office.areas(code) ON DELETE RESTRICT;

-- Name: audit_blocks audit_blocks_of_an_era; Type: FK CONSTRAINT; Schema: office; Owner: -

ALTER TABLE ONLY office.audit_blocks
    ADD CONSTRAINT audit_blocks_of_an_era FOREIGN KEY (era) REFERENCES office.audit_eras(era) ON DELETE RESTRICT;

-- Name: data_keys data_keys_master_exists; Type: FK CONSTRAINT; Schema: office; Owner: -

ALTER TABLE ONLY office.data_keys
    ADD CONSTRAINT data_keys_master_exists FOREIGN KEY (master) REFERENCES office.sealing_keys(key) ON DELETE RESTRICT;

-- Name: decisions; Type: ROW SECURITY; Schema: assistance; Owner: -

ALTER TABLE assistance.decisions ENABLE ROW LEVEL SECURITY;

-- Name: decisions decisions_added_in_scope; Type: POLICY; Schema: assistance; Owner: -

CREATE POLICY decisions_added_in_scope ON assistance.decisions FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: decisions decisions_copied; Type: POLICY; Schema: assistance; Owner: -

CREATE POLICY decisions_copied ON assistance.decisions FOR SELECT TO guanhuai_copier USING ((home = ( SELECT (NULLIF(current_setting('guanhuai.copied'::text, true), ''::text))::bigint AS "nullif")));

-- Name: decisions decisions_linked; Type: POLICY; Schema: assistance; Owner: -

CREATE POLICY decisions_linked ON assistance.decisions FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: decisions decisions_not_restricted; Type: POLICY; Schema: assistance; Owner: -

CREATE POLICY decisions_not_restricted ON assistance.decisions AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: decisions decisions_purged; Type: POLICY; Schema: assistance; Owner: -

CREATE POLICY decisions_purged ON assistance.decisions FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: decisions decisions_seen_in_scope; Type: POLICY; Schema: assistance; Owner: -

CREATE POLICY decisions_seen_in_scope ON assistance.decisions FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: decisions decisions_seen_to_purge; Type: POLICY; Schema: assistance; Owner: -

CREATE POLICY decisions_seen_to_purge ON assistance.decisions FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: frozen_dossiers; Type: ROW SECURITY; Schema: assistance; Owner: -

ALTER TABLE assistance.frozen_dossiers ENABLE ROW LEVEL SECURITY;

-- Name: frozen_dossiers frozen_dossiers_added_in_scope; Type: POLICY; Schema: assistance; Owner: -

CREATE POLICY frozen_dossiers_added_in_scope ON assistance.frozen_dossiers FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: frozen_dossiers frozen_dossiers_not_restricted; Type: POLICY; Schema: assistance; Owner: -

CREATE POLICY frozen_dossiers_not_restricted ON assistance.frozen_dossiers AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: frozen_dossiers frozen_dossiers_purged; Type: POLICY; Schema: assistance; Owner: -

CREATE POLICY frozen_dossiers_purged ON assistance.frozen_dossiers FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: frozen_dossiers frozen_dossiers_seen_in_scope; Type: POLICY; Schema: assistance; Owner: -

CREATE POLICY frozen_dossiers_seen_in_scope ON assistance.frozen_dossiers FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: frozen_dossiers frozen_dossiers_seen_to_purge; Type: POLICY; Schema: assistance; Owner: -

CREATE POLICY frozen_dossiers_seen_to_purge ON assistance.frozen_dossiers FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: last_answers; Type: ROW SECURITY; Schema: assistance; Owner: -

ALTER TABLE assistance.last_answers ENABLE ROW LEVEL SECURITY;

-- Name: last_answers last_answers_added_in_scope; Type: POLICY; Schema: assistance; Owner: -

CREATE POLICY last_answers_added_in_scope ON assistance.last_answers FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: last_answers last_answers_changed_in_scope; Type: POLICY; Schema: assistance; Owner: -

CREATE POLICY last_answers_changed_in_scope ON assistance.last_answers FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: last_answers last_answers_linked; Type: POLICY; Schema: assistance; Owner: -

CREATE POLICY last_answers_linked ON assistance.last_answers FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: last_answers last_answers_not_restricted; Type: POLICY; Schema: assistance; Owner: -

CREATE POLICY last_answers_not_restricted ON assistance.last_answers AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: last_answers last_answers_purged; Type: POLICY; Schema: assistance; Owner: -

CREATE POLICY last_answers_purged ON assistance.last_answers FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: last_answers last_answers_seen_in_scope; Type: POLICY; Schema: assistance; Owner: -

CREATE POLICY last_answers_seen_in_scope ON assistance.last_answers FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: last_answers last_answers_seen_to_purge; Type: POLICY; Schema: assistance; Owner: -

CREATE POLICY last_answers_seen_to_purge ON assistance.last_answers FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: runs; Type: ROW SECURITY; Schema: assistance; Owner: -

ALTER TABLE assistance.runs ENABLE ROW LEVEL SECURITY;

-- Name: runs runs_added_in_scope; Type: POLICY; Schema: assistance; Owner: -

CREATE POLICY runs_added_in_scope ON assistance.runs FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: runs runs_changed_in_scope; Type: POLICY; Schema: assistance; Owner: -

CREATE POLICY runs_changed_in_scope ON assistance.runs FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: runs runs_seen_in_scope; Type: POLICY; Schema: assistance; Owner: -

CREATE POLICY runs_seen_in_scope ON assistance.runs FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: absences; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.absences ENABLE ROW LEVEL SECURITY;

-- Name: absences absences_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY absences_added_in_scope ON families.absences FOR INSERT TO guanhuai_app WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = absences.home) AND (g.person = absences.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: absences absences_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY absences_changed_in_scope ON families.absences FOR UPDATE TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = absences.home) AND (g.person = absences.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))))))) WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = absences.home) AND (g.person = absences.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: absences absences_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY absences_not_restricted ON families.absences AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = absences.home) AND (g.person = absences.person))))));

-- Name: absences absences_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY absences_purged ON families.absences FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: absences absences_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY absences_seen_in_scope ON families.absences FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = absences.home) AND (g.person = absences.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: absences absences_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY absences_seen_to_purge ON families.absences FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: absences absences_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY absences_withdrawn_in_scope ON families.absences FOR DELETE TO guanhuai_app USING (((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = absences.home) AND (g.person = absences.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: acts; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.acts ENABLE ROW LEVEL SECURITY;

-- Name: acts acts_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY acts_added_in_scope ON families.acts FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: acts acts_kept; Type: POLICY; Schema: families; Owner: -

CREATE POLICY acts_kept ON families.acts FOR SELECT TO guanhuai_keeper USING (true);

-- Name: acts acts_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY acts_not_restricted ON families.acts AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: acts acts_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY acts_purged ON families.acts FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: acts acts_sealed_anew; Type: POLICY; Schema: families; Owner: -

CREATE POLICY acts_sealed_anew ON families.acts FOR UPDATE TO guanhuai_keeper USING (true);

-- Name: acts acts_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY acts_seen_in_scope ON families.acts FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: acts acts_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY acts_seen_to_purge ON families.acts FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: aliases; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.aliases ENABLE ROW LEVEL SECURITY;

-- Name: aliases aliases_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY aliases_added_in_scope ON families.aliases FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: aliases aliases_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY aliases_changed_in_scope ON families.aliases FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: aliases aliases_kept; Type: POLICY; Schema: families; Owner: -

CREATE POLICY aliases_kept ON families.aliases FOR SELECT TO guanhuai_keeper USING (true);

-- Name: aliases aliases_linked; Type: POLICY; Schema: families; Owner: -

CREATE POLICY aliases_linked ON families.aliases FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: aliases aliases_sealed_anew; Type: POLICY; Schema: families; Owner: -

CREATE POLICY aliases_sealed_anew ON families.aliases FOR UPDATE TO guanhuai_keeper USING (true);

-- Name: aliases aliases_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY aliases_seen_in_scope ON families.aliases FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: bank_accounts; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.bank_accounts ENABLE ROW LEVEL SECURITY;

-- Name: bank_accounts bank_accounts_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY bank_accounts_added_in_scope ON families.bank_accounts FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: bank_accounts bank_accounts_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY bank_accounts_changed_in_scope ON families.bank_accounts FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: bank_accounts bank_accounts_kept; Type: POLICY; Schema: families; Owner: -

CREATE POLICY bank_accounts_kept ON families.bank_accounts FOR SELECT TO guanhuai_keeper USING (true);

-- Name: bank_accounts bank_accounts_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY bank_accounts_not_restricted ON families.bank_accounts AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: bank_accounts bank_accounts_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY bank_accounts_purged ON families.bank_accounts FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: bank_accounts bank_accounts_sealed_anew; Type: POLICY; Schema: families; Owner: -

CREATE POLICY bank_accounts_sealed_anew ON families.bank_accounts FOR UPDATE TO guanhuai_keeper USING (true);

-- Name: bank_accounts bank_accounts_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY bank_accounts_seen_in_scope ON families.bank_accounts FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: bank_accounts bank_accounts_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY bank_accounts_seen_to_purge ON families.bank_accounts FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: bank_accounts bank_accounts_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY bank_accounts_withdrawn_in_scope ON families.bank_accounts FOR DELETE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: care_abilities; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.care_abilities ENABLE ROW LEVEL SECURITY;

-- Name: care_abilities care_abilities_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY care_abilities_added_in_scope ON families.care_abilities FOR INSERT TO guanhuai_app WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = care_abilities.home) AND (g.person = care_abilities.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: care_abilities care_abilities_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY care_abilities_changed_in_scope ON families.care_abilities FOR UPDATE TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = care_abilities.home) AND (g.person = care_abilities.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))))))) WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = care_abilities.home) AND (g.person = care_abilities.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: care_abilities care_abilities_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY care_abilities_not_restricted ON families.care_abilities AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = care_abilities.home) AND (g.person = care_abilities.person))))));

-- Name: care_abilities care_abilities_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY care_abilities_purged ON families.care_abilities FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: care_abilities care_abilities_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY care_abilities_seen_in_scope ON families.care_abilities FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = care_abilities.home) AND (g.person = care_abilities.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: care_abilities care_abilities_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY care_abilities_seen_to_purge ON families.care_abilities FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: care_abilities care_abilities_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY care_abilities_withdrawn_in_scope ON families.care_abilities FOR DELETE TO guanhuai_app USING (((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = care_abilities.home) AND (g.person = care_abilities.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: closures; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.closures ENABLE ROW LEVEL SECURITY;

-- Name: closures closures_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY closures_added_in_scope ON families.closures FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: closures closures_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY closures_changed_in_scope ON families.closures FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: closures closures_kept; Type: POLICY; Schema: families; Owner: -

CREATE POLICY closures_kept ON families.closures FOR SELECT TO guanhuai_keeper USING (true);

-- Name: closures closures_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY closures_not_restricted ON families.closures AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: closures closures_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY closures_purged ON families.closures FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: closures closures_sealed_anew; Type: POLICY; Schema: families; Owner: -

CREATE POLICY closures_sealed_anew ON families.closures FOR UPDATE TO guanhuai_keeper USING (true);

-- Name: closures closures_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY closures_seen_in_scope ON families.closures FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: closures closures_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY closures_seen_to_purge ON families.closures FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: column_maps; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.column_maps ENABLE ROW LEVEL SECURITY;

-- Name: column_maps column_maps_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY column_maps_added_in_scope ON families.column_maps FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: column_maps column_maps_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY column_maps_changed_in_scope ON families.column_maps FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: column_maps column_maps_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY column_maps_seen_in_scope ON families.column_maps FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: complete_lists; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.complete_lists ENABLE ROW LEVEL SECURITY;

-- Name: complete_lists complete_lists_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY complete_lists_added_in_scope ON families.complete_lists FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: complete_lists complete_lists_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY complete_lists_changed_in_scope ON families.complete_lists FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: complete_lists complete_lists_linked; Type: POLICY; Schema: families; Owner: -

CREATE POLICY complete_lists_linked ON families.complete_lists FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: complete_lists complete_lists_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY complete_lists_not_restricted ON families.complete_lists AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: complete_lists complete_lists_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY complete_lists_purged ON families.complete_lists FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: complete_lists complete_lists_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY complete_lists_seen_in_scope ON families.complete_lists FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: complete_lists complete_lists_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY complete_lists_seen_to_purge ON families.complete_lists FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: complete_lists complete_lists_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY complete_lists_withdrawn_in_scope ON families.complete_lists FOR DELETE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: consents; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.consents ENABLE ROW LEVEL SECURITY;

-- Name: consents consents_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY consents_added_in_scope ON families.consents FOR INSERT TO guanhuai_app WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = consents.home) AND (g.person = consents.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: consents consents_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY consents_changed_in_scope ON families.consents FOR UPDATE TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = consents.home) AND (g.person = consents.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))))))) WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = consents.home) AND (g.person = consents.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: consents consents_linked; Type: POLICY; Schema: families; Owner: -

CREATE POLICY consents_linked ON families.consents FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: consents consents_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY consents_not_restricted ON families.consents AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = consents.home) AND (g.person = consents.person))))));

-- Name: consents consents_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY consents_purged ON families.consents FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: consents consents_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY consents_seen_in_scope ON families.consents FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = consents.home) AND (g.person = consents.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: consents consents_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY consents_seen_to_purge ON families.consents FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: consents consents_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY consents_withdrawn_in_scope ON families.consents FOR DELETE TO guanhuai_app USING (((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = consents.home) AND (g.person = consents.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: contacts; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.contacts ENABLE ROW LEVEL SECURITY;

-- Name: contacts contacts_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY contacts_added_in_scope ON families.contacts FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: contacts contacts_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY contacts_changed_in_scope ON families.contacts FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: contacts contacts_kept; Type: POLICY; Schema: families; Owner: -

CREATE POLICY contacts_kept ON families.contacts FOR SELECT TO guanhuai_keeper USING (true);

-- Name: contacts contacts_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY contacts_not_restricted ON families.contacts AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: contacts contacts_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY contacts_purged ON families.contacts FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: contacts contacts_sealed_anew; Type: POLICY; Schema: families; Owner: -

CREATE POLICY contacts_sealed_anew ON families.contacts FOR UPDATE TO guanhuai_keeper USING (true);

-- Name: contacts contacts_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY contacts_seen_in_scope ON families.contacts FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: contacts contacts_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY contacts_seen_to_purge ON families.contacts FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: contacts contacts_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY contacts_withdrawn_in_scope ON families.contacts FOR DELETE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: declared_counts; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.declared_counts ENABLE ROW LEVEL SECURITY;

-- Name: declared_counts declared_counts_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY declared_counts_added_in_scope ON families.declared_counts FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: declared_counts declared_counts_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY declared_counts_changed_in_scope ON families.declared_counts FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: declared_counts declared_counts_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY declared_counts_not_restricted ON families.declared_counts AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: declared_counts declared_counts_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY declared_counts_purged ON families.declared_counts FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: declared_counts declared_counts_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY declared_counts_seen_in_scope ON families.declared_counts FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: declared_counts declared_counts_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY declared_counts_seen_to_purge ON families.declared_counts FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: declared_counts declared_counts_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY declared_counts_withdrawn_in_scope ON families.declared_counts FOR DELETE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: disabilities; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.disabilities ENABLE ROW LEVEL SECURITY;

-- Name: disabilities disabilities_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY disabilities_added_in_scope ON families.disabilities FOR INSERT TO guanhuai_app WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = disabilities.home) AND (g.person = disabilities.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: disabilities disabilities_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY disabilities_changed_in_scope ON families.disabilities FOR UPDATE TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = disabilities.home) AND (g.person = disabilities.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))))))) WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = disabilities.home) AND (g.person = disabilities.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: disabilities disabilities_kept; Type: POLICY; Schema: families; Owner: -

CREATE POLICY disabilities_kept ON families.disabilities FOR SELECT TO guanhuai_keeper USING (true);

-- Name: disabilities disabilities_linked; Type: POLICY; Schema: families; Owner: -

CREATE POLICY disabilities_linked ON families.disabilities FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: disabilities disabilities_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY disabilities_not_restricted ON families.disabilities AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = disabilities.home) AND (g.person = disabilities.person))))));

-- Name: disabilities disabilities_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY disabilities_purged ON families.disabilities FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: disabilities disabilities_sealed_anew; Type: POLICY; Schema: families; Owner: -

CREATE POLICY disabilities_sealed_anew ON families.disabilities FOR UPDATE TO guanhuai_keeper USING (true);

-- Name: disabilities disabilities_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY disabilities_seen_in_scope ON families.disabilities FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = disabilities.home) AND (g.person = disabilities.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: disabilities disabilities_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY disabilities_seen_to_purge ON families.disabilities FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: disabilities disabilities_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY disabilities_withdrawn_in_scope ON families.disabilities FOR DELETE TO guanhuai_app USING (((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = disabilities.home) AND (g.person = disabilities.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: documents; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.documents ENABLE ROW LEVEL SECURITY;

-- Name: documents documents_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY documents_added_in_scope ON families.documents FOR INSERT TO guanhuai_app WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = documents.home) AND (g.person = documents.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: documents documents_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY documents_changed_in_scope ON families.documents FOR UPDATE TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = documents.home) AND (g.person = documents.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))))))) WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = documents.home) AND (g.person = documents.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: documents documents_kept; Type: POLICY; Schema: families; Owner: -

CREATE POLICY documents_kept ON families.documents FOR SELECT TO guanhuai_keeper USING (true);

-- Name: documents documents_linked; Type: POLICY; Schema: families; Owner: -

CREATE POLICY documents_linked ON families.documents FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: documents documents_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY documents_not_restricted ON families.documents AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = documents.home) AND (g.person = documents.person))))));

-- Name: documents documents_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY documents_purged ON families.documents FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: documents documents_sealed_anew; Type: POLICY; Schema: families; Owner: -

CREATE POLICY documents_sealed_anew ON families.documents FOR UPDATE TO guanhuai_keeper USING (true);

-- Name: documents documents_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY documents_seen_in_scope ON families.documents FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = documents.home) AND (g.person = documents.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: documents documents_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY documents_seen_to_purge ON families.documents FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: documents documents_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY documents_withdrawn_in_scope ON families.documents FOR DELETE TO guanhuai_app USING (((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = documents.home) AND (g.person = documents.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: drafts; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.drafts ENABLE ROW LEVEL SECURITY;

-- Name: drafts drafts_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY drafts_added_in_scope ON families.drafts FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: drafts drafts_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY drafts_changed_in_scope ON families.drafts FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: drafts drafts_kept; Type: POLICY; Schema: families; Owner: -

CREATE POLICY drafts_kept ON families.drafts FOR SELECT TO guanhuai_keeper USING (true);

-- Name: drafts drafts_sealed_anew; Type: POLICY; Schema: families; Owner: -

CREATE POLICY drafts_sealed_anew ON families.drafts FOR UPDATE TO guanhuai_keeper USING (true);

-- Name: drafts drafts_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY drafts_seen_in_scope ON families.drafts FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: duplicate_answers; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.duplicate_answers ENABLE ROW LEVEL SECURITY;

-- Name: duplicate_answers duplicate_answers_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY duplicate_answers_added_in_scope ON families.duplicate_answers FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: duplicate_answers duplicate_answers_kept; Type: POLICY; Schema: families; Owner: -

CREATE POLICY duplicate_answers_kept ON families.duplicate_answers FOR SELECT TO guanhuai_keeper USING (true);

-- Name: duplicate_answers duplicate_answers_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY duplicate_answers_not_restricted ON families.duplicate_answers AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) AND ((other_home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE)));

-- Name: duplicate_answers duplicate_answers_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY duplicate_answers_purged ON families.duplicate_answers FOR DELETE TO guanhuai_purger USING (((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])) OR (other_home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[]))));

-- Name: duplicate_answers duplicate_answers_sealed_anew; Type: POLICY; Schema: families; Owner: -

CREATE POLICY duplicate_answers_sealed_anew ON families.duplicate_answers FOR UPDATE TO guanhuai_keeper USING (true);

-- Name: duplicate_answers duplicate_answers_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY duplicate_answers_seen_in_scope ON families.duplicate_answers FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: duplicate_answers duplicate_answers_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY duplicate_answers_seen_to_purge ON families.duplicate_answers FOR SELECT TO guanhuai_purger USING (((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])) OR (other_home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[]))));

-- Name: duplicate_findings; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.duplicate_findings ENABLE ROW LEVEL SECURITY;

-- Name: duplicate_findings duplicate_findings_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY duplicate_findings_added_in_scope ON families.duplicate_findings FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: duplicate_findings duplicate_findings_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY duplicate_findings_not_restricted ON families.duplicate_findings AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) AND ((other_home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE)));

-- Name: duplicate_findings duplicate_findings_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY duplicate_findings_purged ON families.duplicate_findings FOR DELETE TO guanhuai_purger USING (((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])) OR (other_home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[]))));

-- Name: duplicate_findings duplicate_findings_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY duplicate_findings_seen_in_scope ON families.duplicate_findings FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: duplicate_findings duplicate_findings_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY duplicate_findings_seen_to_purge ON families.duplicate_findings FOR SELECT TO guanhuai_purger USING (((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])) OR (other_home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[]))));

-- Name: duplicate_pairs; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.duplicate_pairs ENABLE ROW LEVEL SECURITY;

-- Name: duplicate_pairs duplicate_pairs_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY duplicate_pairs_added_in_scope ON families.duplicate_pairs FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: duplicate_pairs duplicate_pairs_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY duplicate_pairs_changed_in_scope ON families.duplicate_pairs FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: duplicate_pairs duplicate_pairs_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY duplicate_pairs_not_restricted ON families.duplicate_pairs AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) AND ((other_home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE)));

-- Name: duplicate_pairs duplicate_pairs_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY duplicate_pairs_purged ON families.duplicate_pairs FOR DELETE TO guanhuai_purger USING (((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])) OR (other_home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[]))));

-- Name: duplicate_pairs duplicate_pairs_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY duplicate_pairs_seen_in_scope ON families.duplicate_pairs FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: duplicate_pairs duplicate_pairs_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY duplicate_pairs_seen_to_purge ON families.duplicate_pairs FOR SELECT TO guanhuai_purger USING (((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])) OR (other_home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[]))));

-- Name: employments; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.employments ENABLE ROW LEVEL SECURITY;

-- Name: employments employments_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY employments_added_in_scope ON families.employments FOR INSERT TO guanhuai_app WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = employments.home) AND (g.person = employments.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: employments employments_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY employments_changed_in_scope ON families.employments FOR UPDATE TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = employments.home) AND (g.person = employments.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))))))) WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = employments.home) AND (g.person = employments.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: employments employments_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY employments_not_restricted ON families.employments AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = employments.home) AND (g.person = employments.person))))));

-- Name: employments employments_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY employments_purged ON families.employments FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: employments employments_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY employments_seen_in_scope ON families.employments FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = employments.home) AND (g.person = employments.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: employments employments_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY employments_seen_to_purge ON families.employments FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: employments employments_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY employments_withdrawn_in_scope ON families.employments FOR DELETE TO guanhuai_app USING (((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = employments.home) AND (g.person = employments.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: exports; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.exports ENABLE ROW LEVEL SECURITY;

-- Name: exports exports_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY exports_added_in_scope ON families.exports FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: exports exports_copied; Type: POLICY; Schema: families; Owner: -

CREATE POLICY exports_copied ON families.exports FOR SELECT TO guanhuai_copier USING ((request IN ( SELECT l.request
   FROM office.looks l
  WHERE (l.home = ( SELECT (NULLIF(current_setting('guanhuai.copied'::text, true), ''::text))::bigint AS "nullif")))));

-- Name: exports exports_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY exports_seen_in_scope ON families.exports FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: files; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.files ENABLE ROW LEVEL SECURITY;

-- Name: files files_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY files_added_in_scope ON families.files FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: files files_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY files_changed_in_scope ON families.files FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: files files_emptied; Type: POLICY; Schema: families; Owner: -

CREATE POLICY files_emptied ON families.files FOR UPDATE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: files files_linked; Type: POLICY; Schema: families; Owner: -

CREATE POLICY files_linked ON families.files FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: files files_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY files_not_restricted ON families.files AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: files files_offered; Type: POLICY; Schema: families; Owner: -

CREATE POLICY files_offered ON families.files FOR SELECT TO guanhuai_mover USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.moves m
  WHERE ((m.home = files.home) AND (m.answer IS NULL))))));

-- Name: files files_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY files_seen_in_scope ON families.files FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: files files_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY files_seen_to_purge ON families.files FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: files files_taken_over; Type: POLICY; Schema: families; Owner: -

CREATE POLICY files_taken_over ON families.files FOR UPDATE TO guanhuai_mover USING ((EXISTS ( SELECT
   FROM families.moves m
  WHERE ((m.home = files.home) AND (m.answer IS NULL))))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: files files_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY files_withdrawn_in_scope ON families.files FOR DELETE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: guardianships; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.guardianships ENABLE ROW LEVEL SECURITY;

-- Name: guardianships guardianships_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY guardianships_added_in_scope ON families.guardianships FOR INSERT TO guanhuai_app WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = guardianships.home) AND (g.person = guardianships.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: guardianships guardianships_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY guardianships_changed_in_scope ON families.guardianships FOR UPDATE TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = guardianships.home) AND (g.person = guardianships.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))))))) WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = guardianships.home) AND (g.person = guardianships.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: guardianships guardianships_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY guardianships_not_restricted ON families.guardianships AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = guardianships.home) AND (g.person = guardianships.person))))));

-- Name: guardianships guardianships_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY guardianships_purged ON families.guardianships FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: guardianships guardianships_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY guardianships_seen_in_scope ON families.guardianships FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = guardianships.home) AND (g.person = guardianships.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: guardianships guardianships_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY guardianships_seen_to_purge ON families.guardianships FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: guardianships guardianships_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY guardianships_withdrawn_in_scope ON families.guardianships FOR DELETE TO guanhuai_app USING (((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = guardianships.home) AND (g.person = guardianships.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: guests; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.guests ENABLE ROW LEVEL SECURITY;

-- Name: guests guests_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY guests_added_in_scope ON families.guests FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: guests guests_linked; Type: POLICY; Schema: families; Owner: -

CREATE POLICY guests_linked ON families.guests FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: guests guests_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY guests_not_restricted ON families.guests AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((file IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: guests guests_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY guests_purged ON families.guests FOR DELETE TO guanhuai_purger USING ((file = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: guests guests_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY guests_seen_in_scope ON families.guests FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: guests guests_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY guests_seen_to_purge ON families.guests FOR SELECT TO guanhuai_purger USING ((file = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: guests guests_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY guests_withdrawn_in_scope ON families.guests FOR DELETE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: hardship_events; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.hardship_events ENABLE ROW LEVEL SECURITY;

-- Name: hardship_events hardship_events_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY hardship_events_added_in_scope ON families.hardship_events FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: hardship_events hardship_events_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY hardship_events_changed_in_scope ON families.hardship_events FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: hardship_events hardship_events_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY hardship_events_not_restricted ON families.hardship_events AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: hardship_events hardship_events_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY hardship_events_purged ON families.hardship_events FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: hardship_events hardship_events_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY hardship_events_seen_in_scope ON families.hardship_events FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: hardship_events hardship_events_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY hardship_events_seen_to_purge ON families.hardship_events FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: hardship_events hardship_events_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY hardship_events_withdrawn_in_scope ON families.hardship_events FOR DELETE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: health_insurances; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.health_insurances ENABLE ROW LEVEL SECURITY;

-- Name: health_insurances health_insurances_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY health_insurances_added_in_scope ON families.health_insurances FOR INSERT TO guanhuai_app WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = health_insurances.home) AND (g.person = health_insurances.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: health_insurances health_insurances_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY health_insurances_changed_in_scope ON families.health_insurances FOR UPDATE TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = health_insurances.home) AND (g.person = health_insurances.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))))))) WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = health_insurances.home) AND (g.person = health_insurances.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: health_insurances health_insurances_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY health_insurances_not_restricted ON families.health_insurances AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = health_insurances.home) AND (g.person = health_insurances.person))))));

-- Name: health_insurances health_insurances_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY health_insurances_purged ON families.health_insurances FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: health_insurances health_insurances_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY health_insurances_seen_in_scope ON families.health_insurances FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = health_insurances.home) AND (g.person = health_insurances.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: health_insurances health_insurances_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY health_insurances_seen_to_purge ON families.health_insurances FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: health_insurances health_insurances_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY health_insurances_withdrawn_in_scope ON families.health_insurances FOR DELETE TO guanhuai_app USING (((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = health_insurances.home) AND (g.person = health_insurances.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: household_incomes; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.household_incomes ENABLE ROW LEVEL SECURITY;

-- Name: household_incomes household_incomes_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY household_incomes_added_in_scope ON families.household_incomes FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: household_incomes household_incomes_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY household_incomes_changed_in_scope ON families.household_incomes FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: household_incomes household_incomes_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY household_incomes_not_restricted ON families.household_incomes AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: household_incomes household_incomes_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY household_incomes_purged ON families.household_incomes FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: household_incomes household_incomes_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY household_incomes_seen_in_scope ON families.household_incomes FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: household_incomes household_incomes_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY household_incomes_seen_to_purge ON families.household_incomes FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: household_incomes household_incomes_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY household_incomes_withdrawn_in_scope ON families.household_incomes FOR DELETE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: household_registrations; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.household_registrations ENABLE ROW LEVEL SECURITY;

-- Name: household_registrations household_registrations_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY household_registrations_added_in_scope ON families.household_registrations FOR INSERT TO guanhuai_app WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = household_registrations.home) AND (g.person = household_registrations.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: household_registrations household_registrations_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY household_registrations_changed_in_scope ON families.household_registrations FOR UPDATE TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = household_registrations.home) AND (g.person = household_registrations.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))))))) WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = household_registrations.home) AND (g.person = household_registrations.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: household_registrations household_registrations_linked; Type: POLICY; Schema: families; Owner: -

CREATE POLICY household_registrations_linked ON families.household_registrations FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: household_registrations household_registrations_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY household_registrations_not_restricted ON families.household_registrations AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = household_registrations.home) AND (g.person = household_registrations.person))))));

-- Name: household_registrations household_registrations_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY household_registrations_purged ON families.household_registrations FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: household_registrations household_registrations_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY household_registrations_seen_in_scope ON families.household_registrations FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = household_registrations.home) AND (g.person = household_registrations.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: household_registrations household_registrations_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY household_registrations_seen_to_purge ON families.household_registrations FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: household_registrations household_registrations_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY household_registrations_withdrawn_in_scope ON families.household_registrations FOR DELETE TO guanhuai_app USING (((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = household_registrations.home) AND (g.person = household_registrations.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: housings; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.housings ENABLE ROW LEVEL SECURITY;

-- Name: housings housings_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY housings_added_in_scope ON families.housings FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: housings housings_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY housings_changed_in_scope ON families.housings FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: housings housings_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY housings_not_restricted ON families.housings AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: housings housings_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY housings_purged ON families.housings FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: housings housings_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY housings_seen_in_scope ON families.housings FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: housings housings_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY housings_seen_to_purge ON families.housings FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: housings housings_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY housings_withdrawn_in_scope ON families.housings FOR DELETE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: import_absences; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.import_absences ENABLE ROW LEVEL SECURITY;

-- Name: import_absences import_absences_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_absences_added_in_scope ON families.import_absences FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: import_absences import_absences_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_absences_not_restricted ON families.import_absences AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: import_absences import_absences_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_absences_purged ON families.import_absences FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: import_absences import_absences_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_absences_seen_in_scope ON families.import_absences FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: import_absences import_absences_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_absences_seen_to_purge ON families.import_absences FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: import_acceptances; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.import_acceptances ENABLE ROW LEVEL SECURITY;

-- Name: import_acceptances import_acceptances_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_acceptances_added_in_scope ON families.import_acceptances FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: import_acceptances import_acceptances_linked; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_acceptances_linked ON families.import_acceptances FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: import_acceptances import_acceptances_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_acceptances_purged ON families.import_acceptances FOR DELETE TO guanhuai_purger USING ((EXISTS ( SELECT
   FROM families.import_changes c
  WHERE ((c.import = import_acceptances.import) AND (c.change = import_acceptances.change)))));

-- Name: import_acceptances import_acceptances_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_acceptances_seen_in_scope ON families.import_acceptances FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: import_acceptances import_acceptances_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_acceptances_seen_to_purge ON families.import_acceptances FOR SELECT TO guanhuai_purger USING ((EXISTS ( SELECT
   FROM families.import_changes c
  WHERE ((c.import = import_acceptances.import) AND (c.change = import_acceptances.change)))));

-- Name: import_changes; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.import_changes ENABLE ROW LEVEL SECURITY;

-- Name: import_changes import_changes_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_changes_added_in_scope ON families.import_changes FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: import_changes import_changes_kept; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_changes_kept ON families.import_changes FOR SELECT TO guanhuai_keeper USING (true);

-- Name: import_changes import_changes_linked; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_changes_linked ON families.import_changes FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: import_changes import_changes_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_changes_not_restricted ON families.import_changes AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: import_changes import_changes_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_changes_purged ON families.import_changes FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: import_changes import_changes_sealed_anew; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_changes_sealed_anew ON families.import_changes FOR UPDATE TO guanhuai_keeper USING (true);

-- Name: import_changes import_changes_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_changes_seen_in_scope ON families.import_changes FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: import_changes import_changes_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_changes_seen_to_purge ON families.import_changes FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: import_rows; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.import_rows ENABLE ROW LEVEL SECURITY;

-- Name: import_rows import_rows_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_rows_added_in_scope ON families.import_rows FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: import_rows import_rows_copied; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_rows_copied ON families.import_rows FOR SELECT TO guanhuai_copier USING ((home = ( SELECT (NULLIF(current_setting('guanhuai.copied'::text, true), ''::text))::bigint AS "nullif")));

-- Name: import_rows import_rows_kept; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_rows_kept ON families.import_rows FOR SELECT TO guanhuai_keeper USING (true);

-- Name: import_rows import_rows_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_rows_not_restricted ON families.import_rows AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: import_rows import_rows_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_rows_purged ON families.import_rows FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: import_rows import_rows_sealed_anew; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_rows_sealed_anew ON families.import_rows FOR UPDATE TO guanhuai_keeper USING (true);

-- Name: import_rows import_rows_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_rows_seen_in_scope ON families.import_rows FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: import_rows import_rows_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY import_rows_seen_to_purge ON families.import_rows FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: imports; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.imports ENABLE ROW LEVEL SECURITY;

-- Name: imports imports_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY imports_added_in_scope ON families.imports FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: imports imports_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY imports_changed_in_scope ON families.imports FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: imports imports_copied; Type: POLICY; Schema: families; Owner: -

CREATE POLICY imports_copied ON families.imports FOR SELECT TO guanhuai_copier USING ((import IN ( SELECT r.import
   FROM families.import_rows r
  WHERE (r.home = ( SELECT (NULLIF(current_setting('guanhuai.copied'::text, true), ''::text))::bigint AS "nullif")))));

-- Name: imports imports_linked; Type: POLICY; Schema: families; Owner: -

CREATE POLICY imports_linked ON families.imports FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: imports imports_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY imports_seen_in_scope ON families.imports FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: incomes; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.incomes ENABLE ROW LEVEL SECURITY;

-- Name: incomes incomes_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY incomes_added_in_scope ON families.incomes FOR INSERT TO guanhuai_app WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = incomes.home) AND (g.person = incomes.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: incomes incomes_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY incomes_changed_in_scope ON families.incomes FOR UPDATE TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = incomes.home) AND (g.person = incomes.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))))))) WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = incomes.home) AND (g.person = incomes.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: incomes incomes_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY incomes_not_restricted ON families.incomes AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = incomes.home) AND (g.person = incomes.person))))));

-- Name: incomes incomes_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY incomes_purged ON families.incomes FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: incomes incomes_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY incomes_seen_in_scope ON families.incomes FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = incomes.home) AND (g.person = incomes.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: incomes incomes_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY incomes_seen_to_purge ON families.incomes FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: incomes incomes_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY incomes_withdrawn_in_scope ON families.incomes FOR DELETE TO guanhuai_app USING (((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = incomes.home) AND (g.person = incomes.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: labour_abilities; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.labour_abilities ENABLE ROW LEVEL SECURITY;

-- Name: labour_abilities labour_abilities_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY labour_abilities_added_in_scope ON families.labour_abilities FOR INSERT TO guanhuai_app WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = labour_abilities.home) AND (g.person = labour_abilities.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: labour_abilities labour_abilities_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY labour_abilities_changed_in_scope ON families.labour_abilities FOR UPDATE TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = labour_abilities.home) AND (g.person = labour_abilities.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))))))) WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = labour_abilities.home) AND (g.person = labour_abilities.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: labour_abilities labour_abilities_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY labour_abilities_not_restricted ON families.labour_abilities AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = labour_abilities.home) AND (g.person = labour_abilities.person))))));

-- Name: labour_abilities labour_abilities_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY labour_abilities_purged ON families.labour_abilities FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: labour_abilities labour_abilities_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY labour_abilities_seen_in_scope ON families.labour_abilities FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = labour_abilities.home) AND (g.person = labour_abilities.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: labour_abilities labour_abilities_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY labour_abilities_seen_to_purge ON families.labour_abilities FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: labour_abilities labour_abilities_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY labour_abilities_withdrawn_in_scope ON families.labour_abilities FOR DELETE TO guanhuai_app USING (((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = labour_abilities.home) AND (g.person = labour_abilities.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: marital_states; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.marital_states ENABLE ROW LEVEL SECURITY;

-- Name: marital_states marital_states_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY marital_states_added_in_scope ON families.marital_states FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: marital_states marital_states_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY marital_states_changed_in_scope ON families.marital_states FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: marital_states marital_states_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY marital_states_not_restricted ON families.marital_states AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: marital_states marital_states_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY marital_states_purged ON families.marital_states FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: marital_states marital_states_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY marital_states_seen_in_scope ON families.marital_states FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: marital_states marital_states_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY marital_states_seen_to_purge ON families.marital_states FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: marital_states marital_states_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY marital_states_withdrawn_in_scope ON families.marital_states FOR DELETE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: memberships; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.memberships ENABLE ROW LEVEL SECURITY;

-- Name: memberships memberships_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY memberships_added_in_scope ON families.memberships FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: memberships memberships_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY memberships_changed_in_scope ON families.memberships FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: memberships memberships_copied; Type: POLICY; Schema: families; Owner: -

CREATE POLICY memberships_copied ON families.memberships FOR SELECT TO guanhuai_copier USING ((file = ( SELECT (NULLIF(current_setting('guanhuai.copied'::text, true), ''::text))::bigint AS "nullif")));

-- Name: memberships memberships_linked; Type: POLICY; Schema: families; Owner: -

CREATE POLICY memberships_linked ON families.memberships FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: memberships memberships_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY memberships_not_restricted ON families.memberships AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((file IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: memberships memberships_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY memberships_purged ON families.memberships FOR DELETE TO guanhuai_purger USING ((file = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: memberships memberships_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY memberships_seen_in_scope ON families.memberships FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: memberships memberships_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY memberships_seen_to_purge ON families.memberships FOR SELECT TO guanhuai_purger USING ((file = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: memberships memberships_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY memberships_withdrawn_in_scope ON families.memberships FOR DELETE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: merge_overlaps; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.merge_overlaps ENABLE ROW LEVEL SECURITY;

-- Name: merge_overlaps merge_overlaps_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY merge_overlaps_added_in_scope ON families.merge_overlaps FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: merge_overlaps merge_overlaps_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY merge_overlaps_changed_in_scope ON families.merge_overlaps FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: merge_overlaps merge_overlaps_kept; Type: POLICY; Schema: families; Owner: -

CREATE POLICY merge_overlaps_kept ON families.merge_overlaps FOR SELECT TO guanhuai_keeper USING (true);

-- Name: merge_overlaps merge_overlaps_linked; Type: POLICY; Schema: families; Owner: -

CREATE POLICY merge_overlaps_linked ON families.merge_overlaps FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: merge_overlaps merge_overlaps_sealed_anew; Type: POLICY; Schema: families; Owner: -

CREATE POLICY merge_overlaps_sealed_anew ON families.merge_overlaps FOR UPDATE TO guanhuai_keeper USING (true);

-- Name: merge_overlaps merge_overlaps_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY merge_overlaps_seen_in_scope ON families.merge_overlaps FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: military_services; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.military_services ENABLE ROW LEVEL SECURITY;

-- Name: military_services military_services_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY military_services_added_in_scope ON families.military_services FOR INSERT TO guanhuai_app WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = military_services.home) AND (g.person = military_services.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: military_services military_services_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY military_services_changed_in_scope ON families.military_services FOR UPDATE TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = military_services.home) AND (g.person = military_services.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))))))) WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = military_services.home) AND (g.person = military_services.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: military_services military_services_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY military_services_not_restricted ON families.military_services AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = military_services.home) AND (g.person = military_services.person))))));

-- Name: military_services military_services_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY military_services_purged ON families.military_services FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: military_services military_services_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY military_services_seen_in_scope ON families.military_services FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = military_services.home) AND (g.person = military_services.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: military_services military_services_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY military_services_seen_to_purge ON families.military_services FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: military_services military_services_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY military_services_withdrawn_in_scope ON families.military_services FOR DELETE TO guanhuai_app USING (((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = military_services.home) AND (g.person = military_services.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: missing_numbers; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.missing_numbers ENABLE ROW LEVEL SECURITY;

-- Name: missing_numbers missing_numbers_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY missing_numbers_added_in_scope ON families.missing_numbers FOR INSERT TO guanhuai_app WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = missing_numbers.home) AND (g.person = missing_numbers.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: missing_numbers missing_numbers_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY missing_numbers_changed_in_scope ON families.missing_numbers FOR UPDATE TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = missing_numbers.home) AND (g.person = missing_numbers.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))))))) WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = missing_numbers.home) AND (g.person = missing_numbers.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: missing_numbers missing_numbers_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY missing_numbers_not_restricted ON families.missing_numbers AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = missing_numbers.home) AND (g.person = missing_numbers.person))))));

-- Name: missing_numbers missing_numbers_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY missing_numbers_purged ON families.missing_numbers FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: missing_numbers missing_numbers_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY missing_numbers_seen_in_scope ON families.missing_numbers FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = missing_numbers.home) AND (g.person = missing_numbers.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: missing_numbers missing_numbers_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY missing_numbers_seen_to_purge ON families.missing_numbers FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: missing_numbers missing_numbers_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY missing_numbers_withdrawn_in_scope ON families.missing_numbers FOR DELETE TO guanhuai_app USING (((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = missing_numbers.home) AND (g.person = missing_numbers.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: moves; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.moves ENABLE ROW LEVEL SECURITY;

-- Name: moves moves_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY moves_added_in_scope ON families.moves FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")) AND (((answer IS NULL) AND (from_path = path)) OR ((answer = ANY (ARRAY['renumbered'::text, 'imported'::text])) AND (to_path = path)))));

-- Name: moves moves_answered_once; Type: POLICY; Schema: families; Owner: -

CREATE POLICY moves_answered_once ON families.moves FOR UPDATE TO guanhuai_app USING (((answer IS NULL) AND (((from_path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (from_path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR ((to_path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (to_path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))) WITH CHECK ((((answer = ANY (ARRAY['accepted'::text, 'declined'::text])) AND ((to_path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (to_path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) OR ((answer = 'withdrawn'::text) AND ((from_path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (from_path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))))));

-- Name: moves moves_kept; Type: POLICY; Schema: families; Owner: -

CREATE POLICY moves_kept ON families.moves FOR SELECT TO guanhuai_keeper USING (true);

-- Name: moves moves_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY moves_not_restricted ON families.moves AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: moves moves_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY moves_purged ON families.moves FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: moves moves_sealed_anew; Type: POLICY; Schema: families; Owner: -

CREATE POLICY moves_sealed_anew ON families.moves FOR UPDATE TO guanhuai_keeper USING (true);

-- Name: moves moves_seen_by_both; Type: POLICY; Schema: families; Owner: -

CREATE POLICY moves_seen_by_both ON families.moves FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR ((from_path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (from_path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR ((to_path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (to_path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))));

-- Name: moves moves_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY moves_seen_to_purge ON families.moves FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: moves moves_taken_over; Type: POLICY; Schema: families; Owner: -

CREATE POLICY moves_taken_over ON families.moves FOR SELECT TO guanhuai_mover USING (((to_path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (to_path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: number_confirmations; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.number_confirmations ENABLE ROW LEVEL SECURITY;

-- Name: number_confirmations number_confirmations_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY number_confirmations_added_in_scope ON families.number_confirmations FOR INSERT TO guanhuai_app WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = number_confirmations.home) AND (g.person = number_confirmations.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: number_confirmations number_confirmations_kept; Type: POLICY; Schema: families; Owner: -

CREATE POLICY number_confirmations_kept ON families.number_confirmations FOR SELECT TO guanhuai_keeper USING (true);

-- Name: number_confirmations number_confirmations_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY number_confirmations_not_restricted ON families.number_confirmations AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = number_confirmations.home) AND (g.person = number_confirmations.person))))));

-- Name: number_confirmations number_confirmations_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY number_confirmations_purged ON families.number_confirmations FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: number_confirmations number_confirmations_sealed_anew; Type: POLICY; Schema: families; Owner: -

CREATE POLICY number_confirmations_sealed_anew ON families.number_confirmations FOR UPDATE TO guanhuai_keeper USING (true);

-- Name: number_confirmations number_confirmations_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY number_confirmations_seen_in_scope ON families.number_confirmations FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = number_confirmations.home) AND (g.person = number_confirmations.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: number_confirmations number_confirmations_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY number_confirmations_seen_to_purge ON families.number_confirmations FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: office_settlements; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.office_settlements ENABLE ROW LEVEL SECURITY;

-- Name: office_settlements office_settlements_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY office_settlements_added_in_scope ON families.office_settlements FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: office_settlements office_settlements_kept; Type: POLICY; Schema: families; Owner: -

CREATE POLICY office_settlements_kept ON families.office_settlements FOR SELECT TO guanhuai_keeper USING (true);

-- Name: office_settlements office_settlements_linked; Type: POLICY; Schema: families; Owner: -

CREATE POLICY office_settlements_linked ON families.office_settlements FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: office_settlements office_settlements_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY office_settlements_not_restricted ON families.office_settlements AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) AND ((other_home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE)));

-- Name: office_settlements office_settlements_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY office_settlements_purged ON families.office_settlements FOR DELETE TO guanhuai_purger USING (((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])) OR (other_home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[]))));

-- Name: office_settlements office_settlements_sealed_anew; Type: POLICY; Schema: families; Owner: -

CREATE POLICY office_settlements_sealed_anew ON families.office_settlements FOR UPDATE TO guanhuai_keeper USING (true);

-- Name: office_settlements office_settlements_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY office_settlements_seen_in_scope ON families.office_settlements FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: office_settlements office_settlements_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY office_settlements_seen_to_purge ON families.office_settlements FOR SELECT TO guanhuai_purger USING (((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])) OR (other_home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[]))));

-- Name: only_child_certificates; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.only_child_certificates ENABLE ROW LEVEL SECURITY;

-- Name: only_child_certificates only_child_certificates_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY only_child_certificates_added_in_scope ON families.only_child_certificates FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: only_child_certificates only_child_certificates_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY only_child_certificates_changed_in_scope ON families.only_child_certificates FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: only_child_certificates only_child_certificates_kept; Type: POLICY; Schema: families; Owner: -

CREATE POLICY only_child_certificates_kept ON families.only_child_certificates FOR SELECT TO guanhuai_keeper USING (true);

-- Name: only_child_certificates only_child_certificates_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY only_child_certificates_not_restricted ON families.only_child_certificates AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: only_child_certificates only_child_certificates_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY only_child_certificates_purged ON families.only_child_certificates FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: only_child_certificates only_child_certificates_sealed_anew; Type: POLICY; Schema: families; Owner: -

CREATE POLICY only_child_certificates_sealed_anew ON families.only_child_certificates FOR UPDATE TO guanhuai_keeper USING (true);

-- Name: only_child_certificates only_child_certificates_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY only_child_certificates_seen_in_scope ON families.only_child_certificates FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: only_child_certificates only_child_certificates_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY only_child_certificates_seen_to_purge ON families.only_child_certificates FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: only_child_certificates only_child_certificates_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY only_child_certificates_withdrawn_in_scope ON families.only_child_certificates FOR DELETE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: parentage; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.parentage ENABLE ROW LEVEL SECURITY;

-- Name: parentage parentage_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY parentage_added_in_scope ON families.parentage FOR INSERT TO guanhuai_app WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = parentage.home) AND (g.person = parentage.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: parentage parentage_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY parentage_changed_in_scope ON families.parentage FOR UPDATE TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = parentage.home) AND (g.person = parentage.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))))))) WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = parentage.home) AND (g.person = parentage.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: parentage parentage_linked; Type: POLICY; Schema: families; Owner: -

CREATE POLICY parentage_linked ON families.parentage FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: parentage parentage_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY parentage_not_restricted ON families.parentage AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = parentage.home) AND (g.person = parentage.person))))));

-- Name: parentage parentage_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY parentage_purged ON families.parentage FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: parentage parentage_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY parentage_seen_in_scope ON families.parentage FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = parentage.home) AND (g.person = parentage.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: parentage parentage_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY parentage_seen_to_purge ON families.parentage FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: parentage parentage_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY parentage_withdrawn_in_scope ON families.parentage FOR DELETE TO guanhuai_app USING (((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = parentage.home) AND (g.person = parentage.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: particulars; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.particulars ENABLE ROW LEVEL SECURITY;

-- Name: particulars particulars_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY particulars_added_in_scope ON families.particulars FOR INSERT TO guanhuai_app WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = particulars.home) AND (g.person = particulars.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: particulars particulars_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY particulars_changed_in_scope ON families.particulars FOR UPDATE TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = particulars.home) AND (g.person = particulars.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))))))) WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = particulars.home) AND (g.person = particulars.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: particulars particulars_linked; Type: POLICY; Schema: families; Owner: -

CREATE POLICY particulars_linked ON families.particulars FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: particulars particulars_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY particulars_not_restricted ON families.particulars AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = particulars.home) AND (g.person = particulars.person))))));

-- Name: particulars particulars_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY particulars_purged ON families.particulars FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: particulars particulars_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY particulars_seen_in_scope ON families.particulars FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = particulars.home) AND (g.person = particulars.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: particulars particulars_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY particulars_seen_to_purge ON families.particulars FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: particulars particulars_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY particulars_withdrawn_in_scope ON families.particulars FOR DELETE TO guanhuai_app USING (((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = particulars.home) AND (g.person = particulars.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: people; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.people ENABLE ROW LEVEL SECURITY;

-- Name: people people_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY people_added_in_scope ON families.people FOR INSERT TO guanhuai_app WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = people.home) AND (g.person = people.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: people people_linked; Type: POLICY; Schema: families; Owner: -

CREATE POLICY people_linked ON families.people FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: people people_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY people_not_restricted ON families.people AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = people.home) AND (g.person = people.person))))));

-- Name: people people_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY people_seen_in_scope ON families.people FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = people.home) AND (g.person = people.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: people people_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY people_withdrawn_in_scope ON families.people FOR DELETE TO guanhuai_app USING (((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = people.home) AND (g.person = people.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: property_assessments; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.property_assessments ENABLE ROW LEVEL SECURITY;

-- Name: property_assessments property_assessments_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY property_assessments_added_in_scope ON families.property_assessments FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: property_assessments property_assessments_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY property_assessments_changed_in_scope ON families.property_assessments FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: property_assessments property_assessments_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY property_assessments_not_restricted ON families.property_assessments AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: property_assessments property_assessments_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY property_assessments_purged ON families.property_assessments FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: property_assessments property_assessments_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY property_assessments_seen_in_scope ON families.property_assessments FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: property_assessments property_assessments_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY property_assessments_seen_to_purge ON families.property_assessments FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: property_assessments property_assessments_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY property_assessments_withdrawn_in_scope ON families.property_assessments FOR DELETE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: purge_records; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.purge_records ENABLE ROW LEVEL SECURITY;

-- Name: purge_records purge_records_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY purge_records_added_in_scope ON families.purge_records FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: purge_records purge_records_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY purge_records_seen_in_scope ON families.purge_records FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: purge_refusals; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.purge_refusals ENABLE ROW LEVEL SECURITY;

-- Name: purge_refusals purge_refusals_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY purge_refusals_added_in_scope ON families.purge_refusals FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: purge_refusals purge_refusals_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY purge_refusals_seen_in_scope ON families.purge_refusals FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: purged; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.purged ENABLE ROW LEVEL SECURITY;

-- Name: purged purged_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY purged_added_in_scope ON families.purged FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: purged purged_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY purged_seen_in_scope ON families.purged FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: purges; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.purges ENABLE ROW LEVEL SECURITY;

-- Name: purges purges_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY purges_added_in_scope ON families.purges FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: purges purges_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY purges_seen_in_scope ON families.purges FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: remarks; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.remarks ENABLE ROW LEVEL SECURITY;

-- Name: remarks remarks_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY remarks_added_in_scope ON families.remarks FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: remarks remarks_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY remarks_changed_in_scope ON families.remarks FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: remarks remarks_kept; Type: POLICY; Schema: families; Owner: -

CREATE POLICY remarks_kept ON families.remarks FOR SELECT TO guanhuai_keeper USING (true);

-- Name: remarks remarks_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY remarks_not_restricted ON families.remarks AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: remarks remarks_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY remarks_purged ON families.remarks FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: remarks remarks_sealed_anew; Type: POLICY; Schema: families; Owner: -

CREATE POLICY remarks_sealed_anew ON families.remarks FOR UPDATE TO guanhuai_keeper USING (true);

-- Name: remarks remarks_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY remarks_seen_in_scope ON families.remarks FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: remarks remarks_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY remarks_seen_to_purge ON families.remarks FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: remarks remarks_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY remarks_withdrawn_in_scope ON families.remarks FOR DELETE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: renumberings; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.renumberings ENABLE ROW LEVEL SECURITY;

-- Name: renumberings renumberings_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY renumberings_added_in_scope ON families.renumberings FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: renumberings renumberings_kept; Type: POLICY; Schema: families; Owner: -

CREATE POLICY renumberings_kept ON families.renumberings FOR SELECT TO guanhuai_keeper USING (true);

-- Name: renumberings renumberings_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY renumberings_not_restricted ON families.renumberings AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: renumberings renumberings_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY renumberings_purged ON families.renumberings FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: renumberings renumberings_sealed_anew; Type: POLICY; Schema: families; Owner: -

CREATE POLICY renumberings_sealed_anew ON families.renumberings FOR UPDATE TO guanhuai_keeper USING (true);

-- Name: renumberings renumberings_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY renumberings_seen_in_scope ON families.renumberings FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: renumberings renumberings_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY renumberings_seen_to_purge ON families.renumberings FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: residences; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.residences ENABLE ROW LEVEL SECURITY;

-- Name: residences residences_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY residences_added_in_scope ON families.residences FOR INSERT TO guanhuai_app WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = residences.home) AND (g.person = residences.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: residences residences_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY residences_changed_in_scope ON families.residences FOR UPDATE TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = residences.home) AND (g.person = residences.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))))))) WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = residences.home) AND (g.person = residences.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: residences residences_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY residences_not_restricted ON families.residences AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = residences.home) AND (g.person = residences.person))))));

-- Name: residences residences_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY residences_purged ON families.residences FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: residences residences_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY residences_seen_in_scope ON families.residences FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = residences.home) AND (g.person = residences.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: residences residences_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY residences_seen_to_purge ON families.residences FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: residences residences_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY residences_withdrawn_in_scope ON families.residences FOR DELETE TO guanhuai_app USING (((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = residences.home) AND (g.person = residences.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: restrictions; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.restrictions ENABLE ROW LEVEL SECURITY;

-- Name: restrictions restrictions_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY restrictions_added_in_scope ON families.restrictions FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: restrictions restrictions_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY restrictions_changed_in_scope ON families.restrictions FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: restrictions restrictions_kept; Type: POLICY; Schema: families; Owner: -

CREATE POLICY restrictions_kept ON families.restrictions FOR SELECT TO guanhuai_keeper USING (true);

-- Name: restrictions restrictions_linked; Type: POLICY; Schema: families; Owner: -

CREATE POLICY restrictions_linked ON families.restrictions FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: restrictions restrictions_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY restrictions_purged ON families.restrictions FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: restrictions restrictions_sealed_anew; Type: POLICY; Schema: families; Owner: -

CREATE POLICY restrictions_sealed_anew ON families.restrictions FOR UPDATE TO guanhuai_keeper USING (true);

-- Name: restrictions restrictions_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY restrictions_seen_in_scope ON families.restrictions FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: restrictions restrictions_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY restrictions_seen_to_purge ON families.restrictions FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: search_tokens; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.search_tokens ENABLE ROW LEVEL SECURITY;

-- Name: search_tokens search_tokens_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY search_tokens_added_in_scope ON families.search_tokens FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: search_tokens search_tokens_kept; Type: POLICY; Schema: families; Owner: -

CREATE POLICY search_tokens_kept ON families.search_tokens FOR SELECT TO guanhuai_keeper USING (true);

-- Name: search_tokens search_tokens_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY search_tokens_not_restricted ON families.search_tokens AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((file IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: search_tokens search_tokens_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY search_tokens_purged ON families.search_tokens FOR DELETE TO guanhuai_purger USING ((file = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: search_tokens search_tokens_removed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY search_tokens_removed_in_scope ON families.search_tokens FOR DELETE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: search_tokens search_tokens_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY search_tokens_seen_in_scope ON families.search_tokens FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: search_tokens search_tokens_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY search_tokens_seen_to_purge ON families.search_tokens FOR SELECT TO guanhuai_purger USING ((file = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: service_requests; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.service_requests ENABLE ROW LEVEL SECURITY;

-- Name: service_requests service_requests_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY service_requests_added_in_scope ON families.service_requests FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: service_requests service_requests_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY service_requests_changed_in_scope ON families.service_requests FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: service_requests service_requests_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY service_requests_not_restricted ON families.service_requests AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: service_requests service_requests_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY service_requests_purged ON families.service_requests FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: service_requests service_requests_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY service_requests_seen_in_scope ON families.service_requests FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: service_requests service_requests_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY service_requests_seen_to_purge ON families.service_requests FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: service_requests service_requests_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY service_requests_withdrawn_in_scope ON families.service_requests FOR DELETE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: studies; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.studies ENABLE ROW LEVEL SECURITY;

-- Name: studies studies_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY studies_added_in_scope ON families.studies FOR INSERT TO guanhuai_app WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = studies.home) AND (g.person = studies.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: studies studies_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY studies_changed_in_scope ON families.studies FOR UPDATE TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = studies.home) AND (g.person = studies.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))))))) WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = studies.home) AND (g.person = studies.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: studies studies_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY studies_not_restricted ON families.studies AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = studies.home) AND (g.person = studies.person))))));

-- Name: studies studies_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY studies_purged ON families.studies FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: studies studies_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY studies_seen_in_scope ON families.studies FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = studies.home) AND (g.person = studies.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: studies studies_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY studies_seen_to_purge ON families.studies FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: studies studies_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY studies_withdrawn_in_scope ON families.studies FOR DELETE TO guanhuai_app USING (((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = studies.home) AND (g.person = studies.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: support_obligors; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.support_obligors ENABLE ROW LEVEL SECURITY;

-- Name: support_obligors support_obligors_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY support_obligors_added_in_scope ON families.support_obligors FOR INSERT TO guanhuai_app WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = support_obligors.home) AND (g.person = support_obligors.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: support_obligors support_obligors_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY support_obligors_changed_in_scope ON families.support_obligors FOR UPDATE TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = support_obligors.home) AND (g.person = support_obligors.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))))))) WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = support_obligors.home) AND (g.person = support_obligors.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: support_obligors support_obligors_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY support_obligors_not_restricted ON families.support_obligors AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = support_obligors.home) AND (g.person = support_obligors.person))))));

-- Name: support_obligors support_obligors_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY support_obligors_purged ON families.support_obligors FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: support_obligors support_obligors_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY support_obligors_seen_in_scope ON families.support_obligors FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = support_obligors.home) AND (g.person = support_obligors.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: support_obligors support_obligors_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY support_obligors_seen_to_purge ON families.support_obligors FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: support_obligors support_obligors_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY support_obligors_withdrawn_in_scope ON families.support_obligors FOR DELETE TO guanhuai_app USING (((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = support_obligors.home) AND (g.person = support_obligors.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: unasked_lists; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.unasked_lists ENABLE ROW LEVEL SECURITY;

-- Name: unasked_lists unasked_lists_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY unasked_lists_added_in_scope ON families.unasked_lists FOR INSERT TO guanhuai_app WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = unasked_lists.home) AND (g.person = unasked_lists.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: unasked_lists unasked_lists_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY unasked_lists_changed_in_scope ON families.unasked_lists FOR UPDATE TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = unasked_lists.home) AND (g.person = unasked_lists.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))))))) WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = unasked_lists.home) AND (g.person = unasked_lists.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: unasked_lists unasked_lists_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY unasked_lists_not_restricted ON families.unasked_lists AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = unasked_lists.home) AND (g.person = unasked_lists.person))))));

-- Name: unasked_lists unasked_lists_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY unasked_lists_purged ON families.unasked_lists FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: unasked_lists unasked_lists_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY unasked_lists_seen_in_scope ON families.unasked_lists FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = unasked_lists.home) AND (g.person = unasked_lists.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: unasked_lists unasked_lists_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY unasked_lists_seen_to_purge ON families.unasked_lists FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: unasked_lists unasked_lists_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY unasked_lists_withdrawn_in_scope ON families.unasked_lists FOR DELETE TO guanhuai_app USING (((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = unasked_lists.home) AND (g.person = unasked_lists.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: unions; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.unions ENABLE ROW LEVEL SECURITY;

-- Name: unions unions_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY unions_added_in_scope ON families.unions FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: unions unions_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY unions_changed_in_scope ON families.unions FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: unions unions_linked; Type: POLICY; Schema: families; Owner: -

CREATE POLICY unions_linked ON families.unions FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: unions unions_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY unions_not_restricted ON families.unions AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) AND ((other_home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE)));

-- Name: unions unions_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY unions_purged ON families.unions FOR DELETE TO guanhuai_purger USING (((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])) OR (other_home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[]))));

-- Name: unions unions_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY unions_seen_in_scope ON families.unions FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: unions unions_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY unions_seen_to_purge ON families.unions FOR SELECT TO guanhuai_purger USING (((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])) OR (other_home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[]))));

-- Name: unions unions_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY unions_withdrawn_in_scope ON families.unions FOR DELETE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: upload_pieces; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.upload_pieces ENABLE ROW LEVEL SECURITY;

-- Name: upload_pieces upload_pieces_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY upload_pieces_added_in_scope ON families.upload_pieces FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: upload_pieces upload_pieces_kept; Type: POLICY; Schema: families; Owner: -

CREATE POLICY upload_pieces_kept ON families.upload_pieces FOR SELECT TO guanhuai_keeper USING (true);

-- Name: upload_pieces upload_pieces_removed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY upload_pieces_removed_in_scope ON families.upload_pieces FOR DELETE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: upload_pieces upload_pieces_sealed_anew; Type: POLICY; Schema: families; Owner: -

CREATE POLICY upload_pieces_sealed_anew ON families.upload_pieces FOR UPDATE TO guanhuai_keeper USING (true);

-- Name: upload_pieces upload_pieces_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY upload_pieces_seen_in_scope ON families.upload_pieces FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: uploads; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.uploads ENABLE ROW LEVEL SECURITY;

-- Name: uploads uploads_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY uploads_added_in_scope ON families.uploads FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: uploads uploads_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY uploads_changed_in_scope ON families.uploads FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: uploads uploads_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY uploads_seen_in_scope ON families.uploads FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: verifications; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.verifications ENABLE ROW LEVEL SECURITY;

-- Name: verifications verifications_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY verifications_added_in_scope ON families.verifications FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: verifications verifications_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY verifications_not_restricted ON families.verifications AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: verifications verifications_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY verifications_purged ON families.verifications FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: verifications verifications_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY verifications_seen_in_scope ON families.verifications FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: verifications verifications_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY verifications_seen_to_purge ON families.verifications FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: vital_states; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.vital_states ENABLE ROW LEVEL SECURITY;

-- Name: vital_states vital_states_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY vital_states_added_in_scope ON families.vital_states FOR INSERT TO guanhuai_app WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = vital_states.home) AND (g.person = vital_states.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: vital_states vital_states_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY vital_states_changed_in_scope ON families.vital_states FOR UPDATE TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = vital_states.home) AND (g.person = vital_states.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))))))) WITH CHECK ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = vital_states.home) AND (g.person = vital_states.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: vital_states vital_states_linked; Type: POLICY; Schema: families; Owner: -

CREATE POLICY vital_states_linked ON families.vital_states FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: vital_states vital_states_not_restricted; Type: POLICY; Schema: families; Owner: -

CREATE POLICY vital_states_not_restricted ON families.vital_states AS RESTRICTIVE FOR SELECT TO guanhuai_app USING ((((home IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = vital_states.home) AND (g.person = vital_states.person))))));

-- Name: vital_states vital_states_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY vital_states_purged ON families.vital_states FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: vital_states vital_states_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY vital_states_seen_in_scope ON families.vital_states FOR SELECT TO guanhuai_app USING ((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = vital_states.home) AND (g.person = vital_states.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))));

-- Name: vital_states vital_states_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY vital_states_seen_to_purge ON families.vital_states FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: vital_states vital_states_withdrawn_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY vital_states_withdrawn_in_scope ON families.vital_states FOR DELETE TO guanhuai_app USING (((((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))) OR (EXISTS ( SELECT
   FROM families.guests g
  WHERE ((g.home = vital_states.home) AND (g.person = vital_states.person) AND (g.path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (g.path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))))) AND (import = ( SELECT (NULLIF(current_setting('guanhuai.withdrawing'::text, true), ''::text))::bigint AS "nullif"))));

-- Name: withdrawals; Type: ROW SECURITY; Schema: families; Owner: -

ALTER TABLE families.withdrawals ENABLE ROW LEVEL SECURITY;

-- Name: withdrawals withdrawals_added_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY withdrawals_added_in_scope ON families.withdrawals FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: withdrawals withdrawals_changed_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY withdrawals_changed_in_scope ON families.withdrawals FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: withdrawals withdrawals_purged; Type: POLICY; Schema: families; Owner: -

CREATE POLICY withdrawals_purged ON families.withdrawals FOR DELETE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: withdrawals withdrawals_seen_in_scope; Type: POLICY; Schema: families; Owner: -

CREATE POLICY withdrawals_seen_in_scope ON families.withdrawals FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: withdrawals withdrawals_seen_to_purge; Type: POLICY; Schema: families; Owner: -

CREATE POLICY withdrawals_seen_to_purge ON families.withdrawals FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: consents; Type: ROW SECURITY; Schema: insurance; Owner: -

ALTER TABLE insurance.consents ENABLE ROW LEVEL SECURITY;

-- Name: consents consents_added_in_scope; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY consents_added_in_scope ON insurance.consents FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: consents consents_copied; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY consents_copied ON insurance.consents FOR SELECT TO guanhuai_copier USING (((home, person) IN ( SELECT m.home,
    m.person
   FROM families.memberships m
  WHERE (m.file = ( SELECT (NULLIF(current_setting('guanhuai.copied'::text, true), ''::text))::bigint AS "nullif")))));

-- Name: consents consents_emptied; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY consents_emptied ON insurance.consents FOR UPDATE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: consents consents_linked; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY consents_linked ON insurance.consents FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: consents consents_seen_in_scope; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY consents_seen_in_scope ON insurance.consents FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: consents consents_seen_to_purge; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY consents_seen_to_purge ON insurance.consents FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: covers; Type: ROW SECURITY; Schema: insurance; Owner: -

ALTER TABLE insurance.covers ENABLE ROW LEVEL SECURITY;

-- Name: covers covers_added_in_scope; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY covers_added_in_scope ON insurance.covers FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: covers covers_changed_in_scope; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY covers_changed_in_scope ON insurance.covers FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: covers covers_copied; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY covers_copied ON insurance.covers FOR SELECT TO guanhuai_copier USING ((file = ( SELECT (NULLIF(current_setting('guanhuai.copied'::text, true), ''::text))::bigint AS "nullif")));

-- Name: covers covers_linked; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY covers_linked ON insurance.covers FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: covers covers_seen_in_scope; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY covers_seen_in_scope ON insurance.covers FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: exports; Type: ROW SECURITY; Schema: insurance; Owner: -

ALTER TABLE insurance.exports ENABLE ROW LEVEL SECURITY;

-- Name: exports exports_added_in_scope; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY exports_added_in_scope ON insurance.exports FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: exports exports_copied; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY exports_copied ON insurance.exports FOR SELECT TO guanhuai_copier USING ((roster IN ( SELECT l.roster
   FROM insurance.roster_lines l
  WHERE (l.file = ( SELECT (NULLIF(current_setting('guanhuai.copied'::text, true), ''::text))::bigint AS "nullif")))));

-- Name: exports exports_seen_in_scope; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY exports_seen_in_scope ON insurance.exports FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: member_actions; Type: ROW SECURITY; Schema: insurance; Owner: -

ALTER TABLE insurance.member_actions ENABLE ROW LEVEL SECURITY;

-- Name: member_actions member_actions_added_in_scope; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY member_actions_added_in_scope ON insurance.member_actions FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: member_actions member_actions_emptied; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY member_actions_emptied ON insurance.member_actions FOR UPDATE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: member_actions member_actions_seen_in_scope; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY member_actions_seen_in_scope ON insurance.member_actions FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: member_actions member_actions_seen_to_purge; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY member_actions_seen_to_purge ON insurance.member_actions FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: overrides; Type: ROW SECURITY; Schema: insurance; Owner: -

ALTER TABLE insurance.overrides ENABLE ROW LEVEL SECURITY;

-- Name: overrides overrides_added_in_scope; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY overrides_added_in_scope ON insurance.overrides FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: overrides overrides_emptied; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY overrides_emptied ON insurance.overrides FOR UPDATE TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: overrides overrides_seen_in_scope; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY overrides_seen_in_scope ON insurance.overrides FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: overrides overrides_seen_to_purge; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY overrides_seen_to_purge ON insurance.overrides FOR SELECT TO guanhuai_purger USING ((home = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: roster_absences; Type: ROW SECURITY; Schema: insurance; Owner: -

ALTER TABLE insurance.roster_absences ENABLE ROW LEVEL SECURITY;

-- Name: roster_absences roster_absences_added_in_scope; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY roster_absences_added_in_scope ON insurance.roster_absences FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: roster_absences roster_absences_not_restricted; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY roster_absences_not_restricted ON insurance.roster_absences AS RESTRICTIVE FOR SELECT TO guanhuai_app USING (((file IN ( SELECT h.home
   FROM families.hidden_homes h)) IS NOT TRUE));

-- Name: roster_absences roster_absences_purged; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY roster_absences_purged ON insurance.roster_absences FOR DELETE TO guanhuai_purger USING ((file = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: roster_absences roster_absences_seen_in_scope; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY roster_absences_seen_in_scope ON insurance.roster_absences FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: roster_absences roster_absences_seen_to_purge; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY roster_absences_seen_to_purge ON insurance.roster_absences FOR SELECT TO guanhuai_purger USING ((file = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: roster_lines; Type: ROW SECURITY; Schema: insurance; Owner: -

ALTER TABLE insurance.roster_lines ENABLE ROW LEVEL SECURITY;

-- Name: roster_lines roster_lines_added_in_scope; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY roster_lines_added_in_scope ON insurance.roster_lines FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: roster_lines roster_lines_copied; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY roster_lines_copied ON insurance.roster_lines FOR SELECT TO guanhuai_copier USING ((file = ( SELECT (NULLIF(current_setting('guanhuai.copied'::text, true), ''::text))::bigint AS "nullif")));

-- Name: roster_lines roster_lines_emptied; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY roster_lines_emptied ON insurance.roster_lines FOR UPDATE TO guanhuai_purger USING ((file = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: roster_lines roster_lines_kept; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY roster_lines_kept ON insurance.roster_lines FOR SELECT TO guanhuai_keeper USING (true);

-- Name: roster_lines roster_lines_linked; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY roster_lines_linked ON insurance.roster_lines FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: roster_lines roster_lines_sealed_anew; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY roster_lines_sealed_anew ON insurance.roster_lines FOR UPDATE TO guanhuai_keeper USING (true);

-- Name: roster_lines roster_lines_seen_in_scope; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY roster_lines_seen_in_scope ON insurance.roster_lines FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: roster_lines roster_lines_seen_to_purge; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY roster_lines_seen_to_purge ON insurance.roster_lines FOR SELECT TO guanhuai_purger USING ((file = ANY (( SELECT (NULLIF(current_setting('guanhuai.purging'::text, true), ''::text))::bigint[] AS "nullif")::bigint[])));

-- Name: rosters; Type: ROW SECURITY; Schema: insurance; Owner: -

ALTER TABLE insurance.rosters ENABLE ROW LEVEL SECURITY;

-- Name: rosters rosters_added_in_scope; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY rosters_added_in_scope ON insurance.rosters FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: rosters rosters_changed_in_scope; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY rosters_changed_in_scope ON insurance.rosters FOR UPDATE TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif")))) WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: rosters rosters_linked; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY rosters_linked ON insurance.rosters FOR SELECT TO guanhuai_link_reader USING (true);

-- Name: rosters rosters_seen_in_scope; Type: POLICY; Schema: insurance; Owner: -

CREATE POLICY rosters_seen_in_scope ON insurance.rosters FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: audit; Type: ROW SECURITY; Schema: office; Owner: -

ALTER TABLE office.audit ENABLE ROW LEVEL SECURITY;

-- Name: audit audit_of_own_act; Type: POLICY; Schema: office; Owner: -

CREATE POLICY audit_of_own_act ON office.audit FOR INSERT WITH CHECK ((actor = ( SELECT NULLIF(current_setting('guanhuai.actor'::text, true), ''::text) AS "nullif")));

-- Name: audit audit_read_for_sealing; Type: POLICY; Schema: office; Owner: -

CREATE POLICY audit_read_for_sealing ON office.audit FOR SELECT TO guanhuai_sealer USING (true);

-- Name: looks; Type: ROW SECURITY; Schema: office; Owner: -

ALTER TABLE office.looks ENABLE ROW LEVEL SECURITY;

-- Name: looks looks_added_in_scope; Type: POLICY; Schema: office; Owner: -

CREATE POLICY looks_added_in_scope ON office.looks FOR INSERT TO guanhuai_app WITH CHECK (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: looks looks_copied; Type: POLICY; Schema: office; Owner: -

CREATE POLICY looks_copied ON office.looks FOR SELECT TO guanhuai_copier USING ((home = ( SELECT (NULLIF(current_setting('guanhuai.copied'::text, true), ''::text))::bigint AS "nullif")));

-- Name: looks looks_read_for_sealing; Type: POLICY; Schema: office; Owner: -

CREATE POLICY looks_read_for_sealing ON office.looks FOR SELECT TO guanhuai_sealer USING (true);

-- Name: looks looks_seen_in_scope; Type: POLICY; Schema: office; Owner: -

CREATE POLICY looks_seen_in_scope ON office.looks FOR SELECT TO guanhuai_app USING (((path >= ( SELECT NULLIF(current_setting('guanhuai.scope_from'::text, true), ''::text) AS "nullif")) AND (path < ( SELECT NULLIF(current_setting('guanhuai.scope_to'::text, true), ''::text) AS "nullif"))));

-- Name: SCHEMA assistance; Type: ACL; Schema: -; Owner: -

GRANT USAGE ON SCHEMA assistance TO guanhuai_app;
GRANT USAGE ON SCHEMA assistance TO guanhuai_keeper;
GRANT USAGE ON SCHEMA assistance TO guanhuai_purger;
GRANT USAGE ON SCHEMA assistance TO guanhuai_link_reader;
GRANT USAGE ON SCHEMA assistance TO guanhuai_copier;

-- Name: SCHEMA families; Type: ACL; Schema: -; Owner: -

GRANT USAGE ON SCHEMA families TO guanhuai_app;
GRANT USAGE ON SCHEMA families TO guanhuai_link_reader;
GRANT USAGE ON SCHEMA families TO guanhuai_keeper;
GRANT USAGE ON SCHEMA families TO guanhuai_purger;
GRANT USAGE ON SCHEMA families TO guanhuai_mover;
GRANT USAGE ON SCHEMA families TO guanhuai_copier;

-- Name: SCHEMA insurance; Type: ACL; Schema: -; Owner: -

GRANT USAGE ON SCHEMA insurance TO guanhuai_app;
GRANT USAGE ON SCHEMA insurance TO guanhuai_keeper;
GRANT USAGE ON SCHEMA insurance TO guanhuai_purger;
GRANT USAGE ON SCHEMA insurance TO guanhuai_link_reader;
GRANT USAGE ON SCHEMA insurance TO guanhuai_copier;

-- Name: SCHEMA office; Type: ACL; Schema: -; Owner: -

GRANT USAGE ON SCHEMA office TO guanhuai_app;
GRANT USAGE ON SCHEMA office TO guanhuai_link_reader;
GRANT USAGE ON SCHEMA office TO guanhuai_sealer;
GRANT USAGE ON SCHEMA office TO guanhuai_keeper;
GRANT USAGE ON SCHEMA office TO guanhuai_purger;
GRANT USAGE ON SCHEMA office TO guanhuai_mover;
GRANT USAGE ON SCHEMA office TO guanhuai_copier;

-- Name: FUNCTION keep_last_answers(); Type: ACL; Schema: assistance; Owner: -

REVOKE ALL ON FUNCTION assistance.keep_last_answers() FROM PUBLIC;
GRANT ALL ON FUNCTION assistance.keep_last_answers() TO guanhuai_app;

-- Name: FUNCTION mark_former_answers(); Type: ACL; Schema: assistance; Owner: -

REVOKE ALL ON FUNCTION assistance.mark_former_answers() FROM PUBLIC;
GRANT ALL ON FUNCTION assistance.mark_former_answers() TO guanhuai_app;

-- Name: FUNCTION refuse_move_change(); Type: ACL; Schema: families; Owner: -

REVOKE ALL ON FUNCTION families.refuse_move_change() FROM PUBLIC;
GRANT ALL ON FUNCTION families.refuse_move_change() TO guanhuai_app;
GRANT ALL ON FUNCTION families.refuse_move_change() TO guanhuai_keeper;
GRANT ALL ON FUNCTION families.refuse_move_change() TO guanhuai_purger;

-- Name: FUNCTION refuse_restriction_change(); Type: ACL; Schema: families; Owner: -

REVOKE ALL ON FUNCTION families.refuse_restriction_change() FROM PUBLIC;
GRANT ALL ON FUNCTION families.refuse_restriction_change() TO guanhuai_app;
GRANT ALL ON FUNCTION families.refuse_restriction_change() TO guanhuai_keeper;
GRANT ALL ON FUNCTION families.refuse_restriction_change() TO guanhuai_purger;

-- Name: FUNCTION cover_stands_for_itself(); Type: ACL; Schema: insurance; Owner: -

REVOKE ALL ON FUNCTION insurance.cover_stands_for_itself() FROM PUBLIC;
GRANT ALL ON FUNCTION insurance.cover_stands_for_itself() TO guanhuai_app;

-- Name: FUNCTION audit_statement(); Type: ACL; Schema: office; Owner: -

REVOKE ALL ON FUNCTION office.audit_statement() FROM PUBLIC;
GRANT ALL ON FUNCTION office.audit_statement() TO guanhuai_app;
GRANT ALL ON FUNCTION office.audit_statement() TO guanhuai_keeper;
GRANT ALL ON FUNCTION office.audit_statement() TO guanhuai_purger;
GRANT ALL ON FUNCTION office.audit_statement() TO guanhuai_mover;

-- Name: FUNCTION count_filled(); Type: ACL; Schema: office; Owner: -

REVOKE ALL ON FUNCTION office.count_filled() FROM PUBLIC;
GRANT ALL ON FUNCTION office.count_filled() TO guanhuai_app;

-- Name: PROCEDURE fence(IN fenced regclass, IN guests boolean, IN changeable text[], IN withdrawable boolean); Type: ACL; Schema: office; Owner: -

REVOKE ALL ON PROCEDURE office.fence(IN fenced regclass, IN guests boolean, IN changeable text[], IN withdrawable boolean) FROM PUBLIC;

-- Name: PROCEDURE hide_restricted(IN hiding regclass, IN guests boolean); Type: ACL; Schema: office; Owner: -

REVOKE ALL ON PROCEDURE office.hide_restricted(IN hiding regclass, IN guests boolean) FROM PUBLIC;

-- Name: PROCEDURE keep_sealed(IN sealed regclass, IN key_columns text[], IN sealed_columns text[]); Type: ACL; Schema: office; Owner: -

REVOKE ALL ON PROCEDURE office.keep_sealed(IN sealed regclass, IN key_columns text[], IN sealed_columns text[]) FROM PUBLIC;

-- Name: PROCEDURE purgeable(IN purged regclass, IN kept text[]); Type: ACL; Schema: office; Owner: -

REVOKE ALL ON PROCEDURE office.purgeable(IN purged regclass, IN kept text[]) FROM PUBLIC;

-- Name: FUNCTION refuse_change(); Type: ACL; Schema: office; Owner: -

REVOKE ALL ON FUNCTION office.refuse_change() FROM PUBLIC;
GRANT ALL ON FUNCTION office.refuse_change() TO guanhuai_app;
GRANT ALL ON FUNCTION office.refuse_change() TO guanhuai_sealer;
GRANT ALL ON FUNCTION office.refuse_change() TO guanhuai_keeper;
GRANT ALL ON FUNCTION office.refuse_change() TO guanhuai_purger;

-- Name: FUNCTION refuse_unless_closing(); Type: ACL; Schema: office; Owner: -

REVOKE ALL ON FUNCTION office.refuse_unless_closing() FROM PUBLIC;
GRANT ALL ON FUNCTION office.refuse_unless_closing() TO guanhuai_app;

-- Name: TABLE decisions; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT,INSERT ON TABLE assistance.decisions TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE assistance.decisions TO guanhuai_purger;

-- Name: COLUMN decisions.home; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(home) ON TABLE assistance.decisions TO guanhuai_link_reader;
GRANT SELECT(home) ON TABLE assistance.decisions TO guanhuai_copier;

-- Name: COLUMN decisions.id; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(id) ON TABLE assistance.decisions TO guanhuai_link_reader;
GRANT SELECT(id) ON TABLE assistance.decisions TO guanhuai_copier;

-- Name: COLUMN decisions.path; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(path) ON TABLE assistance.decisions TO guanhuai_link_reader;
GRANT SELECT(path) ON TABLE assistance.decisions TO guanhuai_copier;

-- Name: COLUMN decisions.programme; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(programme) ON TABLE assistance.decisions TO guanhuai_link_reader;
GRANT SELECT(programme) ON TABLE assistance.decisions TO guanhuai_copier;

-- Name: COLUMN decisions.unit; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(unit) ON TABLE assistance.decisions TO guanhuai_link_reader;
GRANT SELECT(unit) ON TABLE assistance.decisions TO guanhuai_copier;

-- Name: COLUMN decisions.person_home; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(person_home) ON TABLE assistance.decisions TO guanhuai_copier;

-- Name: COLUMN decisions.person; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(person) ON TABLE assistance.decisions TO guanhuai_copier;

-- Name: COLUMN decisions.day; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(day) ON TABLE assistance.decisions TO guanhuai_link_reader;
GRANT SELECT(day) ON TABLE assistance.decisions TO guanhuai_copier;

-- Name: COLUMN decisions.outcome; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(outcome) ON TABLE assistance.decisions TO guanhuai_link_reader;
GRANT SELECT(outcome) ON TABLE assistance.decisions TO guanhuai_copier;

-- Name: COLUMN decisions.amount_fen; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(amount_fen) ON TABLE assistance.decisions TO guanhuai_link_reader;
GRANT SELECT(amount_fen) ON TABLE assistance.decisions TO guanhuai_copier;

-- Name: COLUMN decisions.period; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(period) ON TABLE assistance.decisions TO guanhuai_copier;

-- Name: COLUMN decisions.tier; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(tier) ON TABLE assistance.decisions TO guanhuai_copier;

-- Name: COLUMN decisions.missing; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(missing) ON TABLE assistance.decisions TO guanhuai_copier;

-- Name: COLUMN decisions.questions; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(questions) ON TABLE assistance.decisions TO guanhuai_copier;

-- Name: COLUMN decisions.findings; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(findings) ON TABLE assistance.decisions TO guanhuai_copier;

-- Name: COLUMN decisions.rule_version; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(rule_version) ON TABLE assistance.decisions TO guanhuai_copier;

-- Name: COLUMN decisions.stable_until; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(stable_until) ON TABLE assistance.decisions TO guanhuai_copier;

-- Name: COLUMN decisions.substance; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(substance) ON TABLE assistance.decisions TO guanhuai_copier;

-- Name: COLUMN decisions.digest; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(digest) ON TABLE assistance.decisions TO guanhuai_copier;

-- Name: COLUMN decisions.dossier; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(dossier) ON TABLE assistance.decisions TO guanhuai_copier;

-- Name: COLUMN decisions.decided_at; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(decided_at) ON TABLE assistance.decisions TO guanhuai_link_reader;

-- Name: TABLE frozen_dossiers; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT,INSERT ON TABLE assistance.frozen_dossiers TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE assistance.frozen_dossiers TO guanhuai_purger;

-- Name: TABLE last_answers; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT,INSERT ON TABLE assistance.last_answers TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE assistance.last_answers TO guanhuai_purger;

-- Name: COLUMN last_answers.home; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(home) ON TABLE assistance.last_answers TO guanhuai_link_reader;

-- Name: COLUMN last_answers.programme; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(programme) ON TABLE assistance.last_answers TO guanhuai_link_reader;

-- Name: COLUMN last_answers.unit; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(unit) ON TABLE assistance.last_answers TO guanhuai_link_reader;

-- Name: COLUMN last_answers.id; Type: ACL; Schema: assistance; Owner: -

GRANT UPDATE(id) ON TABLE assistance.last_answers TO guanhuai_app;

-- Name: COLUMN last_answers.day; Type: ACL; Schema: assistance; Owner: -

GRANT UPDATE(day) ON TABLE assistance.last_answers TO guanhuai_app;
GRANT SELECT(day) ON TABLE assistance.last_answers TO guanhuai_link_reader;

-- Name: COLUMN last_answers.outcome; Type: ACL; Schema: assistance; Owner: -

GRANT UPDATE(outcome) ON TABLE assistance.last_answers TO guanhuai_app;
GRANT SELECT(outcome) ON TABLE assistance.last_answers TO guanhuai_link_reader;

-- Name: COLUMN last_answers.amount_fen; Type: ACL; Schema: assistance; Owner: -

GRANT UPDATE(amount_fen) ON TABLE assistance.last_answers TO guanhuai_app;
GRANT SELECT(amount_fen) ON TABLE assistance.last_answers TO guanhuai_link_reader;

-- Name: COLUMN last_answers.period; Type: ACL; Schema: assistance; Owner: -

GRANT UPDATE(period) ON TABLE assistance.last_answers TO guanhuai_app;

-- Name: COLUMN last_answers.stable_until; Type: ACL; Schema: assistance; Owner: -

GRANT UPDATE(stable_until) ON TABLE assistance.last_answers TO guanhuai_app;

-- Name: COLUMN last_answers.is_former; Type: ACL; Schema: assistance; Owner: -

GRANT UPDATE(is_former) ON TABLE assistance.last_answers TO guanhuai_app;

-- Name: COLUMN last_answers.is_own; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT(is_own) ON TABLE assistance.last_answers TO guanhuai_link_reader;

-- Name: COLUMN last_answers.decided_at; Type: ACL; Schema: assistance; Owner: -

GRANT UPDATE(decided_at) ON TABLE assistance.last_answers TO guanhuai_app;

-- Name: TABLE publication_settlements; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT,INSERT ON TABLE assistance.publication_settlements TO guanhuai_app;

-- Name: TABLE publications; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT,INSERT ON TABLE assistance.publications TO guanhuai_app;

-- Name: TABLE rule_set_files; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT,INSERT ON TABLE assistance.rule_set_files TO guanhuai_app;

-- Name: TABLE rule_sets; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT,INSERT ON TABLE assistance.rule_sets TO guanhuai_app;

-- Name: TABLE rule_texts; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT,INSERT ON TABLE assistance.rule_texts TO guanhuai_app;

-- Name: TABLE runs; Type: ACL; Schema: assistance; Owner: -

GRANT SELECT,INSERT ON TABLE assistance.runs TO guanhuai_app;

-- Name: COLUMN runs.last_home; Type: ACL; Schema: assistance; Owner: -

GRANT UPDATE(last_home) ON TABLE assistance.runs TO guanhuai_app;

-- Name: COLUMN runs.families; Type: ACL; Schema: assistance; Owner: -

GRANT UPDATE(families) ON TABLE assistance.runs TO guanhuai_app;

-- Name: COLUMN runs.written; Type: ACL; Schema: assistance; Owner: -

GRANT UPDATE(written) ON TABLE assistance.runs TO guanhuai_app;

-- Name: COLUMN runs.eligible; Type: ACL; Schema: assistance; Owner: -

GRANT UPDATE(eligible) ON TABLE assistance.runs TO guanhuai_app;

-- Name: COLUMN runs.ineligible; Type: ACL; Schema: assistance; Owner: -

GRANT UPDATE(ineligible) ON TABLE assistance.runs TO guanhuai_app;

-- Name: COLUMN runs.undetermined; Type: ACL; Schema: assistance; Owner: -

GRANT UPDATE(undetermined) ON TABLE assistance.runs TO guanhuai_app;

-- Name: COLUMN runs.monthly_fen; Type: ACL; Schema: assistance; Owner: -

GRANT UPDATE(monthly_fen) ON TABLE assistance.runs TO guanhuai_app;

-- Name: COLUMN runs.digest; Type: ACL; Schema: assistance; Owner: -

GRANT UPDATE(digest) ON TABLE assistance.runs TO guanhuai_app;

-- Name: COLUMN runs.finished_at; Type: ACL; Schema: assistance; Owner: -

GRANT UPDATE(finished_at) ON TABLE assistance.runs TO guanhuai_app;

-- Name: TABLE absences; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.absences TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.absences TO guanhuai_purger;

-- Name: COLUMN absences.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.absences TO guanhuai_app;

-- Name: TABLE acts; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.acts TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.acts TO guanhuai_purger;

-- Name: COLUMN acts.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.acts TO guanhuai_keeper;

-- Name: COLUMN acts.id; Type: ACL; Schema: families; Owner: -

GRANT SELECT(id) ON TABLE families.acts TO guanhuai_keeper;

-- Name: COLUMN acts.reason; Type: ACL; Schema: families; Owner: -

GRANT SELECT(reason),UPDATE(reason) ON TABLE families.acts TO guanhuai_keeper;

-- Name: TABLE aliases; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.aliases TO guanhuai_app;

-- Name: COLUMN aliases.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.aliases TO guanhuai_link_reader;
GRANT SELECT(home) ON TABLE families.aliases TO guanhuai_keeper;

-- Name: COLUMN aliases.person; Type: ACL; Schema: families; Owner: -

GRANT SELECT(person) ON TABLE families.aliases TO guanhuai_link_reader;
GRANT SELECT(person) ON TABLE families.aliases TO guanhuai_keeper;

-- Name: COLUMN aliases.id; Type: ACL; Schema: families; Owner: -

GRANT SELECT(id) ON TABLE families.aliases TO guanhuai_keeper;
GRANT SELECT(id) ON TABLE families.aliases TO guanhuai_link_reader;

-- Name: COLUMN aliases.canonical_home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(canonical_home) ON TABLE families.aliases TO guanhuai_link_reader;

-- Name: COLUMN aliases.canonical; Type: ACL; Schema: families; Owner: -

GRANT SELECT(canonical) ON TABLE families.aliases TO guanhuai_link_reader;

-- Name: COLUMN aliases.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.aliases TO guanhuai_app;
GRANT SELECT(known) ON TABLE families.aliases TO guanhuai_link_reader;

-- Name: COLUMN aliases.reason; Type: ACL; Schema: families; Owner: -

GRANT SELECT(reason),UPDATE(reason) ON TABLE families.aliases TO guanhuai_keeper;

-- Name: COLUMN aliases.merged_by; Type: ACL; Schema: families; Owner: -

GRANT SELECT(merged_by) ON TABLE families.aliases TO guanhuai_link_reader;

-- Name: COLUMN aliases.undone_by; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(undone_by) ON TABLE families.aliases TO guanhuai_app;
GRANT SELECT(undone_by) ON TABLE families.aliases TO guanhuai_link_reader;

-- Name: COLUMN aliases.undo_reason; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(undo_reason) ON TABLE families.aliases TO guanhuai_app;
GRANT SELECT(undo_reason),UPDATE(undo_reason) ON TABLE families.aliases TO guanhuai_keeper;

-- Name: TABLE bank_accounts; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.bank_accounts TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.bank_accounts TO guanhuai_purger;

-- Name: COLUMN bank_accounts.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.bank_accounts TO guanhuai_keeper;

-- Name: COLUMN bank_accounts.id; Type: ACL; Schema: families; Owner: -

GRANT SELECT(id) ON TABLE families.bank_accounts TO guanhuai_keeper;

-- Name: COLUMN bank_accounts.account; Type: ACL; Schema: families; Owner: -

GRANT SELECT(account),UPDATE(account) ON TABLE families.bank_accounts TO guanhuai_keeper;

-- Name: COLUMN bank_accounts.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.bank_accounts TO guanhuai_app;

-- Name: COLUMN bank_accounts.proxy_reason; Type: ACL; Schema: families; Owner: -

GRANT SELECT(proxy_reason),UPDATE(proxy_reason) ON TABLE families.bank_accounts TO guanhuai_keeper;

-- Name: TABLE care_abilities; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.care_abilities TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.care_abilities TO guanhuai_purger;

-- Name: COLUMN care_abilities.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.care_abilities TO guanhuai_app;

-- Name: TABLE closures; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.closures TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.closures TO guanhuai_purger;

-- Name: COLUMN closures.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.closures TO guanhuai_keeper;

-- Name: COLUMN closures.id; Type: ACL; Schema: families; Owner: -

GRANT SELECT(id) ON TABLE families.closures TO guanhuai_keeper;

-- Name: COLUMN closures.reason; Type: ACL; Schema: families; Owner: -

GRANT SELECT(reason),UPDATE(reason) ON TABLE families.closures TO guanhuai_keeper;

-- Name: COLUMN closures.reopened_at; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(reopened_at) ON TABLE families.closures TO guanhuai_app;

-- Name: COLUMN closures.reopened_by; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(reopened_by) ON TABLE families.closures TO guanhuai_app;

-- Name: TABLE column_maps; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.column_maps TO guanhuai_app;

-- Name: COLUMN column_maps.meaning; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(meaning) ON TABLE families.column_maps TO guanhuai_app;

-- Name: COLUMN column_maps.set_at; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(set_at) ON TABLE families.column_maps TO guanhuai_app;

-- Name: COLUMN column_maps.set_by; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(set_by) ON TABLE families.column_maps TO guanhuai_app;

-- Name: TABLE complete_lists; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.complete_lists TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.complete_lists TO guanhuai_purger;

-- Name: COLUMN complete_lists.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.complete_lists TO guanhuai_link_reader;

-- Name: COLUMN complete_lists.lists; Type: ACL; Schema: families; Owner: -

GRANT SELECT(lists) ON TABLE families.complete_lists TO guanhuai_link_reader;

-- Name: COLUMN complete_lists.valid; Type: ACL; Schema: families; Owner: -

GRANT SELECT(valid) ON TABLE families.complete_lists TO guanhuai_link_reader;

-- Name: COLUMN complete_lists.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.complete_lists TO guanhuai_app;
GRANT SELECT(known) ON TABLE families.complete_lists TO guanhuai_link_reader;

-- Name: TABLE consents; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.consents TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.consents TO guanhuai_purger;

-- Name: COLUMN consents.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.consents TO guanhuai_link_reader;

-- Name: COLUMN consents.person; Type: ACL; Schema: families; Owner: -

GRANT SELECT(person) ON TABLE families.consents TO guanhuai_link_reader;

-- Name: COLUMN consents.id; Type: ACL; Schema: families; Owner: -

GRANT SELECT(id) ON TABLE families.consents TO guanhuai_link_reader;

-- Name: COLUMN consents.purpose; Type: ACL; Schema: families; Owner: -

GRANT SELECT(purpose) ON TABLE families.consents TO guanhuai_link_reader;

-- Name: COLUMN consents.given; Type: ACL; Schema: families; Owner: -

GRANT SELECT(given) ON TABLE families.consents TO guanhuai_link_reader;

-- Name: COLUMN consents.valid; Type: ACL; Schema: families; Owner: -

GRANT SELECT(valid) ON TABLE families.consents TO guanhuai_link_reader;

-- Name: COLUMN consents.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.consents TO guanhuai_app;
GRANT SELECT(known) ON TABLE families.consents TO guanhuai_link_reader;

-- Name: TABLE contacts; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.contacts TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.contacts TO guanhuai_purger;

-- Name: COLUMN contacts.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.contacts TO guanhuai_keeper;

-- Name: COLUMN contacts.id; Type: ACL; Schema: families; Owner: -

GRANT SELECT(id) ON TABLE families.contacts TO guanhuai_keeper;

-- Name: COLUMN contacts.phone; Type: ACL; Schema: families; Owner: -

GRANT SELECT(phone),UPDATE(phone) ON TABLE families.contacts TO guanhuai_keeper;

-- Name: COLUMN contacts.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.contacts TO guanhuai_app;

-- Name: TABLE declared_counts; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.declared_counts TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.declared_counts TO guanhuai_purger;

-- Name: COLUMN declared_counts.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.declared_counts TO guanhuai_app;

-- Name: TABLE disabilities; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.disabilities TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.disabilities TO guanhuai_purger;

-- Name: COLUMN disabilities.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.disabilities TO guanhuai_link_reader;
GRANT SELECT(home) ON TABLE families.disabilities TO guanhuai_keeper;

-- Name: COLUMN disabilities.person; Type: ACL; Schema: families; Owner: -

GRANT SELECT(person) ON TABLE families.disabilities TO guanhuai_link_reader;
GRANT SELECT(person) ON TABLE families.disabilities TO guanhuai_keeper;

-- Name: COLUMN disabilities.id; Type: ACL; Schema: families; Owner: -

GRANT SELECT(id) ON TABLE families.disabilities TO guanhuai_keeper;

-- Name: COLUMN disabilities.certificate; Type: ACL; Schema: families; Owner: -

GRANT SELECT(certificate),UPDATE(certificate) ON TABLE families.disabilities TO guanhuai_keeper;

-- Name: COLUMN disabilities.certificate_index; Type: ACL; Schema: families; Owner: -

GRANT SELECT(certificate_index),UPDATE(certificate_index) ON TABLE families.disabilities TO guanhuai_keeper;

-- Name: COLUMN disabilities.index_key; Type: ACL; Schema: families; Owner: -

GRANT SELECT(index_key),UPDATE(index_key) ON TABLE families.disabilities TO guanhuai_keeper;

-- Name: COLUMN disabilities.category; Type: ACL; Schema: families; Owner: -

GRANT SELECT(category) ON TABLE families.disabilities TO guanhuai_link_reader;

-- Name: COLUMN disabilities.grade; Type: ACL; Schema: families; Owner: -

GRANT SELECT(grade) ON TABLE families.disabilities TO guanhuai_link_reader;

-- Name: COLUMN disabilities.valid; Type: ACL; Schema: families; Owner: -

GRANT SELECT(valid) ON TABLE families.disabilities TO guanhuai_link_reader;

-- Name: COLUMN disabilities.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.disabilities TO guanhuai_app;
GRANT SELECT(known) ON TABLE families.disabilities TO guanhuai_link_reader;

-- Name: COLUMN disabilities.cancelled; Type: ACL; Schema: families; Owner: -

GRANT SELECT(cancelled) ON TABLE families.disabilities TO guanhuai_link_reader;

-- Name: TABLE documents; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.documents TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.documents TO guanhuai_purger;

-- Name: COLUMN documents.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.documents TO guanhuai_link_reader;
GRANT SELECT(home) ON TABLE families.documents TO guanhuai_keeper;

-- Name: COLUMN documents.person; Type: ACL; Schema: families; Owner: -

GRANT SELECT(person) ON TABLE families.documents TO guanhuai_link_reader;
GRANT SELECT(person) ON TABLE families.documents TO guanhuai_keeper;

-- Name: COLUMN documents.id; Type: ACL; Schema: families; Owner: -

GRANT SELECT(id) ON TABLE families.documents TO guanhuai_keeper;

-- Name: COLUMN documents.kind; Type: ACL; Schema: families; Owner: -

GRANT SELECT(kind) ON TABLE families.documents TO guanhuai_link_reader;

-- Name: COLUMN documents.number; Type: ACL; Schema: families; Owner: -

GRANT SELECT(number),UPDATE(number) ON TABLE families.documents TO guanhuai_keeper;

-- Name: COLUMN documents.number_index; Type: ACL; Schema: families; Owner: -

GRANT SELECT(number_index) ON TABLE families.documents TO guanhuai_link_reader;
GRANT SELECT(number_index),UPDATE(number_index) ON TABLE families.documents TO guanhuai_keeper;

-- Name: COLUMN documents.index_key; Type: ACL; Schema: families; Owner: -

GRANT SELECT(index_key) ON TABLE families.documents TO guanhuai_link_reader;
GRANT SELECT(index_key),UPDATE(index_key) ON TABLE families.documents TO guanhuai_keeper;

-- Name: COLUMN documents.merged; Type: ACL; Schema: families; Owner: -

GRANT SELECT(merged) ON TABLE families.documents TO guanhuai_link_reader;

-- Name: COLUMN documents.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.documents TO guanhuai_app;
GRANT SELECT(known) ON TABLE families.documents TO guanhuai_link_reader;

-- Name: COLUMN documents.other_number_index; Type: ACL; Schema: families; Owner: -

GRANT SELECT(other_number_index) ON TABLE families.documents TO guanhuai_link_reader;
GRANT SELECT(other_number_index),UPDATE(other_number_index) ON TABLE families.documents TO guanhuai_keeper;

-- Name: COLUMN documents.other_index_key; Type: ACL; Schema: families; Owner: -

GRANT SELECT(other_index_key) ON TABLE families.documents TO guanhuai_link_reader;
GRANT SELECT(other_index_key),UPDATE(other_index_key) ON TABLE families.documents TO guanhuai_keeper;

-- Name: TABLE drafts; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.drafts TO guanhuai_app;

-- Name: COLUMN drafts.draft; Type: ACL; Schema: families; Owner: -

GRANT SELECT(draft) ON TABLE families.drafts TO guanhuai_keeper;

-- Name: COLUMN drafts.version; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(version) ON TABLE families.drafts TO guanhuai_app;

-- Name: COLUMN drafts.content; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(content) ON TABLE families.drafts TO guanhuai_app;
GRANT SELECT(content),UPDATE(content) ON TABLE families.drafts TO guanhuai_keeper;

-- Name: COLUMN drafts.saved_at; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(saved_at) ON TABLE families.drafts TO guanhuai_app;

-- Name: COLUMN drafts.saved_by; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(saved_by) ON TABLE families.drafts TO guanhuai_app;

-- Name: COLUMN drafts.ended_at; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(ended_at) ON TABLE families.drafts TO guanhuai_app;

-- Name: COLUMN drafts.registered; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(registered) ON TABLE families.drafts TO guanhuai_app;

-- Name: SEQUENCE drafts_draft_seq; Type: ACL; Schema: families; Owner: -

GRANT USAGE ON SEQUENCE families.drafts_draft_seq TO guanhuai_app;

-- Name: TABLE duplicate_answers; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.duplicate_answers TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.duplicate_answers TO guanhuai_purger;

-- Name: COLUMN duplicate_answers.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.duplicate_answers TO guanhuai_keeper;

-- Name: COLUMN duplicate_answers.person; Type: ACL; Schema: families; Owner: -

GRANT SELECT(person) ON TABLE families.duplicate_answers TO guanhuai_keeper;

-- Name: COLUMN duplicate_answers.id; Type: ACL; Schema: families; Owner: -

GRANT SELECT(id) ON TABLE families.duplicate_answers TO guanhuai_keeper;

-- Name: COLUMN duplicate_answers.reason; Type: ACL; Schema: families; Owner: -

GRANT SELECT(reason),UPDATE(reason) ON TABLE families.duplicate_answers TO guanhuai_keeper;

-- Name: TABLE duplicate_findings; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.duplicate_findings TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.duplicate_findings TO guanhuai_purger;

-- Name: TABLE duplicate_pairs; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.duplicate_pairs TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.duplicate_pairs TO guanhuai_purger;

-- Name: COLUMN duplicate_pairs.score; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(score) ON TABLE families.duplicate_pairs TO guanhuai_app;

-- Name: COLUMN duplicate_pairs.reasons; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(reasons) ON TABLE families.duplicate_pairs TO guanhuai_app;

-- Name: COLUMN duplicate_pairs.found_at; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(found_at) ON TABLE families.duplicate_pairs TO guanhuai_app;

-- Name: COLUMN duplicate_pairs.found_by; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(found_by) ON TABLE families.duplicate_pairs TO guanhuai_app;

-- Name: TABLE employments; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.employments TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.employments TO guanhuai_purger;

-- Name: COLUMN employments.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.employments TO guanhuai_app;

-- Name: TABLE exports; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.exports TO guanhuai_app;

-- Name: COLUMN exports.purpose; Type: ACL; Schema: families; Owner: -

GRANT SELECT(purpose) ON TABLE families.exports TO guanhuai_copier;

-- Name: COLUMN exports.recipient; Type: ACL; Schema: families; Owner: -

GRANT SELECT(recipient) ON TABLE families.exports TO guanhuai_copier;

-- Name: COLUMN exports.request; Type: ACL; Schema: families; Owner: -

GRANT SELECT(request) ON TABLE families.exports TO guanhuai_copier;

-- Name: COLUMN exports.exported_at; Type: ACL; Schema: families; Owner: -

GRANT SELECT(exported_at) ON TABLE families.exports TO guanhuai_copier;

-- Name: COLUMN exports.exported_by; Type: ACL; Schema: families; Owner: -

GRANT SELECT(exported_by) ON TABLE families.exports TO guanhuai_copier;

-- Name: COLUMN exports.approved_by; Type: ACL; Schema: families; Owner: -

GRANT SELECT(approved_by) ON TABLE families.exports TO guanhuai_copier;

-- Name: COLUMN exports.delete_by; Type: ACL; Schema: families; Owner: -

GRANT SELECT(delete_by) ON TABLE families.exports TO guanhuai_copier;

-- Name: TABLE files; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.files TO guanhuai_app;
GRANT SELECT ON TABLE families.files TO guanhuai_purger;
GRANT SELECT ON TABLE families.files TO guanhuai_mover;

-- Name: COLUMN files.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.files TO guanhuai_link_reader;

-- Name: COLUMN files.path; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(path) ON TABLE families.files TO guanhuai_app;
GRANT UPDATE(path) ON TABLE families.files TO guanhuai_mover;
GRANT SELECT(path) ON TABLE families.files TO guanhuai_link_reader;

-- Name: COLUMN files.handling_area; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(handling_area) ON TABLE families.files TO guanhuai_app;
GRANT UPDATE(handling_area) ON TABLE families.files TO guanhuai_mover;
GRANT SELECT(handling_area) ON TABLE families.files TO guanhuai_link_reader;

-- Name: COLUMN files.residence_area; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(residence_area) ON TABLE families.files TO guanhuai_app;
GRANT UPDATE(residence_area) ON TABLE families.files TO guanhuai_mover;

-- Name: COLUMN files.household_issuer; Type: ACL; Schema: families; Owner: -

GRANT SELECT(household_issuer) ON TABLE families.files TO guanhuai_link_reader;
GRANT UPDATE(household_issuer) ON TABLE families.files TO guanhuai_purger;
GRANT UPDATE(household_issuer) ON TABLE families.files TO guanhuai_app;

-- Name: COLUMN files.household_number; Type: ACL; Schema: families; Owner: -

GRANT SELECT(household_number) ON TABLE families.files TO guanhuai_link_reader;
GRANT UPDATE(household_number) ON TABLE families.files TO guanhuai_purger;
GRANT UPDATE(household_number) ON TABLE families.files TO guanhuai_app;

-- Name: COLUMN files.known_at; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known_at) ON TABLE families.files TO guanhuai_app;

-- Name: COLUMN files.withdrawn; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(withdrawn) ON TABLE families.files TO guanhuai_app;
GRANT SELECT(withdrawn) ON TABLE families.files TO guanhuai_link_reader;

-- Name: TABLE guardianships; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.guardianships TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.guardianships TO guanhuai_purger;

-- Name: COLUMN guardianships.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.guardianships TO guanhuai_app;

-- Name: TABLE guests; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.guests TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.guests TO guanhuai_purger;

-- Name: COLUMN guests.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.guests TO guanhuai_link_reader;

-- Name: COLUMN guests.person; Type: ACL; Schema: families; Owner: -

GRANT SELECT(person) ON TABLE families.guests TO guanhuai_link_reader;

-- Name: COLUMN guests.file; Type: ACL; Schema: families; Owner: -

GRANT SELECT(file) ON TABLE families.guests TO guanhuai_link_reader;

-- Name: TABLE hardship_events; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.hardship_events TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.hardship_events TO guanhuai_purger;

-- Name: COLUMN hardship_events.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.hardship_events TO guanhuai_app;

-- Name: TABLE health_insurances; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.health_insurances TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.health_insurances TO guanhuai_purger;

-- Name: COLUMN health_insurances.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.health_insurances TO guanhuai_app;

-- Name: TABLE purged; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.purged TO guanhuai_app;

-- Name: TABLE restrictions; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.restrictions TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.restrictions TO guanhuai_purger;

-- Name: COLUMN restrictions.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.restrictions TO guanhuai_keeper;
GRANT SELECT(home) ON TABLE families.restrictions TO guanhuai_link_reader;

-- Name: COLUMN restrictions.id; Type: ACL; Schema: families; Owner: -

GRANT SELECT(id) ON TABLE families.restrictions TO guanhuai_keeper;

-- Name: COLUMN restrictions.person_home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(person_home) ON TABLE families.restrictions TO guanhuai_link_reader;

-- Name: COLUMN restrictions.person; Type: ACL; Schema: families; Owner: -

GRANT SELECT(person) ON TABLE families.restrictions TO guanhuai_link_reader;

-- Name: COLUMN restrictions.reason; Type: ACL; Schema: families; Owner: -

GRANT SELECT(reason),UPDATE(reason) ON TABLE families.restrictions TO guanhuai_keeper;

-- Name: COLUMN restrictions.lifted_on; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(lifted_on) ON TABLE families.restrictions TO guanhuai_app;

-- Name: COLUMN restrictions.lifted_at; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(lifted_at) ON TABLE families.restrictions TO guanhuai_app;
GRANT SELECT(lifted_at) ON TABLE families.restrictions TO guanhuai_link_reader;

-- Name: COLUMN restrictions.lifted_by; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(lifted_by) ON TABLE families.restrictions TO guanhuai_app;

-- Name: COLUMN restrictions.lift_reason; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(lift_reason) ON TABLE families.restrictions TO guanhuai_app;
GRANT SELECT(lift_reason),UPDATE(lift_reason) ON TABLE families.restrictions TO guanhuai_keeper;

-- Name: TABLE withdrawals; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.withdrawals TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.withdrawals TO guanhuai_purger;

-- Name: COLUMN withdrawals.reinstated_on; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(reinstated_on) ON TABLE families.withdrawals TO guanhuai_app;

-- Name: COLUMN withdrawals.reinstated_at; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(reinstated_at) ON TABLE families.withdrawals TO guanhuai_app;

-- Name: COLUMN withdrawals.reinstated_by; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(reinstated_by) ON TABLE families.withdrawals TO guanhuai_app;

-- Name: TABLE hidden_homes; Type: ACL; Schema: families; Owner: -

GRANT SELECT ON TABLE families.hidden_homes TO guanhuai_app;

-- Name: SEQUENCE homes; Type: ACL; Schema: families; Owner: -

GRANT USAGE ON SEQUENCE families.homes TO guanhuai_app;

-- Name: TABLE household_incomes; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.household_incomes TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.household_incomes TO guanhuai_purger;

-- Name: COLUMN household_incomes.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.household_incomes TO guanhuai_app;

-- Name: TABLE household_registrations; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.household_registrations TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.household_registrations TO guanhuai_purger;

-- Name: COLUMN household_registrations.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.household_registrations TO guanhuai_link_reader;

-- Name: COLUMN household_registrations.person; Type: ACL; Schema: families; Owner: -

GRANT SELECT(person) ON TABLE families.household_registrations TO guanhuai_link_reader;

-- Name: COLUMN household_registrations.kind; Type: ACL; Schema: families; Owner: -

GRANT SELECT(kind) ON TABLE families.household_registrations TO guanhuai_link_reader;

-- Name: COLUMN household_registrations.area; Type: ACL; Schema: families; Owner: -

GRANT SELECT(area) ON TABLE families.household_registrations TO guanhuai_link_reader;

-- Name: COLUMN household_registrations.valid; Type: ACL; Schema: families; Owner: -

GRANT SELECT(valid) ON TABLE families.household_registrations TO guanhuai_link_reader;

-- Name: COLUMN household_registrations.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.household_registrations TO guanhuai_app;
GRANT SELECT(known) ON TABLE families.household_registrations TO guanhuai_link_reader;

-- Name: TABLE housings; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.housings TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.housings TO guanhuai_purger;

-- Name: COLUMN housings.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.housings TO guanhuai_app;

-- Name: TABLE import_absences; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.import_absences TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.import_absences TO guanhuai_purger;

-- Name: TABLE import_acceptances; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.import_acceptances TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.import_acceptances TO guanhuai_purger;

-- Name: COLUMN import_acceptances.import; Type: ACL; Schema: families; Owner: -

GRANT SELECT(import) ON TABLE families.import_acceptances TO guanhuai_link_reader;

-- Name: COLUMN import_acceptances.change; Type: ACL; Schema: families; Owner: -

GRANT SELECT(change) ON TABLE families.import_acceptances TO guanhuai_link_reader;

-- Name: TABLE import_changes; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.import_changes TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.import_changes TO guanhuai_purger;

-- Name: COLUMN import_changes.import; Type: ACL; Schema: families; Owner: -

GRANT SELECT(import) ON TABLE families.import_changes TO guanhuai_keeper;
GRANT SELECT(import) ON TABLE families.import_changes TO guanhuai_link_reader;

-- Name: COLUMN import_changes.change; Type: ACL; Schema: families; Owner: -

GRANT SELECT(change) ON TABLE families.import_changes TO guanhuai_keeper;
GRANT SELECT(change) ON TABLE families.import_changes TO guanhuai_link_reader;

-- Name: COLUMN import_changes.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.import_changes TO guanhuai_link_reader;

-- Name: COLUMN import_changes.held; Type: ACL; Schema: families; Owner: -

GRANT SELECT(held),UPDATE(held) ON TABLE families.import_changes TO guanhuai_keeper;

-- Name: COLUMN import_changes.proposed; Type: ACL; Schema: families; Owner: -

GRANT SELECT(proposed),UPDATE(proposed) ON TABLE families.import_changes TO guanhuai_keeper;

-- Name: TABLE import_rows; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.import_rows TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.import_rows TO guanhuai_purger;

-- Name: COLUMN import_rows.import; Type: ACL; Schema: families; Owner: -

GRANT SELECT(import) ON TABLE families.import_rows TO guanhuai_keeper;
GRANT SELECT(import) ON TABLE families.import_rows TO guanhuai_copier;

-- Name: COLUMN import_rows.line; Type: ACL; Schema: families; Owner: -

GRANT SELECT(line) ON TABLE families.import_rows TO guanhuai_keeper;
GRANT SELECT(line) ON TABLE families.import_rows TO guanhuai_copier;

-- Name: COLUMN import_rows.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.import_rows TO guanhuai_copier;

-- Name: COLUMN import_rows.cells; Type: ACL; Schema: families; Owner: -

GRANT SELECT(cells),UPDATE(cells) ON TABLE families.import_rows TO guanhuai_keeper;
GRANT SELECT(cells) ON TABLE families.import_rows TO guanhuai_copier;

-- Name: TABLE imports; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.imports TO guanhuai_app;

-- Name: COLUMN imports.import; Type: ACL; Schema: families; Owner: -

GRANT SELECT(import) ON TABLE families.imports TO guanhuai_link_reader;
GRANT SELECT(import) ON TABLE families.imports TO guanhuai_copier;

-- Name: COLUMN imports.header; Type: ACL; Schema: families; Owner: -

GRANT SELECT(header) ON TABLE families.imports TO guanhuai_copier;

-- Name: COLUMN imports.imported_at; Type: ACL; Schema: families; Owner: -

GRANT SELECT(imported_at) ON TABLE families.imports TO guanhuai_copier;

-- Name: COLUMN imports.withdrawn_at; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(withdrawn_at) ON TABLE families.imports TO guanhuai_app;
GRANT SELECT(withdrawn_at) ON TABLE families.imports TO guanhuai_link_reader;

-- Name: COLUMN imports.withdrawn_by; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(withdrawn_by) ON TABLE families.imports TO guanhuai_app;

-- Name: SEQUENCE imports_import_seq; Type: ACL; Schema: families; Owner: -

GRANT USAGE ON SEQUENCE families.imports_import_seq TO guanhuai_app;

-- Name: TABLE incomes; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.incomes TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.incomes TO guanhuai_purger;

-- Name: COLUMN incomes.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.incomes TO guanhuai_app;

-- Name: TABLE labour_abilities; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.labour_abilities TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.labour_abilities TO guanhuai_purger;

-- Name: COLUMN labour_abilities.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.labour_abilities TO guanhuai_app;

-- Name: TABLE marital_states; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.marital_states TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.marital_states TO guanhuai_purger;

-- Name: COLUMN marital_states.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.marital_states TO guanhuai_app;

-- Name: TABLE memberships; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.memberships TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.memberships TO guanhuai_purger;

-- Name: COLUMN memberships.file; Type: ACL; Schema: families; Owner: -

GRANT SELECT(file) ON TABLE families.memberships TO guanhuai_link_reader;
GRANT SELECT(file) ON TABLE families.memberships TO guanhuai_copier;

-- Name: COLUMN memberships.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.memberships TO guanhuai_link_reader;
GRANT SELECT(home) ON TABLE families.memberships TO guanhuai_copier;

-- Name: COLUMN memberships.person; Type: ACL; Schema: families; Owner: -

GRANT SELECT(person) ON TABLE families.memberships TO guanhuai_link_reader;
GRANT SELECT(person) ON TABLE families.memberships TO guanhuai_copier;

-- Name: COLUMN memberships.key; Type: ACL; Schema: families; Owner: -

GRANT SELECT(key) ON TABLE families.memberships TO guanhuai_link_reader;

-- Name: COLUMN memberships.valid; Type: ACL; Schema: families; Owner: -

GRANT SELECT(valid) ON TABLE families.memberships TO guanhuai_link_reader;

-- Name: COLUMN memberships.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.memberships TO guanhuai_app;
GRANT SELECT(known) ON TABLE families.memberships TO guanhuai_link_reader;

-- Name: TABLE merge_overlaps; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.merge_overlaps TO guanhuai_app;

-- Name: COLUMN merge_overlaps.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.merge_overlaps TO guanhuai_keeper;
GRANT SELECT(home) ON TABLE families.merge_overlaps TO guanhuai_link_reader;

-- Name: COLUMN merge_overlaps.person; Type: ACL; Schema: families; Owner: -

GRANT SELECT(person) ON TABLE families.merge_overlaps TO guanhuai_keeper;
GRANT SELECT(person) ON TABLE families.merge_overlaps TO guanhuai_link_reader;

-- Name: COLUMN merge_overlaps.id; Type: ACL; Schema: families; Owner: -

GRANT SELECT(id) ON TABLE families.merge_overlaps TO guanhuai_keeper;

-- Name: COLUMN merge_overlaps.scheme; Type: ACL; Schema: families; Owner: -

GRANT SELECT(scheme) ON TABLE families.merge_overlaps TO guanhuai_link_reader;

-- Name: COLUMN merge_overlaps.one_home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(one_home) ON TABLE families.merge_overlaps TO guanhuai_link_reader;

-- Name: COLUMN merge_overlaps.one_cover; Type: ACL; Schema: families; Owner: -

GRANT SELECT(one_cover) ON TABLE families.merge_overlaps TO guanhuai_link_reader;

-- Name: COLUMN merge_overlaps.other_home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(other_home) ON TABLE families.merge_overlaps TO guanhuai_link_reader;

-- Name: COLUMN merge_overlaps.other_cover; Type: ACL; Schema: families; Owner: -

GRANT SELECT(other_cover) ON TABLE families.merge_overlaps TO guanhuai_link_reader;

-- Name: COLUMN merge_overlaps.found_at; Type: ACL; Schema: families; Owner: -

GRANT SELECT(found_at) ON TABLE families.merge_overlaps TO guanhuai_link_reader;

-- Name: COLUMN merge_overlaps.settled_at; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(settled_at) ON TABLE families.merge_overlaps TO guanhuai_app;
GRANT SELECT(settled_at) ON TABLE families.merge_overlaps TO guanhuai_link_reader;

-- Name: COLUMN merge_overlaps.settled_by; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(settled_by) ON TABLE families.merge_overlaps TO guanhuai_app;

-- Name: COLUMN merge_overlaps.reason; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(reason) ON TABLE families.merge_overlaps TO guanhuai_app;
GRANT SELECT(reason),UPDATE(reason) ON TABLE families.merge_overlaps TO guanhuai_keeper;

-- Name: COLUMN merge_overlaps.payer; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(payer) ON TABLE families.merge_overlaps TO guanhuai_app;
GRANT SELECT(payer) ON TABLE families.merge_overlaps TO guanhuai_link_reader;

-- Name: COLUMN merge_overlaps.released_at; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(released_at) ON TABLE families.merge_overlaps TO guanhuai_app;
GRANT SELECT(released_at) ON TABLE families.merge_overlaps TO guanhuai_link_reader;

-- Name: COLUMN merge_overlaps.standing; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(standing) ON TABLE families.merge_overlaps TO guanhuai_app;
GRANT SELECT(standing) ON TABLE families.merge_overlaps TO guanhuai_link_reader;

-- Name: COLUMN merge_overlaps.released_by; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(released_by) ON TABLE families.merge_overlaps TO guanhuai_app;

-- Name: COLUMN merge_overlaps.release_reason; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(release_reason) ON TABLE families.merge_overlaps TO guanhuai_app;
GRANT SELECT(release_reason),UPDATE(release_reason) ON TABLE families.merge_overlaps TO guanhuai_keeper;

-- Name: TABLE military_services; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.military_services TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.military_services TO guanhuai_purger;

-- Name: COLUMN military_services.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.military_services TO guanhuai_app;

-- Name: TABLE missing_numbers; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.missing_numbers TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.missing_numbers TO guanhuai_purger;

-- Name: COLUMN missing_numbers.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.missing_numbers TO guanhuai_app;

-- Name: TABLE moves; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.moves TO guanhuai_app;
GRANT SELECT ON TABLE families.moves TO guanhuai_mover;
GRANT SELECT,DELETE ON TABLE families.moves TO guanhuai_purger;

-- Name: COLUMN moves.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.moves TO guanhuai_keeper;

-- Name: COLUMN moves.id; Type: ACL; Schema: families; Owner: -

GRANT SELECT(id) ON TABLE families.moves TO guanhuai_keeper;

-- Name: COLUMN moves.shown; Type: ACL; Schema: families; Owner: -

GRANT SELECT(shown),UPDATE(shown) ON TABLE families.moves TO guanhuai_keeper;

-- Name: COLUMN moves.answer; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(answer) ON TABLE families.moves TO guanhuai_app;

-- Name: COLUMN moves.answer_reason; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(answer_reason) ON TABLE families.moves TO guanhuai_app;
GRANT SELECT(answer_reason),UPDATE(answer_reason) ON TABLE families.moves TO guanhuai_keeper;

-- Name: COLUMN moves.answered_at; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(answered_at) ON TABLE families.moves TO guanhuai_app;

-- Name: COLUMN moves.answered_by; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(answered_by) ON TABLE families.moves TO guanhuai_app;

-- Name: TABLE number_confirmations; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.number_confirmations TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.number_confirmations TO guanhuai_purger;

-- Name: COLUMN number_confirmations.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.number_confirmations TO guanhuai_keeper;

-- Name: COLUMN number_confirmations.person; Type: ACL; Schema: families; Owner: -

GRANT SELECT(person) ON TABLE families.number_confirmations TO guanhuai_keeper;

-- Name: COLUMN number_confirmations.document; Type: ACL; Schema: families; Owner: -

GRANT SELECT(document) ON TABLE families.number_confirmations TO guanhuai_keeper;

-- Name: COLUMN number_confirmations.reason; Type: ACL; Schema: families; Owner: -

GRANT SELECT(reason),UPDATE(reason) ON TABLE families.number_confirmations TO guanhuai_keeper;

-- Name: TABLE office_settlements; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.office_settlements TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.office_settlements TO guanhuai_purger;

-- Name: COLUMN office_settlements.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.office_settlements TO guanhuai_keeper;
GRANT SELECT(home) ON TABLE families.office_settlements TO guanhuai_link_reader;

-- Name: COLUMN office_settlements.id; Type: ACL; Schema: families; Owner: -

GRANT SELECT(id) ON TABLE families.office_settlements TO guanhuai_keeper;
GRANT SELECT(id) ON TABLE families.office_settlements TO guanhuai_link_reader;

-- Name: COLUMN office_settlements.other_home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(other_home) ON TABLE families.office_settlements TO guanhuai_link_reader;

-- Name: COLUMN office_settlements.person_home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(person_home) ON TABLE families.office_settlements TO guanhuai_link_reader;

-- Name: COLUMN office_settlements.person; Type: ACL; Schema: families; Owner: -

GRANT SELECT(person) ON TABLE families.office_settlements TO guanhuai_link_reader;

-- Name: COLUMN office_settlements.scheme; Type: ACL; Schema: families; Owner: -

GRANT SELECT(scheme) ON TABLE families.office_settlements TO guanhuai_link_reader;

-- Name: COLUMN office_settlements.payer; Type: ACL; Schema: families; Owner: -

GRANT SELECT(payer) ON TABLE families.office_settlements TO guanhuai_link_reader;

-- Name: COLUMN office_settlements.reason; Type: ACL; Schema: families; Owner: -

GRANT SELECT(reason),UPDATE(reason) ON TABLE families.office_settlements TO guanhuai_keeper;

-- Name: COLUMN office_settlements.said_at; Type: ACL; Schema: families; Owner: -

GRANT SELECT(said_at) ON TABLE families.office_settlements TO guanhuai_link_reader;

-- Name: TABLE only_child_certificates; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.only_child_certificates TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.only_child_certificates TO guanhuai_purger;

-- Name: COLUMN only_child_certificates.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.only_child_certificates TO guanhuai_keeper;

-- Name: COLUMN only_child_certificates.id; Type: ACL; Schema: families; Owner: -

GRANT SELECT(id) ON TABLE families.only_child_certificates TO guanhuai_keeper;

-- Name: COLUMN only_child_certificates.number; Type: ACL; Schema: families; Owner: -

GRANT SELECT(number),UPDATE(number) ON TABLE families.only_child_certificates TO guanhuai_keeper;

-- Name: COLUMN only_child_certificates.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.only_child_certificates TO guanhuai_app;

-- Name: TABLE parentage; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.parentage TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.parentage TO guanhuai_purger;

-- Name: COLUMN parentage.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.parentage TO guanhuai_link_reader;

-- Name: COLUMN parentage.person; Type: ACL; Schema: families; Owner: -

GRANT SELECT(person) ON TABLE families.parentage TO guanhuai_link_reader;

-- Name: COLUMN parentage.id; Type: ACL; Schema: families; Owner: -

GRANT SELECT(id) ON TABLE families.parentage TO guanhuai_link_reader;

-- Name: COLUMN parentage.parent_home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(parent_home) ON TABLE families.parentage TO guanhuai_link_reader;

-- Name: COLUMN parentage.parent; Type: ACL; Schema: families; Owner: -

GRANT SELECT(parent) ON TABLE families.parentage TO guanhuai_link_reader;

-- Name: COLUMN parentage.kind; Type: ACL; Schema: families; Owner: -

GRANT SELECT(kind) ON TABLE families.parentage TO guanhuai_link_reader;

-- Name: COLUMN parentage.valid; Type: ACL; Schema: families; Owner: -

GRANT SELECT(valid) ON TABLE families.parentage TO guanhuai_link_reader;

-- Name: COLUMN parentage.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.parentage TO guanhuai_app;
GRANT SELECT(known) ON TABLE families.parentage TO guanhuai_link_reader;

-- Name: TABLE particulars; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.particulars TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.particulars TO guanhuai_purger;

-- Name: COLUMN particulars.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.particulars TO guanhuai_link_reader;

-- Name: COLUMN particulars.person; Type: ACL; Schema: families; Owner: -

GRANT SELECT(person) ON TABLE families.particulars TO guanhuai_link_reader;

-- Name: COLUMN particulars.name; Type: ACL; Schema: families; Owner: -

GRANT SELECT(name) ON TABLE families.particulars TO guanhuai_link_reader;

-- Name: COLUMN particulars.sex; Type: ACL; Schema: families; Owner: -

GRANT SELECT(sex) ON TABLE families.particulars TO guanhuai_link_reader;

-- Name: COLUMN particulars.born; Type: ACL; Schema: families; Owner: -

GRANT SELECT(born) ON TABLE families.particulars TO guanhuai_link_reader;

-- Name: COLUMN particulars.born_precision; Type: ACL; Schema: families; Owner: -

GRANT SELECT(born_precision) ON TABLE families.particulars TO guanhuai_link_reader;

-- Name: COLUMN particulars.valid; Type: ACL; Schema: families; Owner: -

GRANT SELECT(valid) ON TABLE families.particulars TO guanhuai_link_reader;

-- Name: COLUMN particulars.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.particulars TO guanhuai_app;
GRANT SELECT(known) ON TABLE families.particulars TO guanhuai_link_reader;

-- Name: TABLE people; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.people TO guanhuai_app;

-- Name: COLUMN people.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.people TO guanhuai_link_reader;

-- Name: COLUMN people.person; Type: ACL; Schema: families; Owner: -

GRANT SELECT(person) ON TABLE families.people TO guanhuai_link_reader;

-- Name: TABLE property_assessments; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.property_assessments TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.property_assessments TO guanhuai_purger;

-- Name: COLUMN property_assessments.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.property_assessments TO guanhuai_app;

-- Name: TABLE purge_records; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.purge_records TO guanhuai_app;

-- Name: TABLE purge_refusals; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.purge_refusals TO guanhuai_app;

-- Name: TABLE purges; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.purges TO guanhuai_app;

-- Name: TABLE remarks; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.remarks TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.remarks TO guanhuai_purger;

-- Name: COLUMN remarks.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.remarks TO guanhuai_keeper;

-- Name: COLUMN remarks.id; Type: ACL; Schema: families; Owner: -

GRANT SELECT(id) ON TABLE families.remarks TO guanhuai_keeper;

-- Name: COLUMN remarks.remark; Type: ACL; Schema: families; Owner: -

GRANT SELECT(remark),UPDATE(remark) ON TABLE families.remarks TO guanhuai_keeper;

-- Name: COLUMN remarks.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.remarks TO guanhuai_app;

-- Name: TABLE renumberings; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.renumberings TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.renumberings TO guanhuai_purger;

-- Name: COLUMN renumberings.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.renumberings TO guanhuai_keeper;

-- Name: COLUMN renumberings.id; Type: ACL; Schema: families; Owner: -

GRANT SELECT(id) ON TABLE families.renumberings TO guanhuai_keeper;

-- Name: COLUMN renumberings.reason; Type: ACL; Schema: families; Owner: -

GRANT SELECT(reason),UPDATE(reason) ON TABLE families.renumberings TO guanhuai_keeper;

-- Name: TABLE residences; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.residences TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.residences TO guanhuai_purger;

-- Name: COLUMN residences.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.residences TO guanhuai_app;

-- Name: TABLE search_tokens; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.search_tokens TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.search_tokens TO guanhuai_purger;

-- Name: COLUMN search_tokens.kind; Type: ACL; Schema: families; Owner: -

GRANT SELECT(kind) ON TABLE families.search_tokens TO guanhuai_keeper;

-- Name: COLUMN search_tokens.index_key; Type: ACL; Schema: families; Owner: -

GRANT SELECT(index_key) ON TABLE families.search_tokens TO guanhuai_keeper;

-- Name: TABLE service_requests; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.service_requests TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.service_requests TO guanhuai_purger;

-- Name: COLUMN service_requests.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.service_requests TO guanhuai_app;

-- Name: TABLE studies; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.studies TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.studies TO guanhuai_purger;

-- Name: COLUMN studies.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.studies TO guanhuai_app;

-- Name: TABLE support_obligors; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.support_obligors TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.support_obligors TO guanhuai_purger;

-- Name: COLUMN support_obligors.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.support_obligors TO guanhuai_app;

-- Name: TABLE unasked_lists; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.unasked_lists TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.unasked_lists TO guanhuai_purger;

-- Name: COLUMN unasked_lists.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.unasked_lists TO guanhuai_app;

-- Name: TABLE unions; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.unions TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.unions TO guanhuai_purger;

-- Name: COLUMN unions.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.unions TO guanhuai_link_reader;

-- Name: COLUMN unions.id; Type: ACL; Schema: families; Owner: -

GRANT SELECT(id) ON TABLE families.unions TO guanhuai_link_reader;

-- Name: COLUMN unions.partner_home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(partner_home) ON TABLE families.unions TO guanhuai_link_reader;

-- Name: COLUMN unions.partner; Type: ACL; Schema: families; Owner: -

GRANT SELECT(partner) ON TABLE families.unions TO guanhuai_link_reader;

-- Name: COLUMN unions.other_home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(other_home) ON TABLE families.unions TO guanhuai_link_reader;

-- Name: COLUMN unions.other; Type: ACL; Schema: families; Owner: -

GRANT SELECT(other) ON TABLE families.unions TO guanhuai_link_reader;

-- Name: COLUMN unions.ended_by; Type: ACL; Schema: families; Owner: -

GRANT SELECT(ended_by) ON TABLE families.unions TO guanhuai_link_reader;

-- Name: COLUMN unions.valid; Type: ACL; Schema: families; Owner: -

GRANT SELECT(valid) ON TABLE families.unions TO guanhuai_link_reader;

-- Name: COLUMN unions.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.unions TO guanhuai_app;
GRANT SELECT(known) ON TABLE families.unions TO guanhuai_link_reader;

-- Name: TABLE upload_pieces; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.upload_pieces TO guanhuai_app;

-- Name: COLUMN upload_pieces.upload; Type: ACL; Schema: families; Owner: -

GRANT SELECT(upload) ON TABLE families.upload_pieces TO guanhuai_keeper;

-- Name: COLUMN upload_pieces.piece; Type: ACL; Schema: families; Owner: -

GRANT SELECT(piece) ON TABLE families.upload_pieces TO guanhuai_keeper;

-- Name: COLUMN upload_pieces.content; Type: ACL; Schema: families; Owner: -

GRANT SELECT(content),UPDATE(content) ON TABLE families.upload_pieces TO guanhuai_keeper;

-- Name: TABLE uploads; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.uploads TO guanhuai_app;

-- Name: COLUMN uploads.as_of; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(as_of) ON TABLE families.uploads TO guanhuai_app;

-- Name: COLUMN uploads.sheet; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(sheet) ON TABLE families.uploads TO guanhuai_app;

-- Name: COLUMN uploads.headings; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(headings) ON TABLE families.uploads TO guanhuai_app;

-- Name: COLUMN uploads.meanings; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(meanings) ON TABLE families.uploads TO guanhuai_app;

-- Name: COLUMN uploads.without; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(without) ON TABLE families.uploads TO guanhuai_app;

-- Name: COLUMN uploads.discarded_at; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(discarded_at) ON TABLE families.uploads TO guanhuai_app;

-- Name: COLUMN uploads.import; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(import) ON TABLE families.uploads TO guanhuai_app;

-- Name: TABLE verifications; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT ON TABLE families.verifications TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.verifications TO guanhuai_purger;

-- Name: TABLE vital_states; Type: ACL; Schema: families; Owner: -

GRANT SELECT,INSERT,DELETE ON TABLE families.vital_states TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE families.vital_states TO guanhuai_purger;

-- Name: COLUMN vital_states.home; Type: ACL; Schema: families; Owner: -

GRANT SELECT(home) ON TABLE families.vital_states TO guanhuai_link_reader;

-- Name: COLUMN vital_states.person; Type: ACL; Schema: families; Owner: -

GRANT SELECT(person) ON TABLE families.vital_states TO guanhuai_link_reader;

-- Name: COLUMN vital_states.died; Type: ACL; Schema: families; Owner: -

GRANT SELECT(died) ON TABLE families.vital_states TO guanhuai_link_reader;

-- Name: COLUMN vital_states.alive; Type: ACL; Schema: families; Owner: -

GRANT SELECT(alive) ON TABLE families.vital_states TO guanhuai_link_reader;

-- Name: COLUMN vital_states.valid; Type: ACL; Schema: families; Owner: -

GRANT SELECT(valid) ON TABLE families.vital_states TO guanhuai_link_reader;

-- Name: COLUMN vital_states.known; Type: ACL; Schema: families; Owner: -

GRANT UPDATE(known) ON TABLE families.vital_states TO guanhuai_app;
GRANT SELECT(known) ON TABLE families.vital_states TO guanhuai_link_reader;

-- Name: TABLE consents; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT,INSERT ON TABLE insurance.consents TO guanhuai_app;
GRANT SELECT ON TABLE insurance.consents TO guanhuai_purger;

-- Name: COLUMN consents.home; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(home) ON TABLE insurance.consents TO guanhuai_copier;
GRANT SELECT(home) ON TABLE insurance.consents TO guanhuai_link_reader;

-- Name: COLUMN consents.person; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(person) ON TABLE insurance.consents TO guanhuai_copier;
GRANT SELECT(person) ON TABLE insurance.consents TO guanhuai_link_reader;

-- Name: COLUMN consents.id; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(id) ON TABLE insurance.consents TO guanhuai_link_reader;

-- Name: COLUMN consents.scheme; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(scheme) ON TABLE insurance.consents TO guanhuai_copier;
GRANT SELECT(scheme) ON TABLE insurance.consents TO guanhuai_link_reader;

-- Name: COLUMN consents.year; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(year) ON TABLE insurance.consents TO guanhuai_copier;
GRANT SELECT(year) ON TABLE insurance.consents TO guanhuai_link_reader;

-- Name: COLUMN consents.answer; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(answer) ON TABLE insurance.consents TO guanhuai_copier;
GRANT SELECT(answer) ON TABLE insurance.consents TO guanhuai_link_reader;

-- Name: COLUMN consents.evidence; Type: ACL; Schema: insurance; Owner: -

GRANT UPDATE(evidence) ON TABLE insurance.consents TO guanhuai_purger;
GRANT SELECT(evidence) ON TABLE insurance.consents TO guanhuai_copier;

-- Name: COLUMN consents.given_on; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(given_on) ON TABLE insurance.consents TO guanhuai_copier;
GRANT SELECT(given_on) ON TABLE insurance.consents TO guanhuai_link_reader;

-- Name: COLUMN consents.recorded_at; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(recorded_at) ON TABLE insurance.consents TO guanhuai_copier;
GRANT SELECT(recorded_at) ON TABLE insurance.consents TO guanhuai_link_reader;

-- Name: COLUMN consents.recorded_by; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(recorded_by) ON TABLE insurance.consents TO guanhuai_copier;

-- Name: TABLE covers; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT,INSERT ON TABLE insurance.covers TO guanhuai_app;

-- Name: COLUMN covers.home; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(home) ON TABLE insurance.covers TO guanhuai_link_reader;
GRANT SELECT(home) ON TABLE insurance.covers TO guanhuai_copier;

-- Name: COLUMN covers.person; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(person) ON TABLE insurance.covers TO guanhuai_link_reader;
GRANT SELECT(person) ON TABLE insurance.covers TO guanhuai_copier;

-- Name: COLUMN covers.file; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(file) ON TABLE insurance.covers TO guanhuai_link_reader;
GRANT SELECT(file) ON TABLE insurance.covers TO guanhuai_copier;

-- Name: COLUMN covers.scheme; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(scheme) ON TABLE insurance.covers TO guanhuai_link_reader;
GRANT SELECT(scheme) ON TABLE insurance.covers TO guanhuai_copier;

-- Name: COLUMN covers.year; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(year) ON TABLE insurance.covers TO guanhuai_copier;

-- Name: COLUMN covers.plan; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(plan) ON TABLE insurance.covers TO guanhuai_copier;

-- Name: COLUMN covers.term; Type: ACL; Schema: insurance; Owner: -

GRANT UPDATE(term) ON TABLE insurance.covers TO guanhuai_app;
GRANT SELECT(term) ON TABLE insurance.covers TO guanhuai_link_reader;
GRANT SELECT(term) ON TABLE insurance.covers TO guanhuai_copier;

-- Name: COLUMN covers.premium_fen; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(premium_fen) ON TABLE insurance.covers TO guanhuai_copier;

-- Name: COLUMN covers.canonical_home; Type: ACL; Schema: insurance; Owner: -

GRANT UPDATE(canonical_home) ON TABLE insurance.covers TO guanhuai_app;

-- Name: COLUMN covers.canonical; Type: ACL; Schema: insurance; Owner: -

GRANT UPDATE(canonical) ON TABLE insurance.covers TO guanhuai_app;

-- Name: COLUMN covers.contested; Type: ACL; Schema: insurance; Owner: -

GRANT UPDATE(contested) ON TABLE insurance.covers TO guanhuai_app;

-- Name: TABLE exports; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT,INSERT ON TABLE insurance.exports TO guanhuai_app;

-- Name: COLUMN exports.roster; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(roster) ON TABLE insurance.exports TO guanhuai_copier;

-- Name: COLUMN exports.purpose; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(purpose) ON TABLE insurance.exports TO guanhuai_copier;

-- Name: COLUMN exports.recipient; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(recipient) ON TABLE insurance.exports TO guanhuai_copier;

-- Name: COLUMN exports.exported_at; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(exported_at) ON TABLE insurance.exports TO guanhuai_copier;

-- Name: COLUMN exports.exported_by; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(exported_by) ON TABLE insurance.exports TO guanhuai_copier;

-- Name: COLUMN exports.approved_by; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(approved_by) ON TABLE insurance.exports TO guanhuai_copier;

-- Name: COLUMN exports.delete_by; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(delete_by) ON TABLE insurance.exports TO guanhuai_copier;

-- Name: TABLE member_actions; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT,INSERT ON TABLE insurance.member_actions TO guanhuai_app;
GRANT SELECT ON TABLE insurance.member_actions TO guanhuai_purger;

-- Name: COLUMN member_actions.reason; Type: ACL; Schema: insurance; Owner: -

GRANT UPDATE(reason) ON TABLE insurance.member_actions TO guanhuai_purger;

-- Name: TABLE overrides; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT,INSERT ON TABLE insurance.overrides TO guanhuai_app;
GRANT SELECT ON TABLE insurance.overrides TO guanhuai_purger;

-- Name: COLUMN overrides.reason; Type: ACL; Schema: insurance; Owner: -

GRANT UPDATE(reason) ON TABLE insurance.overrides TO guanhuai_purger;

-- Name: TABLE roster_absences; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT,INSERT ON TABLE insurance.roster_absences TO guanhuai_app;
GRANT SELECT,DELETE ON TABLE insurance.roster_absences TO guanhuai_purger;

-- Name: TABLE roster_lines; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT,INSERT ON TABLE insurance.roster_lines TO guanhuai_app;
GRANT SELECT ON TABLE insurance.roster_lines TO guanhuai_purger;

-- Name: COLUMN roster_lines.home; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(home) ON TABLE insurance.roster_lines TO guanhuai_keeper;
GRANT SELECT(home) ON TABLE insurance.roster_lines TO guanhuai_link_reader;

-- Name: COLUMN roster_lines.person; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(person) ON TABLE insurance.roster_lines TO guanhuai_keeper;
GRANT SELECT(person) ON TABLE insurance.roster_lines TO guanhuai_link_reader;

-- Name: COLUMN roster_lines.roster; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(roster) ON TABLE insurance.roster_lines TO guanhuai_keeper;
GRANT SELECT(roster) ON TABLE insurance.roster_lines TO guanhuai_link_reader;
GRANT SELECT(roster) ON TABLE insurance.roster_lines TO guanhuai_copier;

-- Name: COLUMN roster_lines.file; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(file) ON TABLE insurance.roster_lines TO guanhuai_link_reader;
GRANT SELECT(file) ON TABLE insurance.roster_lines TO guanhuai_copier;

-- Name: COLUMN roster_lines.identity; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(identity),UPDATE(identity) ON TABLE insurance.roster_lines TO guanhuai_keeper;
GRANT UPDATE(identity) ON TABLE insurance.roster_lines TO guanhuai_purger;

-- Name: TABLE rosters; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT,INSERT ON TABLE insurance.rosters TO guanhuai_app;

-- Name: COLUMN rosters.roster; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(roster) ON TABLE insurance.rosters TO guanhuai_link_reader;

-- Name: COLUMN rosters.scheme; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(scheme) ON TABLE insurance.rosters TO guanhuai_link_reader;

-- Name: COLUMN rosters.year; Type: ACL; Schema: insurance; Owner: -

GRANT SELECT(year) ON TABLE insurance.rosters TO guanhuai_link_reader;

-- Name: COLUMN rosters.state; Type: ACL; Schema: insurance; Owner: -

GRANT UPDATE(state) ON TABLE insurance.rosters TO guanhuai_app;
GRANT SELECT(state) ON TABLE insurance.rosters TO guanhuai_link_reader;

-- Name: COLUMN rosters.settled_at; Type: ACL; Schema: insurance; Owner: -

GRANT UPDATE(settled_at) ON TABLE insurance.rosters TO guanhuai_app;

-- Name: COLUMN rosters.settled_by; Type: ACL; Schema: insurance; Owner: -

GRANT UPDATE(settled_by) ON TABLE insurance.rosters TO guanhuai_app;

-- Name: TABLE actor_areas; Type: ACL; Schema: office; Owner: -

GRANT SELECT,INSERT ON TABLE office.actor_areas TO guanhuai_app;

-- Name: TABLE actors; Type: ACL; Schema: office; Owner: -

GRANT SELECT,INSERT ON TABLE office.actors TO guanhuai_app;

-- Name: TABLE area_successors; Type: ACL; Schema: office; Owner: -

GRANT SELECT,INSERT ON TABLE office.area_successors TO guanhuai_app;

-- Name: COLUMN area_successors.since; Type: ACL; Schema: office; Owner: -

GRANT UPDATE(since) ON TABLE office.area_successors TO guanhuai_app;

-- Name: TABLE areas; Type: ACL; Schema: office; Owner: -

GRANT SELECT,INSERT ON TABLE office.areas TO guanhuai_app;
GRANT SELECT ON TABLE office.areas TO guanhuai_link_reader;

-- Name: COLUMN areas.parent; Type: ACL; Schema: office; Owner: -

GRANT UPDATE(parent) ON TABLE office.areas TO guanhuai_app;

-- Name: COLUMN areas.level; Type: ACL; Schema: office; Owner: -

GRANT UPDATE(level) ON TABLE office.areas TO guanhuai_app;

-- Name: COLUMN areas.name_zh; Type: ACL; Schema: office; Owner: -

GRANT UPDATE(name_zh) ON TABLE office.areas TO guanhuai_app;

-- Name: COLUMN areas.name_en; Type: ACL; Schema: office; Owner: -

GRANT UPDATE(name_en) ON TABLE office.areas TO guanhuai_app;

-- Name: COLUMN areas.valid; Type: ACL; Schema: office; Owner: -

GRANT UPDATE(valid) ON TABLE office.areas TO guanhuai_app;

-- Name: TABLE audit; Type: ACL; Schema: office; Owner: -

GRANT INSERT ON TABLE office.audit TO guanhuai_app;
GRANT SELECT ON TABLE office.audit TO guanhuai_sealer;
GRANT INSERT ON TABLE office.audit TO guanhuai_keeper;
GRANT INSERT ON TABLE office.audit TO guanhuai_purger;
GRANT INSERT ON TABLE office.audit TO guanhuai_mover;

-- Name: TABLE audit_blocks; Type: ACL; Schema: office; Owner: -

GRANT SELECT,INSERT ON TABLE office.audit_blocks TO guanhuai_sealer;

-- Name: SEQUENCE audit_entry_seq; Type: ACL; Schema: office; Owner: -

GRANT SELECT ON SEQUENCE office.audit_entry_seq TO guanhuai_app;
GRANT SELECT ON SEQUENCE office.audit_entry_seq TO guanhuai_sealer;

-- Name: TABLE audit_eras; Type: ACL; Schema: office; Owner: -

GRANT SELECT,INSERT ON TABLE office.audit_eras TO guanhuai_app;
GRANT SELECT ON TABLE office.audit_eras TO guanhuai_sealer;

-- Name: TABLE data_keys; Type: ACL; Schema: office; Owner: -

GRANT SELECT,INSERT ON TABLE office.data_keys TO guanhuai_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE office.data_keys TO guanhuai_keeper;

-- Name: TABLE looks; Type: ACL; Schema: office; Owner: -

GRANT SELECT,INSERT ON TABLE office.looks TO guanhuai_app;
GRANT SELECT ON TABLE office.looks TO guanhuai_sealer;

-- Name: COLUMN looks.look; Type: ACL; Schema: office; Owner: -

GRANT SELECT(look) ON TABLE office.looks TO guanhuai_copier;

-- Name: COLUMN looks.at; Type: ACL; Schema: office; Owner: -

GRANT SELECT(at) ON TABLE office.looks TO guanhuai_copier;

-- Name: COLUMN looks.actor; Type: ACL; Schema: office; Owner: -

GRANT SELECT(actor) ON TABLE office.looks TO guanhuai_copier;

-- Name: COLUMN looks.request; Type: ACL; Schema: office; Owner: -

GRANT SELECT(request) ON TABLE office.looks TO guanhuai_copier;

-- Name: COLUMN looks.purpose; Type: ACL; Schema: office; Owner: -

GRANT SELECT(purpose) ON TABLE office.looks TO guanhuai_copier;

-- Name: COLUMN looks.home; Type: ACL; Schema: office; Owner: -

GRANT SELECT(home) ON TABLE office.looks TO guanhuai_copier;

-- Name: COLUMN looks.person; Type: ACL; Schema: office; Owner: -

GRANT SELECT(person) ON TABLE office.looks TO guanhuai_copier;

-- Name: SEQUENCE looks_look_seq; Type: ACL; Schema: office; Owner: -

GRANT SELECT ON SEQUENCE office.looks_look_seq TO guanhuai_app;
GRANT SELECT ON SEQUENCE office.looks_look_seq TO guanhuai_sealer;

-- Name: TABLE sealing_keys; Type: ACL; Schema: office; Owner: -

GRANT SELECT,INSERT ON TABLE office.sealing_keys TO guanhuai_app;
GRANT SELECT,INSERT ON TABLE office.sealing_keys TO guanhuai_keeper;
