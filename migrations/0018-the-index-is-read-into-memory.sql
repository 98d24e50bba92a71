-- Questions are answered from memory (src/domains/search/memory.server.ts), which reads each row once and its vector
-- with it. Nothing looks into the vectors here any more, so what only served that goes; writing a row costs less.
drop function search.find, search.suggest;
alter table search.document drop column heads;
drop function search.heads;
drop index search.document_english_lexemes_idx, search.document_french_lexemes_idx;
