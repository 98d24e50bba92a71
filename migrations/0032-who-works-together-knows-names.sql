-- Who proposes and who decides may act for different parties: beside those of one's own house (0023), one knows the names of
-- whoever wrote or approved a proposal that one may see, and of whoever took a step of it.
create policy works_together on members.person for select to liaison_program using (
  exists (select from revision.proposal p where p.author = person.id or p.approver = person.id)
  or exists (select from revision.step s where s.person = person.id));
create index on revision.proposal (approver);
create index on revision.step (person);
