-- Who was recorded with a number before it was corrected is found by it, as quickly as who holds one now.

create index documents_former on families.documents (kind, index_key, number_index) where not upper_inf(known);
create index documents_other_former on families.documents (kind, other_index_key, other_number_index)
    where not upper_inf(known);
