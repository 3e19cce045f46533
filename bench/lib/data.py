"""The rows: 100 000 pets, as many visits, and who may reach them."""

from .machine import maven
from .servers import SERVICE

ROLES = """
create role bench_service login noinherit password '{secret}';
grant bench_user, bench_anonymous to bench_service;
-- pgbench prepares statements before it switches roles, so its login needs the rights itself.
create role bench_ceiling login inherit password '{secret}';
grant bench_user, bench_anonymous to bench_ceiling;
"""

# Twenty cities, five kinds and three statuses: each three of them have about 333 pets.
PETS = """
insert into store.pet (name, kind, status, city, price, born, created_at)
select 'Pet ' || n, (array['bird', 'cat', 'dog', 'fish', 'horse'])[1 + n % 5],
       (array['available', 'pending', 'sold'])[1 + n / 5 % 3], 'City ' || n / 15 % 20,
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


def fill(postgres, secret):
    """Migrates as a user of Tenon does, and inserts the rows."""
    maven(SERVICE, "tenon:migrate", TENON_DB_URL=postgres.jdbc, TENON_DB_USER="postgres",
          TENON_DB_PASSWORD=postgres.password)
    postgres.sql(ROLES.format(secret=secret) + PETS + VISITS + TIDY)
