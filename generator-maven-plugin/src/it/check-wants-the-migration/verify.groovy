// What continuous integration runs fails when a migration was not committed, and writes nothing.
def log = new File(basedir, 'build.log').text
assert log =~ /src\/main\/resources\/db\/migration\/V1__create_pet\.sql:1:1: error OUT-602: /
assert !new File(basedir, 'src/main/resources').exists()
assert !new File(basedir, 'target/generated-sources').exists()
