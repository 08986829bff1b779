-- A list that names people in full leaves the office on the same terms as a dossier does.

alter table families.exports drop constraint exports_kind_known;
alter table families.exports
    add constraint exports_kind_known check (kind in ('family', 'area', 'families', 'decisions'));
