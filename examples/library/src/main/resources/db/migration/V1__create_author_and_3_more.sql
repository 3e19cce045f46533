-- V1__create_author_and_3_more.sql: written by Tenon from openapi.yaml; review, then commit. Safe: new schema, new table.
-- checksum 812d150d499fae04
create schema if not exists library;

create table library.author (
    id integer generated always as identity primary key,
    name varchar(120) not null check (char_length(name) >= 1),
    born date,
    website varchar(500)
);
comment on table library.author is 'Somebody who wrote a book.';

create table library.book (
    isbn varchar(13) primary key check (isbn ~ '^[0-9]{13}$'),
    title varchar(300) not null check (char_length(title) >= 1),
    author_id integer not null references library.author (id),
    genre text not null check (genre in ('fiction', 'poetry', 'science', 'history')),
    published date,
    copies integer not null default 1 check (copies >= 0 and copies <= 1000),
    keywords varchar(40)[] check (cardinality(keywords) <= 10)
);
comment on table library.book is 'A title, of which the library has some copies.';
comment on column library.book.genre is 'Where a book stands.';
create index on library.book (author_id);

create table library.member (
    id uuid default gen_random_uuid() primary key,
    name varchar(120) not null check (char_length(name) >= 1),
    email varchar(200) not null unique,
    joined timestamp with time zone not null default now()
);
comment on table library.member is 'Somebody who may take books home.';

create table library.loan (
    book_isbn varchar(13) not null check (book_isbn ~ '^[0-9]{13}$') references library.book (isbn),
    member_id uuid not null references library.member (id) on delete cascade,
    due date not null,
    renewals integer not null default 0 check (renewals >= 0 and renewals <= 3),
    primary key (book_isbn, member_id)
);
comment on table library.loan is 'A copy of a book at a member''s home.';
create index on library.loan (member_id);
