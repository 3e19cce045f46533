// A service that asks for tokens is trained by callers it lets in, on a login role that can do
// nothing by itself, and nothing of the run is left but the cache.
assert new File(basedir, 'target/aot-with-auth-1.0.0.aot').length() > 1_000_000
assert new File(basedir, 'build.log').text =~ /\[tenon\] aot +target\/aot-with-auth-1\.0\.0\.aot +\d+ requests, \d+ MB/

def log = new File(basedir, 'target/tenon/aot.log').text
def answered = { operation, status ->
    log =~ /"operation":"$operation",.*"status":$status,/
}
assert answered('listPets', 200) && answered('listPets', 400)
assert answered('getPet', 200) && answered('getPet', 401)
assert answered('createPet', 201) && answered('createPet', 400) && answered('createPet', 401)
assert answered('deletePet', 204)
assert log.contains('"role":"it_keeper"') && log.contains('"path":"/nothing-here"')
assert !(log =~ /"status":5\d\d/) && !log.contains('superuser')
