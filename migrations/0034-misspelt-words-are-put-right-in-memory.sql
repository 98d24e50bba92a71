-- Misspelt words are put right in memory; nothing asks which words are alike any more.
drop index search.word_alike;
