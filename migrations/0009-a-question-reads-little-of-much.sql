-- A question that ten thousand texts answer must not read ten thousand texts: it counts them, and ranks the best few
-- hundred of each kind. So what counting and choosing need is kept narrow, and what few are read for stands apart.
-- Everything here is made from the records and is made again at the start of the program.
drop table search.document;
truncate search.word, search.edition;

-- Title, names and what it is about: what chooses, among too many texts, those worth ranking.
create function search.heads(language text, title text, names text, concepts text)
returns tsvector language sql immutable parallel safe as $$
  select
    setweight(to_tsvector('pg_catalog.simple', search.plain(title || ' ' || names)), 'A') ||
    setweight(case language when 'fr' then to_tsvector('pg_catalog.french', title) else to_tsvector('pg_catalog.english', title) end, 'A') ||
    setweight(to_tsvector('pg_catalog.simple', search.plain(concepts)), 'B') ||
    setweight(case language when 'fr' then to_tsvector('pg_catalog.french', concepts) else to_tsvector('pg_catalog.english', concepts) end, 'B')
$$;

-- As in 0006, one part for each language, so that a plan that is kept finds the part by its parameter.
create table search.document (
  id bigint generated always as identity,
  language text not null,
  kind text not null check (kind in ('state', 'instrument', 'provision', 'decision', 'authority', 'term', 'page')),
  key text not null,
  state text,
  address text not null,
  title text not null,
  local text,
  names text not null,
  codes text[] not null,
  openings text[] not null,
  prominence real not null,
  concepts text not null,
  place text not null,
  words text not null,
  notice text,
  head bigint not null,
  digest text not null,
  heads tsvector not null generated always as (strip(search.heads(language, title, names || ' ' || coalesce(local, ''), concepts))) stored,
  lexemes tsvector not null generated always as (
    search.vector(language, title, names || ' ' || coalesce(local, ''), concepts, place, words)) stored,
  primary key (language, id),
  unique (language, kind, key)
) partition by list (language);
-- Large values stand apart and uncompressed: taking one out costs no more than reading it.
alter table search.document alter column words set storage external, alter column lexemes set storage external;
create table search.document_english partition of search.document for values in ('en') with (toast_tuple_target = 512);
create table search.document_french partition of search.document for values in ('fr') with (toast_tuple_target = 512);
-- Without fastupdate: what was just written would wait in a list that every question reads from end to end.
create index on search.document_english using gin (lexemes) with (fastupdate = off);
create index on search.document_french using gin (lexemes) with (fastupdate = off);
create index on search.document (state);

-- How many of each kind, and the best, best first. `texts`: the language searched; `reader`: that of titles, places and
-- concepts; `only_…`: null for all. Of each kind
-- the first `ranked_max` by title, names and weight are ranked by their whole text, the others follow in that order.
-- Either `per_kind` of each kind, or `page_size` of all after `page_from`.
--
-- The planner does not know that looking into a vector means fetching it, and would read every row instead of the index.
create function search.find(
  texts text, reader text, query tsquery, ranking tsquery, codes_asked text[], only_state text, only_kind text,
  ranked_max int, per_kind int, page_size int, page_from int)
returns table (kinds json, hits json) language plpgsql stable
set enable_seqscan = off set jit = off set plan_cache_mode = force_generic_plan set work_mem = '32MB' as $$
begin
  return query
    with matched as materialized (
      select d.id, d.kind, d.prominence, d.heads, d.lexemes,
        case when d.codes && codes_asked then 2 when d.openings && codes_asked then 1 else 0 end as called
      from search.document d
      where d.language = texts and d.lexemes @@ query and (only_state is null or d.state = only_state)),
    counted as (select m.kind, count(*) as number from matched m group by m.kind),
    few as (
      select m.id, m.kind, m.prominence, m.called, m.lexemes, 1::bigint as place
      from matched m join counted c on c.kind = m.kind
      where c.number <= ranked_max),
    many as (
      select m.id, m.kind, m.prominence, m.called, m.lexemes, row_number() over (partition by m.kind order by m.nearness desc, m.prominence desc, m.id) as place
      from counted c cross join lateral (
        select one.*, one.called * 2 + (one.heads @@ query)::int as nearness from matched one where one.kind = c.kind
        order by one.called * 2 + (one.heads @@ query)::int desc, one.prominence desc, one.id
        limit greatest(ranked_max, page_from + page_size)) m
      where c.number > ranked_max),
    scored as materialized (
      select w.id, w.kind,
        case when w.place > ranked_max then - w.place
          else ts_rank('{0.1, 0.3, 0.5, 1.0}', w.lexemes, ranking, 1) * w.prominence + w.called * w.prominence / 2 end as score
      from (select * from few union all select * from many) w),
    best as (select s.kind, max(s.score) as score from scored s group by s.kind),
    chosen as (
      select s.id, s.kind, s.score from (select *, row_number() over (partition by s0.kind order by s0.score desc, s0.id) as place from scored s0) s
      where per_kind is not null and s.place <= per_kind and (only_kind is null or s.kind = only_kind)
      union all
      (select s.id, s.kind, s.score from scored s where per_kind is null and (only_kind is null or s.kind = only_kind)
        order by s.score desc, s.id limit page_size offset page_from))
    select
      (select coalesce(json_agg(json_build_object('kind', c.kind, 'count', c.number) order by b.score desc, c.kind), '[]')
        from counted c join best b on b.kind = c.kind),
      (select coalesce(json_agg(json_build_object('kind', d.kind, 'state', d.state, 'address', d.address, 'notice', d.notice,
          'title', coalesce(t.title, d.title), 'local', d.local, 'place', coalesce(t.place, d.place),
          'concepts', coalesce(t.concepts, d.concepts), 'words', d.words) order by c.score desc, c.id), '[]')
        from chosen c join search.document d on d.language = texts and d.id = c.id
          left join lateral (
            -- Not moved up into the join, so that nothing is looked up for readers of that language.
            select o.title, o.place, o.concepts from search.document o
            where reader <> texts and o.language = reader and o.kind = d.kind and o.key = d.key offset 0) t on true);
end $$;

-- What begins so, for suggestions as somebody types: by titles and names alone, `per_kind` of each kind. What has a name
-- or number that begins so comes before what only has such a word.
create function search.suggest(texts text, query tsquery, beginning text, per_kind int, suggested_max int)
returns table (kind text, title text, place text, address text) language plpgsql stable
set enable_seqscan = off set jit = off set plan_cache_mode = force_generic_plan as $$
begin
  return query
    with named as (
      select d.id, d.kind, d.title, d.place, d.address, d.prominence,
        exists (select 1 from unnest(d.codes) as c(code) where starts_with(c.code, beginning)) as begins
      from search.document d where d.language = texts and d.lexemes @@ query and d.heads @@ query),
    ranked as (
      select n.*, row_number() over (partition by n.kind order by n.begins desc, n.prominence desc, length(n.title), n.id) as rank from named n)
    select r.kind, r.title, r.place, r.address from ranked r
    where r.rank <= per_kind order by r.begins desc, r.prominence desc, length(r.title), r.id limit suggested_max;
end $$;
