-- Why somebody else receives a family's money may say what ails a person: it is sealed like every other reason. The
-- database has no key, so a value from before is kept behind a zero byte, where a sealed one has its version, until the
-- program that migrates seals it, which it does at once.

alter table families.bank_accounts
    alter column proxy_reason type bytea using '\x00'::bytea || convert_to(proxy_reason, 'UTF8');
create index bank_accounts_to_be_sealed on families.bank_accounts (home, id) where get_byte(proxy_reason, 0) = 0;
comment on column families.bank_accounts.proxy_reason is 'Sealed. Why somebody else holds the account.';
grant select (proxy_reason), update (proxy_reason) on families.bank_accounts to guanhuai_keeper;
