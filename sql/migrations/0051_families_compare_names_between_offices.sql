-- A number leads to a person of another office only under the name that is held: a mistyped number would take a stranger
-- into a family, and show what is decided of them. The name decides and is not told.
grant select (name) on families.particulars to guanhuai_link_reader;
