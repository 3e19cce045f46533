"""The rows: 100 000 pets, as many visits, and who may reach them."""

from .servers import SERVICE

ROLES = """
set scram_iterations = 1; -- enough for a random password, and connecting shall not be what is measured
create role bench_service login noinherit password '{secret}';
grant bench_user, bench_anonymous to bench_service;
-- pgbench prepares statements before it switches roles, so its login needs the rights itself.
create role bench_ceiling login inherit password '{secret}';
grant bench_user, bench_anonymous to bench_ceiling;
-- Spring Data REST switches no roles either.
create role bench_spring login inherit password '{secret}';
grant bench_user to bench_spring;
"""

# Twenty cities, five kinds and three statuses: each three of them have about 333 pets.
PETS = """
insert into store.pet (name, kind, status, city, price, born, created_at)
select 'Pet ' || n, (array['bird', 'cat', 'dog', 'fish', 'horse'])[1 + n % 5],
       (array['available', 'pending', 'sold'])[1 + n / 5 % 3], 'City-' || n / 15 % 20,
       (n * 7919 % 100000) / 100.0, date '2010-01-01' + n % 5000, timestamptz '2026-01-01' + n * interval '1 second'
from generate_series(1, 100000) n;
"""

VISITS = """
truncate store.visit restart identity;
insert into store.visit (pet_id, day, reason, weight, notes)
select n, date '2026-01-01' + n % 300, 'checkup', n % 90 + 0.5, 'Did not like the thermometer'
from generate_series(1, 100000) n;
vacuum analyze store.visit;
"""

TIDY = "vacuum analyze store.pet; checkpoint;"
MIGRATIONS = SERVICE / "src/main/resources/db/migration"


def fill(postgres, secret):
    """Runs the migrations, which are plain SQL, and inserts the rows."""
    for migration in sorted(MIGRATIONS.glob("V*.sql"), key=lambda path: int(path.name[1:].split("__")[0])):
        postgres.sql(migration.read_text())
    postgres.sql(ROLES.format(secret=secret) + PETS + VISITS + TIDY)


def visits_again(postgres):
    """As many visits as at first, none of them deleted yet."""
    postgres.sql(VISITS)


def pets_tidied(postgres):
    """Rows that were changed leave old ones behind; without autovacuum somebody has to remove them."""
    postgres.sql("vacuum store.pet;")
