// A new field is a migration of its own once the first has been applied.
def log = new File(basedir, 'build.log').text
def migrations = new File(basedir, 'src/main/resources/db/migration')
assert migrations.list().sort() == ['V1__create_pet.sql', 'V2__pet_add_born.sql']
assert !new File(migrations, 'V1__create_pet.sql').text.contains('born')
assert (new File(migrations, 'V2__pet_add_born.sql').text =~ /(?i)alter table pets\.pet\s+add column born date/)
assert (log =~ /\[tenon\] migrate +\.tenon\/postgres +1 migration applied/).count == 2
