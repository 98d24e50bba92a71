-- What can be found, one row for each thing and language, made from what the rooms offer (src/rooms.ts) and made again
-- when the ledger moves on. Nothing here is a record of its own: the whole schema can be emptied and is filled again.
--
-- PostgreSQL's French stemmer does not join "étranger" and "étrangers", and no stemmer knows the languages of all member
-- states. So every word is kept twice in one vector: as its language stems it, and plain, without accents.
create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;
create schema search;

-- Small letters and digits without accents, a space between words: "Art. 12(1)" → "art 12 1", "Étrangers" → "etrangers".
-- unaccent is only stable because its rules are a file; the rules shipped with PostgreSQL do not change under us.
create function search.plain(words text) returns text language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(
    lower(public.unaccent('public.unaccent'::regdictionary, regexp_replace(normalize(words, nfkd), '[\u0300-\u036f]', '', 'g')) collate pg_unicode_fast),
    '[^[:alnum:]]+', ' ', 'g'))
$$;

-- The body of a text is kept without the words that say nothing; titles and numbers keep every word.
create text search dictionary search.english_plain (template = pg_catalog.simple, stopwords = english);
create text search dictionary search.french_plain (template = pg_catalog.simple, stopwords = french);
create text search configuration search.english_plain (copy = pg_catalog.simple);
create text search configuration search.french_plain (copy = pg_catalog.simple);
alter text search configuration search.english_plain
  alter mapping for asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart with search.english_plain;
alter text search configuration search.french_plain
  alter mapping for asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart with search.french_plain;

-- For showing what was found: accents off first, then the stem, so that one query marks both.
create text search configuration search.english_shown (copy = pg_catalog.english);
create text search configuration search.french_shown (copy = pg_catalog.french);
alter text search configuration search.english_shown
  alter mapping for word, hword, hword_part with public.unaccent, english_stem;
alter text search configuration search.french_shown
  alter mapping for word, hword, hword_part with public.unaccent, french_stem;

create function search.vector(language text, title text, names text, concepts text, place text, words text)
returns tsvector language sql immutable parallel safe as $$
  select
    setweight(to_tsvector('pg_catalog.simple', search.plain(title || ' ' || names)), 'A') ||
    setweight(case language when 'fr' then to_tsvector('pg_catalog.french', title) else to_tsvector('pg_catalog.english', title) end, 'A') ||
    setweight(to_tsvector('pg_catalog.simple', search.plain(concepts)), 'B') ||
    setweight(case language when 'fr' then to_tsvector('pg_catalog.french', concepts) else to_tsvector('pg_catalog.english', concepts) end, 'B') ||
    setweight(to_tsvector('pg_catalog.simple', search.plain(place)), 'C') ||
    case language
      when 'fr' then to_tsvector('search.french_plain', search.plain(words)) || strip(to_tsvector('pg_catalog.french', place || ' ' || words))
      else to_tsvector('search.english_plain', search.plain(words)) || strip(to_tsvector('pg_catalog.english', place || ' ' || words))
    end
$$;

create table search.document (
  id bigint generated always as identity primary key,
  language text not null check (language in ('en', 'fr')),
  kind text not null check (kind in ('state', 'instrument', 'provision', 'decision', 'authority', 'term', 'page')),
  key text not null,
  -- Null: from the program itself (its pages and closed lists), not from the records of a state.
  state text,
  -- A place of the site map, without its language.
  address text not null,
  title text not null,
  -- The title in the state's own language, as it is.
  local text,
  -- Other names, numbers and articles: found, shown only where the title or the place shows them.
  names text not null,
  -- The same one by one, plain and without "Art.": what is called so exactly comes first.
  codes text[] not null,
  -- How codes with a number begin: of "12 1 a", "12" and "12 1".
  openings text[] not null,
  -- How much the thing weighs against others that have the same words.
  prominence real not null,
  concepts text not null,
  -- What it is and where: "Germany · Exemptions".
  place text not null,
  words text not null,
  -- What the reader must know before relying on it: "In force from 12 June 2026".
  notice text,
  -- The last number of the ledger when the row was written, and what it was written from.
  head bigint not null,
  digest text not null,
  lexemes tsvector not null generated always as (
    search.vector(language, title, names || ' ' || coalesce(local, ''), concepts, place, words)) stored,
  unique (language, kind, key)
);
-- Without fastupdate: what was just written would wait in a list that every question reads from end to end.
create index document_english on search.document using gin (lexemes) with (fastupdate = off) where language = 'en';
create index document_french on search.document using gin (lexemes) with (fastupdate = off) where language = 'fr';
create index on search.document (state);

-- Every word that occurs, for typing errors. A word that no text has any more stays until the next whole making.
create table search.word (
  language text not null,
  word text not null,
  primary key (language, word)
);
create index word_alike on search.word using gist (word gist_trgm_ops);

-- What the index was made from: one row, none before the first making.
create table search.edition (
  only_one boolean primary key default true check (only_one),
  head bigint not null,
  day date not null,
  program text not null
);
