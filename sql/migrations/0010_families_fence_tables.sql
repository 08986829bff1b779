-- Row-level security, privileges, append-only protection and audit for every table of the register.

call office.fence('families.files', changeable => '{path,handling_area,residence_area,known_at}',
                  withdrawable => true);
call office.fence('families.people', guests => true, withdrawable => true);
call office.fence('families.memberships', changeable => '{known}', withdrawable => true);
call office.fence('families.guests', withdrawable => true);
call office.fence('families.unions', changeable => '{known}', withdrawable => true);
call office.fence('families.imports', changeable => '{withdrawn_at,withdrawn_by}');
-- An import takes its number before its rows are written, and its record when its counts are known.
grant usage on sequence families.imports_import_seq to guanhuai_app;
call office.fence('families.import_rows');
call office.fence('families.import_changes');
call office.fence('families.import_acceptances');
call office.fence('families.import_absences');

do $$
declare
    fact text;
begin
    foreach fact in array array['particulars', 'vital_states', 'documents', 'household_registrations', 'disabilities',
                                'incomes', 'studies', 'care_abilities', 'parentage'] loop
        execute format('call office.fence(''families.%I'', guests => true, changeable => ''{known}'','
                       ' withdrawable => true)', fact);
    end loop;
    foreach fact in array array['declared_counts', 'only_child_certificates', 'complete_lists', 'marital_states',
                                'household_incomes', 'contacts', 'bank_accounts', 'remarks'] loop
        execute format('call office.fence(''families.%I'', changeable => ''{known}'', withdrawable => true)', fact);
    end loop;
    foreach fact in array array['memberships', 'unions', 'particulars', 'vital_states', 'documents',
                                'household_registrations', 'disabilities', 'incomes', 'studies', 'care_abilities',
                                'parentage', 'declared_counts', 'only_child_certificates', 'complete_lists',
                                'marital_states', 'household_incomes', 'contacts', 'bank_accounts', 'remarks'] loop
        execute format('create trigger %I before update of known on families.%I for each row'
                       ' execute function office.refuse_unless_closing()', fact || '_closed_once', fact);
    end loop;
    foreach fact in array array['import_rows', 'import_changes', 'import_acceptances', 'import_absences'] loop
        execute format('create trigger %I before update or delete or truncate on families.%I for each statement'
                       ' execute function office.refuse_change()', fact || '_append_only', fact);
    end loop;
end
$$;

-- A decision does not depend on who asks: births, deaths, adoptions, grades and unions of linked people are read
-- whatever office holds them, in this role only, and in these columns only. No name, no number, no money.
do $$
declare
    fact text;
begin
    foreach fact in array array['people', 'particulars', 'vital_states', 'disabilities', 'unions', 'parentage',
                                'documents', 'household_registrations'] loop
        execute format('create policy %I on families.%I for select to guanhuai_link_reader using (true)',
                       fact || '_linked', fact);
    end loop;
end
$$;
grant select (home, person) on families.people to guanhuai_link_reader;
grant select (home, person, sex, born, born_precision, valid, known) on families.particulars to guanhuai_link_reader;
grant select (home, person, alive, died, valid, known) on families.vital_states to guanhuai_link_reader;
grant select (home, person, category, grade, valid, known) on families.disabilities to guanhuai_link_reader;
grant select (home, person, kind, area, valid, known) on families.household_registrations to guanhuai_link_reader;
grant select (home, id, partner_home, partner, other_home, other, ended_by, valid, known) on families.unions
    to guanhuai_link_reader;
grant select (home, person, id, parent_home, parent, kind, valid, known) on families.parentage
    to guanhuai_link_reader;
-- Whether a number is registered already, so that a person keeps one home; the number itself stays sealed.
grant select (home, person, kind, number_index, index_key, merged, known) on families.documents
    to guanhuai_link_reader;
