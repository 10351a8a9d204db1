-- Valid for SQLite and PostgreSQL. JSON is kept as bytes: a database's own JSON type would rewrite
-- them, and the chain hashes them as they stand.

-- One row per conference: who may append (node, term, until when in ms since 1970), and the head of
-- its chain.
create table conference (
  id varchar(200) not null primary key,
  node varchar(200) not null,
  term bigint not null,
  held_until bigint not null,
  seq bigint not null,
  hash bytea not null
);

-- Never updated; deleted only with its conference.
create table event (
  conference varchar(200) not null references conference (id),
  seq bigint not null,
  public_part bytea not null,
  sealed_digest bytea,
  hash bytea not null,
  primary key (conference, seq)
);

-- Rows of their own, so that they can be taken away while the chain stays whole.
create table sealed_part (
  conference varchar(200) not null,
  seq bigint not null,
  owner varchar(200) not null,
  salt bytea not null,
  body bytea not null,
  primary key (conference, seq),
  foreign key (conference, seq) references event (conference, seq)
);

-- Small documents that are no events: accounts, server keys, settings.
create table cabinet (
  drawer varchar(200) not null,
  label varchar(200) not null,
  body bytea not null,
  primary key (drawer, label)
);
