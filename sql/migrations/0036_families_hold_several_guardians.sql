-- Both parents are guardians of a child (民法典 27): a person has several guardians on one day, each of them once.

alter table families.guardianships
    drop constraint guardianships_one_at_a_time,
    add constraint guardianships_guardian_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, person extensions.gist_int4_ops with =,
         (coalesce(guardian_home, 0)) extensions.gist_int8_ops with =,
         (coalesce(guardian, 0)) extensions.gist_int4_ops with =,
         (coalesce(guardian_name, '')) extensions.gist_text_ops with =,
         valid with &&) where (upper_inf(known));
