-- The books with copies to lend. Written by hand: Tenon leaves views to you, and replays this file
-- after its own migrations.
create or replace view library.shelf as
select
    book.isbn,
    book.title,
    book.genre,
    book.copies - count(loan.book_isbn) as free
from library.book
left join library.loan on loan.book_isbn = book.isbn
group by book.isbn
having book.copies > count(loan.book_isbn);
