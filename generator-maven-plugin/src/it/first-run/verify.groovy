// A first run writes the migration, the code and the published document, and says so.
def log = new File(basedir, 'build.log').text
def migration = new File(basedir, 'src/main/resources/db/migration/V1__create_pet.sql')
assert migration.text.contains('create table pets.pet')

def sources = new File(basedir, 'target/generated-sources/tenon/org/example/first_run')
assert new File(sources, 'Pet.java').isFile()
assert new File(sources, 'PetRepository.java').isFile()
assert new File(basedir, 'target/generated-resources/tenon/META-INF/tenon/openapi.json').isFile()
assert new File(basedir, 'target/generated-resources/tenon/META-INF/tenon/relations.json').text.contains('"columns"')

assert log =~ /\[tenon\] read +src\/main\/openapi\/openapi\.yaml +1 path, 2 operations, 1 schema +\d+\.\d+ s/
assert log =~ /\[tenon\] database +embedded PostgreSQL.* 0 migrations replayed +\d+\.\d+ s/
assert log =~ /\[tenon\] migration +src\/main\/resources\/db\/migration\/V1__create_pet\.sql .*safe +\d+\.\d+ s/
assert log =~ /\[tenon\] write +target\/generated-sources\/tenon +\d+ files written, 0 removed +\d+\.\d+ s/
