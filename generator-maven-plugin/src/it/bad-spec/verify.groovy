// A spec with an error fails with its place, starts no database, and leaves no file behind.
def log = new File(basedir, 'build.log').text
assert log =~ /(?m)^src\/main\/openapi\/openapi\.yaml:24:17: error SPEC-204: .*"tabel"/
assert log.contains('x-tenon: {tabel: pet}')
assert log =~ /(?m)^  fix    .*"table"/
assert log =~ /BUILD FAILURE/
assert !log.contains('BUG-900')
assert !new File(basedir, 'src/main/resources').exists()
assert !new File(basedir, 'target').exists()
